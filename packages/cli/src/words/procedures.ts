import type { Bilingual, Status } from '@duibiao/core';

const STATUS: Record<Status, Bilingual> = {
  met: { zh: '合规', en: 'in order' },
  unmet: { zh: '不合规', en: 'not in order' },
  unknown: { zh: '缺记录', en: 'not on file' },
  notApplicable: { zh: '未举行', en: 'not held' },
};

export const procedureWords = {
  list: {
    zh: '列出退出、识别、风险消除程序',
    en: 'list the procedures of exit, identification and risk removal',
  },
  check: {
    zh: '核对台账所记日期是否符合程序（次序、公示天数、间隔）',
    en: 'hold the dates in a ledger against a procedure: order, days of notice, waits',
  },
  sheet: { zh: '工作表名', en: 'name of the sheet' },
  format: { zh: '输出格式', en: 'form of the output' },
  unmask: { zh: '显示完整姓名', en: 'show names in full' },
  failOn: { zh: '有这样的对象时以状态 1 退出', en: 'leave with status 1 if there is such a subject' },
  status: STATUS,
  subject: (row: number, label: string, status: Status): Bilingual => ({
    zh: `第 ${row} 行　${label}　${STATUS[status].zh}`,
    en: `row ${row}  ${label}  ${STATUS[status].en}`,
  }),
  summary: (subjects: number, met: number, unmet: number, unknown: number): Bilingual => ({
    zh: `共 ${subjects} 个对象：合规 ${met}，不合规 ${unmet}，缺记录 ${unknown}`,
    en: `${subjects} subjects: ${met} in order, ${unmet} not in order, ${unknown} not on file`,
  }),
};
