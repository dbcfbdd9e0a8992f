import { isoDateOf } from '../../calendar/date.js';
import { Decimal, decimal } from '../../quantity/decimal.js';
import { Quantity } from '../../quantity/quantity.js';
import { unitOf } from '../../quantity/unit.js';
import { allocate } from '../allocation/allocate.js';
import { dayOf, monthsBetween } from './calendar-share.js';

/** What a month must bring. */
export interface ScheduledMonth {
  /** `2020-07` */
  readonly month: string;
  /** Last day of the month, or the due date. */
  readonly by: string;
  readonly share: Quantity;
  /** Done by then in all, what is done already included. */
  readonly total: Quantity;
}

/** Things that come in pieces are scheduled in whole ones; lengths, areas and shares to a tenth at least. */
const DIVISIBLE = new Set(['length', 'area', 'mass', 'ratio']);

/**
 * 倒排工期: what is left, spread over the months to the deadline by their days; the shares add up to what is left exactly.
 *
 * @param given.after the day after which work goes on: what is done by its end is done
 * @example
 * ```ts
 * backSchedule({ done: Quantity.of(20, '处'), value: Quantity.of(137, '处'), after: '2019-03-31', due: '2019-06-30' })
 *   .map(({ month, share }) => `${month} ${share}`) //=> ['2019-04 39处', '2019-05 40处', '2019-06 38处']
 * ```
 */
export function backSchedule(given: {
  readonly done: Quantity;
  readonly value: Quantity;
  readonly after: string;
  readonly due: string;
}): ScheduledMonth[] {
  const left = given.value.minus(given.done);
  if (!left.value.gt(0) || dayOf(given.after) >= dayOf(given.due)) return [];
  const months = monthsBetween(isoDateOf(dayOf(given.after) + 1), given.due);
  const least = DIVISIBLE.has(unitOf(left.unit).dimension) ? 1 : 0;
  const scale = new Decimal(10).pow(Math.max(least, left.value.decimalPlaces()));
  const { parts } = allocate({
    total: left.value.times(scale),
    units: months.map(({ month, days }) => ({ label: month, weight: days })),
  });
  let total = given.done.in(left.unit);
  return months.map(({ month, to }, index) => {
    const share = Quantity.of(decimal(parts[index]!.value).div(scale), left.unit);
    total = total.plus(share);
    return { month, by: to, share, total };
  });
}
