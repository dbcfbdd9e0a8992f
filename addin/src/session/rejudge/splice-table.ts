import { type Column, MISSING, type Table } from '@duibiao/core';

/** Which row of the part stands for which row of the whole. */
export type RowPairs = readonly { readonly whole: number; readonly part: number }[];

/**
 * The whole table with some rows as the part has them. Null where the columns themselves would be others: one that the
 * whole has not, or one that no row has a value for any more.
 */
export function splicedTable(whole: Table, part: Table, pairs: RowPairs): Table | null {
  for (const id of part.columns.keys()) if (!whole.columns.has(id)) return null;
  const columns = new Map<string, Column>();
  for (const [id, column] of whole.columns) {
    const next = splicedColumn(column, part.columns.get(id), pairs);
    if (!next || next.missing.every((reason) => reason === MISSING.noColumn)) return null;
    columns.set(id, next);
  }
  return { ...whole, columns };
}

function splicedColumn(whole: Column, part: Column | undefined, pairs: RowPairs): Column | null {
  if (part && part.type !== whole.type) return null;
  const missing = whole.missing.slice();
  for (const pair of pairs) missing[pair.whole] = part ? part.missing[pair.part]! : MISSING.noColumn;
  if (whole.type === 'text') {
    const values = whole.values.slice();
    const pool = [...whole.pool];
    const indexes = new Map(pool.map((text, index) => [text, index]));
    for (const pair of pairs) values[pair.whole] = indexOf(textAt(part, pair.part));
    return { type: 'text', values, pool, missing };

    function indexOf(text: string): number {
      const known = indexes.get(text);
      if (known !== undefined) return known;
      indexes.set(text, pool.length);
      return pool.push(text) - 1;
    }
  }
  const values = whole.values.slice() as typeof whole.values;
  for (const pair of pairs) values[pair.whole] = part && part.type !== 'text' ? part.values[pair.part]! : 0;
  return { ...whole, values, missing } as Column;
}

function textAt(column: Column | undefined, row: number): string {
  return column?.type === 'text' ? (column.pool[column.values[row]!] ?? '') : '';
}
