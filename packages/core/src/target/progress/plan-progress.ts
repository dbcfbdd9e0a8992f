import { nearNames } from '../../expression/near-names.js';
import { DuibiaoError } from '../../failure.js';
import { Quantity, sumQuantities } from '../../quantity/quantity.js';
import { progressWords } from '../../words/progress.js';
import type { Plan, Target } from '../plan.js';
import { dayOf } from './calendar-share.js';
import {
  type ProgressReport,
  type ProgressStatus,
  type TargetProgress,
  targetProgress,
} from './target-progress.js';

/** How often each status occurs. */
export type StatusCounts = Readonly<Record<ProgressStatus, number>>;

/** One department's part in a plan. */
export interface DepartmentProgress {
  /** Null for targets that name nobody. */
  readonly department: string | null;
  readonly targets: readonly TargetProgress[];
  readonly counts: StatusCounts;
  readonly overdue: readonly TargetProgress[];
  readonly atRisk: readonly TargetProgress[];
}

export interface PlanProgress {
  readonly plan: Plan;
  readonly asOf: string;
  readonly targets: readonly TargetProgress[];
  /** Parts of a breakdown are left out of the counts and of the departments: they stand under their whole. */
  readonly counts: StatusCounts;
  /** Departments that lead, in the order in which the plan names them; those without last. */
  readonly departments: readonly DepartmentProgress[];
  /** Targets whose day or month the plan itself names, earliest first. */
  readonly milestones: readonly TargetProgress[];
}

/**
 * How a whole plan stands on a day. Where only the parts of a whole are reported, the whole is their sum; where both
 * are, the whole's own report counts and a disagreement is shown, so that nothing is counted twice.
 *
 * @throws DuibiaoError `targets/unknown-target` for a report on a target that the plan does not have
 * @example
 * ```ts
 * planProgress(plan, [{ target: 'water-works', done: 80, date: '2019-04-30' }], '2019-05-01').counts.onPace //=> 1
 * ```
 */
export function planProgress(plan: Plan, reports: readonly ProgressReport[], asOf: string): PlanProgress {
  dayOf(asOf);
  const known = new Map(plan.targets.map((target) => [target.id, target]));
  const stranger = reports.find(({ target }) => !known.has(target));
  if (stranger) {
    const near = nearNames(stranger.target, [...known.keys()]);
    throw new DuibiaoError(
      'targets/unknown-target',
      progressWords.unknownTarget(stranger.target, plan.id, near),
      { standard: plan.id },
    );
  }
  const of = (id: string) => reports.filter(({ target }) => target === id);
  const given = { asOf, start: plan.start };
  const targets = plan.targets.map((target): TargetProgress => {
    const summed = partsSum(target, known, of, asOf);
    const own = of(target.id);
    if (own.length === 0 && summed.length > 0) return targetProgress(target, summed, given);
    const progress = targetProgress(target, own, given);
    const say = summed.at(-1);
    const partsSay = say && Quantity.of(say.done, target.unit);
    const agrees = !partsSay || !progress.done || progress.done.compare(partsSay) === 0;
    return agrees ? progress : { ...progress, partsSay };
  });
  const parts = new Set(plan.targets.flatMap(({ breakdown }) => breakdown.map((part) => part.target)));
  const wholes = targets.filter(({ target }) => !parts.has(target.id));
  return {
    plan,
    asOf,
    targets,
    counts: countStatuses(wholes),
    departments: byDepartment(wholes),
    milestones: targets
      .filter(({ target, status }) => target.dueStated && status !== 'untracked')
      .sort((a, b) => (a.target.due! < b.target.due! ? -1 : a.target.due! > b.target.due! ? 1 : 0)),
  };
}

/** Sums of the parts on every day on which one of them was reported, once each has been; none when units differ. */
function partsSum(
  target: Target,
  known: ReadonlyMap<string, Target>,
  of: (id: string) => readonly ProgressReport[],
  asOf: string,
): ProgressReport[] {
  if (target.breakdown.length === 0) return [];
  const parts = target.breakdown.map((part) =>
    of(part.target)
      .map((report) => ({
        date: report.date ?? asOf,
        done: Quantity.of(report.done, report.unit ?? known.get(part.target)!.unit),
      }))
      .sort((a, b) => dayOf(a.date) - dayOf(b.date)),
  );
  const days = [...new Set(parts.flatMap((reports) => reports.map(({ date }) => date)))].sort();
  return days.flatMap((date) => {
    const latest = parts.map(
      (reports) => reports.filter((report) => dayOf(report.date) <= dayOf(date)).at(-1)?.done,
    );
    const there = latest.filter((done): done is Quantity => done !== undefined);
    if (there.length < parts.length) return [];
    const sum = sumQuantities(there)!.in(target.unit);
    return [{ target: target.id, done: sum.value, unit: sum.unit, date }];
  });
}

function byDepartment(targets: readonly TargetProgress[]): DepartmentProgress[] {
  const groups = new Map<string | null, TargetProgress[]>();
  for (const progress of targets) {
    if (progress.status === 'untracked') continue;
    const { lead } = progress.target;
    for (const department of lead.length > 0 ? lead : [null]) {
      groups.set(department, [...(groups.get(department) ?? []), progress]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([department, own]) => ({
      department,
      targets: own,
      counts: countStatuses(own),
      overdue: own.filter(({ status }) => status === 'overdue'),
      atRisk: own.filter(({ status }) => status === 'atRisk'),
    }));
}

function countStatuses(targets: readonly TargetProgress[]): StatusCounts {
  const counts = { done: 0, onPace: 0, behind: 0, atRisk: 0, overdue: 0, unreported: 0, untracked: 0 };
  for (const { status } of targets) counts[status] += 1;
  return counts;
}
