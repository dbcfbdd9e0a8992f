import type { Bilingual } from './bilingual.js';

/** What is said about fields that are worked out from others. */
export const tableWords = {
  derivation: (field: string, sentence: Bilingual): Bilingual => ({
    zh: `字段 ${field} 的推导式有误：${sentence.zh}`,
    en: `The derivation of field ${field} is wrong: ${sentence.en}`,
  }),
};
