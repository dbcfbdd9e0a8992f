import { addMonths, type Column, dateParts, type Table } from '@duibiao/core';
import { booleans, dateAt, numberAt, numbers, textAt, texts } from './column-access.js';
import { plainNumber } from './id-number.js';
import { dateReal, idNumbers } from './person-facts.js';
import { phoneWellFormed } from './phone.js';
import { type Repeats, repeatsOf } from './repeats.js';

export interface HouseholdFacts {
  readonly columns: ReadonlyMap<string, Column>;
  /** By row: the other households with the same head's ID number, and with the same household number. */
  readonly sameHead: Repeats;
  readonly sameId: Repeats;
}

/** Facts of households by themselves. `tables`: index of the ledger's table that each stands in. */
export function householdFacts(table: Table, tables: readonly number[]): HouseholdFacts {
  const rows = table.rowCount;
  const heads = idNumbers(table, 'headIdNumber');
  const sameHead = repeatsOf(
    heads.map((id, row) => (id && !id.masked && /\d/.test(id.text) ? ofYear(table, row, id.text) : null)),
    tables,
  );
  const keys = Array.from({ length: rows }, (_, row) => textAt(table, 'householdId', row)?.trim() || null);
  const sameId = repeatsOf(
    keys.map((key, row) => (key === null ? null : ofYear(table, row, key))),
    tables,
  );
  const months = monitoredMonths(table);
  const columns = new Map<string, Column>([
    ['householdIdRepeated', booleans(rows, (row) => (keys[row] ? sameId[row]!.length > 0 : null))],
    ['headIdNumberText', texts(rows, (row) => (heads[row]?.masked === false ? heads[row].text : null))],
    ['headIdNumberPlain', booleans(rows, (row) => (heads[row]?.masked === false ? heads[row].plain : null))],
    ['headIdNumberLength', numbers(rows, (row) => (heads[row]?.plain ? heads[row].length : null))],
    ['headIdNumberChecks', booleans(rows, (row) => heads[row]?.checks ?? null)],
    ['headIdNumberDateReal', booleans(rows, (row) => dateReal(heads[row]))],
    ['headIdNumberRepeated', booleans(rows, (row) => (heads[row] ? sameHead[row]!.length > 0 : null))],
    ['phoneSound', booleans(rows, (row) => phoneWellFormed(textAt(table, 'phone', row)))],
    ['monthsMonitored', numbers(rows, months)],
  ]);
  return { columns, sameHead, sameId };
}

/** One household has a row for every year in a ledger of several years: there the year is part of the key. */
function ofYear(table: Table, row: number, key: string): string {
  const year = numberAt(table, 'dataYear', row);
  return year === null ? key : `${key} ${year}`;
}

/** Whole months from identification to removal. Where removal is written by month and identification by day, to its end. */
function monitoredMonths(table: Table): (row: number) => number | null {
  const byMonth = (field: string) => {
    for (let row = 0; row < table.rowCount; row += 1) {
      const day = dateAt(table, field, row);
      if (day !== null && dateParts(day).day !== 1) return false;
    }
    return true;
  };
  const toEnd = byMonth('riskRemovedOn') && !byMonth('monitoredSince');
  return (row) => {
    const from = dateAt(table, 'monitoredSince', row);
    const to = dateAt(table, 'riskRemovedOn', row);
    return wholeMonths(from, to !== null && toEnd ? addMonths(to, 1) : to);
  };
}

function wholeMonths(from: number | null, to: number | null): number | null {
  if (from === null || to === null || to < from) return null;
  const start = dateParts(from);
  const end = dateParts(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Facts of households that follow from their members. */
export function memberFacts(table: Table, persons: Table, offsets: Uint32Array): Map<string, Column> {
  const rows = table.rowCount;
  const related = persons.columns.has('relation');
  const count = (row: number, wanted: (member: number) => boolean) => {
    let found = 0;
    for (let member = offsets[row]!; member < offsets[row + 1]!; member += 1) if (wanted(member)) found += 1;
    return found;
  };
  const relationIs = (wanted: string | null) => (row: number) =>
    related ? count(row, (member) => textAt(persons, 'relation', member) === wanted) : null;
  const memberRows = (row: number) => offsets[row + 1]! - offsets[row]!;
  const whole = !listsSomeMembersOnly(table, memberRows, relationIs('户主'), relationIs(null));
  return new Map<string, Column>([
    ['memberRows', numbers(rows, memberRows)],
    [
      'livingRows',
      numbers(rows, (row) => count(row, (member) => textAt(persons, 'health', member) !== '死亡')),
    ],
    ['wholeHouseholds', booleans(rows, () => whole)],
    ['headCount', numbers(rows, relationIs('户主'))],
    ['headsUnread', numbers(rows, relationIs(null))],
    ['spouseCount', numbers(rows, relationIs('配偶'))],
    [
      'headMemberName',
      texts(rows, (row) => {
        const head = headRow(persons, offsets, row);
        return head === null ? null : textAt(persons, 'name', head);
      }),
    ],
    [
      'headMemberIdNumber',
      texts(rows, (row) => {
        const head = headRow(persons, offsets, row);
        const written = head === null ? null : textAt(persons, 'idNumber', head);
        return written === null ? null : plainNumber(written);
      }),
    ],
  ]);
}

/** Fewer households than this do not show what a list is of. */
const ENOUGH_HOUSEHOLDS = 5;

/**
 * Whether the ledger lists pupils, workers or disabled persons rather than whole households: in most of them the head is
 * not among the members, or there are fewer rows than persons.
 */
function listsSomeMembersOnly(
  table: Table,
  memberRows: (row: number) => number,
  headCount: (row: number) => number | null,
  unread: (row: number) => number | null,
): boolean {
  let households = 0;
  let headless = 0;
  let short = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (memberRows(row) === 0) continue;
    households += 1;
    if (headCount(row) === 0 && unread(row) === 0) headless += 1;
    if (memberRows(row) < (numberAt(table, 'householdSize', row) ?? 0)) short += 1;
  }
  return households >= ENOUGH_HOUSEHOLDS && Math.max(headless, short) * 2 > households;
}

/** Facts of persons that follow from the head of their household. */
export function headFacts(persons: Table, offsets: Uint32Array): Map<string, Column> {
  const heads = new Int32Array(persons.rowCount).fill(-1);
  for (let row = 0; row + 1 < offsets.length; row += 1)
    heads.fill(headRow(persons, offsets, row) ?? -1, offsets[row], offsets[row + 1]);
  const ages = persons.columns.get('bornAge');
  return new Map<string, Column>([
    [
      'headAge',
      numbers(persons.rowCount, (row) => {
        const head = heads[row]!;
        return head < 0 || ages?.type !== 'number' || ages.missing[head] !== 0 ? null : ages.values[head]!;
      }),
    ],
    [
      'headSex',
      texts(persons.rowCount, (row) => (heads[row]! < 0 ? null : textAt(persons, 'sex', heads[row]!))),
    ],
  ]);
}

/** The one member recorded as head; none when there is none, or more than one. */
function headRow(persons: Table, offsets: Uint32Array, household: number): number | null {
  let found: number | null = null;
  for (let member = offsets[household]!; member < offsets[household + 1]!; member += 1) {
    if (textAt(persons, 'relation', member) !== '户主') continue;
    if (found !== null) return null;
    found = member;
  }
  return found;
}
