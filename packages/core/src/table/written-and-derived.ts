import { evaluateExactly } from '../expression/exact/evaluate.js';
import { order } from '../expression/exact/logic.js';
import type { Value } from '../expression/exact/value.js';
import { fieldsIn } from '../expression/walk.js';
import {
  absolute,
  compare,
  decimalPlaces,
  type Fraction,
  fractionOfInteger,
  power,
  subtract,
} from '../number/fraction.js';
import type { Dictionary } from '../standard/field.js';
import { valueText } from '../verdict/value-text.js';
import { cellValue, subjectBindings } from './cell-value.js';
import { recipeOf } from './recipe.js';
import type { Table } from './table.js';

/** A cell that says something else than the cells it should follow from. */
export interface Disagreement {
  readonly row: number;
  readonly written: string;
  readonly derived: string;
  /** The fields it was worked out from. */
  readonly from: readonly string[];
}

/**
 * Compares a written column with what its derivations give, for every row where both are known. Numbers may differ by less
 * than one unit of the last digit written, since staff round either way; nothing else may differ at all. A row that agrees
 * with any of the derivations agrees.
 *
 * @param table as the ledger writes it, before {@link deriveColumns}
 * @example
 * ```ts
 * disagreements('perCapitaNetIncome', table, dictionary) //=> [{ row: 3, written: '3500', derived: '3050', from: [...] }]
 * ```
 */
export function disagreements(field: string, table: Table, dictionary: Dictionary): Disagreement[] {
  const column = table.columns.get(field);
  const recipe = recipeOf(field, dictionary);
  if (!column || !recipe) return [];
  const found: Disagreement[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const written = cellValue(column, row);
    if (written.kind === 'unknown') continue;
    const bindings = subjectBindings(table, row, new Map());
    const derived = recipe.expressions
      .map((expression) => ({ value: evaluateExactly(expression, bindings), from: fieldsIn(expression) }))
      .filter(({ value }) => value.kind !== 'unknown');
    const [first] = derived;
    if (!first || derived.some(({ value }) => agrees(written, value))) continue;
    found.push({ row, written: valueText(written)!, derived: valueText(first.value)!, from: first.from });
  }
  return found;
}

function agrees(written: Value, derived: Value): boolean {
  if (written.kind !== 'number' || derived.kind !== 'number') return order(written, derived) === 0;
  const difference = absolute(subtract(written.value, derived.value));
  return difference.numerator === 0n || compare(difference, lastDigit(written.value)) < 0;
}

/** One unit of the last digit written: 0.01 for 3333.33, 1 for 3333. */
function lastDigit(value: Fraction): Fraction {
  return power(fractionOfInteger(10), -(decimalPlaces(value) ?? 0))!;
}
