import { DuibiaoError } from '../../failure.js';
import { type Decimal, type DecimalInput, decimal } from '../../quantity/decimal.js';
import { targetWords } from '../../words/target.js';
import type { Frequency } from '../plan.js';

/**
 * 户均: so many per household, unrounded.
 *
 * Source: plan guanba, 第5点 and 第12点 (424户1375人; 43户152人; 42户132人).
 *
 * @example
 * ```ts
 * perHousehold(1375, 424).toFixed(2) //=> '3.24'
 * ```
 */
export function perHousehold(amount: DecimalInput, households: DecimalInput): Decimal {
  const count = decimal(households);
  if (!count.gt(0)) throw new DuibiaoError('targets/base', targetWords.base(count.toFixed()));
  return decimal(amount).div(count);
}

const PER_YEAR: Readonly<Record<Frequency['unit'], number>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  year: 1,
};

/**
 * How often a frequency falls due in a year of twelve months.
 *
 * @example
 * ```ts
 * timesAYear({ times: 1, every: 2, unit: 'month' }).toFixed() //=> '6'
 * ```
 */
export function timesAYear(frequency: Frequency): Decimal {
  return decimal(PER_YEAR[frequency.unit]).times(frequency.times).div(frequency.every);
}

/**
 * Visits that a round of so many households takes in a year.
 *
 * Source: plan guanba, 第11点 (424 households, every 2 months: 2544 visits; every month: 5088).
 *
 * @example
 * ```ts
 * visitsAYear(424, { times: 1, every: 2, unit: 'month' }).toFixed() //=> '2544'
 * ```
 */
export function visitsAYear(households: DecimalInput, frequency: Frequency): Decimal {
  return decimal(households).times(timesAYear(frequency));
}
