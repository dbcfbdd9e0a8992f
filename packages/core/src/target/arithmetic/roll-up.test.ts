import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quantity, rollUp } from '../../index.js';

const persons = (count: number) => Quantity.of(count, '人');

describe('rolling up', () => {
  it('adds villages to townships to the county', () => {
    const { units, total } = rollUp([
      { path: ['某县', '甲镇', '一村'], amount: persons(3) },
      { path: ['某县', '甲镇', '二村'], amount: persons(4) },
      { path: ['某县', '乙镇', '三村'], amount: persons(5) },
    ]);
    expect(total?.toString()).toBe('12人');
    expect(units[0]?.units.map(({ name, total: sum }) => `${name}${sum}`)).toEqual(['甲镇7人', '乙镇5人']);
  });

  it('holds a unit’s own total against the sum from below and never adds it', () => {
    const { units } = rollUp([
      { path: ['甲镇'], amount: persons(8) },
      { path: ['甲镇', '一村'], amount: persons(3) },
      { path: ['甲镇', '二村'], amount: persons(4) },
      { path: ['乙镇'], amount: persons(9) },
    ]);
    expect(
      units.map(({ name, total, reported, difference }) => [
        name,
        `${total}`,
        `${reported}`,
        `${difference}`,
      ]),
    ).toEqual([
      ['甲镇', '7人', '8人', '1人'],
      ['乙镇', '9人', 'null', 'null'],
    ]);
  });

  it('counts a household once, however often it is listed', () => {
    const { total, repeated } = rollUp([
      { path: ['甲镇', '一村'], subject: '001', amount: persons(3) },
      { path: ['甲镇', '二村'], subject: '001', amount: persons(3) },
    ]);
    expect(total?.toString()).toBe('3人');
    expect(repeated.map(({ path }) => path[1])).toEqual(['二村']);
  });

  it('refuses to add persons and households', () => {
    const mixed = [
      { path: ['甲镇', '一村'], amount: persons(3) },
      { path: ['甲镇', '二村'], amount: Quantity.of(1, '户') },
    ];
    expect(() => rollUp(mixed)).toThrowError(expect.objectContaining({ code: 'quantity/unlike-units' }));
  });

  it('comes to the same whatever the tree', () => {
    const household = fc.record({
      path: fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength: 1, maxLength: 4 }),
      subject: fc.integer({ min: 0, max: 40 }).map(String),
      count: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(household, { minLength: 1, maxLength: 60 }), (households) => {
        const first = new Map<string, number>();
        for (const { subject, count } of households) if (!first.has(subject)) first.set(subject, count);
        const expected = [...first.values()].reduce((sum, count) => sum + count, 0);
        const entries = households.map(({ path, subject, count }) => ({
          path,
          subject,
          amount: persons(count),
        }));
        expect(rollUp(entries).total?.value.toNumber()).toBe(expected);
      }),
    );
  });
});
