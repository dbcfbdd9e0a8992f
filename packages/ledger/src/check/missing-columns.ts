import { type CompiledStandard, explainCriterion, STATUS, type Table, type Verdicts } from '@duibiao/core';
import type { Finding } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { checkWords } from '../words/check.js';
import { decidingInputs } from './deciding-inputs.js';

/** Unknown subjects looked at for each criterion. */
const LOOKED_AT = 50;

/**
 * One finding that names every column for want of which subjects are unknown, what each might be called, and which columns
 * of the ledger look like it.
 */
export function missingColumns(
  ledger: Ledger,
  compiled: CompiledStandard,
  table: Table,
  verdicts: Verdicts,
  sources: (field: string) => readonly string[],
): readonly Finding[] {
  const { dictionary } = compiled.context;
  const isThere = (field: string) =>
    sources(field).some((each) => ledger.table.columns.has(each) && each !== 'householdSize');
  const lacking = new Map<string, readonly string[]>();
  compiled.criteria.forEach((criterion, index) => {
    const fields = new Set<string>();
    let looked = 0;
    for (let row = 0; row < table.rowCount && looked < LOOKED_AT; row++) {
      if (verdicts.criteria[index]![row] !== STATUS.unknown) continue;
      looked++;
      const verdict = explainCriterion(compiled, table, verdicts, row, index);
      for (const { field, missing } of decidingInputs(compiled, criterion, table, row, verdict))
        if (missing === 'noColumn' && !isThere(field)) fields.add(field);
      if (fields.size > 0) break;
    }
    if (fields.size > 0) lacking.set(criterion.id, [...fields]);
  });
  if (lacking.size === 0) return [];
  const columns = [...new Set([...lacking.values()].flat())].flatMap((id) => {
    const field = dictionary.get(id);
    return field ? [{ field, similar: lookAlikes(ledger, id) }] : [];
  });
  const criteria = compiled.criteria.filter(({ id }) => lacking.has(id)).map(({ title }) => title);
  return [
    {
      rule: 'columns/missing',
      severity: 'warning',
      cells: [],
      message: checkWords.missingColumns(columns, criteria),
    },
  ];
}

/** Columns left out that might hold a field. */
function lookAlikes(ledger: Ledger, id: string) {
  const similar = ledger.tables.flatMap(({ unmapped }) =>
    unmapped.filter(({ candidates }) => candidates?.some(({ field }) => field === id)),
  );
  return similar.slice(0, 2).map(({ column, header }) => ({ column, header }));
}
