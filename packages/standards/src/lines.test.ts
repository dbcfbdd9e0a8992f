import { describe, expect, test } from 'vitest';
import { loadLibrary } from './index.js';

const { lines } = loadLibrary();

function line(region: string, year: number, series?: string): string | null {
  const found = lines.find('exit', region, `${year}-12-31`, series);
  return found.found ? found.value.value : null;
}

describe('exit lines against the published tables, copied here by hand', () => {
  test.each([
    [2010, '2300'],
    [2011, '2536'],
    [2012, '2625'],
    [2013, '2736'],
    [2014, '2800'],
    [2015, '2855'],
    [2016, '2952'],
    [2017, '2952'],
    [2018, '2995'],
    [2019, '3218'],
    [2020, '4000'],
  ])('the country in %i: %s', (year, value) => {
    expect(line('100000', year)).toBe(value);
  });

  test.each([
    [2014, '2736'],
    [2015, '2855'],
    [2016, '2952'],
    [2017, '3026'],
    [2018, '3200'],
    [2019, '3400'],
    [2020, '4000'],
  ])('Hunan in %i: %s', (year, value) => {
    expect(line('430000', year)).toBe(value);
    expect(line('431128', year)).toBe(value); // a county of Hunan
  });

  test('the chain from 2800 gives the working lines', () => {
    const chain = [2014, 2015, 2016, 2017, 2018, 2019, 2020].map((year) =>
      line('100000', year, 'chain-2800'),
    );
    expect(chain).toEqual(['2800', '2968', '3146', '3335', '3535', '3747', '3972']);
  });

  test('the chain from 2855 gives the working lines', () => {
    const chain = [2015, 2016, 2017, 2018, 2019, 2020].map((year) => line('100000', year, 'chain-2855'));
    expect(chain).toEqual(['2855', '3026', '3208', '3400', '3604', '3821']);
  });

  test('a computed year is derived, a published one keeps its publication', () => {
    const of = (year: number) => lines.find('exit', '100000', `${year}-12-31`, 'chain-2800');
    expect(of(2016)).toMatchObject({ value: { source: { certainty: 'derived' } } });
    expect(of(2017)).toMatchObject({ value: { source: { certainty: 'code' } } });
  });

  test('lines that were found in no text say so', () => {
    for (const year of [2017, 2018])
      expect(lines.find('exit', '510000', `${year}-12-31`)).toMatchObject({
        value: { source: { certainty: 'unconfirmed' } },
      });
  });
});

describe('what is not there is not guessed', () => {
  test('Shaanxi has 2017 alone, and 2018 is not filled from the country', () => {
    expect(line('610000', 2017)).toBe('3070');
    const found = lines.find('exit', '610728', '2018-12-31');
    expect(found).toMatchObject({ found: false });
    if (!found.found) {
      expect(found.absence.zh).toContain('2017');
      expect(found.absence.en).toContain('it has 2017');
    }
  });

  test('Sichuan and Chongqing have no table of their own and use the country’s', () => {
    expect(line('511921', 2016)).toBe('2952');
    expect(line('500152', 2019)).toBe('3218');
  });

  test('no line is known after 2020, for anybody', () => {
    for (const region of ['100000', '430000', '510000', '610000']) expect(line(region, 2021)).toBeNull();
  });

  test('an unknown series is answered with those that exist', () => {
    const found = lines.find('exit', '100000', '2017-12-31', 'chain-2900');
    expect(found).toMatchObject({ found: false });
    if (!found.found) expect(found.absence.zh).toContain('chain-2800');
  });

  test.each([
    ['100000', 2021, '6000'],
    ['610000', 2021, '6000'],
    ['520000', 2023, '7300'],
    ['130000', 2023, '8300'],
    ['530000', 2023, '8050'],
    ['530000', 2025, '8700'],
    ['350526', 2024, '19560'],
    ['100000', 2022, null],
    ['610000', 2022, null],
    ['100000', 2026, null],
  ])('the monitoring line of %s in %i: %s', (region, year, value) => {
    const found = lines.find('monitoring', region, `${year}-12-31`);
    expect(found.found ? found.value.value : null).toBe(value);
  });
});
