import type { BinaryOperator } from './formula-tree.js';
import { DIVISION_BY_ZERO, isError, NUMBER_ERROR, type Scalar, toNumber, toText } from './formula-value.js';

/** Two values under an operator, as Excel works them out in doubles. */
export function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&':
      return `${toText(left)}${toText(right)}`;
    case '=':
      return compare(left, right) === 0;
    case '<>':
      return compare(left, right) !== 0;
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    default:
      return calculate(operator, left, right);
  }
}

function calculate(operator: '+' | '-' | '*' | '/' | '^', left: Scalar, right: Scalar): Scalar {
  const a = toNumber(left);
  const b = toNumber(right);
  if (isError(a)) return a;
  if (isError(b)) return b;
  switch (operator) {
    case '+':
      return sum(a, b);
    case '-':
      return sum(a, -b);
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIVISION_BY_ZERO : finite(a / b);
    case '^':
      return a === 0 && b === 0 ? NUMBER_ERROR : finite(a ** b);
  }
}

/** A result that is no number is an error. */
export function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : NUMBER_ERROR;
}

/** What is left of two numbers that all but cancel out is taken for rounding, and is nothing: `0.3-0.2-0.1` is 0. */
function sum(a: number, b: number): Scalar {
  const total = a + b;
  return Math.abs(total) < Math.abs(a) * 2 ** -48 ? 0 : finite(total);
}

/** Numbers come before texts, texts before truth values; a blank is the other's nothing. Fifteen digits count. */
export function compare(left: Scalar, right: Scalar): number {
  const a = left ?? nothingLike(right);
  const b = right ?? nothingLike(left);
  const kind = rank(a) - rank(b);
  if (kind !== 0) return kind;
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || a.toPrecision(15) === b.toPrecision(15) ? 0 : a - b;
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

function rank(value: Scalar): number {
  return typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;
}

function nothingLike(other: Scalar): Scalar {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** Half away from zero on the fifteen digits that Excel shows, so that 2.675 to two places is 2.68. */
export function roundTo(value: number, places: number, how: (value: number) => number = Math.round): number {
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split('e');
  const moved = Number(`${mantissa}e${Number(exponent) + places}`);
  const whole = how(moved);
  const rounded = Number(`${whole}e${-places}`);
  return value < 0 ? -rounded : rounded;
}
