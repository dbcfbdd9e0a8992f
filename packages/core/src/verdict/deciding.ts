import { evaluateExactly } from '../expression/exact/evaluate.js';
import { isNull } from '../expression/exact/logic.js';
import { type Bindings, type Value, withVariable } from '../expression/exact/value.js';
import type { Comparator, Expression, Quantified } from '../expression/tree.js';

/** One simple condition on which a verdict turned, with the member it was read for. */
export interface Part {
  readonly condition: Expression;
  /** What it must come out as: false under a `not`. */
  readonly wanted: boolean;
  /** As it came out; null for unknown. */
  readonly outcome: boolean | null;
  readonly bindings: Bindings;
  /** Row of the member table. */
  readonly member: number | null;
}

/** The parts on which a condition turned, and whether any one of them would have been enough. */
export interface Deciding {
  readonly parts: readonly Part[];
  readonly anyOne: boolean;
}

/**
 * Takes a condition apart to the comparisons that made it come out as it did: for one that fails, those that fail; for one
 * that is unknown, those that are unknown; for one that holds, those that carry it.
 */
export function decidingParts(
  condition: Expression,
  bindings: Bindings,
  wanted = true,
  member: number | null = null,
): Deciding {
  switch (condition.op) {
    case 'not':
      return decidingParts(condition.operand, bindings, !wanted, member);
    case 'and':
    case 'or':
      return ofOperands(condition.operands, (condition.op === 'and') === wanted, bindings, wanted, member);
    case 'if': {
      if (isNull(condition.condition)) return decidingParts(condition.otherwise, bindings, wanted, member);
      const test = outcomeOf(evaluateExactly(condition.condition, bindings));
      if (test === null) return decidingParts(condition.condition, bindings, true, member);
      return decidingParts(test ? condition.consequence : condition.otherwise, bindings, wanted, member);
    }
    case 'every':
    case 'some':
      return ofMembers(condition, bindings, wanted, member);
    default: {
      const outcome = outcomeOf(evaluateExactly(condition, bindings));
      return { parts: [{ condition, wanted, outcome, bindings, member }], anyOne: false };
    }
  }
}

export function outcomeOf(value: Value): boolean | null {
  return value.kind === 'boolean' ? value.value : null;
}

/** `all`: every operand must come out as wanted; otherwise one is enough. */
function ofOperands(
  operands: readonly Expression[],
  all: boolean,
  bindings: Bindings,
  wanted: boolean,
  member: number | null,
): Deciding {
  const outcomes = operands.map((each) => outcomeOf(evaluateExactly(each, bindings)));
  const holding = operands.filter((_, index) => outcomes[index] === wanted);
  const failing = operands.filter((_, index) => outcomes[index] === !wanted);
  const open = operands.filter((_, index) => outcomes[index] === null);
  const decisive = all ? first(failing, open, holding) : first(holding.slice(0, 1), open, failing);
  const inner = decisive.map((each) => decidingParts(each, bindings, wanted, member));
  const enough = !all && holding.length === 0 && decisive.length > 1;
  return {
    parts: inner.flatMap((each) => each.parts),
    anyOne: enough || (inner.length === 1 && inner[0]!.anyOne),
  };
}

function first<T>(...groups: readonly (readonly T[])[]): readonly T[] {
  return groups.find((group) => group.length > 0) ?? [];
}

function ofMembers(
  condition: Quantified,
  bindings: Bindings,
  wanted: boolean,
  member: number | null,
): Deciding {
  const { variable, list, satisfies } = condition;
  const whole = outcomeOf(evaluateExactly(condition, bindings));
  const itself: Deciding = {
    parts: [{ condition, wanted, outcome: whole, bindings, member }],
    anyOne: false,
  };
  const items = evaluateExactly(list, bindings);
  const all = (condition.op === 'every') === wanted;
  if (items.kind !== 'list' || whole === wanted || !all) return itself;
  const inner = items.items.flatMap(({ value, certain }) => {
    const at = withVariable(bindings, variable, value);
    const outcome = outcomeOf(evaluateExactly(satisfies, at));
    const blamed = whole === null ? outcome === null : certain && outcome === !wanted;
    return blamed ? [decidingParts(satisfies, at, wanted, value.kind === 'item' ? value.row : null)] : [];
  });
  if (inner.length === 0) return itself;
  return { parts: inner.flatMap((each) => each.parts), anyOne: inner.length === 1 && inner[0]!.anyOne };
}

export const DENIED: Readonly<Record<Comparator, Comparator>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '=': '!=',
  '!=': '=',
};

export const MIRRORED: Readonly<Record<Comparator, Comparator>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '=': '=',
  '!=': '!=',
};

/** What a part asks of a value: the value's expression, and the comparison with a threshold where it is one. */
export interface Asked {
  readonly value: Expression;
  readonly comparison: { readonly comparator: Comparator; readonly threshold: Expression } | null;
}

/** Reads a part as "value, comparator, threshold", the value being the side that holds data. */
export function askedBy({ condition, wanted }: Part, holdsData: (each: Expression) => boolean): Asked {
  if (condition.op === 'in' || condition.op === 'between')
    return { value: condition.value, comparison: null };
  if (condition.op !== 'compare') return { value: condition, comparison: null };
  const { left, right } = condition;
  const comparator = wanted ? condition.comparator : DENIED[condition.comparator];
  if (!holdsData(left) && holdsData(right)) {
    return { value: right, comparison: { comparator: MIRRORED[comparator], threshold: left } };
  }
  return { value: left, comparison: { comparator, threshold: right } };
}
