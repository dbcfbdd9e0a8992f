import { evaluateExactly } from '../exact/evaluate.js';
import { isNull } from '../exact/logic.js';
import type { Value } from '../exact/value.js';
import type { Comparator, Expression, InTest } from '../tree.js';
import { compareVectors, UNDECIDED } from './compare.js';
import { bindingsOf, type Frame, fieldColumn, memberColumn, parameterValue } from './frame.js';
import { quantifiedTruths } from './members.js';
import { missingRows, numbersOf } from './number-expression.js';
import { equalTruths, listedTruths, textTruths } from './texts.js';
import { andInto, notInto, orInto, TRUTH, type Truths } from './truth.js';

/**
 * A condition's truth for every row of a frame, worked out column by column. What columns cannot say (rows at the edge of
 * an error bound, constructs that nest members in members) is worked out exactly, row by row.
 */
export function truthsOf(condition: Expression, frame: Frame): Truths {
  return columnTruths(condition, frame) ?? exactTruths(condition, frame);
}

/** Every row worked out exactly. */
function exactTruths(condition: Expression, frame: Frame): Truths {
  const truths = new Uint8Array(frame.rowCount);
  for (let row = 0; row < truths.length; row += 1) truths[row] = exactTruth(condition, frame, row);
  return truths;
}

function exactTruth(condition: Expression, frame: Frame, row: number): number {
  return codeOf(evaluateExactly(condition, bindingsOf(frame, row)));
}

function codeOf(value: Value): number {
  if (value.kind !== 'boolean') return TRUTH.unknown;
  return value.value ? TRUTH.true : TRUTH.false;
}

function columnTruths(condition: Expression, frame: Frame): Truths | null {
  switch (condition.op) {
    case 'literal':
      return constantTruths(
        condition.value === null ? TRUTH.unknown : condition.value ? TRUTH.true : TRUTH.false,
        frame,
      );
    case 'parameter':
      return constantTruths(codeOf(parameterValue(frame, condition.parameter)), frame);
    case 'field':
      return booleanColumn(fieldColumn(frame, condition.field), frame);
    case 'member':
      if (condition.field === '') return null;
      return booleanColumn(memberColumn(frame, condition.field), frame);
    case 'not':
      return notInto(truthsOf(condition.operand, frame));
    case 'and':
      return condition.operands.map((each) => truthsOf(each, frame)).reduce(andInto);
    case 'or':
      return condition.operands.map((each) => truthsOf(each, frame)).reduce(orInto);
    case 'compare':
      return compareTruths(condition, condition.comparator, condition.left, condition.right, frame);
    case 'between': {
      const low = compareTruths(null, '>=', condition.value, condition.low, frame);
      const high = low && compareTruths(null, '<=', condition.value, condition.high, frame);
      return low && high && andInto(low, high);
    }
    case 'in':
      return inTruths(condition.value, condition.tests, frame);
    case 'if':
      return chosenTruths(condition, frame);
    case 'every':
    case 'some':
      return quantifiedTruths(condition, frame, truthsOf);
    default:
      return null;
  }
}

function constantTruths(code: number, frame: Frame): Truths {
  return new Uint8Array(frame.rowCount).fill(code);
}

function booleanColumn(column: ReturnType<typeof fieldColumn>, frame: Frame): Truths | null {
  if (!column) return constantTruths(TRUTH.unknown, frame);
  if (column.type !== 'boolean') return null;
  const { values, missing } = column;
  const truths = new Uint8Array(frame.rowCount);
  for (let row = 0; row < truths.length; row += 1) {
    truths[row] = missing[row] !== 0 ? TRUTH.unknown : values[row] !== 0 ? TRUTH.true : TRUTH.false;
  }
  return truths;
}

/** `whole` is the comparison itself, for rows to be worked out exactly; null for the halves of `between` and `in`. */
function compareTruths(
  whole: Expression | null,
  comparator: Comparator,
  left: Expression,
  right: Expression,
  frame: Frame,
): Truths | null {
  if (isNull(left) || isNull(right)) return nullTruths(comparator, isNull(left) ? right : left, frame);
  const condition: Expression = whole ?? {
    op: 'compare',
    comparator,
    left,
    right,
    type: { kind: 'boolean' },
    from: left.from,
    to: right.to,
  };
  if (left.type.kind === 'text' || right.type.kind === 'text')
    return textTruths(comparator, left, right, frame);
  if (left.type.kind === 'boolean' && right.type.kind === 'boolean') {
    return equalTruths(comparator, truthsOf(left, frame), truthsOf(right, frame));
  }
  const a = numbersOf(left, frame, truthsOf);
  const b = a && numbersOf(right, frame, truthsOf);
  if (!a || !b) return null;
  const { truths, undecided } = compareVectors(comparator, a, b, frame.rowCount);
  const bounded = left.op === 'aggregate' || right.op === 'aggregate';
  if (!undecided && !bounded) return truths;
  for (let row = 0; row < truths.length; row += 1) {
    if (truths[row] === UNDECIDED || (bounded && truths[row] === TRUTH.unknown)) {
      truths[row] = exactTruth(condition, frame, row);
    }
  }
  return truths;
}

/** `x = null`: whether a value is there, never unknown. */
function nullTruths(comparator: Comparator, other: Expression, frame: Frame): Truths | null {
  if (comparator !== '=' && comparator !== '!=') return constantTruths(TRUTH.unknown, frame);
  if (isNull(other)) return constantTruths(comparator === '=' ? TRUTH.true : TRUTH.false, frame);
  const missing = missingRows(other, frame);
  if (!missing) return null;
  const truths = new Uint8Array(frame.rowCount);
  const present = comparator === '=' ? TRUTH.false : TRUTH.true;
  for (let row = 0; row < truths.length; row += 1) truths[row] = missing[row] ? 1 - present : present;
  return truths;
}

function inTruths(value: Expression, tests: readonly InTest[], frame: Frame): Truths | null {
  const listed = listedTruths(value, tests, frame);
  if (listed) return listed;
  let truths: Truths | null = null;
  for (const test of tests) {
    const passes = testTruths(value, test, frame);
    if (!passes) return null;
    truths = truths ? orInto(truths, passes) : passes;
  }
  return truths ?? constantTruths(TRUTH.false, frame);
}

function testTruths(value: Expression, test: InTest, frame: Frame): Truths | null {
  if (test.kind === 'comparison') return compareTruths(null, test.comparator, value, test.value, frame);
  if (test.kind === 'value') {
    return test.value.type.kind === 'list' ? null : compareTruths(null, '=', value, test.value, frame);
  }
  const { low, lowInclusive, high, highInclusive } = test;
  const above = low
    ? compareTruths(null, lowInclusive ? '>=' : '>', value, low, frame)
    : constantTruths(TRUTH.true, frame);
  const below = high
    ? compareTruths(null, highInclusive ? '<=' : '<', value, high, frame)
    : constantTruths(TRUTH.true, frame);
  return above && below && andInto(above, below);
}

function chosenTruths(choice: Expression & { op: 'if' }, frame: Frame): Truths {
  if (isNull(choice.condition)) return truthsOf(choice.otherwise, frame);
  const condition = truthsOf(choice.condition, frame);
  const then = truthsOf(choice.consequence, frame);
  const otherwise = truthsOf(choice.otherwise, frame);
  for (let row = 0; row < condition.length; row += 1) {
    const test = condition[row]!;
    condition[row] =
      test === TRUTH.unknown ? TRUTH.unknown : test === TRUTH.true ? then[row]! : otherwise[row]!;
  }
  return condition;
}
