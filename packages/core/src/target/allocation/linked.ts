import { DuibiaoError } from '../../failure.js';
import { type DecimalInput, decimal } from '../../quantity/decimal.js';
import { targetWords } from '../../words/target.js';
import { allocate } from './allocate.js';
import type { Allocation, AllocationMethod } from './units.js';

/** A unit's poor households and the persons in them. */
export interface LinkedUnit {
  readonly label: string;
  readonly households: DecimalInput;
  readonly persons: DecimalInput;
}

export interface LinkedAllocation {
  readonly households: Allocation;
  readonly persons: Allocation;
}

/**
 * Divides a target of households and one of persons over the same units so that both can happen at once. No unit gets
 * more than it has; where every household goes every person goes; where none goes nobody goes; each household that goes
 * takes at least one person, and each that stays keeps at least one.
 *
 * Source: plans set both at once (qunli: 剩余未脱贫户11户28人; guanba: 424户1375人).
 *
 * @throws DuibiaoError `targets/linked` for a unit with fewer persons than households; `targets/floors` or `targets/caps`
 * when the two totals cannot be met together
 * @example
 * ```ts
 * allocateLinked({ households: 4, persons: 9, units: [
 *   { label: '甲村', households: 6, persons: 15 }, { label: '乙村', households: 5, persons: 13 } ] })
 *   .persons.parts.map(({ value }) => value) //=> [4, 5]
 * ```
 */
export function allocateLinked(given: {
  readonly households: DecimalInput;
  readonly persons: DecimalInput;
  readonly units: readonly LinkedUnit[];
  readonly method?: AllocationMethod;
}): LinkedAllocation {
  const { units } = given;
  for (const { label, households, persons } of units) {
    const [count, people] = [decimal(households), decimal(persons)];
    const sound = count.isInteger() && people.isInteger() && count.gte(0) && people.gte(count);
    if (!sound || (count.isZero() && !people.isZero())) {
      throw new DuibiaoError('targets/linked', targetWords.linked(label, count.toFixed(), people.toFixed()));
    }
  }
  const method = given.method ?? 'largest-remainder';
  const households = allocate({
    total: given.households,
    method,
    units: units.map((unit) => ({ label: unit.label, weight: unit.households, cap: unit.households })),
  });
  const persons = allocate({
    total: given.persons,
    method,
    units: units.map((unit, index) => {
      const leaving = households.parts[index]!.value;
      const staying = decimal(unit.households).minus(leaving);
      const all = decimal(unit.persons);
      if (leaving === 0) return { label: unit.label, weight: 0, cap: 0 };
      return {
        label: unit.label,
        weight: all.times(leaving).div(unit.households).toDecimalPlaces(30),
        floor: staying.isZero() ? all : leaving,
        cap: all.minus(staying),
      };
    }),
  });
  return { households, persons };
}
