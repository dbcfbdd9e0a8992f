import type { FormulaValue, Scalar } from '../formula-value.js';

/** What functions may know besides their arguments. */
export interface Surroundings {
  /** Serial of today; null where the caller does not say which day it is. */
  readonly today: number | null;
  /** Place of the cell whose formula is worked out. */
  readonly row: number;
  readonly column: number;
  /** Rows of a sheet that are not shown, and cells that are subtotals themselves. */
  isHidden(sheet: string, row: number): boolean;
  isSubtotal(sheet: string, row: number, column: number): boolean;
}

/** Works on single values: over an array it is worked out for each. An error among its arguments is its result. */
export interface ScalarFunction {
  readonly kind: 'scalar';
  readonly least: number;
  readonly most: number;
  readonly takesErrors?: boolean;
  call(args: readonly Scalar[], around: Surroundings): Scalar;
}

/** Works on rectangles of values as they stand. */
export interface RangeFunction {
  readonly kind: 'range';
  readonly least: number;
  readonly most: number;
  /** Operators within its arguments work on whole arrays. */
  readonly arrays?: boolean;
  /** Arguments, by number, that take one value: where an array stands there, the function works for each of its values. */
  readonly singles?: readonly number[];
  call(args: readonly FormulaValue[], around: Surroundings): FormulaValue;
}

export type FormulaFunction = ScalarFunction | RangeFunction;
export type FormulaFunctions = Readonly<Record<string, FormulaFunction>>;

export function onScalars(least: number, most: number, call: ScalarFunction['call']): ScalarFunction {
  return { kind: 'scalar', least, most, call };
}

export function onRanges(
  least: number,
  most: number,
  call: RangeFunction['call'],
  singles: readonly number[] = [],
): RangeFunction {
  return { kind: 'range', least, most, call, singles };
}

export const MANY = 255;
