import { add, compare, type Fraction, fractionOf, ZERO } from '../number/fraction.js';
import type { Scoring } from '../standard/standard.js';
import type { CompiledStandard } from './compiled.js';
import { STATUS } from './verdict.js';

/**
 * The status by the whole standard. Conjunctive standards: unmet if any criterion is, else unknown if any is, else met.
 * Scored ones: the preconditions the same way, then the points against the pass mark.
 */
export function overallStatuses(
  { version, criteria: compiled }: Pick<CompiledStandard, 'version' | 'criteria'>,
  criteria: readonly Uint8Array[],
  rowCount: number,
): Uint8Array {
  const { scoring } = version;
  if (!scoring) return allOf(criteria, rowCount);
  const ids = compiled.map((each) => each.id);
  const required = criteria.filter((_, index) => scoring.precondition?.includes(ids[index]!));
  const overall = allOf(required, rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    if (overall[row] === STATUS.unmet) continue;
    const byPoints = statusByPoints(scoring, ids, (index) => criteria[index]![row]!);
    if (byPoints !== STATUS.met) overall[row] = byPoints;
  }
  return overall;
}

/** By status so far, then by a criterion's: unmet wins, then unknown; what does not apply leaves it as it was. */
const JOINED = Uint8Array.of(0, 1, 2, 0, 1, 1, 1, 1, 2, 1, 2, 2, 0, 1, 2, 0);

function allOf(criteria: readonly Uint8Array[], rowCount: number): Uint8Array {
  const overall = new Uint8Array(rowCount);
  for (const statuses of criteria) {
    for (let row = 0; row < rowCount; row += 1) overall[row] = JOINED[(overall[row]! << 2) | statuses[row]!]!;
  }
  return overall;
}

/** Points that are certain, and points that could still be had, of one subject. */
export interface Points {
  readonly low: Fraction;
  readonly high: Fraction;
}

/**
 * Points of a scored standard: a criterion met earns its points; one that is unknown may; one that does not apply earns
 * none and asks none.
 */
export function pointsOf(
  scoring: Scoring,
  ids: readonly string[],
  status: (index: number) => number,
): Points {
  let low = ZERO;
  let high = ZERO;
  for (const [index, id] of ids.entries()) {
    const points = fractionOf(scoring.points[id] ?? '0') ?? ZERO;
    if (status(index) === STATUS.met) low = add(low, points);
    if (status(index) === STATUS.met || status(index) === STATUS.unknown) high = add(high, points);
  }
  return { low, high };
}

/** Without a pass mark nobody can be said to have passed. */
function statusByPoints(scoring: Scoring, ids: readonly string[], status: (index: number) => number): number {
  const mark = scoring.passMark && fractionOf(scoring.passMark.value);
  if (!mark) return STATUS.unknown;
  const { low, high } = pointsOf(scoring, ids, status);
  if (compare(low, mark) >= 0) return STATUS.met;
  return compare(high, mark) < 0 ? STATUS.unmet : STATUS.unknown;
}
