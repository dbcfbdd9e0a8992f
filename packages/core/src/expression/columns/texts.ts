import { literalValue } from '../exact/evaluate.js';
import { HOLDS } from '../exact/logic.js';
import type { Value } from '../exact/value.js';
import type { Comparator, Expression, InTest } from '../tree.js';
import { type Frame, fieldColumn, memberColumn, parameterValue } from './frame.js';
import { TRUTH, type Truths } from './truth.js';

/** Texts held against each other. A text that is the same for all rows is looked up once for each text of the pool. */
export function textTruths(
  comparator: Comparator,
  left: Expression,
  right: Expression,
  frame: Frame,
): Truths | null {
  const [a, b] = [textsOf(left, frame), textsOf(right, frame)];
  if (!a || !b) return null;
  const holds = HOLDS[comparator];
  if (a.kind === 'all' && b.kind === 'all') {
    const code = a.text === null || b.text === null ? TRUTH.unknown : codeFor(holds(order(a.text, b.text)));
    return new Uint8Array(frame.rowCount).fill(code);
  }
  if (a.kind === 'column' && b.kind === 'column') return eachWithEach(holds, a.column, b.column);
  const column = a.kind === 'column' ? a.column : b.kind === 'column' ? b.column : null;
  const text = a.kind === 'all' ? a.text : b.kind === 'all' ? b.text : null;
  const sign = a.kind === 'column' ? 1 : -1;
  if (!column || text === null) return new Uint8Array(frame.rowCount).fill(TRUTH.unknown);
  return looked(column, (each) => holds(sign * order(each, text)), frame);
}

/** `grade in ["A", "B"]` in one look-up; null where it is not a column against written texts. */
export function listedTruths(value: Expression, tests: readonly InTest[], frame: Frame): Truths | null {
  if (value.type.kind !== 'text') return null;
  const wanted = new Set<string>();
  for (const test of tests) {
    if (test.kind !== 'value' || test.value.op !== 'literal' || typeof test.value.value !== 'string')
      return null;
    wanted.add(test.value.value);
  }
  const texts = textsOf(value, frame);
  if (texts?.kind !== 'column') return null;
  return looked(texts.column, (text) => wanted.has(text), frame);
}

function looked(column: TextColumn, holds: (text: string) => boolean, frame: Frame): Truths {
  const codes = Uint8Array.from(column.pool, (each) => codeFor(holds(each)));
  const { values, missing } = column;
  const truths = new Uint8Array(frame.rowCount);
  for (let row = 0; row < truths.length; row += 1) {
    const code = codes[values[row]!]!;
    truths[row] = missing[row] !== 0 ? TRUTH.unknown : code;
  }
  return truths;
}

type TextColumn = Extract<NonNullable<ReturnType<typeof fieldColumn>>, { type: 'text' }>;
type Texts =
  | { readonly kind: 'all'; readonly text: string | null }
  | { readonly kind: 'column'; readonly column: TextColumn };

function textsOf(expression: Expression, frame: Frame): Texts | null {
  switch (expression.op) {
    case 'literal':
      return textOfValue(literalValue(expression));
    case 'parameter':
      return textOfValue(parameterValue(frame, expression.parameter));
    case 'field':
      return textsOfColumn(fieldColumn(frame, expression.field));
    case 'member':
      return expression.field === '' ? null : textsOfColumn(memberColumn(frame, expression.field));
    default:
      return null;
  }
}

function textOfValue(value: Value): Texts {
  return { kind: 'all', text: value.kind === 'text' ? value.value : null };
}

function textsOfColumn(column: ReturnType<typeof fieldColumn>): Texts | null {
  if (!column) return { kind: 'all', text: null };
  return column.type === 'text' ? { kind: 'column', column } : null;
}

function eachWithEach(holds: (sign: number) => boolean, a: TextColumn, b: TextColumn): Truths {
  const truths = new Uint8Array(a.values.length);
  for (let row = 0; row < truths.length; row += 1) {
    truths[row] =
      a.missing[row] !== 0 || b.missing[row] !== 0
        ? TRUTH.unknown
        : codeFor(holds(order(a.pool[a.values[row]!]!, b.pool[b.values[row]!]!)));
  }
  return truths;
}

/** `=` or `!=` between two truths. */
export function equalTruths(comparator: Comparator, a: Truths, b: Truths): Truths {
  const same = comparator === '=' ? TRUTH.true : TRUTH.false;
  for (let row = 0; row < a.length; row += 1) {
    a[row] =
      a[row] === TRUTH.unknown || b[row] === TRUTH.unknown
        ? TRUTH.unknown
        : a[row] === b[row]
          ? same
          : 1 - same;
  }
  return a;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function codeFor(holds: boolean): number {
  return holds ? TRUTH.true : TRUTH.false;
}
