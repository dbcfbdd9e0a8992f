import type { Expression } from '@duibiao/core';
import { type Local, unsupported, type Writing, withLocal } from './context.js';
import { all, any, both, constantTruth, FALSE, guarded, negation, TRUE, type Truth } from './logic.js';
import { type NumberText, numberOf } from './number.js';
import { truthOf } from './truth.js';

/** One item of a list, written out: whether it belongs, and how its fields are read. */
export interface ListedItem {
  readonly local: Local;
  readonly belongs: Truth;
}

/** The items of a list, one by one; null when the ledger lists no members. */
export function itemsOf(list: Expression, writing: Writing): readonly ListedItem[] | null {
  switch (list.op) {
    case 'members': {
      const { members } = writing.binding;
      return members
        ? members.map((field) => ({ local: { kind: 'member', field }, belongs: constantTruth(true) }))
        : null;
    }
    case 'filter': {
      const from = itemsOf(list.list, writing);
      if (!from) return null;
      return from.map(({ local, belongs }) => ({
        local,
        belongs: both([belongs, truthOf(list.condition, withLocal(writing, 'item', local))]),
      }));
    }
    case 'list':
      return list.items.map((value) => ({
        local: { kind: 'value', value, writing },
        belongs: constantTruth(true),
      }));
    default:
      return unsupported(list.op);
  }
}

const NOTHING: NumberText = { valid: FALSE, value: '0', computed: false };

export function aggregateNumber(expression: Expression & { op: 'aggregate' }, writing: Writing): NumberText {
  const items = itemsOf(expression.list, writing);
  if (!items) return NOTHING;
  if (!expression.each) return counted(items);
  if (items.length === 0) return NOTHING;
  const values = items.map(({ local, belongs }) => ({
    belongs,
    number: numberOf(expression.each!, withLocal(writing, 'item', local)),
  }));
  return expression.function === 'sum'
    ? summed(values)
    : extreme(expression.function as 'min' | 'max', values);
}

function counted(items: readonly ListedItem[]): NumberText {
  const low = items.map(({ belongs }) => `${belongs.holds}*1`).join('+') || '0';
  const high = items.map(({ belongs }) => `${negation(belongs.fails)}*1`).join('+') || '0';
  const known = all(items.map(({ belongs }) => any([belongs.holds, belongs.fails])));
  return { valid: known, value: `(${low})`, computed: false, low: `(${low})`, high: `(${high})` };
}

interface Taken {
  readonly belongs: Truth;
  readonly number: NumberText;
}

/** Each item either surely does not belong, or surely does and has a value; and one of them does. */
function allKnown(values: readonly Taken[]): string {
  return all([
    ...values.map(({ belongs, number }) => any([belongs.fails, all([belongs.holds, number.valid])])),
    any(values.map(({ belongs }) => belongs.holds)),
  ]);
}

function summed(values: readonly Taken[]): NumberText {
  const terms = values.map(({ belongs, number }) =>
    belongs.holds === TRUE ? number.value : `IF(${belongs.holds},${number.value},0)`,
  );
  return { valid: allKnown(values), value: `(${terms.join('+')})`, computed: true };
}

const BEYOND = '9E+300';

/** The least or greatest of those known bounds the result whatever the others hold. */
function extreme(which: 'min' | 'max', values: readonly Taken[]): NumberText {
  const neutral = which === 'min' ? BEYOND : `-${BEYOND}`;
  const terms = values.map(({ belongs, number }) => {
    const taken = all([belongs.holds, number.valid]);
    return taken === TRUE ? number.value : `IF(${taken},${number.value},${neutral})`;
  });
  const value = `${which.toUpperCase()}(${terms.join(',')})`;
  const valid = allKnown(values);
  const computed = values.some(({ number }) => number.computed);
  if (valid === TRUE) return { valid, value, computed };
  const exists = any(values.map(({ belongs, number }) => all([belongs.holds, number.valid])));
  const open = which === 'min' ? `-${BEYOND}` : BEYOND;
  const certain = `IF(${valid},${value},${open})`;
  const known = guarded(exists, TRUE);
  const bound = known === TRUE ? value : `IF(${known},${value},${neutral})`;
  return which === 'min'
    ? { valid, value, computed, low: certain, high: bound }
    : { valid, value, computed, low: bound, high: certain };
}
