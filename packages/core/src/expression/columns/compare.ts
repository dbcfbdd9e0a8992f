import { HOLDS } from '../exact/logic.js';
import type { Comparator } from '../tree.js';
import {
  errorAt,
  expanded,
  HALF_ULP,
  isConstant,
  type NumberConstant,
  type Numbers,
  type NumberVector,
} from './numbers.js';
import { TRUTH, type Truths } from './truth.js';

const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};

/** Marks a row that doubles do not decide; it is not a truth value and never leaves the caller. */
export const UNDECIDED = 3;

/**
 * Holds two vectors against each other. Rows that the error bounds do not decide come out as `UNDECIDED`, and
 * `undecided` says whether there are any.
 */
export function compareVectors(
  comparator: Comparator,
  left: Numbers,
  right: Numbers,
  rowCount: number,
): { readonly truths: Truths; readonly undecided: boolean } {
  if (isConstant(left) && !isConstant(right))
    return compareVectors(FLIPPED[comparator], right, left, rowCount);
  const vector = expanded(left, rowCount);
  if (isConstant(right) && right.exact && !vector.error) {
    return { truths: withConstant(comparator, vector, right), undecided: false };
  }
  const other = expanded(right, rowCount);
  if (!vector.error && !other.error)
    return { truths: asWritten(comparator, vector, other), undecided: false };
  return withinBounds(comparator, vector, other);
}

/**
 * Each comparator as one of three tests, and whether the test passing means that the comparison fails. One test and no
 * branch on its outcome: values near a line are as likely to pass as not, and a branch would be guessed wrong.
 */
const TESTS: Readonly<
  Record<Comparator, { readonly test: 'less' | 'notMore' | 'equal'; readonly failsOnPass: 0 | 1 }>
> = {
  '<': { test: 'less', failsOnPass: 0 },
  '>=': { test: 'less', failsOnPass: 1 },
  '<=': { test: 'notMore', failsOnPass: 0 },
  '>': { test: 'notMore', failsOnPass: 1 },
  '=': { test: 'equal', failsOnPass: 0 },
  '!=': { test: 'equal', failsOnPass: 1 },
};

function withConstant(
  comparator: Comparator,
  { values, missing }: NumberVector,
  { constant, missing: absent }: NumberConstant,
): Truths {
  const truths = new Uint8Array(values.length);
  if (absent) return truths.fill(TRUTH.unknown);
  const { test, failsOnPass } = TESTS[comparator];
  const otherwise = 1 - failsOnPass;
  const gone = missing ?? nothingMissing(values.length);
  if (test === 'less') {
    for (let row = 0; row < truths.length; row += 1) {
      const truth = +(values[row]! < constant) ^ otherwise;
      truths[row] = gone[row] !== 0 ? TRUTH.unknown : truth;
    }
  } else if (test === 'notMore') {
    for (let row = 0; row < truths.length; row += 1) {
      const truth = +(values[row]! <= constant) ^ otherwise;
      truths[row] = gone[row] !== 0 ? TRUTH.unknown : truth;
    }
  } else {
    for (let row = 0; row < truths.length; row += 1) {
      const truth = +(values[row]! === constant) ^ otherwise;
      truths[row] = gone[row] !== 0 ? TRUTH.unknown : truth;
    }
  }
  return truths;
}

function nothingMissing(count: number): Uint8Array {
  return new Uint8Array(count);
}

function asWritten(comparator: Comparator, a: NumberVector, b: NumberVector): Truths {
  const truths = new Uint8Array(a.values.length);
  const [x, y] = [a.values, b.values];
  const goneA = a.missing ?? nothingMissing(truths.length);
  const goneB = b.missing ?? nothingMissing(truths.length);
  const { test, failsOnPass } = TESTS[comparator];
  const otherwise = 1 - failsOnPass;
  for (let row = 0; row < truths.length; row += 1) {
    const p = x[row]!;
    const q = y[row]!;
    const passes = test === 'less' ? p < q : test === 'notMore' ? p <= q : p === q;
    truths[row] = (goneA[row]! | goneB[row]!) !== 0 ? TRUTH.unknown : +passes ^ otherwise;
  }
  return truths;
}

function withinBounds(comparator: Comparator, a: NumberVector, b: NumberVector) {
  const truths = new Uint8Array(a.values.length);
  const less = HOLDS[comparator](-1) ? TRUTH.true : TRUTH.false;
  const greater = HOLDS[comparator](1) ? TRUTH.true : TRUTH.false;
  let undecided = false;
  for (let row = 0; row < truths.length; row += 1) {
    const x = a.values[row]!;
    const y = b.values[row]!;
    const difference = x - y;
    const bound = errorAt(a, row) + errorAt(b, row) + (Math.abs(x) + Math.abs(y)) * HALF_ULP * 2;
    if (difference > bound) truths[row] = greater;
    else if (difference < -bound) truths[row] = less;
    else {
      truths[row] = UNDECIDED;
      undecided = true;
    }
  }
  markMissing(markMissing(truths, a.missing), b.missing);
  return { truths, undecided };
}

function markMissing(truths: Truths, missing: Uint8Array | null): Truths {
  if (!missing) return truths;
  for (let row = 0; row < truths.length; row += 1) if (missing[row] !== 0) truths[row] = TRUTH.unknown;
  return truths;
}
