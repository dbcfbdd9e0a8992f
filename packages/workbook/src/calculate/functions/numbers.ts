import { finite, roundTo } from '../arithmetic.js';
import {
  DIVISION_BY_ZERO,
  isError,
  NUMBER_ERROR,
  type Scalar,
  toNumber,
  VALUE_ERROR,
} from '../formula-value.js';
import { matrixOf, numbersOf, total } from './arguments.js';
import { type FormulaFunctions, MANY, onRanges, onScalars, type ScalarFunction } from './function.js';

export const NUMBERS: FormulaFunctions = {
  PRODUCT: onRanges(1, MANY, (args) => {
    const numbers = numbersOf(args);
    if (isError(numbers)) return numbers;
    return numbers.length === 0 ? 0 : finite(numbers.reduce((a, b) => a * b, 1));
  }),
  SUMPRODUCT: {
    kind: 'range',
    least: 1,
    most: MANY,
    arrays: true,
    call: (args) => {
      const matrices = args.map(matrixOf);
      const [first] = matrices;
      if (matrices.some(({ rows, columns }) => rows !== first!.rows || columns !== first!.columns))
        return VALUE_ERROR;
      const products: number[] = [];
      for (const [at] of first!.values.entries()) {
        let product = 1;
        for (const { values } of matrices) {
          const value = values[at]!;
          if (isError(value)) return value;
          product *= typeof value === 'number' ? value : 0;
        }
        products.push(product);
      }
      return finite(total(products));
    },
  },
  ABS: ofNumbers(1, 1, (value) => Math.abs(value)),
  SIGN: ofNumbers(1, 1, (value) => Math.sign(value)),
  INT: ofNumbers(1, 1, (value) => Math.floor(Number(value.toPrecision(15)))),
  SQRT: ofNumbers(1, 1, (value) => (value < 0 ? NUMBER_ERROR : Math.sqrt(value))),
  POWER: ofNumbers(2, 2, (base, exponent) =>
    base === 0 && exponent === 0 ? NUMBER_ERROR : base ** exponent!,
  ),
  MOD: ofNumbers(2, 2, (value, divisor) =>
    divisor === 0 ? DIVISION_BY_ZERO : value - divisor! * Math.floor(value / divisor!),
  ),
  QUOTIENT: ofNumbers(2, 2, (value, divisor) =>
    divisor === 0 ? DIVISION_BY_ZERO : Math.trunc(value / divisor!),
  ),
  ROUND: ofNumbers(1, 2, (value, places = 0) => roundTo(value, Math.trunc(places))),
  ROUNDUP: ofNumbers(1, 2, (value, places = 0) => roundTo(value, Math.trunc(places), Math.ceil)),
  ROUNDDOWN: ofNumbers(1, 2, (value, places = 0) => roundTo(value, Math.trunc(places), Math.floor)),
  TRUNC: ofNumbers(1, 2, (value, places = 0) => roundTo(value, Math.trunc(places), Math.floor)),
  CEILING: ofNumbers(2, 2, (value, step) => stepped(value, step!, Math.ceil)),
  FLOOR: ofNumbers(2, 2, (value, step) => stepped(value, step!, Math.floor)),
  N: onScalars(1, 1, ([value]) =>
    typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : 0,
  ),
};

function stepped(value: number, step: number, how: (value: number) => number): number {
  if (step === 0) return 0;
  const size = Math.abs(step);
  return Number((how(Number((value / size).toPrecision(15))) * size).toPrecision(15));
}

function ofNumbers(
  least: number,
  most: number,
  work: (value: number, second?: number) => Scalar,
): ScalarFunction {
  return onScalars(least, most, (args) => {
    const [a, b] = args.map(toNumber);
    if (a === undefined || isError(a)) return a ?? VALUE_ERROR;
    if (isError(b)) return b;
    const result = work(a, b);
    return typeof result === 'number' ? finite(result) : result;
  });
}
