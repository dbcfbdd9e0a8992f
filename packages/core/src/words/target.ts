import type { Bilingual } from './bilingual.js';

/** What is said when target arithmetic is asked for what cannot be worked out. */
export const targetWords = {
  threshold: (text: string): Bilingual => ({
    zh: `“${text}”不是发生率上限，请写成“<4%”“低于4%”或“<=3%”。`,
    en: `“${text}” is no limit of an incidence; write “<4%”, “低于4%” or “<=3%”.`,
  }),
  population: (poor: string, population: string): Bilingual => ({
    zh: `贫困人口 ${poor} 与总人口 ${population} 不合：总人口须大于零，贫困人口须在零与总人口之间。`,
    en: `${poor} poor of a population of ${population} cannot be: the population must be positive and the poor between zero and it.`,
  }),
  base: (value: string): Bilingual => ({
    zh: `基数为 ${value}，无法计算比率；请核对基数。`,
    en: `The base is ${value}, so no ratio exists; check it.`,
  }),
  priceIndex: (year: number): Bilingual => ({
    zh: `缺 ${year} 年价格指数（上年=100），无法折算；请补上。`,
    en: `The price index of ${year} (previous year = 100) is missing; add it.`,
  }),
  yearsBackwards: (from: number, to: number): Bilingual => ({
    zh: `不能从 ${from} 年折算到更早的 ${to} 年；请把较早的年份放在前面。`,
    en: `Prices go from the earlier year to the later; ${from} is after ${to}.`,
  }),
  weight: (label: string): Bilingual => ({
    zh: `“${label}”的权重、下限、上限或固定数不是可用的非负数；请更正。`,
    en: `Weight, floor, cap or locked share of “${label}” is no usable non-negative number; correct it.`,
  }),
  total: (total: string): Bilingual => ({
    zh: `分配总数“${total}”须为非负整数。`,
    en: `The total “${total}” must be a whole number, not negative.`,
  }),
  floorsTooHigh: (total: string, least: string): Bilingual => ({
    zh: `各单位下限与固定数之和 ${least} 已超过总数 ${total}；请降低下限或提高总数。`,
    en: `Floors and locked shares add up to ${least}, more than the total of ${total}; lower them or raise the total.`,
  }),
  capsTooLow: (total: string, most: string): Bilingual => ({
    zh: `各单位上限与固定数之和 ${most} 不足总数 ${total}；请提高上限或降低总数。`,
    en: `Caps and locked shares add up to ${most}, less than the total of ${total}; raise them or lower the total.`,
  }),
  noWeight: (): Bilingual => ({
    zh: '没有可分配的单位，或权重全部为零；请检查权重。',
    en: 'Nothing to allocate over: there are no units, or every weight is zero.',
  }),
  linked: (label: string, households: string, persons: string): Bilingual => ({
    zh: `“${label}”有 ${households} 户 ${persons} 人，户数须为非负整数且不多于人数；请核对。`,
    en: `“${label}” has ${households} households and ${persons} persons; both must be whole, and no household is without a person.`,
  }),
};
