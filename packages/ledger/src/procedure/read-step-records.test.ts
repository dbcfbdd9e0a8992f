import { checkProcedure } from '@duibiao/core';
import { gridOf } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { describe, expect, test } from 'vitest';
import { readStepRecords } from '../index.js';

const procedure = loadLibrary().procedure('exit/household');

const FORM = [
  ['2018年贫困户退出程序台账'],
  ['序号', '户主姓名', '识别时间', '民主评议', '核实', '农户签字', '村内公示', '', '公告', '销号日期'],
  ['', '', '', '', '', '', '起', '止', '', ''],
  [
    1,
    '甲一',
    '2014.5.20',
    '2018年10月8日',
    '2018-10-09',
    43383,
    '2018.10.11',
    '2018.10.17',
    '2018/11/5',
    '20181220',
  ],
  [2, '乙二', '2018.3', '2018.10.8', '2018.10.9', '2018.10.10', '2018.10.11', '', '', '待核实'],
  ['', '合计'],
];
const merges = [
  { top: 1, left: 1, bottom: 1, right: 10 },
  { top: 2, left: 7, bottom: 2, right: 8 },
  ...[1, 2, 3, 4, 5, 6, 9, 10].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
];
const grid = gridOf(
  '退出程序',
  FORM.map((row, index) =>
    row.map((value, column) =>
      index === 3 && column === 5 ? { kind: 'date' as const, number: 43383, formula: false } : value,
    ),
  ),
  { merges },
);

describe('the dates of a procedure in a sheet', () => {
  const sheet = readStepRecords(grid, procedure);

  test('a column to a step, two to a notice, under one or two header rows', () => {
    expect(sheet.headerRow).toBe(3);
    expect(sheet.columns.map(({ column, step, end }) => `${column} ${step} ${end}`)).toEqual([
      '3 identified from',
      '4 review from',
      '5 verification from',
      '6 consent from',
      '7 villageNotice from',
      '8 villageNotice to',
      '9 announcement from',
      '10 struckOff from',
    ]);
  });

  test('dates as staff write them; totals are no subjects', () => {
    expect(sheet.subjects.map(({ row, label }) => [row, label])).toEqual([
      [4, '甲一'],
      [5, '乙二'],
    ]);
    expect(sheet.subjects[0]?.records).toContainEqual({ step: 'consent', from: '2018-10-10' });
    expect(sheet.subjects[0]?.records).toContainEqual({
      step: 'villageNotice',
      from: '2018-10-11',
      to: '2018-10-17',
    });
    expect(sheet.subjects[0]?.cells.get('villageNotice')).toEqual(['G4', 'H4']);
    expect(sheet.named).toBe(true);
  });

  test('and held against the procedure', () => {
    const [good, bad] = sheet.subjects.map(({ records }) => checkProcedure(procedure, records));
    expect(good?.status).toBe('met');
    expect(bad?.status).toBe('unmet');
    expect(
      bad?.steps.filter(({ status }) => status !== 'met').map(({ step, status }) => `${step.id} ${status}`),
    ).toEqual([
      'review unmet',
      'villageNotice unknown',
      'townshipNotice notApplicable',
      'countyNotice notApplicable',
      'announcement unknown',
      'struckOff unknown',
    ]);
  });

  test('both days of a notice in one cell', () => {
    const one = gridOf('一', [
      ['户主姓名', '民主评议', '村内公示'],
      ['甲一', '2018.10.8', '2018.10.11至2018.10.17'],
    ]);
    expect(readStepRecords(one, procedure).subjects[0]?.records).toContainEqual({
      step: 'villageNotice',
      from: '2018-10-11',
      to: '2018-10-17',
    });
  });

  test('a date that cannot be read is kept for the check to name', () => {
    const one = gridOf('一', [
      ['户主姓名', '民主评议', '公告'],
      ['甲一', '十月上旬', '2018.11.5'],
    ]);
    const records = readStepRecords(one, procedure).subjects[0]?.records ?? [];
    expect(checkProcedure(procedure, records).steps[1]?.faults[0]?.message.zh).toContain('十月上旬');
  });

  test('a sheet without steps is refused, naming them', () => {
    expect(() => readStepRecords(gridOf('一', [['姓名', '收入']]), procedure)).toThrow(/Democratic review/);
  });
});
