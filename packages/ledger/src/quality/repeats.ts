/** By row: the other rows that carry the same key; nothing for a row without one. */
export type Repeats = readonly (readonly number[])[];

/** Two sheets that share this many keys, and more than half of the shorter, list the same subjects side by side. */
const SHARED_AT_LEAST = 3;

/**
 * Finds keys that stand more than once. Sheets that list largely the same subjects (脱贫户 and 监测户, one sheet a year) repeat
 * each other on purpose: between them a repeat is none.
 *
 * @param tables index of the table that each row stands in
 */
export function repeatsOf(keys: readonly (string | null)[], tables: readonly number[]): Repeats {
  const rowsOf = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === null || key === '') return;
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  });
  const parallel = parallelTables([...rowsOf.values()], tables);
  return keys.map((key, row) => {
    const rows = key === null ? undefined : rowsOf.get(key);
    if (!rows || rows.length < 2) return [];
    return rows.filter((other) => other !== row && !parallel(tables[row]!, tables[other]!));
  });
}

function parallelTables(groups: readonly (readonly number[])[], tables: readonly number[]) {
  const sizes = new Map<number, number>();
  const shared = new Map<string, number>();
  for (const rows of groups) {
    const own = [...new Set(rows.map((row) => tables[row]!))];
    for (const table of own) sizes.set(table, (sizes.get(table) ?? 0) + 1);
    for (const first of own)
      for (const second of own)
        if (first < second) shared.set(`${first} ${second}`, (shared.get(`${first} ${second}`) ?? 0) + 1);
  }
  return (one: number, other: number): boolean => {
    const count = shared.get(`${Math.min(one, other)} ${Math.max(one, other)}`) ?? 0;
    return count >= SHARED_AT_LEAST && count * 2 > Math.min(sizes.get(one)!, sizes.get(other)!);
  };
}
