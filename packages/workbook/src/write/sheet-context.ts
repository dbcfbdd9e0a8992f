import type { CellRef, SpecCell } from '@duibiao/sheet';
import type { Dialect } from '../markup/namespaces.js';
import type { CellContext } from './cell-xml.js';

/** Ids of the relations that a sheet's own XML refers to. */
export interface SheetLinks {
  readonly drawing: string | null;
  readonly legacyDrawing: string | null;
  /** Id of the relation to an address outside. */
  external(url: string): string;
  /** Name of a sheet as it stands in this workbook, where it had to be renamed. */
  sheetName(name: string): string;
}

export interface SheetContext extends CellContext {
  readonly dialect: Dialect;
  readonly links: SheetLinks;
  /** The sheet that is shown when a new workbook is opened. */
  readonly selected: boolean;
}

/** Is a link's goal a cell of this workbook? */
export function isCellLink(link: NonNullable<SpecCell['link']>): link is CellRef {
  return 'sheet' in link;
}
