import type { SheetView } from '../shape/sheet-view.js';
import type { NamedTable } from './level.js';
import { columnFor } from './level.js';

/** One subject's rows in one table; `members` are the rows that are persons. */
export interface Record {
  readonly table: number;
  readonly rows: readonly number[];
  /** The section title that its rows stand under (`一、石桥村`). */
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
  return sections.findLast((section) => section.row < row)?.text ?? null;
}

/**
 * Groups a person-per-row table into households: by 户编号; else by the head's name, repeated, merged over the rows, or
 * written once; a row whose relation is 户主 always begins one.
 */
export function householdRecords(
  named: NamedTable,
  table: number,
  isHead: (row: number) => boolean,
): readonly Record[] {
  const { view, table: found } = named;
  const id = columnFor(named.columns, 'householdId');
  const head = columnFor(named.columns, 'headIdNumber') ?? columnFor(named.columns, 'headName');
  const records: { table: number; rows: number[]; section: string | null; id: string; head: string }[] = [];
  const byId = new Map<string, (typeof records)[number]>();
  for (const row of found.dataRows) {
    const ownId = id ? seenText(view, row, id.column) : '';
    const ownHead = head ? seenText(view, row, head.column) : '';
    const known = ownId === '' ? undefined : byId.get(ownId);
    const last = records.at(-1);
    const continues =
      known ??
      (last && !begins(view, row, last, { ownId, ownHead, isHead, column: (head ?? id)?.column })
        ? last
        : undefined);
    if (continues) {
      continues.rows.push(row);
      continue;
    }
    const record = { table, rows: [row], section: sectionOf(found.sections, row), id: ownId, head: ownHead };
    records.push(record);
    if (ownId !== '') byId.set(ownId, record);
  }
  return records;
}

function begins(
  view: SheetView,
  row: number,
  last: { readonly rows: readonly number[]; readonly id: string; readonly head: string },
  own: {
    readonly ownId: string;
    readonly ownHead: string;
    readonly isHead: (row: number) => boolean;
    readonly column: number | undefined;
  },
): boolean {
  if (own.ownId !== '' && own.ownId !== last.id) return true;
  if (own.isHead(row))
    return last.rows.some(own.isHead) || !sameMerge(view, row, last.rows.at(-1)!, own.column);
  if (own.ownHead !== '') return own.ownHead !== last.head;
  return false;
}

function sameMerge(view: SheetView, row: number, other: number, column: number | undefined): boolean {
  const merge = column === undefined ? null : view.merge(row, column);
  return merge !== null && merge.top <= other;
}

function seenText(view: SheetView, row: number, column: number): string {
  const at = view.anchor(row, column);
  return view.text(at.row, at.column);
}
