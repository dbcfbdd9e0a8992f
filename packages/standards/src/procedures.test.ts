import { checkProcedure, type ProcedureVerdict, type StepRecord } from '@duibiao/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from './index.js';

const library = loadLibrary();

/** A household that left in good order in 2018. */
const GOOD: readonly StepRecord[] = [
  { step: 'identified', from: '2014-05-20' },
  { step: 'review', from: '2018-10-08' },
  { step: 'verification', from: '2018-10-09' },
  { step: 'consent', from: '2018-10-10' },
  { step: 'villageNotice', from: '2018-10-11', to: '2018-10-17' },
  { step: 'townshipNotice', from: '2018-10-19', to: '2018-10-25' },
  { step: 'countyNotice', from: '2018-10-27', to: '2018-11-02' },
  { step: 'announcement', from: '2018-11-05' },
  { step: 'struckOff', from: '2018-12-20' },
];

function household(change: Partial<Record<string, Partial<StepRecord> | null>>): ProcedureVerdict {
  const records = GOOD.flatMap((record) => {
    const other = change[record.step];
    return other === null ? [] : [{ ...record, ...other }];
  });
  return checkProcedure(library.procedure('exit/household'), records);
}

function faultsOf(verdict: ProcedureVerdict): string[] {
  return verdict.steps.flatMap(({ step, faults }) => faults.map(({ fault }) => `${step.id} ${fault.code}`));
}

describe('the exit of a household', () => {
  test('in good order', () => {
    expect(household({})).toMatchObject({ status: 'met' });
  });

  test('a notice of seven days is enough, one of six is not', () => {
    expect(household({ villageNotice: { to: '2018-10-17' } }).status).toBe('met');
    const short = household({ villageNotice: { to: '2018-10-16' } });
    expect(short.status).toBe('unmet');
    expect(short.steps[4]?.faults[0]?.message.zh).toBe('“村内公示”历时 6 天，应不少于 7 天。');
    expect(short.steps[4]?.faults[0]?.source.document.id).toBe('changshun-policy');
  });

  test('rounds of notice lie seven days apart', () => {
    expect(faultsOf(household({ townshipNotice: { from: '2018-10-18' } }))).toEqual([]);
    expect(faultsOf(household({ townshipNotice: { from: '2018-10-17' } }))).toEqual(['townshipNotice wait']);
  });

  test('a round that may be left out is waited for only where it was held', () => {
    expect(faultsOf(household({ countyNotice: { from: '2018-10-25' } }))).toEqual(['countyNotice wait']);
    expect(faultsOf(household({ townshipNotice: null, countyNotice: { from: '2018-10-25' } }))).toEqual([]);
  });

  test('whoever is identified this year cannot leave this year', () => {
    expect(faultsOf(household({ identified: { from: '2017-12-31' } }))).toEqual([]);
    const same = household({ identified: { from: '2018-01-01' } });
    expect(same.status).toBe('unmet');
    expect(same.steps[1]?.faults[0]?.message.zh).toContain('当年识别的当年不得退出');
  });

  test('steps out of order are named with both dates', () => {
    const verdict = household({ consent: { from: '2018-10-07' } });
    expect(faultsOf(verdict)).toContain('consent order');
    expect(verdict.steps[3]?.faults[0]?.message.en).toContain('2018-10-09');
  });

  test.each(GOOD.map(({ step }) => step))('a missing record of %s never passes', (step) => {
    const { status, steps } = household({ [step]: null });
    const optional = steps.find((each) => each.step.id === step)?.step.optional === true;
    expect(status).toBe(optional ? 'met' : 'unknown');
  });

  test('a date that cannot be read is unknown', () => {
    const verdict = household({ announcement: { from: '2018年11月' } });
    expect(verdict.status).toBe('unknown');
    expect(faultsOf(verdict)).toEqual(['announcement badDate']);
  });

  test('a notice without a last day is unknown, not short', () => {
    const verdict = household({ villageNotice: { to: null } });
    expect(verdict.status).toBe('unknown');
    expect(faultsOf(verdict)).toEqual(['villageNotice undated']);
  });

  test('a notice that ends before it begins, and a step recorded twice', () => {
    expect(faultsOf(household({ villageNotice: { to: '2018-10-01' } }))).toContain(
      'villageNotice endsBeforeStart',
    );
    const twice = checkProcedure(library.procedure('exit/household'), [
      ...GOOD,
      { step: 'review', from: null },
    ]);
    expect(faultsOf(twice)).toEqual(['review repeated']);
  });

  test('a record of an unknown step is refused', () => {
    expect(() =>
      checkProcedure(library.procedure('exit/household'), [{ step: 'party', from: null }]),
    ).toThrow(/party/);
  });
});

describe('monitoring', () => {
  const records = (notice: string, approval: string): StepRecord[] => [
    { step: 'warning', from: '2022-03-01' },
    { step: 'visit', from: '2022-03-02' },
    { step: 'authorisation', from: '2022-03-02' },
    { step: 'comparison', from: '2022-03-03' },
    { step: 'review', from: '2022-03-05' },
    { step: 'villageNotice', from: '2022-03-06', to: notice },
    { step: 'townshipReview', from: '2022-03-12' },
    { step: 'countyApproval', from: approval },
    { step: 'entry', from: '2022-03-20' },
  ];

  test('a notice of five days, and fifteen days for the whole', () => {
    const check = (notice: string, approval: string) =>
      checkProcedure(library.procedure('monitoring/identification'), records(notice, approval)).status;
    expect(check('2022-03-10', '2022-03-16')).toBe('met');
    expect(check('2022-03-09', '2022-03-16')).toBe('unmet');
    expect(check('2022-03-10', '2022-03-17')).toBe('unmet');
  });

  test('the risk is removed six months after identification at the earliest', () => {
    const check = (verified: string) =>
      checkProcedure(library.procedure('monitoring/risk-removal'), [
        { step: 'identified', from: '2022-03-16' },
        { step: 'verification', from: verified },
        { step: 'villageNotice', from: '2022-10-01', to: '2022-10-05' },
        { step: 'announcement', from: '2022-10-08' },
      ]).status;
    expect(check('2022-09-16')).toBe('met');
    expect(check('2022-09-15')).toBe('unmet');
  });
});

test('lengthening a notice never makes a procedure worse', () => {
  const order = ['unmet', 'unknown', 'met'];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 20 }), (day, more) => {
      const of = (days: number) =>
        household({
          villageNotice: {
            from: '2018-09-01',
            to: new Date(Date.UTC(2018, 8, days)).toISOString().slice(0, 10),
          },
          review: { from: '2018-08-01' },
          verification: { from: '2018-08-02' },
          consent: { from: '2018-08-03' },
        }).status;
      expect(order.indexOf(of(day + more))).toBeGreaterThanOrEqual(order.indexOf(of(day)));
    }),
  );
});

test('a procedure that does not exist names those that do', () => {
  expect(() => library.procedure('exit/township')).toThrow(/exit\/household/);
});
