import type { Grid } from '@duibiao/sheet';
import { MAX_ROW } from '../container/limits.js';
import type { Package } from '../container/package.js';
import { findSheet } from '../find-sheet.js';
import type { GridOptions, Workbook } from '../workbook.js';
import { calculatedGrid } from './calculated-grid.js';
import { GridSink } from './grid-sink.js';
import { readOpenFormulas } from './open-formulas.js';
import { readSharedStrings, SharedStrings } from './shared-strings.js';
import { readSheet } from './sheet-reading.js';
import { storedGrid } from './stored-grid.js';
import { readStyles } from './styles.js';
import { TextPool } from './text-pool.js';
import { readWorkbookPart, type SheetEntry } from './workbook-part.js';

/**
 * An OOXML workbook as grids. Shared strings and formats are read with the first sheet. Formulas without a value are worked out
 * as far as they can be.
 *
 * @param today serial of the day that `TODAY()` gives; null where nobody says.
 */
export function openXlsx(book: Package, today: number | null): Workbook {
  const { sheets, date1904, recalculates, sharedStrings, styles } = readWorkbookPart(book);
  let common: ReturnType<typeof readCommon> | null = null;
  const readCommon = async () => ({
    shared: sharedStrings ? await readSharedStrings(book, sharedStrings) : new SharedStrings(new TextPool()),
    classes: styles ? readStyles(book.read(styles), styles, book.limits) : [],
  });
  const readGrid = async ({ name, hidden, part }: SheetEntry, { rows = MAX_ROW, columns }: GridOptions) => {
    common ??= readCommon();
    const { shared, classes } = await common;
    const options = { classes, shared, date1904, limits: book.limits, columns };
    const sink = await readSheet(book, part, () => new GridSink(options), { lastRow: rows });
    const partial = rows < MAX_ROW && sink.lastRow >= rows;
    const grid: Grid = storedGrid(name, sink.finish(), shared, { date1904, hidden, partial });
    return { grid, lacksValues: sink.lacksValues(recalculates), classes };
  };
  /** A whole sheet, and its formulas that have no value. */
  const readOpen = async (entry: SheetEntry) => {
    const { grid, lacksValues, classes } = await readGrid(entry, {});
    const manner = { classes, recalculates, extent: { lastRow: MAX_ROW } };
    return { grid, formulas: lacksValues ? await readOpenFormulas(book, entry.part, manner) : [] };
  };

  return {
    form: book.kind,
    writable: !book.signed,
    sheets: sheets.map(({ name, hidden }, index) => ({ index, name, hidden })),
    async grid(wanted, options = {}) {
      const entry = findSheet(sheets, wanted);
      const { grid, lacksValues } = await readGrid(entry, options);
      if (!lacksValues) return grid;
      const open = (name: string) => sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return calculatedGrid(grid, options.columns, today, async (name) => {
        const found = open(name);
        return found ? readOpen(found) : null;
      });
    },
  };
}
