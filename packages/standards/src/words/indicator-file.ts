import type { Bilingual, SetFault } from '@duibiao/core';

export const indicatorFileWords = {
  unreadable: (file: string, line: number, what: string, written: string): Bilingual => ({
    zh: `${file} 第 ${line} 行：看不懂 ${what}“${written}”，写法见“怎样写考核指标”。`,
    en: `${file}, line ${line}: cannot read the ${what} "${written}"; see "Writing an indicator set".`,
  }),
  faulty: (file: string, faults: readonly SetFault[]): Bilingual => ({
    zh: `${file} 不能用于评分：${faults.map((fault) => fault.message.zh).join(' ')}`,
    en: `${file} cannot be scored by: ${faults.map((fault) => fault.message.en).join(' ')}`,
  }),
  unknownSet: (id: string, known: readonly string[]): Bilingual => ({
    zh: `没有名为“${id}”的考核指标。现有：${known.join('、')}；也可给出 YAML 文件。`,
    en: `There is no indicator set "${id}". There are: ${known.join(', ')}; a YAML file will do as well.`,
  }),
} as const;
