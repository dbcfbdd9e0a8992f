import { add, compare, divide, fractionOfInteger, multiply, roundHalfUp } from '../number/fraction.js';
import { type Bounds, isSettled, points } from './bounds.js';
import type { Grading, IndicatorSet } from './indicator-set.js';
import type { ScoredUnit } from './score-unit.js';

/** Ranks from 1; null while missing data may still change it. */
export function ranks(set: IndicatorSet, units: readonly ScoredUnit[]): readonly (number | null)[] {
  if (set.ranking.ties === 'dense') return denseRanks(units);
  return units.map((me) => {
    let certain = 0;
    let possible = 0;
    for (const other of units) {
      if (other === me) continue;
      if (compareKeys(set, other, 'low', me, 'high') > 0) certain++;
      if (compareKeys(set, other, 'high', me, 'low') > 0) possible++;
    }
    return certain === possible ? certain + 1 : null;
  });
}

/** Totals first, then the indicators that break ties, each at the end of its bounds that is asked for. */
function compareKeys(
  set: IndicatorSet,
  a: ScoredUnit,
  ofA: keyof Bounds,
  b: ScoredUnit,
  ofB: keyof Bounds,
): number {
  const byTotal = compare(a.bounds.total[ofA], b.bounds.total[ofB]);
  if (byTotal !== 0) return byTotal;
  for (const id of set.ranking.tieBreak) {
    const byPart = compare(a.bounds.parts.get(id)![ofA], b.bounds.parts.get(id)![ofB]);
    if (byPart !== 0) return byPart;
  }
  return 0;
}

/** 1, 1, 2: a rank counts distinct totals, so every total must be known. */
function denseRanks(units: readonly ScoredUnit[]): readonly (number | null)[] {
  if (!units.every((unit) => isSettled(unit.bounds.total))) return units.map(() => null);
  const totals = new Set(units.map((unit) => unit.total.lowest));
  return units.map(
    (me) => 1 + [...totals].filter((total) => compare(points(total), me.bounds.total.low) > 0).length,
  );
}

/** Grade of each unit; null while missing data may still change it. */
export function grades(
  set: IndicatorSet,
  units: readonly ScoredUnit[],
  ranked: readonly (number | null)[],
): readonly (string | null)[] {
  const { grading } = set;
  if (!grading) return units.map(() => null);
  return units.map((unit, index) => {
    const vetoed = vetoGrade(set, unit);
    if (typeof vetoed === 'string') return vetoed;
    const earned =
      grading.by === 'threshold'
        ? gradeByThreshold(grading, unit.bounds[grading.of])
        : gradeByRank(grading, ranked[index] ?? null, units.length);
    if (vetoed === null) return earned;
    return earned !== null && vetoed.every((grade) => grade === earned) ? earned : null;
  });
}

/** The grade of a veto that applies; the grades of those that may apply; null when none can. */
function vetoGrade(set: IndicatorSet, unit: ScoredUnit): string | readonly string[] | null {
  const open: string[] = [];
  for (const [index, veto] of set.vetoes.entries()) {
    if (veto.effect.kind !== 'grade') continue;
    const { applies } = unit.vetoes[index]!;
    if (applies === true) return veto.effect.grade;
    if (applies === null) open.push(veto.effect.grade);
  }
  return open.length > 0 ? open : null;
}

function gradeByThreshold(grading: Extract<Grading, { by: 'threshold' }>, bounds: Bounds): string | null {
  const gradeOf = (value: Bounds['low']) =>
    grading.levels.find(({ from }) => from === undefined || compare(value, points(from)) >= 0)?.grade ??
    grading.levels.at(-1)!.grade;
  const low = gradeOf(bounds.low);
  return low === gradeOf(bounds.high) ? low : null;
}

function gradeByRank(
  grading: Extract<Grading, { by: 'rank' }>,
  rank: number | null,
  units: number,
): string | null {
  if (rank === null) return null;
  const cuts = rankCuts(grading, units);
  const level = cuts.findIndex((cut) => rank <= cut);
  return grading.levels[level < 0 ? grading.levels.length - 1 : level]!.grade;
}

/** Last rank of each level but the last: shares of the units are added up first, then rounded half up. */
export function rankCuts(grading: Extract<Grading, { by: 'rank' }>, units: number): readonly number[] {
  let share = points('0');
  let count = 0;
  return grading.levels.slice(0, -1).map((level) => {
    if (level.count !== undefined) count += level.count;
    else {
      const part = divide(multiply(points(level.share ?? '0'), fractionOfInteger(units)), points('100'))!;
      share = add(share, part);
    }
    return count + Number(roundHalfUp(share, 0).numerator);
  });
}
