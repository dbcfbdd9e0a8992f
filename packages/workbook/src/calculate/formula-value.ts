import { parseSerial } from './serial.js';

/** An error as a formula gives it: `#DIV/0!`. */
export interface FormulaError {
  readonly error: string;
}

/** What a cell or a step of a formula holds; null is blank. */
export type Scalar = number | string | boolean | null | FormulaError;

/** A rectangle of values, row by row: a reference to cells, or an array made by a formula. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly Scalar[];
  /** Where it stands on its sheet, for a reference. Texts in references are no numbers, whatever they look like. */
  readonly place?: { readonly sheet: string; readonly row: number; readonly column: number };
}

export type FormulaValue = Scalar | Matrix;

export const errorOf = (error: string): FormulaError => ({ error });
export const VALUE_ERROR = errorOf('#VALUE!');
export const NOT_AVAILABLE = errorOf('#N/A');
export const DIVISION_BY_ZERO = errorOf('#DIV/0!');
export const NUMBER_ERROR = errorOf('#NUM!');
export const REFERENCE_ERROR = errorOf('#REF!');

export function isError(value: unknown): value is FormulaError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

export function isMatrix(value: FormulaValue): value is Matrix {
  return typeof value === 'object' && value !== null && 'values' in value;
}

/** A number of a text as Excel takes it: `3,500` `4%` `2019-12-31`; null for other texts. */
export function numberOfText(text: string): number | null {
  const trimmed = text.trim();
  const figure = /^([+-]?)[¥￥$]?(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?\s*(%?)$/i.exec(trimmed);
  if (figure && /\d/.test(trimmed)) {
    const [, sign, whole, fraction = '', exponent = '', percent] = figure;
    const value = Number(`${whole!.replaceAll(',', '') || '0'}${fraction}${exponent}`);
    return ((sign === '-' ? -1 : 1) * value) / (percent ? 100 : 1);
  }
  return parseSerial(trimmed);
}

/** A value where a number is wanted: blank is 0, a truth value 1 or 0, a text the number it shows. */
export function toNumber(value: Scalar): number | FormulaError {
  switch (typeof value) {
    case 'number':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return numberOfText(value) ?? VALUE_ERROR;
    default:
      return value ?? 0;
  }
}

/** A value where a text is wanted. */
export function toText(value: Scalar): string | FormulaError {
  switch (typeof value) {
    case 'number':
      return shownNumber(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return value;
    default:
      return value ?? '';
  }
}

/** A value where a truth value is wanted. */
export function toTruth(value: Scalar): boolean | FormulaError {
  switch (typeof value) {
    case 'number':
      return value !== 0;
    case 'boolean':
      return value;
    case 'string':
      return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : VALUE_ERROR;
    default:
      return value ?? false;
  }
}

/** A number as a General cell shows it within a text: fifteen digits, an exponent beyond twenty places. */
export function shownNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) {
    const [mantissa, exponent] = rounded.toExponential().split('e');
    const power = Number(exponent);
    return `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const shortest = String(rounded);
  return shortest.includes('e') ? rounded.toFixed(20).replace(/0+$/, '') : shortest;
}
