import type { SyntaxNode } from '@lezer/common';
import { expressionWords } from '../words/expression-words.js';
import type { Reading } from './reading.js';
import { failAt, meaningful, textOf } from './syntax.js';
import type { Arithmetic, Expression, ExpressionType, Literal } from './tree.js';
import { alike, expectKind, isBare, unitOf } from './typing.js';
import { unitProduct, unitQuotient } from './unit.js';
import { anyWithin } from './walk.js';

/** A number as written; `- 5` is one literal, as in FEEL's grammar. */
export function readNumber(node: SyntaxNode, reading: Reading): Literal {
  const value = textOf(reading.source, node).replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|\s+/g, '');
  return { op: 'literal', value, type: { kind: 'number' }, from: node.from, to: node.to };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** The text between the quotes, escapes of FEEL resolved (`\n`, `\"`, `\u0041`, `\U01F600`). */
export function readText(node: SyntaxNode, reading: Reading): string {
  const inner = textOf(reading.source, node).slice(1, -1);
  return inner.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gs,
    (whole, short: string | undefined, long: string | undefined, letter: string | undefined) => {
      if (short ?? long) return String.fromCodePoint(Number.parseInt((short ?? long)!, 16));
      return ESCAPES[letter ?? ''] ?? whole;
    },
  );
}

export function readArithmetic(node: SyntaxNode, reading: Reading): Expression {
  const parts = meaningful(node);
  const at = { from: node.from, to: node.to };
  if (parts[0]!.name === 'ArithOp') {
    const operand = reading.read(parts[1]!, reading);
    if (!['number', 'days', 'months', 'null'].includes(operand.type.kind))
      expectKind(reading.source, operand, 'number');
    return { op: 'negate', operand, type: operand.type, ...at };
  }
  const [first, sign, second] = parts as [SyntaxNode, SyntaxNode, SyntaxNode];
  const operator = textOf(reading.source, sign) as Arithmetic['operator'];
  const left = reading.read(first, reading);
  const right = reading.read(second, reading);
  const make = (type: ExpressionType, a = left, b = right): Arithmetic => ({
    op: 'arithmetic',
    operator,
    left: a,
    right: b,
    type,
    ...at,
  });
  const temporal = temporalType(left.type.kind, operator, right.type.kind);
  if (withNothing(left, right)) return make({ kind: 'null' });
  if (temporal) return make(temporal);
  if (operator === '+' || operator === '-') {
    const [a, b] = alike(reading.source, [left, right], at) as [Expression, Expression];
    expectKind(reading.source, a, 'number');
    expectKind(reading.source, b, 'number');
    return make(a.type.kind === 'null' ? b.type : a.type, a, b);
  }
  expectKind(reading.source, left, 'number');
  expectKind(reading.source, right, 'number');
  if (operator === '**') return make(powerType(reading, left, right));
  return make(productType(operator, left, right));
}

type Kind = ExpressionType['kind'];

const TEMPORAL: Readonly<Record<string, Kind>> = {
  'date + days': 'date',
  'days + date': 'date',
  'date + months': 'date',
  'months + date': 'date',
  'date - days': 'date',
  'date - months': 'date',
  'date - date': 'days',
  'days + days': 'days',
  'days - days': 'days',
  'months + months': 'months',
  'months - months': 'months',
  'days * number': 'days',
  'number * days': 'days',
  'days / number': 'days',
  'days / days': 'number',
};

function temporalType(left: Kind, operator: string, right: Kind): ExpressionType | null {
  const kind = TEMPORAL[`${left} ${operator} ${right}`];
  return kind ? ({ kind } as ExpressionType) : null;
}

/** A date or duration with null gives nothing, of no type. */
function withNothing(left: Expression, right: Expression): boolean {
  const kinds = [left.type.kind, right.type.kind];
  return (
    kinds.includes('null') && kinds.some((kind) => kind === 'date' || kind === 'days' || kind === 'months')
  );
}

function powerType(reading: Reading, base: Expression, exponent: Expression): ExpressionType {
  for (const each of [base, exponent]) {
    if (unitOf(each) === undefined) continue;
    const what = textOf(reading.source, { from: base.from, to: exponent.to } as SyntaxNode);
    throw failAt(
      reading.source,
      each.from,
      'expression/units',
      expressionWords.units(what, unitOf(each), undefined),
    );
  }
  return { kind: 'number' };
}

/** Units multiply and divide; the written figure 100 turns a ratio into a percentage and back. */
function productType(operator: string, left: Expression, right: Expression): ExpressionType {
  const a = unitOf(left);
  const b = unitOf(right);
  const percent = unitWithPercent(operator, left, right);
  if (percent !== null) return numberIn(percent);
  return numberIn(operator === '*' ? unitProduct(a, b) : unitQuotient(a, b));
}

function numberIn(unit: string | undefined): ExpressionType {
  return unit === undefined ? { kind: 'number' } : { kind: 'number', unit };
}

function unitWithPercent(operator: string, left: Expression, right: Expression): string | undefined | null {
  if (operator === '*') {
    const ratio = isHundred(right) ? left : isHundred(left) ? right : null;
    return ratio && isRatio(ratio) ? '%' : null;
  }
  const unit = unitOf(left);
  return isHundred(right) && (unit ?? '').split('/', 1).some((above) => above.split('·').includes('%'))
    ? unitQuotient(unit, '%')
    : null;
}

function isHundred(expression: Expression): boolean {
  return expression.op === 'literal' && expression.type.kind === 'number' && Number(expression.value) === 100;
}

/** A plain number that came about by cancelling units (`户 ÷ 户`). */
function isRatio(expression: Expression): boolean {
  return (
    expression.type.kind === 'number' &&
    unitOf(expression) === undefined &&
    !isBare(expression) &&
    anyWithin(expression, (each) => unitOf(each) !== undefined)
  );
}
