import {
  add,
  compare,
  divide,
  type Fraction,
  fractionOf,
  multiply,
  roundHalfUp,
  toDecimal,
  ZERO,
} from '../number/fraction.js';
import type { Score } from './assessment.js';

/** Between which points the truth lies; both ends are the same where nothing is missing. */
export interface Bounds {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** Points written in a set: always plain decimals, as reading a set made sure. */
export function points(decimal: string): Fraction {
  const fraction = fractionOf(decimal);
  if (fraction === null) throw new RangeError(`not a decimal: ${decimal}`);
  return fraction;
}

export function exactly(value: Fraction): Bounds {
  return { low: value, high: value };
}

export function between(low: Fraction, high: Fraction): Bounds {
  return { low, high };
}

export function isSettled({ low, high }: Bounds): boolean {
  return compare(low, high) === 0;
}

export function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** Applies a rising function to both ends. */
export function mapBounds({ low, high }: Bounds, change: (value: Fraction) => Fraction): Bounds {
  return { low: change(low), high: change(high) };
}

export function sumBounds(parts: readonly Bounds[]): Bounds {
  return parts.reduce(
    (sum, part) => between(add(sum.low, part.low), add(sum.high, part.high)),
    exactly(ZERO),
  );
}

/** `value × by ÷ of`, rounded; zero when there is nothing to divide by. */
export function scaled(value: Fraction, by: Fraction, of: Fraction, decimals: number): Fraction {
  const quotient = divide(multiply(value, by), of);
  return quotient === null ? ZERO : roundHalfUp(quotient, decimals);
}

export function scoreOf(bounds: Bounds): Score {
  const lowest = toDecimal(bounds.low);
  const highest = toDecimal(bounds.high);
  return { value: isSettled(bounds) ? lowest : null, lowest, highest };
}
