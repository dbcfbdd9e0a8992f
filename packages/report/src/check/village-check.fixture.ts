import type { Source, Status } from '@duibiao/core';
import type { CheckView, ViewedCriterion, ViewedSubject } from './check-view.js';

const source: Source = {
  document: { id: '577', title: '陕西省贫困退出工作实施细则' },
  clause: '贫困户退出标准',
  certainty: 'published',
};

function verdict(
  criterion: string,
  zh: string,
  status: Status,
  over: Partial<ViewedCriterion> = {},
): ViewedCriterion {
  return {
    criterion,
    title: { zh, en: criterion },
    status,
    actual: null,
    required: '是',
    shortfall: null,
    inputs: [],
    parameters: [],
    message: { zh: `${zh}：${status}`, en: `${criterion}: ${status}` },
    source,
    cells: [],
    ...over,
  };
}

function household(label: string, village: string | null, income: string | null, row: number): ViewedSubject {
  const status = income === null ? 'unknown' : Number(income) > 3070 ? 'met' : 'unmet';
  const title = { zh: '人均可支配收入', en: 'Income' };
  return {
    label,
    id: null,
    village,
    status,
    criteria: [
      verdict('income', '收入', status, {
        actual: income,
        required: '> 3070',
        shortfall: status === 'unmet' ? String(3070 - Number(income)) : null,
        inputs: [
          {
            field: 'perCapitaDisposableIncome',
            title,
            value: income,
            ...(income === null ? { missing: 'empty' as const } : {}),
          },
        ],
        cells: [{ sheet: '台账', row, column: 6 }],
      }),
      verdict('housing', '住房', 'met'),
    ],
  };
}

/** Four households of two villages: one met, two unmet, one without an income. */
export const VILLAGE_CHECK: CheckView = {
  standard: {
    id: 'shaanxi/577/household',
    title: { zh: '陕西 577 贫困户退出标准', en: 'Shaanxi 577, household' },
    level: 'household',
    asOf: '2017-12-31',
    criteria: [
      { id: 'income', title: { zh: '收入', en: 'Income' }, source },
      { id: 'housing', title: { zh: '住房', en: 'Housing' }, source },
    ],
  },
  ledger: { file: '台账.xlsx', sheets: ['台账'] },
  subjects: [
    household('赵甲', '青山村', '5000', 5),
    household('钱乙', '青山村', '2900', 6),
    household('孙丙', '白水村', '3070', 7),
    household('李丁 <b>', '白水村', null, 8),
  ],
  findings: [
    {
      rule: 'id-number/checksum',
      severity: 'error',
      cells: [{ sheet: '台账', row: 6, column: 4 }],
      message: { zh: '证件号码校验位不符。', en: 'The check digit does not agree.' },
      subject: 1,
    },
  ],
};
