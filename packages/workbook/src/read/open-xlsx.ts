import { MAX_ROW } from '../container/limits.js';
import type { Package } from '../container/package.js';
import { findSheet } from '../find-sheet.js';
import type { Workbook } from '../workbook.js';
import { GridSink } from './grid-sink.js';
import { readSharedStrings, SharedStrings } from './shared-strings.js';
import { readSheet } from './sheet-reading.js';
import { storedGrid } from './stored-grid.js';
import { readStyles } from './styles.js';
import { TextPool } from './text-pool.js';
import { readWorkbookPart } from './workbook-part.js';

/** An OOXML workbook as grids. Shared strings and formats are read with the first sheet. */
export function openXlsx(book: Package): Workbook {
  const { sheets, date1904, sharedStrings, styles } = readWorkbookPart(book);
  let common: ReturnType<typeof readCommon> | null = null;
  const readCommon = async () => ({
    shared: sharedStrings ? await readSharedStrings(book, sharedStrings) : new SharedStrings(new TextPool()),
    classes: styles ? readStyles(book.read(styles), styles, book.limits) : [],
  });

  return {
    form: book.kind,
    writable: !book.signed,
    sheets: sheets.map(({ name, hidden }, index) => ({ index, name, hidden })),
    async grid(wanted, { rows = MAX_ROW, columns } = {}) {
      const { name, hidden, part } = findSheet(sheets, wanted);
      common ??= readCommon();
      const { shared, classes } = await common;
      const options = { classes, shared, date1904, limits: book.limits, columns };
      const sink = await readSheet(book, part, () => new GridSink(options), { lastRow: rows });
      const partial = rows < MAX_ROW && sink.lastRow >= rows;
      return storedGrid(name, sink.finish(), shared, { date1904, hidden, partial });
    },
  };
}
