import type { Bilingual } from './bilingual.js';

/** What is said about data given to an expression. */
export const dataWords = {
  notJson: (): Bilingual => ({
    zh: '数据不是 JSON，请写成 {"income": 3000} 这样的对象。',
    en: 'The data is not JSON; give an object such as {"income": 3000}.',
  }),
  notAnObject: (): Bilingual => ({
    zh: '数据应为一个 JSON 对象，如 {"income": 3000}。',
    en: 'The data must be one JSON object, such as {"income": 3000}.',
  }),
  mixed: (name: string): Bilingual => ({
    zh: `“${name}”列表里的值类型不一，请统一为同一类。`,
    en: `The values of "${name}" are of different kinds; make them alike.`,
  }),
  itemResult: (): Bilingual => ({
    zh: '结果是一个对象，请取它的某一项，如 loan.amount。',
    en: 'The result is an object; take one of its values, such as loan.amount.',
  }),
};
