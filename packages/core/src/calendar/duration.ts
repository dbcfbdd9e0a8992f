import { type Fraction, toDecimal } from '../number/fraction.js';

/** A length of time in whole days or in whole months: the two never mix, as in FEEL. */
export interface Duration {
  readonly kind: 'days' | 'months';
  readonly amount: number;
}

const MONTHS = /^(-?)P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?$/;
const DAYS = /^(-?)P(?=[0-9T])(?:([0-9]+)D)?(?:T(?=[0-9])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?$/;

/**
 * Reads an ISO duration of whole days or whole months; hours count where they make up whole days (`PT48H`).
 *
 * @returns null for anything else
 * @example
 * ```ts
 * readDuration('P1Y6M') //=> { kind: 'months', amount: 18 }
 * ```
 */
export function readDuration(text: string): Duration | null {
  const months = MONTHS.exec(text);
  if (months && (months[2] ?? months[3]) !== undefined) {
    return signed('months', months[1]!, Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0));
  }
  const days = DAYS.exec(text);
  if (!days) return null;
  const seconds = Number(days[3] ?? 0) * 3600 + Number(days[4] ?? 0) * 60 + Number(days[5] ?? 0);
  if (seconds % 86_400 !== 0) return null;
  return signed('days', days[1]!, Number(days[2] ?? 0) + seconds / 86_400);
}

function signed(kind: Duration['kind'], sign: string, amount: number): Duration {
  return { kind, amount: sign === '-' && amount !== 0 ? -amount : amount };
}

/** `P1Y6M`, `-P1M`, `P0M`. */
export function isoMonths(months: bigint): string {
  const size = months < 0n ? -months : months;
  const [years, rest] = [size / 12n, size % 12n];
  const text = `${years ? `${years}Y` : ''}${rest || !years ? `${rest}M` : ''}`;
  return `${months < 0n ? '-' : ''}P${text}`;
}

/** `P7D`, `PT12H` for half a day: in days, hours, minutes and seconds, as few as say it exactly. */
export function isoDays(days: Fraction): string {
  const negative = days.numerator < 0n;
  const seconds = {
    numerator: (negative ? -days.numerator : days.numerator) * 86_400n,
    denominator: days.denominator,
  };
  const whole = seconds.numerator / seconds.denominator;
  const fraction = { numerator: seconds.numerator % seconds.denominator, denominator: seconds.denominator };
  const [d, h, m, s] = [whole / 86_400n, (whole / 3600n) % 24n, (whole / 60n) % 60n, whole % 60n];
  const rest = fraction.numerator === 0n ? '' : toDecimal(fraction, 9).replace(/^0/, '');
  const time = `${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s || rest ? `${s}${rest}S` : ''}`;
  const text = `${d ? `${d}D` : ''}${time ? `T${time}` : ''}`;
  return `${negative ? '-' : ''}P${text || 'T0S'}`;
}
