import type { Cell } from '@duibiao/sheet';
import { plainFigures } from '../text/numerals.js';
import { compact } from '../text/plain.js';
import { absence, isErrorCell, isRead, isUnreadable, type Reading } from './reading.js';

/** What a column's dates are about, which settles the century of a year of two digits. */
export type DateKind = 'birth' | 'event';

/**
 * Reads a date as ledgers write it: `2019-12-31` `2019.12.31` `2019年12月31日` `20191231` `二〇一九年十二月`, serials of either date
 * system, and months without a day (`2019.12` `2019年12月` `201912`), which stand for their first day. A year of two digits is read
 * where its century is plain (`19年12月`, a birth in `85.3.2`); a year alone is no date.
 */
export function readDate(cell: Cell, date1904: boolean, kind: DateKind = 'event'): Reading {
  switch (cell.kind) {
    case 'blank':
      return absence('')!;
    case 'boolean':
      return isUnreadable('other');
    case 'error':
      return isErrorCell(cell);
    case 'percent':
      return isUnreadable('other');
    case 'date':
      return dateOfSerial(cell.number, date1904);
    case 'number':
      return readFigure(cell.number, date1904, kind);
    case 'text':
      return readDateText(plainText(cell.text), date1904, kind);
  }
}

/** Serials that a General cell shows as a bare figure: 1954 to 2064. */
const SERIALS = { least: 20_000, most: 60_000 };

function readFigure(figure: number, date1904: boolean, kind: DateKind): Reading {
  const text = String(figure);
  // 2019.10 typed as a number is kept as 2019.1: January or October.
  return /^(?:\d{2}){1,2}\.1$/.test(text) ? isUnreadable('lostZero') : readDateText(text, date1904, kind);
}

/** Without what stands around a date: apostrophes, a time of day, a closing point. */
function plainText(text: string): string {
  const day = text
    .trim()
    .replace(/(?<=[\d日号])\s*(?:T|上午|下午|\s)\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?Z?$/, '');
  return compact(day)
    .replace(/^['‘’`]+/, '')
    .replace(/[.。、]+$/, '');
}

function dateOfSerial(serial: number, date1904: boolean): Reading {
  const day = Math.floor(serial);
  // Excel counts a 29 February 1900 that never was: serials up to 60 cannot be told apart from their neighbours.
  if (!date1904 && day <= 60) return isUnreadable('other');
  const since1970 = date1904 ? day - 24107 : day - 25569;
  const date = new Date(since1970 * 86_400_000);
  return Number.isNaN(date.getTime())
    ? isUnreadable('other')
    : iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

const YEAR_ALONE = /^(\d{4})年?度?$/;
const SOLID = /^(\d{4})(\d{2})(\d{2})?$/;
const PARTED = /^(\d{4}|\d{2})[-./、年](\d{1,2})(?:[-./、月](\d{1,2})[日号]?|月份?)?$/;

function readDateText(text: string, date1904: boolean, kind: DateKind): Reading {
  const missing = absence(text);
  if (missing) return missing;
  const written = inDigits(text);
  if (YEAR_ALONE.test(written)) return isUnreadable('yearOnly');
  const match = SOLID.exec(written) ?? PARTED.exec(written);
  if (match) {
    const [, year, month, day] = match;
    const century = year!.length === 4 ? '' : centuryOf(year!, month!, written, kind);
    return century === null
      ? isUnreadable('century')
      : iso(Number(century + year), Number(month), Number(day ?? 1));
  }
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= SERIALS.least && serial <= SERIALS.most
    ? dateOfSerial(serial, date1904)
    : isUnreadable('other');
}

/** The year of a text that is a year and no more: `2019` `2019年` `二〇一九年度`; null for others. */
export function yearAlone(text: string): string | null {
  return YEAR_ALONE.exec(inDigits(plainText(text)))?.[1] ?? null;
}

/** `二〇一九年十二月三十一日` with digits; other texts as they are. */
function inDigits(text: string): string {
  if (!/[〇零○一二三四五六七八九十]/.test(text)) return text;
  return text.replace(/[〇零○0一二三四五六七八九十]+/g, (figures) => plainFigures(figures) ?? figures);
}

/** Registers began in this century: an event of `19` was in 2019. Of births, those of `31` and later were in the last one. */
const LAST_YEAR_OF_EVENTS = 40;
const FIRST_YEAR_OF_BIRTHS = 31;

/** Null where the century is not plain: `12.5` may be May of 2012, or 5 December. */
function centuryOf(year: string, month: string, written: string, kind: DateKind): '19' | '20' | null {
  const number = Number(year);
  const isMonthAndDay = number <= 12 && /^\d{2}[-./、]\d{1,2}$/.test(written);
  if (isMonthAndDay || Number(month) > 12) return null;
  if (kind === 'birth') return number >= FIRST_YEAR_OF_BIRTHS ? '19' : null;
  return number <= LAST_YEAR_OF_EVENTS ? '20' : null;
}

function iso(year: number, month: number, day: number): Reading {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1850 || year > 2150 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return isUnreadable('noSuchDay');
  return isRead(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
