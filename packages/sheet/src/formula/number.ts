import { type Expression, type ExpressionType, type Value, valueText } from '@duibiao/core';
import { aggregateNumber } from './aggregate.js';
import { cellOf, listedValue, unsupported, type Writing } from './context.js';
import { all, any, FALSE, guarded, TRUE } from './logic.js';
import { truthOf } from './truth.js';

/**
 * A number as formula text: `value` may be read where `valid` holds. `computed` values carry the error of binary arithmetic and are rounded before they are
 * compared. Where members leave a count or an extreme open, `low` and `high` bound it and can be read always.
 */
export interface NumberText {
  readonly valid: string;
  readonly value: string;
  readonly computed: boolean;
  readonly low?: string;
  readonly high?: string;
}

const INVALID: NumberText = { valid: FALSE, value: '0', computed: false };

/** Days from 1899-12-30 to 1970-01-01, and from there to 1904-01-01 back. */
const SERIAL_OF_1970 = 25_569;
const SERIALS_1904 = 1_462;

export function numberOf(expression: Expression, writing: Writing): NumberText {
  const listed = listedValue(expression, writing);
  if (listed) return numberOf(listed.value, listed.writing);
  const cell = cellOf(expression, writing);
  if (cell === null) return INVALID;
  if (cell) return ofCell(cell.cell, cell.factor, expression.type);
  switch (expression.op) {
    case 'literal':
      return expression.value === null
        ? INVALID
        : constant(literal(String(expression.value), expression.type, writing));
    case 'parameter':
      return ofParameter(expression.parameter, expression.type, writing);
    case 'negate': {
      const operand = numberOf(expression.operand, writing);
      return { valid: operand.valid, value: `(-${operand.value})`, computed: operand.computed };
    }
    case 'arithmetic':
      return ofArithmetic(expression, writing);
    case 'if':
      return chosen(expression, writing);
    case 'aggregate':
      return aggregateNumber(expression, writing);
    case 'call': {
      const { valid, value } = numberOf(expression.arguments[0]!, writing);
      return { valid, value: `${expression.function.toUpperCase()}(${value})`, computed: false };
    }
    default:
      return unsupported(expression.op);
  }
}

function constant(value: string): NumberText {
  return { valid: TRUE, value, computed: false };
}

function ofCell(cell: string, factor: number | undefined, type: ExpressionType): NumberText {
  const valid = `ISNUMBER(${cell})`;
  if (type.kind === 'date') return { valid, value: `INT(${cell})`, computed: false };
  return factor === undefined || factor === 1
    ? { valid, value: cell, computed: false }
    : { valid, value: `(${cell}*${factor})`, computed: true };
}

function ofParameter(name: string, type: ExpressionType, writing: Writing): NumberText {
  const cell = writing.binding.parameter?.(name);
  if (cell) return ofCell(cell, undefined, type);
  const value = writing.values.get(name);
  const text = value && numberText(value, writing);
  return text ? constant(text) : INVALID;
}

function numberText(value: Value, writing: Writing): string | null {
  if (value.kind === 'number') return signed(valueText(value)!);
  return value.kind === 'date' ? String(serialOf(value.value, writing)) : null;
}

function literal(text: string, type: ExpressionType, writing: Writing): string {
  return type.kind === 'date'
    ? String(serialOf(Date.parse(`${text}T00:00:00Z`) / 86_400_000, writing))
    : signed(plain(text));
}

/** Without a leading point or an exponent that Excel would not read. */
function plain(text: string): string {
  return text.replace(/^(-?)\./, '$10.').replace(/^\+/, '');
}

function signed(text: string): string {
  return text.startsWith('-') ? `(${text})` : text;
}

function serialOf(day: number, { binding }: Writing): number {
  return day + SERIAL_OF_1970 - (binding.date1904 ? SERIALS_1904 : 0);
}

function ofArithmetic(expression: Expression & { op: 'arithmetic' }, writing: Writing): NumberText {
  const { operator } = expression;
  const left = numberOf(expression.left, writing);
  const right = numberOf(expression.right, writing);
  const valid = all([left.valid, right.valid]);
  const months = [expression.left, expression.right].some((each) => each.type.kind === 'months');
  if (months && expression.type.kind !== 'date') return unsupported('P1M');
  if (months) {
    const [date, count] = expression.left.type.kind === 'date' ? [left, right] : [right, left];
    const sign = operator === '-' ? '-' : '';
    return { valid, value: `EDATE(${date.value},${sign}${count.value})`, computed: false };
  }
  const value = `(${left.value}${operator === '**' ? '^' : operator}${right.value})`;
  const computed = expression.type.kind === 'number';
  const partial = operator === '/' || operator === '**';
  return { valid: partial ? guarded(valid, `ISNUMBER(${value})`) : valid, value, computed };
}

function chosen(expression: Expression & { op: 'if' }, writing: Writing): NumberText {
  const condition = truthOf(expression.condition, writing);
  const first = numberOf(expression.consequence, writing);
  const second = numberOf(expression.otherwise, writing);
  return {
    valid: any([all([condition.holds, first.valid]), all([condition.fails, second.valid])]),
    value: `IF(${condition.holds},${first.value},${second.value})`,
    computed: first.computed || second.computed,
  };
}
