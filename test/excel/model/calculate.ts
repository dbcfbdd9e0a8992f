import { type Cell, NOT_CALCULATED } from '@duibiao/sheet';
import { openWorkbook } from '@duibiao/workbook';
import type { BookModel } from './book.js';
import type { CellModel, Scalar, SheetModel } from './sheet.js';

/**
 * Works out the formulas that a file holds no value for, as Excel does when it opens one. The simulation has no calculation
 * of its own: the workbook package's is used, and a formula that it does not know stays without a value.
 */
export async function calculateOpenFormulas(book: BookModel, bytes: Uint8Array): Promise<void> {
  const open = book.sheets
    .map((sheet) => ({ sheet, cells: openFormulas(sheet) }))
    .filter(({ cells }) => cells.length > 0);
  if (open.length === 0) return;
  const workbook = await openWorkbook(bytes, { fileName: 'ledger.xlsx' });
  for (const { sheet, cells } of open) {
    const grid = await workbook.grid(sheet.name);
    for (const { row, column, cell } of cells) {
      const value = calculatedOf(grid.cell(row, column));
      if (value !== null) cell.calculated = value;
    }
  }
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellModel;
}

function openFormulas(sheet: SheetModel): readonly OpenCell[] {
  const open: OpenCell[] = [];
  for (const [row, line] of sheet.rows)
    for (const [column, cell] of line)
      if (cell.formula !== undefined && cell.value === null) open.push({ row, column, cell });
  return open;
}

function calculatedOf(cell: Cell): { value: Scalar; error: boolean } | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'error':
      return cell.text === NOT_CALCULATED ? null : { value: cell.text, error: true };
    case 'text':
      return { value: cell.text, error: false };
    case 'boolean':
      return { value: cell.value, error: false };
    default:
      return { value: cell.number, error: false };
  }
}
