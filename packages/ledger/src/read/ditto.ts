import type { Cell, CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import { type SheetView, viewSheet } from '../shape/sheet-view.js';
import { valueWords } from '../words/values.js';
import type { NamedTable } from './name-columns.js';

/** `同上` and its marks. */
const DITTO = /^(?:同上|上同|同前|〃|々|″|"|”|“|''|,,)$/;

const LIMIT = 4;

/**
 * Reads `同上` and `〃` as what stands above, down a table's data rows. Which cells were read so is told by `findings`, since it is
 * taken for granted that a row was not sorted away from the one it means. A turned sheet has no above.
 */
export function withDittos(named: NamedTable): {
  readonly named: NamedTable;
  readonly findings: () => readonly Finding[];
} {
  const { view, table } = named;
  const at = view.refer({ row: 1, column: 2 });
  if (at.row !== 1 || at.column !== 2) return { named, findings: () => [] };
  const above = new Map<number, number>();
  for (const [index, row] of table.dataRows.entries()) above.set(row, table.dataRows[index - 1] ?? 0);
  const repeated = new Map<string, { readonly cell: Cell; readonly ref: CellRef }>();
  const resolved = (row: number, column: number): Cell => {
    const cell = view.grid.cell(row, column);
    if (cell.kind !== 'text' || cell.text.length > LIMIT || !DITTO.test(cell.text.trim())) return cell;
    const from = above.get(row);
    if (!from) return cell;
    const key = `${row},${column}`;
    let known = repeated.get(key);
    if (!known) {
      const seen = view.anchor(from, column);
      known = { cell: resolved(seen.row, seen.column), ref: view.refer({ row, column }) };
      repeated.set(key, known);
    }
    return known.cell;
  };
  const dittoed: SheetView = viewSheet({ ...view.grid, cell: resolved });
  return {
    named: { ...named, view: dittoed },
    findings: () =>
      repeated.size === 0
        ? []
        : [
            {
              rule: 'value/ditto',
              severity: 'info',
              cells: [...repeated.values()].map(({ ref }) => ref),
              message: valueWords.ditto(repeated.size),
            },
          ],
  };
}
