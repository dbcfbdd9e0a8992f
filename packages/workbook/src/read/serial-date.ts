const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/**
 * The serial of an ISO 8601 date or date and time, as cells of type `d` hold it (ECMA-376 part 1, 18.17.4); null when the
 * text is none. An offset is left out of account: the sheet shows the time as written.
 *
 * @example
 * ```ts
 * serialOfIsoDate('2019-12-31', false) //=> 43830
 * serialOfIsoDate('2019-12-31T12:00:00Z', false) //=> 43830.5
 * ```
 */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const match =
    /^\s*(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(
      text,
    );
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  const date = Date.UTC(year!, month! - 1, day!);
  const real = new Date(date);
  if (real.getUTCMonth() !== month! - 1 || real.getUTCDate() !== day || hour! > 24 || minute! > 59)
    return null;
  const seconds = hour! * 3600 + minute! * 60 + second! + Number(match[7] ?? 0);
  const serial = (date - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY + seconds / 86_400;
  // Excel counts a 29 February 1900 that never was; earlier days are one less.
  return !date1904 && date < Date.UTC(1900, 2, 1) ? serial - 1 : serial;
}
