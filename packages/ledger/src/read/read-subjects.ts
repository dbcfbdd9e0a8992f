import type { Field } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { Anchor } from '../shape/sheet-view.js';
import { EMPTY, type Reading } from '../value/reading.js';
import { columnReader, PLAIN_COLUMN } from './column-reader.js';
import { columnFor } from './level.js';
import type { NamedColumn, NamedTable } from './name-columns.js';
import { type CellReader, cellReader, shownText, type Unread } from './read-field.js';
import type { Record } from './records.js';

/** One field read for every subject: `readings[i]` is subject `i`'s, null where its table has no column for it. */
export interface FieldColumn {
  readonly field: Field;
  readonly readings: (Reading | null)[];
  /** Where a subject's value stands; nowhere, where its table has no column for it. */
  cells(subject: number): readonly CellRef[];
}

/** A field whose cells for one subject say different things. */
export interface Conflict {
  readonly field: Field;
  readonly subject: number;
  readonly cells: readonly CellRef[];
  readonly values: readonly string[];
}

export interface FieldReadings {
  readonly columns: ReadonlyMap<string, FieldColumn>;
  readonly unread: readonly Unread[];
  readonly conflicts: readonly Conflict[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every named field of some records. `wanted` says which fields: those of households, or of persons.
 */
export function readFields(
  tables: readonly NamedTable[],
  records: readonly Record[],
  wanted: (field: Field) => boolean,
  dictionaryField: (id: string) => Field | undefined,
): FieldReadings {
  const columns = new Map<string, FieldColumn & { readonly sources: Sources }>();
  const unread: Unread[] = [];
  const conflicts: Conflict[] = [];
  const findings: Finding[] = [];
  const columnOf = (field: Field) => {
    let known = columns.get(field.id);
    if (!known) {
      const sources: Sources = { ofTable: new Map(), ofSubject: new Map() };
      known = {
        field,
        readings: new Array(records.length).fill(null),
        cells: (subject) => {
          const record = records[subject];
          const source = sources.ofSubject.get(subject) ?? sources.ofTable.get(record?.table ?? -1);
          return record && source ? source(record) : NOWHERE;
        },
        sources,
      };
      columns.set(field.id, known);
    }
    return known;
  };
  tables.forEach((named, table) => {
    const own = records.flatMap((record, subject) => (record.table === table ? [{ record, subject }] : []));
    const order = named.columns.filter(({ field }) => wanted(field));
    for (const column of order) {
      const reader = columnReader(
        named,
        column,
        own.flatMap(({ record }) => record.rows),
      );
      findings.push(...reader.findings);
      const other =
        column.field.otherwise === undefined ? undefined : dictionaryField(column.field.otherwise);
      const otherReader =
        other && !columnFor(named.columns, other.id)
          ? cellReader(other, column, { ...PLAIN_COLUMN, date1904: named.view.grid.date1904, borrowed: true })
          : null;
      const target = columnOf(column.field);
      const place = (record: Record) =>
        readSubject(named, column, record, reader.read).anchors.map((at) => named.view.refer(at));
      target.sources.ofTable.set(table, place);
      for (const { record, subject } of own) {
        const found = readSubject(named, column, record, reader.read);
        target.readings[subject] = found.reading;
        if (found.values)
          conflicts.push({ field: column.field, subject, cells: place(record), values: found.values });
        const { reading } = found;
        if (reading.read || !reading.doubt || found.values) continue;
        const at = found.anchors.at(-1)!;
        const cell = named.view.grid.cell(at.row, at.column);
        const instead = reading.doubt === 'other' && other && otherReader ? otherReader(cell) : null;
        if (instead?.read && other) {
          const otherColumn = columnOf(other);
          otherColumn.readings[subject] = instead;
          otherColumn.sources.ofSubject.set(subject, place);
        } else {
          const written = shownText(cell);
          unread.push({
            field: column.field,
            cell: named.view.refer(at),
            written,
            doubt: reading.doubt,
            missing: reading.missing,
            subject,
          });
        }
      }
    }
  });
  return { columns, unread, conflicts, findings };
}

/** Where the values of a field come from: a column of each table, or of one subject another's column that states it. */
interface Sources {
  readonly ofTable: Map<number, (record: Record) => readonly CellRef[]>;
  readonly ofSubject: Map<number, (record: Record) => readonly CellRef[]>;
}

const NOWHERE: readonly CellRef[] = [];

/** What a subject's rows say of one column. */
interface SubjectReading {
  readonly reading: Reading;
  readonly anchors: readonly Anchor[];
  /** The different things that its rows say, where they disagree. */
  readonly values?: readonly string[];
}

/** Blank rows are passed over; rows that differ are a conflict, but for words, of which the first counts. */
function readSubject(
  { view }: NamedTable,
  { column, field }: NamedColumn,
  record: Record,
  read: CellReader,
): SubjectReading {
  if (record.rows.length === 1) {
    const at = view.anchor(record.rows[0]!, column);
    return { reading: read(view.grid.cell(at.row, at.column)), anchors: [at] };
  }
  let first: { readonly reading: Reading; readonly at: Anchor } | null = null;
  const filled: Anchor[] = [];
  const values = new Set<string>();
  let before = 0;
  for (const row of record.rows) {
    const at = view.anchor(row, column);
    if (at.row === before) continue;
    before = at.row;
    const cell = view.grid.cell(at.row, at.column);
    const reading = read(cell);
    if (!reading.read && reading.missing === 'empty') {
      first ??= { reading, at };
      continue;
    }
    filled.push(at);
    values.add(reading.read ? String(reading.value) : `? ${shownText(cell)}`);
    if (!first || (!first.reading.read && first.reading.missing === 'empty')) first = { reading, at };
  }
  if (!first) return { reading: EMPTY, anchors: [] };
  if (values.size <= 1 || field.type === 'text')
    return { reading: first.reading, anchors: filled.length > 0 ? filled : [first.at] };
  return {
    reading: { read: false, missing: 'conflict', doubt: null },
    anchors: filled,
    values: [...values].map((value) => value.replace(/^\? /, '')),
  };
}
