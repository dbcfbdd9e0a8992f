import { memberItem, subjectBindings } from '../../table/cell-value.js';
import type { Column, Table } from '../../table/table.js';
import { type Bindings, unknown, type Value, withVariable } from '../exact/value.js';

/** Rows that an expression is worked out for at once: all subjects, or all members of all subjects. */
export interface Frame {
  readonly rowCount: number;
  /** The subjects' own table. */
  readonly subjects: Table;
  readonly parameters: ReadonlyMap<string, Value>;
  /** Present in a frame of members: the variable that stands for the member, its table, and each member's subject. */
  readonly member?: { readonly variable: string; readonly table: Table; readonly subjectOf: Uint32Array };
}

export function subjectFrame(subjects: Table, parameters: ReadonlyMap<string, Value>): Frame {
  return { rowCount: subjects.rowCount, subjects, parameters };
}

/** The frame of the subjects' members; null when the table has none, or when `frame` is one of members already. */
export function memberFrame(frame: Frame, variable: string): Frame | null {
  const { members } = frame.subjects;
  if (!members || frame.member) return null;
  const { offsets, table } = members;
  const subjectOf = new Uint32Array(table.rowCount);
  for (let subject = 0; subject < frame.rowCount; subject += 1) {
    subjectOf.fill(subject, offsets[subject], offsets[subject + 1]);
  }
  return { ...frame, rowCount: table.rowCount, member: { variable, table, subjectOf } };
}

/** The names of one row, for working out exactly. */
export function bindingsOf({ subjects, parameters, member }: Frame, row: number): Bindings {
  if (!member) return subjectBindings(subjects, row, parameters);
  const bindings = subjectBindings(subjects, member.subjectOf[row]!, parameters);
  return withVariable(bindings, member.variable, memberItem(member.table, row));
}

/** A subject's field in this frame: in a frame of members, repeated for each member. Undefined when there is no column. */
export function fieldColumn({ subjects, member }: Frame, field: string): Column | undefined {
  const column = subjects.columns.get(field);
  return column && member ? repeated(column, member.subjectOf) : column;
}

function repeated(column: Column, subjectOf: Uint32Array): Column {
  const count = subjectOf.length;
  const values = new (column.values.constructor as new (length: number) => typeof column.values)(count);
  const missing = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    values[row] = column.values[subjectOf[row]!]!;
    missing[row] = column.missing[subjectOf[row]!]!;
  }
  return { ...column, values, missing } as Column;
}

export function memberColumn(frame: Frame, field: string): Column | undefined {
  return frame.member?.table.columns.get(field);
}

export function parameterValue(frame: Frame, name: string): Value {
  return frame.parameters.get(name) ?? unknown('noParameter');
}
