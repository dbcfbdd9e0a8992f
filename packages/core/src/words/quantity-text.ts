import { type Decimal, plain, shown } from '../quantity/decimal.js';
import type { Quantity } from '../quantity/quantity.js';
import { unitOf } from '../quantity/unit.js';
import type { Language } from './bilingual.js';

/** English for measure words: one and many. Words that only count things have none, as “93个” is just “93”. */
const MEASURES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  户: ['household', 'households'],
  人: ['person', 'persons'],
  名: ['person', 'persons'],
  人次: ['person-time', 'person-times'],
  户次: ['household visit', 'household visits'],
  村: ['village', 'villages'],
  年: ['year', 'years'],
  个月: ['month', 'months'],
  月: ['month', 'months'],
  季度: ['quarter', 'quarters'],
  天: ['day', 'days'],
  日: ['day', 'days'],
  小时: ['hour', 'hours'],
  期: ['session', 'sessions'],
  亩: ['mu', 'mu'],
  公顷: ['hectare', 'hectares'],
  平方公里: ['km²', 'km²'],
  平方千米: ['km²', 'km²'],
  平方米: ['m²', 'm²'],
  公里: ['km', 'km'],
  千米: ['km', 'km'],
  米: ['m', 'm'],
  元: ['yuan', 'yuan'],
  头: ['head', 'head'],
  吨: ['tonne', 'tonnes'],
  公斤: ['kg', 'kg'],
  千克: ['kg', 'kg'],
  斤: ['jin', 'jin'],
  立方米: ['m³', 'm³'],
  千瓦: ['kW', 'kW'],
};

const COUNTERS: ReadonlySet<string> = new Set('个条处口座所套只门种类项有家场本份件张台辆棵株次遍');

/** Said as an adverb in English: once, twice, 3 times. */
const TIMES: ReadonlySet<string> = new Set(['次', '遍']);

/**
 * A measure word in a language, for a column or after a number. Empty in English for words that only count (个, 条, 处);
 * as it is written where no English is known.
 *
 * @example
 * ```ts
 * measureWord('户', 'en') //=> 'households'
 * measureWord('户', 'zh') //=> '户'
 * ```
 */
export function measureWord(unit: string, language: Language, one = false): string {
  if (language === 'zh') return unit;
  const { base } = unitOf(unit);
  if (COUNTERS.has(base)) return TIMES.has(base) ? 'times' : '';
  return MEASURES[base]?.[one ? 0 : 1] ?? base;
}

/**
 * A quantity as people of either language write it. Chinese uses 万 and 亿 where that is exact, English commas and
 * millions.
 *
 * @example
 * ```ts
 * quantityText(Quantity.of(17200, '人'), 'zh') //=> '1.72万人'
 * quantityText(Quantity.of(17200, '人'), 'en') //=> '17,200 persons'
 * quantityText(Quantity.of(400000000, '元'), 'en') //=> '400 million yuan'
 * ```
 */
export function quantityText(
  quantity: Quantity,
  language: Language,
  { places = 2, unitEnglish }: { readonly places?: number; readonly unitEnglish?: string } = {},
): string {
  if (language === 'zh') return quantity.format({ places });
  const { base, factor } = unitOf(quantity.unit);
  const value = quantity.value.times(factor).div(unitOf(base).factor);
  if (base === '%' || base === '‰') return `${shown(value, places)}${base}`;
  if (TIMES.has(base) && unitEnglish === undefined) return timesText(value, places);
  const word = unitEnglish ?? measureWord(base, 'en', value.eq(1));
  return `${number(value, places)} ${word}`.trimEnd();
}

function timesText(value: Decimal, places: number): string {
  if (value.eq(1)) return 'once';
  return value.eq(2) ? 'twice' : `${number(value, places)} times`;
}

/** `17,200`, `2.5 million`: millions where two decimals say them exactly. */
function number(value: Decimal, places: number): string {
  const millions = value.div(1e6);
  if (millions.abs().gte(1) && millions.decimalPlaces() <= 2) return `${plain(millions)} million`;
  const [whole, decimals] = shown(value, places).split('.') as [string, string?];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
