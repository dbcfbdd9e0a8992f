import type { LedgerCheck } from '@duibiao/ledger';
import type { CheckView } from './check-view.js';

/**
 * A check of a ledger as the reports read it.
 *
 * @example
 * ```ts
 * findingsSheet(viewOfCheck(checkLedger(ledger, compiled)), { language: 'zh' });
 * ```
 */
export function viewOfCheck(check: LedgerCheck): CheckView {
  const { standard, version, asOf, criteria } = check.compiled;
  return {
    standard: {
      id: standard.id,
      title: version.title ?? standard.title,
      level: standard.level,
      asOf,
      source: version.source,
      criteria: criteria.map(({ id, title, sentence, criterion }) => ({
        id,
        title,
        sentence,
        source: criterion.source,
      })),
    },
    ledger: {
      file: check.ledger.file,
      sheets: [...new Set(check.ledger.tables.map((table) => table.sheet))],
    },
    subjects: check.subjects,
    findings: check.findings,
  };
}
