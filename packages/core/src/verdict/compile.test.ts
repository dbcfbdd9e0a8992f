import { describe, expect, test } from 'vitest';
import { compileStandard, DuibiaoError, evaluateStandard, STATUS } from '../index.js';
import { context, householdsOf, standardOf } from './shaanxi.fixture.js';

function refusal(act: () => unknown): DuibiaoError {
  try {
    act();
  } catch (error) {
    if (error instanceof DuibiaoError) return error;
  }
  throw new Error('nothing was refused');
}

const compile = (require: string, over = {}) =>
  compileStandard(standardOf({ c: require }), { ...context, ...over });

describe('units', () => {
  test.each([
    ['income > size', 'expression/units'],
    ['income > povertyLine * 100 / size', 'expression/units'],
    ['netIncome > povertyLine', 'expression/units'],
    ['netIncome / size + wages > 0', 'expression/units'],
    ['grade = "E"', 'expression/category'],
    ['grade > 3', 'expression/types'],
    ['income', 'expression/types'],
    ['incme > 3070', 'expression/name'],
    ['income > 1234567890123456.5', 'expression/digits'],
  ])('%s is refused, naming the criterion', (require, code) => {
    const { code: actual, place, sentence } = refusal(() => compile(require));
    expect(actual).toBe(code);
    expect(place).toMatchObject({
      standard: 'test/household',
      criterion: 'c',
      file: 'household.yaml',
      line: 10,
    });
    expect(sentence.zh).toMatch(/^条件 c：/);
    expect(sentence.en).toMatch(/^Criterion c: /);
  });

  test.each([
    'netIncome / size > povertyLine',
    'netIncome > povertyLine * size',
    'income > 3070',
    'wages / netIncome * 100 >= 60',
    'count(members) = size',
    'count(members[age >= 60]) / size < 0.5',
    'max(income, 0) > povertyLine',
    '人均可支配收入 > povertyLine',
  ])('%s is sound', (require) => {
    expect(compile(require).criteria).toHaveLength(1);
  });

  test('a misspelt name is answered with the nearest', () => {
    expect(refusal(() => compile('incme > 3070')).sentence.en).toContain('Did you mean income?');
  });

  test('a ratio held against a percentage says how to make it one', () => {
    const { sentence } = refusal(() => compile('wages / netIncome > wages / netIncome * 100'));
    expect(sentence.zh).toContain('比率要化为百分数，请写明 * 100');
  });
});

describe('dates, regions, variants and overrides', () => {
  const line = (over = {}) => compile('income > povertyLine', over).parameters[0];

  test('the nearest region wins', () => {
    expect(line()).toMatchObject({ value: '3070' });
    expect(line({ region: '610728' })).toMatchObject({ value: '3070' });
    expect(line({ region: '430000' })).toMatchObject({ value: '2952' });
  });

  test('a value the caller names is shown as such, without a source', () => {
    expect(line({ overrides: { povertyLine: '3335.00' } })).toMatchObject({
      value: '3335',
      source: null,
      named: true,
    });
  });

  test('a variant must be chosen', () => {
    const distance = (over = {}) => compile('water', over).parameters[1];
    expect(distance()).toMatchObject({
      value: null,
      absence: { zh: '取水距离上限因情形而异，须先选定：山区、平原' },
    });
    expect(distance({ variants: { distance: '山区' } })).toMatchObject({ value: '800' });
  });

  test('a year without a version names those that exist', () => {
    const { code, sentence } = refusal(() => compile('water', { asOf: '2016-12-31' }));
    expect(code).toBe('standard/no-version');
    expect(sentence.zh).toContain('2017-01-01~2018-12-31');
  });

  test.each([
    [{ overrides: { line: '1' } }, 'standard/parameter'],
    [{ overrides: { povertyLine: '约三千' } }, 'standard/value'],
    [{ overrides: { povertyLine: '1.0000000000000001' } }, 'standard/value'],
    [{ readings: { c: 'other' } }, 'standard/reading'],
  ])('%j is refused', (over, code) => {
    expect(refusal(() => compile('income > povertyLine', over)).code).toBe(code);
  });
});

test('sentences carry the values of their parameters', () => {
  expect(compile('income > povertyLine').criteria[0]!.sentence).toEqual({
    zh: '人均可支配收入超过扶贫标准（3070元）',
    en: 'income per head is more than poverty line (3070 yuan)',
  });
  expect(compile('if moved then water else grade in ["A", "B"]').criteria[0]!.sentence.zh).toBe(
    '若是否搬迁户为“是”，则是否饮水安全为“是”；否则住房鉴定等级为A、B之一',
  );
  expect(compile('every m in members[age >= 6] satisfies m.inSchool').criteria[0]!.sentence.zh).toBe(
    '每个年龄不低于6岁的成员均在校为“是”',
  );
});

test('the whole: unmet if any is, else unknown if any is, else met', () => {
  const compiled = compileStandard(standardOf({ a: 'water', b: 'moved' }), context);
  const values = [true, false, 'empty'] as const;
  const rows = values.flatMap((water) => values.map((moved) => ({ water, moved })));
  const { met, unmet, unknown } = STATUS;
  expect([...evaluateStandard(compiled, householdsOf(rows)).overall]).toEqual([
    met,
    unmet,
    unknown,
    unmet,
    unmet,
    unmet,
    unknown,
    unmet,
    unknown,
  ]);
});

test('a scored standard: the preconditions, then the points against the pass mark', () => {
  const plain = standardOf({ gate: 'water', a: 'moved', b: 'grade = "A"', c: 'income > povertyLine' });
  const { source } = plain.versions[0]!;
  const scoring = {
    precondition: ['gate'],
    points: { a: '40', b: '40.5', c: '19.5' },
    passMark: { value: '60', source },
  };
  const compiled = compileStandard({ ...plain, versions: [{ ...plain.versions[0]!, scoring }] }, context);
  const rows = [
    { water: true, moved: true, grade: 'B', income: 4000 },
    { water: true, moved: true, grade: 'A', income: 'empty' as const },
    { water: true, moved: true, grade: 'B', income: 'empty' as const },
    { water: true, moved: false, grade: 'A', income: 4000 },
    { water: false, moved: true, grade: 'A', income: 4000 },
    { water: 'empty' as const, moved: true, grade: 'A', income: 4000 },
    { water: true, moved: 'empty' as const, grade: 'B', income: 4000 },
  ];
  const { met, unmet, unknown } = STATUS;
  expect([...evaluateStandard(compiled, householdsOf(rows)).overall]).toEqual([
    unmet,
    met,
    unmet,
    met,
    unmet,
    unknown,
    unmet,
  ]);
});
