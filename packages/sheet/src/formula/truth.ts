import type { Comparator, Expression, InTest } from '@duibiao/core';
import { itemsOf } from './aggregate.js';
import { TRUTH_WORDS } from './binding.js';
import { cellOf, listedValue, unsupported, type Writing, withLocal } from './context.js';
import {
  all,
  any,
  both,
  constantTruth,
  either,
  guarded,
  negation,
  opposite,
  quoted,
  type Truth,
  UNKNOWN,
} from './logic.js';
import { type NumberText, numberOf } from './number.js';
import { presentText, textEquals } from './text.js';

/** A condition as two formulas: one that is TRUE exactly when it surely holds, one when it surely fails. Neither is ever an error. */
export function truthOf(condition: Expression, writing: Writing): Truth {
  const listed = listedValue(condition, writing);
  if (listed) return truthOf(listed.value, listed.writing);
  switch (condition.op) {
    case 'literal':
      return condition.value === null ? UNKNOWN : constantTruth(condition.value === true);
    case 'parameter':
      return parameterTruth(condition.parameter, writing);
    case 'field':
    case 'member':
      return cellTruth(condition, writing);
    case 'not':
      return opposite(truthOf(condition.operand, writing));
    case 'and':
      return both(condition.operands.map((each) => truthOf(each, writing)));
    case 'or':
      return either(condition.operands.map((each) => truthOf(each, writing)));
    case 'compare':
      return compared(condition.comparator, condition.left, condition.right, writing);
    case 'between':
      return both([
        compared('>=', condition.value, condition.low, writing),
        compared('<=', condition.value, condition.high, writing),
      ]);
    case 'in':
      return either(condition.tests.map((test) => tested(condition.value, test, writing)));
    case 'if':
      return chosen(condition, writing);
    case 'every':
    case 'some':
      return quantified(condition, writing);
    default:
      return unsupported(condition.op);
  }
}

function parameterTruth(name: string, { values }: Writing): Truth {
  const value = values.get(name);
  return value?.kind === 'boolean' ? constantTruth(value.value) : UNKNOWN;
}

function cellTruth(expression: Expression & { op: 'field' | 'member' }, writing: Writing): Truth {
  const bound = cellOf(expression, writing);
  if (!bound) return UNKNOWN;
  const { cell } = bound;
  const { yes, no } = writing.binding.truthWords?.(expression.field) ?? TRUTH_WORDS;
  const isOne = (words: readonly string[], logical: string) =>
    `IF(ISTEXT(${cell}),${any(words.map((word) => `TRIM(${cell})=${quoted(word)}`))},IF(ISLOGICAL(${cell}),${logical},FALSE))`;
  return { holds: isOne(yes, cell), fails: isOne(no, `NOT(${cell})`) };
}

function isNull(expression: Expression): boolean {
  return expression.op === 'literal' && expression.value === null;
}

function compared(comparator: Comparator, left: Expression, right: Expression, writing: Writing): Truth {
  if (isNull(left) || isNull(right))
    return comparedWithNull(comparator, isNull(left) ? right : left, writing);
  if (left.type.kind === 'text' || right.type.kind === 'text') {
    if (comparator !== '=' && comparator !== '!=') return unsupported(`${comparator} "…"`);
    const same = textEquals(left, right, writing);
    return comparator === '=' ? same : opposite(same);
  }
  if (left.type.kind === 'boolean' || right.type.kind === 'boolean') {
    const [a, b] = [truthOf(left, writing), truthOf(right, writing)];
    const same = either([both([a, b]), both([opposite(a), opposite(b)])]);
    const equal: Truth = {
      holds: same.holds,
      fails: any([all([a.holds, b.fails]), all([a.fails, b.holds])]),
    };
    return comparator === '=' ? equal : opposite(equal);
  }
  return comparedNumbers(comparator, numberOf(left, writing), numberOf(right, writing));
}

/** Decimals to which computed numbers are rounded before they are compared: far finer than money per head or a percentage. */
const PLACES = 9;

function rounded({ computed }: NumberText, value: string): string {
  return computed ? `ROUND(${value},${PLACES})` : value;
}

const SIGNS: Readonly<Record<Comparator, string>> = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '=': '=',
  '!=': '<>',
};

function comparedNumbers(comparator: Comparator, left: NumberText, right: NumberText): Truth {
  if (left.low !== undefined || right.low !== undefined) return comparedBounds(comparator, left, right);
  const valid = all([left.valid, right.valid]);
  const test = `${rounded(left, left.value)}${SIGNS[comparator]}${rounded(right, right.value)}`;
  return { holds: guarded(valid, test), fails: guarded(valid, `NOT(${test})`) };
}

/** With bounds: surely less when the greatest is less than the least of the other, and so on. */
function comparedBounds(comparator: Comparator, left: NumberText, right: NumberText): Truth {
  const side = (number: NumberText, bound: 'low' | 'high') => rounded(number, number[bound] ?? number.value);
  const readable = all([left, right].map((each) => (each.low === undefined ? each.valid : 'TRUE')));
  const test = (a: 'low' | 'high', sign: string, b: 'low' | 'high') =>
    guarded(readable, `${side(left, a)}${sign}${side(right, b)}`);
  switch (comparator) {
    case '<':
      return { holds: test('high', '<', 'low'), fails: test('low', '>=', 'high') };
    case '<=':
      return { holds: test('high', '<=', 'low'), fails: test('low', '>', 'high') };
    case '>':
      return { holds: test('low', '>', 'high'), fails: test('high', '<=', 'low') };
    case '>=':
      return { holds: test('low', '>=', 'high'), fails: test('high', '<', 'low') };
    default: {
      const equal: Truth = {
        holds: all([test('low', '=', 'high'), test('high', '=', 'low')]),
        fails: any([test('low', '>', 'high'), test('high', '<', 'low')]),
      };
      return comparator === '=' ? equal : opposite(equal);
    }
  }
}

function comparedWithNull(comparator: Comparator, other: Expression, writing: Writing): Truth {
  if (comparator !== '=' && comparator !== '!=') return UNKNOWN;
  const present = isNull(other) ? 'FALSE' : presence(other, writing);
  return comparator === '!='
    ? { holds: present, fails: negation(present) }
    : { holds: negation(present), fails: present };
}

/** TRUE exactly when a value is there. */
function presence(expression: Expression, writing: Writing): string {
  switch (expression.type.kind) {
    case 'boolean': {
      const { holds, fails } = truthOf(expression, writing);
      return any([holds, fails]);
    }
    case 'text':
      return presentText(expression, writing);
    default:
      return numberOf(expression, writing).valid;
  }
}

function tested(value: Expression, test: InTest, writing: Writing): Truth {
  if (test.kind === 'comparison') return compared(test.comparator, value, test.value, writing);
  if (test.kind === 'value') {
    if (test.value.type.kind === 'list') return unsupported('in');
    return compared('=', value, test.value, writing);
  }
  const { low, lowInclusive, high, highInclusive } = test;
  return both([
    low ? compared(lowInclusive ? '>=' : '>', value, low, writing) : constantTruth(true),
    high ? compared(highInclusive ? '<=' : '<', value, high, writing) : constantTruth(true),
  ]);
}

function chosen(choice: Expression & { op: 'if' }, writing: Writing): Truth {
  if (isNull(choice.condition)) return truthOf(choice.otherwise, writing);
  const condition = truthOf(choice.condition, writing);
  const first = truthOf(choice.consequence, writing);
  const second = truthOf(choice.otherwise, writing);
  return {
    holds: any([all([condition.holds, first.holds]), all([condition.fails, second.holds])]),
    fails: any([all([condition.holds, first.fails]), all([condition.fails, second.fails])]),
  };
}

function quantified(
  { op, variable, list, satisfies }: Expression & { op: 'every' | 'some' },
  writing: Writing,
): Truth {
  const items = itemsOf(list, writing);
  if (!items) return UNKNOWN;
  const truths = items.map(({ local, belongs }) => {
    const holds = truthOf(satisfies, withLocal(writing, variable, local));
    return op === 'every' ? either([opposite(belongs), holds]) : both([belongs, holds]);
  });
  return op === 'every' ? both(truths) : either(truths);
}
