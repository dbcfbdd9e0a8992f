import { type Area, gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.js';
import { labelsOf } from '../testing/read-back.fixture.js';
import { readLedger } from './read-ledger.js';

const dictionary = loadDictionary();

type Row = readonly (string | number | null)[];

function households(
  rows: readonly Row[],
  merges: readonly Area[] = [],
): readonly (readonly (string | number)[])[] {
  const ledger = readLedger(gridOf('人口', rows, { merges }), { dictionary });
  return ledger.subjects.map(({ label, rows: own }) => [label, ...own]);
}

const down = (top: number, bottom: number, column: number): Area => ({
  top,
  left: column,
  bottom,
  right: column,
});

describe('households of several rows', () => {
  it('begin where the running number of households does, their head on any row', () => {
    const header: Row = ['序号', '姓名', '与户主关系', '人均纯收入'];
    const rows: readonly Row[] = [
      header,
      [1, '赵二', '之子', 3500],
      [null, '赵一', '户主', null],
      [2, '钱一', '户主', 3600],
      [3, '孙二', '配偶', 3700],
      [null, '孙三', '之女', null],
      [null, '孙一', '户主', null],
    ];
    const expected = [
      ['赵一', 2, 3],
      ['钱一', 4],
      ['孙一', 5, 6, 7],
    ];
    expect(households(rows)).toEqual(expected);
    expect(households(rows, [down(2, 3, 1), down(5, 7, 1), down(2, 3, 4), down(5, 7, 4)])).toEqual(expected);
  });

  it('begin where the head is written again, though the name is the same', () => {
    expect(
      households([
        ['户主姓名', '姓名', '性别', '人均纯收入'],
        ['赵一', '赵一', '男', 3500],
        [null, '赵二', '男', null],
        ['赵一', '赵一', '女', 3600],
        [null, '赵三', '男', null],
      ]),
    ).toEqual([
      ['赵一', 2, 3],
      ['赵一', 4, 5],
    ]);
  });

  it('begin at 户主 where the number is blank, unless their head is yet to come', () => {
    expect(
      households([
        ['户编号', '姓名', '与户主关系', '人均纯收入'],
        ['H1', '赵一', '户主', 3500],
        [null, '赵二', '之子', null],
        [null, '钱一', '户主', 3600],
        [null, '钱二', '之子', null],
        ['H3', '孙二', '之子', 3700],
        [null, '孙一', '户主', null],
      ]),
    ).toEqual([
      ['赵一', 2, 3],
      ['钱一', 4, 5],
      ['孙一', 6, 7],
    ]);
  });

  it('are told by their number written once, without a column of relations', () => {
    expect(
      households([
        ['户编号', '家庭人口', '姓名', '性别', '人均纯收入'],
        ['H1', 2, '赵一', '男', 3500],
        [null, null, '赵二', '男', null],
        ['H2', 1, '钱一', '女', 3600],
      ]),
    ).toEqual([
      ['赵一', 2, 3],
      ['钱一', 4],
    ]);
  });

  it('are not joined where a number is only missing', () => {
    expect(
      households([
        ['户编号', '家庭人口', '姓名', '性别', '人均纯收入'],
        ['H1', 2, '赵一', '男', 3500],
        [null, 3, '孙一', '男', 3700],
        ['H2', 1, '钱一', '女', 3600],
      ]),
    ).toEqual([
      ['赵一', 2],
      ['孙一', 3],
      ['钱一', 4],
    ]);
  });

  it('hold together over a page break', () => {
    const header: Row = ['户主姓名', '姓名', '与户主关系', '人均纯收入'];
    expect(
      households([
        header,
        ['赵一', '赵一', '户主', 3500],
        [null, '赵二', '之子', null],
        ['第1页'],
        header,
        [null, '赵三', '之子', null],
        ['钱一', '钱一', '户主', 3600],
      ]),
    ).toEqual([
      ['赵一', 2, 3, 6],
      ['钱一', 7],
    ]);
  });

  it('are rows of one record where everything but one column is merged', () => {
    const header: Row = ['序号', '户主姓名', '家庭人口', '人均纯收入', '帮扶责任人'];
    const merges = [1, 2, 3, 4].flatMap((column) => [down(2, 3, column), down(4, 5, column)]);
    const ledger = readLedger(
      gridOf(
        '台账',
        [
          header,
          [1, '赵一', 3, 3500, '李干部'],
          [null, null, null, null, '王干部'],
          [2, '钱一', 2, 3600, '李干部'],
          [],
        ],
        { merges },
      ),
      { dictionary },
    );
    expect(ledger.subjects.map(({ label, rows }) => [label, ...rows])).toEqual([
      ['赵一', 2, 3],
      ['钱一', 4, 5],
    ]);
  });
});

describe('forms', () => {
  const form = (name: string, income: number | null): readonly Row[] => [
    ['建档立卡贫困户登记表'],
    ['户主姓名', name, '家庭人口', 3],
    ['人均纯收入（元）', income, '住房等级', 'A级'],
    ['安全饮水', '是', '联系电话', null],
    ['填表人：赵一', null, '填表日期：2017年12月5日'],
  ];
  const rulesOf = ({ findings }: Ledger) => findings.map(({ rule }) => rule);

  it('stand below each other on a sheet', () => {
    const ledger = readLedger(
      gridOf('登记表', [...form('钱一', 3500), [], ...form('孙一', null), ...form('李一', 4000)]),
      {
        dictionary,
      },
    );
    expect(ledger.subjects.map(({ label, rows }) => [label, ...rows])).toEqual([
      ['钱一', 2, 3, 4],
      ['孙一', 8, 9, 10],
      ['李一', 13, 14, 15],
    ]);
    expect(ledger.cells(2, 'perCapitaNetIncome')).toEqual([{ sheet: '登记表', row: 14, column: 2 }]);
    expect(
      ledger.tables.map(({ skippedRows }) => skippedRows.map(({ row, reason }) => `${row} ${reason}`)),
    ).toEqual([
      ['1 title'],
      ['5 signature', '6 blank', '7 title'],
      ['11 signature', '12 title', '16 signature'],
    ]);
  });

  it('say plainly that they are empty, and nothing more', () => {
    const ledger = readLedger(
      gridOf('表二', [
        ['农村扶贫开发工作调查表'],
        ['代码', '填表项目', '单位', '数量', null, '某县', '石桥村'],
        [null, '一、家庭基本情况', null, null, null, '某县', '青山村'],
        ['202', '（二）家庭成员人数', '人', null, null, '某县', '东村'],
        ['205', '（一）工资收入', '元', null, null, '某县', '西村'],
        ['206', '（二）家庭生产经营收入', '元'],
        ['211', '1.财产性收入', '元'],
        ['299', '本县自定的项目', '元'],
        ['填表人：', null, '填表时间：', '年   月   日'],
        [],
        ['说明：'],
        ['1.本表一户一表。'],
        [null, null, null, null, null, '某县', '南村'],
      ]),
      { dictionary },
    );
    expect(ledger).toMatchObject({ subjects: [], tables: [{ layout: 'form' }] });
    expect(rulesOf(ledger)).toEqual(['form/empty']);
    expect(ledger.tables[0]?.unmapped.map(({ header }) => header)).toEqual(['本县自定的项目']);
    expect(ledger.tables[0]?.skippedRows.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 title',
      '2 title',
      '3 title',
      '10 blank',
      '11 note',
      '12 note',
      '13 otherTable',
    ]);
  });

  it('are none: a table whose cells hold words that are headers elsewhere', () => {
    const ledger = readLedger(
      gridOf('台账', [
        ['村里的事', '户主姓名', '帮扶措施'],
        ['低保', '赵一', '危房改造'],
        ['低保', '钱一', '危房改造'],
        ['低保', '孙一', '教育扶贫'],
        ['低保', '李一', '危房改造'],
      ]),
      { dictionary },
    );
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一', '李一']);
  });
});
