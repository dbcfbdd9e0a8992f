import { compileStandard } from '@duibiao/core';
import { gridOf } from '@duibiao/sheet';
import { loadDictionary, loadLibrary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { columnMapOf } from '../read/column-map.js';
import { readLedger } from '../read/read-ledger.js';
import { checkLedger } from './check-ledger.js';

const dictionary = loadDictionary();
const library = loadLibrary();

type Cells = readonly (string | number | null)[];

/** What a criterion says of each row, under these headers beside the name and the number of persons. */
function statuses(standard: string, asOf: string, criterion: string, header: Cells, ...rows: Cells[]) {
  const compiled = compileStandard(library.standard(standard), { dictionary, lines: library.lines, asOf });
  const ledger = readLedger(
    gridOf('台账', [
      ['户主姓名', '家庭人口', ...header],
      ...rows.map((row, at) => [`赵${'一二三四五六七八九'[at]}`, 3, ...row]),
    ]),
    { dictionary, year: Number(asOf.slice(0, 4)) },
  );
  const check = checkLedger(ledger, compiled);
  return {
    said: check.subjects.map(({ criteria }) => criteria.find((each) => each.criterion === criterion)?.status),
    rules: check.findings.map(({ rule }) => rule),
  };
}
const shaanxi = (criterion: string, header: Cells, ...rows: Cells[]) =>
  statuses('shaanxi/577/household', '2017-12-31', criterion, header, ...rows);

describe('what is not sure is unknown', () => {
  it('a figure of another year', () => {
    const { said, rules } = shaanxi('income', ['2016年人均可支配收入'], [3500], [2500]);
    expect(said).toEqual(['unknown', 'unknown']);
    expect(rules).toContain('columns/other-year');
    expect(shaanxi('housing', ['2016年住房等级'], ['A'], ['D']).said).toEqual(['unknown', 'unknown']);
    expect(shaanxi('income', ['2017年人均可支配收入'], [3500], [2500]).said).toEqual(['met', 'unmet']);
    expect(shaanxi('income', ['上年人均可支配收入', '人均可支配收入'], [2500, 3500]).said).toEqual(['met']);
    expect(shaanxi('income', ['2016年人均可支配收入', '人均可支配收入'], [2500, 3500]).said).toEqual(['met']);
  });

  it('an income in yuan among incomes in 万元, and the other way round', () => {
    const inTenThousands = shaanxi(
      'income',
      ['人均可支配收入（万元）'],
      [0.35],
      [0.3],
      [0.41],
      [2900],
      ['2900元'],
    );
    expect(inTenThousands.said).toEqual(['met', 'unmet', 'met', 'unknown', 'unmet']);
    const inYuan = shaanxi(
      'income',
      ['人均可支配收入（元）'],
      [3500],
      [2900],
      [4100],
      [0.35],
      [0],
      ['3500万'],
    );
    expect(inYuan.said).toEqual(['met', 'unmet', 'met', 'unknown', 'unmet', 'unknown']);
  });

  it('a house that is graded safe and listed as dangerous', () => {
    const { said, rules } = shaanxi(
      'housing',
      ['住房鉴定等级', '是否危房户'],
      ['A', '是'],
      ['D', '否'],
      ['A', '否'],
      ['D', '是'],
      [null, '是'],
      ['B', null],
    );
    expect(said).toEqual(['unknown', 'unknown', 'met', 'unmet', 'unmet', 'met']);
    expect(rules.filter((rule) => rule === 'value/contradiction')).toHaveLength(2);
    expect(shaanxi('housing', ['是否危房户', '危房级别'], ['否', 'D级'], ['否', null]).said).toEqual([
      'unknown',
      'met',
    ]);
    expect(
      shaanxi('housing', ['安全住房', '住房鉴定等级', '是否危房户'], ['是', 'D', '否'], ['是', 'A', '否'])
        .said,
    ).toEqual(['unknown', 'met']);
  });

  it('a drop-out counted where none is said to be', () => {
    expect(
      shaanxi(
        'education',
        ['是否有辍学学生', '辍学人数'],
        ['否', 1],
        ['是', 0],
        ['否', 0],
        ['是', 2],
        ['否', null],
      ).said,
    ).toEqual(['unknown', 'unknown', 'met', 'unmet', 'met']);
    expect(
      shaanxi(
        'education',
        ['有无辍学学生', '辍学人数', '因病休学人数'],
        ['否', 1, 1],
        ['是', 1, 1],
        ['是', 2, 1],
      ).said,
    ).toEqual(['met', 'met', 'unmet']);
  });

  it('a village share that would be more than half as a fraction', () => {
    const village = (...figures: number[]) =>
      checkLedger(
        readLedger(
          gridOf('村', [
            ['村名', '总户数', '贫困发生率'],
            ...figures.map((figure, at) => [`${'甲乙丙丁'[at]}村`, 100, figure]),
          ]),
          { dictionary },
        ),
        compileStandard(library.standard('shaanxi/577/village'), {
          dictionary,
          lines: library.lines,
          asOf: '2017-12-31',
        }),
      ).subjects.map(({ criteria }) => criteria[0]!.status);
    expect(village(0.61, 0.83, 0.92)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(village(0.0061, 0.0183, 0.12)).toEqual(['met', 'met', 'unmet']);
    expect(village(55, 61.2, 2)).toEqual(['unmet', 'unmet', 'met']);
    expect(village(255, 1.2, 2)).toEqual(['unknown', 'met', 'met']);
  });
});

describe('what other columns are about changes nothing', () => {
  it('a household that needed no medical aid has its medical care all the same', () => {
    expect(
      statuses(
        'national/household',
        '2019-12-31',
        'medical',
        ['新农合', '大病保险', '医疗救助'],
        ['是', '是', '否'],
        ['是', '是', '是'],
        ['是', '否', '是'],
      ).said,
    ).toEqual(['met', 'met', 'unmet']);
  });

  it('是否参加大病保险 is asked of the household, where a row is a household', () => {
    expect(
      shaanxi('medical', ['是否参加新农合', '是否参加大病保险'], ['是', '是'], ['是', '否'], ['是', null])
        .said,
    ).toEqual(['met', 'unmet', 'unknown']);
  });
});

describe('a parent header without merges', () => {
  it('lends its unit to none of the columns after its own that have no unit', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['户主姓名', '家庭人口', '收入情况（元）', null, null],
        [null, null, '人均可支配收入', '住房等级', '是否有辍学学生'],
        ['赵一', 3, 3500, 'A', '否'],
      ]),
      { dictionary },
    );
    expect(ledger.tables[0]?.columns.map(({ field }) => field)).toEqual([
      'headName',
      'householdSize',
      'perCapitaDisposableIncome',
      'housingGrade',
      'hasDropout',
    ]);
  });
});

describe('a saved map', () => {
  it('does not leave out for good what was of another year', () => {
    const grid = gridOf('台账', [
      ['户主姓名', '家庭人口', '2016年人均可支配收入', '住房等级'],
      ['赵一', 3, 3500, 'A'],
    ]);
    const map = columnMapOf(readLedger(grid, { dictionary, year: 2017 }));
    const again = readLedger(grid, { dictionary, year: 2016, map });
    expect(again.tables[0]?.columns.map(({ field }) => field)).toContain('perCapitaDisposableIncome');
  });
});

describe('words of the question turned round', () => {
  it.each([
    [
      'housing',
      '是否危房户',
      { 不安全: 'unmet', 达标: 'met', D级: 'unmet', 否: 'met', '是（D级）': 'unmet', 无: 'met' },
    ],
    ['housing', '是否C、D级危房', { 是: 'unmet', 否: 'met' }],
    ['housing', '改造后住房等级', { A级: 'met', 鉴定为C级: 'unmet', 正在改造: 'unknown' }],
    ['housing', '住房情况', { 砖混: 'unknown', 达标: 'unknown', 是: 'unknown' }],
    ['education', '是否有辍学生', { 达标: 'met', 不达标: 'unmet', 无辍学生: 'met', 有: 'unmet', 无: 'met' }],
    ['education', '适龄儿童是否全部入学', { 是: 'met', 否: 'unmet', 无: 'unknown' }],
    ['water', '是否饮水困难', { 是: 'unmet', 不达标: 'unmet', 否: 'unknown', 达标: 'unknown' }],
    ['water', '饮水', { 安全: 'met', 不安全: 'unmet', 自来水: 'unknown' }],
    ['water', '饮水安全情况', { 已解决: 'met', 未解决: 'unmet', 未检测: 'unknown' }],
  ] as const)('%s under %s', (criterion, header, wanted) => {
    const words = Object.keys(wanted);
    const { said } = shaanxi(criterion, [header], ...words.map((word) => [word]));
    expect(Object.fromEntries(words.map((word, at) => [word, said[at]]))).toEqual(wanted);
  });

  it('persons insured are counted under a header of persons, and asked after under a bare one', () => {
    expect(
      shaanxi('medical', ['新农合（人）', '大病保险（人）'], [3, 3], [3, 2], [2, 3], ['3人', null]).said,
    ).toEqual(['met', 'unmet', 'unmet', 'unknown']);
    expect(
      shaanxi(
        'medical',
        ['新农合', '大病保险'],
        ['全部参加', '均已参保'],
        ['部分参加', '是'],
        ['3人参加', '是'],
      ).said,
    ).toEqual(['met', 'unmet', 'unknown']);
  });
});
