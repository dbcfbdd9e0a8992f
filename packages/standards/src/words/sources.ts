import type { Bilingual } from '@duibiao/core';

/** What is wrong with the sources that a file cites. */
export const sourceWords = {
  unknownDocument(id: string, file: string, line: number): Bilingual {
    return {
      zh: `${file} 第 ${line} 行引用了未登记的文件“${id}”。请在本文件的 documents 下写明该文件，或改用已登记的编号。`,
      en: `${file} line ${line} cites the unknown document “${id}”. Describe it under \`documents\` of this file, or use a known id.`,
    };
  },
};
