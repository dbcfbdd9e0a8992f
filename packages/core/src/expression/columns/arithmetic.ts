import type { Arithmetic } from '../tree.js';
import { errorAt, HALF_ULP, type NumberVector } from './numbers.js';

/** Rounding up the bound itself. */
const SLACK = 1 + 2 ** -48;
const TINY = 2 ** -1000;

/**
 * One operation on two vectors, the error bound carried along. A result that cannot be trusted at all (a divisor that may
 * be zero, an overflow) has an infinite bound: whoever compares it works that row out exactly.
 */
export function operateOnVectors(
  operator: Exclude<Arithmetic['operator'], '**'>,
  a: NumberVector,
  b: NumberVector,
): NumberVector {
  const count = a.values.length;
  const values = new Float64Array(count);
  const error = new Float64Array(count);
  const missing = eitherMissing(a.missing, b.missing, count);
  for (let row = 0; row < count; row += 1) {
    const x = a.values[row]!;
    const y = b.values[row]!;
    const dx = errorAt(a, row);
    const dy = errorAt(b, row);
    let value: number;
    let bound: number;
    if (operator === '+' || operator === '-') {
      value = operator === '+' ? x + y : x - y;
      bound = dx + dy;
    } else if (operator === '*') {
      value = x * y;
      bound = Math.abs(x) * dy + Math.abs(y) * dx + dx * dy;
    } else {
      value = x / y;
      const least = Math.abs(y) - dy;
      bound = least > 0 ? (dx + Math.abs(value) * dy) / least : Number.POSITIVE_INFINITY;
    }
    values[row] = value;
    error[row] = Number.isFinite(value)
      ? (bound + Math.abs(value) * HALF_ULP * 2) * SLACK + TINY
      : Number.POSITIVE_INFINITY;
  }
  return { values, missing, error };
}

export function eitherMissing(a: Uint8Array | null, b: Uint8Array | null, count: number): Uint8Array | null {
  if (!a || !b) return a ?? b;
  const missing = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) missing[row] = a[row]! | b[row]!;
  return missing;
}
