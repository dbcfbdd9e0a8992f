import { significantDigits, toDecimal, toDouble } from '../../number/fraction.js';
import type { Column } from '../../table/table.js';
import type { Value } from '../exact/value.js';

/** Half a unit in the last place of 1: how far a double is from the decimal it stands for, at most, for its size. */
export const HALF_ULP = 2 ** -53;

/**
 * A number for each row. `error` bounds how far each value may be from the exact one; null where every value is a
 * decimal as written, which compares exactly as a double. Dates and durations are numbers of days or months here.
 */
export interface NumberVector {
  readonly values: Float64Array | Int32Array;
  readonly missing: Uint8Array | null;
  readonly error: Float64Array | null;
}

/** One number for all rows. */
export interface NumberConstant {
  readonly constant: number;
  readonly missing: boolean;
  /** False for numbers of more digits than a double tells apart. */
  readonly exact: boolean;
}

export type Numbers = NumberVector | NumberConstant;

export function isConstant(numbers: Numbers): numbers is NumberConstant {
  return 'constant' in numbers;
}

/** A value as a number; null for texts and truth values. */
export function constantOf(value: Value): NumberConstant | null {
  switch (value.kind) {
    case 'unknown':
      return { constant: 0, missing: true, exact: true };
    case 'date':
      return { constant: value.value, missing: false, exact: true };
    case 'number':
    case 'days':
    case 'months': {
      const exact = significantDigits(toDecimal(value.value, 20)) <= 15;
      return { constant: toDouble(value.value), missing: false, exact };
    }
    default:
      return null;
  }
}

/** A column of numbers or dates as it stands; null for other columns, all missing where there is none. */
export function vectorOf(column: Column | undefined): Numbers | null {
  if (!column) return { constant: 0, missing: true, exact: true };
  if (column.type !== 'number' && column.type !== 'date') return null;
  return { values: column.values, missing: column.missing, error: null };
}

/** A constant written out for every row. */
export function expanded(numbers: Numbers, rowCount: number): NumberVector {
  if (!isConstant(numbers)) return numbers;
  const values = new Float64Array(rowCount).fill(numbers.constant);
  const missing = numbers.missing ? new Uint8Array(rowCount).fill(1) : null;
  const error = numbers.exact ? null : new Float64Array(rowCount).fill(Math.abs(numbers.constant) * HALF_ULP);
  return { values, missing, error };
}

/** How far a value of a vector may be from the exact one. */
export function errorAt(vector: NumberVector, row: number): number {
  if (vector.error) return vector.error[row]!;
  const value = vector.values[row]!;
  return Number.isInteger(value) ? 0 : Math.abs(value) * HALF_ULP;
}
