import type { Grid } from '@duibiao/sheet';

const TITLE_ROWS = 3;

/** The year that the title of a ledger names (`2017年`), or null. */
export function titleYear(grids: readonly Grid[]): string | null {
  for (const grid of grids) {
    for (let row = 1; row <= Math.min(TITLE_ROWS, grid.rowCount); row += 1) {
      for (let column = 1; column <= grid.columnCount; column += 1) {
        const cell = grid.cell(row, column);
        const year =
          cell.kind === 'text' ? /(20\d\d)\s*年/.exec(cell.text.normalize('NFKC'))?.[1] : undefined;
        if (year !== undefined) return year;
      }
    }
  }
  return null;
}
