import { DuibiaoError } from '../../failure.js';
import { Decimal, type DecimalInput, decimal } from '../../quantity/decimal.js';
import { targetWords } from '../../words/target.js';

/** Price index of a year, the year before being 100. */
export interface PriceIndex {
  readonly year: number;
  readonly index: DecimalInput;
}

/**
 * 不变价 → 现价: a figure at the prices of `from`, times every yearly index after `from` up to `to`.
 *
 * Source: plan tongjiang, 三 (“按2010年2300元不变价计算”).
 *
 * @throws DuibiaoError `targets/price-index` when a year's index is missing
 * @example
 * ```ts
 * toCurrentPrice(2300, 2010, 2012, [{ year: 2011, index: 105 }, { year: 2012, index: 102 }]).toFixed() //=> '2463.3'
 * ```
 */
export function toCurrentPrice(
  value: DecimalInput,
  from: number,
  to: number,
  indices: readonly PriceIndex[],
): Decimal {
  return decimal(value).times(priceLevel(from, to, indices));
}

/** 现价 → 不变价: the inverse of {@link toCurrentPrice}. */
export function toConstantPrice(
  value: DecimalInput,
  from: number,
  to: number,
  indices: readonly PriceIndex[],
): Decimal {
  return decimal(value).div(priceLevel(from, to, indices));
}

/**
 * The deflator that a pair of figures implies: 3070 yuan now for 2500 at constant prices is 1.228. One deflator does not
 * serve all regions: 2952 for 2300 is 1.283.
 */
export function impliedDeflator(current: DecimalInput, constant: DecimalInput): Decimal {
  const base = decimal(constant);
  if (!base.gt(0)) throw new DuibiaoError('targets/base', targetWords.base(base.toFixed()));
  return decimal(current).div(base);
}

function priceLevel(from: number, to: number, indices: readonly PriceIndex[]): Decimal {
  if (to < from) throw new DuibiaoError('targets/price-index', targetWords.yearsBackwards(from, to));
  let level = new Decimal(1);
  for (let year = from + 1; year <= to; year++) {
    const found = indices.find((each) => each.year === year);
    if (!found) throw new DuibiaoError('targets/price-index', targetWords.priceIndex(year));
    level = level.times(decimal(found.index)).div(100);
  }
  return level;
}
