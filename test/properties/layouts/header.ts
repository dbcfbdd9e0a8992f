import type { Chance } from './chance.js';
import type { Page, Written } from './page.js';

/** A column of a table: how it is headed. */
export interface Heading {
  /** Titles of its groups, outermost first; columns beside each other with the same ones share them. */
  readonly groups: readonly string[];
  readonly leaf: string;
  readonly unit?: string;
}

export interface HeaderManner {
  /** Merged cells, or blanks where a merge would reach. */
  readonly merged: boolean;
  /** Without merges, a column of no group stands in the first or the last row. */
  readonly high: boolean;
  readonly unitRow: boolean;
  readonly numberRow: boolean;
}

export function headerManner(chance: Chance): HeaderManner {
  return {
    merged: chance.share(0.65),
    high: chance.share(0.7),
    unitRow: chance.share(0.1),
    numberRow: chance.share(0.12),
  };
}

/** Writes a header from column `left`, on the next rows or, beside a table, on rows that are there. */
export function writeHeader(
  page: Page,
  headings: readonly Heading[],
  manner: HeaderManner,
  left: number,
  reason: 'header' | 'repeatedHeader',
  onto: number | null = null,
): number {
  const depth = Math.max(...headings.map(({ groups }) => groups.length)) + 1;
  const top = onto ?? page.next;
  const put = (
    cells: readonly Written[],
    at: number,
    ...reasons: ('header' | 'repeatedHeader' | 'unit')[]
  ) => {
    // One group over every column reads as a title as well.
    const overAll = cells.filter((cell) => cell !== null).length === 1 ? (['title'] as const) : [];
    if (onto === null) page.put([...new Array<null>(left - 1).fill(null), ...cells], ...reasons, ...overAll);
    else for (const [index, cell] of cells.entries()) if (cell !== null) page.write(at, left + index, cell);
  };
  for (let level = 0; level < depth; level++)
    put(
      headings.map((heading, at) => textAt(headings, heading, at, level, depth, manner)),
      top + level,
      reason,
    );
  if (manner.merged) mergeHeader(page, headings, top, left, depth);
  let rows = depth;
  if (manner.unitRow && headings.some(({ unit }) => unit !== undefined)) {
    put(
      headings.map(({ unit }) => unit ?? '—'),
      top + rows,
      'unit',
      reason,
    );
    rows++;
  }
  if (manner.numberRow) {
    put(
      headings.map((_, at) => String(at + 1)),
      top + rows,
      reason,
    );
    rows++;
  }
  return rows;
}

function textAt(
  headings: readonly Heading[],
  { groups, leaf }: Heading,
  at: number,
  level: number,
  depth: number,
  { merged, high }: HeaderManner,
): string | null {
  if (level < groups.length) {
    const before = headings[at - 1];
    const continued = before && sameGroups(before.groups, groups, level);
    return continued ? null : groups[level]!;
  }
  // A leaf stands right below its groups; without merges and groups it may stand in the last row instead.
  const row = merged || high || groups.length > 0 ? groups.length : depth - 1;
  return level === row ? leaf : null;
}

function sameGroups(a: readonly string[], b: readonly string[], level: number): boolean {
  return a.length > level && a.slice(0, level + 1).every((title, at) => title === b[at]);
}

function mergeHeader(page: Page, headings: readonly Heading[], top: number, left: number, depth: number) {
  headings.forEach(({ groups }, at) => {
    groups.forEach((_, level) => {
      const before = headings[at - 1];
      if (before && sameGroups(before.groups, groups, level)) return;
      let right = at;
      while (headings[right + 1] && sameGroups(headings[right + 1]!.groups, groups, level)) right++;
      page.merge(top + level, left + at, top + level, left + right);
    });
    page.merge(top + groups.length, left + at, top + depth - 1, left + at);
  });
}
