import { DuibiaoError } from '../../failure.js';
import { type Decimal, type DecimalInput, decimal } from '../../quantity/decimal.js';
import { targetWords } from '../../words/target.js';

/** One unit (a township, a village) that takes part of a total. */
export interface AllocationUnit {
  readonly label: string;
  /** What it is measured by: its poor persons, its households. Not negative; decimals allowed. */
  readonly weight: DecimalInput;
  /** At least so many. */
  readonly floor?: DecimalInput;
  /** At most so many. */
  readonly cap?: DecimalInput;
  /** Exactly so many: settled before, and left out of the apportionment. */
  readonly locked?: DecimalInput;
}

export type AllocationMethod = 'largest-remainder' | 'sainte-lague';

export interface Allotment {
  readonly label: string;
  readonly weight: Decimal;
  /** What it gets. */
  readonly value: number;
  /** Its exact share once locks, floors and caps are honoured; null where it is locked or a divisor method decided. */
  readonly quota: Decimal | null;
  /** Held by its floor, its cap or its lock. */
  readonly heldBy?: 'floor' | 'cap' | 'locked';
}

export interface Allocation {
  readonly total: number;
  readonly method: AllocationMethod;
  /** In the order given; the values add up to the total. */
  readonly parts: readonly Allotment[];
  /** Labels between which the tie rule decided: the greater weight first, then the earlier in the list. */
  readonly ties: readonly string[];
}

/** A unit in whole numbers: weights scaled to a common denominator, so that all comparisons are exact. */
export interface WholeUnit {
  readonly index: number;
  readonly label: string;
  readonly weight: bigint;
  readonly floor: bigint;
  readonly cap: bigint | null;
  readonly locked: bigint | null;
}

/** Checks the units and brings their weights to whole numbers. */
export function wholeUnits(units: readonly AllocationUnit[]): WholeUnit[] {
  const weights = units.map(({ label, weight }) => nonNegative(weight, label));
  const places = Math.max(0, ...weights.map((weight) => weight.decimalPlaces()));
  const scale = decimal(10).pow(places);
  return units.map((unit, index) => {
    const { label } = unit;
    const floor = unit.floor === undefined ? 0n : whole(unit.floor, label);
    const cap = unit.cap === undefined ? null : whole(unit.cap, label);
    const locked = unit.locked === undefined ? null : whole(unit.locked, label);
    if (cap !== null && cap < floor) throw new DuibiaoError('targets/weight', targetWords.weight(label));
    return { index, label, weight: BigInt(weights[index]!.times(scale).toFixed()), floor, cap, locked };
  });
}

/** The total as a whole number. */
export function wholeTotal(total: DecimalInput): bigint {
  const number = decimal(total);
  if (!number.isInteger() || number.lt(0))
    throw new DuibiaoError('targets/total', targetWords.total(number.toFixed()));
  return BigInt(number.toFixed());
}

/** Refuses totals that the floors, caps and locks cannot hold. */
export function mustBeFeasible(total: bigint, units: readonly WholeUnit[]): void {
  const least = units.reduce((sum, { locked, floor }) => sum + (locked ?? floor), 0n);
  if (least > total)
    throw new DuibiaoError('targets/floors', targetWords.floorsTooHigh(`${total}`, `${least}`));
  if (least === total) return;
  const open = units.filter(({ locked, weight }) => locked === null && weight > 0n);
  if (open.length === 0) throw new DuibiaoError('targets/no-weight', targetWords.noWeight());
  if (open.some(({ cap }) => cap === null)) return;
  const most = units.reduce((sum, { locked, floor, cap, weight }) => {
    return sum + (locked ?? (weight > 0n ? (cap ?? floor) : floor));
  }, 0n);
  if (most < total) throw new DuibiaoError('targets/caps', targetWords.capsTooLow(`${total}`, `${most}`));
}

function nonNegative(value: DecimalInput, label: string): Decimal {
  const number = decimal(value);
  if (!number.isFinite() || number.lt(0)) throw new DuibiaoError('targets/weight', targetWords.weight(label));
  return number;
}

function whole(value: DecimalInput, label: string): bigint {
  const number = nonNegative(value, label);
  if (!number.isInteger()) throw new DuibiaoError('targets/weight', targetWords.weight(label));
  return BigInt(number.toFixed());
}
