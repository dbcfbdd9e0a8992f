import type { CompiledStandard, Dictionary, Field, Source } from '@duibiao/core';
import { expect, it } from 'vitest';
import { templateSheet } from './template-sheet.js';

const field = (id: string, zh: string, over: Partial<Field> = {}): Field => ({
  id,
  level: 'household',
  type: 'number',
  title: { zh, en: id },
  synonyms: [],
  ...over,
});

const dictionary: Dictionary = new Map(
  [
    field('village', '行政村', { type: 'text' }),
    field('headName', '户主姓名', { type: 'text', personal: 'name' }),
    field('perCapitaNetIncome', '人均纯收入', { unit: '元/人' }),
    field('hasRadio', '是否通广播电视', { type: 'boolean' }),
    field('houseGrade', '危房级别', {
      type: 'category',
      values: ['A', 'B'].map((value) => ({ value, title: { zh: value, en: value } })),
    }),
  ].map((each) => [each.id, each]),
);

const source: Source = { document: { id: 'd', title: '办法' }, clause: '第一条', certainty: 'published' };
const criterion = (id: string, fields: string[]) => ({
  id,
  title: { zh: id, en: id },
  criterion: { id, title: { zh: id, en: id }, require: '', source },
  fields,
});
const standard = {
  standard: { id: 's', level: 'household', title: { zh: '标准', en: 'Standard' } },
  asOf: '2020-12-31',
  criteria: [criterion('income', ['perCapitaNetIncome']), criterion('house', ['houseGrade', 'hasRadio'])],
  fields: ['perCapitaNetIncome', 'houseGrade', 'hasRadio'],
} as unknown as CompiledStandard;

const [ledger, guide] = templateSheet(standard, dictionary, 'zh', { rows: 2 }).sheets;

it('heads a column for what names a household and for what the criteria read, with units', () => {
  expect(ledger!.cells.filter((cell) => cell.row === 3).map((cell) => cell.value)).toEqual([
    '序号',
    '行政村',
    '户主姓名',
    '人均纯收入（元/人）',
    '危房级别',
    '是否通广播电视',
  ]);
});

it('gives lists for yes and no and for categories, over every empty row', () => {
  const rules = ledger!.validations!.map((validation) => validation.rule);
  expect(rules.slice(3)).toEqual([
    { kind: 'list', values: ['A', 'B'] },
    { kind: 'list', values: ['是', '否'] },
  ]);
  expect(ledger!.validations![3]!.areas).toEqual([{ top: 4, left: 5, bottom: 5, right: 5 }]);
  expect(ledger!.freeze).toEqual({ row: 4, column: 4 });
});

it('says on the second sheet which criterion reads a column', () => {
  expect(guide!.cells.filter((cell) => cell.row === 6).map((cell) => cell.value)).toEqual([
    'D',
    '“人均纯收入（元/人）”列',
    '数字，单位：元/人',
    'income',
    '《办法》第一条',
  ]);
});
