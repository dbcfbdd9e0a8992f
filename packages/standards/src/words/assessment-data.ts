import type { Bilingual } from '@duibiao/core';

export const assessmentDataWords = {
  unknownKey: (file: string, line: number, key: string, known: readonly string[]): Bilingual => ({
    zh: `${file} 第 ${line} 行：考核指标不用“${key}”这个数据。可用的有：${known.join('、')}。`,
    en: `${file}, line ${line}: the set asks for no "${key}". It asks for: ${known.join(', ')}.`,
  }),
  notNumber: (file: string, line: number, key: string, written: string): Bilingual => ({
    zh: `${file} 第 ${line} 行：“${key}”应是不小于 0 的数，现为“${written}”。不掌握的请留空。`,
    en: `${file}, line ${line}: "${key}" must be a number of at least 0, not "${written}". Leave blank what is not known.`,
  }),
  notYesNo: (file: string, line: number, key: string, written: string): Bilingual => ({
    zh: `${file} 第 ${line} 行：“${key}”应写 是 或 否，现为“${written}”。`,
    en: `${file}, line ${line}: "${key}" must be yes or no, not "${written}".`,
  }),
  repeatedUnit: (file: string, line: number, unit: string): Bilingual => ({
    zh: `${file} 第 ${line} 行：单位“${unit}”写了两次。`,
    en: `${file}, line ${line}: the unit "${unit}" is there twice.`,
  }),
  otherSet: (file: string, named: string, set: string): Bilingual => ({
    zh: `${file} 是为考核指标“${named}”填的，不是“${set}”。请换用对应的指标或数据。`,
    en: `${file} is for the indicator set "${named}", not "${set}". Use the set or the data that belong together.`,
  }),
  notCheck: (file: string): Bilingual => ({
    zh: `${file} 不是 duibiao check --format json 的结果，请重新生成。`,
    en: `${file} is not what duibiao check --format json writes; make it anew.`,
  }),
  notTargets: (file: string): Bilingual => ({
    zh: `${file} 不是 duibiao targets progress --format json 的结果，请重新生成。`,
    en: `${file} is not what duibiao targets progress --format json writes; make it anew.`,
  }),
} as const;
