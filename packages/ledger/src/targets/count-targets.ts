import {
  type Dictionary,
  evaluateExactly,
  type LedgerCount,
  type Plan,
  type ProgressReport,
  parseCondition,
  standardScope,
  subjectBindings,
} from '@duibiao/core';
import type { Ledger } from '../ledger.js';

/** What a ledger says of a target. */
export interface CountedTarget {
  readonly report: ProgressReport;
  /** Subjects of which the ledger does not say whether they count: the count may be larger by so many. */
  readonly uncertain: number;
}

/**
 * Counts from a ledger what is done on each target that says how (`counted`). A row counts when its condition is true;
 * rows where it cannot be told are not counted but numbered. Targets of another level than the ledger's are left out.
 *
 * @example
 * ```ts
 * // exit-households of plan qunli: { level: household, where: exitYear = 2020 }
 * countTargets(findPlan('qunli-2020'), ledger, loadDictionary())[0]?.report.done //=> '9'
 * ```
 */
export function countTargets(plan: Plan, ledger: Ledger, dictionary: Dictionary): readonly CountedTarget[] {
  return plan.targets.flatMap((target) => {
    const { counted } = target;
    if (!counted || counted.level !== ledger.level) return [];
    const { done, uncertain } = count(counted, ledger, dictionary);
    return [{ report: { target: target.id, done: String(done) }, uncertain }];
  });
}

function count({ where, sum, level }: LedgerCount, ledger: Ledger, dictionary: Dictionary) {
  const condition = parseCondition(where, standardScope(dictionary, level));
  const column = sum === undefined ? null : ledger.table.columns.get(sum);
  let done = 0;
  let uncertain = 0;
  for (let row = 0; row < ledger.table.rowCount; row++) {
    const value = evaluateExactly(condition, subjectBindings(ledger.table, row, new Map()));
    if (value.kind === 'unknown') uncertain += 1;
    if (value.kind !== 'boolean' || !value.value) continue;
    if (sum === undefined) done += 1;
    else if (column?.type === 'number' && column.missing[row] === 0) done += column.values[row]!;
    else uncertain += 1;
  }
  return { done, uncertain };
}
