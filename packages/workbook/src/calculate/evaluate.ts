import { operate } from './arithmetic.js';
import type { FormulaNode, Place } from './formula-tree.js';
import {
  errorOf,
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
} from './formula-value.js';
import type { RangeFunction, ScalarFunction, Surroundings } from './functions/function.js';
import { FUNCTIONS } from './functions/index.js';
import { Uncalculable } from './uncalculable.js';

/** Cells that a formula may look at, and where it stands. */
export interface FormulaScope extends Surroundings {
  readonly sheet: string;
  /** How far a shared formula stands from the cell in which it is written. */
  readonly down: number;
  readonly across: number;
  /** The values of an area, cut at the last row and column of its sheet. Throws `Uncalculable` for a sheet that is not there. */
  area(sheet: string, top: number, left: number, bottom: number, right: number): Matrix;
}

/**
 * The value of a formula, as a cell shows it. Throws `Uncalculable` where it is beyond what is calculated here.
 *
 * @param isArray the formula was entered for whole arrays (`{=SUM(A1:A3*B1:B3)}`).
 */
export function evaluateFormula(node: FormulaNode, scope: FormulaScope, isArray: boolean): Scalar {
  const value = evaluate(node, scope, isArray);
  if (!isMatrix(value)) return value ?? 0;
  const own = isArray || !value.place ? (value.values[0] ?? null) : intersection(value, scope);
  // A formula that refers to a blank cell shows 0.
  return own ?? 0;
}

function evaluate(node: FormulaNode, scope: FormulaScope, arrays: boolean): FormulaValue {
  switch (node.kind) {
    case 'constant':
      return node.value;
    case 'error':
      return errorOf(node.code);
    case 'reference':
      return referred(node, scope);
    case 'negate':
      return mapped([evaluate(node.of, scope, arrays)], scope, arrays, ([value]) => {
        const number = toNumber(value!);
        return isError(number) ? number : -number;
      });
    case 'percent':
      return mapped([evaluate(node.of, scope, arrays)], scope, arrays, ([value]) => {
        const number = toNumber(value!);
        return isError(number) ? number : number / 100;
      });
    case 'binary': {
      const sides = [evaluate(node.left, scope, arrays), evaluate(node.right, scope, arrays)];
      return mapped(sides, scope, arrays, ([left, right]) => operate(node.operator, left!, right!));
    }
    case 'array': {
      const values = node.rows.flat().map((each) => single(evaluate(each, scope, false), scope));
      return { rows: node.rows.length, columns: node.rows[0]!.length, values };
    }
    case 'call':
      return called(node.name, node.args, scope, arrays);
  }
}

function called(
  name: string,
  args: readonly FormulaNode[],
  scope: FormulaScope,
  arrays: boolean,
): FormulaValue {
  const choose = CHOOSING.get(name);
  if (choose) return choose(args, scope, arrays);
  const known = FUNCTIONS.get(name);
  if (!known || args.length < known.least || args.length > known.most) throw new Uncalculable(name);
  if (known.kind === 'range') {
    const inArrays = arrays || known.arrays === true;
    const values = args.map((arg) => evaluate(arg, scope, inArrays));
    return onRanges(known, values, scope, inArrays);
  }
  const values = args.map((arg) => evaluate(arg, scope, arrays));
  return mapped(values, scope, arrays, (each) => onEach(known, each, scope));
}

function onEach(known: ScalarFunction, values: readonly Scalar[], scope: FormulaScope): Scalar {
  const error = known.takesErrors ? undefined : values.find(isError);
  return error ?? known.call(values, scope);
}

/** Works out a function of ranges; for each value of an argument that takes one, where arrays are at work. */
function onRanges(
  known: RangeFunction,
  args: readonly FormulaValue[],
  scope: FormulaScope,
  arrays: boolean,
): FormulaValue {
  const singles = (known.singles ?? []).filter((at) => at < args.length);
  if (singles.length === 0) return known.call(args, scope);
  return mapped(
    singles.map((at) => args[at]!),
    scope,
    arrays,
    (values) => {
      const given = [...args];
      for (const [i, at] of singles.entries()) given[at] = values[i]!;
      const value = known.call(given, scope);
      return isMatrix(value) ? (value.values[0] ?? null) : value;
    },
  );
}

type Choosing = (args: readonly FormulaNode[], scope: FormulaScope, arrays: boolean) => FormulaValue;

/** Functions that work out only the arguments that they come to. */
const CHOOSING: ReadonlyMap<string, Choosing> = new Map<string, Choosing>([
  ['IF', chooseIf],
  ['IFERROR', (args, scope, arrays) => insteadOf(args, scope, arrays, () => true)],
  [
    'IFNA',
    (args, scope, arrays) => insteadOf(args, scope, arrays, ({ error }) => error === NOT_AVAILABLE.error),
  ],
  [
    'IFS',
    (args, scope, arrays) => {
      for (let at = 0; at + 1 < args.length; at += 2) {
        const truth = toTruth(single(evaluate(args[at]!, scope, arrays), scope));
        if (isError(truth)) return truth;
        if (truth) return evaluate(args[at + 1]!, scope, arrays);
      }
      return NOT_AVAILABLE;
    },
  ],
  [
    'CHOOSE',
    (args, scope, arrays) => {
      if (args.length < 2) throw new Uncalculable('CHOOSE');
      const which = toNumber(single(evaluate(args[0]!, scope, arrays), scope));
      if (isError(which)) return which;
      const chosen = args[Math.floor(which)];
      return which >= 1 && chosen ? evaluate(chosen, scope, arrays) : VALUE_ERROR;
    },
  ],
  [
    'SWITCH',
    (args, scope, arrays) => {
      if (args.length < 3) throw new Uncalculable('SWITCH');
      const value = single(evaluate(args[0]!, scope, arrays), scope);
      let at = 1;
      for (; at + 1 < args.length; at += 2) {
        const same = operate('=', value, single(evaluate(args[at]!, scope, arrays), scope));
        if (isError(same)) return same;
        if (same === true) return evaluate(args[at + 1]!, scope, arrays);
      }
      return at < args.length ? evaluate(args[at]!, scope, arrays) : NOT_AVAILABLE;
    },
  ],
]);

function chooseIf(args: readonly FormulaNode[], scope: FormulaScope, arrays: boolean): FormulaValue {
  if (args.length < 2 || args.length > 3) throw new Uncalculable('IF');
  const condition = evaluate(args[0]!, scope, arrays);
  const branch = (at: 1 | 2): FormulaValue => {
    const node = args[at];
    return node ? (evaluate(node, scope, arrays) ?? 0) : at === 2 && false;
  };
  if (arrays && isMatrix(condition) && condition.values.length > 1) {
    return mapped([condition, branch(1), branch(2)], scope, true, ([is, yes, no]) => {
      const truth = toTruth(is!);
      return isError(truth) ? truth : ((truth ? yes : no) ?? null);
    });
  }
  const truth = toTruth(single(condition, scope));
  return isError(truth) ? truth : branch(truth ? 1 : 2);
}

function insteadOf(
  args: readonly FormulaNode[],
  scope: FormulaScope,
  arrays: boolean,
  applies: (error: { readonly error: string }) => boolean,
): FormulaValue {
  if (args.length !== 2) throw new Uncalculable('IFERROR');
  const value = evaluate(args[0]!, scope, arrays);
  const otherwise = () => evaluate(args[1]!, scope, arrays);
  if (arrays && isMatrix(value) && value.values.length > 1)
    return mapped([value, otherwise()], scope, true, ([own, other]) =>
      isError(own) && applies(own) ? other! : own!,
    );
  const own = single(value, scope);
  return isError(own) && applies(own) ? otherwise() : value;
}

/** Works on single values; where arrays are at work, on each of them, single ones being spread over the rest. */
function mapped(
  values: readonly FormulaValue[],
  scope: FormulaScope,
  arrays: boolean,
  work: (values: readonly Scalar[]) => Scalar,
): FormulaValue {
  const matrices = values.filter(isMatrix);
  if (!matrices.some((matrix) => matrix.values.length !== 1 && (arrays || !matrix.place)))
    return work(values.map((value) => single(value, scope)));
  const rows = Math.max(...matrices.map((matrix) => matrix.rows));
  const columns = Math.max(...matrices.map((matrix) => matrix.columns));
  const results: Scalar[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      results.push(work(values.map((value) => spread(value, row, column))));
  return { rows, columns, values: results };
}

function spread(value: FormulaValue, row: number, column: number): Scalar {
  if (!isMatrix(value)) return value;
  const r = value.rows === 1 ? 0 : row;
  const c = value.columns === 1 ? 0 : column;
  if (r >= value.rows || c >= value.columns) return NOT_AVAILABLE;
  return value.values[r * value.columns + c] ?? null;
}

function single(value: FormulaValue, scope: FormulaScope): Scalar {
  if (!isMatrix(value)) return value;
  if (value.values.length === 1) return value.values[0]!;
  return value.place ? intersection(value, scope) : (value.values[0] ?? null);
}

/** Of a column or row that stands where one value is wanted, the one in the formula's own row or column. */
function intersection(value: Matrix, scope: FormulaScope): Scalar {
  const { row, column } = value.place!;
  const down = scope.row - row;
  const across = scope.column - column;
  if (value.columns === 1 && down >= 0 && down < value.rows) return value.values[down] ?? null;
  if (value.rows === 1 && across >= 0 && across < value.columns) return value.values[across] ?? null;
  return value.values.length === 1 ? value.values[0]! : VALUE_ERROR;
}

function referred(
  { sheet, from, to }: Extract<FormulaNode, { kind: 'reference' }>,
  scope: FormulaScope,
): FormulaValue {
  const rows = [rowOf(from, scope), rowOf(to, scope)] as const;
  const columns = [columnOf(from, scope), columnOf(to, scope)] as const;
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (top < 1 || left < 1) return REFERENCE_ERROR;
  return scope.area(sheet ?? scope.sheet, top, left, bottom, right);
}

function rowOf({ row, rowIsFixed }: Place, { down }: FormulaScope): number {
  return rowIsFixed ? row : row + down;
}

function columnOf({ column, columnIsFixed }: Place, { across }: FormulaScope): number {
  return columnIsFixed ? column : column + across;
}
