import { isoDateOf } from '../calendar/date.js';
import { isoDays, isoMonths } from '../calendar/duration.js';
import { DuibiaoError } from '../failure.js';
import { floor, toDecimal } from '../number/fraction.js';
import { dataWords } from '../words/data-words.js';
import { type ExpressionData, readData } from './data.js';
import { evaluateExactly } from './exact/evaluate.js';
import type { Value } from './exact/value.js';
import { parseExpression } from './parse.js';

/** The type names are FEEL's. */
export type ResultType =
  | 'number'
  | 'boolean'
  | 'string'
  | 'date'
  | 'days and time duration'
  | 'years and months duration'
  | 'list'
  | 'null';

/** Numbers are plain decimals in text, dates and durations ISO; null is unknown. */
export type ResultValue = string | boolean | null | readonly ResultValue[];

export interface EvaluationResult {
  readonly value: ResultValue;
  readonly type: ResultType;
}

/**
 * Evaluates one expression of the FEEL subset by itself, exactly. A variable that is null, and whatever depends on it, is
 * unknown.
 *
 * @param data values by name: numbers, truth values, texts, null, lists, objects; as an object or as JSON text, which keeps
 *   numbers longer than fifteen digits exact
 * @throws DuibiaoError `expression/…` outside the subset, `eval/data` for data that cannot be read
 * @example
 * ```ts
 * evaluateExpression('0.1 + 0.2 = 0.3') //=> { value: true, type: 'boolean' }
 * evaluateExpression('income > 3070 or poor', { income: null, poor: true }) //=> { value: true, type: 'boolean' }
 * ```
 */
export function evaluateExpression(text: string, data: ExpressionData = {}): EvaluationResult {
  const { scope, bindings } = readData(data);
  return resultOf(evaluateExactly(parseExpression(text, scope), bindings));
}

function resultOf(value: Value): EvaluationResult {
  switch (value.kind) {
    case 'number':
      return { value: toDecimal(value.value), type: 'number' };
    case 'boolean':
      return { value: value.value, type: 'boolean' };
    case 'text':
      return { value: value.value, type: 'string' };
    case 'date':
      return { value: isoDateOf(value.value), type: 'date' };
    case 'days':
      return { value: isoDays(value.value), type: 'days and time duration' };
    case 'months':
      return { value: isoMonths(floor(value.value)), type: 'years and months duration' };
    case 'list':
      if (value.items.some((item) => !item.certain)) return { value: null, type: 'null' };
      return { value: value.items.map((item) => resultOf(item.value).value), type: 'list' };
    case 'item':
      throw new DuibiaoError('expression/subset', dataWords.itemResult());
    case 'unknown':
      return { value: null, type: 'null' };
  }
}
