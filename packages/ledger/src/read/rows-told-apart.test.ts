import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.js';
import { labelsOf } from '../testing/read-back.fixture.js';
import { readLedger } from './read-ledger.js';

const dictionary = loadDictionary();

type Row = readonly (string | number | null)[];

function read(rows: readonly Row[], merges: Parameters<typeof gridOf>[2] = {}): Ledger {
  return readLedger(gridOf('台账', rows, merges), { dictionary });
}

function skipped(ledger: Ledger): readonly string[] {
  return ledger.tables.flatMap(({ skippedRows }) => skippedRows.map(({ row, reason }) => `${row} ${reason}`));
}

function rulesOf(ledger: Ledger): readonly string[] {
  return ledger.findings.map(({ rule }) => rule);
}

const HEADER: Row = [
  '序号',
  '村',
  '户主姓名',
  '身份证号码',
  '家庭人口',
  '人均纯收入',
  '住房等级',
  '安全饮水',
  '备注',
];
const ID = '990000197001010013';
const row = (
  serial: number | null,
  name: string | null,
  over: Partial<Record<number, string | number | null>> = {},
): Row =>
  [serial, '石桥村', name, ID, 3, 3500, 'A级', '是', null].map((cell, at) => (at in over ? over[at]! : cell));

/** A row under the header and a household, and what it is. */
const KINDS: readonly (readonly [what: string, row: Row, is: string])[] = [
  ['a household named like a sum, with an ID number', row(2, '张合计'), 'subject'],
  ['the same without an ID number, but numbered', row(2, '李小计', { 3: null }), 'subject'],
  ['a household named 平均, with an ID number', row(2, '平均'), 'subject'],
  ['a household whose remark is a word for sums', row(2, '钱一', { 8: '合计' }), 'subject'],
  ['a household whose remark counts', row(2, '钱一', { 8: '共计2户分户' }), 'subject'],
  ['a household whose remark looks like a note', row(2, '钱一', { 8: '注：已搬迁' }), 'subject'],
  ['a household whose remark looks like a signature', row(2, '钱一', { 8: '户主签字：' }), 'subject'],
  [
    'a household without a name, whose remark looks like a signature',
    row(null, null, { 3: null, 8: '待审核：是' }),
    'subject',
  ],
  ['a household without a name', row(2, null), 'subject'],
  ['a household of a village called 全村', row(2, '钱一', { 1: '全村' }), 'subject'],
  ['a sum', [null, null, '合计', null, 9, null, null, null, null], 'total'],
  ['a sum in the column of places', [null, '合 计', null, null, 9, null, null, null, null], 'total'],
  [
    'a sum with the number of households beside it',
    ['合计', null, '3户', null, 9, null, null, null, null],
    'total',
  ],
  [
    'a sum that counts beside its word',
    ['合计', '户数：3', null, null, '9人', null, null, null, null],
    'total',
  ],
  ['a sum in one cell', ['共计3户9人', null, null, null, null, null, null, null, null], 'total'],
  ['a sum whose line is numbered', [3, null, '合计', null, 9, null, null, null, null], 'total'],
  ['a subtotal of a village', ['石桥村小计', null, null, null, 9, null, null, null, null], 'subtotal'],
  [
    'a subtotal with the village in the column of names',
    ['小计', null, '石桥村', null, 9, null, null, null, null],
    'subtotal',
  ],
  [
    'a subtotal of a numbered group, beside a count of households',
    [null, '1组小计', '9户', null, 27, null, null, null, null],
    'subtotal',
  ],
  ['a sum of a numbered group', ['石桥村第3组合计', null, '9户', null, 27, null, null, null, null], 'total'],
  ['a subtotal of the page', ['本页小计', null, 3, null, 9, null, null, null, null], 'subtotal'],
  ['an average', [null, null, '平均', null, 3, 3500, null, null, null], 'total'],
  ['a signature line', ['填表人：', '赵一', null, '审核人：', '钱二', null, null, null, null], 'signature'],
  ['a note', ['※ 本表由村委会填写', null, null, null, null, null, null, null, null], 'note'],
  ['a date at the foot', ['2017年12月5日', null, null, null, null, null, null, null, null], 'signature'],
  ['a prepared line', [3, null, null, null, null, null, null, null, null], 'blank'],
  ['a section in two cells', ['二', '青山村', null, null, null, null, null, null, null], 'section'],
];

describe('a row below a header', () => {
  it.each(KINDS)('is told: %s', (_, cells, is) => {
    const ledger = read([HEADER, row(1, '赵一'), cells]);
    const reason = ledger.tables[0]!.skippedRows.find((each) => each.row === 3)?.reason;
    expect(reason ?? 'subject').toBe(is);
    expect(ledger.subjects.length).toBe(is === 'subject' ? 2 : 1);
  });

  it('is a finding where it was hard to tell', () => {
    const doubtful = read([HEADER, row(1, '赵一'), row(2, '合计')]);
    expect(labelsOf(doubtful)).toEqual(['赵一', '合计']);
    expect(doubtful.findings).toContainEqual(
      expect.objectContaining({
        rule: 'row/like-total',
        severity: 'warning',
        cells: [{ sheet: '台账', row: 3, column: 3 }],
      }),
    );
    expect(
      rulesOf(read([HEADER, row(1, '赵一'), [2, null, '合计', null, 3, null, null, null, null]])),
    ).toContain('row/like-total');
    expect(rulesOf(read([HEADER, row(1, '赵一'), row(2, null)]))).toContain('subject/unnamed');
    expect(rulesOf(read([HEADER, row(1, '赵一'), row(2, '钱一')]))).toEqual([]);
  });

  it('reads further lines of a note, and the same note again, as notes', () => {
    const ledger = read([
      ['填表说明：'],
      ['1.本表由驻村工作队填写。'],
      HEADER,
      row(1, '赵一'),
      ['填表说明：'],
      ['1.本表由驻村工作队填写。'],
      ['（2）一户一行'],
    ]);
    expect(skipped(ledger)).toEqual(['1 note', '2 note', '3 header', '5 note', '6 note', '7 note']);
  });

  it('is no sum because it adds up, where it is numbered', () => {
    const ledger = read([
      HEADER,
      row(1, '赵一'),
      row(2, '钱一'),
      [3, null, null, null, 6, 7000, null, null, null],
    ]);
    expect(ledger.subjects.length).toBe(3);
    expect(rulesOf(ledger)).toContain('subject/unnamed');
  });
});

describe('headers', () => {
  it('reads two rows without merges, their groups over columns of which some are unknown', () => {
    const ledger = read([
      ['序号', '户主姓名', '收入情况', null, '三保障', '帮扶情况', '备注'],
      [null, null, '工资性收入', '转移性收入', '住房什么样', '帮扶责任人', null],
      [1, '赵一', 100, 200, '好', '李干部', null],
    ]);
    expect(ledger.tables[0]?.headerRows).toEqual([1, 2]);
    expect(ledger.tables[0]?.columns.map(({ field }) => field)).toEqual([
      'headName',
      'wageIncome',
      'transferIncome',
      'helperName',
      'remark',
    ]);
  });

  it.each([
    ['units', [null, null, '人', '元', '是/否', '—']],
    ['units in brackets', [null, null, '（人）', '（元）', null, null]],
    ['hints', [null, null, null, null, '填是或否', 'A/B/C/D']],
  ])('has a line of %s below', (_, line) => {
    const ledger = read([
      ['序号', '户主姓名', '家庭人口', '人均纯收入', '安全饮水', '住房等级'],
      line,
      [1, '赵一', 3, 3500, '是', 'A'],
    ]);
    expect(skipped(ledger)).toEqual(['1 header', '2 unit']);
    expect(labelsOf(ledger)).toEqual(['赵一']);
  });

  it('are not what is filled in: 户主, 健康, 低保, 危房改造', () => {
    const ledger = read([
      ['户编号', '姓名', '与户主关系', '性别', '健康状况', '帮扶措施', '人均纯收入'],
      ['H1', '赵二', '之子', '男', '健康', '危房改造', 3500],
      [null, '赵一', '户主', '男', '健康', '低保', null],
      ['H2', '钱二', '之子', '男', '残疾', '务工', 3600],
      [null, '钱一', '户主', '女', '健康', '产业扶贫', null],
    ]);
    expect(ledger.tables.length).toBe(1);
    expect(ledger.subjects.map(({ rows, label }) => [label, ...rows])).toEqual([
      ['赵一', 2, 3],
      ['钱一', 4, 5],
    ]);
  });

  it('of a narrow table below a wide one begin a table', () => {
    const ledger = read([
      [
        '户主姓名',
        '身份证号码',
        '家庭人口',
        '人均纯收入',
        '住房等级',
        '安全饮水',
        '联系电话',
        '主要致贫原因',
        '工资性收入',
        '转移性收入',
      ],
      ['赵一', ID, 3, 3500, 'A', '是', null, '因病', 100, 200],
      ['青山村贫困户名单'],
      ['户主姓名', '家庭人口', '人均纯收入'],
      ['孙一', 2, 4000],
    ]);
    expect(labelsOf(ledger)).toEqual(['赵一', '孙一']);
    expect(ledger.subjects.map(({ village }) => village)).toEqual([null, '青山村']);
  });
});

describe('what stands beside or below a table and is none of it', () => {
  const TABLE: readonly Row[] = [
    ['户主姓名', '家庭人口', '人均纯收入', '住房等级'],
    ['赵一', 3, 3500, 'A'],
    ['钱一', 2, 3600, 'A'],
    ['孙一', 2, 3700, 'A'],
  ];

  it('is left out and told: counts with their sum', () => {
    const box: readonly Row[] = [
      ['统计', '户数'],
      ['一般户', 2],
      ['低保户', 1],
      ['合计', 3],
      ['另计', 4],
    ];
    const rows = box.map((cells, at) => [...(TABLE[at] ?? [null, null, null, null]), null, ...cells]);
    const ledger = read(rows);
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一']);
    expect(skipped(ledger)).toEqual(['1 header', '5 otherTable']);
    expect(ledger.findings).toMatchObject([
      { rule: 'table/list-beside', severity: 'info', cells: [{ column: 6 }, { column: 7 }] },
    ]);
  });

  it('is left out: the choices of a drop-down, without a header', () => {
    const rows = TABLE.map((cells, at) => (at === 0 ? cells : [...cells, null, '某县', '某镇', `第${at}村`]));
    expect(labelsOf(read([...rows, [null, null, null, null, null, '某县', '某镇', '合计']]))).toEqual([
      '赵一',
      '钱一',
      '孙一',
    ]);
  });

  it('is told: a table of another kind below', () => {
    const ledger = read([
      ...TABLE,
      [],
      ['附：各组情况'],
      ['组别', '户数', '人数'],
      ['一组', 10, 30],
      ['二组', 11, 31],
    ]);
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一', '孙一']);
    expect(skipped(ledger).slice(-3)).toEqual(['7 otherTable', '8 otherTable', '9 otherTable']);
    expect(ledger.findings).toMatchObject([{ rule: 'table/passed-over', severity: 'warning' }]);
  });

  it('is no gap: a blank column within a table', () => {
    const ledger = read(TABLE.map(([name, persons, ...rest]) => [name!, persons!, null, ...rest]));
    expect(ledger.tables[0]?.columns.map(({ column }) => column)).toEqual([1, 2, 4, 5]);
  });
});

describe('places written once', () => {
  it('are filled down, and told; nothing else is', () => {
    const ledger = read([
      ['村', '户主姓名', '家庭人口', '人均纯收入'],
      ['石桥村', '赵一', 3, 3500],
      [null, '钱一', 2, null],
      ['青山村', '孙一', 2, 4000],
      [null, '李一', 2, 4100],
      ['小计', null, 9, null],
      [null, '周一', 1, 3000],
    ]);
    expect(ledger.subjects.map(({ label, village }) => [label, village])).toEqual([
      ['赵一', '石桥村'],
      ['钱一', '石桥村'],
      ['孙一', '青山村'],
      ['李一', '青山村'],
      ['周一', null],
    ]);
    expect(ledger.table.columns.get('perCapitaNetIncome')?.missing[1]).not.toBe(0);
    expect(ledger.findings.filter(({ rule }) => rule === 'columns/filled-down')).toMatchObject([
      { severity: 'info', cells: [{ row: 2, column: 1 }] },
    ]);
  });

  it('are not, where the column is filled in on every row but one', () => {
    const ledger = read([
      ['村', '户主姓名', '人均纯收入'],
      ['石桥村', '赵一', 3500],
      ['石桥村', '钱一', 3600],
      [null, '孙一', 4000],
    ]);
    expect(ledger.subjects.map(({ village }) => village)).toEqual(['石桥村', '石桥村', null]);
  });

  it('are taken from the title, the section or the tab, in this order', () => {
    const rows: readonly Row[] = [
      ['户主姓名', '人均纯收入'],
      ['赵一', 3500],
    ];
    const village = (title: string | null, section: string | null, tab: string) =>
      readLedger(
        gridOf(tab, [...(title ? [[title]] : []), rows[0]!, ...(section ? [[section]] : []), rows[1]!]),
        { dictionary },
      ).subjects[0]?.village;
    expect(village('石桥村贫困户台账', '（一）青山村', '东村')).toBe('青山村');
    expect(village('石桥村贫困户台账', null, '东村')).toBe('石桥村');
    expect(village('贫困户台账', null, '东村')).toBe('东村');
    expect(village('全村贫困户台账', null, 'Sheet1')).toBe(null);
  });
});

describe('a roll-up of townships', () => {
  const HEAD: Row = ['序号', '乡镇', '贫困村数', '贫困户数', '贫困人口数', '贫困发生率（%）'];
  const ROWS: readonly Row[] = [
    [1, '青溪镇', 3, 120, 360, 1.5],
    [2, '白云乡', 2, 90, 270, 2.5],
    ['合计', null, 5, 210, 630, 2],
  ];

  it('is read as one, a township a row, and not as villages or households', () => {
    const ledger = read([['各乡镇贫困情况汇总表'], HEAD, ...ROWS]);
    expect(ledger.level).toBe('township');
    expect(labelsOf(ledger)).toEqual(['青溪镇', '白云乡']);
    expect(skipped(ledger)).toEqual(['1 title', '2 header', '5 total']);
  });

  it('is none where villages are named, or a township stands on several rows', () => {
    expect(
      read([
        ['乡镇', '村名', '贫困户数', '贫困发生率（%）'],
        ['青溪镇', '石桥村', 120, 1.5],
        ['白云乡', '青山村', 90, 2.5],
      ]).level,
    ).toBe('village');
    expect(
      read([
        HEAD.slice(1),
        ...['青溪镇', '青溪镇', '白云乡'].map((name, at) => [name, 3, 120, 300 + at, 1.5]),
      ]).level,
    ).not.toBe('township');
  });
});

describe('a list beside a header of several rows', () => {
  it('does not cut the header short, though figures stand in it on the same rows', () => {
    const ledger = read(
      [
        ['序号', '村', '退出核查内容', null, null, '项目', '户数'],
        [null, null, '基本情况', null, '收入情况', '一般户', 28],
        [null, null, '户主姓名', '家庭人口', '人均纯收入', '低保户', 7],
        [1, '石桥村', '赵一', 3, 3500, '合计', 35],
        [2, '石桥村', '钱一', 2, 3600],
        ['小计', null, '2户', 5],
      ].map((cells) => [...cells.slice(0, 5), null, ...cells.slice(5)]),
    );
    expect(ledger.tables[0]?.headerRows).toEqual([1, 2, 3]);
    expect(labelsOf(ledger)).toEqual(['赵一', '钱一']);
    expect(skipped(ledger)).toContain('6 subtotal');
  });
});
