import type { Assessment } from './assessment.js';
import type { UnitData } from './assessment-data.js';
import type { IndicatorSet } from './indicator-set.js';
import { grades, ranks } from './rank.js';
import { scoreUnit } from './score-unit.js';

/**
 * Scores every unit by a set: items, blocks, total, conversion, grade and rank, each point with its reason. Missing data
 * is unknown: a score that depends on it has no value but a lowest and a highest, and so up to the grade and the rank.
 *
 * @example
 * ```ts
 * const { units } = assess(set, [{ unit: '青山村', values: new Map([['unaware', { value: '2' }]]), self: new Map() }]);
 * units[0].total //=> { value: '138', lowest: '138', highest: '138' }
 * ```
 */
export function assess(set: IndicatorSet, data: readonly UnitData[]): Assessment {
  const scored = data.map((unit) => scoreUnit(set, unit));
  const ranked = ranks(set, scored);
  const graded = grades(set, scored, ranked);
  return {
    set,
    data,
    units: scored.map(({ bounds: _, ...unit }, index) => ({
      ...unit,
      rank: ranked[index] ?? null,
      ...(set.grading ? { grade: graded[index] ?? null } : {}),
    })),
  };
}
