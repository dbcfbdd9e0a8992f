import type { Bilingual } from '@duibiao/core';

/** What is wrong with a sheet of weights or of progress. */
export const targetSheetWords = {
  noWeights: (sheet: string): Bilingual => ({
    zh: `“${sheet}”中没有找到单位和权重：第一列写单位名称，后面一列写数字。`,
    en: `No units with weights in “${sheet}”: write the unit's name in the first column and a number after it.`,
  }),
  noNumber: (cell: string): Bilingual => ({
    zh: `${cell} 不是数字，请改为数字。`,
    en: `${cell} holds no number; write one.`,
  }),
};
