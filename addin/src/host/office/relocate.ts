import type { RecordedCell, SheetRecord } from '../record.js';
import { keyHash, NO_KEY } from '../record.js';

/**
 * Where recorded cells are now. A row whose name still stands where it stood has not moved; another is looked for by
 * its name. Where several rows bear the name, each is a candidate: only cells in our colour will be touched.
 *
 * @param nameOf what the key column says in a row.
 * @param lastRow last row of the sheet.
 */
export function relocated(
  record: SheetRecord,
  nameOf: (row: number) => string,
  lastRow: number,
): RecordedCell[] {
  if (record.keyColumn === 0) return [...record.cells];
  const keyOf = new Map(record.rows.map((row, at) => [row, record.keys[at] ?? NO_KEY]));
  let byKey: Map<string, number[]> | null = null;
  const rowsFor = (row: number): readonly number[] => {
    const key = keyOf.get(row) ?? NO_KEY;
    if (key === NO_KEY || keyHash(nameOf(row)) === key) return [row];
    if (!byKey) {
      byKey = new Map();
      for (let at = 1; at <= lastRow; at++) {
        const hash = keyHash(nameOf(at));
        const list = byKey.get(hash);
        if (list) list.push(at);
        else byKey.set(hash, [at]);
      }
    }
    return byKey.get(key) ?? [row];
  };
  const seen = new Set<string>();
  const cells: RecordedCell[] = [];
  for (const cell of record.cells) {
    for (const row of rowsFor(cell.row)) {
      const name = `${row},${cell.column}`;
      if (seen.has(name)) continue;
      seen.add(name);
      cells.push({ ...cell, row });
    }
  }
  return cells;
}
