import { DuibiaoError, nearNames, type Plan } from '@duibiao/core';
import { dataFiles, once } from '../library.js';
import { planFileWords } from '../words/plan-file.js';
import { readPlan } from './read-plan.js';

const shipped = once((): readonly Plan[] =>
  dataFiles('plans/')
    .map(([path, text]) => readPlan(text, path))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
);

/**
 * The shipped plans, in the order of their ids.
 *
 * @example
 * ```ts
 * loadPlans().map(({ id }) => id) //=> ['guanba-2020', 'qunli-2020', 'tongjiang-2016', 'xintian-2018', 'zhenba-2019']
 * ```
 */
export function loadPlans(): readonly Plan[] {
  return shipped();
}

/**
 * One shipped plan.
 *
 * @throws DuibiaoError `plans/unknown-plan`
 * @example
 * ```ts
 * findPlan('tongjiang-2016').targets.find(({ id }) => id === 'unsafe-houses')?.value //=> '200'
 * ```
 */
export function findPlan(id: string): Plan {
  const plan = loadPlans().find((each) => each.id === id);
  if (plan) return plan;
  const known = loadPlans().map((each) => each.id);
  throw new DuibiaoError('plans/unknown-plan', planFileWords.unknownPlan(id, nearNames(id, known), known), {
    standard: id,
  });
}
