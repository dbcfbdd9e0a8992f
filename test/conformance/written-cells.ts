import { MISSING_REASONS, type Table } from '@duibiao/core';
import type { Cell } from '@duibiao/sheet';

/** A cell as the tables of cases write it: text, a number, a date's serial, a share with the percent format. */
export type Written = string | number | { readonly date: number } | { readonly percent: number };

export function cellOf(written: Written): Cell | string | number {
  if (typeof written !== 'object') return written;
  return 'date' in written
    ? { kind: 'date', number: written.date, formula: false }
    : { kind: 'percent', number: written.percent, formula: false };
}

/** What a table holds of a field for one subject; `?` and the reason where it holds nothing. */
export function shown(table: Table, field: string, row = 0): string | number | boolean {
  const column = table.columns.get(field);
  if (!column) return '?noColumn';
  const missing = column.missing[row]!;
  if (missing !== 0) return `?${MISSING_REASONS[missing]}`;
  switch (column.type) {
    case 'text':
      return column.pool[column.values[row]!]!;
    case 'boolean':
      return column.values[row] === 1;
    case 'date':
      return new Date(column.values[row]! * 86_400_000).toISOString().slice(0, 10);
    default:
      return column.values[row]!;
  }
}
