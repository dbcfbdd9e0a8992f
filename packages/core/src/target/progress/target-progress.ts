import { Decimal, type DecimalInput } from '../../quantity/decimal.js';
import { Quantity } from '../../quantity/quantity.js';
import type { Target } from '../plan.js';
import { backSchedule, type ScheduledMonth } from './back-schedule.js';
import { calendarShare, dayOf, wholePeriods } from './calendar-share.js';
import { type Forecast, forecast } from './forecast.js';

/** One report on a target: what was done by the end of a day, in the target's unit unless it names another. */
export interface ProgressReport {
  readonly target: string;
  readonly done: DecimalInput;
  readonly unit?: string;
  /** ISO date; the day asked about when absent. */
  readonly date?: string;
  /** Level at the start, for targets that something is to fall below. */
  readonly baseline?: DecimalInput;
}

/**
 * - `done`: reached
 * - `onPace`, `behind`: against the calendar
 * - `atRisk`: behind, and the fastest pace reported would not make it; without a range, the pace now required is at
 *   least twice the pace so far
 * - `overdue`: the due date has passed and it is not reached
 * - `unreported`: nothing was reported
 * - `untracked`: a fact, or a figure that cannot be meant as printed
 */
export type ProgressStatus = 'done' | 'onPace' | 'behind' | 'atRisk' | 'overdue' | 'unreported' | 'untracked';

export interface TargetProgress {
  readonly target: Target;
  readonly status: ProgressStatus;
  /** What is owed in all; for a frequency, times the periods to the due date. */
  readonly value: Quantity;
  readonly done: Quantity | null;
  /** Never below zero. */
  readonly remaining: Quantity | null;
  /** Done of value, per cent, unrounded; null for levels to fall below without a start level. */
  readonly rate: Decimal | null;
  /** What the calendar asks for by now. */
  readonly expected: Quantity | null;
  readonly onPace: boolean | null;
  /** Per 30 days, unrounded. */
  readonly paceSoFar: Decimal | null;
  readonly paceRequired: Decimal | null;
  readonly daysLeft: number | null;
  readonly forecast: Forecast | null;
  readonly schedule: readonly ScheduledMonth[];
  readonly reportedOn: string | null;
  /** The whole was reported and so were all its parts, and they disagree: what the parts add up to. */
  readonly partsSay?: Quantity;
}

/**
 * How one target stands on a day.
 *
 * @param reports those on this target; reports after `asOf` are left out
 * @param start first day of the work where the target names none
 * @throws DuibiaoError `quantity/unlike-units` for a report in another kind of unit
 */
export function targetProgress(
  target: Target,
  reports: readonly ProgressReport[],
  given: { readonly asOf: string; readonly start: string },
): TargetProgress {
  const start = target.start ?? given.start;
  const value = owed(target, start);
  const nothing = {
    target,
    value,
    done: null,
    remaining: null,
    rate: null,
    expected: null,
    onPace: null,
    paceSoFar: null,
    paceRequired: null,
    daysLeft: target.due === null ? null : Math.max(0, dayOf(target.due) - dayOf(given.asOf)),
    forecast: null,
    schedule: [],
    reportedOn: null,
  } as const;
  if (target.kind === 'fact' || target.nature.includes('doubtful') || target.due === null) {
    return { ...nothing, status: 'untracked' };
  }
  const known = reports
    .map((report) => ({ ...report, date: report.date ?? given.asOf }))
    .filter(({ date }) => dayOf(date) <= dayOf(given.asOf))
    .sort((a, b) => dayOf(a.date) - dayOf(b.date));
  const last = known.at(-1);
  const past = dayOf(given.asOf) > dayOf(target.due);
  if (!last) return { ...nothing, status: past ? 'overdue' : 'unreported' };
  const context: Context = { target, value, start, due: target.due, asOf: given.asOf, past };
  const milestones = known.map((report) => ({
    date: report.date,
    done: Quantity.of(report.done, report.unit ?? target.unit).in(value.unit),
  }));
  // 无辍学 is a level to keep down, not an amount to reach.
  const none = value.value.isZero() && target.comparator === '=';
  const stands =
    none || target.comparator.startsWith('<')
      ? asLevel(
          context,
          milestones.at(-1)!.done,
          known.find(({ baseline }) => baseline !== undefined)?.baseline,
        )
      : asAmount(context, milestones);
  return { ...nothing, ...stands, reportedOn: last.date };
}

interface Context {
  readonly target: Target;
  readonly value: Quantity;
  readonly start: string;
  readonly due: string;
  readonly asOf: string;
  readonly past: boolean;
}

/** Something to be done until it reaches the value. */
function asAmount(context: Context, milestones: readonly { date: string; done: Quantity }[]) {
  const { target, value, start, due, asOf, past } = context;
  const { done, date } = milestones.at(-1)!;
  const order = done.compare(value);
  const reached = target.comparator === '>' ? order > 0 : order >= 0;
  const remaining = order >= 0 ? Quantity.of(0, value.unit) : value.minus(done);
  const expected = target.frequency
    ? Quantity.of(
        wholePeriods(target.frequency, start, earlier(asOf, due)) * target.frequency.times,
        value.unit,
      )
    : value.times(calendarShare(start, due, asOf));
  const ahead = forecast({ start, due, value, reports: milestones });
  const daysGone = dayOf(date) - dayOf(start) + 1;
  const daysLeft = dayOf(due) - dayOf(asOf);
  const paceSoFar = daysGone > 0 ? done.value.times(30).div(daysGone) : null;
  const paceRequired = reached
    ? new Decimal(0)
    : daysLeft > 0
      ? remaining.value.times(30).div(daysLeft)
      : null;
  const onPace = reached || done.compare(expected) >= 0;
  const hopeless = ahead?.high
    ? ahead.high.compare(value) < 0
    : paceRequired !== null && paceSoFar !== null && paceRequired.gte(paceSoFar.times(2));
  const status: ProgressStatus = reached
    ? 'done'
    : past
      ? 'overdue'
      : onPace
        ? 'onPace'
        : hopeless
          ? 'atRisk'
          : 'behind';
  return {
    status,
    done,
    remaining,
    rate: value.value.isZero() ? null : done.ratioTo(value).times(100),
    expected,
    onPace,
    paceSoFar,
    paceRequired,
    forecast: ahead,
    schedule: reached ? [] : backSchedule({ done, value, after: asOf, due }),
  };
}

/** A level that is to fall to the value or below it. */
function asLevel(context: Context, level: Quantity, baseline: DecimalInput | undefined) {
  const { target, value, start, due, asOf, past } = context;
  const order = level.compare(value);
  const reached = target.comparator === '<' ? order < 0 : order <= 0;
  const from = baseline === undefined ? null : Quantity.of(baseline, value.unit);
  const way = from?.minus(value);
  const expected = from && way ? from.minus(way.times(calendarShare(start, due, asOf))) : null;
  const onPace = reached ? true : expected ? level.compare(expected) <= 0 : null;
  const status: ProgressStatus = reached ? 'done' : past ? 'overdue' : onPace === true ? 'onPace' : 'behind';
  return {
    status,
    done: level,
    remaining: order > 0 ? level.minus(value) : Quantity.of(0, value.unit),
    rate: from && way?.value.gt(0) ? from.minus(level).ratioTo(way).times(100) : null,
    expected,
    onPace,
  };
}

/** What is owed in all by the due date. */
function owed(target: Target, start: string): Quantity {
  if (!target.frequency || target.due === null) return Quantity.of(target.value, target.unit);
  const periods = wholePeriods(target.frequency, start, target.due);
  return Quantity.of(Math.max(1, periods) * target.frequency.times, target.unit);
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
