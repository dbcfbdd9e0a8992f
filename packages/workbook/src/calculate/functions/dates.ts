import { isError, NUMBER_ERROR, type Scalar, toNumber, toText, VALUE_ERROR } from '../formula-value.js';
import { type Day, dayOf, parseSerial, serialOf } from '../serial.js';
import { Uncalculable } from '../uncalculable.js';
import { type FormulaFunctions, onScalars, type ScalarFunction } from './function.js';

export const DATES: FormulaFunctions = {
  TODAY: onScalars(0, 0, (_, { today }) => {
    if (today === null) throw new Uncalculable('TODAY');
    return today;
  }),
  DATE: onScalars(3, 3, (args) => {
    const [year, month, day] = args.map(toNumber);
    if (isError(year)) return year;
    if (isError(month)) return month;
    if (isError(day)) return day;
    return serialOf(Math.trunc(year!), month!, day!) ?? NUMBER_ERROR;
  }),
  DATEVALUE: onScalars(1, 1, ([text]) => {
    const serial = typeof text === 'string' ? parseSerial(text.trim()) : null;
    return serial === null ? VALUE_ERROR : Math.floor(serial);
  }),
  YEAR: ofDay(({ year }) => year),
  MONTH: ofDay(({ month }) => month),
  DAY: ofDay(({ day }) => day),
  WEEKDAY: onScalars(1, 2, ([date, kind]) => {
    const serial = toNumber(date!);
    const manner = kind === undefined ? 1 : toNumber(kind);
    if (isError(serial)) return serial;
    if (isError(manner)) return manner;
    const sunday = (Math.floor(serial) + 6) % 7;
    if (manner === 1) return sunday + 1;
    if (manner === 2) return ((sunday + 6) % 7) + 1;
    return manner === 3 ? (sunday + 6) % 7 : NUMBER_ERROR;
  }),
  EDATE: movedBy((day, months) => {
    const last = lastOf(day.year, day.month + months);
    return serialOf(day.year, day.month + months, Math.min(day.day, last));
  }),
  EOMONTH: movedBy((day, months) => serialOf(day.year, day.month + months + 1, 0)),
  DAYS: onScalars(2, 2, ([end, start]) => {
    const [to, from] = [toNumber(end!), toNumber(start!)];
    if (isError(to)) return to;
    return isError(from) ? from : Math.floor(to) - Math.floor(from);
  }),
  DATEDIF: onScalars(3, 3, ([start, end, unit]) => {
    const [from, to] = [toNumber(start!), toNumber(end!)];
    if (isError(from)) return from;
    if (isError(to)) return to;
    const [a, b] = [dayOf(from), dayOf(to)];
    if (!a || !b || from > to) return NUMBER_ERROR;
    return differenceIn(String(toText(unit!)).toUpperCase(), a, b, Math.floor(to) - Math.floor(from));
  }),
};

function differenceIn(unit: string, from: Day, to: Day, days: number): Scalar {
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit) {
    case 'D':
      return days;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return to.day >= from.day ? to.day - from.day : to.day - from.day + lastOf(to.year, to.month - 1);
    case 'YD': {
      const before = to.month < from.month || (to.month === from.month && to.day < from.day);
      const anniversary = serialOf(to.year - (before ? 1 : 0), from.month, from.day);
      return (serialOf(to.year, to.month, to.day) ?? 0) - (anniversary ?? 0);
    }
    default:
      return NUMBER_ERROR;
  }
}

/** Days of a month, which may lie beyond the year's twelve. */
function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function ofDay(pick: (day: Day) => number): ScalarFunction {
  return onScalars(1, 1, ([date]) => {
    const serial = toNumber(date!);
    if (isError(serial)) return serial;
    const day = dayOf(serial);
    return day ? pick(day) : NUMBER_ERROR;
  });
}

function movedBy(move: (day: Day, months: number) => number | null): ScalarFunction {
  return onScalars(2, 2, ([date, count]) => {
    const [serial, months] = [toNumber(date!), toNumber(count!)];
    if (isError(serial)) return serial;
    if (isError(months)) return months;
    const day = dayOf(serial);
    return (day && move(day, Math.trunc(months))) ?? NUMBER_ERROR;
  });
}
