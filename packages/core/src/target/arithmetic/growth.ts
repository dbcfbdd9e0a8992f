import { DuibiaoError } from '../../failure.js';
import { Decimal, type DecimalInput, decimal } from '../../quantity/decimal.js';
import { targetWords } from '../../words/target.js';

/**
 * 同比增长 = (本期 − 上期) ÷ 上期 × 100 %, unrounded.
 *
 * Source: plan zhenba, 六 (“同比增长不低于20%”).
 *
 * @throws DuibiaoError `targets/base` when the earlier figure is not positive
 * @example
 * ```ts
 * growth(700, 850).toFixed(2) //=> '21.43'
 * ```
 */
export function growth(earlier: DecimalInput, later: DecimalInput): Decimal {
  const base = decimal(earlier);
  if (!base.gt(0)) throw new DuibiaoError('targets/base', targetWords.base(base.toFixed()));
  return decimal(later).minus(base).times(100).div(base);
}

/**
 * What an earlier figure must become to grow by so many per cent.
 *
 * @example
 * ```ts
 * grown(700, 20).toFixed() //=> '840'
 * ```
 */
export function grown(earlier: DecimalInput, percent: DecimalInput): Decimal {
  return decimal(earlier).times(decimal(percent).plus(100)).div(100);
}

/**
 * The most an earlier figure can have been, if today's has grown by at least so many per cent.
 * 850 万元 after “同比增长不低于20%” says that the year before had at most 708.33… 万元.
 *
 * @example
 * ```ts
 * grownFrom(8500000, 20).toFixed(2) //=> '7083333.33'
 * ```
 */
export function grownFrom(later: DecimalInput, percent: DecimalInput): Decimal {
  return decimal(later).times(100).div(decimal(percent).plus(100));
}

/**
 * 年均增长 over `years` years = ((末 ÷ 初)^(1/n) − 1) × 100 %, to 30 digits.
 *
 * @example
 * ```ts
 * averageGrowth(2800, 3972, 6).toFixed(2) //=> '6.00'
 * ```
 */
export function averageGrowth(first: DecimalInput, last: DecimalInput, years: number): Decimal {
  const base = decimal(first);
  if (!base.gt(0)) throw new DuibiaoError('targets/base', targetWords.base(base.toFixed()));
  const root = decimal(last).div(base).pow(new Decimal(1).div(years));
  return root.minus(1).times(100).toSignificantDigits(30);
}

export interface YearOnYear {
  readonly year: number;
  readonly value: Decimal;
  /** Per cent over the year before; null for the first year, after a gap, and after zero. */
  readonly growth: Decimal | null;
}

/** Year-on-year growth of a series, in order of the years. */
export function yearOnYear(
  series: readonly { readonly year: number; readonly value: DecimalInput }[],
): YearOnYear[] {
  const sorted = [...series].sort((a, b) => a.year - b.year);
  return sorted.map(({ year, value }, index) => {
    const before = sorted[index - 1];
    const follows = before !== undefined && before.year === year - 1 && decimal(before.value).gt(0);
    return { year, value: decimal(value), growth: follows ? growth(before.value, value) : null };
  });
}
