import { describe, expect, test } from 'vitest';
import {
  compileStandard,
  deriveColumns,
  evaluateStandard,
  explainSubject,
  explainTree,
  whatWouldChange,
} from '../index.js';
import { context, dictionary, householdsOf, source, standardOf } from './shaanxi.fixture.js';

type Criteria = Parameters<typeof standardOf>[0];
type Rows = Parameters<typeof householdsOf>;

function verdictOn(criteria: Criteria, ...[rows, members]: Rows) {
  const compiled = compileStandard(standardOf(criteria), context);
  const derivation = deriveColumns(householdsOf(rows, members), dictionary, compiled.fields, 'household');
  const { table } = derivation;
  return explainSubject(compiled, table, evaluateStandard(compiled, table), 0, derivation);
}

function told(require: string, household: Rows[0][number], members?: NonNullable<Rows[1]>[number]) {
  const [verdict] = verdictOn({ c: require }, [household], members ? [members] : null).criteria;
  const { status, actual, required, shortfall, message } = verdict!;
  return { status, actual, required, shortfall, zh: message.zh, en: message.en };
}

describe('a verdict says what was found, what was asked and by how much it falls short', () => {
  test('an amount below the line', () => {
    expect(told('income > povertyLine', { income: 2900 })).toEqual({
      status: 'unmet',
      actual: '2900',
      required: '> 3070',
      shortfall: '170',
      zh: '人均可支配收入2900元，未超过3070元，差170元',
      en: 'income per head is 2900 yuan, not more than 3070 yuan; short by 170 yuan',
    });
  });

  test('an amount just below, exactly', () => {
    expect(told('income > povertyLine', { income: 3069.99 }).shortfall).toBe('0.01');
  });

  test('an amount exactly on a line that has to be exceeded', () => {
    const verdict = told('income > povertyLine', { income: 3070 });
    expect(verdict).toMatchObject({ status: 'unmet', shortfall: '0' });
    expect(verdict.zh).toBe('人均可支配收入3070元，恰为3070元，须超过才算达标');
  });

  test('an amount above the line', () => {
    expect(told('income > povertyLine', { income: 3070.01 })).toMatchObject({
      status: 'met',
      shortfall: null,
      zh: '人均可支配收入3070.01元，超过3070元',
    });
  });

  test('a category outside the list', () => {
    expect(told('grade in ["A", "B"]', { grade: 'C' })).toMatchObject({
      status: 'unmet',
      actual: 'C',
      required: 'in ["A", "B"]',
      zh: '住房鉴定等级为“C”，应满足：住房鉴定等级为A、B之一',
    });
  });

  test('a yes-or-no field, plain and under not', () => {
    expect(told('water', { water: false })).toMatchObject({
      actual: 'false',
      required: '= true',
      zh: '是否饮水安全为“否”',
    });
    expect(told('not(moved)', { moved: true })).toMatchObject({
      actual: 'true',
      required: '= false',
      zh: '是否搬迁户为“是”',
    });
  });

  test('the first part that fails, of several', () => {
    const verdict = told('water and income > povertyLine and grade in ["A", "B"]', {
      water: true,
      income: 3000,
      grade: 'D',
    });
    expect(verdict).toMatchObject({ actual: '3000', required: '> 3070', shortfall: '70' });
    expect(verdict.zh).toBe(
      '人均可支配收入3000元，未超过3070元，差70元；住房鉴定等级为“D”，应满足：住房鉴定等级为A、B之一',
    );
  });

  test('no single value where any one of several would do', () => {
    expect(told('water or grade = "A"', { water: false, grade: 'B' })).toMatchObject({
      actual: null,
      required: '= true or = "A"',
      shortfall: null,
      zh: '是否饮水安全为“否”；且住房鉴定等级为B，应为A',
    });
  });

  test('what a figure or an answer was worked out from', () => {
    expect(told('income > povertyLine', { wages: 8000, other: 700.5, size: 3 }).zh).toBe(
      '人均可支配收入2900.17元，未超过3070元，差169.83元（据工资性收入8000元、其他收入700.5元、家庭人口数3人）',
    );
    expect(told('housingSafe', { grade: 'C' }).zh).toBe('住房安全为“否”（据住房鉴定等级C）');
  });

  test('the member for whom it fails', () => {
    const verdict = told('every m in members satisfies m.age < 6 or m.inSchool', {}, [
      { age: 40, inSchool: true },
      { age: 8, inSchool: false },
    ]);
    expect(verdict.status).toBe('unmet');
    expect(verdict.zh).toBe('第2名成员年龄8岁，未低于6岁，超出2岁；且第2名成员在校为“否”');
  });
});

describe('what is missing is named with its reason', () => {
  test.each([
    ['empty', '缺“人均可支配收入”，无法判定'],
    ['unreadable', '“人均可支配收入”填写的内容读不懂，无法判定'],
    ['pending', '“人均可支配收入”待核实，无法判定'],
    ['conflict', '“人均可支配收入”前后不一致，无法判定'],
  ] as const)('%s', (reason, zh) => {
    expect(told('income > povertyLine', { income: reason })).toMatchObject({
      status: 'unknown',
      actual: null,
      required: '> 3070',
      zh,
    });
  });

  test('no column at all', () => {
    expect(told('water', { income: 1 }).zh).toBe('缺“是否饮水安全”（台账没有这一列），无法判定');
  });

  test('for a figure that could be worked out: what is missing for that', () => {
    const [verdict] = verdictOn({ c: 'income > povertyLine' }, [
      { wages: 5000, other: 'empty', size: 2 },
    ]).criteria;
    expect(verdict!.message.zh).toBe('缺“其他收入”，无法判定');
    expect(verdict!.inputs.find(({ field }) => field === 'other')).toMatchObject({
      value: null,
      missing: 'empty',
      for: 'income',
    });
  });

  test('a parameter that has no value that day says which there are', () => {
    const compiled = compileStandard(standardOf({ c: 'income > povertyLine' }), {
      ...context,
      asOf: '2018-06-30',
    });
    const table = householdsOf([{ income: 5000 }]);
    const [verdict] = explainSubject(compiled, table, evaluateStandard(compiled, table), 0).criteria;
    expect(verdict).toMatchObject({ status: 'unknown', required: '> povertyLine' });
    expect(verdict!.message.zh).toContain(
      '扶贫标准在 2018-06-30、地区 610000 没有数值；现有：610000 2017-01-01~2017-12-31 3070',
    );
  });

  test('only what the verdict turns on', () => {
    expect(told('water and grade = "A"', { water: 'empty', grade: 'A' }).zh).toBe(
      '缺“是否饮水安全”，无法判定',
    );
    expect(told('water and grade = "A"', { water: 'empty', grade: 'B' }).status).toBe('unmet');
  });
});

test('a criterion that concerns others does not apply, and is left out of the whole', () => {
  const verdict = verdictOn({ a: ['water', 'moved'], b: 'income > povertyLine' }, [
    { moved: false, water: false, income: 4000 },
  ]);
  expect(verdict.status).toBe('met');
  expect(verdict.criteria[0]).toMatchObject({
    status: 'notApplicable',
    message: { zh: '不适用：本条只针对是否搬迁户为“是”的对象' },
  });
});

test('a verdict unfolds to inputs, parameters, clauses and their words', () => {
  const compiled = compileStandard(
    standardOf({ c: 'income > povertyLine and every m in members satisfies m.inSchool' }),
    context,
  );
  const table = householdsOf([{ income: 2900 }], [[{ inSchool: true }, { inSchool: 'empty' }]]);
  const tree = explainTree(compiled, table, 0, 0);
  const [condition, clause] = tree.children;
  const [income, school] = condition!.children;
  expect(income).toMatchObject({
    value: 'false',
    children: [
      { kind: 'input', field: 'income', value: '2900', unit: '元/人' },
      { kind: 'parameter', value: '3070', source },
    ],
  });
  expect(income!.children[1]!.children[0]!.text.zh).toBe(
    '陕西省贫困退出工作实施细则，第 1 条：“家庭年人均可支配收入超过国家扶贫标准”',
  );
  expect(
    school!.children.map(({ member, children }) => [member, children[0]!.value, children[0]!.missing]),
  ).toEqual([
    [0, 'true', undefined],
    [1, null, 'empty'],
  ]);
  expect(clause).toMatchObject({ kind: 'clause', source });
});

describe('what would have to change', () => {
  const changes = (require: string, household: Rows[0][number], members?: NonNullable<Rows[1]>[number]) => {
    const compiled = compileStandard(standardOf({ c: require }), context);
    return whatWouldChange(compiled, householdsOf([household], members ? [members] : null), 0, 0).map(
      ({ text }) => text.zh,
    );
  };

  test('one amount', () => {
    expect(changes('income > povertyLine', { income: 2900 })).toEqual([
      '“人均可支配收入”由2900元变为超过3070元（相差170元）',
    ]);
  });

  test('each amount a figure is worked out from, solved exactly', () => {
    expect(changes('(wages + other) / size > povertyLine', { wages: 6000, other: 210, size: 3 })).toEqual([
      '“工资性收入”由6000元变为超过9000元（相差3000元）',
      '“其他收入”由210元变为超过3210元（相差3000元）',
    ]);
  });

  test('any one of several, or all of several', () => {
    expect(changes('water or moved', { water: false, moved: false })).toEqual([
      '“是否饮水安全”由否变为是',
      '“是否搬迁户”由否变为是',
    ]);
    expect(changes('water and not(moved)', { water: false, moved: true })).toEqual([
      '“是否饮水安全”由否变为是；“是否搬迁户”由是变为否',
    ]);
  });

  test('a missing value is to be filled in', () => {
    expect(changes('income > povertyLine', { income: 'empty' })).toEqual([
      '填写“人均可支配收入”，且超过3070元',
    ]);
  });

  test('each member who fails', () => {
    expect(
      changes('every m in members satisfies m.inSchool', {}, [
        { inSchool: false },
        { inSchool: true },
        { inSchool: false },
      ]),
    ).toEqual(['第1名成员：“在校”由否变为是；第3名成员：“在校”由否变为是']);
  });

  test('nothing, where it is met', () => {
    expect(changes('water', { water: true })).toEqual([]);
  });
});
