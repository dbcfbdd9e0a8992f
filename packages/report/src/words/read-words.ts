import type { Bilingual } from '@duibiao/core';

export const READ_WORDS = {
  noData: (sheet: string): Bilingual => ({
    zh: `工作表“${sheet}”里没有找到本考核指标的数据列。请用 duibiao score template 生成的表填写。`,
    en: `No column of the sheet "${sheet}" is a figure that the set asks for. Fill in the sheet that duibiao score template makes.`,
  }),
  wrongCell: (cell: string, header: string, written: string, kind: 'number' | 'boolean'): Bilingual => ({
    zh: `${cell}（${header}）写的是“${written}”，应填写${kind === 'number' ? '不小于 0 的数字' : '是 或 否'}；不掌握的请留空。`,
    en: `${cell} (${header}) says "${written}"; write ${kind === 'number' ? 'a number of at least 0' : 'yes or no'}, or leave it blank.`,
  }),
} as const;
