import {
  type FormulaError,
  type FormulaValue,
  isError,
  isMatrix,
  type Matrix,
  type Scalar,
  toNumber,
  VALUE_ERROR,
} from '../formula-value.js';

/** Every value of an argument, a single one as it is. */
export function valuesOf(value: FormulaValue): readonly Scalar[] {
  return isMatrix(value) ? value.values : [value];
}

export function matrixOf(value: FormulaValue): Matrix {
  return isMatrix(value) ? value : { rows: 1, columns: 1, values: [value] };
}

/** The one value of an argument; an array of several has none. */
export function singleOf(value: FormulaValue | undefined): Scalar {
  if (value === undefined) return null;
  if (!isMatrix(value)) return value;
  return value.values.length === 1 ? value.values[0]! : VALUE_ERROR;
}

/** A number among the arguments; null where it is left out. */
export function numberOf(value: FormulaValue | undefined): number | FormulaError | null {
  return value === undefined ? null : toNumber(singleOf(value));
}

/**
 * The numbers of arguments as `SUM` sees them: those in cells and arrays, and what is written into the formula itself. Texts and
 * truth values in cells are passed over. An error is the result of the whole.
 */
export function numbersOf(args: readonly FormulaValue[]): readonly number[] | FormulaError {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isMatrix(arg)) {
      for (const value of arg.values) {
        if (typeof value === 'number') numbers.push(value);
        else if (isError(value)) return value;
      }
    } else {
      const number = toNumber(arg);
      if (isError(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** Adds up with the lost digits kept (Neumaier), so that a long column of amounts ends on its last digit. */
export function total(numbers: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const number of numbers) {
    const next = sum + number;
    lost += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + lost;
}
