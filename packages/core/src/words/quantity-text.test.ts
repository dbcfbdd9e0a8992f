import { describe, expect, it } from 'vitest';
import { formatTarget, measureWord, Quantity, quantityText, type Target } from '../index.js';

describe('a quantity in words', () => {
  it.each([
    ['17200', '人', '1.72万人', '17,200 persons'],
    ['1', '户', '1户', '1 household'],
    ['93', '个', '93个', '93'],
    ['10.2', '公里', '10.2公里', '10.2 km'],
    ['182000', '亩', '18.2万亩', '182,000 mu'],
    ['400000000', '元', '4亿元', '400 million yuan'],
    ['850', '万元', '850万元', '8.5 million yuan'],
    ['1234567', '元', '1234567元', '1,234,567 yuan'],
    ['17.1117', '%', '17.11%', '17.11%'],
    ['300', '人次', '300人次', '300 person-times'],
    ['1', '次', '1次', 'once'],
    ['2', '遍', '2遍', 'twice'],
    ['5', '次', '5次', '5 times'],
    ['7', '蔸', '7蔸', '7 蔸'],
  ])('%s %s is %s, %s', (value, unit, zh, en) => {
    const quantity = Quantity.of(value, unit);
    expect([quantityText(quantity, 'zh'), quantityText(quantity, 'en')]).toEqual([zh, en]);
  });

  it('takes the English of what is counted where the measure word would mislead', () => {
    expect(quantityText(Quantity.of(30, '户'), 'en', { unitEnglish: 'firms' })).toBe('30 firms');
  });

  it('rounds for showing only as far as is asked', () => {
    expect(quantityText(Quantity.of('0.123456', '公里'), 'en', { places: 4 })).toBe('0.1235 km');
  });

  it('has a word for a column', () => {
    expect(['户', '万元', '个', '次'].map((unit) => measureWord(unit, 'en'))).toEqual([
      'households',
      'yuan',
      '',
      'times',
    ]);
  });
});

describe('a target’s figure in words', () => {
  const target: Target = {
    id: 'visits',
    title: '遍访',
    kind: 'goal',
    value: '1',
    unit: '次',
    comparator: '>=',
    nature: [],
    subject: '贫困户',
    place: '某镇',
    due: '2020-12-31',
    dueStated: false,
    lead: [],
    support: [],
    breakdown: [],
    source: { document: 'd', clause: '一', quote: '每月至少走访一次' },
  };

  it.each<[Partial<Target>, string, string]>([
    [{ frequency: { times: 1, every: 1, unit: 'month' } }, '每月不少于1次', 'at least once every month'],
    [
      { comparator: '=', frequency: { times: 1, every: 2, unit: 'month' } },
      '每2个月1次',
      'once every 2 months',
    ],
    [{ value: '300', unit: '人次', nature: ['soft'] }, '力争不少于300人次', 'aim: at least 300 person-times'],
    [{ value: '40', unit: '亩', comparator: '=', approximation: 'above' }, '40余亩', 'a little over 40 mu'],
    [{ value: '1', upTo: '2', unit: '个', comparator: '=' }, '1个至2个', '1 to 2'],
    [
      { value: '20', unit: '条', comparator: '=', nature: ['likely'] },
      '20条（可能读法）',
      '20 (likely reading)',
    ],
    [{ kind: 'duty' }, '完成', 'to be done'],
  ])('%j is %s, %s', (given, zh, en) => {
    const each = { ...target, ...given };
    expect([formatTarget(each, 'zh'), formatTarget(each, 'en')]).toEqual([zh, en]);
  });
});
