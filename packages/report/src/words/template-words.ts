import type { Bilingual } from '@duibiao/core';

export const TEMPLATE_WORDS = {
  ledgerTab: { zh: '台账', en: 'Ledger' },
  guideTab: { zh: '填表说明', en: 'How to fill in' },
  number: { zh: '序号', en: 'No.' },
  column: { zh: '列', en: 'Column' },
  header: { zh: '表头', en: 'Header' },
  kind: { zh: '填写方式', en: 'What to write' },
  usedBy: { zh: '用于判定', en: 'Used by' },
  source: { zh: '依据', en: 'Source' },
  yes: { zh: '是', en: '是' },
  no: { zh: '否', en: '否' },
  notInList: { zh: '请从下拉列表中选择。', en: 'Please choose from the list.' },
  notNumber: { zh: '请填写数字，不要带单位和文字。', en: 'Please write a number, without unit or words.' },
  notWhole: { zh: '请填写整数。', en: 'Please write a whole number.' },
  notPercent: {
    zh: '请填写 0 到 100 之间的数，3 表示 3%。',
    en: 'Please write a number from 0 to 100; 3 means 3 %.',
  },
  notDate: { zh: '请填写日期，如 2020-09-30。', en: 'Please write a date such as 2020-09-30.' },
  notLength: {
    zh: '证件号码为 15 至 22 位，按文本填写。',
    en: 'A certificate number has 15 to 22 characters, written as text.',
  },
  blankRule: {
    zh: '不掌握的数据请留空，不要填 0：留空按“缺数据”处理，填 0 按实际为零处理。',
    en: 'Leave blank what is not known, never 0: a blank counts as no data, a 0 as a figure.',
  },
  identity: { zh: '识别对象', en: 'Identifies the subject' },
  identityHint: { zh: '用于识别对象，请填写。', en: 'Identifies the subject; please fill in.' },
  pageFooter: { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function templateTitle(standard: Bilingual): Bilingual {
  return { zh: `${standard.zh}对标台账`, en: `Ledger for ${standard.en}` };
}

export function templateLead(id: string, asOf: string): Bilingual {
  return {
    zh: `标准：${id}　时点：${asOf}　填报单位：　　　　　　　　填报日期：`,
    en: `Standard: ${id} · as of ${asOf} · filled in by:                on:`,
  };
}

/** What to write into a column of a kind. */
export const KIND_WORDS = {
  number: (unit: string): Bilingual => ({
    zh: unit ? `数字，单位：${unit}` : '数字',
    en: unit ? `A number in ${unit}` : 'A number',
  }),
  whole: (unit: string): Bilingual => ({
    zh: unit ? `整数，单位：${unit}` : '整数',
    en: unit ? `A whole number of ${unit}` : 'A whole number',
  }),
  percent: (): Bilingual => ({ zh: '百分数，3 表示 3%', en: 'Per cent; 3 means 3 %' }),
  yesNo: (): Bilingual => ({ zh: '是／否', en: '是 (yes) or 否 (no)' }),
  category: (values: readonly string[]): Bilingual => ({
    zh: `选择：${values.join('、')}`,
    en: `One of: ${values.join(', ')}`,
  }),
  date: (): Bilingual => ({ zh: '日期，如 2020-09-30', en: 'A date such as 2020-09-30' }),
  text: (): Bilingual => ({ zh: '文字', en: 'Text' }),
  code: (): Bilingual => ({ zh: '号码，按文本填写', en: 'A number written as text' }),
};

export function usedByHint(criteria: readonly Bilingual[]): Bilingual {
  return {
    zh: `用于判定：${criteria.map((title) => title.zh).join('、')}`,
    en: `Used by: ${criteria.map((title) => title.en).join(', ')}`,
  };
}

/** A header spoken of, not set: the guide must not be taken for a ledger itself. */
export function namedColumn(header: string): Bilingual {
  return { zh: `“${header}”列`, en: `Column “${header}”` };
}
