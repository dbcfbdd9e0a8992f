import type { IndicatorSet, Level, RegionCode } from '@duibiao/core';
import { indicatorSets } from '@duibiao/standards';
import type { Checked } from './checked.js';
import type { Look } from './look.js';

/** Whom a score sheet is for, and by which set of indicators. */
export interface ScoreRequest {
  /** Id of the indicator set. */
  readonly set: string;
  readonly units: readonly string[];
}

/** Every unit has a sheet of its own; more than this make a workbook that nobody finds anything in. */
export const MOST_UNITS = 200;

const COUNTRY = '100000';

/** Indicator sets for a ledger: those for its units come first, of the same province, then those that bind no province. */
export function setsFor(level: Level | null, region: RegionCode | null = null): readonly IndicatorSet[] {
  const wanted = level === 'household' || level === 'person' ? 'village' : level;
  const rank = (set: IndicatorSet): number => {
    const near = set.region.slice(0, 2) === region?.slice(0, 2) ? 0 : set.region === COUNTRY ? 1 : 2;
    return (set.level === wanted ? 0 : 10) + near;
  };
  return [...indicatorSets()].sort((a, b) => rank(a) - rank(b));
}

/** Units that the ledger names: the villages of its households, or its own villages and counties. */
export function unitsOf(seen: Pick<Checked, 'ledger'> | Pick<Look, 'ledger'> | null): readonly string[] {
  if (!seen) return [];
  const { level, subjects } = seen.ledger;
  const ofSubjects = level === 'household' || level === 'person';
  const names = subjects.map((subject) => (ofSubjects ? subject.village : subject.label) ?? '');
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
