import type { Cell, Grid } from './grid.js';
import type { CellStyle, SheetSpec, SpecCell, SpecValue } from './sheet-spec.js';

const DAY = 86_400_000;

/**
 * A sheet to be made with what a grid holds: for ledgers in forms that cannot be written to (.xls, .csv, web tables), whose
 * results go into a new workbook. Values and merges are carried over, each at its own address; looks are not.
 *
 * @example
 * ```ts
 * sheetOfGrid(gridOf('台账', [['户主'], ['甲']])).cells.length //=> 2
 * ```
 */
export function sheetOfGrid(grid: Grid): SheetSpec {
  const cells: SpecCell[] = [];
  const widths: number[] = [];
  for (let row = 1; row <= grid.rowCount; row += 1) {
    for (let column = 1; column <= grid.columnCount; column += 1) {
      const cell = grid.cell(row, column);
      if (cell.kind === 'blank') continue;
      const { value, style } = carried(cell, grid.date1904);
      cells.push({ row, column, value, style });
      if (typeof value === 'string')
        widths[column - 1] = Math.max(widths[column - 1] ?? 9, Math.min(30, value.length + 4));
    }
  }
  return {
    name: grid.name,
    columnWidths: Array.from({ length: grid.columnCount }, (_, index) => widths[index] ?? 10),
    cells,
    merges: grid.merges,
  };
}

const PLAIN: CellStyle = { border: 'thin', valign: 'middle' };

function carried(
  cell: Exclude<Cell, { kind: 'blank' }>,
  date1904: boolean,
): { value: SpecValue; style: CellStyle } {
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
