import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigure, Quantity, sumQuantities } from '../index.js';

describe('a figure as plans write it', () => {
  it.each([
    ['1.72万以上', '17200', '', '>=', undefined],
    ['1.72万人以上', '17200', '人', '>=', undefined],
    ['1.72万以上贫困人口', '17200', '贫困人口', '>=', undefined],
    ['200余个', '200', '个', '=', 'above'],
    ['近10000亩', '10000', '亩', '=', 'below'],
    ['4亿元', '400000000', '元', '=', undefined],
    ['不低于4亿元', '400000000', '元', '>=', undefined],
    ['突破2000万元', '20000000', '元', '>', undefined],
    ['超过1万元', '10000', '元', '>', undefined],
    ['低于4%', '4', '%', '<', undefined],
    ['3%以下', '3', '%', '<', undefined],
    ['3%及以下', '3', '%', '<=', undefined],
    ['>= 17200 人', '17200', '人', '>=', undefined],
    ['<4%', '4', '%', '<', undefined],
    ['＜4％', '4', '%', '<', undefined],
    ['10,560人', '10560', '人', '=', undefined],
    ['30户左右', '30', '户', '=', 'around'],
    ['0.4万头', '4000', '头', '=', undefined],
    ['达到300人次', '300', '人次', '>=', undefined],
    ['28', '28', '', '=', undefined],
  ])('%s', (text, value, unit, comparator, approximation) => {
    expect(parseFigure(text)).toEqual({ value, unit, comparator, ...(approximation && { approximation }) });
  });

  it('reads a range with both ends', () => {
    expect(parseFigure('1-2个')).toEqual({ value: '1', unit: '个', comparator: '>=', upTo: '2' });
  });

  it.each(['', '全部', '11户28人', '村', '12.3.4公里'])('refuses what is no single figure: %s', (text) => {
    expect(parseFigure(text)).toBeNull();
  });
});

describe('quantities', () => {
  it('adds decimals exactly, where doubles do not', () => {
    expect(3.2 + 2 + 4.1 + 0.9 === 10.2).toBe(false);
    const sum = sumQuantities([3.2, 2, 4.1, 0.9].map((value) => Quantity.of(value, '公里')));
    expect(sum?.toString()).toBe('10.2公里');
  });

  it.each([
    ['人', '人次'],
    ['户', '户次'],
    ['户', '人'],
    ['处', '口'],
    ['亩', '公里'],
    ['%', '个百分点'],
    ['元', '人'],
  ])('refuses to add %s and %s', (one, other) => {
    expect(() => Quantity.of(1, one).plus(Quantity.of(1, other))).toThrowError(
      expect.objectContaining({ code: 'quantity/unlike-units' }),
    );
    expect(() => Quantity.of(1, one).compare(Quantity.of(1, other))).toThrow();
  });

  it.each([
    ['1公顷', '亩', '15'],
    ['1500亩', '公顷', '100'],
    ['1平方公里', '亩', '1500'],
    ['667亩', '亩', '667'],
    ['5000米', '公里', '5'],
    ['29.4平方公里', '公顷', '2940'],
    ['850万元', '万元', '850'],
    ['2年', '个月', '24'],
    ['3吨', '斤', '6000'],
  ])('%s is in %s %s', (text, unit, value) => {
    expect(Quantity.parse(text).in(unit).toString()).toBe(`${value}${unit}`);
  });

  it('falls back to the exact unit when its own cannot hold the sum', () => {
    expect(Quantity.of(1, '公顷').plus(Quantity.of(1, '亩')).toString()).toBe('16亩');
    expect(Quantity.of(1, '亩').plus(Quantity.of(1, '公顷')).toString()).toBe('16亩');
    expect(Quantity.of(1, '平方米').plus(Quantity.of(1, '亩')).toString()).toBe('1.0015亩');
  });

  it.each([
    ['17200', '人', '1.72万人'],
    ['10560', '人', '10560人'],
    ['400000000', '元', '4亿元'],
    ['8500000', '元', '850万元'],
    ['182000', '亩', '18.2万亩'],
    ['9.536', '%', '9.54%'],
    ['850', '万元', '850万元'],
    ['-12000', '元', '-1.2万元'],
  ])('%s %s is written %s', (value, unit, text) => {
    expect(Quantity.of(value, unit).format()).toBe(text);
  });

  it('sums like the integers they stand for, in any order', () => {
    const units = { 米: 1n, 公里: 1000n, 里: 500n } as const;
    const part = fc.tuple(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.constantFrom('米', '公里', '里'),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const metres = parts.reduce((sum, [value, unit]) => sum + BigInt(value) * units[unit as '米'], 0n);
        const sum = sumQuantities(parts.map(([value, unit]) => Quantity.of(value, unit)))!;
        expect(sum.in('米').toString()).toBe(`${metres}米`);
      }),
    );
  });
});
