const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What a citizen ID number says of itself. */
export interface IdNumber {
  /** Half-width, capital X, no spaces. */
  readonly text: string;
  readonly length: number;
  /** Written as ID numbers and certificates are: digits, at most an X at the 18th place and B1 to B9 at the end. */
  readonly plain: boolean;
  /** Some of its digits are hidden (`990000********0114`), as in public notices. */
  readonly masked: boolean;
  /** The check digit fits; null unless there are at least 18 characters of the right kind. */
  readonly checks: boolean | null;
  /** ISO birth date; null when the digits are no real date or there are none. */
  readonly birthDate: string | null;
  /** The digits that should be a birth date are there but are no real date. */
  readonly dateFalse: boolean;
  readonly sex: '男' | '女' | null;
}

/**
 * Reads a citizen ID number: 18 characters (6 of address, 8 of birth date, 3 of sequence, a check digit), or the old 15.
 * Of longer numbers (disability certificates) the first 18 are read.
 *
 * Source: GB 11643-1999; check digit by ISO 7064 MOD 11-2.
 *
 * @example
 * ```ts
 * readIdNumber('990000197001010114').checks //=> true
 * readIdNumber('990000197001010115').checks //=> false
 * readIdNumber('990000197001010114').birthDate //=> '1970-01-01'
 * ```
 */
export function readIdNumber(written: string): IdNumber {
  const text = plainNumber(written);
  const modern = /^\d{17}[\dX]/.test(text);
  const old = /^\d{15}$/.test(text);
  const digits = modern ? text.slice(6, 14) : old ? `19${text.slice(6, 12)}` : null;
  const birthDate = digits && realDate(digits);
  const sequence = modern ? text[16] : old ? text[14] : undefined;
  return {
    text,
    length: text.length,
    plain: /^\d+$|^\d{17}X(?:\d+(?:B\d)?)?$|^\d{20}B\d$/.test(text),
    masked: /[*×●○]/.test(text),
    checks: modern ? checkDigit(text) === text[17] : null,
    birthDate,
    dateFalse: digits !== null && birthDate === null,
    sex: sequence === undefined ? null : Number(sequence) % 2 === 1 ? '男' : '女',
  };
}

/** The check digit that the first 17 digits call for. */
export function checkDigit(text: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11]!;
}

/** Full-width forms made half-width, spaces and apostrophes taken out, `x` made `X`. */
export function plainNumber(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s'‘’`-]/g, '')
    .toUpperCase();
}

function realDate(digits: string): string | null {
  const iso = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
