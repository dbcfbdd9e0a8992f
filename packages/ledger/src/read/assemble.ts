import type { Column, Field, Level, Table } from '@duibiao/core';
import type { Finding } from '../finding.js';
import type { Ledger, SkippedRow } from '../ledger.js';
import { calculatedFindings } from './calculated.js';
import { columnOf } from './columns.js';
import { resolveContradictions } from './contradictions.js';
import { withAreasFilledDown } from './fill-down.js';
import { conflictFindings, unreadFindings } from './findings.js';
import { KEYS } from './keys.js';
import { ledgerTable } from './ledger-table.js';
import { holdsPersons } from './level.js';
import { headFromMembers, headRow, members, memberTable } from './members.js';
import type { NamedTable } from './name-columns.js';
import { namelessSums } from './nameless-sums.js';
import { PLACE_FIELDS } from './places.js';
import type { ReadOptions } from './read-options.js';
import { type FieldReadings, readFields } from './read-subjects.js';
import { householdRecords, type Record, rowRecords } from './records.js';
import { emptyForm, rowFindings, unlabelledSum } from './row-findings.js';
import { subjectOf, unnamed } from './subjects.js';

/** Reads the values of tables whose columns are named, and puts the ledger together. */
export function assemble(level: Level, found: readonly NamedTable[], options: ReadOptions): Ledger {
  const tables = found.map(withAreasFilledDown);
  const persons = level === 'household' && tables.some(holdsPersons);
  const records = tables.flatMap((named, index) =>
    persons ? householdRecords(named, index, headRow(named)) : rowRecords(named, index, KEYS[level]),
  );
  const field = (id: string) => options.dictionary.get(id);
  const ofSubject = persons ? (each: Field) => each.level !== 'person' : () => true;
  const subjects = readFields(tables, records, ofSubject, field);
  const sums = persons
    ? new Set<number>()
    : namelessSums(subjects, records, KEYS[level], (record) => isNumbered(tables, record));
  const kept = records.flatMap((_, index) =>
    persons || !(saysNothing(subjects, index) || sums.has(index)) ? [index] : [],
  );
  const memberRecords = persons ? members(tables, records) : null;
  const memberReadings =
    memberRecords && readFields(tables, memberRecords.records, ({ level: of }) => of === 'person', field);
  if (persons && memberRecords && memberReadings)
    headFromMembers(subjects, memberReadings, memberRecords, field);
  const columns = new Map<string, Column>();
  for (const [id, column] of subjects.columns)
    columns.set(
      id,
      columnOf(
        column.field,
        kept.map((index) => column.readings[index] ?? null),
      ),
    );
  const read: Table = {
    rowCount: kept.length,
    columns,
    ...(memberRecords && memberReadings ? { members: memberTable(memberRecords, memberReadings) } : {}),
  };
  const cells = (subject: number, id: string) => subjects.columns.get(id)?.cells(kept[subject] ?? -1) ?? [];
  const { table, findings: contradictions } = resolveContradictions(read, options.dictionary, cells);
  const renumbered = new Map(kept.map((from, to) => [from, to]));
  const listed = kept.map((index) => subjectOf(tables, records[index]!, subjects.columns, index));
  const findings = [
    ...tables.flatMap(columnFindings),
    ...tables.flatMap(calculatedFindings),
    ...subjects.findings,
    ...(memberReadings?.findings ?? []),
    ...renumber(
      [...unreadFindings(subjects.unread, true), ...conflictFindings(subjects.conflicts)],
      renumbered,
    ),
    ...(memberReadings ? unreadFindings(memberReadings.unread, false) : []),
    ...contradictions,
    ...unnamed(level, listed, subjects.columns, kept, tables),
    ...tables.flatMap(rowFindings),
    ...[...sums].map((index) => unlabelledSum(tables[records[index]!.table]!, records[index]!.rows[0]!)),
    ...tables
      .filter((named, index) => named.table.form && !kept.some((at) => records[at]!.table === index))
      .map(emptyForm),
  ];
  return {
    file: options.file ?? null,
    level,
    tables: tables.map((named, index) =>
      ledgerTable(named, persons, named.table.form ? [] : dropped(records, kept, sums, index)),
    ),
    subjects: listed,
    table,
    cells,
    memberCells: (member, id) => memberReadings?.columns.get(id)?.cells(member) ?? [],
    findings,
  };
}

/** Findings about a table's columns; those of a form stand where its labels do. */
function columnFindings({ view, table, findings }: NamedTable): readonly Finding[] {
  if (!table.form) return findings;
  return findings.map((finding) => ({
    ...finding,
    cells: finding.cells.map(({ column }) => view.refer({ row: 1, column })),
  }));
}

/** Whether a running number stands in a record's row: sums have none. */
function isNumbered(tables: readonly NamedTable[], { table, rows }: Record): boolean {
  const { view, table: found } = tables[table]!;
  return found.roles.of('serial').some((column) => /^\d+$/.test(view.text(rows[0]!, column)));
}

/** Columns that do not make a row a subject by themselves: places are often filled in beforehand. */
const PREPARED: ReadonlySet<string> = new Set([...PLACE_FIELDS, 'dataYear']);

function saysNothing({ columns }: FieldReadings, index: number): boolean {
  for (const [id, { readings }] of columns) {
    const reading = readings[index];
    if (PREPARED.has(id) || !reading) continue;
    if (reading.read || reading.missing !== 'empty') return false;
  }
  return true;
}

/** Rows that turned out to be no subjects, and what they are. */
function dropped(
  records: readonly Record[],
  kept: readonly number[],
  sums: ReadonlySet<number>,
  table: number,
): readonly SkippedRow[] {
  const keep = new Set(kept);
  return records.flatMap((record, index) =>
    record.table === table && !keep.has(index)
      ? record.rows.map((row): SkippedRow => ({ row, reason: sums.has(index) ? 'total' : 'blank' }))
      : [],
  );
}

function renumber(findings: readonly Finding[], to: ReadonlyMap<number, number>): readonly Finding[] {
  return findings.map(({ subject, ...finding }) => {
    const index = subject === undefined ? undefined : to.get(subject);
    return index === undefined ? finding : { ...finding, subject: index };
  });
}
