import type { Field, Table } from '@duibiao/core';
import { readCategory, spellingsOf } from '../value/category.js';
import { columnOf } from './columns.js';
import { columnFor } from './level.js';
import type { NamedTable } from './name-columns.js';
import type { FieldColumn, FieldReadings } from './read-subjects.js';
import type { Record } from './records.js';

/** Whether a row's person is the head of the household, by the relation written. */
export function headRow(named: NamedTable): (row: number) => boolean {
  const relation = columnFor(named.columns, 'relation');
  if (!relation) return () => false;
  const spellings = spellingsOf(relation.field);
  return (row) => {
    const reading = readCategory(named.view.seen(row, relation.column), spellings);
    return reading.read && reading.value === '户主';
  };
}

export interface MemberRecords {
  readonly records: readonly Record[];
  /** Index of the first member of each household, and one past the last. */
  readonly offsets: Uint32Array;
}

/** Every row with a person in it, in the order of the households. */
export function members(tables: readonly NamedTable[], households: readonly Record[]): MemberRecords {
  const offsets = new Uint32Array(households.length + 1);
  const records: Record[] = [];
  households.forEach((household, index) => {
    const { view, columns } = tables[household.table]!;
    const own = columns.filter(({ field }) => field.level === 'person');
    for (const row of household.rows)
      if (own.some(({ column }) => view.text(row, column) !== ''))
        records.push({ ...household, rows: [row] });
    offsets[index + 1] = records.length;
  });
  return { records, offsets };
}

export function memberTable(
  { records, offsets }: MemberRecords,
  readings: FieldReadings,
): NonNullable<Table['members']> {
  const columns = new Map(
    [...readings.columns].map(([id, { field, readings: own }]) => [id, columnOf(field, own)]),
  );
  return { offsets, table: { rowCount: records.length, columns } };
}

/** Where no column names the head, the member who is 户主 (or the first) does. */
export function headFromMembers(
  subjects: FieldReadings,
  persons: FieldReadings,
  { offsets }: MemberRecords,
  field: (id: string) => Field | undefined,
) {
  const relation = persons.columns.get('relation')?.readings;
  for (const [from, to] of [
    ['name', 'headName'],
    ['idNumber', 'headIdNumber'],
  ] as const) {
    const source = persons.columns.get(from);
    const target = field(to);
    if (!source || !target || subjects.columns.has(to)) continue;
    const households = offsets.length - 1;
    const heads = new Int32Array(households).fill(-1);
    const made: FieldColumn = {
      field: target,
      readings: new Array(households).fill(null),
      cells: (household) => source.cells(heads[household] ?? -1),
    };
    for (let household = 0; household < households; household++) {
      const first = offsets[household]!;
      const last = offsets[household + 1]!;
      let head = first;
      for (let member = first; member < last; member++) {
        const reading = relation?.[member];
        if (reading?.read && reading.value === '户主') {
          head = member;
          break;
        }
      }
      if (first === last) continue;
      made.readings[household] = source.readings[head] ?? null;
      heads[household] = head;
    }
    (subjects.columns as Map<string, FieldColumn>).set(to, made);
  }
}
