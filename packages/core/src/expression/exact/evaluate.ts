import { dateParts, dayNumber } from '../../calendar/date.js';
import { fractionOf, fractionOfInteger, negate, ZERO } from '../../number/fraction.js';
import type { Expression, ExpressionType, Literal } from '../tree.js';
import { aggregate, filtered, projected, quantified } from './aggregate.js';
import { arithmetic } from './arithmetic.js';
import { and, comparison, isNull, not, or, truth, within } from './logic.js';
import { type Bindings, FALSE, TRUE, unknown, type Value } from './value.js';

/**
 * Works an expression out for one subject, exactly and in three values. The slow, certain way: columns decide nearly
 * all rows with doubles and ask here about the rest; explanations and `eval` come here for everything.
 */
export function evaluateExactly(expression: Expression, bindings: Bindings): Value {
  const value = (each: Expression) => evaluateExactly(each, bindings);
  switch (expression.op) {
    case 'literal':
      return literalValue(expression);
    case 'field':
      return bindings.field(expression.field);
    case 'parameter':
      return bindings.parameter(expression.parameter);
    case 'member':
      return memberValue(expression.variable, expression.field, bindings);
    case 'members':
      return bindings.members();
    case 'not':
      return not(value(expression.operand));
    case 'negate':
      return negated(value(expression.operand));
    case 'and':
      return and(expression.operands, value);
    case 'or':
      return or(expression.operands, value);
    case 'compare':
      return isNull(expression.left) || isNull(expression.right)
        ? comparedWithNull(
            expression.comparator,
            isNull(expression.left) ? expression.right : expression.left,
            value,
          )
        : comparison(expression.comparator, value(expression.left), value(expression.right));
    case 'between':
      return and([expression.low, expression.high], (bound) =>
        comparison(bound === expression.low ? '>=' : '<=', value(expression.value), value(bound)),
      );
    case 'in':
      return or(expression.tests, (test) => within(value(expression.value), test, value));
    case 'arithmetic':
      return arithmetic(expression.operator, value(expression.left), value(expression.right));
    case 'if':
      return chosen(expression.condition, expression.consequence, expression.otherwise, value);
    case 'list':
      return { kind: 'list', items: expression.items.map((each) => ({ value: value(each), certain: true })) };
    case 'filter':
      return filtered(expression, bindings, evaluateExactly);
    case 'project':
      return projected(expression, bindings, evaluateExactly);
    case 'aggregate':
      return aggregate(expression, bindings, evaluateExactly);
    case 'every':
    case 'some':
      return quantified(expression, bindings, evaluateExactly);
    case 'call': {
      const date = value(expression.arguments[0]!);
      if (date.kind !== 'date') return date.kind === 'unknown' ? date : unknown('undefined');
      return { kind: 'number', value: fractionOfInteger(dateParts(date.value)[expression.function]) };
    }
  }
}

export function literalValue({ value, type }: Literal): Value {
  if (value === null) return unknown('undefined');
  return valueOfText(String(value), type);
}

/** The type of values written as text in a standard. */
export function literalType(kind: 'number' | 'boolean' | 'text'): ExpressionType {
  return { kind };
}

/** The value that a decimal, date, duration count, truth value or text stands for. */
export function valueOfText(text: string, type: ExpressionType): Value {
  switch (type.kind) {
    case 'number':
    case 'days':
    case 'months':
      return { kind: type.kind, value: fractionOf(text) ?? ZERO };
    case 'boolean':
      return text === 'true' ? TRUE : FALSE;
    case 'date':
      return { kind: 'date', value: dayNumber(text) ?? 0 };
    default:
      return { kind: 'text', value: text };
  }
}

function memberValue(variable: string, field: string, bindings: Bindings): Value {
  const item = bindings.locals.get(variable);
  if (!item) return unknown('noColumn');
  if (field === '') return item;
  return item.kind === 'item' ? item.read(field) : unknown('noColumn');
}

function negated(value: Value): Value {
  if (value.kind !== 'number' && value.kind !== 'days' && value.kind !== 'months') return value;
  return { kind: value.kind, value: negate(value.value) };
}

/** `x = null` asks whether a value is there; it is never unknown itself. */
function comparedWithNull(comparator: string, other: Expression, value: (each: Expression) => Value): Value {
  if (comparator !== '=' && comparator !== '!=') return unknown('undefined');
  const absent = isNull(other) || value(other).kind === 'unknown';
  return absent === (comparator === '=') ? TRUE : FALSE;
}

/** A condition written as `null` is not true, as in FEEL; one that data leave open leaves the choice open. */
function chosen(
  condition: Expression,
  then: Expression,
  otherwise: Expression,
  value: (each: Expression) => Value,
): Value {
  if (isNull(condition)) return value(otherwise);
  const test = value(condition);
  if (test.kind === 'unknown') return unknown(test.reason);
  return value(truth(test) ? then : otherwise);
}
