import { isoDateOf } from '../../calendar/date.js';
import { Decimal } from '../../quantity/decimal.js';
import { Quantity } from '../../quantity/quantity.js';
import { dayOf } from './calendar-share.js';

/** What was done by the end of a day. */
export interface Milestone {
  readonly date: string;
  readonly done: Quantity;
}

/** Where the pace so far leads by the due date. */
export interface Forecast {
  /** At the average pace since the start. */
  readonly central: Quantity;
  /** At the slowest and fastest pace between two reports; null with fewer than two reports. */
  readonly low: Quantity | null;
  readonly high: Quantity | null;
  /** Day on which the average pace reaches the target; null when it never does. */
  readonly finishes: string | null;
}

/**
 * Carries the pace on to the due date. The average pace runs from the start of the work to the last report; the range is
 * given by the slowest and the fastest stretch between reports (the start counts as a report of nothing). No statistics:
 * a range of paces that have happened is what a staff meeting can argue about.
 *
 * @example
 * ```ts
 * forecast({ start: '2020-01-01', due: '2020-12-31', value: Quantity.of(300, '人次'), reports: [
 *   { date: '2020-03-31', done: Quantity.of(50, '人次') }, { date: '2020-06-30', done: Quantity.of(120, '人次') } ] })
 * ```
 */
export function forecast(given: {
  readonly start: string;
  readonly due: string;
  readonly value: Quantity;
  readonly reports: readonly Milestone[];
}): Forecast | null {
  const before = dayOf(given.start) - 1;
  const reports = [...given.reports].sort((a, b) => dayOf(a.date) - dayOf(b.date));
  const last = reports.at(-1);
  if (!last || dayOf(last.date) <= before) return null;
  const due = dayOf(given.due);
  const done = last.done.in(given.value.unit).value;
  const from = dayOf(last.date);
  const at = (pace: Decimal) => Quantity.of(done.plus(pace.times(Math.max(0, due - from))), given.value.unit);
  const average = done.div(from - before);
  const paces = stretches(before, reports, given.value.unit);
  const left = given.value.value.minus(done);
  const finishes = left.lte(0)
    ? last.date
    : average.gt(0)
      ? isoDateOf(from + left.div(average).ceil().toNumber())
      : null;
  return {
    central: at(average),
    low: paces.length < 2 ? null : at(Decimal.max(0, Decimal.min(...paces))),
    high: paces.length < 2 ? null : at(Decimal.max(0, ...paces)),
    finishes,
  };
}

/** Pace a day in each stretch between reports. */
function stretches(before: number, reports: readonly Milestone[], unit: string): Decimal[] {
  const points = [
    { day: before, done: new Decimal(0) },
    ...reports.map(({ date, done }) => ({ day: dayOf(date), done: done.in(unit).value })),
  ];
  return points.slice(1).flatMap((point, index) => {
    const previous = points[index]!;
    return point.day > previous.day ? [point.done.minus(previous.done).div(point.day - previous.day)] : [];
  });
}
