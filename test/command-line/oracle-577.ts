import type { Household } from '../../examples/generator/household.js';

export type Answer = 'met' | 'unmet' | 'unknown';

/**
 * The 577 household verdicts worked out from what is really so, by hand and without any code of Duibiao's: the oracle.
 * Income is compared in whole 分.
 */
export function answers577(truth: Household): Readonly<Record<string, Answer>> {
  return {
    income: truth.income === null ? 'unknown' : fen(truth.income) > 307_000 ? 'met' : 'unmet',
    housing: truth.housingGrade === null ? 'unknown' : 'AB'.includes(truth.housingGrade) ? 'met' : 'unmet',
    education: truth.dropouts === null ? 'unknown' : truth.dropouts === 0 ? 'met' : 'unmet',
    medical: both(truth.insured, truth.criticallyInsured),
    water: truth.water === null ? 'unknown' : truth.water ? 'met' : 'unmet',
  };
}

export function overall(answers: Readonly<Record<string, Answer>>): Answer {
  const all = Object.values(answers);
  return all.includes('unmet') ? 'unmet' : all.includes('unknown') ? 'unknown' : 'met';
}

function fen(yuan: string): number {
  const [whole = '0', fraction = ''] = yuan.split('.');
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
}

function both(first: boolean | null, second: boolean | null): Answer {
  if (first === false || second === false) return 'unmet';
  return first === null || second === null ? 'unknown' : 'met';
}
