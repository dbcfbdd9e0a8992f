import { formatNumber } from '../format-number.js';
import {
  isError,
  NUMBER_ERROR,
  numberOfText,
  type Scalar,
  toNumber,
  toText,
  VALUE_ERROR,
} from '../formula-value.js';
import { Uncalculable } from '../uncalculable.js';
import { matrixOf, singleOf, valuesOf } from './arguments.js';
import { type FormulaFunctions, MANY, onRanges, onScalars } from './function.js';

export const TEXTS: FormulaFunctions = {
  LEN: onScalars(1, 1, ([text]) => lengthOf(toText(text!))),
  LEFT: onScalars(1, 2, ([text, count = 1]) => part(text!, 1, count)),
  RIGHT: onScalars(1, 2, ([text, count]) => {
    const wanted = count === undefined ? 1 : toNumber(count);
    if (isError(wanted)) return wanted;
    const whole = String(toText(text!));
    return wanted < 0 ? VALUE_ERROR : whole.slice(Math.max(0, whole.length - Math.floor(wanted)));
  }),
  MID: onScalars(3, 3, ([text, start, count]) => part(text!, start!, count!)),
  VALUE: onScalars(1, 1, ([text]) => toNumber(text!)),
  NUMBERVALUE: onScalars(1, 1, ([text]) => toNumber(text!)),
  TEXT: onScalars(2, 2, ([value, format]) => {
    const code = String(toText(format!));
    const number = typeof value === 'string' ? numberOfText(value) : toNumber(value!);
    if (isError(number)) return number;
    return number === null ? String(value) : formatNumber(number, code);
  }),
  TRIM: onScalars(1, 1, ([text]) => String(toText(text!)).trim().replace(/ +/g, ' ')),
  CLEAN: onScalars(1, 1, ([text]) =>
    [...String(toText(text!))].filter((character) => character >= ' ').join(''),
  ),
  UPPER: onScalars(1, 1, ([text]) => String(toText(text!)).toUpperCase()),
  LOWER: onScalars(1, 1, ([text]) => String(toText(text!)).toLowerCase()),
  REPT: onScalars(2, 2, ([text, times]) => {
    const count = toNumber(times!);
    if (isError(count)) return count;
    const whole = String(toText(text!));
    return count < 0 || whole.length * count > 32_767 ? VALUE_ERROR : whole.repeat(Math.floor(count));
  }),
  EXACT: onScalars(2, 2, ([a, b]) => toText(a!) === toText(b!)),
  CONCATENATE: onScalars(1, MANY, (args) => args.map(toText).join('')),
  CONCAT: onRanges(1, MANY, (args) => joined(args.flatMap(valuesOf), '')),
  TEXTJOIN: onRanges(3, MANY, ([delimiter, skips, ...args]) => {
    const values = args.flatMap(valuesOf);
    const kept = singleOf(skips) === false ? values : values.filter((each) => each !== null && each !== '');
    return joined(kept, String(toText(singleOf(matrixOf(delimiter!)))));
  }),
  FIND: onScalars(2, 3, (args) => found(args, (text) => text)),
  SEARCH: onScalars(2, 3, (args) => {
    if (/[*?~]/.test(String(args[0]))) throw new Uncalculable('SEARCH with wildcards');
    return found(args, (text) => text.toLowerCase());
  }),
  SUBSTITUTE: onScalars(3, 4, ([text, old, fresh, which]) => {
    const [whole, wanted, instead] = [text, old, fresh].map((each) => String(toText(each!)));
    if (wanted === '') return whole!;
    if (which === undefined) return whole!.replaceAll(wanted!, () => instead!);
    const number = toNumber(which);
    if (isError(number)) return number;
    const parts = whole!.split(wanted!);
    const at = Math.floor(number);
    if (at < 1) return VALUE_ERROR;
    if (at >= parts.length) return whole!;
    return parts.slice(0, at).join(wanted) + instead + parts.slice(at).join(wanted);
  }),
  REPLACE: onScalars(4, 4, ([text, start, count, fresh]) => {
    const [from, length] = [toNumber(start!), toNumber(count!)];
    if (isError(from)) return from;
    if (isError(length)) return length;
    if (from < 1 || length < 0) return VALUE_ERROR;
    const whole = String(toText(text!));
    const at = Math.floor(from) - 1;
    return whole.slice(0, at) + toText(fresh!) + whole.slice(at + Math.floor(length));
  }),
  CHAR: onScalars(1, 1, ([code]) => {
    const number = toNumber(code!);
    if (isError(number)) return number;
    return number >= 1 && number < 128 ? String.fromCharCode(number) : NUMBER_ERROR;
  }),
  T: onScalars(1, 1, ([value]) => (typeof value === 'string' ? value : '')),
};

function lengthOf(text: string | { readonly error: string }): Scalar {
  return isError(text) ? text : text.length;
}

function part(text: Scalar, start: Scalar, count: Scalar): Scalar {
  const [from, length] = [toNumber(start), toNumber(count)];
  if (isError(from)) return from;
  if (isError(length)) return length;
  if (from < 1 || length < 0) return VALUE_ERROR;
  const at = Math.floor(from) - 1;
  return String(toText(text)).slice(at, at + Math.floor(length));
}

function found(args: readonly Scalar[], fold: (text: string) => string): Scalar {
  const [wanted, text] = args.map((each) => fold(String(toText(each))));
  const from = args[2] === undefined ? 1 : toNumber(args[2]);
  if (isError(from)) return from;
  const at = from < 1 ? -1 : text!.indexOf(wanted!, Math.floor(from) - 1);
  return at < 0 ? VALUE_ERROR : at + 1;
}

function joined(values: readonly Scalar[], delimiter: string): Scalar {
  const error = values.find(isError);
  return error ?? values.map(toText).join(delimiter);
}
