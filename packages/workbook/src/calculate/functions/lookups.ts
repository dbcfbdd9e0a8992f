import { compare } from '../arithmetic.js';
import { wildcard } from '../criterion.js';
import {
  type FormulaValue,
  isError,
  isMatrix,
  type Matrix,
  NOT_AVAILABLE,
  REFERENCE_ERROR,
  type Scalar,
  toNumber,
  toTruth,
  VALUE_ERROR,
} from '../formula-value.js';
import { matrixOf, singleOf } from './arguments.js';
import { type FormulaFunctions, onRanges } from './function.js';

export const LOOKUPS: FormulaFunctions = {
  VLOOKUP: onRanges(3, 4, (args) => looked(args, (table, at) => columnOf(table, at), cellAt), [0]),
  HLOOKUP: onRanges(3, 4, (args) =>
    looked(
      args,
      (table, at) => rowOf(table, at),
      (table, line, place) => cellAt(table, place, line),
    ),
  ),
  LOOKUP: onRanges(2, 3, ([wanted, range, results]) => {
    const at = position(singleOf(wanted), matrixOf(range!).values, 1);
    return isError(at) ? at : (matrixOf(results ?? range!).values[at] ?? NOT_AVAILABLE);
  }),
  MATCH: onRanges(
    2,
    3,
    ([wanted, range, kind]) => {
      const manner = kind === undefined ? 1 : toNumber(singleOf(kind));
      if (isError(manner)) return manner;
      const at = position(singleOf(wanted), matrixOf(range!).values, Math.sign(manner));
      return isError(at) ? at : at + 1;
    },
    [0],
  ),
  XLOOKUP: onRanges(
    3,
    4,
    ([wanted, range, results, otherwise]) => {
      const at = position(singleOf(wanted), matrixOf(range!).values, 0);
      if (isError(at)) return otherwise ?? at;
      return matrixOf(results!).values[at] ?? NOT_AVAILABLE;
    },
    [0],
  ),
  INDEX: onRanges(2, 3, ([range, row, column]) => {
    const table = matrixOf(range!);
    const [r, c] = [toNumber(singleOf(row)), column === undefined ? null : toNumber(singleOf(column))];
    if (isError(r)) return r;
    if (isError(c)) return c;
    // Of a single row the one number counts columns.
    const [line, place] = c === null && table.rows === 1 ? [1, r] : [r, c ?? 1];
    if (line === 0 && place > 0) return columnOf(table, place - 1);
    if (place === 0 && line > 0) return rowOf(table, line - 1);
    return cellAt(table, line - 1, place - 1);
  }),
  ROWS: onRanges(1, 1, ([range]) => matrixOf(range!).rows),
  COLUMNS: onRanges(1, 1, ([range]) => matrixOf(range!).columns),
  ROW: onRanges(0, 1, ([range], around) => placeOf(range, around.row, 'row')),
  COLUMN: onRanges(0, 1, ([range], around) => placeOf(range, around.column, 'column')),
};

function placeOf(range: FormulaValue | undefined, own: number, which: 'row' | 'column'): FormulaValue {
  if (range === undefined) return own;
  if (!isMatrix(range) || !range.place) return VALUE_ERROR;
  const first = range.place[which];
  const length = which === 'row' ? range.rows : range.columns;
  if (length === 1) return first;
  const values = Array.from({ length }, (_, at) => first + at);
  return which === 'row' ? { rows: length, columns: 1, values } : { rows: 1, columns: length, values };
}

function looked(
  [wanted, range, which, nearly]: readonly FormulaValue[],
  lineOf: (table: Matrix, at: number) => Matrix,
  pick: (table: Matrix, at: number, which: number) => Scalar,
): FormulaValue {
  const table = matrixOf(range!);
  const number = toNumber(singleOf(which));
  const isNear = nearly === undefined ? true : toTruth(singleOf(nearly));
  if (isError(number)) return number;
  if (isError(isNear)) return isNear;
  if (number < 1) return VALUE_ERROR;
  const at = position(singleOf(wanted), lineOf(table, 0).values, isNear ? 1 : 0);
  return isError(at) ? at : pick(table, at, Math.floor(number) - 1);
}

/** Where a value stands: exactly, wildcards allowed (0); or the last that is not above it (1), not below it (-1). */
function position(
  wanted: Scalar,
  values: readonly Scalar[],
  manner: number,
): number | { readonly error: string } {
  if (isError(wanted)) return wanted;
  const sought = wanted ?? 0;
  if (manner === 0) return exactly(sought, values);
  let at = -1;
  for (const [place, value] of values.entries()) {
    if (value === null || typeof value !== typeof sought || isError(value)) continue;
    if (manner * compare(value, sought) > 0) break;
    at = place;
  }
  return at < 0 ? NOT_AVAILABLE : at;
}

function exactly(
  sought: number | string | boolean,
  values: readonly Scalar[],
): number | { readonly error: string } {
  const isSame = sameAs(sought);
  const at = values.findIndex(isSame);
  return at < 0 ? NOT_AVAILABLE : at;
}

/** Texts in any case, with wildcards; others of the same kind only. */
function sameAs(sought: number | string | boolean): (value: Scalar) => boolean {
  if (typeof sought !== 'string')
    return (value) => typeof value === typeof sought && compare(value, sought) === 0;
  if (/[*?~]/.test(sought)) {
    const pattern = wildcard(sought);
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  const folded = sought.toLowerCase();
  return (value) =>
    typeof value === 'string' &&
    (value === sought || (value.length === sought.length && value.toLowerCase() === folded));
}

function cellAt(table: Matrix, row: number, column: number): Scalar {
  if (row < 0 || column < 0 || row >= table.rows || column >= table.columns) return REFERENCE_ERROR;
  return table.values[row * table.columns + column] ?? null;
}

function columnOf(table: Matrix, column: number): Matrix {
  const values = Array.from({ length: table.rows }, (_, row) => cellAt(table, row, column));
  return { rows: table.rows, columns: 1, values };
}

function rowOf(table: Matrix, row: number): Matrix {
  const values = Array.from({ length: table.columns }, (_, column) => cellAt(table, row, column));
  return { rows: 1, columns: table.columns, values };
}
