import type { SheetView } from '../shape/sheet-view.js';
import { columnFor } from './level.js';
import type { NamedTable } from './name-columns.js';
import { placeOfSection, placeOfTitle } from './places.js';

/** One subject's rows in one table; `members` are the rows that are persons. */
export interface Record {
  readonly table: number;
  readonly rows: readonly number[];
  /** The place whose title its rows stand under (`一、石桥村`). */
  readonly section: string | null;
}

/**
 * The subjects of a table, a row each; rows joined by a merge over the column that names the subject are one.
 */
export function rowRecords(named: NamedTable, table: number, keys: readonly string[]): readonly Record[] {
  const { view, table: found } = named;
  const key = keys.map((each) => columnFor(named.columns, each)).find((each) => each !== undefined);
  const records: { table: number; rows: number[]; section: string | null }[] = [];
  for (const row of found.dataRows) {
    const merge = key ? view.merge(row, key.column) : null;
    const last = records.at(-1);
    if (merge && last && merge.top <= last.rows[0]! && row > last.rows[0]! && last.rows.at(-1)! >= merge.top)
      last.rows.push(row);
    else records.push({ table, rows: [row], section: sectionOf(found.sections, row) });
  }
  return records;
}

function sectionOf(
  sections: readonly { readonly row: number; readonly text: string }[],
  row: number,
): string | null {
  for (let at = sections.length - 1; at >= 0; at--) {
    const { row: title, text } = sections[at]!;
    const place = title < row ? (placeOfSection(text) ?? placeOfTitle(text)) : null;
    if (place !== null) return place;
  }
  return null;
}

/**
 * Groups a person-per-row table into households: by 户编号; else by the head's name, repeated, merged over the rows, or
 * written once; else by a running number of households; a row whose relation is 户主 begins one where the one before has its head.
 */
export function householdRecords(
  named: NamedTable,
  table: number,
  isHead: (row: number) => boolean,
): readonly Record[] {
  const { view, table: found } = named;
  const id = columnFor(named.columns, 'householdId');
  const head = columnFor(named.columns, 'headIdNumber') ?? columnFor(named.columns, 'headName');
  const serial = householdSerial(named, isHead);
  const keys = [id?.column, head?.column, serial ?? undefined].flatMap((column): Key[] =>
    column === undefined ? [] : [{ column, once: isWrittenOnce(view, found.dataRows, column) }],
  );
  const records: Household[] = [];
  const byId = new Map<string, Household>();
  for (const row of found.dataRows) {
    const ownId = id ? seenText(view, row, id.column) : '';
    const known = ownId === '' ? undefined : byId.get(ownId);
    const last = records.at(-1);
    const continues = known ?? (last && !begins(view, row, last, keys, isHead) ? last : undefined);
    if (continues) {
      continues.rows.push(row);
      continue;
    }
    const record: Household = { table, rows: [row], section: sectionOf(found.sections, row) };
    records.push(record);
    if (ownId !== '') byId.set(ownId, record);
  }
  return records;
}

interface Household extends Record {
  readonly rows: number[];
}

/** A column that tells households apart. */
interface Key {
  readonly column: number;
  /** Written on the first row of a household, blank below: what is filled in begins one. */
  readonly once: boolean;
}

/** Whether a row begins another household than the one before, by the first key that says. */
function begins(
  view: SheetView,
  row: number,
  last: Household,
  keys: readonly Key[],
  isHead: (row: number) => boolean,
): boolean {
  const before = last.rows.at(-1)!;
  for (const { column, once } of keys) {
    if (sameMerge(view, row, before, column)) return false;
    const own = seenText(view, row, column);
    if (own === '') continue;
    const theirs = last.rows.map((each) => seenText(view, each, column)).find((text) => text !== '') ?? '';
    if (own !== theirs || once) return true;
    return isHead(row) && last.rows.some(isHead);
  }
  if (!isHead(row)) return false;
  // 户主 on a later row of a household whose number or name stands on its first row.
  const keyed = keys.some(({ column }) => seenText(view, last.rows[0]!, column) !== '');
  return !keyed || last.rows.some(isHead);
}

/** Whether a column's cells are filled in once a household: some are blank without a merge over them. */
function isWrittenOnce(view: SheetView, rows: readonly number[], column: number): boolean {
  let blanks = 0;
  let filled = 0;
  let again = 0;
  let before = '';
  for (const row of rows) {
    if (view.merge(row, column)) continue;
    const text = view.text(row, column);
    if (text === '') blanks++;
    else {
      filled++;
      if (text === before) again++;
    }
    before = text;
  }
  return blanks > 0 && again <= filled * 0.1;
}

/**
 * The column of running numbers, where these count households and not rows: merged over the rows of each, repeated on them,
 * or blank but for the first. Null where they count rows.
 */
function householdSerial({ view, table }: NamedTable, isHead: (row: number) => boolean): number | null {
  const [column] = table.roles.of('serial');
  if (column === undefined) return null;
  let begun = 0;
  let shared = 0;
  let heads = 0;
  let before = '';
  for (const row of table.dataRows) {
    const text = seenText(view, row, column);
    if (text === '' || text === before) shared++;
    else begun++;
    if (text !== '') before = text;
    if (isHead(row)) heads++;
  }
  if (shared === 0) return null;
  return heads > 0 ? (begun <= heads * 1.25 + 1 ? column : null) : shared >= begun * 0.25 ? column : null;
}

function sameMerge(view: SheetView, row: number, other: number, column: number): boolean {
  const merge = view.merge(row, column);
  return merge !== null && merge.top <= other;
}

function seenText(view: SheetView, row: number, column: number): string {
  const at = view.anchor(row, column);
  return view.text(at.row, at.column);
}
