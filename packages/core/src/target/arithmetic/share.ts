import { DuibiaoError } from '../../failure.js';
import { type Decimal, type DecimalInput, decimal } from '../../quantity/decimal.js';
import { targetWords } from '../../words/target.js';

/**
 * The least part that makes up so many per cent of a whole.
 *
 * Source: plan zhenba, 六 (of 4 亿元, “用于农业生产发展的资金比例不低于60%” is 2.4 亿元).
 *
 * @example
 * ```ts
 * partOf(400000000, 60).toFixed() //=> '240000000'
 * ```
 */
export function partOf(whole: DecimalInput, percent: DecimalInput): Decimal {
  return decimal(whole).times(decimal(percent)).div(100);
}

/**
 * The most a whole can be, if a part is to make up at least so many per cent of it.
 *
 * Source: plan zhenba, 六 (850 万元 as “不低于地方一般预算收入2%” says that revenue is at most 4.25 亿元).
 *
 * @throws DuibiaoError `targets/base` for a share of zero
 * @example
 * ```ts
 * wholeOf(8500000, 2).toFixed() //=> '425000000'
 * ```
 */
export function wholeOf(part: DecimalInput, percent: DecimalInput): Decimal {
  const share = decimal(percent);
  if (!share.gt(0)) throw new DuibiaoError('targets/base', targetWords.base(share.toFixed()));
  return decimal(part).times(100).div(share);
}

/** True when `part` is at least `percent` of `whole`; decided without division. */
export function meetsShare(part: DecimalInput, whole: DecimalInput, percent: DecimalInput): boolean {
  return decimal(part)
    .times(100)
    .gte(decimal(whole).times(decimal(percent)));
}
