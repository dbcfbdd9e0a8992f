import type { IsoDate, Standard } from '@duibiao/core';
import type { Grid } from '@duibiao/sheet';

/** Titles stand in the first rows. */
const TITLE_ROWS = 3;

/**
 * The day to check by where nobody named one, as the command line takes it: the last day of the year in the title where
 * the standard was in force then; else today, or the standard's last day if it is over.
 */
export function proposedDate(standard: Standard, grids: readonly Grid[], today: IsoDate): IsoDate {
  const inForce = (date: IsoDate): boolean =>
    standard.versions.some(({ from, to }) => from <= date && (to === undefined || date <= to));
  const year = titleYear(grids);
  if (year !== null && inForce(`${year}-12-31`) && `${year}-12-31` < today) return `${year}-12-31`;
  const last = standard.versions.at(-1)?.to;
  return inForce(today) || last === undefined || last > today ? today : last;
}

function titleYear(grids: readonly Grid[]): string | null {
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
