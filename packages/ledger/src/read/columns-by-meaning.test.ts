import { missingRoots } from '@duibiao/core';
import { type Area, gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { columnsOf, fieldsOf, valuesOf } from '../testing/read-back.fixture.js';
import { columnMapOf, parseColumnMap } from './column-map.js';
import { readLedger } from './read-ledger.js';

const dictionary = loadDictionary();

type Cell = string | number | boolean | null;

/** A ledger of households with one column more, and what was read of it. */
function column(header: string, cells: readonly Cell[]) {
  return readLedger(
    gridOf('台账', [
      ['户主姓名', '家庭人口数', header],
      ...cells.map((cell, row) => [`${'甲乙丙丁'[row]}一`, 3, cell]),
    ]),
    { dictionary },
  );
}

describe('a header that denies', () => {
  it.each([
    ['饮水不安全', 'drinkingWaterSafe', ['是', '否'], [false, true]],
    ['是否饮水不安全', 'drinkingWaterSafe', ['√', '×'], [false, true]],
    ['饮水不安全', 'drinkingWaterSafe', [true, false], [false, true]],
    ['不通电', 'electricity', ['是', '否'], [false, true]],
    ['未参加大病保险', 'criticalIllnessInsuredAll', ['否', '是'], [true, false]],
    ['是否未参加大病保险', 'criticalIllnessInsuredAll', ['否', '是'], [true, false]],
    ['无住房', 'hasHouse', ['是', '否'], [false, true]],
  ])('%s is read the other way round', (header, field, cells, values) => {
    const ledger = column(header, cells);
    expect(columnsOf(ledger).at(-1)).toMatchObject({ field, inverted: true });
    expect(valuesOf(ledger.table, field)).toEqual(values);
  });

  it('is taken for the field that denies, where there is one', () => {
    const ledger = column('住房不安全', ['是', '否']);
    expect(valuesOf(ledger.table, 'dangerousHouse')).toEqual([true, false]);
  });

  it('is turned round by its codes too', () => {
    const ledger = column('饮水不安全（1是，2否）', [1, 2]);
    expect(valuesOf(ledger.table, 'drinkingWaterSafe')).toEqual([false, true]);
  });

  it('leaves an answer that speaks for itself as it is', () => {
    const ledger = column('饮水不安全', ['安全', '不安全']);
    expect(valuesOf(ledger.table, 'drinkingWaterSafe')).toEqual([true, false]);
  });

  it('is read the same way by a saved map', () => {
    const grid = gridOf('台账', [
      ['户主姓名', '饮水不安全'],
      ['赵一', '是'],
      ['钱一', '否'],
    ]);
    const map = parseColumnMap(JSON.stringify(columnMapOf(readLedger(grid, { dictionary }))), dictionary);
    const again = readLedger(grid, { dictionary, map });
    expect(valuesOf(again.table, 'drinkingWaterSafe')).toEqual([false, true]);
  });
});

describe('headers beside one another', () => {
  it('a part is not taken for the whole', () => {
    const ledger = readLedger(
      gridOf('村情', [
        ['行政村名称', '总人口', '其中：女', '其中60岁以上', '贫困户数', '其中：低保户'],
        ['东村', 1200, 580, 210, 40, 12],
        ['西村', 900, 430, 190, 30, 8],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table, 'totalPopulation')).toEqual([1200, 900]);
    expect(valuesOf(ledger.table, 'poorHouseholds')).toEqual([40, 30]);
    expect(valuesOf(ledger.table, 'subsistenceHouseholds')).toEqual(['?noColumn', '?noColumn']);
  });

  it('the year that the title names takes the column of that year', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['2020年脱贫户台账'],
        ['户主姓名', '2019年人均纯收入', '2020年人均纯收入', '2021年计划人均纯收入'],
        ['赵一', 3000, 4000, 5000],
        ['钱一', 3100, 4100, 5100],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([4000, 4100]);
  });

  it('a sum is taken before what it adds up', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['户主姓名', '退耕还林补贴', '公益林补贴', '生态补偿金小计'],
        ['赵一', 100, 50, 150],
        ['钱一', 200, 20, 220],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table, 'ecologicalBenefit')).toEqual([150, 220]);
  });

  it('a certificate’s date is of a disability only beside the disability', () => {
    const houses = gridOf('宅基地', [
      ['户主姓名', '房屋结构', '发证日期'],
      ['赵一', '砖混', '2015-01-01'],
    ]);
    expect(fieldsOf(readLedger(houses, { dictionary }))).not.toContain('disabilityCertifiedOn');
    const persons = gridOf('残疾人', [
      ['姓名', '残疾证号', '残疾等级', '发证日期'],
      ['赵一', '99000019700101123443', '三级', '2015-01-01'],
    ]);
    expect(fieldsOf(readLedger(persons, { dictionary }))).toContain('disabilityCertifiedOn');
  });
});

describe('what the table is about', () => {
  it('projects', () => {
    const ledger = readLedger(
      gridOf('项目库', [
        ['项目名称', '建设地点', '建设内容', '项目总投资（万元）', '受益户数'],
        ['道路硬化', '东村', '硬化道路2公里', 80, 120],
      ]),
      { dictionary },
    );
    expect(ledger.level).toBe('project');
    expect(fieldsOf(ledger)).toEqual([
      'projectName',
      'projectPlace',
      'projectContent',
      'projectBudget',
      'benefitHouseholds',
    ]);
  });

  it('problems to be put right', () => {
    const ledger = readLedger(
      gridOf('问题整改', [
        ['序号', '问题来源', '问题描述', '整改措施', '牵头单位', '责任人', '整改时限', '是否销号'],
        [1, '省级考核', '台账不全', '补齐台账', '农业农村局', '赵一', '2020-06-30', '是'],
      ]),
      { dictionary },
    );
    expect(ledger.level).toBe('project');
    expect(fieldsOf(ledger)).toContain('remedyDue');
  });

  it('a payroll says nothing but who and where', () => {
    const ledger = readLedger(
      gridOf('工资表', [
        ['姓名', '部门', '岗位工资', '绩效工资', '养老保险', '医疗保险', '公积金', '个税', '实发工资'],
        ['赵一', '财务部', 3000, 2000, 400, 100, 600, 50, 3850],
        ['钱一', '人事部', 3100, 2100, 400, 100, 600, 50, 4050],
      ]),
      { dictionary },
    );
    expect(fieldsOf(ledger).filter((field) => !/[nN]ame$/.test(field))).toEqual([]);
  });
});

it('a question about a form names the cells of its labels', () => {
  const grid = gridOf('调查表', [
    ['代码', '填表项目', '单位', '数量'],
    [null, '一、家庭基本情况'],
    ['202', '（二）家庭成员人数', '人', 3],
    ['205', '（一）工资收入', '元', 6000],
    ['206', '（三）人均纯收入', '元', 3500],
    ['207', '人均纯收入', '元', 4000],
  ]);
  const ledger = readLedger(grid, { dictionary });
  expect(ledger.findings.find(({ rule }) => rule === 'columns/ambiguous')?.message.zh).toMatch(
    /^B5单元格“人均纯收入”、B6单元格“人均纯收入”都像是/,
  );
  const map = parseColumnMap(
    JSON.stringify(columnMapOf(ledger)).replace(
      '"field":null,"column":"D6"',
      '"field":"perCapitaNetIncome","column":"D6"',
    ),
    dictionary,
  );
  expect(valuesOf(readLedger(grid, { dictionary, map }).table, 'perCapitaNetIncome')).toEqual([4000]);
});

it('a share in ‰ is a tenth of one in %', () => {
  const ledger = readLedger(
    gridOf('村', [
      ['行政村名称', '总人口', '贫困发生率（‰）'],
      ['东村', 1200, 15],
      ['西村', 900, 8],
    ]),
    { dictionary },
  );
  expect(valuesOf(ledger.table, 'povertyIncidence')).toEqual([1.5, 0.8]);
});

it('what is missing is named as a household’s ledger names it, not by a count of persons', () => {
  const ledger = readLedger(
    gridOf('台账', [
      ['户主姓名', '家庭人口数', '人均纯收入'],
      ['赵一', 3, 4000],
    ]),
    { dictionary },
  );
  expect(missingRoots('medicalInsuredAll', ledger.table, 0, dictionary)).toEqual([
    { field: 'medicalInsuredAll', reason: 'noColumn' },
  ]);
});

describe('headers as offices vary them', () => {
  const fields = (header: readonly (readonly (string | null)[])[], merges: readonly Area[] = []) => {
    const grid = gridOf(
      '台账',
      [...header, ...['赵一', '钱二', '孙三'].map((name) => [name, 3, 4, 5, 6, 7])],
      {
        merges,
      },
    );
    return Object.fromEntries(
      columnsOf(readLedger(grid, { dictionary, year: 2017 })).map(({ header, field }) => [header, field]),
    );
  };

  it('a question may stand in the middle', () => {
    expect(
      fields([
        ['户主姓名', '家庭人口数', '刚性支出是否骤增', '收入是否骤减', '住房安全有无保障', '饮水有无保障'],
      ]),
    ).toMatchObject({
      刚性支出是否骤增: 'suddenRigidExpenditure',
      收入是否骤减: 'suddenIncomeLoss',
      住房安全有无保障: 'housingSafe',
      饮水有无保障: 'drinkingWaterSafe',
    });
  });

  it('the nearest parent says which insurance', () => {
    const across = { top: 1, left: 3, bottom: 1, right: 4 };
    const names = [1, 2].map((column) => ({ top: 1, left: column, bottom: 3, right: column }));
    expect(
      fields(
        [
          ['户主姓名', '家庭人口数', '医疗', null],
          [null, null, '基本医疗保险', '大病保险'],
          [null, null, '是否全部参保', '是否全部参保'],
        ],
        [across, ...names],
      ),
    ).toMatchObject({
      '医疗 › 基本医疗保险 › 是否全部参保': 'medicalInsuredAll',
      '医疗 › 大病保险 › 是否全部参保': 'criticalIllnessInsuredAll',
    });
  });

  it('an amount of which a year is told is the amount', () => {
    const across = [1, 2].map((row) => ({ top: row, left: 3, bottom: row, right: 4 }));
    const names = [1, 2].map((column) => ({ top: 1, left: column, bottom: 3, right: column }));
    expect(
      fields(
        [
          ['户主姓名', '家庭人口数', '人均可支配收入', null],
          [null, null, '金额（元）', null],
          [null, null, '其中：2016年', '其中：2017年'],
        ],
        [...across, ...names],
      ),
    ).toEqual({
      户主姓名: 'headName',
      家庭人口数: 'householdSize',
      '人均可支配收入 › 金额 › 2017年': 'perCapitaDisposableIncome',
    });
  });
});

it.each(['是否参合', '合作医疗', '城乡居民医保', '参加城乡居民医疗保险', '参加合作医疗'])(
  '%s in a list of persons is each person’s own',
  (word) => {
    const ledger = readLedger(
      gridOf('成员', [
        ['户编号', '户主姓名', '姓名', '与户主关系', word],
        ['1', '赵一', '赵一', '户主', '是'],
        ['1', '赵一', '赵二', '之子', '否'],
        ['2', '钱一', '钱一', '户主', '是'],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table.members!.table, 'medicalInsured')).toEqual([true, false, true]);
  },
);
