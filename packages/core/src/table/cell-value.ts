import {
  type Bindings,
  FALSE,
  type ItemValue,
  TRUE,
  unknown,
  type Value,
} from '../expression/exact/value.js';
import { fractionOfDouble } from '../number/fraction.js';
import { type Column, MISSING_REASONS, type Table } from './table.js';

/** One cell of a column as an exact value. */
export function cellValue(column: Column | undefined, row: number): Value {
  if (!column) return unknown('noColumn');
  const missing = MISSING_REASONS[column.missing[row] ?? 0];
  if (missing) return unknown(missing);
  switch (column.type) {
    case 'number':
      return { kind: 'number', value: fractionOfDouble(column.values[row]!) };
    case 'boolean':
      return column.values[row] ? TRUE : FALSE;
    case 'date':
      return { kind: 'date', value: column.values[row]! };
    case 'text':
      return { kind: 'text', value: column.pool[column.values[row]!] ?? '' };
  }
}

/** A row of the member table as an item. */
export function memberItem(table: Table, row: number): ItemValue {
  return { kind: 'item', row, read: (field) => cellValue(table.columns.get(field), row) };
}

/** An expression's names bound to one subject of a table. */
export function subjectBindings(table: Table, row: number, parameters: ReadonlyMap<string, Value>): Bindings {
  return {
    locals: new Map(),
    field: (field) => cellValue(table.columns.get(field), row),
    parameter: (name) => parameters.get(name) ?? unknown('noParameter'),
    members: () => membersOf(table, row),
  };
}

function membersOf({ members }: Table, row: number): Value {
  if (!members) return unknown('noColumn');
  const items = [];
  for (let member = members.offsets[row]!; member < members.offsets[row + 1]!; member += 1) {
    items.push({ value: memberItem(members.table, member), certain: true });
  }
  return { kind: 'list', items };
}
