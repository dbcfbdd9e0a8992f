/** Significant digits that a table's values may have: as many as Excel keeps, and as doubles hold one to one. */
export const SIGNIFICANT_DIGITS = 15;

/**
 * A number of a cell as the decimal that Excel shows for it: fifteen significant digits, never an exponent. Null for what
 * is no number.
 *
 * @example
 * ```ts
 * decimalOfDouble(2995.0000000000005) //=> '2995'
 * ```
 */
export function decimalOfDouble(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const shortest = String(value);
  // The shortest text that gives the same double; with few digits it is what Excel shows.
  if (shortest.length <= SIGNIFICANT_DIGITS && !shortest.includes('e')) return shortest;
  const [mantissa = '0', exponent = '0'] = value.toExponential(SIGNIFICANT_DIGITS - 1).split('e');
  return shiftDecimal(mantissa, Number(exponent));
}

/** Moves the point: exact multiplication by a power of ten. `text` is a plain decimal. */
export function shiftDecimal(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(at).replace(/0+$/, '');
  const shifted = rest === '' ? integer : `${integer}.${rest}`;
  return negative && shifted !== '0' ? `-${shifted}` : shifted;
}

/** Digits from the first that is not 0 to the last that is not 0. */
export function significantDigits(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
}

export function isInteger(text: string): boolean {
  return /^-?\d+$/.test(text);
}
