import type { Comparator } from '../expression/tree.js';
import type { Bilingual, Language } from './bilingual.js';

type Phrases<Key extends string> = Readonly<Record<Key, Bilingual>>;

/** How a requirement is said: what the value must do with the threshold. */
export const REQUIRES: Phrases<Comparator> = {
  '>': { zh: '超过', en: 'is more than' },
  '>=': { zh: '不低于', en: 'is at least' },
  '<': { zh: '低于', en: 'is less than' },
  '<=': { zh: '不超过', en: 'is at most' },
  '=': { zh: '等于', en: 'equals' },
  '!=': { zh: '不等于', en: 'differs from' },
};

/** The same, denied. */
export const FAILS: Phrases<Comparator> = {
  '>': { zh: '未超过', en: 'not more than' },
  '>=': { zh: '未达到', en: 'below' },
  '<': { zh: '未低于', en: 'not less than' },
  '<=': { zh: '超过', en: 'above' },
  '=': { zh: '不等于', en: 'not equal to' },
  '!=': { zh: '等于', en: 'equal to' },
};

/** The same, affirmed of a value that passes. */
export const PASSES: Phrases<Comparator> = {
  '>': { zh: '超过', en: 'more than' },
  '>=': { zh: '不低于', en: 'not below' },
  '<': { zh: '低于', en: 'less than' },
  '<=': { zh: '不超过', en: 'not above' },
  '=': { zh: '等于', en: 'equal to' },
  '!=': { zh: '不等于', en: 'not equal to' },
};

export const YES_NO: Phrases<'true' | 'false'> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

/** The pieces a sentence is put together from. */
export const sentenceWords = {
  and: { zh: '，且', en: ' and ' },
  or: { zh: '，或', en: ' or ' },
  listed: { zh: '、', en: ', ' },
  is: (title: string, value: string): Bilingual => ({
    zh: `${title}为“${value}”`,
    en: `${title} is "${value}"`,
  }),
  isNot: (title: string, value: string): Bilingual => ({
    zh: `${title}不为“${value}”`,
    en: `${title} is not "${value}"`,
  }),
  oneOf: (title: string, values: string): Bilingual => ({
    zh: `${title}为${values}之一`,
    en: `${title} is one of ${values}`,
  }),
  not: (inner: string): Bilingual => ({ zh: `并非（${inner}）`, en: `not (${inner})` }),
  between: (value: string, low: string, high: string): Bilingual => ({
    zh: `${value}在${low}至${high}之间（含两端）`,
    en: `${value} is between ${low} and ${high}, both included`,
  }),
  present: (title: string): Bilingual => ({ zh: `已填${title}`, en: `${title} is given` }),
  absent: (title: string): Bilingual => ({ zh: `未填${title}`, en: `${title} is not given` }),
  choice: (condition: string, then: string, otherwise: string): Bilingual => ({
    zh: `若${condition}，则${then}；否则${otherwise}`,
    en: `if ${condition}, then ${then}; otherwise ${otherwise}`,
  }),
  every: (members: Bilingual, inner: string): Bilingual => ({
    zh: `每个${members.zh}均${inner}`,
    en: `for every ${members.en}, ${inner}`,
  }),
  some: (members: Bilingual, inner: string): Bilingual => ({
    zh: `至少一个${members.zh}${inner}`,
    en: `for at least one ${members.en}, ${inner}`,
  }),
  filtered: (members: Bilingual, condition: Bilingual): Bilingual => ({
    zh: `${condition.zh}的${members.zh}`,
    en: `${members.en} where ${condition.en}`,
  }),
  count: (members: Bilingual): Bilingual => ({ zh: `${members.zh}数`, en: `the number of: ${members.en}` }),
  sum: (each: Bilingual): Bilingual => ({ zh: `${each.zh}合计`, en: `the sum of ${each.en}` }),
  min: (each: Bilingual): Bilingual => ({ zh: `${each.zh}最小值`, en: `the least ${each.en}` }),
  max: (each: Bilingual): Bilingual => ({ zh: `${each.zh}最大值`, en: `the greatest ${each.en}` }),
  part: {
    year: { zh: '的年份', en: ' (year)' },
    month: { zh: '的月份', en: ' (month)' },
    day: { zh: '的日', en: ' (day of the month)' },
  },
  parameter: (title: string, value: string, language: Language): string =>
    language === 'zh' ? `${title}（${value}）` : `${title} (${value})`,
  noValue: { zh: '无数值', en: 'no value' },
  asOf: { zh: '校验日期', en: 'the date of the check' },
  item: { zh: '该项', en: 'the item' },
  nothing: { zh: '空值', en: 'nothing' },
  days: (count: string): Bilingual => ({ zh: `${count}天`, en: `${count} days` }),
  months: (count: string): Bilingual => ({ zh: `${count}个月`, en: `${count} months` }),
  rangeBound: (value: string, included: boolean): Bilingual => ({
    zh: `${value}（${included ? '含' : '不含'}）`,
    en: `${value} (${included ? 'included' : 'excluded'})`,
  }),
};

/** What the members of a subject are called, by the measure word they are counted in. */
export function memberNoun(counted: string | undefined): Bilingual {
  switch (counted) {
    case '人':
      return { zh: '成员', en: 'member' };
    case '户':
      return { zh: '农户', en: 'household' };
    case '村':
      return { zh: '村', en: 'village' };
    case '乡镇':
      return { zh: '乡镇', en: 'township' };
    default:
      return { zh: '项', en: 'item' };
  }
}
