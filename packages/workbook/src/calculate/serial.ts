import { serialOfIsoDate } from '../read/serial-date.js';

const DAY = 86_400_000;

/** A day as people count it. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial of a day, months and days beyond their ends carried over, as `DATE` does; null before 1900 and after 9999. */
export function serialOf(year: number, month: number, day: number): number | null {
  const whole = year >= 0 && year < 1900 ? year + 1900 : year;
  const date = new Date(Date.UTC(whole, Math.trunc(month) - 1, Math.trunc(day)));
  const since = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  // Excel counts a 29 February 1900 that never was.
  const serial = since <= 60 ? since - 1 : since;
  return serial >= 0 && serial < 2_958_466 ? serial : null;
}

/** The day that a serial shows; null where no date is. */
export function dayOf(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole < 2_958_466)) return null;
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(Date.UTC(1899, 11, 30) + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial of a date as a text shows it: `2019-12-31` `2019/1/5` `2019年12月31日`, with a time or without; null for others. */
export function parseSerial(text: string): number | null {
  const match =
    /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(?:(\d{1,2})日)?)(?:[T ]+(\d{1,2}:\d{2}(?::\d{2})?))?$/.exec(
      text,
    );
  if (!match) return null;
  const [, year, m1, d1, m2, d2, time] = match;
  const two = (part: string | undefined) => (part ?? '1').padStart(2, '0');
  const clock =
    time === undefined ? '' : `T${time.length < 6 ? `${time}:00` : time}`.replace(/T(\d):/, 'T0$1:');
  return serialOfIsoDate(`${year}-${two(m1 ?? m2)}-${two(d1 ?? d2)}${clock}`, false);
}
