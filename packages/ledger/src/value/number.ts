import type { Field } from '@duibiao/core';
import type { Cell } from '@duibiao/sheet';
import {
  decimalOfDouble,
  isInteger,
  SIGNIFICANT_DIGITS,
  shiftDecimal,
  significantDigits,
} from '../text/decimal.js';
import { formalAmount } from '../text/numerals.js';
import { compact, plain } from '../text/plain.js';
import { absence, isErrorCell, isRead, isUnreadable, type Reading } from './reading.js';
import { baseOf, readUnit } from './unit.js';

/** How the numbers of a column are written. */
export interface NumberManner {
  /** Power of ten from the column's unit to the field's: 4 for 万元 in a field of 元. */
  readonly shift: number;
  /** Plain numbers of a `%` field are fractions (0.04 for 4 %). */
  readonly fractions: boolean;
}

const AS_WRITTEN: NumberManner = { shift: 0, fractions: false };

/**
 * Reads a number as staff write it, in the field's unit: `3,500` `３５００` `3500元` `0.35万元`. Whatever leaves a choice
 * (`约3000`, `>3070`, `3070-3100`, `三千`) is not read.
 */
export function readNumber(cell: Cell, field: Field, manner: NumberManner = AS_WRITTEN): Reading {
  switch (cell.kind) {
    case 'blank':
      return absence('')!;
    case 'boolean':
      return isUnreadable('other');
    case 'error':
      return isErrorCell(cell);
    case 'date':
      return isUnreadable('dateCell');
    case 'percent':
      return field.unit === '%' ? finish(decimalOfDouble(cell.number), 2, field) : isUnreadable('unit');
    case 'number':
      return finish(decimalOfDouble(cell.number), columnShift(field, manner), field);
    case 'text':
      return readNumberText(cell.text, field, manner);
  }
}

function columnShift(field: Field, manner: NumberManner): number {
  return field.unit === '%' && manner.fractions ? 2 : manner.shift;
}

function finish(decimal: string | null, shift: number, field: Field): Reading {
  if (decimal === null) return isUnreadable('other');
  if (decimal.length > SIGNIFICANT_DIGITS && significantDigits(decimal) > SIGNIFICANT_DIGITS) {
    const quotient = isWrittenDouble(decimal) ? decimalOfDouble(Number(decimal)) : null;
    return quotient === null ? isUnreadable('precision') : finish(quotient, shift, field);
  }
  const value = shift === 0 && isPlain(decimal) ? decimal : shiftDecimal(decimal, shift);
  if (field.integer && !isInteger(value)) return isUnreadable('fraction');
  return isRead(value);
}

/**
 * Whether a program wrote a quotient out in full (3433.3333333333335, 0.005070993914807302), as text tables have it: the
 * text is just what tells the double from its neighbours. A sheet keeps the same double, and shows fifteen digits of it.
 */
function isWrittenDouble(decimal: string): boolean {
  return decimal.includes('.') && String(Number(decimal)) === decimal;
}

/** Already without zeros at either end. */
function isPlain(decimal: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(decimal) && decimal !== '-0';
}

const FIGURE = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d+)?(\.\d*)?(.*)$/;

function readNumberText(text: string, field: Field, manner: NumberManner): Reading {
  const written = plain(text.replace(/[＇'‘’`]/g, ''))
    .replace(/，/g, ',')
    .replace(/[−－﹣]/g, '-');
  const missing = absence(compact(written));
  if (missing) return missing;
  if (/^(?:无|没有)$/.test(written)) return field.noneIsZero ? isRead('0') : isUnreadable('ambiguous');
  // Accountants write -3000 so; others put notes in brackets.
  if (/^[([（【〔]\s*[¥]?[\d,.]+[元%]?\s*[)\]）】〕]$/.test(written)) return isUnreadable('bracketed');
  const formal = formalAmount(compact(written));
  if (formal !== null) return finish(formal, 0, field);
  const figure = written.replace(/^(?:¥|人民币|rmb)\s*/i, '').replace(/^([+-])\s+/, '$1');
  const match = FIGURE.exec(figure);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (!match || (whole === '' && fraction.length < 2)) return isUnreadable(doubtOf(written, field));
  const decimal = `${match[1] === '-' ? '-' : ''}${whole.replace(/[, ]/g, '') || '0'}${fraction === '.' ? '' : fraction}`;
  const unit = compact(match[4]!).replace(/整$/, '');
  if (unit === '') return finish(decimal, columnShift(field, manner), field);
  return readWithUnit(decimal, unit, written, field, manner);
}

function readWithUnit(
  decimal: string,
  unit: string,
  written: string,
  field: Field,
  manner: NumberManner,
): Reading {
  const base = baseOf(field.unit ?? '');
  if (unit === '‰') return base === '%' ? finish(decimal, -1, field) : isUnreadable('unit');
  if (/^e[+-]?\d{1,2}$/i.test(unit))
    return finish(shiftDecimal(decimal, Number(unit.slice(1))), columnShift(field, manner), field);
  const read = readUnit(unit);
  if (!read) return isUnreadable(doubtOf(written, field));
  if (read.base === '') return base === '%' ? isUnreadable('unit') : finish(decimal, read.shift, field);
  if (read.base === base) return finish(decimal, read.shift, field);
  const metres = METRES[read.base];
  const fieldMetres = METRES[base];
  if (metres !== undefined && fieldMetres !== undefined)
    return finish(decimal, read.shift + metres - fieldMetres, field);
  return isUnreadable('unit');
}

/** Units of one dimension that differ by a power of ten. */
const METRES: Readonly<Record<string, number>> = { 米: 0, 公里: 3 };

const NUMERALS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

function doubtOf(written: string, field: Field) {
  if (
    /^(?:约|大约|近|将近|大概|估计|预计|不足|左右|几)|(?:左右|上下|多|余|来)(?:元|人|户)?$|[余多]\p{L}*$/u.test(
      written,
    )
  )
    return 'approximate';
  if (/^(?:>|<|≥|≤|大于|小于|超过|高于|低于|不低于|不少于|至少|最多)|(?:以上|以下|以内)/.test(written))
    return 'bound';
  if (/\d\s*(?:-|~|～|—|–|至|到|\/)\s*\d/.test(written)) return 'range';
  if (/\d[^\d,.]*[、;；+＋]\s*[^\d]*\d|\d\s*\n\s*\d/.test(written)) return 'several';
  if (
    [...written].some(
      (character) => character in NUMERALS || '百千万亿壹贰叁肆伍陆柒捌玖拾佰仟'.includes(character),
    )
  )
    return 'numeral';
  if (/\d,\d/.test(written)) return 'grouping';
  return field.unit && /\d/.test(written) ? 'unit' : 'other';
}
