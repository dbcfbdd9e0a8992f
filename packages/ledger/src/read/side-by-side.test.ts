import { gridOf } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { describe, expect, test } from 'vitest';
import { readLedger } from '../index.js';

const { dictionary } = loadLibrary();

function fieldsOf(sheet: string, rows: string[][]) {
  const { tables } = readLedger(gridOf(sheet, rows), { dictionary });
  return Object.fromEntries(
    tables.flatMap(({ columns }) => columns.map((each) => [each.header, each.field])),
  );
}

const households = (...answers: string[]) => [
  ['甲一', '3', ...answers],
  ['乙二', '4', ...answers],
];

describe('one-word headers side by side', () => {
  const words = ['吃', '穿', '教育', '医疗', '住房'];

  test('are the guarantees where all are answered with yes or no', () => {
    const rows = [['户主姓名', '人口', ...words], ...households('是', '是', '是', '否', '是')];
    expect(fieldsOf('花名册', rows)).toMatchObject({
      吃: 'enoughFood',
      穿: 'enoughClothing',
      教育: 'compulsoryEducationSecured',
      医疗: 'basicMedicalSecured',
      住房: 'housingSafe',
    });
  });

  test('are left to the user under a title that speaks of help', () => {
    const rows = [['户主姓名', '人口', '教育', '医疗', '住房'], ...households('是', '否', '是')];
    const fields = fieldsOf('帮扶措施保障表', rows);
    expect(Object.values(fields)).toEqual(['headName', 'householdSize']);
  });

  test('are left to the user where they are answered in other words, or stand alone', () => {
    const spoken = [['户主姓名', '人口', '教育', '医疗', '住房'], ...households('小学', '住院', '三间')];
    expect(Object.values(fieldsOf('保障花名册', spoken))).toEqual(['headName', 'householdSize']);
    const alone = [['户主姓名', '人口', '教育'], ...households('是')];
    expect(Object.values(fieldsOf('花名册', alone))).toEqual(['headName', 'householdSize']);
  });
});

describe('headers that leave out what their title says', () => {
  const rows = (due: string) => [
    ['借款人姓名', '期限', '发放日期', due],
    ['甲一', '三年', '2020-01-02', '2023-01-01'],
    ['乙二', '三年', '2020-03-04', '2023-03-03'],
  ];

  test('are read with it', () => {
    expect(fieldsOf('小额信贷台账', rows('到期日'))).toMatchObject({
      期限: 'loanTerm',
      发放日期: 'loanDate',
      到期日: 'loanDue',
    });
  });

  test('are not where the title names two subjects, or none', () => {
    expect(fieldsOf('小额信贷与危房改造台账', rows('备注'))).not.toHaveProperty('期限');
    expect(fieldsOf('农户花名册', rows('备注'))).not.toHaveProperty('期限');
  });
});
