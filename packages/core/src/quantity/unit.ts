import { Decimal } from './decimal.js';

/**
 * Units that measure the same thing. Every factor counts in the dimension's exact unit, the one into which all others
 * convert without remainder (亩 for areas: a square metre is 0.0015 亩, but a 亩 is 666.66… square metres).
 * A measure word that stands in no dimension is its own: 处, 口, 座, 人次, 户次 add only to themselves.
 */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  length: { 米: '1', 公里: '1000', 千米: '1000', 里: '500', 厘米: '0.01' },
  area: {
    亩: '1',
    公顷: '15',
    平方公里: '1500',
    平方千米: '1500',
    平方米: '0.0015',
    '㎡': '0.0015',
    平米: '0.0015',
  },
  mass: { 公斤: '1', 千克: '1', 斤: '0.5', 吨: '1000' },
  money: { 元: '1', 角: '0.1', 分: '0.01' },
  persons: { 人: '1', 名: '1' },
  months: { 月: '1', 个月: '1', 季度: '3', 个季度: '3', 年: '12' },
  ratio: { '%': '1', '‰': '0.1' },
};

/** Words of number that stand before a unit and multiply it: 万元, 亿元, 万亩, 千瓦时 is not one. */
const MULTIPLES: Readonly<Record<string, string>> = { 亿: '100000000', 万: '10000' };

export interface Unit {
  /** The unit without its multiple: `元` of `万元`. */
  readonly base: string;
  readonly dimension: string;
  /** How many of the dimension's exact unit one of these is, multiple included. */
  readonly factor: Decimal;
}

const known = new Map<string, { readonly dimension: string; readonly factor: string }>();
for (const [dimension, units] of Object.entries(DIMENSIONS)) {
  for (const [unit, factor] of Object.entries(units)) known.set(unit, { dimension, factor });
}

/** The exact unit of a dimension; null for a measure word that is its own dimension. */
export function exactUnit(dimension: string): string | null {
  const units = DIMENSIONS[dimension];
  return units ? (Object.entries(units).find(([, factor]) => factor === '1')?.[0] ?? null) : null;
}

/**
 * What a measure word measures.
 *
 * @example
 * ```ts
 * unitOf('公里').dimension //=> 'length'
 * unitOf('人次').dimension //=> '人次'
 * unitOf('万元').factor.toFixed() //=> '10000'
 * ```
 */
export function unitOf(word: string): Unit {
  const written = word.trim();
  const exact = known.get(written);
  if (exact) return { base: written, dimension: exact.dimension, factor: new Decimal(exact.factor) };
  const multiple = MULTIPLES[written[0] ?? ''];
  if (multiple && written.length > 1) {
    const rest = unitOf(written.slice(1));
    return { ...rest, factor: rest.factor.times(multiple) };
  }
  return { base: written, dimension: written, factor: new Decimal(1) };
}
