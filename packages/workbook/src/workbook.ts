import type { Grid } from '@duibiao/sheet';

/** What a file is, by its content, whatever it is called. */
export type WorkbookForm = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'ods' | 'csv' | 'html' | 'mhtml' | 'xml-2003';

export interface WorkbookSheet {
  /** From 0, in the order of the tabs. */
  readonly index: number;
  /** Name on the tab; for forms without sheets, the file's stem. */
  readonly name: string;
  readonly hidden: boolean;
}

export interface GridOptions {
  /** Read only so many rows from the top, for a preview; the grid is then `partial` if it may have more. Merges are all there. */
  readonly rows?: number;
  /** Keep only these columns (from 1), so that memory holds no others. */
  readonly columns?: ReadonlySet<number>;
}

/** An open workbook. Nothing of its sheets is read until it is asked for, and no grid is kept. */
export interface Workbook {
  readonly form: WorkbookForm;
  /** Flags can be written into the file itself. Results for any other are written as a new `.xlsx`. */
  readonly writable: boolean;
  readonly sheets: readonly WorkbookSheet[];
  /**
   * Reads one sheet, by its index from 0 or its name. A formula's cell holds its cached value; one that the file has no
   * value for is an error cell `#NOT-CALCULATED`, and a text that the file lost is `#REF!`, so that neither passes for
   * blank. Throws `workbook/no-such-sheet`, and `workbook/damaged` or `workbook/too-large` for the sheet's part.
   */
  grid(sheet: number | string, options?: GridOptions): Promise<Grid>;
}
