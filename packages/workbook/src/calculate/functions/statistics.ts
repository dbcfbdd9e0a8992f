import { finite } from '../arithmetic.js';
import { criterionOf } from '../criterion.js';
import {
  DIVISION_BY_ZERO,
  type FormulaValue,
  isError,
  isMatrix,
  type Matrix,
  NOT_AVAILABLE,
  NUMBER_ERROR,
  type Scalar,
  VALUE_ERROR,
} from '../formula-value.js';
import { Uncalculable } from '../uncalculable.js';
import { matrixOf, numberOf, numbersOf, singleOf, total, valuesOf } from './arguments.js';
import { type FormulaFunctions, MANY, onRanges, type Surroundings } from './function.js';

const AVERAGE = of((numbers) =>
  numbers.length === 0 ? DIVISION_BY_ZERO : finite(total(numbers) / numbers.length),
);
const MAX = of((numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0));
const MIN = of((numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0));
const SUM = of((numbers) => finite(total(numbers)));

export const STATISTICS: FormulaFunctions = {
  SUM: onRanges(1, MANY, SUM),
  AVERAGE: onRanges(1, MANY, AVERAGE),
  MAX: onRanges(1, MANY, MAX),
  MIN: onRanges(1, MANY, MIN),
  COUNT: onRanges(1, MANY, (args) => countNumbers(args)),
  COUNTA: onRanges(1, MANY, (args) => args.flatMap(valuesOf).filter((value) => value !== null).length),
  COUNTBLANK: onRanges(
    1,
    1,
    ([range]) => valuesOf(range!).filter((value) => value === null || value === '').length,
  ),
  COUNTIF: onRanges(2, 2, (args) => whereMet(args, (at) => at.length), [1]),
  COUNTIFS: onRanges(2, MANY, (args) => whereMet(args, (at) => at.length)),
  SUMIF: onRanges(2, 3, (args) => overOne(args, SUM), [1]),
  AVERAGEIF: onRanges(2, 3, (args) => overOne(args, AVERAGE), [1]),
  SUMIFS: onRanges(3, MANY, (args) => overOther(args, SUM)),
  AVERAGEIFS: onRanges(3, MANY, (args) => overOther(args, AVERAGE)),
  MAXIFS: onRanges(3, MANY, (args) => overOther(args, MAX)),
  MINIFS: onRanges(3, MANY, (args) => overOther(args, MIN)),
  LARGE: onRanges(2, 2, ([range, rank]) => ranked(range!, rank!, (a, b) => b - a)),
  SMALL: onRanges(2, 2, ([range, rank]) => ranked(range!, rank!, (a, b) => a - b)),
  MEDIAN: onRanges(1, MANY, (args) => {
    const numbers = numbersOf(args);
    if (isError(numbers)) return numbers;
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    return sorted.length === 0
      ? NUMBER_ERROR
      : Number.isInteger(middle)
        ? (sorted[middle - 1]! + sorted[middle]!) / 2
        : sorted[Math.floor(middle)]!;
  }),
  RANK: onRanges(2, 3, rankOf),
  'RANK.EQ': onRanges(2, 3, rankOf),
  SUBTOTAL: onRanges(2, MANY, subtotal),
};

function of(work: (numbers: readonly number[]) => Scalar): (args: readonly FormulaValue[]) => Scalar {
  return (args) => {
    const numbers = numbersOf(args);
    return isError(numbers) ? numbers : work(numbers);
  };
}

function countNumbers(args: readonly FormulaValue[]): number {
  return args.flatMap(valuesOf).filter((value) => typeof value === 'number').length;
}

type Work = (args: readonly FormulaValue[]) => Scalar;

/** `SUMIF(range, criterion, summed)`: what is summed is as large as the range, from its own corner on. */
function overOne([range, criterion, summed]: readonly FormulaValue[], work: Work): FormulaValue {
  if (summed !== undefined && matrixOf(summed).values.length !== matrixOf(range!).values.length)
    throw new Uncalculable('SUMIF over ranges of two sizes');
  return whereMet([range!, criterion!], (at) => work([picked(summed ?? range!, at)]));
}

/** `SUMIFS(summed, range, criterion, …)`. */
function overOther([summed, ...pairs]: readonly FormulaValue[], work: Work): FormulaValue {
  if (matrixOf(summed!).values.length !== matrixOf(pairs[0]!).values.length) return VALUE_ERROR;
  return whereMet(pairs, (at) => work([picked(summed!, at)]));
}

/** Uses the places at which every range of `pairs` meets its criterion. */
function whereMet(
  pairs: readonly FormulaValue[],
  use: (at: readonly number[]) => FormulaValue,
): FormulaValue {
  let places: readonly number[] | null = null;
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const { values } = matrixOf(pairs[i]!);
    const meets = criterionOf(singleOf(pairs[i + 1]));
    if (i > 0 && values.length !== matrixOf(pairs[0]!).values.length) return VALUE_ERROR;
    const from: readonly number[] = places ?? [...values.keys()];
    places = from.filter((at) => meets(values[at]!));
  }
  return pairs.length % 2 === 0 ? use(places ?? []) : VALUE_ERROR;
}

function picked(range: FormulaValue, at: readonly number[]): Matrix {
  const { values } = matrixOf(range);
  return { rows: at.length, columns: 1, values: at.map((place) => values[place] ?? null) };
}

function ranked(range: FormulaValue, rank: FormulaValue, order: (a: number, b: number) => number): Scalar {
  const numbers = numbersOf([matrixOf(range)]);
  const place = numberOf(rank);
  if (isError(numbers)) return numbers;
  if (isError(place)) return place;
  return [...numbers].sort(order)[Math.ceil(place ?? 0) - 1] ?? NUMBER_ERROR;
}

function rankOf([value, range, ascending]: readonly FormulaValue[]): Scalar {
  const number = numberOf(value);
  const numbers = numbersOf([matrixOf(range!)]);
  if (isError(number)) return number;
  if (isError(numbers)) return numbers;
  const up = numberOf(ascending);
  if (isError(up)) return up;
  if (number === null || !numbers.includes(number)) return NOT_AVAILABLE;
  return 1 + numbers.filter((each) => (up ? each < number : each > number)).length;
}

const SUBTOTALS: Readonly<Record<number, Work>> = {
  1: AVERAGE,
  2: countNumbers,
  3: (args) => args.flatMap(valuesOf).filter((value) => value !== null).length,
  4: MAX,
  5: MIN,
  9: SUM,
};

/** Passes over other subtotals. Which rows a filter hides no file says apart from those that a person hides. */
function subtotal([code, ...ranges]: readonly FormulaValue[], around: Surroundings): FormulaValue {
  const wanted = numberOf(code);
  if (isError(wanted)) return wanted;
  const work = SUBTOTALS[(wanted ?? 0) % 100];
  if (!work) throw new Uncalculable(`SUBTOTAL ${wanted}`);
  const kept = ranges.map((range) => {
    if (!isMatrix(range) || !range.place) throw new Uncalculable('SUBTOTAL of no reference');
    const { sheet, row, column } = range.place;
    const values = range.values.filter((_, at) => {
      const atRow = row + Math.floor(at / range.columns);
      if (around.isSubtotal(sheet, atRow, column + (at % range.columns))) return false;
      if (!around.isHidden(sheet, atRow)) return true;
      if ((wanted ?? 0) < 100) throw new Uncalculable('SUBTOTAL over hidden rows');
      return false;
    });
    return { rows: values.length, columns: 1, values };
  });
  return work(kept);
}
