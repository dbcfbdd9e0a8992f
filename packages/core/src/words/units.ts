import type { Language } from './bilingual.js';

const ENGLISH: Readonly<Record<string, string>> = {
  元: 'yuan',
  万元: '×10,000 yuan',
  亿元: '×100 million yuan',
  人: 'persons',
  户: 'households',
  村: 'villages',
  乡镇: 'townships',
  县: 'counties',
  年: 'years',
  月: 'months',
  天: 'days',
  日: 'days',
  分: 'points',
  亩: 'mu',
  公里: 'km',
  米: 'm',
  平方米: 'm²',
  分钟: 'minutes',
  岁: 'years of age',
  升: 'litres',
  项: 'items',
  次: 'times',
};

/** Words that are said otherwise after a number. */
const SPOKEN: Readonly<Record<string, string>> = { 月: '个月' };

/**
 * A figure with its unit, as people write it: `3070元`, `3%`. A quotient per head is named by its upper word alone, since the
 * title already says "per head".
 *
 * @example
 * ```ts
 * withUnit('3070', '元/人', 'zh') //=> '3070元'
 * withUnit('3070', '元/人', 'en') //=> '3070 yuan'
 * ```
 */
export function withUnit(value: string, unit: string | undefined, language: Language): string {
  if (unit === undefined) return value;
  const word = unit.split('/')[0]!;
  if (word === '%' || word === '‰') return value + word;
  if (word === '1') return `${value}/${unit.split('/').slice(1).join('/')}`;
  return language === 'zh' ? value + (SPOKEN[word] ?? word) : `${value} ${ENGLISH[word] ?? word}`;
}

/** A difference of percentages is counted in percentage points. */
export function differenceWithUnit(value: string, unit: string | undefined, language: Language): string {
  if (unit !== '%') return withUnit(value, unit, language);
  return language === 'zh' ? `${value}个百分点` : `${value} percentage points`;
}
