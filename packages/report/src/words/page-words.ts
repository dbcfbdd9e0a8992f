import type { Bilingual } from '@duibiao/core';

export const PAGE_WORDS = {
  title: { zh: '对标情况报告', en: 'Report of the check' },
  conclusions: { zh: '一、总体情况', en: '1. Overview' },
  criteria: { zh: '二、各条件情况', en: '2. By criterion' },
  map: { zh: '三、各村未达标分布', en: '3. Unmet criteria by village' },
  mapNote: {
    zh: '格中为未达标对象数，括号内为缺数据对象数；颜色越深，未达标占该村对象的比例越高。',
    en: 'Subjects unmet, in brackets those without data; the darker, the larger the share of the village’s subjects.',
  },
  unmet: { zh: '四、未达标对象', en: '4. Unmet subjects' },
  worklist: { zh: '五、需补齐的数据', en: '5. Data to complete' },
  findings: { zh: '六、台账疑点', en: '6. Findings in the ledger' },
  sources: { zh: '七、判定依据', en: '7. What the verdicts rest on' },
  sentence: { zh: '具体要求', en: 'What it asks' },
  quote: { zh: '原文', en: 'Quotation' },
  share: { zh: '达标率', en: 'Share met' },
  noneUnmet: { zh: '没有未达标的对象。', en: 'No subject is unmet.' },
  noneMissing: { zh: '没有缺少的数据。', en: 'Nothing is missing.' },
  noneFound: { zh: '台账没有疑点。', en: 'No finding.' },
  done: { zh: '已补', en: 'Done' },
  footer: {
    zh: '由对标（Duibiao）在本机生成，未联网。缺数据的条件既不算达标，也不算未达标。',
    en: 'Made by Duibiao on this machine, without a network. A criterion without data counts neither as met nor as unmet.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function listCut(shown: number, all: number): Bilingual {
  return {
    zh: `此处列前 ${shown} 条，共 ${all} 条，其余见清单工作簿。`,
    en: `The first ${shown} of ${all}; the workbook lists them all.`,
  };
}
