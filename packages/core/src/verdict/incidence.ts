import { HOLDS } from '../expression/exact/logic.js';
import {
  add,
  compare,
  divide,
  type Fraction,
  fractionOf,
  fractionOfDouble,
  fractionOfInteger,
  multiply,
  ONE,
  toDecimal,
  ZERO,
} from '../number/fraction.js';
import type { RollUp } from '../standard/standard.js';
import type { Table } from '../table/table.js';
import { STATUS } from './verdict.js';

/** How the verdicts on subjects count at the levels above them. */
export interface IncidenceQuestion {
  /** By row: the subject's status by the whole standard ({@link Verdicts} `overall`). */
  readonly statuses: Uint8Array;
  readonly table: Table;
  /** By persons or by subjects, as the standard says ({@link StandardVersion} `rollUp`). */
  readonly countBy: RollUp['countBy'];
  /** The field that holds a subject's persons, for counting by persons. */
  readonly persons: string;
  /** Where a subject belongs, outermost first: `['巴山镇', '某村']`. */
  groupOf(row: number): readonly string[];
  /**
   * The registered population (or number of households) of a group, as a plain decimal; null takes the sum over the subjects,
   * which is right only for a ledger that lists everybody.
   */
  population?(group: readonly string[]): string | null;
  /** What the incidence, in percent, is held against: `{ comparator: '<', value: '3' }`. */
  readonly ceiling?: { readonly comparator: '<' | '<='; readonly value: string };
}

/** A figure known within bounds; the two are equal when nothing is missing. Plain decimals. */
export interface Bounds {
  readonly low: string;
  readonly high: string;
}

/** The poverty incidence of one group, as far as the missing values leave it known. */
export interface Incidence {
  readonly group: readonly string[];
  readonly subjects: number;
  /** Those not out of poverty, in persons or subjects; `high` is null where a missing number of persons leaves it open. */
  readonly poor: { readonly low: string; readonly high: string | null };
  /** In percent, exact where it has an end, to 15 digits otherwise; null where nobody lives. */
  readonly rate: Bounds | null;
  /** `met` and `unmet` hold whatever the missing values are; `open`: the subjects of `deciding` decide. Null without a ceiling. */
  readonly verdict: 'met' | 'unmet' | 'open' | null;
  /** Rows whose missing values leave the rate open: of unknown status, or without a number of persons. */
  readonly deciding: readonly number[];
}

/**
 * Rolls verdicts up to every group: villages, townships, counties, whatever `groupOf` names. A subject that is unmet counts as
 * poor, one that is unknown may; a missing number of persons is at least one.
 *
 * @returns one entry for each group and each of the groups above it, in the order they first appear, outer before inner
 * @example
 * ```ts
 * const [village] = incidences({ statuses, table, countBy: 'household', persons: 'householdSize', groupOf: () => ['某村'],
 *   ceiling: { comparator: '<', value: '3' } });
 * village.rate //=> { low: '2', high: '4' }
 * village.verdict //=> 'open'
 * ```
 */
export function incidences(question: IncidenceQuestion): Incidence[] {
  const rowsByGroup = new Map<string, { readonly group: readonly string[]; readonly rows: number[] }>();
  for (let row = 0; row < question.statuses.length; row += 1) {
    const path = question.groupOf(row);
    for (let depth = 1; depth <= path.length; depth += 1) {
      const group = path.slice(0, depth);
      const key = group.join('\u0000');
      const entry = rowsByGroup.get(key) ?? { group, rows: [] };
      entry.rows.push(row);
      rowsByGroup.set(key, entry);
    }
  }
  return [...rowsByGroup.values()].map(({ group, rows }) => incidenceOf(group, rows, question));
}

/** Persons or subjects of a group by what is known of them. */
interface Tally {
  readonly met: Fraction;
  readonly poor: Fraction;
  readonly perhaps: Fraction;
  /** How many subjects lack a number of persons, by what is known of them. */
  readonly unweighed: { readonly met: number; readonly poor: number; readonly perhaps: number };
}

function incidenceOf(
  group: readonly string[],
  rows: readonly number[],
  question: IncidenceQuestion,
): Incidence {
  const tally = tallyOf(rows, question);
  const given = question.population?.(group) ?? null;
  const rate = given === null ? rateOfSum(tally) : rateOfPopulation(tally, fractionOf(given) ?? ZERO);
  const { poor, unweighed } = tally;
  const atLeast = add(poor, fractionOfInteger(unweighed.poor));
  const openAbove = unweighed.poor + unweighed.perhaps > 0;
  const verdict = question.ceiling ? verdictOf(rate, question.ceiling) : null;
  return {
    group,
    subjects: rows.length,
    poor: { low: toDecimal(atLeast), high: openAbove ? null : toDecimal(add(poor, tally.perhaps)) },
    rate: rate && { low: toDecimal(rate.low, 15), high: toDecimal(rate.high, 15) },
    verdict,
    deciding: rows.filter(
      (row) => question.statuses[row] === STATUS.unknown || weightOf(row, question) === null,
    ),
  };
}

function weightOf(row: number, { countBy, persons, table }: IncidenceQuestion): Fraction | null {
  if (countBy === 'household') return ONE;
  const column = table.columns.get(persons);
  if (column?.type !== 'number' || column.missing[row] !== 0) return null;
  return fractionOfDouble(column.values[row]!);
}

function tallyOf(rows: readonly number[], question: IncidenceQuestion): Tally {
  const sums = { met: ZERO, poor: ZERO, perhaps: ZERO };
  const unweighed = { met: 0, poor: 0, perhaps: 0 };
  for (const row of rows) {
    const status = question.statuses[row];
    const kind = status === STATUS.unmet ? 'poor' : status === STATUS.unknown ? 'perhaps' : 'met';
    const weight = weightOf(row, question);
    if (weight) sums[kind] = add(sums[kind], weight);
    else unweighed[kind] += 1;
  }
  return { ...sums, unweighed };
}

interface Rate {
  readonly low: Fraction;
  readonly high: Fraction;
}

const HUNDRED = fractionOfInteger(100);

/** The registered population is known: the poor are at least those known to be, at most all but those known not to be. */
function rateOfPopulation({ met, poor, perhaps, unweighed }: Tally, population: Fraction): Rate | null {
  const low = divide(add(poor, fractionOfInteger(unweighed.poor)), population);
  const open = unweighed.poor + unweighed.perhaps > 0;
  const others = add(met, fractionOfInteger(unweighed.met));
  const most = open
    ? atLeastZero(add(population, { ...others, numerator: -others.numerator }))
    : add(poor, perhaps);
  const high = divide(most, population);
  return low && high && { low: multiply(low, HUNDRED), high: multiply(high, HUNDRED) };
}

function atLeastZero(value: Fraction): Fraction {
  return value.numerator < 0n ? ZERO : value;
}

/** The population is that of the ledger: a household of unknown size that may be met could be large, and then the rate is small. */
function rateOfSum({ met, poor, perhaps, unweighed }: Tally): Rate | null {
  const unsized = unweighed.met + unweighed.poor + unweighed.perhaps;
  const total = add(add(met, poor), add(perhaps, fractionOfInteger(unsized)));
  if (total.numerator === 0n) return null;
  const least = divide(add(poor, fractionOfInteger(unweighed.poor)), total)!;
  const most = divide(add(poor, perhaps), total)!;
  return {
    low: unweighed.met + unweighed.perhaps > 0 ? ZERO : multiply(least, HUNDRED),
    high: unweighed.poor + unweighed.perhaps > 0 ? HUNDRED : multiply(most, HUNDRED),
  };
}

/** Nobody living in a group is nobody poor. */
function verdictOf(
  rate: Rate | null,
  ceiling: NonNullable<IncidenceQuestion['ceiling']>,
): 'met' | 'unmet' | 'open' {
  if (!rate) return 'met';
  const limit = fractionOf(ceiling.value) ?? ZERO;
  const holds = (value: Fraction) => HOLDS[ceiling.comparator](compare(value, limit));
  if (holds(rate.high)) return 'met';
  return holds(rate.low) ? 'open' : 'unmet';
}
