import { describe, expect, test } from 'vitest';
import { cellValue, deriveColumns, disagreements, MISSING, valueText } from '../index.js';
import { dictionary, householdsOf } from '../verdict/shaanxi.fixture.js';

function derived(wanted: string, ...given: Parameters<typeof householdsOf>) {
  const result = deriveColumns(householdsOf(...given), dictionary, [wanted], 'household');
  const rows = given[0].map((_, row) => valueText(cellValue(result.table.columns.get(wanted), row)));
  return { ...result, rows };
}

describe('fields the ledger lacks', () => {
  test('are worked out from those it has, through as many steps as it takes', () => {
    const { rows, from } = derived('income', [{ wages: 9000.01, other: 209.99, size: 3 }]);
    expect(rows).toEqual(['3070']);
    expect(from('income', 0)).toEqual(['wages', 'other', 'size']);
  });

  test('keep what is written, blank by blank', () => {
    const { rows, from } = derived('income', [
      { income: 5000, netIncome: 9210, size: 3 },
      { income: 'empty', netIncome: 9210, size: 3 },
      { income: 'unreadable', netIncome: 9210, size: 3 },
      { income: 'pending', netIncome: 9210, size: 3 },
      { income: 'empty', netIncome: 'empty', size: 3 },
    ]);
    expect(rows).toEqual(['5000', '3070', null, null, null]);
    expect(from('income', 0)).toEqual([]);
    expect(from('income', 1)).toEqual(['netIncome', 'size']);
  });

  test('count the members', () => {
    expect(derived('size', [{}, {}], [[{ age: 40 }, { age: 8 }], [{ age: 70 }]]).rows).toEqual(['2', '1']);
  });

  test('stay missing where a part is missing or nothing can be divided by', () => {
    const { table, rows } = derived('income', [
      { netIncome: 9210, size: 0 },
      { netIncome: 'empty', size: 3 },
      { netIncome: 9210, size: 3 },
    ]);
    expect(rows).toEqual([null, null, '3070']);
    expect([...table.columns.get('income')!.missing]).toEqual([MISSING.noColumn, MISSING.noColumn, 0]);
  });

  test('are exact: binary sums do not show', () => {
    expect(derived('netIncome', [{ wages: 0.1, other: 0.2 }]).rows).toEqual(['0.3']);
    expect(derived('income', [{ netIncome: 10, size: 3 }]).rows).toEqual(['3.33333333333333']);
  });

  test('may be truths and come from categories', () => {
    expect(derived('housingSafe', [{ grade: 'A' }, { grade: 'C' }, { grade: 'empty' }]).rows).toEqual([
      'true',
      'false',
      null,
    ]);
  });
});

describe('what is written against what follows', () => {
  const found = (...rows: Parameters<typeof householdsOf>[0][]) =>
    disagreements('income', householdsOf(rows.flat()), dictionary);

  test('a figure that does not follow is reported with its parts', () => {
    expect(found([{ income: 3500, netIncome: 9210, size: 3 }])).toEqual([
      { row: 0, written: '3500', derived: '3070', from: ['netIncome', 'size'] },
    ]);
  });

  test.each([
    [3333.33, 10_000, 3, 0],
    [3333.34, 10_000, 3, 0],
    [3333, 10_000, 3, 0],
    [3334, 10_000, 3, 0],
    [3335, 10_000, 3, 1],
    [3333.32, 10_000, 3, 1],
    [3070, 9210, 3, 0],
    [3071, 9210, 3, 1],
  ])('%f for %f / %f: %i reported', (income, netIncome, size, reports) => {
    expect(found([{ income, netIncome, size }])).toHaveLength(reports);
  });

  test('what is missing is not compared', () => {
    expect(
      found([
        { income: 'empty', netIncome: 9210, size: 3 },
        { income: 3500, netIncome: 'empty', size: 3 },
      ]),
    ).toEqual([]);
  });
});
