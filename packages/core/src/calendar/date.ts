const DAY = 86_400_000;
const ISO = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/**
 * Days since 1970-01-01 of an ISO date.
 *
 * @returns null when `iso` is no date of the calendar (`2017-02-29`)
 * @example
 * ```ts
 * dayNumber('1970-01-31') //=> 30
 * ```
 */
export function dayNumber(iso: string): number | null {
  const match = ISO.exec(iso);
  if (!match) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const date = new Date(time);
  if (Number(match[1]) < 100) date.setUTCFullYear(Number(match[1]));
  return date.toISOString().slice(0, 10) === iso ? date.getTime() / DAY : null;
}

/** ISO date of a day counted from 1970-01-01. */
export function isoDateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Year, month (1 to 12) and day of the month. */
export function dateParts(day: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day some months later, or the last day of a month that is shorter: 31 January + 1 month is 28 February. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = dateParts(day);
  const first = Date.UTC(year, month - 1 + months, 1) / DAY;
  const last = Date.UTC(year, month + months, 0) / DAY;
  return Math.min(first + dayOfMonth - 1, last);
}
