import { literalValue } from '../exact/evaluate.js';
import type { Expression } from '../tree.js';
import { operateOnVectors } from './arithmetic.js';
import { type Frame, fieldColumn, memberColumn, parameterValue } from './frame.js';
import { aggregatedNumbers } from './members.js';
import { constantOf, expanded, isConstant, type Numbers, type NumberVector, vectorOf } from './numbers.js';
import { TRUTH, type Truths } from './truth.js';

type TruthsOf = (condition: Expression, frame: Frame) => Truths;

/** A number for each row of a frame; null for what columns do not work out. */
export function numbersOf(expression: Expression, frame: Frame, truthsOf: TruthsOf): Numbers | null {
  switch (expression.op) {
    case 'literal':
      return constantOf(literalValue(expression));
    case 'parameter':
      return constantOf(parameterValue(frame, expression.parameter));
    case 'field':
      return vectorOf(fieldColumn(frame, expression.field));
    case 'member':
      return expression.field === '' ? null : vectorOf(memberColumn(frame, expression.field));
    case 'negate': {
      const operand = numbersOf(expression.operand, frame, truthsOf);
      return operand && negated(operand);
    }
    case 'arithmetic':
      return arithmeticNumbers(expression, frame, truthsOf);
    case 'if':
      return chosenNumbers(expression, frame, truthsOf);
    case 'aggregate':
      return aggregatedNumbers(expression, frame, truthsOf, numbersOf);
    default:
      return null;
  }
}

function negated(operand: Numbers): Numbers {
  if (isConstant(operand)) return { ...operand, constant: -operand.constant };
  return { ...operand, values: Float64Array.from(operand.values, (value) => -value) };
}

/** Months have no fixed length, and powers no cheap bound: those are left to exact arithmetic. */
function arithmeticNumbers(
  expression: Expression & { op: 'arithmetic' },
  frame: Frame,
  truthsOf: TruthsOf,
): Numbers | null {
  const { operator, left, right, type } = expression;
  if (
    operator === '**' ||
    (type.kind === 'date' && (left.type.kind === 'months' || right.type.kind === 'months'))
  ) {
    return null;
  }
  if (type.kind === 'date' && (operator !== '+' || right.type.kind !== 'days') && operator !== '-')
    return null;
  const a = numbersOf(left, frame, truthsOf);
  const b = a && numbersOf(right, frame, truthsOf);
  if (!a || !b) return null;
  return operateOnVectors(operator, expanded(a, frame.rowCount), expanded(b, frame.rowCount));
}

function chosenNumbers(
  expression: Expression & { op: 'if' },
  frame: Frame,
  truthsOf: TruthsOf,
): Numbers | null {
  if (expression.condition.type.kind === 'null') return numbersOf(expression.otherwise, frame, truthsOf);
  const then = numbersOf(expression.consequence, frame, truthsOf);
  const otherwise = then && numbersOf(expression.otherwise, frame, truthsOf);
  if (!then || !otherwise) return null;
  const [a, b] = [expanded(then, frame.rowCount), expanded(otherwise, frame.rowCount)];
  const condition = truthsOf(expression.condition, frame);
  const values = new Float64Array(frame.rowCount);
  const missing = new Uint8Array(frame.rowCount);
  const error = a.error || b.error ? new Float64Array(frame.rowCount) : null;
  for (let row = 0; row < frame.rowCount; row += 1) {
    const source: NumberVector = condition[row] === TRUTH.true ? a : b;
    values[row] = source.values[row]!;
    missing[row] = condition[row] === TRUTH.unknown ? 1 : (source.missing?.[row] ?? 0);
    if (error) error[row] = source.error?.[row] ?? Math.abs(values[row]!) * 2 ** -53;
  }
  return { values, missing, error };
}

/** 1 for each row in which a value read as it stands is missing; null for computed ones. */
export function missingRows(expression: Expression, frame: Frame): Uint8Array | null {
  switch (expression.op) {
    case 'parameter': {
      const absent = parameterValue(frame, expression.parameter).kind === 'unknown';
      return new Uint8Array(frame.rowCount).fill(absent ? 1 : 0);
    }
    case 'field':
      return fieldColumn(frame, expression.field)?.missing ?? new Uint8Array(frame.rowCount).fill(1);
    case 'member':
      if (expression.field === '') return null;
      return memberColumn(frame, expression.field)?.missing ?? new Uint8Array(frame.rowCount).fill(1);
    default:
      return null;
  }
}
