import { truthsOf } from '../expression/columns/evaluate.js';
import { type Frame, subjectFrame } from '../expression/columns/frame.js';
import { TRUTH } from '../expression/columns/truth.js';
import type { Table } from '../table/table.js';
import type { CompiledCriterion, CompiledStandard, Verdicts } from './compiled.js';
import { overallStatuses } from './overall.js';
import { STATUS } from './verdict.js';

/**
 * Holds every subject of a table against a standard, criterion by criterion over columns. Statuses only; what they rest on is
 * worked out for the rows somebody asks about ({@link explainSubject}).
 *
 * @example
 * ```ts
 * const verdicts = evaluateStandard(compiled, table);
 * verdicts.overall[0] === STATUS.unmet //=> true
 * ```
 */
export function evaluateStandard(compiled: CompiledStandard, table: Table): Verdicts {
  const frame = subjectFrame(table, compiled.values);
  const criteria = compiled.criteria.map((each) => criterionStatuses(each, frame));
  return { rowCount: table.rowCount, criteria, overall: overallStatuses(compiled, criteria, table.rowCount) };
}

/** The status of every row by one criterion. */
export function criterionStatuses({ require, applies }: CompiledCriterion, frame: Frame): Uint8Array {
  const statuses = truthsOf(require, frame);
  if (!applies) return statuses;
  const concerned = truthsOf(applies, frame);
  for (let row = 0; row < statuses.length; row += 1) {
    if (concerned[row] === TRUTH.false) statuses[row] = STATUS.notApplicable;
    else if (concerned[row] === TRUTH.unknown) statuses[row] = STATUS.unknown;
  }
  return statuses;
}
