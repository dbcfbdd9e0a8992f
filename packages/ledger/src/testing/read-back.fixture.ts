import { MISSING_REASONS, type Table } from '@duibiao/core';
import type { Ledger, LedgerColumn } from '../ledger.js';

/** What a table holds for a field: values as people read them, `?reason` where missing. */
export function valuesOf(table: Table, field: string): readonly (string | number | boolean)[] {
  const found = table.columns.get(field);
  if (!found) return Array.from({ length: table.rowCount }, () => '?noColumn');
  return [...found.missing].map((missing, row) => {
    if (missing !== 0) return `?${MISSING_REASONS[missing]}`;
    if (found.type === 'text') return found.pool[found.values[row]!]!;
    if (found.type === 'boolean') return found.values[row] === 1;
    if (found.type === 'date') return new Date(found.values[row]! * 86_400_000).toISOString().slice(0, 10);
    return found.values[row]!;
  });
}

export function columnsOf(ledger: Ledger): readonly LedgerColumn[] {
  return ledger.tables.flatMap(({ columns }) => columns);
}

export function fieldsOf(ledger: Ledger): readonly string[] {
  return columnsOf(ledger).map(({ field }) => field);
}

export function labelsOf(ledger: Ledger): readonly string[] {
  return ledger.subjects.map(({ label }) => label);
}
