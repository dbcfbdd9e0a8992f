import { DuibiaoError } from '../../failure.js';
import { type DecimalInput, decimal } from '../../quantity/decimal.js';
import { targetWords } from '../../words/target.js';
import { largestRemainder } from './largest-remainder.js';
import { sainteLague } from './sainte-lague.js';
import {
  type Allocation,
  type AllocationMethod,
  type AllocationUnit,
  type Allotment,
  mustBeFeasible,
  wholeTotal,
  wholeUnits,
} from './units.js';

/**
 * Divides a whole target over units in whole numbers that add up to it exactly. Largest remainder by default, which never
 * breaks quota; Sainte-Laguë by choice. Ties go to the greater weight, then to the earlier in the list, and are named.
 *
 * @throws DuibiaoError `targets/total`, `targets/weight`, `targets/no-weight`, `targets/floors`, `targets/caps`
 * @example
 * ```ts
 * allocate({ total: 10, units: [{ label: '甲', weight: 60 }, { label: '乙', weight: 25 }, { label: '丙', weight: 15 }] })
 *   .parts.map(({ value }) => value) //=> [6, 3, 1]
 * ```
 */
export function allocate(given: {
  readonly total: DecimalInput;
  readonly units: readonly AllocationUnit[];
  readonly method?: AllocationMethod;
}): Allocation {
  const method = given.method ?? 'largest-remainder';
  const total = wholeTotal(given.total);
  const units = wholeUnits(given.units);
  if (units.length === 0) throw new DuibiaoError('targets/no-weight', targetWords.noWeight());
  mustBeFeasible(total, units);
  const free = units.filter(({ locked }) => locked === null);
  const left = units.reduce((rest, { locked }) => rest - (locked ?? 0n), total);
  const decided =
    method === 'sainte-lague'
      ? { ...sainteLague(left, free), ...NOTHING_HELD }
      : largestRemainder(left, free);
  const parts = units.map((unit, index): Allotment => {
    const heldBy = unit.locked !== null ? 'locked' : decided.heldBy.get(index);
    const quota = decided.quotas.get(index);
    return {
      label: unit.label,
      weight: decimal(given.units[index]!.weight),
      value: Number(unit.locked ?? decided.shares.get(index)!),
      quota: quota ? decimal(quota.numerator).div(decimal(quota.denominator)) : null,
      ...(heldBy && { heldBy }),
    };
  });
  return { total: Number(total), method, parts, ties: decided.ties.map((index) => units[index]!.label) };
}

const NOTHING_HELD = {
  heldBy: new Map<number, 'floor' | 'cap'>(),
  quotas: new Map<number, { numerator: bigint; denominator: bigint }>(),
} as const;
