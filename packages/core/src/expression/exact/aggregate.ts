import { add, fractionOfInteger } from '../../number/fraction.js';
import { ITEM } from '../read-members.js';
import type { Aggregate, Expression, Filter, Project, Quantified } from '../tree.js';
import { and, or, order, truth } from './logic.js';
import { type Bindings, type ListItem, unknown, type Value, withVariable } from './value.js';

type Evaluate = (expression: Expression, bindings: Bindings) => Value;

/** Items that pass; those of which it is not known stay in the list, marked uncertain. */
export function filtered({ list, condition }: Filter, bindings: Bindings, evaluate: Evaluate): Value {
  const from = evaluate(list, bindings);
  if (from.kind !== 'list') return from;
  const items: ListItem[] = [];
  for (const item of from.items) {
    const passes = evaluate(condition, withVariable(bindings, ITEM, item.value));
    if (passes.kind === 'unknown') items.push({ value: item.value, certain: false });
    else if (truth(passes)) items.push(item);
  }
  return { kind: 'list', items };
}

export function projected({ list, each }: Project, bindings: Bindings, evaluate: Evaluate): Value {
  const from = evaluate(list, bindings);
  if (from.kind !== 'list') return from;
  return {
    kind: 'list',
    items: from.items.map(({ value, certain }) => ({
      value: evaluate(each, withVariable(bindings, ITEM, value)),
      certain,
    })),
  };
}

export function quantified(
  { op, variable, list, satisfies }: Quantified,
  bindings: Bindings,
  evaluate: Evaluate,
): Value {
  const from = evaluate(list, bindings);
  if (from.kind !== 'list') return unknown(from.kind === 'unknown' ? from.reason : 'undefined');
  const holds = ({ value, certain }: ListItem): Value => {
    const each = evaluate(satisfies, withVariable(bindings, variable, value));
    if (certain) return each;
    return each.kind === 'boolean' && each.value === (op === 'every') ? each : unknown('undefined');
  };
  return op === 'every' ? and(from.items, holds) : or(from.items, holds);
}

/** Counts, sums and extremes; items that are missing leave the result open within bounds. */
export function aggregate(expression: Aggregate, bindings: Bindings, evaluate: Evaluate): Value {
  const from = evaluate(expression.list, bindings);
  if (from.kind !== 'list') return unknown(from.kind === 'unknown' ? from.reason : 'undefined');
  if (expression.function === 'count') return counted(from.items);
  const values = from.items.map((item) => ({
    value: evaluate(expression.each!, withVariable(bindings, ITEM, item.value)),
    certain: item.certain,
  }));
  if (values.length === 0) return unknown('undefined');
  return expression.function === 'sum' ? summed(values) : extreme(expression.function, values);
}

function counted(items: readonly ListItem[]): Value {
  const certain: Value = {
    kind: 'number',
    value: fractionOfInteger(items.filter((item) => item.certain).length),
  };
  const all: Value = { kind: 'number', value: fractionOfInteger(items.length) };
  if (items.every((item) => item.certain)) return all;
  return { ...unknown('undefined'), low: certain, high: all };
}

function summed(items: readonly ListItem[]): Value {
  let total: Value | null = null;
  for (const { value, certain } of items) {
    if (value.kind === 'unknown') return unknown(value.reason);
    if (!certain) return unknown('undefined');
    if (value.kind !== 'number' && value.kind !== 'days' && value.kind !== 'months')
      return unknown('undefined');
    const before: typeof value | null = total as typeof value | null;
    total = before ? { kind: value.kind, value: add(before.value, value.value) } : value;
  }
  return total!;
}

function extreme(which: 'min' | 'max', items: readonly ListItem[]): Value {
  const better = which === 'min' ? -1 : 1;
  let best: Value | null = null;
  let open: Value | null = null;
  for (const { value, certain } of items) {
    if (value.kind === 'unknown' || !certain) {
      open ??= value.kind === 'unknown' ? value : unknown('undefined');
    } else if (!best || order(value, best) === better) best = value;
  }
  if (!open) return best!;
  if (!best) return unknown(open.kind === 'unknown' ? open.reason : 'undefined');
  const reason = open.kind === 'unknown' ? open.reason : 'undefined';
  return which === 'min' ? { ...unknown(reason), high: best } : { ...unknown(reason), low: best };
}
