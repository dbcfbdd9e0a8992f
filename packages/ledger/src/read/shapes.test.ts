import { type Area, gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { labelsOf, valuesOf } from '../testing/read-back.fixture.js';
import { readLedger, readLedgers } from './read-ledger.js';

const dictionary = loadDictionary();
const _down = (top: number, bottom: number, column: number): Area => ({
  top,
  left: column,
  bottom,
  right: column,
});

describe('columns that contradict each other', () => {
  it('leave the value missing, and say where', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['户主姓名', '安全住房', '鉴定等级'],
        ['赵一', '是', 'C级'],
        ['钱一', '否', 'D级'],
        ['孙一', '是', null],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table, 'housingSafe')).toEqual(['?conflict', false, true]);
    expect(ledger.findings).toMatchObject([
      {
        rule: 'value/contradiction',
        subject: 0,
        cells: [
          { row: 2, column: 2 },
          { row: 2, column: 3 },
        ],
      },
    ]);
  });
});

describe('several tables', () => {
  it('reads one table a sheet as one ledger, and passes over the cover', () => {
    const village = (name: string, rows: (string | number)[][]) =>
      gridOf(name, [['户主', '人均纯收入', '饮水安全'], ...rows]);
    const ledger = readLedgers(
      [
        gridOf('封面', [['某县贫困户台账']]),
        village('石桥村', [
          ['赵一', 3500, '是'],
          ['钱一', 2900, '否'],
        ]),
        village('青山村', [['孙一', 4000, '是']]),
      ],
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一']);
    expect(ledger.tables.map(({ sheet }) => sheet)).toEqual(['石桥村', '青山村']);
    expect(ledger.cells(2, 'perCapitaNetIncome')).toEqual([{ sheet: '青山村', row: 2, column: 2 }]);
  });

  it('reads the households of a workbook that has a shorter table of villages beside', () => {
    const ledger = readLedgers(
      [
        gridOf('户台账', [
          ['户主姓名', '人口', '人均可支配收入（元）', '住房等级', '义务教育', '基本医疗', '安全饮水'],
          ['赵一', 3, 3500, 'A', '是', '是', '是'],
        ]),
        gridOf('村情况', [
          ['村名', '总户数', '总人口', '贫困人口', '贫困发生率'],
          ['石桥村', 300, 1100, 20, '1.82%'],
        ]),
      ],
      { dictionary },
    );
    expect(ledger.level).toBe('household');
    expect(labelsOf(ledger)).toEqual(['赵一']);
    expect(ledger.findings).toMatchObject([{ rule: 'table/passed-over' }]);
  });

  it('reads tables one below the other, each with its own columns', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['石桥村'],
        ['户主姓名', '家庭人口', '人均纯收入', '住房等级'],
        ['赵一', 3, 3500, 'A'],
        ['合计', 3],
        [],
        ['青山村'],
        ['序号', '户主姓名', '人均纯收入', '家庭人口', '安全饮水'],
        [1, '孙一', 4000, 2, '是'],
        ['合计', null, null, 2],
      ]),
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '孙一']);
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500, 4000]);
    expect(valuesOf(ledger.table, 'drinkingWaterSafe')).toEqual(['?noColumn', true]);
  });

  it('reads a list set side by side on the page', () => {
    const ledger = readLedger(
      gridOf('名册', [
        ['序号', '户主姓名', '家庭人口', '人均纯收入', '序号', '户主姓名', '家庭人口', '人均纯收入'],
        [1, '赵一', 3, 3500, 3, '孙一', 2, 4000],
        [2, '钱一', 4, 2900, null, null, null, null],
      ]),
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一']);
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500, 2900, 4000]);
    expect(ledger.cells(2, 'perCapitaNetIncome')).toEqual([{ sheet: '名册', row: 2, column: 8 }]);
  });

  it('reads a list set side by side with a gap between', () => {
    const header = ['户主姓名', '家庭人口', '人均纯收入'];
    const ledger = readLedger(
      gridOf('名册', [
        [...header, null, ...header],
        ['赵一', 3, 3500, null, '孙一', 2, 4000],
        ['钱一', 4, 2900, null, '李一', 1, 3000],
      ]),
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一', '李一']);
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500, 2900, 4000, 3000]);
  });

  it('takes no unlabelled sum with an average beside it for a household', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['户主姓名', '家庭人口', '人均纯收入', '住房等级'],
        ['赵一', 3, 3500, 'A'],
        ['钱一', 3, 3600, 'A'],
        ['孙一', 2, 2000, 'B'],
        [null, 8, 3033, null],
      ]),
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一']);
  });
});

describe('forms', () => {
  it('reads labels left and values right', () => {
    const ledger = readLedger(
      gridOf('赵一', [
        ['贫困户登记表'],
        ['户主姓名', '赵一', '家庭人口', '3人'],
        ['身份证号码', '990000197001011234', '联系电话', '13900000000'],
        ['人均纯收入', '（元）', '3,500', null],
        ['住房等级', 'A级', '安全饮水', '□是 ☑否'],
        ['户主签字：'],
      ]),
      { dictionary },
    );
    expect(ledger).toMatchObject({ level: 'household', tables: [{ layout: 'form' }] });
    expect(labelsOf(ledger)).toEqual(['赵一']);
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500]);
    expect(valuesOf(ledger.table, 'drinkingWaterSafe')).toEqual([false]);
    expect(ledger.cells(0, 'perCapitaNetIncome')).toEqual([{ sheet: '赵一', row: 4, column: 3 }]);
    expect(ledger.cells(0, 'drinkingWaterSafe')).toEqual([{ sheet: '赵一', row: 5, column: 4 }]);
  });

  it('reads a list of items with a column of values', () => {
    const ledger = readLedger(
      gridOf('调查表', [
        ['代码', '填表项目', '单位', '数量'],
        [null, '一、家庭基本情况'],
        ['202', '（二）家庭成员人数', '人', 3],
        ['205', '（一）工资收入', '元', 6000],
        ['206', '（二）家庭生产经营收入', '元', '2,000'],
        ['211', '1.财产性收入', '元', null],
        ['220', '2.转移性收入', '万元', 0.1],
      ]),
      { dictionary },
    );
    expect(valuesOf(ledger.table, 'wageIncome')).toEqual([6000]);
    expect(valuesOf(ledger.table, 'transferIncome')).toEqual([1000]);
    expect(valuesOf(ledger.table, 'propertyIncome')).toEqual(['?empty']);
  });

  it('reads a column for each village', () => {
    const ledger = readLedger(
      gridOf('村退出', [
        ['指标', '石桥村', '青山村'],
        ['村名', '石桥村', '青山村'],
        ['贫困发生率', '2.5%', '4%'],
        ['通硬化路', '是', '否'],
        ['安全饮水', '达标', '达标'],
        ['标准化卫生室', '有', '有'],
        ['电力入户率', '100%', '99%'],
      ]),
      { dictionary },
    );
    expect(ledger.level).toBe('village');
    expect(labelsOf(ledger)).toEqual(['石桥村', '青山村']);
    expect(valuesOf(ledger.table, 'povertyIncidence')).toEqual([2.5, 4]);
  });
});

describe('rows that are no subjects', () => {
  it('passes over sections, page feet, prepared lines, and sums without a name', () => {
    const ledger = readLedger(
      gridOf(
        '台账',
        [
          ['序号', '户主姓名', '家庭人口', '人均纯收入'],
          ['一、石桥村（2户）'],
          [1, '赵一', 3, 3500],
          [2, '钱一', 4, 2900],
          ['石桥村小计', null, 7],
          ['二、青山村'],
          [1, '孙一', 2, 4000],
          ['第1页'],
          [2, null, null, null],
          [3, null, null, null],
          [null, null, 9, null],
          ['共计3户9人'],
          ['平均', null, 3, 3466.67],
          ['说明：人口为在册人口'],
        ],
        { merges: [{ top: 2, left: 1, bottom: 2, right: 4 }] },
      ),
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一']);
    expect(ledger.subjects.map(({ village }) => village)).toEqual(['石桥村', '石桥村', '青山村']);
    expect(ledger.tables[0]?.skippedRows.find(({ row }) => row === 11)?.reason).toBe('total');
  });

  it('keeps hidden and filtered rows, and says so', () => {
    const ledger = readLedger(
      gridOf(
        '台账',
        [
          ['户主姓名', '人均纯收入'],
          ['赵一', 3500],
          ['钱一', 2900],
        ],
        { hiddenRows: new Set([3]) },
      ),
      { dictionary },
    );
    expect(ledger.subjects.map(({ label, hidden }) => [label, hidden])).toEqual([
      ['赵一', false],
      ['钱一', true],
    ]);
  });
});

describe('sheets that are no ledgers', () => {
  it.each([
    ['ledger/no-table', []],
    ['ledger/no-table', [['会议纪要'], ['今天开会']]],
    [
      'ledger/no-columns',
      [
        ['商品', '单价', '数量'],
        ['苹果', 3, 4],
        ['梨', 2, 5],
      ],
    ],
  ])('says so in one sentence: %s', (code, rows) => {
    expect(() => readLedger(gridOf('Sheet1', rows), { dictionary })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('reads a header without rows as a ledger without subjects', () => {
    const ledger = readLedger(gridOf('台账', [['户主姓名', '人均纯收入', '住房等级']]), { dictionary });
    expect(ledger.subjects).toEqual([]);
    expect(ledger.findings).toMatchObject([{ rule: 'table/empty' }]);
  });
});
