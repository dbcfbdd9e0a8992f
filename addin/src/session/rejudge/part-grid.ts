import { BLANK, type Grid } from '@duibiao/sheet';

/** A sheet of which only some rows are seen, at their own addresses; the others are blank. */
export function partGrid(grid: Grid, rows: ReadonlySet<number>): Grid {
  let last = 0;
  for (const row of rows) if (row > last) last = row;
  return {
    name: grid.name,
    rowCount: last,
    columnCount: grid.columnCount,
    cell: (row, column) => (rows.has(row) ? grid.cell(row, column) : BLANK),
    merges: grid.merges.filter(({ top, bottom }) => anyRow(top, bottom, rows)),
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
    date1904: grid.date1904,
    hidden: grid.hidden,
  };
}

function anyRow(top: number, bottom: number, rows: ReadonlySet<number>): boolean {
  for (let row = top; row <= bottom; row++) if (rows.has(row)) return true;
  return false;
}
