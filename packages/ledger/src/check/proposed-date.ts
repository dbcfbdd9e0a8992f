import type { IsoDate, Standard } from '@duibiao/core';
import type { Grid } from '@duibiao/sheet';

/** Titles stand in the first rows. */
const TITLE_ROWS = 3;

/** A day to check by, and what it was taken from. */
export interface ProposedDate {
  readonly date: IsoDate;
  /** The ledger's title names its year, the standard ended on it, or it is today. */
  readonly from: 'title' | 'standard' | 'today';
}

/**
 * The day to check by where nobody named one: the last day of the year in the title where the standard was in force then;
 * else today, or the standard's last day if it is over.
 *
 * @example
 * ```ts
 * const titled = [gridOf('台账', [['2017年脱贫户台账']])]
 * proposedDate(library.standard('shaanxi/577/household'), titled, '2026-03-01') //=> { date: '2017-12-31', from: 'title' }
 * ```
 */
export function proposedDate(standard: Standard, grids: readonly Grid[], today: IsoDate): ProposedDate {
  const inForce = (date: IsoDate): boolean =>
    standard.versions.some(({ from, to }) => from <= date && (to === undefined || date <= to));
  const year = titleYear(grids);
  const yearEnd = `${year}-12-31`;
  if (year !== null && inForce(yearEnd) && yearEnd < today) return { date: yearEnd, from: 'title' };
  const last = standard.versions.at(-1)?.to;
  if (inForce(today) || last === undefined || last > today) return { date: today, from: 'today' };
  return { date: last, from: 'standard' };
}

/** The year that the title of a ledger names (`2017年`), or null. */
export function titleYear(grids: readonly Grid[]): string | null {
  for (const grid of grids) {
    for (let row = 1; row <= Math.min(TITLE_ROWS, grid.rowCount); row++) {
      for (let column = 1; column <= grid.columnCount; column++) {
        const cell = grid.cell(row, column);
        const year =
          cell.kind === 'text' ? /(20\d\d)\s*年/.exec(cell.text.normalize('NFKC'))?.[1] : undefined;
        if (year !== undefined) return year;
      }
    }
  }
  return null;
}
