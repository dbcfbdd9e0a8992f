import type { LedgerCheck } from '@duibiao/ledger';
import type { CheckView } from './check-view.js';

/** A check of a ledger as the reports read it. */
export function viewOfCheck(check: LedgerCheck): CheckView {
  const { compiled, ledger } = check;
  return {
    standard: {
      id: compiled.standard.id,
      title: compiled.version.title ?? compiled.standard.title,
      level: compiled.standard.level,
      asOf: compiled.asOf,
      source: compiled.version.source,
      criteria: compiled.criteria.map(({ id, title, sentence, criterion }) => ({
        id,
        title,
        sentence,
        source: criterion.source,
      })),
    },
    ledger: { file: ledger.file, sheets: [...new Set(ledger.tables.map(({ sheet }) => sheet))] },
    subjects: check.subjects,
    findings: check.findings,
  };
}
