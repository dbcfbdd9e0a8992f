import { compileStandard } from '@duibiao/core';
import { gridOf } from '@duibiao/sheet';
import { loadDictionary, loadLibrary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { readLedger } from '../read/read-ledger.js';
import { checkLedger } from './check-ledger.js';
import { flagPlan } from './flag-plan.js';
import { proposeStandards } from './propose.js';

const dictionary = loadDictionary();
const library = loadLibrary();
const compiled = compileStandard(library.standard('shaanxi/577/household'), {
  dictionary,
  lines: library.lines,
  asOf: '2017-12-31',
});

const HEADER = [
  '户主姓名',
  '家庭人口',
  '人均可支配收入（元）',
  '住房等级',
  '是否搬迁户',
  '是否入住',
  '义务教育',
  '新农合',
  '大病保险',
  '安全饮水',
];
const ledgerOf = (...rows: (string | number | null)[][]) =>
  readLedger(gridOf('台账', [HEADER, ...rows]), { dictionary });

describe('the cells of a verdict', () => {
  const check = checkLedger(
    ledgerOf(
      ['赵一', 3, 2900, 'C级', '否', null, '无辍学', '是', '否', '达标'],
      ['钱一', 3, 3500, null, '否', null, '待核实', '是', null, null],
      ['孙一', 3, 3500, 'A', '是', '否', '无辍学', '是', '是', '达标'],
    ),
    compiled,
  );
  const at = (subject: number) =>
    Object.fromEntries(
      check
        .subject(subject)
        .criteria.map(({ criterion, status, cells }) => [
          criterion,
          `${status} ${cells.map(({ row, column }) => `${row},${column}`)}`,
        ]),
    );

  it('are those that decided, where it is unmet', () => {
    expect(at(0)).toEqual({
      income: 'unmet 2,3',
      housing: 'unmet 2,4',
      education: 'met 2,7',
      medical: 'unmet 2,9',
      water: 'met 2,10',
    });
    expect(at(2)).toMatchObject({ housing: 'unmet 4,5,4,6' });
  });

  it('are the blank or unreadable ones, where it is unknown', () => {
    expect(at(1)).toMatchObject({
      housing: 'unknown 3,4',
      education: 'unknown 3,7',
      medical: 'unknown 3,9',
      water: 'unknown 3,10',
    });
  });

  it('are flagged: errors where it is unmet, warnings where it is unknown', () => {
    const { flags, live } = flagPlan(check, { language: 'zh' });
    expect(flags.map(({ row, column, severity }) => `${row},${column} ${severity}`)).toEqual([
      '2,3 error',
      '2,4 error',
      '2,9 error',
      '3,4 warning',
      '3,7 warning',
      '3,9 warning',
      '3,10 warning',
      '4,5 error',
      '4,6 error',
      '3,7 info',
    ]);
    expect(flags[0]?.message).toMatch(/^收入：.*2900.*3070/);
    expect(live?.find(({ areas, severity }) => severity === 'error' && areas[0]?.left === 3)).toMatchObject({
      areas: [{ top: 2, bottom: 4, left: 3, right: 3 }],
      formula: expect.stringContaining('$C2'),
    });
    expect(live?.some(({ areas }) => areas[0]?.left === 4)).toBe(true);
  });

  it('add up in the summary', () => {
    expect(check.summary).toMatchObject({ subjects: 3, met: 0, unmet: 2, unknown: 1 });
    expect(check.summary.criteria[0]).toEqual({
      id: 'income',
      met: 2,
      unmet: 1,
      unknown: 0,
      notApplicable: 0,
    });
  });
});

describe('columns that are missing', () => {
  const check = checkLedger(
    readLedger(
      gridOf('台账', [
        ['户主姓名', '人均可支配收入', '新农合', '饮水点名称'],
        ['赵一', 3500, '是', '甲'],
      ]),
      { dictionary },
    ),
    compiled,
  );

  it('leave their criteria unknown, and one finding names them and what they might be called', () => {
    expect(check.summary.criteria.map(({ id, unknown }) => [id, unknown])).toEqual([
      ['income', 0],
      ['housing', 1],
      ['education', 1],
      ['medical', 1],
      ['water', 1],
    ]);
    const [finding, ...more] = check.findings.filter(({ rule }) => rule === 'columns/missing');
    expect(more).toEqual([]);
    expect(finding?.message.zh).toContain('安全饮水');
    expect(finding?.message.zh).toContain('大病保险');
    expect(finding?.message.zh).not.toContain('新农合和大病保险');
    expect(finding?.message.en).toContain('housing safe');
  });
});

describe('a disputed criterion', () => {
  const ledger = readLedger(
    gridOf('台账', [
      ['户主姓名', '人均纯收入', '住房等级'],
      ['赵一', 3500, 'A'],
      ['钱一', 3000, 'A'],
    ]),
    { dictionary },
  );

  it('is judged by the reading whose columns the ledger has, and says so', () => {
    const check = checkLedger(ledger, compiled);
    expect(check.summary.criteria[0]).toMatchObject({ id: 'income', met: 1, unmet: 1 });
    expect(check.findings.map(({ rule }) => rule)).toContain('standard/reading');
  });

  it('is judged as the caller says, where the caller chose', () => {
    const chosen = compileStandard(compiled.standard, { ...compiled.context, readings: {} });
    expect(checkLedger(ledger, chosen).summary.criteria[0]).toMatchObject({ id: 'income', unknown: 2 });
  });
});

describe('income worked out from its parts', () => {
  it('gives the verdict, with the cells it came from', () => {
    const national = compileStandard(library.standard('national/household'), {
      dictionary,
      lines: library.lines,
      asOf: '2016-12-31',
    });
    const ledger = readLedger(
      gridOf('台账', [
        [
          '户主姓名',
          '家庭人口',
          '工资性收入',
          '生产经营性收入',
          '财产性收入',
          '转移性收入',
          '生产经营性支出',
          '安全饮水',
        ],
        ['赵一', 3, 6000, 3000, '无', 1000, 1000, '是'],
      ]),
      { dictionary },
    );
    const { criteria } = checkLedger(ledger, national).subject(0);
    expect(criteria.find(({ criterion }) => criterion === 'income')).toMatchObject({
      status: 'met',
      cells: [2, 3, 4, 5, 6, 7].map(() => ({ row: 2 })),
    });
  });
});

describe('proposing a standard', () => {
  it('proposes what the columns answer, and is sure only of what is alone in first place', () => {
    const { best, ranked } = proposeStandards(
      ledgerOf(['赵一', 3, 2900, 'C级', '否', null, '无辍学', '是', '否', '达标']),
      library.standards,
      {
        dictionary,
        asOf: '2017-12-31',
        region: '610000',
      },
    );
    expect(best?.standard.id).toBe('shaanxi/577/household');
    expect(ranked.every(({ standard }) => standard.level === 'household')).toBe(true);
    expect(ranked[0]?.reason.zh).toContain('5 条中台账的列能判定 5 条');
  });

  it('proposes nothing where no criterion can be answered', () => {
    const ledger = readLedger(
      gridOf('名册', [
        ['户主姓名', '户编号'],
        ['赵一', 'H1'],
      ]),
      { dictionary },
    );
    expect(proposeStandards(ledger, library.standards, { dictionary })).toEqual({ ranked: [], best: null });
  });
});
