import type { Bilingual } from '@duibiao/core';

/** What is wrong with a file of procedures. */
export const procedureFileWords = {
  noSuchStep(procedure: string, step: string): Bilingual {
    return {
      zh: `程序“${procedure}”的时限引用了不存在的步骤“${step}”。请核对步骤编号。`,
      en: `A wait of the procedure “${procedure}” names the step “${step}”, which it does not have. Check the id.`,
    };
  },
  unknownProcedure(id: string, known: readonly string[]): Bilingual {
    return {
      zh: `没有程序“${id}”，现有：${known.join('、')}。`,
      en: `There is no procedure “${id}”; there are ${known.join(', ')}.`,
    };
  },
};
