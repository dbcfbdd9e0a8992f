import {
  add,
  compare,
  divide,
  type Fraction,
  floor,
  fractionOfInteger,
  isInteger,
  multiply,
  roundHalfUp,
  subtract,
  ZERO,
} from '../number/fraction.js';
import { type Bounds, between, exactly, greatest, least, points, scaled } from './bounds.js';
import type { Item, Occurrence, Rule } from './indicator-set.js';
import { conditionKeys, type Figures, holds, measured, measureKeys, reaches } from './measure.js';

/** What an item is scored within: how far its deductions may go, and how points are rounded. */
export interface ItemFrame {
  readonly decimals: number;
  /** Present in a pooled block: deductions may go beyond the item's own points, at worst to all of the block's. */
  readonly pool?: Fraction;
}

/** Keys of the figures that an item's score rests on, without repeats. */
export function itemKeys(item: Item): readonly string[] {
  const keys = [...ruleKeys(item), ...item.zeroWhen.flatMap(conditionKeys)];
  return [...new Set(keys)];
}

function ruleKeys({ id, rule }: Item): readonly string[] {
  switch (rule.kind) {
    case 'all-or-nothing':
      return conditionKeys(rule.when);
    case 'pro-rata':
    case 'per-step':
    case 'tiers':
      return measureKeys(rule.measure);
    case 'per-occurrence':
      return rule.deductions.map((deduction) => deduction.input);
    case 'judged':
      return [id];
  }
}

/**
 * Points of an item between which the truth lies. Every rule is monotone in its figures, so the bounds hold whatever the
 * missing figures turn out to be.
 */
export function itemBounds(item: Item, figures: Figures, frame: ItemFrame): Bounds {
  const most = points(item.points);
  const byRule = ruleBounds(item.rule, item, most, figures, frame);
  let zeroMayHold = false;
  for (const condition of item.zeroWhen) {
    const held = holds(condition, figures);
    if (held === true) return exactly(ZERO);
    if (held === null) zeroMayHold = true;
  }
  return zeroMayHold ? between(least(ZERO, byRule.low), greatest(ZERO, byRule.high)) : byRule;
}

function ruleBounds(rule: Rule, item: Item, most: Fraction, figures: Figures, frame: ItemFrame): Bounds {
  switch (rule.kind) {
    case 'all-or-nothing': {
      const held = holds(rule.when, figures);
      return held === null ? between(ZERO, most) : exactly(held ? most : ZERO);
    }
    case 'pro-rata': {
      const value = measured(rule.measure, figures);
      if (value === null) return between(ZERO, most);
      if (rule.zeroBelow !== undefined && compare(value, points(rule.zeroBelow)) < 0) return exactly(ZERO);
      const earned = scaled(most, value, points(rule.full), frame.decimals);
      return exactly(least(most, greatest(ZERO, earned)));
    }
    case 'per-step': {
      const value = measured(rule.measure, figures);
      if (value === null) return between(ZERO, most);
      const lost = multiply(stepsShort(value, rule), points(rule.each));
      return exactly(roundHalfUp(greatest(ZERO, subtract(most, lost)), frame.decimals));
    }
    case 'tiers': {
      const value = measured(rule.measure, figures);
      if (value === null) {
        const steps = rule.tiers.map((tier) => points(tier.points));
        return between(ZERO, steps.reduce(greatest, ZERO));
      }
      const tier = rule.tiers.find(({ comparator, value: mark }) => reaches(value, comparator, points(mark)));
      return exactly(tier ? points(tier.points) : ZERO);
    }
    case 'per-occurrence':
      return occurrenceBounds(rule.deductions, most, figures, frame);
    case 'judged': {
      const given = figures.number(item.id);
      if (given === null) return between(ZERO, most);
      return exactly(roundHalfUp(least(most, greatest(ZERO, given)), frame.decimals));
    }
  }
}

/** How many steps of a `per-step` rule a value falls short by. */
export function stepsShort(value: Fraction, rule: Extract<Rule, { kind: 'per-step' }>): Fraction {
  const short = greatest(ZERO, subtract(points(rule.target), value));
  const steps = divide(short, points(rule.step)) ?? ZERO;
  if (rule.partial === 'exact') return steps;
  const whole = fractionOfInteger(floor(steps));
  return rule.partial === 'whole' && !isInteger(steps) ? add(whole, fractionOfInteger(1)) : whole;
}

/** Points that a kind of occurrence costs or earns; null where the count is missing. */
export function occurrencePoints(occurrence: Occurrence, figures: Figures): Fraction | null {
  const count = figures.number(occurrence.input);
  if (count === null) return null;
  const counted = greatest(ZERO, subtract(count, points(occurrence.free ?? '0')));
  const value = multiply(counted, points(occurrence.each));
  return occurrence.max === undefined ? value : least(value, points(occurrence.max));
}

function occurrenceBounds(
  deductions: readonly Occurrence[],
  most: Fraction,
  figures: Figures,
  frame: ItemFrame,
): Bounds {
  let certain = ZERO;
  let possible = ZERO;
  for (const deduction of deductions) {
    const lost = occurrencePoints(deduction, figures);
    if (lost === null) {
      const worst = deduction.max === undefined ? (frame.pool ?? most) : points(deduction.max);
      possible = add(possible, worst);
    } else certain = add(certain, lost);
  }
  const after = (lost: Fraction) => {
    const left = subtract(most, lost);
    return roundHalfUp(frame.pool === undefined ? greatest(ZERO, left) : left, frame.decimals);
  };
  return between(after(add(certain, possible)), after(certain));
}

/** Points that a bonus earns; what is missing may earn up to the cap. */
export function bonusBounds(
  additions: readonly Occurrence[],
  cap: string,
  figures: Figures,
  decimals: number,
): Bounds {
  let certain = ZERO;
  let missing = false;
  for (const addition of additions) {
    const earned = occurrencePoints(addition, figures);
    if (earned === null) missing = true;
    else certain = add(certain, earned);
  }
  const most = points(cap);
  const low = roundHalfUp(least(most, certain), decimals);
  return between(low, missing ? roundHalfUp(most, decimals) : low);
}
