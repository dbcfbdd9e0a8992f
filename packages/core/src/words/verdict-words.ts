import type { MissingReason } from '../table/table.js';
import type { Bilingual } from './bilingual.js';

/** The sentences of verdicts, as staff would say them. */
export const verdictWords = {
  short: (title: string, actual: string, fails: string, threshold: string, gap: string): Bilingual => ({
    zh: `${title}${actual}，${fails}${threshold}，差${gap}`,
    en: `${title} is ${actual}, ${fails} ${threshold}; short by ${gap}`,
  }),
  over: (title: string, actual: string, fails: string, threshold: string, gap: string): Bilingual => ({
    zh: `${title}${actual}，${fails}${threshold}，超出${gap}`,
    en: `${title} is ${actual}, ${fails} ${threshold}; over by ${gap}`,
  }),
  onTheLine: (title: string, actual: string, requires: Bilingual, threshold: string): Bilingual => ({
    zh: `${title}${actual}，恰为${threshold}，须${requires.zh}才算达标`,
    en: `${title} is exactly ${threshold} (${actual}) and has to be ${requires.en} that`,
  }),
  differs: (title: string, actual: string, threshold: string): Bilingual => ({
    zh: `${title}为${actual}，应为${threshold}`,
    en: `${title} is ${actual} and should be ${threshold}`,
  }),
  mustDiffer: (title: string, actual: string): Bilingual => ({
    zh: `${title}为${actual}，不应如此`,
    en: `${title} is ${actual}, which it must not be`,
  }),
  fails: (title: string, actual: string, fails: string, threshold: string): Bilingual => ({
    zh: `${title}${actual}，${fails}${threshold}`,
    en: `${title} is ${actual}, ${fails} ${threshold}`,
  }),
  passes: (title: string, actual: string, passes: string, threshold: string): Bilingual => ({
    zh: `${title}${actual}，${passes}${threshold}`,
    en: `${title} is ${actual}, ${passes} ${threshold}`,
  }),
  is: (title: string, actual: string): Bilingual => ({
    zh: `${title}为“${actual}”`,
    en: `${title}: ${actual}`,
  }),
  isNotAsked: (title: string, actual: string, asked: string): Bilingual => ({
    zh: `${title}为“${actual}”，应满足：${asked}`,
    en: `${title} is "${actual}"; required: ${asked}`,
  }),
  wholeFails: (sentence: Bilingual): Bilingual => ({
    zh: `不满足：${sentence.zh}`,
    en: `not satisfied: ${sentence.en}`,
  }),
  wholeHolds: (sentence: Bilingual): Bilingual => ({
    zh: `满足：${sentence.zh}`,
    en: `satisfied: ${sentence.en}`,
  }),
  ofMember: (number: number, sentence: Bilingual): Bilingual => ({
    zh: `第${number}名成员${sentence.zh}`,
    en: `member ${number}: ${sentence.en}`,
  }),
  notApplicable: (applies: Bilingual): Bilingual => ({
    zh: `不适用：本条只针对${applies.zh}的对象`,
    en: `does not apply: it concerns only subjects for which ${applies.en}`,
  }),
  unknown: (reasons: Bilingual): Bilingual => ({
    zh: `${reasons.zh}，无法判定`,
    en: `cannot be judged: ${reasons.en}`,
  }),
  noParameter: (absence: Bilingual): Bilingual => absence,
  workedOut: (sentence: Bilingual, basis: Bilingual): Bilingual => ({
    zh: `${sentence.zh}（据${basis.zh}）`,
    en: `${sentence.en} (from ${basis.en})`,
  }),
  listed: { zh: '、', en: ', ' },
  joined: { zh: '；', en: '; ' },
  alternative: { zh: '；且', en: '; and ' },
};

/** Why a value is missing, said of its title. */
export const MISSING_WORDS: Readonly<Record<MissingReason, (title: Bilingual) => Bilingual>> = {
  empty: (title) => ({ zh: `缺“${title.zh}”`, en: `"${title.en}" is not filled in` }),
  unreadable: (title) => ({
    zh: `“${title.zh}”填写的内容读不懂`,
    en: `what is written for "${title.en}" cannot be read`,
  }),
  noColumn: (title) => ({
    zh: `缺“${title.zh}”（台账没有这一列）`,
    en: `the ledger has no column for "${title.en}"`,
  }),
  noParameter: (title) => ({ zh: `“${title.zh}”没有数值`, en: `"${title.en}" has no value` }),
  pending: (title) => ({ zh: `“${title.zh}”待核实`, en: `"${title.en}" is still being verified` }),
  conflict: (title) => ({ zh: `“${title.zh}”前后不一致`, en: `"${title.en}" is given two different values` }),
  undefined: (title) => ({ zh: `“${title.zh}”无法计算`, en: `"${title.en}" cannot be worked out` }),
};
