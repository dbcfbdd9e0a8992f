import { addMonths as addMonthsInLocalTime, format } from 'date-fns';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fractionOf } from '../number/fraction.js';
import { addMonths, dateParts, dayNumber, isoDateOf } from './date.js';
import { isoDays, isoMonths, readDuration } from './duration.js';

const day = fc.integer({ min: -200_000, max: 200_000 });

test('a day and its ISO date say the same', () => {
  fc.assert(
    fc.property(day, (number) => {
      const iso = isoDateOf(number);
      expect(dayNumber(iso)).toBe(number);
      const { year, month, day: dayOfMonth } = dateParts(number);
      expect([year, month, dayOfMonth]).toEqual(iso.split('-').map(Number));
    }),
  );
});

test('dates that no calendar has are none', () => {
  expect(['2017-02-29', '2017-13-01', '2017-00-10', '2017-1-1', '20170101', ''].map(dayNumber)).toEqual(
    Array(6).fill(null),
  );
  expect(dayNumber('2016-02-29')).not.toBeNull();
});

test('months are added as date-fns adds them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -600, max: 600 }), (number, months) => {
      const { year, month, day: dayOfMonth } = dateParts(number);
      const moved = addMonthsInLocalTime(new Date(year, month - 1, dayOfMonth, 12), months);
      expect(isoDateOf(addMonths(number, months))).toBe(format(moved, 'yyyy-MM-dd'));
    }),
  );
});

test('durations are read in whole days or whole months, and written as short as they can be', () => {
  expect(readDuration('P1Y6M')).toEqual({ kind: 'months', amount: 18 });
  expect(readDuration('-P7D')).toEqual({ kind: 'days', amount: -7 });
  expect(readDuration('P1DT24H')).toEqual({ kind: 'days', amount: 2 });
  expect(['P', 'P1', 'PT1H', 'P1Y1D', '7D', 'P1.5D'].map(readDuration)).toEqual(Array(6).fill(null));
  expect([18n, 12n, -1n, 0n].map(isoMonths)).toEqual(['P1Y6M', 'P1Y', '-P1M', 'P0M']);
  expect(['7', '0.5', '-1.25', '0'].map((days) => isoDays(fractionOf(days)!))).toEqual([
    'P7D',
    'PT12H',
    '-P1DT6H',
    'PT0S',
  ]);
});
