import type { Cell } from '@duibiao/sheet';
import { compact } from '../text/plain.js';
import { absence, isErrorCell, isRead, isUnreadable, type Reading } from './reading.js';

/**
 * Reads a date as ledgers write it: `2019-12-31` `2019.12.31` `2019年12月31日` `20191231`, serials of either date system, and
 * months without a day (`2019.12` `2019年12月` `201912`), which stand for their first day. Two-digit years are not read.
 */
export function readDate(cell: Cell, date1904: boolean): Reading {
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
      return readFigure(cell.number, date1904);
    case 'text':
      return readDateText(
        compact(cell.text.trim().replace(/(?<=\d)\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/, '')),
        date1904,
      );
  }
}

/** Serials that a General cell shows as a bare figure: 1954 to 2064. */
const SERIALS = { least: 20_000, most: 60_000 };

function readFigure(figure: number, date1904: boolean): Reading {
  const text = String(figure);
  // 2019.10 typed as a number is kept as 2019.1: January or October.
  return /^\d{4}\.1$/.test(text) ? isUnreadable('ambiguous') : readDateText(text, date1904);
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

function readDateText(text: string, date1904: boolean): Reading {
  const missing = absence(text);
  if (missing) return missing;
  const solid = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const parted = /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})?日?|月)?(?:T\d{2}:\d{2}.*)?$/.exec(text);
  const match = solid ?? parted;
  if (match) return iso(Number(match[1]), Number(match[2]), Number(match[3] ?? 1));
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= SERIALS.least && serial <= SERIALS.most
    ? dateOfSerial(serial, date1904)
    : isUnreadable('other');
}

function iso(year: number, month: number, day: number): Reading {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1850 || year > 2150 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return isUnreadable('other');
  return isRead(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
