import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageGrowth,
  compositeIncidence,
  exitsRequired,
  exitsSuffice,
  grown,
  grownFrom,
  growth,
  impliedDeflator,
  incidence,
  meetsShare,
  meetsThreshold,
  parseThreshold,
  partOf,
  perHousehold,
  Quantity,
  sumBreakdown,
  timesAYear,
  toConstantPrice,
  toCurrentPrice,
  visitsAYear,
  wholeOf,
  yearOnYear,
} from '../../index.js';

describe('incidence', () => {
  it.each([
    [1807, 10560, '17.11'],
    [1007, 10560, '9.54'],
    [0, 10560, '0.00'],
  ])('%s of %s is %s %%', (poor, population, percent) => {
    expect(incidence(poor, population).toFixed(2)).toBe(percent);
  });

  it.each([
    [1, 0],
    [2, 1],
    [-1, 5],
  ])('refuses %s of %s', (poor, population) => {
    expect(() => incidence(poor, population)).toThrowError(
      expect.objectContaining({ code: 'targets/population' }),
    );
  });

  it.each([
    ['<4%', 1385, 422],
    ['低于4%', 1385, 422],
    ['<=4%', 1385, 422],
    ['3%以下', 1491, 316],
    ['<20%', 0, 1807],
    ['<=0%', 1807, 0],
  ])('1807 of 10560 under %s needs %s exits', (threshold, required, remaining) => {
    expect(
      exitsRequired({ poor: 1807, population: 10560, threshold: parseThreshold(threshold) }),
    ).toMatchObject({
      required,
      remaining,
    });
  });

  it('tells strict from inclusive on the line itself', () => {
    const given = { poor: 50, population: 1000 };
    expect(exitsRequired({ ...given, threshold: parseThreshold('<3%') }).required).toBe(21);
    expect(exitsRequired({ ...given, threshold: parseThreshold('<=3%') }).required).toBe(20);
  });

  it.each(['4', '4%', '>4%', '很低', '<4户', '<0%'])('refuses %s as a threshold', (text) => {
    expect(() => parseThreshold(text)).toThrowError(expect.objectContaining({ code: 'targets/threshold' }));
  });

  it('says that 800 exits do not reach the plan’s own threshold', () => {
    const answer = exitsSuffice({
      poor: 1807,
      population: 10560,
      threshold: parseThreshold('<4%'),
      exits: 800,
    });
    expect(answer).toMatchObject({ suffices: false, lacking: 585 });
    expect(answer.planned.toFixed(2)).toBe('9.54');
  });

  it('asks for exactly enough: one exit fewer would not do', () => {
    const cases = fc.record({
      population: fc.integer({ min: 1, max: 2_000_000 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      tenths: fc.integer({ min: 1, max: 999 }),
      strict: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ population, share, tenths, strict }) => {
        const poor = Math.floor(population * share);
        const threshold = parseThreshold(`${strict ? '<' : '<='}${tenths / 10}%`);
        const { required, remaining } = exitsRequired({ poor, population, threshold });
        const meets = (left: number) => {
          const [a, b] = [BigInt(left) * 1000n, BigInt(population) * BigInt(tenths)];
          return strict ? a < b : a <= b;
        };
        expect(poor - required).toBe(remaining);
        expect(meets(remaining)).toBe(true);
        expect(meetsThreshold(remaining, population, threshold)).toBe(true);
        if (required > 0) expect(meets(remaining + 1)).toBe(false);
      }),
    );
  });
});

describe('composite incidence', () => {
  const county = {
    remainingPoor: 1200,
    exitedPersons: 20000,
    unregisteredPersons: 180000,
    ruralPopulation: 201200,
    sampledExits: 1000,
    wrongExits: 5,
    sampledUnregistered: 2000,
    missedPersons: 4,
  };

  it('adds those wrongly struck off and those missed', () => {
    const answer = compositeIncidence(county);
    expect(answer.wrongExitRate.toFixed()).toBe('0.5');
    expect(answer.missedRate.toFixed()).toBe('0.2');
    expect(answer.incidence.toFixed(4)).toBe(((1200 + 100 + 360) / 2012).toFixed(4));
    expect(answer.errorsAllowExit).toBe(true);
  });

  it('blocks exits at an error rate of 2 %, whatever the incidence', () => {
    expect(compositeIncidence({ ...county, wrongExits: 20 }).errorsAllowExit).toBe(false);
    expect(compositeIncidence({ ...county, missedPersons: 40 }).errorsAllowExit).toBe(false);
  });
});

describe('breakdowns', () => {
  const sum = (whole: string, parts: string[], comparator?: '>=') =>
    sumBreakdown(Quantity.parse(whole), parts.map(Quantity.parse), comparator);

  it.each([
    ['200户', ['75户', '60户', '65户']],
    ['10.2公里', ['3.2公里', '2公里', '4公里', '1公里']],
    ['8700亩', ['1200亩', '2000亩', '1500亩', '2500亩', '1500亩']],
    ['137处', ['65处', '52处', '20处']],
    ['2公里', ['1500米', '500米']],
  ])('%s adds up', (whole, parts) => {
    expect(sum(whole, parts).addsUp).toBe(true);
  });

  it.each([
    ['swapped digits', '200户', ['75户', '60户', '56户'], '-9户', 2, 'swappedDigits', '65户'],
    [
      'a zero too many',
      '8700亩',
      ['12000亩', '2000亩', '1500亩', '2500亩', '1500亩'],
      '10800亩',
      0,
      'zeros',
      '1200亩',
    ],
    [
      'a part that does not belong',
      '137处',
      ['65处', '52处', '20处', '51处'],
      '51处',
      3,
      'countedTwice',
      undefined,
    ],
  ])('finds %s', (_what, whole, parts, difference, part, slip, instead) => {
    const answer = sum(whole, parts);
    expect(answer.addsUp).toBe(false);
    expect(answer.difference.toString()).toBe(difference);
    const [first] = answer.suspects;
    expect([first?.part, first?.slip, first?.instead?.toString()]).toEqual([part, slip, instead]);
  });

  it('names every figure that one digit would mend, the whole too', () => {
    const { suspects } = sum('200户', ['75户', '60户', '66户']);
    expect(suspects.map(({ part, slip, instead }) => [part, slip, instead?.toString()])).toEqual([
      [0, 'oneDigit', '74户'],
      [2, 'oneDigit', '65户'],
      [null, 'oneDigit', '201户'],
    ]);
  });

  it('suspects the whole when that is where the slip is', () => {
    expect(sum('120户', ['75户', '60户', '75户']).suspects).toContainEqual(
      expect.objectContaining({ part: null, slip: 'swappedDigits' }),
    );
  });

  it('lets the parts of an at-least exceed it, but not fall short', () => {
    expect(sum('200头', ['100头', '120头'], '>=').addsUp).toBe(true);
    expect(sum('200头', ['100头', '90头'], '>=').addsUp).toBe(false);
  });

  it('agrees with whole-number arithmetic on random breakdowns', () => {
    const tenths = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(tenths, fc.integer({ min: -3, max: 3 }), (parts, off) => {
        const whole = parts.reduce((total, part) => total + part, 0) + off;
        const text = (value: number) => `${Math.floor(Math.abs(value) / 10)}.${Math.abs(value) % 10}`;
        fc.pre(whole >= 0);
        const answer = sumBreakdown(
          Quantity.of(text(whole), '公里'),
          parts.map((part) => Quantity.of(text(part), '公里')),
        );
        expect(answer.addsUp).toBe(off === 0);
        expect(answer.difference.value.times(10).toNumber()).toBe(-off || 0);
      }),
    );
  });
});

describe('growth, shares, prices, averages', () => {
  it('grows and looks back', () => {
    expect(growth(700, 850).toFixed(2)).toBe('21.43');
    expect(grown(700, 20).toFixed()).toBe('840');
    expect(grownFrom(8500000, 20).toFixed(2)).toBe('7083333.33');
    expect(averageGrowth(2800, 3972, 6).toFixed(2)).toBe('6.00');
    expect(() => growth(0, 1)).toThrowError(expect.objectContaining({ code: 'targets/base' }));
  });

  it('leaves year-on-year growth empty after a gap', () => {
    const series = yearOnYear([
      { year: 2018, value: 110 },
      { year: 2017, value: 100 },
      { year: 2020, value: 150 },
    ]);
    expect(series.map(({ year, growth: rate }) => [year, rate?.toFixed() ?? null])).toEqual([
      [2017, null],
      [2018, '10'],
      [2020, null],
    ]);
  });

  it('solves shares both ways', () => {
    expect(partOf(400000000, 60).toFixed()).toBe('240000000');
    expect(wholeOf(8500000, 2).toFixed()).toBe('425000000');
    expect(meetsShare(8500000, 425000000, 2)).toBe(true);
    expect(meetsShare(8500000, 425000001, 2)).toBe(false);
  });

  it('goes between constant and current prices and back', () => {
    const indices = [
      { year: 2011, index: 105 },
      { year: 2012, index: '102' },
    ];
    expect(toCurrentPrice(2300, 2010, 2012, indices).toFixed()).toBe('2463.3');
    expect(toConstantPrice('2463.3', 2010, 2012, indices).toFixed()).toBe('2300');
    expect(() => toCurrentPrice(2300, 2010, 2013, indices)).toThrowError(
      expect.objectContaining({ code: 'targets/price-index' }),
    );
    expect(impliedDeflator(3070, 2500).toFixed(3)).toBe('1.228');
    expect(impliedDeflator(2952, 2300).toFixed(3)).toBe('1.283');
  });

  it.each([
    [1375, 424, '3.24'],
    [152, 43, '3.53'],
    [132, 42, '3.14'],
  ])('%s persons in %s households are %s a household', (persons, households, average) => {
    expect(perHousehold(persons, households).toFixed(2)).toBe(average);
  });

  it.each([
    [{ times: 1, every: 1, unit: 'year' as const }, '1', '424'],
    [{ times: 1, every: 2, unit: 'month' as const }, '6', '2544'],
    [{ times: 1, every: 1, unit: 'month' as const }, '12', '5088'],
    [{ times: 1, every: 1, unit: 'quarter' as const }, '4', '1696'],
  ])('%j comes %s times a year, over 424 households %s visits', (frequency, times, visits) => {
    expect(timesAYear(frequency).toFixed()).toBe(times);
    expect(visitsAYear(424, frequency).toFixed()).toBe(visits);
  });
});
