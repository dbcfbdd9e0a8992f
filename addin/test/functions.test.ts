import { DuibiaoError } from '@duibiao/core';
import { expect, test } from 'vitest';
import { FUNCTION_IDS, FUNCTIONS, type FunctionId } from '../src/functions/functions.js';
import { NoValue } from '../src/functions/matrix.js';
import { functionsJson } from '../src/manifest/index.js';
import { FUNCTION_CASES, sameCell } from './function-cases.js';

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

test.each(FUNCTION_CASES)('%s %j gives %j', (id, given, expected) => {
  let result: unknown[][];
  try {
    result = call(id, ...given) as unknown[][];
  } catch (error) {
    // A refusal of the whole call is Excel's #VALUE!, with the reason.
    expect(error).toBeInstanceOf(DuibiaoError);
    result = [[{ error: 'value' }]];
  }
  expect(result.map((line) => line.length)).toEqual(expected.map((line) => line.length));
  expected.forEach((line, row) => {
    line.forEach((cell, column) => {
      const actual = result[row]![column];
      if (typeof cell === 'object') expect(actual).toEqual(cell);
      else expect([actual, sameCell(actual, cell)]).toEqual([actual, true]);
    });
  });
});

test('every function has a case', () => {
  for (const id of FUNCTION_IDS) {
    const cells = FUNCTION_CASES.filter(([name]) => name === id).flatMap(([, , expected]) => expected.flat());
    expect([id, cells.some((cell) => typeof cell !== 'object' && cell !== '')]).toEqual([id, true]);
  }
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

test('the metadata have the form that Excel reads: ids and names in ASCII, matrices in, a matrix out, optional last', () => {
  const { functions } = JSON.parse(functionsJson('zh')) as {
    functions: {
      name: string;
      parameters: { name: string; type: string; dimensionality: string; optional?: boolean }[];
      result: unknown;
    }[];
  };
  for (const { name, parameters, result } of functions) {
    expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
    expect(result).toEqual({ type: 'any', dimensionality: 'matrix' });
    expect(new Set(parameters.map((one) => one.name)).size).toBe(parameters.length);
    for (const one of parameters) expect(one).toMatchObject({ type: 'any', dimensionality: 'matrix' });
    const optional = parameters.map((one) => one.optional === true);
    expect([...optional].sort()).toEqual(optional);
  }
});
