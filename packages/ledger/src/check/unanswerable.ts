import { MISSING } from '@duibiao/core';
import type { LedgerCheck } from './check-ledger.js';

/**
 * Why a check is none: the ledger has no row of data, or no column that the standard asks for. Null where there is
 * something to judge by, be it only blanks.
 *
 * @example
 * ```ts
 * unanswerable(checkLedger(ledger, compiled)) //=> null
 * ```
 */
export function unanswerable({ compiled, table, ledger }: LedgerCheck): 'no-rows' | 'no-columns' | null {
  const known = (field: string) =>
    table.columns.get(field)?.missing.some((reason) => reason !== MISSING.noColumn) ?? false;
  const members = ledger.table.members?.table.columns;
  if (compiled.fields.some((field) => known(field) || members?.has(field))) return null;
  return table.rowCount === 0 ? 'no-rows' : 'no-columns';
}
