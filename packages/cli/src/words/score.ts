import type { Bilingual } from '@duibiao/core';

export const scoreWords = {
  summary: { zh: '按考核指标给各单位评分', en: 'score units by an indicator set' },
  data: {
    zh: '各单位数据：YAML、JSON、xlsx 或 csv',
    en: 'figures of the units: YAML, JSON, xlsx or csv',
  },
  output: { zh: '写出评分工作簿（公式可重算）', en: 'write the score workbook, with live formulas' },
  template: { zh: '生成空白评分工作簿', en: 'make the empty score workbook' },
  units: {
    zh: '被考核单位，可重复或用顿号、逗号分开',
    en: 'units to be assessed; may be repeated, or parted by commas',
  },
  missingData: {
    zh: '请用 --data 给出各单位数据；空表可用 duibiao score template 生成。',
    en: 'Name the figures of the units with --data; duibiao score template makes an empty sheet for them.',
  },
  defaultUnits: (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `单位${index + 1}`),
  written: (path: string): Bilingual => ({ zh: `已写出 ${path}`, en: `Wrote ${path}` }),
  line: (unit: string, total: string, rest: string): Bilingual => ({
    zh: `${unit}　${total}${rest}`,
    en: `${unit}  ${total}${rest}`,
  }),
  open: (lowest: string, highest: string): Bilingual => ({
    zh: `待定（${lowest} 至 ${highest}）`,
    en: `open (${lowest} to ${highest})`,
  }),
  converted: (value: string): Bilingual => ({ zh: `，折算 ${value}`, en: `, converted ${value}` }),
  grade: (grade: string): Bilingual => ({ zh: `，${grade}`, en: `, ${grade}` }),
  rank: (rank: number): Bilingual => ({ zh: `，第 ${rank} 名`, en: `, rank ${rank}` }),
  deduction: (title: string, points: string, reason: string): Bilingual => ({
    zh: `  ${title}　扣 ${points}：${reason}`,
    en: `  ${title}  -${points}: ${reason}`,
  }),
  missing: (title: string, figures: string): Bilingual => ({
    zh: `  ${title}　缺数据：${figures}`,
    en: `  ${title}  no data: ${figures}`,
  }),
  veto: (title: string): Bilingual => ({ zh: `  一票否决：${title}`, en: `  Veto: ${title}` }),
  templateLedger: {
    zh: '按标准生成空白台账',
    en: 'make an empty ledger for a standard',
  },
  rows: { zh: '预留多少行（默认 300）', en: 'how many empty rows (default 300)' },
  badRows: (given: string): Bilingual => ({
    zh: `--rows 应为 1 到 100000 的整数，现为“${given}”。`,
    en: `--rows must be a whole number from 1 to 100000, not "${given}".`,
  }),
  cards: { zh: '生成每户一页的明白卡', en: 'make one card for each household' },
  html: { zh: '写出供打印的 HTML 而不是工作簿', en: 'write HTML for printing instead of a workbook' },
  notHouseholds: (file: string): Bilingual => ({
    zh: `${file} 不是按户的台账，做不了明白卡。请给出户台账或带户编号的人员台账。`,
    en: `${file} is no ledger of households, so there are no cards to make. Give one of households, or of persons with household numbers.`,
  }),
  noCards: (villages: readonly string[]): Bilingual => ({
    zh: villages.length > 0 ? `台账里没有这些村的户：${villages.join('、')}。请核对村名。` : '台账里没有户。',
    en:
      villages.length > 0
        ? `The ledger has no household of ${villages.join(', ')}; check the names.`
        : 'The ledger has no household.',
  }),
  cardsWritten: (count: number, path: string): Bilingual => ({
    zh: `已写出 ${count} 户的明白卡：${path}`,
    en: `Wrote ${count} cards: ${path}`,
  }),
  village: { zh: '只做这些村的，可重复', en: 'only these villages; may be repeated' },
} as const;
