import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growthChain, type LineSeries, lineTable, regionAndAbove } from '../index.js';

const source = { document: { id: 'd', title: 'd' }, clause: 'c', certainty: 'published' } as const;

function series(over: Partial<LineSeries>): LineSeries {
  return {
    id: 'country',
    use: 'exit',
    region: '100000',
    title: { zh: '国家', en: 'Country' },
    basis: 'current',
    default: true,
    values: [{ year: 2016, value: '2952', source }],
    ...over,
  };
}

const table = lineTable([
  series({}),
  series({ id: 'province', region: '610000', values: [{ year: 2017, value: '3070', source }] }),
  series({ id: 'other', default: false, values: [{ year: 2016, value: '3146', source }] }),
  series({
    id: 'watch',
    use: 'monitoring',
    region: '520000',
    values: [{ year: 2023, value: '7300', source }],
  }),
]);

describe('looking a line up', () => {
  test('by the region’s own default series, for the day’s year', () => {
    expect(table.find('exit', '610728', '2017-06-30')).toMatchObject({
      found: true,
      value: { value: '3070' },
    });
    expect(table.find('exit', '430000', '2016-12-31')).toMatchObject({
      found: true,
      value: { value: '2952' },
    });
  });

  test('a region with a series of its own never falls back on the country’s', () => {
    const found = table.find('exit', '610000', '2016-12-31');
    expect(found.found).toBe(false);
    if (!found.found) expect(found.absence.zh).toContain('现有年份：2017');
  });

  test('a series that is not the default is taken only by name', () => {
    expect(table.find('exit', '430000', '2016-12-31', 'other')).toMatchObject({ value: { value: '3146' } });
    expect(table.find('exit', '610000', '2016-12-31', 'country')).toMatchObject({ value: { value: '2952' } });
  });

  test('a series of another use is not found by its name', () => {
    expect(table.find('exit', '520000', '2023-12-31', 'watch').found).toBe(false);
  });

  test('where nothing is the default, the answer names what exists', () => {
    const found = table.find('monitoring', '430000', '2023-12-31');
    expect(found.found).toBe(false);
    if (!found.found) expect(found.absence.en).toContain('watch');
  });
});

describe('regions', () => {
  test.each([
    ['511921', ['511921', '511900', '510000', '100000']],
    ['510000', ['510000', '100000']],
    ['100000', ['100000']],
    ['511921100201', ['511921', '511900', '510000', '100000']],
    ['50', ['500000', '100000']],
  ])('%s lies in %s', (region, above) => {
    expect(regionAndAbove(region)).toEqual(above);
  });
});

describe('a chain that grows by a share a year', () => {
  function stepwise(from: number, base: string, until: number): string[] {
    const values = [base];
    for (let year = from; year < until; year++)
      values.push(growthChain(year, values.at(-1) ?? '', '6', year + 1)[1]?.value ?? '');
    return values;
  }
  const atTheEnd = (from: number, base: string, until: number) =>
    growthChain(from, base, '6', until).map(({ value }) => value);

  test('rounding each year gives what rounding at the end gives, but for one yuan', () => {
    expect(atTheEnd(2014, '2800', 2020)).toEqual(stepwise(2014, '2800', 2020));
    expect(atTheEnd(2015, '2855', 2019)).toEqual(stepwise(2015, '2855', 2019));
    expect([atTheEnd(2015, '2855', 2020)[5], stepwise(2015, '2855', 2020)[5]]).toEqual(['3821', '3820']);
  });

  test('rises with its growth and starts at its base', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 20 }), (base, percent) => {
        const chain = growthChain(2014, String(base), String(percent), 2020).map(({ value }) =>
          Number(value),
        );
        expect(chain[0]).toBe(base);
        chain.slice(1).forEach((value, index) => {
          expect(value).toBeGreaterThan(chain[index] ?? 0);
        });
      }),
    );
  });
});
