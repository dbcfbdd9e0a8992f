import Decimal from 'decimal.js';

/** One computed year of a chain: whole yuan. */
export interface ChainYear {
  readonly year: number;
  /** 元/人, whole yuan. */
  readonly value: string;
}

/**
 * A working line that grows by a fixed share every year from a base, rounded to whole yuan at the end. Rounding every
 * year instead gives the same integers for the chains in use, but for the one from 2855, which would be 3820 in 2020, not 3821.
 *
 * @param base 元/人 in `from`
 * @param percent growth a year, `6` for 6 %
 *
 * @example
 * ```ts
 * growthChain(2014, '2800', '6', 2017).map((year) => year.value) //=> ['2800', '2968', '3146', '3335']
 * ```
 */
export function growthChain(
  from: number,
  base: string,
  percent: string,
  until: number,
): readonly ChainYear[] {
  const factor = new Decimal(percent).div(100).plus(1);
  return Array.from({ length: until - from + 1 }, (_, step) => ({
    year: from + step,
    value: new Decimal(base).times(factor.pow(step)).toFixed(0, Decimal.ROUND_HALF_UP),
  }));
}
