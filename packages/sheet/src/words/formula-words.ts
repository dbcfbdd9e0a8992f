import type { Bilingual } from '@duibiao/core';

/** What is said about conditions that a formula cannot express. */
export const formulaWords = {
  unsupported: (what: string): Bilingual => ({
    zh: `“${what}”不能写成单元格公式，请用校验结果代替实时公式。`,
    en: `"${what}" cannot be written as a cell formula; use the checked result instead of a live formula.`,
  }),
  tooLong: (length: number): Bilingual => ({
    zh: `公式长 ${length} 个字符，超过 Excel 的 8192 个，请减少成员或拆分条件。`,
    en: `The formula has ${length} characters and Excel takes 8192; use fewer members or split the condition.`,
  }),
};
