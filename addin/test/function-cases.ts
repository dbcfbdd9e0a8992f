import type { FunctionId } from '../src/functions/functions.js';

/** A cell of a result that has no value: `missing` is Excel's #N/A, `value` its #VALUE!. */
export interface Failed {
  readonly error: 'missing' | 'value';
}

/** A call as Excel makes it, every argument a range, and what comes into the cells. */
export type FunctionCase = readonly [
  id: FunctionId,
  given: readonly (readonly (readonly unknown[])[] | null)[],
  expected: readonly (readonly (string | number | Failed)[])[],
];

const STANDARD = [['shaanxi/577/household']];
const HEADERS = [['户主姓名', '家庭年人均可支配收入（元）', '住房鉴定等级']];
const ROWS = [
  ['甲', 3071, 'A级'],
  ['乙', 3070, 'C级'],
  ['丙', '', 'B级'],
];
const MISSING: Failed = { error: 'missing' };
const WRONG: Failed = { error: 'value' };

/** Headers and figures of a village in the sheet of Yueyang county: everything done, 80 points. */
const SCORED: readonly (readonly [string, string | number])[] = [
  ['综合贫困发生率', 1.5],
  ['村组道路第一小项达标', '是'],
  ['已通路的 25 户以上自然村', 4],
  ['25 户以上自然村', 4],
  ['取水水平距离', 0.5],
  ['取水垂直距离', 50],
  ['电力达标', '是'],
  ['教育第一小项达标', '是'],
  ['教育第二小项达标', '是'],
  ['医疗第一小项达标', '是'],
  ['医疗第二小项达标', '是'],
  ['住房安全达标', '是'],
  ['已纳入低保特困的对象', 20],
  ['应纳入低保特困的对象', 20],
  ['村级公共服务第一小项达标', '是'],
  ['村级公共服务第二小项达标', '是'],
];
const village = (change: Readonly<Record<string, string | number>> = {}) =>
  SCORED.map(([name, value]) => change[name] ?? value);

export const FUNCTION_CASES: readonly FunctionCase[] = [
  ['LINE', [[[2017]], [['610000']], null], [[3070]]],
  ['LINE', [[[1998]], [['610000']], null], [[MISSING]]],
  ['LINE', [[[2017], [1998]], [['610000']], null], [[3070], [MISSING]]],
  ['MEETS', [STANDARD, HEADERS, ROWS, [['income']], [[2017]]], [['达标'], ['未达标'], ['缺数据']]],
  ['MEETS', [STANDARD, HEADERS, ROWS, [['收人']], [[2017]]], [[WRONG]]],
  ['MEETS', [[['nowhere']], HEADERS, ROWS, null, null], [[WRONG]]],
  [
    'SHORTFALL',
    [
      STANDARD,
      [['income']],
      HEADERS,
      [
        ['甲', 2900, 'A级'],
        ['乙', 3100, 'A级'],
        ['丙', '', 'A级'],
      ],
      [[2017]],
    ],
    [[170], [''], ['']],
  ],
  ['INCIDENCE', [[[30]], [[1000]]], [[0.03]]],
  ['INCIDENCE', [[[30], [5]], [[1000]]], [[0.03], [0.005]]],
  [
    'INCIDENCE',
    [[[30, 5]], [[1000], [500]]],
    [
      [0.03, 0.005],
      [0.06, 0.01],
    ],
  ],
  ['INCIDENCE', [[[30]], [[0]]], [[WRONG]]],
  ['EXITS', [[[1807]], [[10560]], [['<4%']]], [[1385]]],
  ['EXITS', [[[1807], [30]], [[10560], [1000]], [[0.03]]], [[1491], [1]]],
  ['EXITS', [[['许多']], [[10560]], [['<4%']]], [[WRONG]]],
  [
    'SCORE',
    [
      [['hunan/yueyang-village']],
      [SCORED.map(([name]) => name)],
      [
        village(),
        // The veto: above 2 %, nothing else counts.
        village({ 综合贫困发生率: 3 }),
        // Housing is ten points, all or nothing.
        village({ 住房安全达标: '否' }),
        // Two of four hamlets: half of three points.
        village({ '已通路的 25 户以上自然村': 2 }),
      ],
    ],
    [[80], [0], [70], [78.5]],
  ],
  [
    'SCORE',
    [[['hunan/yueyang-village']], [SCORED.map(([name]) => name)], [village({ 电力达标: '' })]],
    [[MISSING]],
  ],
  ['SCORE', [[['hunan/yueyang-village']], [['甲', '乙']], [[1, 2]]], [[WRONG]]],
  ['SCORE', [[['nowhere']], [['甲']], [[1]]], [[WRONG]]],
  [
    'IDCHECK',
    [[['990000197001010114'], ['990000197001010115'], ['1234'], ['']]],
    [['正确'], ['校验码不符'], ['位数为 4，应为 18'], ['']],
  ],
  ['QUANTITY', [[['0.35万元'], ['３５００元']], null], [[3500], [3500]]],
  ['QUANTITY', [[['3500元']], [['万元']]], [[0.35]]],
  ['QUANTITY', [[['约三千']], null], [[WRONG]]],
  ['QUANTITY', [[['3亩']], [['元']]], [[WRONG]]],
  [
    'WHY',
    [STANDARD, [['户主姓名', '家庭年人均可支配收入（元）']], [['乙', '']], [[2017]]],
    [[expectText('收入：')]],
  ],
];

/** Sentences change with the words; what they begin with does not. */
function expectText(start: string): string {
  return `${start}…`;
}

/** Whether a result is the expected one: errors by their kind, sentences by their beginning. */
export function sameCell(actual: unknown, expected: string | number | Failed): boolean {
  if (typeof expected === 'string' && expected.endsWith('…')) {
    return (
      typeof actual === 'string' &&
      actual.startsWith(expected.slice(0, -1)) &&
      actual.length > expected.length
    );
  }
  return actual === expected;
}
