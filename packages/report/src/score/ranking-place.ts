import type { ScoreLayout } from './score-layout.js';

const FIRST_ROW = 4;

/** Columns of the ranking sheet; those after `grade` are working columns outside the print area. */
export interface RankingColumns {
  readonly unit: number;
  readonly total: number;
  /** Where data is missing: from lowest to highest. */
  readonly range: number;
  readonly converted: number | null;
  readonly grade: number | null;
  readonly rank: number;
  readonly low: number;
  readonly high: number;
  /** Low and high of each indicator that breaks ties. */
  readonly breaks: readonly { readonly low: number; readonly high: number }[];
}

export function rankingColumns({ assessment: { set } }: ScoreLayout): RankingColumns {
  let next = 5;
  const converted = set.conversion ? next++ : null;
  const grade = set.grading ? next++ : null;
  const rank = next++;
  const low = rank + 2;
  const high = rank + 3;
  const breaks = set.ranking.tieBreak.map((_, index) => ({
    low: high + 1 + 2 * index,
    high: high + 2 + 2 * index,
  }));
  return { unit: 2, total: 3, range: 4, converted, grade, rank, low, high, breaks };
}

/** Units as they stand on the ranking sheet: by rank when it was made, those still open last. */
export function rankingOrder({ assessment }: ScoreLayout): readonly number[] {
  const rank = (unit: number) => assessment.units[unit]!.rank ?? Number.POSITIVE_INFINITY;
  return assessment.units
    .map((_, unit) => unit)
    .sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)));
}

/** Where the ranking sheet holds a unit's rank. */
export function rankingPlace(
  layout: ScoreLayout,
  unit: number,
): { readonly row: number; readonly rank: number } {
  return { row: FIRST_ROW + rankingOrder(layout).indexOf(unit), rank: rankingColumns(layout).rank };
}

export function rankingRows(layout: ScoreLayout): { readonly from: number; readonly to: number } {
  return { from: FIRST_ROW, to: FIRST_ROW + layout.assessment.units.length - 1 };
}
