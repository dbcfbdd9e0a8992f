import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backSchedule,
  calendarShare,
  forecast,
  type Plan,
  planProgress,
  Quantity,
  type Target,
  targetProgress,
  wholePeriods,
} from '../../index.js';

const target = (over: Partial<Target> = {}): Target => ({
  id: 'training',
  title: '培训',
  kind: 'goal',
  value: '300',
  unit: '人次',
  comparator: '>=',
  nature: [],
  subject: '参训人次',
  place: '某镇',
  due: '2020-12-31',
  dueStated: false,
  lead: ['社保所'],
  support: [],
  breakdown: [],
  source: { document: 'x.txt', clause: '一', quote: '培训300人次' },
  ...over,
});

const plan = (targets: Target[]): Plan => ({
  id: 'ours',
  title: '我镇计划',
  level: 'township',
  place: '某镇',
  year: 2020,
  start: '2020-01-01',
  end: '2020-12-31',
  document: { id: 'ours', title: '我镇计划' },
  targets,
  remarks: [],
  relations: [],
});

const on = (asOf: string, done: number, over: Partial<Target> = {}) =>
  targetProgress(target(over), [{ target: 'training', done }], { asOf, start: '2020-01-01' });

describe('the calendar', () => {
  it.each([
    ['2019-12-31', '0.0000'],
    ['2020-01-01', '0.0027'],
    ['2020-06-30', '0.4973'],
    ['2020-12-31', '1.0000'],
    ['2021-03-01', '1.0000'],
  ])('at the end of %s, %s of the year is gone', (asOf, share) => {
    expect(calendarShare('2020-01-01', '2020-12-31', asOf).toFixed(4)).toBe(share);
  });

  it.each([
    [1, 'quarter', '2020-01-01', '2020-12-31', 4],
    [1, 'quarter', '2020-01-01', '2020-03-30', 0],
    [1, 'quarter', '2020-01-01', '2020-03-31', 1],
    [2, 'month', '2020-01-01', '2020-12-31', 6],
    [1, 'month', '2020-02-01', '2020-02-29', 1],
    [1, 'week', '2020-01-01', '2020-01-14', 2],
    [1, 'year', '2020-01-01', '2020-12-31', 1],
  ] as const)('every %s %s from %s to %s is %s periods', (every, unit, from, to, periods) => {
    expect(wholePeriods({ times: 1, every, unit }, from, to)).toBe(periods);
  });
});

describe('one target', () => {
  it('is on pace, behind, at risk, done or overdue against the calendar', () => {
    expect(on('2020-06-30', 150).status).toBe('onPace');
    expect(on('2020-06-30', 140).status).toBe('behind');
    expect(on('2020-06-30', 60).status).toBe('atRisk');
    expect(on('2020-06-30', 300).status).toBe('done');
    expect(on('2021-01-01', 299).status).toBe('overdue');
  });

  it('gives done, remaining, rate and the pace required, rounded only when shown', () => {
    const { done, remaining, rate, paceRequired, daysLeft } = on('2020-06-30', 140);
    expect([`${done}`, `${remaining}`, daysLeft]).toEqual(['140人次', '160人次', 184]);
    expect(rate?.toFixed(6)).toBe('46.666667');
    expect(paceRequired?.toFixed(4)).toBe('26.0870');
  });

  it('takes more than a strict target before it is done', () => {
    expect(on('2020-06-30', 300, { comparator: '>' }).status).not.toBe('done');
    expect(on('2020-06-30', 301, { comparator: '>' }).status).toBe('done');
  });

  it('converts the unit of a report, and refuses an unlike one', () => {
    const roads = target({ value: '8.2', unit: '公里' });
    const asOf = { asOf: '2020-06-30', start: '2020-01-01' };
    expect(`${targetProgress(roads, [{ target: 'x', done: 4100, unit: '米' }], asOf).rate}`).toBe('50');
    expect(() => targetProgress(target(), [{ target: 'x', done: 5, unit: '人' }], asOf)).toThrowError(
      expect.objectContaining({ code: 'quantity/unlike-units' }),
    );
  });

  it('counts a frequency over the periods to its due date', () => {
    const quarterly = { value: '1', unit: '次', frequency: { times: 1, every: 1, unit: 'quarter' } } as const;
    expect(on('2020-08-15', 2, quarterly)).toMatchObject({ status: 'onPace' });
    expect(`${on('2020-08-15', 2, quarterly).value}`).toBe('4次');
    expect(on('2020-08-15', 1, quarterly).onPace).toBe(false);
  });

  it('watches a level fall from where it started', () => {
    const incidence = target({ value: '4', unit: '%', comparator: '<' });
    const at = (done: string, baseline?: string) =>
      targetProgress(incidence, [{ target: 'x', done, ...(baseline && { baseline }) }], {
        asOf: '2020-06-30',
        start: '2020-01-01',
      });
    expect(at('3.9').status).toBe('done');
    expect(at('4').status).toBe('behind');
    expect(at('4').onPace).toBeNull();
    expect(at('10', '17.11').onPace).toBe(true);
    expect(at('11', '17.11').onPace).toBe(false);
  });

  it('takes a target of none for a level to keep down', () => {
    const none = { value: '0', unit: '人', comparator: '=' } as const;
    expect(on('2020-06-30', 0, none).status).toBe('done');
    expect(on('2020-06-30', 2, none).status).toBe('behind');
    expect(on('2021-01-01', 2, none).status).toBe('overdue');
  });

  it('says unreported before the due date and overdue after it, and never tracks facts or doubtful figures', () => {
    const silent = (asOf: string, over: Partial<Target> = {}) =>
      targetProgress(target(over), [], { asOf, start: '2020-01-01' }).status;
    expect(silent('2020-06-30')).toBe('unreported');
    expect(silent('2021-01-01')).toBe('overdue');
    expect(silent('2021-01-01', { kind: 'fact', due: null })).toBe('untracked');
    expect(silent('2021-01-01', { nature: ['doubtful'] })).toBe('untracked');
  });

  it('ignores reports from after the day asked about', () => {
    const reports = [
      { target: 'training', done: 100, date: '2020-03-31' },
      { target: 'training', done: 250, date: '2020-09-30' },
    ];
    const { done, reportedOn } = targetProgress(target(), reports, {
      asOf: '2020-06-30',
      start: '2020-01-01',
    });
    expect([`${done}`, reportedOn]).toEqual(['100人次', '2020-03-31']);
  });
});

describe('a forecast', () => {
  const given = { start: '2020-01-01', due: '2020-12-31', value: Quantity.of(300, '人次') };
  const reports = [
    { date: '2020-03-31', done: Quantity.of(91, '人次') },
    { date: '2020-06-30', done: Quantity.of(136.5, '人次') },
  ];

  it('carries the average pace on, between the slowest and the fastest stretch', () => {
    const ahead = forecast({ ...given, reports })!;
    expect(ahead.central.value.toFixed(1)).toBe('274.5');
    expect([ahead.low?.value.toFixed(1), ahead.high?.value.toFixed(1)]).toEqual(['228.5', '320.5']);
    expect(ahead.finishes).toBe('2021-02-03');
  });

  it('gives no range from a single report, and none at all from nothing', () => {
    expect(forecast({ ...given, reports: reports.slice(0, 1) })).toMatchObject({ low: null, high: null });
    expect(forecast({ ...given, reports: [] })).toBeNull();
  });

  it('never finishes at a standstill', () => {
    expect(
      forecast({ ...given, reports: [{ date: '2020-06-30', done: Quantity.of(0, '人次') }] })?.finishes,
    ).toBeNull();
  });
});

describe('scheduling back from the deadline', () => {
  it('spreads what is left over the months by their days', () => {
    const months = backSchedule({
      done: Quantity.of(20, '处'),
      value: Quantity.of(137, '处'),
      after: '2019-03-31',
      due: '2019-06-30',
    });
    expect(months.map(({ month, share, total, by }) => `${month} ${share} ${total} ${by}`)).toEqual([
      '2019-04 39处 59处 2019-04-30',
      '2019-05 40处 99处 2019-05-31',
      '2019-06 38处 137处 2019-06-30',
    ]);
  });

  it('has nothing to schedule when it is done or too late', () => {
    const given = { value: Quantity.of(5, '处'), after: '2019-03-31', due: '2019-06-30' };
    expect(backSchedule({ ...given, done: Quantity.of(5, '处') })).toEqual([]);
    expect(backSchedule({ ...given, done: Quantity.of(1, '处'), after: '2019-06-30' })).toEqual([]);
  });

  it('always comes to exactly what is owed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 360 }),
        (done, left, places, day) => {
          const scaled = (value: number) => Quantity.of(value, '公里').times(`1e-${places}`);
          const after = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
          const value = scaled(done + left);
          const months = backSchedule({ done: scaled(done), value, after, due: '2020-12-31' });
          expect(months.at(-1)?.total.toString()).toBe(value.toString());
        },
      ),
    );
  });
});

describe('a whole plan', () => {
  const parts: Target[] = [
    target({
      id: 'houses',
      value: '135',
      unit: '户',
      breakdown: [
        { label: '甲村', value: '75', unit: '户', target: 'houses-1' },
        { label: '乙村', value: '60', unit: '户', target: 'houses-2' },
      ],
    }),
    target({ id: 'houses-1', value: '75', unit: '户', parent: 'houses' }),
    target({ id: 'houses-2', value: '60', unit: '户', parent: 'houses' }),
    target({
      id: 'water',
      value: '10',
      unit: '处',
      due: '2020-06-30',
      dueStated: true,
      lead: ['农服中心', '水利站'],
    }),
    target({ id: 'orphan', lead: [] }),
  ];

  it('adds up parts when the whole is not reported, and counts nothing twice', () => {
    const progress = planProgress(
      plan(parts),
      [
        { target: 'houses-1', done: 40 },
        { target: 'houses-2', done: 30 },
      ],
      '2020-06-30',
    );
    expect(`${progress.targets[0]?.done}`).toBe('70户');
    expect(progress.counts).toMatchObject({ onPace: 1, unreported: 2 });
  });

  it('keeps the whole’s own report and shows that the parts disagree', () => {
    const progress = planProgress(
      plan(parts),
      [
        { target: 'houses', done: 80 },
        { target: 'houses-1', done: 40 },
        { target: 'houses-2', done: 30 },
      ],
      '2020-06-30',
    );
    expect([`${progress.targets[0]?.done}`, `${progress.targets[0]?.partsSay}`]).toEqual(['80户', '70户']);
  });

  it('lists what is overdue by department, a target with two leads under both', () => {
    const { departments } = planProgress(plan(parts), [{ target: 'water', done: 4 }], '2020-07-31');
    expect(
      departments.map(({ department, overdue }) => [department, overdue.map((each) => each.target.id)]),
    ).toEqual([
      ['社保所', []],
      ['农服中心', ['water']],
      ['水利站', ['water']],
      [null, []],
    ]);
  });

  it('lists milestones that the plan itself dates', () => {
    const { milestones } = planProgress(plan(parts), [], '2020-07-31');
    expect(milestones.map((each) => each.target.id)).toEqual(['water']);
  });

  it('refuses a report on a target that the plan does not have', () => {
    expect(() => planProgress(plan(parts), [{ target: 'nothing', done: 1 }], '2020-07-31')).toThrowError(
      expect.objectContaining({ code: 'targets/unknown-target' }),
    );
  });
});
