import { compare, divide, type Fraction, fractionOf, multiply } from '../number/fraction.js';
import type { ScoreInput } from './assessment.js';
import type { UnitData } from './assessment-data.js';
import type { AssessmentInput, Condition, IndicatorSet, Measure, ScoreComparator } from './indicator-set.js';

const HUNDRED: Fraction = { numerator: 100n, denominator: 1n };

/** Reads the figures of one unit as rules need them. */
export interface Figures {
  number(key: string): Fraction | null;
  boolean(key: string): boolean | null;
  /** The figure with all that a report says of it. */
  shown(key: string): ScoreInput;
}

export function figuresOf(set: IndicatorSet, data: UnitData): Figures {
  const inputs = new Map<string, AssessmentInput>(set.inputs.map((input) => [input.id, input]));
  return {
    number(key) {
      const value = data.values.get(key)?.value;
      return typeof value === 'string' ? fractionOf(value) : null;
    },
    boolean(key) {
      const value = data.values.get(key)?.value;
      return typeof value === 'boolean' ? value : null;
    },
    shown(key) {
      const entry = data.values.get(key);
      const input = inputs.get(key);
      return {
        key,
        title: input?.title ?? { zh: key, en: key },
        value: entry?.value ?? null,
        ...(input?.unit === undefined ? {} : { unit: input.unit }),
        ...(entry?.reason === undefined ? {} : { reason: entry.reason }),
        cells: entry?.cells ?? [],
      };
    },
  };
}

/** A share is in per cent; one without a whole to be a share of is unknown. */
export function measured(measure: Measure, figures: Figures): Fraction | null {
  if (measure.kind === 'input') return figures.number(measure.input);
  const done = figures.number(measure.done);
  const of = figures.number(measure.of);
  return done === null || of === null ? null : divide(multiply(done, HUNDRED), of);
}

export function measureKeys(measure: Measure): readonly string[] {
  return measure.kind === 'input' ? [measure.input] : [measure.done, measure.of];
}

export function conditionKeys(condition: Condition): readonly string[] {
  return condition.kind === 'is' ? [condition.input] : measureKeys(condition.measure);
}

/** Null where data is missing. */
export function holds(condition: Condition, figures: Figures): boolean | null {
  if (condition.kind === 'is') {
    const value = figures.boolean(condition.input);
    return value === null ? null : value === condition.value;
  }
  const value = measured(condition.measure, figures);
  const mark = fractionOf(condition.value);
  return value === null || mark === null ? null : reaches(value, condition.comparator, mark);
}

export function reaches(value: Fraction, comparator: ScoreComparator, mark: Fraction): boolean {
  const order = compare(value, mark);
  switch (comparator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}
