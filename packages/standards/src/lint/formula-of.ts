import type { Comparator, Compare, Expression, In, InTest, ResolvedParameter } from '@duibiao/core';
import { all, any, atom, FALSE, type Formula, negated, TRUE } from './formula.js';

/** What the reasoning needs beside an expression. */
export interface Reading {
  /** The expression's text: what cannot be taken apart is named by its words. */
  readonly text: string;
  readonly parameters: ReadonlyMap<string, ResolvedParameter>;
  /** Filled with the parts that could not be taken apart. */
  readonly opaque: Set<string>;
}

/**
 * An expression as a formula over intervals. What cannot be taken apart (a member's conditions, a text of a calculation)
 * becomes a yes-or-no of its own, so whatever is found to be impossible really is.
 */
export function formulaOf(expression: Expression, reading: Reading): Formula {
  switch (expression.op) {
    case 'literal':
      if (expression.value === true) return TRUE;
      if (expression.value === false) return FALSE;
      break;
    case 'field':
      return truth(expression.field);
    case 'not':
      return negated(formulaOf(expression.operand, reading));
    case 'and':
      return all(...expression.operands.map((each) => formulaOf(each, reading)));
    case 'or':
      return any(...expression.operands.map((each) => formulaOf(each, reading)));
    case 'if': {
      const condition = formulaOf(expression.condition, reading);
      return any(
        all(condition, formulaOf(expression.consequence, reading)),
        all(negated(condition), formulaOf(expression.otherwise, reading)),
      );
    }
    case 'compare':
      return compared(expression, reading);
    case 'between': {
      const { value, low, high } = expression;
      return all(comparison(value, '>=', low, reading), comparison(value, '<=', high, reading));
    }
    case 'in':
      return tested(expression, reading);
    default:
      break;
  }
  return opaque(expression, reading);
}

function compared(expression: Compare, reading: Reading): Formula {
  const { left, comparator, right } = expression;
  const isNull = left.type.kind === 'null' || right.type.kind === 'null';
  if (isNull && (comparator === '=' || comparator === '!=')) {
    const asked = left.type.kind === 'null' ? right : left;
    return atom({ kind: 'truth', variable: `${wordsOf(asked, reading)} = null`, value: comparator === '=' });
  }
  return comparison(left, comparator, right, reading);
}

function tested({ value, tests }: In, reading: Reading): Formula {
  return any(...tests.map((test) => oneTest(value, test, reading)));
}

function oneTest(value: Expression, test: InTest, reading: Reading): Formula {
  if (test.kind === 'value') {
    if (test.value.op === 'list')
      return any(...test.value.items.map((item) => comparison(value, '=', item, reading)));
    return comparison(value, '=', test.value, reading);
  }
  if (test.kind === 'comparison') return comparison(value, test.comparator, test.value, reading);
  const low = test.low === null ? TRUE : comparison(value, test.lowInclusive ? '>=' : '>', test.low, reading);
  const high =
    test.high === null ? TRUE : comparison(value, test.highInclusive ? '<=' : '<', test.high, reading);
  return all(low, high);
}

function comparison(left: Expression, comparator: Comparator, right: Expression, reading: Reading): Formula {
  if (comparator === '!=') return negated(comparison(left, '=', right, reading));
  if (left.type.kind === 'boolean' || right.type.kind === 'boolean') {
    const [one, other] = [formulaOf(left, reading), formulaOf(right, reading)];
    return any(all(one, other), all(negated(one), negated(other)));
  }
  if (left.type.kind === 'text') return textComparison(left, right, reading);
  const figure = figureOf(right, reading);
  if (figure !== null && figureOf(left, reading) === null)
    return atom({ kind: 'number', variable: wordsOf(left, reading), comparator, value: figure });
  const turned = figureOf(left, reading);
  if (turned !== null && figure === null)
    return atom({
      kind: 'number',
      variable: wordsOf(right, reading),
      comparator: TURNED[comparator],
      value: turned,
    });
  return difference(left, comparator, right, reading);
}

/** Two things that both vary: their difference against nothing, the same name whichever stands first. */
function difference(
  left: Expression,
  comparator: Exclude<Comparator, '!='>,
  right: Expression,
  reading: Reading,
): Formula {
  const [one, other] = [wordsOf(left, reading), wordsOf(right, reading)];
  return one <= other
    ? atom({ kind: 'number', variable: `${one} − ${other}`, comparator, value: 0 })
    : atom({ kind: 'number', variable: `${other} − ${one}`, comparator: TURNED[comparator], value: 0 });
}

const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' } as const;

function textComparison(left: Expression, right: Expression, reading: Reading): Formula {
  const [asked, word] = left.op === 'literal' ? [right, left] : [left, right];
  if (word.op !== 'literal' || typeof word.value !== 'string') return opaque(left, reading);
  return atom({ kind: 'text', variable: wordsOf(asked, reading), word: word.value, is: true });
}

function figureOf(expression: Expression, { parameters }: Reading): number | null {
  if (expression.op === 'literal' && expression.type.kind === 'number') return Number(expression.value);
  if (expression.op !== 'parameter') return null;
  const value = parameters.get(expression.parameter)?.value;
  return value === null || value === undefined || expression.type.kind !== 'number' ? null : Number(value);
}

function truth(variable: string): Formula {
  return atom({ kind: 'truth', variable, value: true });
}

function opaque(expression: Expression, reading: Reading): Formula {
  const words = wordsOf(expression, reading);
  reading.opaque.add(words);
  return truth(words);
}

function wordsOf(expression: Expression, { text }: Reading): string {
  if (expression.op === 'field') return expression.field;
  return text.slice(expression.from, expression.to).replace(/\s+/gu, ' ').trim();
}
