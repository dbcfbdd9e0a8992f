import { Quantity, sumQuantities } from '../../quantity/quantity.js';

/** An amount that belongs to a unit of administration, or to one subject (a household) within it. */
export interface RollUpEntry {
  /** From the largest unit down: `['镇巴县', '青水镇', '仁和村']`. */
  readonly path: readonly string[];
  /** Key of the subject; a subject is counted once, however often it is listed. Absent for a unit's own total. */
  readonly subject?: string;
  readonly amount: Quantity;
}

export interface RollUpUnit {
  readonly name: string;
  readonly path: readonly string[];
  /** What it comes to: the sum of what lies below it where anything does, else its own total. */
  readonly total: Quantity;
  /** Its own total as reported, when it lies beside figures from below; not added to them. */
  readonly reported: Quantity | null;
  /** Reported less total; null when nothing was reported. */
  readonly difference: Quantity | null;
  readonly units: readonly RollUpUnit[];
}

export interface UnitRollUp {
  readonly units: readonly RollUpUnit[];
  /** Sum over the topmost units; null when there are no entries. */
  readonly total: Quantity | null;
  /** Entries left out because their subject had been counted before. */
  readonly repeated: readonly RollUpEntry[];
}

/**
 * Adds households up to villages, villages to townships, townships to the county, with no double counting: a subject
 * listed twice counts once, and a unit's own total is held against the sum from below, never added to it.
 *
 * @throws DuibiaoError `quantity/unlike-units` when amounts are in unlike units
 * @example
 * ```ts
 * rollUp([
 *   { path: ['某县', '甲镇', '一村'], subject: '001', amount: Quantity.of(3, '人') },
 *   { path: ['某县', '甲镇', '一村'], subject: '001', amount: Quantity.of(3, '人') },
 *   { path: ['某县', '甲镇'], amount: Quantity.of(4, '人') },
 * ]).units[0]?.units[0]?.difference?.toString() //=> '1人'
 * ```
 */
export function rollUp(entries: readonly RollUpEntry[]): UnitRollUp {
  const seen = new Set<string>();
  const repeated: RollUpEntry[] = [];
  const counted = entries.filter((entry) => {
    if (entry.subject === undefined) return true;
    if (seen.has(entry.subject)) {
      repeated.push(entry);
      return false;
    }
    seen.add(entry.subject);
    return true;
  });
  const units = unitsBelow([], counted);
  return { units, total: sumQuantities(units.map(({ total }) => total)), repeated };
}

function unitsBelow(path: readonly string[], entries: readonly RollUpEntry[]): RollUpUnit[] {
  const groups = new Map<string, RollUpEntry[]>();
  for (const entry of entries) {
    const name = entry.path[path.length];
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].map(([name, own]) => unitOf([...path, name], own));
}

function unitOf(path: readonly string[], entries: readonly RollUpEntry[]): RollUpUnit {
  const units = unitsBelow(path, entries);
  const here = entries.filter((entry) => entry.path.length === path.length);
  const subjects = here.filter(({ subject }) => subject !== undefined).map(({ amount }) => amount);
  const reported = sumQuantities(
    here.filter(({ subject }) => subject === undefined).map(({ amount }) => amount),
  );
  const below = sumQuantities([...units.map(({ total }) => total), ...subjects]);
  const total = below ?? reported ?? Quantity.of(0, '');
  const held = below === null ? null : reported;
  return {
    name: path.at(-1)!,
    path,
    total,
    reported: held,
    difference: held === null ? null : held.minus(total),
    units,
  };
}
