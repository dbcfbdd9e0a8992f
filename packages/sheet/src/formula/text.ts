import type { Expression } from '@duibiao/core';
import { cellOf, listedValue, unsupported, type Writing } from './context.js';
import { all, any, constantTruth, FALSE, guarded, quoted, TRUE, type Truth, UNKNOWN } from './logic.js';

/** `left = right` between texts. A category cell that holds none of the category's spellings is unknown, not different. */
export function textEquals(left: Expression, right: Expression, writing: Writing): Truth {
  const [a, b] = [constantText(left, writing), constantText(right, writing)];
  if (a === null || b === null) return UNKNOWN;
  if (a !== undefined && b !== undefined) return constantTruth(a === b);
  if (a === undefined && b === undefined) return sameCells(left, right, writing);
  return a === undefined ? cellIs(left, b!, writing) : cellIs(right, a, writing);
}

/** The text of a literal or parameter; null when it has no value, undefined when it is no constant. */
function constantText(expression: Expression, writing: Writing): string | null | undefined {
  const listed = listedValue(expression, writing);
  if (listed) return constantText(listed.value, listed.writing);
  if (expression.op === 'literal') return expression.value === null ? null : String(expression.value);
  if (expression.op !== 'parameter') return undefined;
  const value = writing.values.get(expression.parameter);
  return value?.kind === 'text' ? value.value : null;
}

function cellIs(expression: Expression, text: string, writing: Writing): Truth {
  const bound = cellOf(expression, writing);
  if (bound === undefined) return unsupported(expression.op);
  if (bound === null) return UNKNOWN;
  const { cell } = bound;
  const spellings = spellingsOf(expression, writing);
  if (!spellings) {
    const present = presentCell(cell);
    return { holds: guarded(present, same(cell, text)), fails: guarded(present, `NOT(${same(cell, text)})`) };
  }
  const oneOf = (values: readonly string[]) => any(values.map((each) => same(cell, each)));
  const others = [...spellings].flatMap(([value, each]) => (value === text ? [] : each));
  const readable = `NOT(ISERROR(${cell}))`;
  return {
    holds: guarded(readable, oneOf(spellings.get(text) ?? [text])),
    fails: guarded(readable, oneOf(others)),
  };
}

/** Letters are told apart, as everywhere in Duibiao; blanks around do not count. */
function same(cell: string, text: string): string {
  return `EXACT(TRIM(${cell}),${quoted(text)})`;
}

function presentCell(cell: string): string {
  return guarded(`NOT(ISERROR(${cell}))`, `LEN(TRIM(${cell}))>0`);
}

function spellingsOf(
  expression: Expression,
  { binding }: Writing,
): ReadonlyMap<string, readonly string[]> | null {
  if (expression.op !== 'field' && expression.op !== 'member') return null;
  const given = binding.spellings?.(expression.field);
  if (given) return given;
  const values = expression.type.kind === 'text' ? expression.type.values : undefined;
  return values ? new Map(values.map((value) => [value, [value]])) : null;
}

function sameCells(left: Expression, right: Expression, writing: Writing): Truth {
  const [a, b] = [cellOf(left, writing), cellOf(right, writing)];
  if (a === undefined || b === undefined) return unsupported('text');
  if (!a || !b) return UNKNOWN;
  const present = all([presentText(left, writing), presentText(right, writing)]);
  const equal = `EXACT(TRIM(${a.cell}),TRIM(${b.cell}))`;
  return { holds: guarded(present, equal), fails: guarded(present, `NOT(${equal})`) };
}

/** TRUE exactly when a text (one of the category's, where it is one) is there. */
export function presentText(expression: Expression, writing: Writing): string {
  const constant = constantText(expression, writing);
  if (constant !== undefined) return constant === null ? FALSE : TRUE;
  const bound = cellOf(expression, writing);
  if (!bound) return FALSE;
  const spellings = spellingsOf(expression, writing);
  if (!spellings) return presentCell(bound.cell);
  return guarded(
    `NOT(ISERROR(${bound.cell}))`,
    any([...spellings.values()].flat().map((each) => same(bound.cell, each))),
  );
}
