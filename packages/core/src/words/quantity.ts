import type { Bilingual } from './bilingual.js';

/** What is said of quantities that cannot be read or combined. */
export const quantityWords = {
  notANumber: (text: string): Bilingual => ({
    zh: `“${text}”不是数字，请改为数字。`,
    en: `“${text}” is not a number; write digits.`,
  }),
  unreadable: (text: string): Bilingual => ({
    zh: `“${text}”读不出一个数量，请写成数字加单位，如“1.72万人以上”。`,
    en: `No single quantity can be read from “${text}”; write a number and a unit, such as “1.72万人以上”.`,
  }),
  unlike: (one: string, other: string): Bilingual => ({
    zh: `单位“${one}”与“${other}”不同类，不能相加或比较；请分别统计，或先统一单位。`,
    en: `“${one}” and “${other}” measure different things and cannot be added or compared; count them apart, or bring them to one unit.`,
  }),
  zero: (): Bilingual => ({
    zh: '除数为零，比率无法计算；请检查总数。',
    en: 'The whole is zero, so no ratio exists; check the total.',
  }),
};
