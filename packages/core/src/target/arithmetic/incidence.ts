import { DuibiaoError } from '../../failure.js';
import { Decimal, type DecimalInput, decimal } from '../../quantity/decimal.js';
import { parseFigure } from '../../quantity/figure.js';
import { targetWords } from '../../words/target.js';

/** An incidence that must be undercut (`<`) or not exceeded (`<=`), in per cent. */
export interface Threshold {
  readonly comparator: '<' | '<=';
  readonly percent: Decimal;
}

/**
 * Reads a threshold: `<4%`, `低于4%`, `3%以下` (all strict), `<=3%`, `不高于3%`, `3%及以下` (inclusive).
 *
 * @throws DuibiaoError `targets/threshold`
 * @example
 * ```ts
 * parseThreshold('低于4%').comparator //=> '<'
 * ```
 */
export function parseThreshold(text: string): Threshold {
  const figure = parseFigure(text);
  const comparator = figure?.comparator;
  const reachable = comparator === '<=' || (comparator === '<' && figure?.value !== '0');
  if (figure?.unit === '%' && reachable) {
    return { comparator, percent: decimal(figure.value) };
  }
  throw new DuibiaoError('targets/threshold', targetWords.threshold(text));
}

/**
 * 贫困发生率 = 贫困人口 ÷ 农村人口 × 100 %, unrounded.
 *
 * Source: plan tongjiang, 二、规划概况 (1807 of 10560 persons).
 *
 * @throws DuibiaoError `targets/population` when there is no population, or fewer people than poor
 * @example
 * ```ts
 * incidence(1807, 10560).toFixed(2) //=> '17.11'
 * incidence(1807 - 800, 10560).toFixed(2) //=> '9.54'
 * ```
 */
export function incidence(poor: DecimalInput, population: DecimalInput): Decimal {
  const [part, whole] = [decimal(poor), decimal(population)];
  if (!whole.gt(0) || part.lt(0) || part.gt(whole)) {
    throw new DuibiaoError('targets/population', targetWords.population(part.toFixed(), whole.toFixed()));
  }
  return part.times(100).div(whole);
}

/** True when an incidence of `poor` among `population` meets the threshold; decided without division. */
export function meetsThreshold(poor: DecimalInput, population: DecimalInput, threshold: Threshold): boolean {
  const order = decimal(poor).times(100).comparedTo(decimal(population).times(threshold.percent));
  return threshold.comparator === '<' ? order < 0 : order <= 0;
}

export interface ExitsRequired {
  /** Incidence now, per cent, unrounded. */
  readonly rate: Decimal;
  /** Fewest persons who must leave poverty. */
  readonly required: number;
  /** Most poor persons who may remain. */
  readonly remaining: number;
  /** Incidence when they have left. */
  readonly after: Decimal;
}

/**
 * Fewest exits after which the incidence meets a threshold, the population staying as it is: with `n` people and a
 * threshold of `t` %, at most ⌈n·t/100⌉ − 1 may remain when it is strict, ⌊n·t/100⌋ when it is not.
 *
 * Source: plan tongjiang, 三、目标任务 (“贫困村贫困发生率低于4%”).
 *
 * @example
 * ```ts
 * exitsRequired({ poor: 1807, population: 10560, threshold: parseThreshold('<4%') }).required //=> 1385
 * ```
 */
export function exitsRequired(given: {
  readonly poor: DecimalInput;
  readonly population: DecimalInput;
  readonly threshold: Threshold;
}): ExitsRequired {
  const { threshold } = given;
  const rate = incidence(given.poor, given.population);
  const [poor, population] = [decimal(given.poor), decimal(given.population)];
  const limit = population.times(threshold.percent).div(100);
  const allowed = threshold.comparator === '<' ? limit.ceil().minus(1) : limit.floor();
  const remaining = Decimal.max(0, Decimal.min(poor, allowed));
  return {
    rate,
    required: poor.minus(remaining).toNumber(),
    remaining: remaining.toNumber(),
    after: incidence(remaining, population),
  };
}

export interface ExitsSuffice extends ExitsRequired {
  readonly suffices: boolean;
  /** Incidence after the planned exits. */
  readonly planned: Decimal;
  /** How many exits are lacking; 0 when the plan suffices. */
  readonly lacking: number;
}

/**
 * Whether the exits that a plan names reach its own threshold.
 *
 * @example
 * ```ts
 * exitsSuffice({ poor: 1807, population: 10560, threshold: parseThreshold('<4%'), exits: 800 }).lacking //=> 585
 * ```
 */
export function exitsSuffice(given: {
  readonly poor: DecimalInput;
  readonly population: DecimalInput;
  readonly threshold: Threshold;
  readonly exits: DecimalInput;
}): ExitsSuffice {
  const needed = exitsRequired(given);
  const left = decimal(given.poor).minus(decimal(given.exits));
  return {
    ...needed,
    suffices: meetsThreshold(left, given.population, given.threshold),
    planned: incidence(Decimal.max(0, left), given.population),
    lacking: Math.max(0, needed.required - decimal(given.exits).toNumber()),
  };
}
