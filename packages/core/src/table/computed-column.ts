import { truthsOf } from '../expression/columns/evaluate.js';
import { bindingsOf, type Frame, subjectFrame } from '../expression/columns/frame.js';
import { numbersOf } from '../expression/columns/number-expression.js';
import { expanded } from '../expression/columns/numbers.js';
import { TRUTH } from '../expression/columns/truth.js';
import { evaluateExactly } from '../expression/exact/evaluate.js';
import type { Expression } from '../expression/tree.js';
import { toDecimal } from '../number/fraction.js';
import type { Table } from './table.js';
import { type Column, MISSING } from './table.js';

/** A column in which every cell is missing for want of a column. */
export function emptyColumn(type: Column['type'], rowCount: number): Column {
  const missing = new Uint8Array(rowCount).fill(MISSING.noColumn);
  switch (type) {
    case 'number':
      return { type, values: new Float64Array(rowCount), missing };
    case 'boolean':
      return { type, values: new Uint8Array(rowCount), missing };
    case 'date':
      return { type, values: new Int32Array(rowCount), missing };
    case 'text':
      return { type, values: new Uint32Array(rowCount), pool: [], missing };
  }
}

/**
 * The value of an expression for every subject, as a column. Numbers are rounded to the fifteen digits a table holds;
 * cells that cannot be worked out are missing with reason `undefined`.
 */
export function columnOf(expression: Expression, type: Column['type'], table: Table): Column {
  const frame = subjectFrame(table, new Map());
  if (type === 'boolean') return truthColumn(expression, frame);
  if (type === 'text') return textColumn(expression, frame);
  return numberColumn(expression, type, frame);
}

function truthColumn(expression: Expression, frame: Frame): Column {
  const truths = truthsOf(expression, frame);
  const values = Uint8Array.from(truths, (truth) => (truth === TRUTH.true ? 1 : 0));
  const missing = Uint8Array.from(truths, (truth) => (truth === TRUTH.unknown ? MISSING.undefined : 0));
  return { type: 'boolean', values, missing };
}

function textColumn(expression: Expression, frame: Frame): Column {
  const pool: string[] = [];
  const places = new Map<string, number>();
  const values = new Uint32Array(frame.rowCount);
  const missing = new Uint8Array(frame.rowCount);
  for (let row = 0; row < frame.rowCount; row += 1) {
    const value = evaluateExactly(expression, bindingsOf(frame, row));
    if (value.kind !== 'text') {
      missing[row] = MISSING.undefined;
      continue;
    }
    const place = places.get(value.value) ?? pool.push(value.value) - 1;
    places.set(value.value, place);
    values[row] = place;
  }
  return { type: 'text', values, pool, missing };
}

/** Half a unit in the fifteenth digit, for the size of the value: an error below it does not change the rounding of a written decimal. */
const FIFTEENTH = 4e-16;

function numberColumn(expression: Expression, type: 'number' | 'date', frame: Frame): Column {
  const numbers = numbersOf(expression, frame, truthsOf);
  const vector = numbers && expanded(numbers, frame.rowCount);
  const values = type === 'number' ? new Float64Array(frame.rowCount) : new Int32Array(frame.rowCount);
  const missing = new Uint8Array(frame.rowCount);
  for (let row = 0; row < frame.rowCount; row += 1) {
    if (vector?.missing && vector.missing[row] !== 0) {
      missing[row] = MISSING.undefined;
      continue;
    }
    const value = vector ? vector.values[row]! : Number.NaN;
    const close =
      vector &&
      Number.isFinite(value) &&
      (!vector.error || vector.error[row]! <= Math.abs(value) * FIFTEENTH);
    const rounded = close ? rounded15(value) : exactly(expression, frame, row);
    if (rounded === null) missing[row] = MISSING.undefined;
    else values[row] = rounded;
  }
  return { type, values, missing } as Column;
}

function rounded15(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

function exactly(expression: Expression, frame: Frame, row: number): number | null {
  const value = evaluateExactly(expression, bindingsOf(frame, row));
  if (value.kind === 'date') return value.value;
  return value.kind === 'number' ? Number(Number(toDecimal(value.value, 20)).toPrecision(15)) : null;
}
