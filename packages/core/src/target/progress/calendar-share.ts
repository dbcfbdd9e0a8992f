import { dateParts, dayNumber, isoDateOf } from '../../calendar/date.js';
import { DuibiaoError } from '../../failure.js';
import { Decimal } from '../../quantity/decimal.js';
import { progressWords } from '../../words/progress.js';
import type { Frequency } from '../plan.js';

/** Day number of an ISO date that must be one. */
export function dayOf(date: string): number {
  const day = dayNumber(date);
  if (day === null) throw new DuibiaoError('targets/date', progressWords.badDate(date));
  return day;
}

/**
 * Which share of the time from `start` to `due`, both days counted, has gone by at the end of `asOf`: 0 before, 1 after.
 *
 * @example
 * ```ts
 * calendarShare('2020-01-01', '2020-12-31', '2020-06-30').toFixed(4) //=> '0.4973'
 * ```
 */
export function calendarShare(start: string, due: string, asOf: string): Decimal {
  const [first, last, now] = [dayOf(start), dayOf(due), dayOf(asOf)];
  if (now >= last) return new Decimal(1);
  if (now < first || last < first) return new Decimal(0);
  return new Decimal(now - first + 1).div(last - first + 1);
}

/** One calendar month of a stretch of days, or the part of it within the stretch. */
export interface MonthSpan {
  /** `2020-07` */
  readonly month: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/**
 * The months from `from` to `to`, both days counted.
 *
 * @example
 * ```ts
 * monthsBetween('2020-06-15', '2020-07-31').map(({ month, days }) => [month, days]) //=> [['2020-06', 16], ['2020-07', 31]]
 * ```
 */
export function monthsBetween(from: string, to: string): MonthSpan[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const spans: MonthSpan[] = [];
  for (let day = first; day <= last; ) {
    const { year, month } = dateParts(day);
    const end = Math.min(last, Date.UTC(year, month, 0) / 86_400_000);
    spans.push({
      month: isoDateOf(day).slice(0, 7),
      from: isoDateOf(day),
      to: isoDateOf(end),
      days: end - day + 1,
    });
    day = end + 1;
  }
  return spans;
}

/**
 * How many whole periods of a frequency lie between two days, both counted; months run from the first day's date.
 *
 * @example
 * ```ts
 * wholePeriods({ times: 1, every: 2, unit: 'month' }, '2020-01-01', '2020-06-30') //=> 3
 * ```
 */
export function wholePeriods(frequency: Frequency, from: string, to: string): number {
  const [first, last] = [dayOf(from), dayOf(to) + 1];
  if (last <= first) return 0;
  if (frequency.unit === 'day') return Math.floor((last - first) / frequency.every);
  if (frequency.unit === 'week') return Math.floor((last - first) / 7 / frequency.every);
  const [a, b] = [dateParts(first), dateParts(last)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  const each = { month: 1, quarter: 3, year: 12 }[frequency.unit] * frequency.every;
  return Math.floor(months / each);
}
