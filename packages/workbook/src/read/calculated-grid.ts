import { type Cell, type Grid, NOT_CALCULATED } from '@duibiao/sheet';
import { Calculation, keyOf, type OpenSheet } from '../calculate/calculation.js';

const UNKNOWN: Cell = { kind: 'error', text: NOT_CALCULATED, formula: true };

/**
 * A grid with the formulas worked out that the file holds no value for, as far as they can be; the others say that they are not
 * calculated. `open` reads a whole sheet by its name, with its open formulas: this one, and those that it looks at.
 */
export async function calculatedGrid(
  grid: Grid,
  columns: ReadonlySet<number> | undefined,
  today: number | null,
  open: (sheet: string) => Promise<OpenSheet | null>,
): Promise<Grid> {
  const calculation = new Calculation(today);
  const own = await open(grid.name);
  if (!own) return grid;
  const wanted = [...calculation.add(grid.name, own)];
  const read = new Set([grid.name.toLowerCase()]);
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (read.has(name.toLowerCase())) continue;
    read.add(name.toLowerCase());
    const sheet = await open(name);
    if (sheet) wanted.push(...calculation.add(name, sheet));
  }
  const values = calculation.cells(grid.name);
  const shown = own.formulas.filter(
    ({ row, column }) => row <= grid.rowCount && (columns === undefined || columns.has(column)),
  );
  const cells = new Map(
    shown.map(({ row, column }) => {
      const key = keyOf(row, column);
      return [key, values.get(key) ?? UNKNOWN] as const;
    }),
  );
  const calculated = shown
    .filter(({ row, column }) => values.has(keyOf(row, column)))
    .map(({ row, column }) => ({ row, column }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    ...grid,
    cell: (row, column) => cells.get(keyOf(row, column)) ?? grid.cell(row, column),
    calculated,
  };
}
