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

function outcomes(comparator: Comparator): readonly [less: number, equal: number, greater: number] {
  const code = (sign: number) => (HOLDS[comparator](sign) ? TRUTH.true : TRUTH.false);
  return [code(-1), code(0), code(1)];
}

function withConstant(
  comparator: Comparator,
  { values, missing }: NumberVector,
  { constant, missing: absent }: NumberConstant,
): Truths {
  const truths = new Uint8Array(values.length);
  if (absent) return truths.fill(TRUTH.unknown);
  const [less, equal, greater] = outcomes(comparator);
  for (let row = 0; row < truths.length; row += 1) {
    const value = values[row]!;
    truths[row] = value < constant ? less : value > constant ? greater : equal;
  }
  return markMissing(truths, missing);
}

function asWritten(comparator: Comparator, a: NumberVector, b: NumberVector): Truths {
  const truths = new Uint8Array(a.values.length);
  const [less, equal, greater] = outcomes(comparator);
  for (let row = 0; row < truths.length; row += 1) {
    const x = a.values[row]!;
    const y = b.values[row]!;
    truths[row] = x < y ? less : x > y ? greater : equal;
  }
  return markMissing(markMissing(truths, a.missing), b.missing);
}

function withinBounds(comparator: Comparator, a: NumberVector, b: NumberVector) {
  const truths = new Uint8Array(a.values.length);
  const [less, , greater] = outcomes(comparator);
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
