import { fractionOf, multiply, toDecimal } from '../number/fraction.js';
import type { Bilingual } from '../words/bilingual.js';
import { expressionWords, KIND_WORDS } from '../words/expression-words.js';
import { failAt, type SourceText } from './syntax.js';
import type { Expression, ExpressionType, Literal } from './tree.js';
import { conversionFactor } from './unit.js';
import { anyWithin } from './walk.js';

export function kindWords(type: ExpressionType): Bilingual {
  return KIND_WORDS[type.kind];
}

/** Made of written figures only, so that it takes the unit of what stands beside it. */
export function isBare(expression: Expression): boolean {
  if (expression.type.kind !== 'number' || expression.type.unit !== undefined) return false;
  if (expression.op === 'literal') return true;
  if (expression.op === 'negate') return isBare(expression.operand);
  return expression.op === 'arithmetic' && isBare(expression.left) && isBare(expression.right);
}

/** Gives a bare figure the unit beside it. */
function withUnit(expression: Expression, unit: string | undefined): Expression {
  if (unit === undefined) return expression;
  const type: ExpressionType = { kind: 'number', unit };
  if (expression.op === 'negate') return { ...expression, type, operand: withUnit(expression.operand, unit) };
  return { ...expression, type } as Expression;
}

/**
 * Brings expressions that are held against each other, added, or listed together to one type: bare figures take the
 * unit beside them, units are converted by exact factors, anything else is refused.
 */
export function alike(
  source: SourceText,
  operands: readonly Expression[],
  at: { readonly from: number; readonly to: number },
): Expression[] {
  const lead = operands.find((each) => each.type.kind !== 'null' && !isBare(each)) ?? operands[0];
  if (!lead) return [];
  const what = source.text.slice(at.from, at.to);
  const leader = operands.find((each) => each.type.kind !== 'null') ?? lead;
  for (const each of operands) {
    if (each.type.kind === 'null' || leader.type.kind === 'null') continue;
    if (each.type.kind !== leader.type.kind) {
      const words = expressionWords.types(what, kindWords(leader.type), kindWords(each.type));
      throw failAt(source, each.from, 'expression/types', words);
    }
  }
  if (leader.type.kind === 'text') checkCategory(source, operands);
  if (leader.type.kind !== 'number') return [...operands];
  const unit = commonUnit(source, operands, lead, at);
  return operands.map((each) => inUnit(each, unit));
}

/** The unit of the operands that hold data where they agree; otherwise the smaller, so that conversion multiplies. */
function commonUnit(
  source: SourceText,
  operands: readonly Expression[],
  lead: Expression,
  at: { readonly from: number; readonly to: number },
): string | undefined {
  let unit = unitOf(lead);
  let measured = holdsData(lead);
  for (const each of operands) {
    if (each.type.kind !== 'number' || isBare(each)) continue;
    const factor = conversionFactor(unitOf(each), unit);
    if (factor === null) {
      const words = expressionWords.units(source.text.slice(at.from, at.to), unit, unitOf(each));
      throw failAt(source, each.from, 'expression/units', words);
    }
    const data = holdsData(each);
    if ((data && !measured) || (data === measured && factor < 1)) unit = unitOf(each);
    measured ||= data;
  }
  return unit;
}

function holdsData(expression: Expression): boolean {
  return anyWithin(
    expression,
    (each) => each.op === 'field' || each.op === 'member' || each.op === 'members',
  );
}

export function unitOf(expression: Expression): string | undefined {
  return expression.type.kind === 'number' ? expression.type.unit : undefined;
}

/** The same amount in another unit, the conversion written into the tree. */
export function inUnit(expression: Expression, unit: string | undefined): Expression {
  if (expression.type.kind !== 'number') return expression;
  if (isBare(expression)) return withUnit(expression, unit);
  const factor = conversionFactor(unitOf(expression), unit);
  if (factor === null || factor === 1) return expression;
  const { from, to } = expression;
  const type: ExpressionType = unit === undefined ? { kind: 'number' } : { kind: 'number', unit };
  if (expression.op === 'literal') {
    const scaled = multiply(fractionOf(String(expression.value))!, fractionOf(String(factor))!);
    return { ...expression, type, value: toDecimal(scaled) };
  }
  const shrinks = factor < 1;
  const figure: Literal = {
    op: 'literal',
    value: String(shrinks ? Math.round(1 / factor) : factor),
    type: { kind: 'number' },
    from,
    to,
  };
  return { op: 'arithmetic', operator: shrinks ? '/' : '*', left: expression, right: figure, type, from, to };
}

function checkCategory(source: SourceText, operands: readonly Expression[]): void {
  const values = operands
    .map((each) => (each.type.kind === 'text' ? each.type.values : undefined))
    .find((each) => each !== undefined);
  if (!values) return;
  for (const each of operands) {
    if (each.op === 'literal' && typeof each.value === 'string' && !values.includes(each.value)) {
      throw failAt(source, each.from, 'expression/category', expressionWords.category(each.value, values));
    }
  }
}

/** Requires one kind of value; null passes as a value that is not there. */
export function expectKind(
  source: SourceText,
  expression: Expression,
  kind: 'number' | 'boolean',
): Expression {
  if (expression.type.kind !== kind && expression.type.kind !== 'null') {
    const what = source.text.slice(expression.from, expression.to);
    const words = expressionWords.expected(what, KIND_WORDS[kind], kindWords(expression.type));
    throw failAt(source, expression.from, 'expression/types', words);
  }
  return expression;
}
