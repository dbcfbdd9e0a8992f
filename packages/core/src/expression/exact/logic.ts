import { compare } from '../../number/fraction.js';
import type { Comparator, Expression, InTest } from '../tree.js';
import { FALSE, TRUE, type Unknown, unknown, type Value } from './value.js';

/** Written as `null` in the text. */
export function isNull(expression: Expression): boolean {
  return expression.op === 'literal' && expression.value === null;
}

export function truth(value: Value): boolean {
  return value.kind === 'boolean' && value.value;
}

function isFalse(value: Value): boolean {
  return value.kind === 'boolean' && !value.value;
}

export function not(value: Value): Value {
  if (value.kind === 'unknown') return value;
  return truth(value) ? FALSE : TRUE;
}

/** False if any is false, else unknown if any is unknown, else true (Kleene). */
export function and<T>(operands: readonly T[], value: (operand: T) => Value): Value {
  let open: Value | null = null;
  for (const operand of operands) {
    const each = value(operand);
    if (isFalse(each)) return FALSE;
    if (each.kind === 'unknown') open ??= each;
  }
  return open ?? TRUE;
}

/** True if any is true, else unknown if any is unknown, else false (Kleene). */
export function or<T>(operands: readonly T[], value: (operand: T) => Value): Value {
  let open: Value | null = null;
  for (const operand of operands) {
    const each = value(operand);
    if (truth(each)) return TRUE;
    if (each.kind === 'unknown') open ??= each;
  }
  return open ?? FALSE;
}

/** Which of -1, 0, 1 makes a comparator true. */
export const HOLDS: Readonly<Record<Comparator, (sign: number) => boolean>> = {
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
};

/** Order of two values of one kind; null when they have none. */
export function order(a: Value, b: Value): number | null {
  if ((a.kind === 'number' || a.kind === 'days' || a.kind === 'months') && b.kind === a.kind) {
    return compare(a.value, b.value);
  }
  if (a.kind === 'date' && b.kind === 'date') return Math.sign(a.value - b.value);
  if (a.kind === 'text' && b.kind === 'text') return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
  if (a.kind === 'boolean' && b.kind === 'boolean') return Number(a.value) - Number(b.value);
  return null;
}

/** Unknown when a side is, unless what bounds the unknown side decides. */
export function comparison(comparator: Comparator, left: Value, right: Value): Value {
  if (left.kind === 'unknown' || right.kind === 'unknown') {
    return (
      byBounds(comparator, left, right) ??
      (left.kind === 'unknown' ? unknown(left.reason) : unknown((right as Unknown).reason))
    );
  }
  const sign = order(left, right);
  if (sign === null) return unknown('undefined');
  return HOLDS[comparator](sign) ? TRUE : FALSE;
}

function byBounds(comparator: Comparator, left: Value, right: Value): Value | null {
  const [leftLow, leftHigh] = boundsOf(left);
  const [rightLow, rightHigh] = boundsOf(right);
  const least = leftLow && rightHigh ? order(leftLow, rightHigh) : null;
  const most = leftHigh && rightLow ? order(leftHigh, rightLow) : null;
  const signs = [-1, 0, 1].filter(
    (sign) => (least === null || sign >= least) && (most === null || sign <= most),
  );
  if (signs.length === 3) return null;
  const outcomes = new Set(signs.map((sign) => HOLDS[comparator](sign)));
  return outcomes.size === 1 ? (outcomes.has(true) ? TRUE : FALSE) : null;
}

function boundsOf(value: Value): [Value | undefined, Value | undefined] {
  return value.kind === 'unknown' ? [value.low, value.high] : [value, value];
}

/** Whether a value passes one test of `in`. */
export function within(value: Value, test: InTest, evaluate: (each: Expression) => Value): Value {
  switch (test.kind) {
    case 'comparison':
      return comparison(test.comparator, value, evaluate(test.value));
    case 'range': {
      const { low, lowInclusive, high, highInclusive } = test;
      const sides: [Comparator, Expression | null][] = [
        [lowInclusive ? '>=' : '>', low],
        [highInclusive ? '<=' : '<', high],
      ];
      return and(sides, ([comparator, bound]) =>
        bound ? comparison(comparator, value, evaluate(bound)) : TRUE,
      );
    }
    case 'value': {
      if (isNull(test.value)) return value.kind === 'unknown' ? TRUE : FALSE;
      const wanted = evaluate(test.value);
      if (wanted.kind !== 'list') return comparison('=', value, wanted);
      return or(wanted.items, (item) => {
        const same = comparison('=', value, item.value);
        return item.certain || isFalse(same) ? same : unknown('undefined');
      });
    }
  }
}
