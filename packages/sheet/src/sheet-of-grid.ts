import type { Cell, Grid } from './grid.js';
import type { CellStyle, SheetSpec, SpecCell, SpecValue } from './sheet-spec.js';

const DAY = 86_400_000;

/** Widths of columns, in characters; a line of text in points. */
const NARROWEST = 8;
const WIDEST = 30;
const LINE = 15;

/**
 * A sheet to be made with what a grid holds: for ledgers in forms that cannot be written to (.xls, .csv, web tables), whose
 * results go into a new workbook. Values and merges are carried over, each at its own address; of looks only what makes a table
 * readable: borders, widths that fit, titles over their columns, a page that is as wide as the table.
 *
 * @example
 * ```ts
 * sheetOfGrid(gridOf('台账', [['户主', '收入'], ['甲', 2900]])).cells.length //=> 4
 * ```
 */
export function sheetOfGrid(grid: Grid): SheetSpec {
  const cells: SpecCell[] = [];
  const columnWidths = new Array<number>(grid.columnCount).fill(NARROWEST);
  const rowHeights: Record<number, number> = {};
  const across = new Set<string>();
  for (const { top, left, right } of grid.merges) if (right > left) across.add(`${top},${left}`);
  for (let row = 1; row <= grid.rowCount; row += 1) {
    const filled: SpecCell[] = [];
    for (let column = 1; column <= grid.columnCount; column += 1) {
      const cell = grid.cell(row, column);
      if (cell.kind !== 'blank') filled.push({ row, column, ...carried(cell, grid.date1904) });
    }
    // A title or a note by itself runs on to the right: it makes no column wide and has no box.
    if (filled.length === 1 && !across.has(`${row},${filled[0]!.column}`)) {
      cells.push({ ...filled[0]!, style: { valign: 'middle', format: '@' } });
      continue;
    }
    for (const cell of filled) {
      if (across.has(`${row},${cell.column}`)) {
        cells.push({ ...cell, style: { ...cell.style, align: 'center' } });
        continue;
      }
      cells.push(cell);
      const width = widthOf(cell.value);
      columnWidths[cell.column - 1] = Math.max(columnWidths[cell.column - 1]!, Math.min(WIDEST, width));
      if (width > WIDEST)
        rowHeights[row] = Math.max(rowHeights[row] ?? LINE, LINE * Math.ceil(width / WIDEST));
    }
  }
  return {
    name: grid.name,
    columnWidths,
    rowHeights,
    cells: [...cells, ...covered(grid)],
    merges: grid.merges,
    print: { paper: 'A4', landscape: true, fitToWidth: true },
  };
}

/** Cells under a merge, so that its box is closed. */
function covered(grid: Grid): readonly SpecCell[] {
  const boxed: SpecCell[] = [];
  for (const { top, left, bottom, right } of grid.merges)
    for (let row = top; row <= Math.min(bottom, grid.rowCount); row += 1)
      for (let column = left; column <= Math.min(right, grid.columnCount); column += 1)
        if ((row !== top || column !== left) && grid.cell(row, column).kind === 'blank')
          boxed.push({ row, column, style: PLAIN });
  return boxed;
}

/** What a value needs, Chinese characters being two wide, with room at both sides. */
function widthOf(value: SpecValue | undefined): number {
  if (typeof value === 'object') return 12;
  const lines = String(value ?? '').split('\n');
  const widest = Math.max(
    ...lines.map((line) => [...line].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)),
  );
  return widest + 2;
}

const PLAIN: CellStyle = { border: 'thin', valign: 'middle' };

function carried(
  cell: Exclude<Cell, { kind: 'blank' }>,
  date1904: boolean,
): { readonly value: SpecValue; readonly style: CellStyle } {
  switch (cell.kind) {
    case 'number':
      return { value: cell.number, style: PLAIN };
    case 'percent':
      return { value: cell.number, style: { ...PLAIN, format: '0.00%' } };
    case 'date':
      return { value: { date: isoDate(cell.number, date1904) }, style: { ...PLAIN, format: 'yyyy-mm-dd' } };
    case 'boolean':
      return { value: cell.value, style: PLAIN };
    case 'text':
    case 'error':
      return { value: cell.text, style: { ...PLAIN, format: '@', wrap: true } };
  }
}

function isoDate(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  return new Date((days - 25_569) * DAY).toISOString().slice(0, 10);
}
