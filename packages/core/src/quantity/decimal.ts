import { Decimal as Base } from 'decimal.js';

/**
 * Decimals of target arithmetic: 100 significant digits, so that sums and products of any figure a plan can hold are
 * exact, and quotients are right far beyond what is ever shown. A clone, so that nobody else's settings reach us.
 */
export const Decimal = Base.clone({
  precision: 100,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -200,
  toExpPos: 200,
});
export type Decimal = Base;

/** What may stand for a decimal: text is safest, a number is taken as it prints. */
export type DecimalInput = string | number | bigint | Decimal;

/** Reads a decimal; a bigint goes through its digits. */
export function decimal(input: DecimalInput): Decimal {
  return new Decimal(typeof input === 'bigint' ? input.toString() : input);
}

/**
 * Plain digits without exponent or trailing zeros.
 *
 * @example
 * ```ts
 * plain(decimal('1e3').plus('0.50')) //=> '1000.5'
 * ```
 */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/**
 * Rounds half up to at most `places` decimals, for showing only.
 *
 * @example
 * ```ts
 * shown(decimal(180700).div(10560), 2) //=> '17.11'
 * ```
 */
export function shown(value: Decimal, places = 2): string {
  return value.toDecimalPlaces(places, Base.ROUND_HALF_UP).toFixed();
}

/**
 * Rounds for showing beside a limit: to as many places as keep a value from looking like the limit that it is not.
 *
 * @example
 * ```ts
 * shownApart(decimal(42200).div(10560), '4') //=> '3.996'
 * ```
 */
export function shownApart(value: Decimal, limit: DecimalInput, places = 2): string {
  const line = decimal(limit);
  let enough = places;
  while (enough < 20 && !value.eq(line) && value.toDecimalPlaces(enough, Base.ROUND_HALF_UP).eq(line))
    enough += 1;
  return shown(value, enough);
}
