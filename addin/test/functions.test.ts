import { expect, test } from 'vitest';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId } from '../src/functions/functions.js';
import { NoValue } from '../src/functions/matrix.js';
import { functionsJson } from '../src/manifest/index.js';

function call(id: FunctionId, ...given: unknown[]): unknown {
  const result = FUNCTIONS.find((one) => one.id === id)!.run(given, 'zh');
  return result.map((line) => line.map((cell) => (cell instanceof NoValue ? { error: cell.kind } : cell)));
}

const HEADERS = [['户主姓名', '家庭年人均可支配收入（元）', '住房鉴定等级']];
const ROWS = [
  ['甲', 3071, 'A级'],
  ['乙', 3070, 'C级'],
  ['丙', '', 'B级'],
];
const STANDARD = 'shaanxi/577/household';

test.each<[FunctionId, unknown[], unknown]>([
  ['LINE', [[[2017]], [['610000']]], [[3070]]],
  ['LINE', [[[2017], [1998]], [['610000']]], [[3070], [{ error: 'missing' }]]],
  ['MEETS', [STANDARD, HEADERS, ROWS, 'income', 2017], [['达标'], ['未达标'], ['缺数据']]],
  ['SHORTFALL', [STANDARD, 'income', HEADERS, [['甲', 2900, 'A级']], 2017], [[170]]],
  ['INCIDENCE', [[[30]], [[1000]]], [[0.03]]],
  ['INCIDENCE', [[[30], [5]], [[1000]]], [[0.03], [0.005]]],
  ['INCIDENCE', [[[30]], [[0]]], [[{ error: 'value' }]]],
  ['EXITS', [[[1807]], [[10560]], [['<4%']]], [[1385]]],
  [
    'IDCHECK',
    [[['990000197001010114'], ['990000197001010115'], ['1234']]],
    [['正确'], ['校验码不符'], ['位数为 4，应为 18']],
  ],
  ['QUANTITY', [[['0.35万元'], ['３５００元'], ['约三千']]], [[3500], [3500], [{ error: 'value' }]]],
])('%s %j gives %j', (id, given, expected) => {
  expect(call(id, ...given)).toEqual(expected);
});

test('WHY says it in a sentence, with the criterion before it', () => {
  const [[reason]] = call('WHY', STANDARD, HEADERS, [['乙', 2900, 'C级']], 2017) as [[string]];
  expect(reason).toMatch(/^收入：.*2900元.*3070元.*170元/);
  expect(reason).toContain('安全住房');
});

test('a criterion or standard that does not exist is refused by name', () => {
  expect(() => call('MEETS', STANDARD, HEADERS, ROWS, '收人', 2017)).toThrow(
    expect.objectContaining({ code: 'function/criterion' }),
  );
  expect(() => call('MEETS', 'nowhere', HEADERS, ROWS)).toThrow(
    expect.objectContaining({ code: 'standards/unknown-standard' }),
  );
});

test('the metadata names every function, in both languages, with ids that every Excel takes', () => {
  for (const language of ['zh', 'en'] as const) {
    const { functions } = JSON.parse(functionsJson(language)) as {
      functions: { id: string; name: string; description: string; parameters: { description: string }[] }[];
    };
    expect(functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
    for (const one of functions) {
      expect(one.id).toMatch(/^[A-Z0-9_.]{3,}$/);
      expect(one.description).toMatch(language === 'zh' ? /[\u4e00-\u9fff]{4}/ : /[a-z]{4}.*[a-z]{4}/);
      expect(one.parameters.every(({ description }) => description.length > 3)).toBe(true);
    }
  }
});
