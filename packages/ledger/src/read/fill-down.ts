import { columnName } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { SheetView } from '../shape/sheet-view.js';
import { columnWords } from '../words/columns.js';
import type { NamedTable } from './name-columns.js';
import { PLACE_FIELDS } from './places.js';

/**
 * Reads places written once, with blank cells below them that are not merged, as if they stood on each row. Only where a
 * column is written so: its first row is filled, blanks follow, and no place is written twice in a row. A place does not reach
 * past a row of sums or a section title.
 */
export function withAreasFilledDown(named: NamedTable): NamedTable {
  const from = new Map<number, ReadonlyMap<number, number>>();
  const findings: Finding[] = [];
  for (const { column, header, field } of named.columns) {
    if (!PLACE_FIELDS.has(field.id)) continue;
    const filled = filledFrom(named, column);
    if (filled.size === 0) continue;
    from.set(column, filled);
    const first = Math.min(...filled.values());
    findings.push({
      rule: 'columns/filled-down',
      severity: 'info',
      cells: [{ sheet: named.view.grid.name, row: first, column }],
      message: columnWords.filledDown(columnName(column), header, filled.size),
    });
  }
  if (from.size === 0) return named;
  const { view } = named;
  const anchor: SheetView['anchor'] = (row, column) => {
    const above = from.get(column)?.get(row);
    return above === undefined ? view.anchor(row, column) : { row: above, column };
  };
  const seen: SheetView['seen'] = (row, column) => {
    const at = anchor(row, column);
    return view.grid.cell(at.row, at.column);
  };
  return { ...named, view: { ...view, anchor, seen }, findings: [...named.findings, ...findings] };
}

/** The row that each blank cell of a column takes its place from; none where the column is not written so. */
function filledFrom({ view, table }: NamedTable, column: number): ReadonlyMap<number, number> {
  const ends = new Set(table.skipped.flatMap(({ row, reason }) => (ENDS.has(reason) ? [row] : [])));
  const filled = new Map<number, number>();
  let place: { readonly row: number; readonly text: string } | null = null;
  let before = 0;
  for (const row of table.dataRows) {
    for (let between = before + 1; place && before > 0 && between < row; between++)
      if (ends.has(between)) place = null;
    const at = view.anchor(row, column);
    const text = view.text(at.row, at.column);
    if (at.row === row && text !== '') {
      // Two rows that say the same show that the column is filled in on every row.
      if (place && place.text === text && place.row === row - 1) return NONE;
      place = { row, text };
    } else if (text === '') {
      if (!place && filled.size === 0 && before === 0) return NONE;
      if (place) filled.set(row, place.row);
    }
    before = row;
  }
  return filled;
}

const NONE: ReadonlyMap<number, number> = new Map();
const ENDS: ReadonlySet<string> = new Set(['subtotal', 'total', 'section']);
