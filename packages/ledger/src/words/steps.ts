import type { Bilingual } from '@duibiao/core';

/** What is said of a sheet that should hold the dates of a procedure's steps. */
export const stepWords = {
  noSteps(sheet: string, steps: readonly Bilingual[]): Bilingual {
    return {
      zh: `工作表“${sheet}”里没有找到程序步骤的列。每个步骤一列，列名如：${steps.map(({ zh }) => zh).join('、')}；公示写“起”“止”两列。`,
      en: `The sheet “${sheet}” has no columns for the steps. Give each step a column headed ${steps.map(({ en }) => en).join(', ')}; a notice has two, for its first and last day.`,
    };
  },
};
