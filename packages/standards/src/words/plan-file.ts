import type { Bilingual } from '@duibiao/core';

/** What is wrong with a plan file beyond its YAML shape, and with asking for a plan. */
export const planFileWords = {
  unreadableFigure: (id: string, figure: string, file: string, line: number): Bilingual => ({
    zh: `${file} 第 ${line} 行：目标“${id}”的 figure“${figure}”读不出数量，请写成数字加计量单位，如“1.72万人以上”。`,
    en: `${file} line ${line}: the figure “${figure}” of target “${id}” cannot be read; write a number and a measure word, such as “1.72万人以上”.`,
  }),
  twice: (id: string, file: string, line: number): Bilingual => ({
    zh: `${file} 第 ${line} 行：目标编号“${id}”重复，请改名。`,
    en: `${file} line ${line}: target id “${id}” is used twice; rename one.`,
  }),
  noSuchTarget: (id: string, file: string): Bilingual => ({
    zh: `${file} 引用了不存在的目标“${id}”，请更正编号。`,
    en: `${file} refers to the target “${id}”, which does not exist; correct the id.`,
  }),
  pointWithoutWords: (clause: string, file: string, line: number): Bilingual => ({
    zh: `${file} 第 ${line} 行：“${clause}”有 point，须同时写明 title 和 quote。`,
    en: `${file} line ${line}: “${clause}” has a point, so it needs a title and a quote.`,
  }),
  unknownPlan: (id: string, near: readonly string[], known: readonly string[]): Bilingual => ({
    zh: `没有计划“${id}”${near.length > 0 ? `，是不是“${near.join('”“')}”？` : '。'}自带的计划：${known.join('、')}；也可给出计划文件（.yaml）的路径。`,
    en: `There is no plan “${id}”${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '.'} Shipped are ${known.join(', ')}; the path of a plan file (.yaml) will do too.`,
  }),
};
