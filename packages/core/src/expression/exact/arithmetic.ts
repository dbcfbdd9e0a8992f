import { Decimal } from 'decimal.js';
import { addMonths } from '../../calendar/date.js';
import {
  add,
  divide,
  type Fraction,
  floor,
  fractionOf,
  isInteger,
  multiply,
  power,
  subtract,
  toDecimal,
} from '../../number/fraction.js';
import type { Arithmetic } from '../tree.js';
import { unknown, type Value } from './value.js';

/** One operation on exact values; no result (division by zero) is unknown with reason `undefined`. */
export function arithmetic(operator: Arithmetic['operator'], left: Value, right: Value): Value {
  if (left.kind === 'unknown') return unknown(left.reason);
  if (right.kind === 'unknown') return unknown(right.reason);
  if (left.kind === 'date' || right.kind === 'date') return withDate(operator, left, right);
  if (!measured(left) || !measured(right)) return unknown('undefined');
  const value = operate(operator, left.value, right.value);
  if (!value) return unknown('undefined');
  if (left.kind === right.kind) return { kind: operator === '/' ? 'number' : left.kind, value };
  return { kind: left.kind === 'number' ? right.kind : left.kind, value };
}

type Measured = Extract<Value, { readonly value: Fraction }>;

function measured(value: Value): value is Measured {
  return value.kind === 'number' || value.kind === 'days' || value.kind === 'months';
}

function operate(operator: Arithmetic['operator'], a: Fraction, b: Fraction): Fraction | null {
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case '/':
      return divide(a, b);
    case '**':
      return raised(a, b);
  }
}

/** Digits beyond which a power is no longer worked out exactly. */
const MOST_DIGITS = 20_000;
const WORKING = Decimal.clone({ precision: 40 });

/** Whole powers of reasonable length are exact; others are worked out to 34 digits, as FEEL has them. */
function raised(base: Fraction, exponent: Fraction): Fraction | null {
  if (isInteger(exponent)) {
    const digits = base.numerator.toString().length + base.denominator.toString().length;
    const times = Math.abs(Number(exponent.numerator));
    if (times * digits <= MOST_DIGITS) return power(base, Number(exponent.numerator));
  }
  const result = new WORKING(toDecimal(base, 40)).pow(toDecimal(exponent, 40));
  return result.isFinite() ? fractionOf(result.toSignificantDigits(34).toString()) : null;
}

function withDate(operator: Arithmetic['operator'], left: Value, right: Value): Value {
  if (left.kind === 'date' && right.kind === 'date') {
    return { kind: 'days', value: { numerator: BigInt(left.value - right.value), denominator: 1n } };
  }
  const [date, duration] = left.kind === 'date' ? [left, right] : [right, left];
  if (date.kind !== 'date' || (duration.kind !== 'days' && duration.kind !== 'months'))
    return unknown('undefined');
  const amount = Number(floor(duration.value)) * (operator === '-' ? -1 : 1);
  return {
    kind: 'date',
    value: duration.kind === 'days' ? date.value + amount : addMonths(date.value, amount),
  };
}
