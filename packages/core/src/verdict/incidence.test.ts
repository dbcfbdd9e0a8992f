import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileStandard, flipsUnder, flipsWithinError, incidences, STATUS } from '../index.js';
import { context, householdsOf, standardOf } from './shaanxi.fixture.js';

const { met, unmet, unknown } = STATUS;
const ceiling = { comparator: '<', value: '3' } as const;

type Size = number | 'empty';

function village(
  households: readonly (readonly [status: number, size: Size])[],
  over: Partial<Parameters<typeof incidences>[0]> = {},
) {
  return incidences({
    statuses: Uint8Array.from(households, ([status]) => status),
    table: householdsOf(households.map(([, size]) => ({ size }))),
    countBy: 'person',
    persons: 'size',
    groupOf: () => ['甲村'],
    ceiling,
    ...over,
  });
}

const many = (count: number, status: number, size: Size) =>
  Array.from({ length: count }, () => [status, size] as const);

describe('incidence', () => {
  test('counts persons or households, as the standard says', () => {
    const households = [...many(97, met, 4), ...many(3, unmet, 2)];
    expect(village(households)[0]).toMatchObject({
      poor: { low: '6', high: '6' },
      rate: { low: '1.52284263959391', high: '1.52284263959391' },
      verdict: 'met',
    });
    expect(village(households, { countBy: 'household' })[0]).toMatchObject({
      rate: { low: '3', high: '3' },
      verdict: 'unmet',
    });
    expect(
      village(households, { countBy: 'household', ceiling: { comparator: '<=', value: '3' } })[0]!.verdict,
    ).toBe('met');
  });

  test('is an interval where households are unknown, and says who decides', () => {
    const [one] = village([...many(97, met, 1), ...many(1, unmet, 1), ...many(2, unknown, 1)]);
    expect(one).toMatchObject({
      poor: { low: '1', high: '3' },
      rate: { low: '1', high: '3' },
      verdict: 'open',
      deciding: [98, 99],
    });
  });

  test('stands where the unknown cannot tip it', () => {
    expect(village([...many(99, met, 1), ...many(1, unknown, 1)])[0]!.verdict).toBe('met');
    expect(village([...many(90, met, 1), ...many(5, unmet, 1), ...many(5, unknown, 1)])[0]!.verdict).toBe(
      'unmet',
    );
  });

  test('takes the registered population where it is given', () => {
    expect(village(many(28, unmet, 1), { population: () => '1000' })[0]).toMatchObject({
      rate: { low: '2.8', high: '2.8' },
      verdict: 'met',
    });
    expect(village(many(30, unmet, 1), { population: () => '1000' })[0]!.verdict).toBe('unmet');
  });

  test('is open where the size of a poor household is missing', () => {
    const [one] = village([...many(99, met, 1), [unmet, 'empty']]);
    expect(one).toMatchObject({
      poor: { low: '1', high: null },
      rate: { low: '1', high: '100' },
      verdict: 'open',
      deciding: [99],
    });
  });

  test('rolls up through every level', () => {
    const paths = [
      ['镇', '甲村'],
      ['镇', '甲村'],
      ['镇', '乙村'],
    ];
    const all = village(
      [
        [met, 1],
        [unmet, 1],
        [met, 2],
      ],
      { groupOf: (row) => paths[row]! },
    );
    expect(all.map(({ group, rate }) => [group.join('/'), rate!.low])).toEqual([
      ['镇', '25'],
      ['镇/甲村', '50'],
      ['镇/乙村', '0'],
    ]);
  });

  test('its bounds contain every completion, and its verdict stands in each', () => {
    const status = fc.constantFrom(met, unmet, unknown);
    const size = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 8 }) },
      fc.constant('empty' as const),
    );
    const whole = fc.array(
      fc.record({ status, size, poor: fc.boolean(), persons: fc.integer({ min: 1, max: 20 }) }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(whole, fc.constantFrom(null, '700'), (households, population) => {
        const over = { population: () => population, ceiling: { comparator: '<', value: '20' } } as const;
        const [open] = village(
          households.map(({ status: each, size: persons }) => [each, persons] as const),
          over,
        );
        const complete = households.map(({ status: each, size: known, poor, persons }) => ({
          poor: each === unknown ? poor : each === unmet,
          persons: known === 'empty' ? persons : known,
        }));
        const sum = (which: typeof complete) => which.reduce((total, { persons }) => total + persons, 0);
        const exact = new Decimal(sum(complete.filter(({ poor }) => poor)))
          .mul(100)
          .div(population ?? sum(complete));
        expect(exact.gte(new Decimal(open!.rate!.low).sub('1e-9'))).toBe(true);
        expect(exact.lte(new Decimal(open!.rate!.high).add('1e-9'))).toBe(true);
        if (open!.verdict !== 'open') expect(open!.verdict).toBe(exact.lt(20) ? 'met' : 'unmet');
      }),
      { numRuns: 500 },
    );
  });
});

describe('flips', () => {
  const compiled = compileStandard(standardOf({ income: 'income > povertyLine', water: 'water' }), context);
  const table = householdsOf([
    { income: 3100, water: true },
    { income: 3300, water: true },
    { income: 3100, water: false },
    { income: 3000, water: true },
    { income: 'empty', water: true },
  ]);

  test('under another line', () => {
    expect(flipsUnder(compiled, table, { overrides: { povertyLine: '3200' } })).toEqual([
      { row: 0, criterion: null, from: 'met', to: 'unmet' },
      { row: 0, criterion: 'income', from: 'met', to: 'unmet' },
      { row: 2, criterion: 'income', from: 'met', to: 'unmet' },
    ]);
  });

  test('under another region, year or standard', () => {
    expect(flipsUnder(compiled, table, { region: '430000' }).map(({ row, to }) => [row, to])).toEqual([
      [3, 'met'],
      [3, 'met'],
    ]);
    expect(flipsUnder(compiled, table, { asOf: '2018-12-31' }).every(({ to }) => to === 'unknown')).toBe(
      true,
    );
    const laxer = standardOf({ income: 'income >= 3000 or water' });
    expect(
      flipsUnder(compiled, table, { standard: laxer }).map(({ row, criterion }) => [row, criterion]),
    ).toEqual([
      [2, null],
      [3, null],
      [3, 'income'],
      [4, null],
      [4, 'income'],
    ]);
  });

  test('within an error of incomes', () => {
    const { low, high } = flipsWithinError(compiled, table, '3');
    expect(low.map(({ row, criterion, to }) => [row, criterion, to])).toEqual([
      [0, null, 'unmet'],
      [0, 'income', 'unmet'],
      [2, 'income', 'unmet'],
    ]);
    expect(high.map(({ row, criterion, to }) => [row, criterion, to])).toEqual([
      [3, null, 'met'],
      [3, 'income', 'met'],
    ]);
  });
});
