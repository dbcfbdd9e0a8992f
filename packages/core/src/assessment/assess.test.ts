import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from './assess.js';
import type { UnitData } from './assessment-data.js';
import type { Block, IndicatorSet, Item } from './indicator-set.js';
import { lintIndicatorSet } from './lint-set.js';
import { block, deducted, item, rate, scored, setOf, source, unit, words } from './small-set.fixture.js';

describe('blocks', () => {
  const organisation = (combine: Block['combine']) =>
    setOf('20', [
      block(
        'b',
        '20',
        [item('x', '6', deducted('a')), item('y', '4', deducted('b')), item('z', '10', deducted('c'))],
        {
          combine,
        },
      ),
    ]);

  it('a pooled block lets one part lose more than its own points', () => {
    const { blocks, items } = scored(organisation('pooled'), { a: '0', b: '4', c: '0' });
    expect([blocks[0]!.score.value, items[1]!.score.value]).toEqual(['12', '-4']);
  });

  it('a pooled block loses no more than it has', () => {
    expect(scored(organisation('pooled'), { a: '9', b: '9', c: '9' }).total.value).toBe('0');
  });

  it('in a plain block every part stops at zero by itself', () => {
    expect(scored(organisation('sum'), { a: '0', b: '4', c: '0' }).total.value).toBe('16');
  });

  it('weights: daily 40, annual 30, third party 30', () => {
    const judged = { kind: 'judged' } as const;
    const parts = [
      item('daily', '100', judged, { weight: '40' }),
      item('annual', '100', judged, { weight: '30' }),
      item('third', '100', judged, { weight: '30' }),
    ];
    const set = setOf('100', [block('b', '100', parts, { combine: 'weighted' })]);
    expect(scored(set, { daily: '88.5', annual: '92', third: '79.25' }).total.value).toBe('86.78');
  });
});

describe('an item without a task', () => {
  const set = (absent: Item['absent']) =>
    setOf('100', [
      item('a', '97', { kind: 'judged' }),
      item('b', '3', deducted('faults'), absent ? { absent } : {}),
    ]);

  it('is removed and the rest rescaled', () => {
    expect(scored(set('rescale'), { a: '87.3', 'b.absent': true }).total.value).toBe('90');
  });

  it('or gets full marks, as the set says', () => {
    expect(scored(set('full'), { a: '87.3', 'b.absent': true }).total.value).toBe('90.3');
  });

  it('cannot be claimed where the set does not allow it', () => {
    expect(scored(set(undefined), { a: '87.3', 'b.absent': true, faults: '1' }).total.value).toBe('88.3');
  });
});

describe('bonus, veto, conversion, grade, rank', () => {
  const base = setOf('100', [item('a', '100', { kind: 'judged' })], {
    inputs: ['ideas', 'dropouts'].map((id) => ({ id, title: words(id), type: 'number' as const })),
    bonuses: [
      {
        id: 'new',
        code: '+',
        title: words('new'),
        standard: words(''),
        additions: [{ input: 'ideas', each: '2' }],
        cap: '5',
        source,
      },
    ],
  });
  const dropout = {
    kind: 'compare',
    measure: { kind: 'input', input: 'dropouts' },
    comparator: '>',
    value: '0',
  } as const;

  it('a bonus stops at its cap, and the total at its ceiling', () => {
    expect(scored(base, { a: '97', ideas: '4' }).total.value).toBe('102');
    expect(scored({ ...base, ceiling: '100' }, { a: '97', ideas: '4' }).total.value).toBe('100');
  });

  it('a veto zeroes the total; an unknown one leaves it between nothing and what was earned', () => {
    const set = {
      ...base,
      vetoes: [{ id: 'v', title: words('v'), when: dropout, effect: { kind: 'zero' } as const, source }],
    };
    expect(scored(set, { a: '90', ideas: '0', dropouts: '1' }).total.value).toBe('0');
    expect(scored(set, { a: '90', ideas: '0' }).total).toEqual({ value: null, lowest: '0', highest: '90' });
  });

  it('a veto may name the grade instead', () => {
    const set: IndicatorSet = {
      ...base,
      vetoes: [{ id: 'v', title: words('v'), when: dropout, effect: { kind: 'grade', grade: '差' }, source }],
      grading: {
        by: 'threshold',
        of: 'total',
        certainty: 'published',
        levels: [{ grade: '好', from: '90' }, { grade: '差' }],
      },
    };
    const grades = [
      { a: '95', ideas: '0', dropouts: '2' },
      { a: '95', ideas: '0', dropouts: '0' },
      { a: '95', ideas: '0' },
      { a: '50', ideas: '0' },
    ].map((values) => scored(set, values).grade);
    expect(grades).toEqual(['差', '好', null, '差']);
  });

  it('converts 118 of 140 to 84.29 of 100', () => {
    const set = setOf('140', [item('a', '140', { kind: 'judged' })], {
      conversion: { title: words('折算'), to: '100' },
    });
    expect(scored(set, { a: '118' }).converted!.value).toBe('84.29');
  });

  const ranked = (set: IndicatorSet, scores: (string | null)[]) =>
    assess(
      set,
      scores.map((a, index) => unit(String(index), { a, ideas: '0' })),
    ).units;

  it('ties share a rank and skip the next, or not, as the set says', () => {
    const scores = ['90', '80', '90', '70'];
    expect(ranked(base, scores).map(({ rank }) => rank)).toEqual([1, 3, 1, 4]);
    const dense = { ...base, ranking: { ties: 'dense', tieBreak: [] } as const };
    expect(ranked(dense, scores).map(({ rank }) => rank)).toEqual([1, 2, 1, 3]);
  });

  it('ties are broken by the indicators named', () => {
    const set = setOf('20', [item('a', '10', { kind: 'judged' }), item('b', '10', { kind: 'judged' })], {
      ranking: { ties: 'skip', tieBreak: ['b'] },
    });
    const { units } = assess(set, [unit('甲', { a: '9', b: '5' }), unit('乙', { a: '5', b: '9' })]);
    expect(units.map(({ rank }) => rank)).toEqual([2, 1]);
  });

  it('a rank is given while no missing figure can change it', () => {
    expect(ranked(base, ['60', null, '0']).map(({ rank }) => rank)).toEqual([null, null, null]);
    const set = { ...base, vetoes: [] };
    expect(ranked(set, ['60', '50']).map(({ rank }) => rank)).toEqual([1, 2]);
  });

  it('grades by rank: the best 30 per cent of ten are three', () => {
    const set: IndicatorSet = {
      ...base,
      grading: {
        by: 'rank',
        certainty: 'published',
        levels: [{ grade: '好', share: '30' }, { grade: '一般', share: '50' }, { grade: '差' }],
      },
    };
    const units = ranked(
      set,
      Array.from({ length: 10 }, (_, index) => String(99 - index)),
    );
    expect(units.map(({ grade }) => grade)).toEqual([
      ...Array.from({ length: 3 }, () => '好'),
      ...Array.from({ length: 5 }, () => '一般'),
      ...Array.from({ length: 2 }, () => '差'),
    ]);
  });
});

describe('reasons', () => {
  it('every point lost is accounted for, with the cells it rests on', () => {
    const set = setOf('10', [
      item('i', '10', {
        kind: 'per-occurrence',
        deductions: [
          { input: 'a', each: '1' },
          { input: 'b', each: '2' },
        ],
      }),
    ]);
    const data: UnitData = {
      unit: '甲',
      values: new Map([
        ['a', { value: '2', cells: ['抽查!C5'], reason: '两户不知晓' }],
        ['b', { value: '1' }],
      ]),
      self: new Map(),
    };
    const { deductions, total } = assess(set, [data]).units[0]!;
    expect(deductions.map(({ points, reason, cells }) => [points, reason.zh, cells])).toEqual([
      ['2', 'a 2，扣 2 分（两户不知晓）', ['抽查!C5']],
      ['2', 'b 1，扣 2 分', []],
    ]);
    expect(total.value).toBe('6');
  });

  it('a share falls short by percentage points', () => {
    const measure = rate('a', 'b');
    const rule = {
      kind: 'per-step',
      measure,
      target: '100',
      step: '0.1',
      each: '1',
      partial: 'none',
    } as const;
    const { reason } = scored(setOf('4', [item('i', '4', rule)]), { a: '998', b: '1000' }).deductions[0]!;
    expect(reason.zh).toContain('低 0.2 个百分点，计 2 档，扣 2 分');
    expect(reason.en).toContain('short by 0.2 percentage points');
  });

  it('what is missing is named', () => {
    const set = setOf('10', [item('i', '10', { kind: 'pro-rata', measure: rate('a', 'b'), full: '100' })]);
    expect(scored(set, { a: '3' }).items[0]!.missing.map(({ zh }) => zh)).toEqual(['b']);
  });
});

describe('properties', () => {
  const amount = fc.integer({ min: 0, max: 120 }).map(String);
  const figures = fc.record({
    a: amount,
    b: fc.integer({ min: 1, max: 120 }).map(String),
    c: amount,
    d: amount,
  });
  const set = setOf('40', [
    item('p', '15', { kind: 'pro-rata', measure: rate('a', 'b'), full: '100', zeroBelow: '20' }),
    block('q', '10', [item('q1', '4', deducted('c')), item('q2', '6', deducted('d'))], { combine: 'pooled' }),
    item(
      'r',
      '15',
      {
        kind: 'per-step',
        measure: rate('a', 'b'),
        target: '100',
        step: '0.5',
        each: '0.3',
        partial: 'whole',
      },
      {
        zeroWhen: [{ kind: 'compare', measure: { kind: 'input', input: 'd' }, comparator: '>', value: '30' }],
      },
    ),
  ]);

  it('the range of an incomplete sheet contains the score of every completion', () => {
    fc.assert(
      fc.property(figures, fc.subarray(['a', 'b', 'c', 'd']), (values, missing) => {
        const whole = scored(set, values).total;
        const partial = Object.fromEntries(Object.entries(values).filter(([key]) => !missing.includes(key)));
        const { lowest, highest } = scored(set, partial).total;
        expect(Number(lowest)).toBeLessThanOrEqual(Number(whole.value));
        expect(Number(highest)).toBeGreaterThanOrEqual(Number(whole.value));
      }),
    );
  });

  it('one fault more never earns a point', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const worse = { ...values, c: String(Number(values.c) + 1) };
        expect(Number(scored(set, worse).total.value)).toBeLessThanOrEqual(
          Number(scored(set, values).total.value),
        );
      }),
    );
  });
});

describe('a set is judged', () => {
  it('sums at each level, weights, and inputs', () => {
    const wrong = setOf('30', [
      block('k', '20', [item('x', '6', deducted('a')), item('y', '4', deducted('b'))]),
      item('x', '11', deducted('c')),
    ]);
    expect(lintIndicatorSet({ ...wrong, inputs: wrong.inputs.slice(0, 2) }).map(({ rule }) => rule)).toEqual([
      'set/sum',
      'set/sum',
      'set/id-repeated',
      'set/input-undefined',
    ]);
  });
});
