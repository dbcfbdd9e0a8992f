import { ITEM } from '../read-members.js';
import type { Expression } from '../tree.js';
import { type Frame, memberFrame } from './frame.js';
import { errorAt, expanded, HALF_ULP, type Numbers } from './numbers.js';
import { andInto, TRUTH, type Truths } from './truth.js';

type TruthsOf = (condition: Expression, frame: Frame) => Truths;
type NumbersOf = (expression: Expression, frame: Frame, truthsOf: TruthsOf) => Numbers | null;

/** `members`, or `members[…]`: the frame of all members, and which of them belong (null: all). */
interface Selection {
  readonly frame: Frame;
  readonly belongs: Truths | null;
}

function selectionOf(list: Expression, frame: Frame, truthsOf: TruthsOf): Selection | null {
  if (list.op === 'members') {
    const members = memberFrame(frame, ITEM);
    return members && { frame: members, belongs: null };
  }
  if (list.op !== 'filter') return null;
  const from = selectionOf(list.list, frame, truthsOf);
  if (!from) return null;
  const passes = truthsOf(list.condition, from.frame);
  return { frame: from.frame, belongs: from.belongs ? andInto(passes, from.belongs) : passes };
}

function noMembers(list: Expression, frame: Frame): boolean {
  const source = list.op === 'filter' ? list.list : list;
  return source.op === 'members'
    ? !frame.subjects.members && !frame.member
    : source !== list && noMembers(source, frame);
}

/** `every` and `some` over members; null where the list is of another kind. */
export function quantifiedTruths(
  { op, variable, list, satisfies }: Expression & { op: 'every' | 'some' },
  frame: Frame,
  truthsOf: TruthsOf,
): Truths | null {
  if (noMembers(list, frame)) return new Uint8Array(frame.rowCount).fill(TRUTH.unknown);
  const selection = selectionOf(list, frame, truthsOf);
  if (!selection) return null;
  const { belongs } = selection;
  const inner: Frame = { ...selection.frame, member: { ...selection.frame.member!, variable } };
  const holds = truthsOf(satisfies, inner);
  const { offsets } = frame.subjects.members!;
  const [neutral, decisive] = op === 'every' ? [TRUTH.true, TRUTH.false] : [TRUTH.false, TRUTH.true];
  const truths = new Uint8Array(frame.rowCount);
  for (let row = 0; row < truths.length; row += 1) {
    let outcome: number = neutral;
    for (let member = offsets[row]!; member < offsets[row + 1]! && outcome !== decisive; member += 1) {
      const belonging = belongs ? belongs[member]! : TRUTH.true;
      const holding = holds[member]!;
      if (belonging === TRUTH.false || holding === neutral) continue;
      outcome = belonging === TRUTH.true && holding === decisive ? decisive : TRUTH.unknown;
    }
    truths[row] = outcome;
  }
  return truths;
}

/** Counts, sums and extremes over members; missing where a member leaves them open. */
export function aggregatedNumbers(
  expression: Expression & { op: 'aggregate' },
  frame: Frame,
  truthsOf: TruthsOf,
  numbersOf: NumbersOf,
): Numbers | null {
  const { list, each } = expression;
  if (noMembers(list, frame)) return { constant: 0, missing: true, exact: true };
  const selection = selectionOf(list, frame, truthsOf);
  if (!selection) return null;
  const { offsets } = frame.subjects.members!;
  if (!each) return counted(selection, offsets, frame.rowCount);
  const numbers = numbersOf(each, selection.frame, truthsOf);
  if (!numbers) return null;
  const combine = expression.function as 'sum' | 'min' | 'max';
  return combined(combine, selection, expanded(numbers, selection.frame.rowCount), offsets, frame.rowCount);
}

function counted({ belongs }: Selection, offsets: Uint32Array, rowCount: number): Numbers {
  const values = new Float64Array(rowCount);
  const missing = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    let count = 0;
    for (let member = offsets[row]!; member < offsets[row + 1]!; member += 1) {
      const belonging = belongs ? belongs[member] : TRUTH.true;
      if (belonging === TRUTH.true) count += 1;
      else if (belonging === TRUTH.unknown) missing[row] = 1;
    }
    values[row] = count;
  }
  return { values, missing, error: null };
}

function combined(
  how: 'sum' | 'min' | 'max',
  { belongs }: Selection,
  numbers: ReturnType<typeof expanded>,
  offsets: Uint32Array,
  rowCount: number,
): Numbers {
  const values = new Float64Array(rowCount);
  const missing = new Uint8Array(rowCount);
  const error = how === 'sum' || numbers.error ? new Float64Array(rowCount) : null;
  for (let row = 0; row < rowCount; row += 1) {
    let total = 0;
    let bound = 0;
    let taken = 0;
    let open = false;
    for (let member = offsets[row]!; member < offsets[row + 1]!; member += 1) {
      const belonging = belongs ? belongs[member] : TRUTH.true;
      if (belonging === TRUTH.false) continue;
      if (belonging === TRUTH.unknown || (numbers.missing && numbers.missing[member] !== 0)) open = true;
      const value = numbers.values[member]!;
      taken += 1;
      if (how === 'sum') {
        total += value;
        bound += errorAt(numbers, member) + Math.abs(total) * HALF_ULP;
      } else if (taken === 1 || (how === 'min' ? value < total : value > total)) total = value;
      if (how !== 'sum') bound = Math.max(bound, numbers.error ? numbers.error[member]! : 0);
    }
    values[row] = total;
    missing[row] = open || taken === 0 ? 1 : 0;
    if (error) error[row] = bound * (1 + 2 ** -40);
  }
  return { values, missing, error };
}
