import { isoDateOf } from '../calendar/date.js';
import { isoDays, isoMonths } from '../calendar/duration.js';
import { evaluateExactly } from '../expression/exact/evaluate.js';
import type { Bindings, Value } from '../expression/exact/value.js';
import type { Expression, In, InTest } from '../expression/tree.js';
import { anyWithin } from '../expression/walk.js';
import { floor, toDecimal } from '../number/fraction.js';
import type { Part } from './deciding.js';
import { askedBy } from './deciding.js';

/** Digits to which a figure without an end (10 ÷ 3) is shown. */
const SHOWN_DIGITS = 15;

/** A value as plain text: decimals in full, `true`, ISO dates and durations; null when it is not there. */
export function valueText(value: Value): string | null {
  switch (value.kind) {
    case 'number':
      return toDecimal(value.value, SHOWN_DIGITS);
    case 'boolean':
      return String(value.value);
    case 'text':
      return value.value;
    case 'date':
      return isoDateOf(value.value);
    case 'days':
      return isoDays(value.value);
    case 'months':
      return isoMonths(floor(value.value));
    case 'list':
      return `[${value.items.map((each) => valueText(each.value) ?? 'null').join(', ')}]`;
    default:
      return null;
  }
}

export function holdsData(expression: Expression): boolean {
  return anyWithin(
    expression,
    (each) => each.op === 'field' || each.op === 'member' || each.op === 'members',
  );
}

/** What a part asks for, in the notation of the expression language: `> 3070`, `in ["A", "B"]`, `= true`. */
export function requiredText(part: Part): string {
  const { condition, wanted, bindings } = part;
  const { comparison } = askedBy(part, holdsData);
  if (comparison) return `${comparison.comparator} ${operandText(comparison.threshold, bindings)}`;
  if (condition.op === 'in') return `${wanted ? '' : 'not '}in ${testsText(condition, bindings)}`;
  if (condition.op === 'between') {
    const bounds = [condition.low, condition.high].map((each) => operandText(each, bindings));
    return `${wanted ? '' : 'not '}in [${bounds.join('..')}]`;
  }
  return `= ${wanted}`;
}

function testsText({ tests }: In, bindings: Bindings): string {
  const [only] = tests;
  if (tests.length === 1 && only?.kind === 'range') return testText(only, bindings);
  return `[${tests.map((test) => testText(test, bindings)).join(', ')}]`;
}

function testText(test: InTest, bindings: Bindings): string {
  if (test.kind === 'value') return operandText(test.value, bindings);
  if (test.kind === 'comparison') return `${test.comparator} ${operandText(test.value, bindings)}`;
  const low = test.low ? operandText(test.low, bindings) : '';
  const high = test.high ? operandText(test.high, bindings) : '';
  return `${test.lowInclusive ? '[' : '('}${low}..${high}${test.highInclusive ? ']' : ')'}`;
}

/** A threshold's value; the name of a parameter that has none. */
function operandText(expression: Expression, bindings: Bindings): string {
  const value = evaluateExactly(expression, bindings);
  if (value.kind === 'text') return JSON.stringify(value.value);
  const text = valueText(value);
  if (text !== null) return text;
  return expression.op === 'parameter'
    ? expression.parameter
    : expression.op === 'field'
      ? expression.field
      : 'null';
}
