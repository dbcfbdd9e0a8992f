import type { Area } from '@duibiao/sheet';
import type { Spot } from '../chunks.js';
import type { FilledArea, OriginalFill } from '../undo-record.js';

/**
 * The fills that marked cells had. A cell that stands where it stood is looked up there; where marks have moved, columns
 * and then rows are told apart by their order, as long as none is gone, and by nearness where one is.
 */
export function originalsOf(
  recorded: readonly FilledArea[],
  found: readonly Spot[],
): (spot: Spot) => OriginalFill {
  const before = new Map<number, { row: number; original: OriginalFill }[]>();
  for (const { areas, original } of recorded)
    for (const area of areas)
      for (const { row, column } of spotsIn(area)) listIn(before, column).push({ row, original });
  for (const list of before.values()) list.sort((a, b) => a.row - b.row);
  const now = new Map<number, number[]>();
  for (const { row, column } of found) listIn(now, column).push(row);
  const fills = new Map<string, OriginalFill>();
  const columns = [...now.keys()].sort((a, b) => a - b);
  const recordedColumns = [...before.keys()].sort((a, b) => a - b);
  const inOrder = columns.length === recordedColumns.length;
  columns.forEach((column, place) => {
    const known = before.get(inOrder ? recordedColumns[place]! : column) ?? [];
    const rows = now.get(column)!.sort((a, b) => a - b);
    const inPlace = new Map(known.map(({ row, original }) => [row, original]));
    const allThere = rows.every((row) => inPlace.has(row));
    rows.forEach((row, at) => {
      const byOrder = rows.length === known.length && !allThere ? known[at]?.original : undefined;
      fills.set(`${row},${column}`, byOrder ?? inPlace.get(row) ?? nearest(known, row));
    });
  });
  return ({ row, column }) => fills.get(`${row},${column}`) ?? 'none';
}

function nearest(
  known: readonly { readonly row: number; readonly original: OriginalFill }[],
  row: number,
): OriginalFill {
  let best: { readonly row: number; readonly original: OriginalFill } | undefined;
  for (const cell of known) if (!best || Math.abs(cell.row - row) < Math.abs(best.row - row)) best = cell;
  return best?.original ?? 'none';
}

function spotsIn({ top, bottom, left, right }: Area): Spot[] {
  const spots: Spot[] = [];
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row++) spots.push({ row, column });
  return spots;
}

function listIn<T>(map: Map<number, T[]>, key: number): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
