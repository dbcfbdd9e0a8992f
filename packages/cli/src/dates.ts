import { DuibiaoError, type IsoDate } from '@duibiao/core';
import { words } from './words/index.js';

/**
 * `--as-of`: a year means its last day, a month its last day.
 *
 * @example
 * ```ts
 * asOfDate('2017') //=> '2017-12-31'
 * ```
 */
export function asOfDate(text: string): IsoDate {
  const match = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$/.exec(text.trim());
  if (!match) throw new DuibiaoError('cli/bad-date', words.badDate(text));
  const year = Number(match[1]);
  const month = Number(match[2] ?? 12);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Number(match[3] ?? lastDay);
  if (month < 1 || month > 12 || day < 1 || day > lastDay)
    throw new DuibiaoError('cli/bad-date', words.badDate(text));
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Today, as the staff's calendar has it. */
export function today(now: Date): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
