import { type Area, areaAddress, columnName } from '@duibiao/sheet';

/** Excel cuts address strings after 8,192 characters; this stays clear of it. */
export const LONGEST = 8000;

export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** Cells as few areas as standing in one column allows, column by column: `F5:F9`, `F12`, `G5`. */
export function areasOf(spots: readonly Spot[]): Area[] {
  const sorted = [...spots].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { row, column } of sorted) {
    const last = areas[areas.length - 1];
    if (last && last.left === column && row <= last.bottom + 1) {
      areas[areas.length - 1] = { ...last, bottom: Math.max(last.bottom, row) };
    } else {
      areas.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return areas;
}

export interface Chunk {
  readonly address: string;
  readonly areas: readonly Area[];
}

/**
 * Areas as comma-separated addresses, each short enough for one request path.
 *
 * @example
 * ```ts
 * chunked([{ top: 5, bottom: 9, left: 6, right: 6 }])[0]?.address //=> 'F5:F9'
 * ```
 */
export function chunked(areas: readonly Area[], longest = LONGEST): Chunk[] {
  const chunks: Chunk[] = [];
  let text = '';
  let inside: Area[] = [];
  for (const area of areas) {
    const address = areaAddress(area);
    if (text && text.length + 1 + address.length > longest) {
      chunks.push({ address: text, areas: inside });
      text = '';
      inside = [];
    }
    text = text ? `${text},${address}` : address;
    inside.push(area);
  }
  if (text) chunks.push({ address: text, areas: inside });
  return chunks;
}

/** Areas split for a closer look: by column first, then in halves down to single cells. Empty when nothing is left to split. */
export function split(areas: readonly Area[]): Area[][] {
  const columns = new Map<string, Area[]>();
  for (const area of areas) {
    const name = columnName(area.left);
    columns.set(name, [...(columns.get(name) ?? []), area]);
  }
  if (columns.size > 1) return [...columns.values()];
  if (areas.length > 1) {
    const half = Math.ceil(areas.length / 2);
    return [areas.slice(0, half), areas.slice(half)];
  }
  const [only] = areas;
  if (!only || only.top === only.bottom) return [];
  const middle = Math.floor((only.top + only.bottom) / 2);
  return [[{ ...only, bottom: middle }], [{ ...only, top: middle + 1 }]];
}

export function cellCount(areas: readonly Area[]): number {
  return areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
}

export function spotsOf(areas: readonly Area[]): Spot[] {
  const spots: Spot[] = [];
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) spots.push({ row, column: area.left });
  }
  return spots;
}
