import { describe, expect, it } from 'vitest';
import type { Rule } from './indicator-set.js';
import { item, rate, scored, setOf } from './small-set.fixture.js';

/** What the sheets say, recomputed by hand: rule, points, figures, points earned. */
const BY_HAND: readonly (readonly [string, string, Rule, Record<string, string>, string])[] = [
  [
    '四川：全部完成得满分',
    '15',
    {
      kind: 'all-or-nothing',
      when: { kind: 'compare', measure: rate('a', 'b'), comparator: '>=', value: '100' },
    },
    { a: '120', b: '120' },
    '15',
  ],
  [
    '四川：差一人不得分',
    '15',
    {
      kind: 'all-or-nothing',
      when: { kind: 'compare', measure: rate('a', 'b'), comparator: '>=', value: '100' },
    },
    { a: '119', b: '120' },
    '0',
  ],
  [
    '四川：99.9% 低一档扣 1 分',
    '4',
    { kind: 'per-step', measure: rate('a', 'b'), target: '100', step: '0.1', each: '1', partial: 'none' },
    { a: '999', b: '1000' },
    '3',
  ],
  [
    '四川：99.6% 低四档，4 分扣完',
    '4',
    { kind: 'per-step', measure: rate('a', 'b'), target: '100', step: '0.1', each: '1', partial: 'none' },
    { a: '996', b: '1000' },
    '0',
  ],
  [
    '四川：99.95% 不足一档不扣',
    '4',
    { kind: 'per-step', measure: rate('a', 'b'), target: '100', step: '0.1', each: '1', partial: 'none' },
    { a: '1999', b: '2000' },
    '4',
  ],
  [
    '不足一档按一档扣',
    '4',
    { kind: 'per-step', measure: rate('a', 'b'), target: '100', step: '0.1', each: '1', partial: 'whole' },
    { a: '1999', b: '2000' },
    '3',
  ],
  [
    '不足一档按比例扣',
    '4',
    { kind: 'per-step', measure: rate('a', 'b'), target: '100', step: '0.1', each: '1', partial: 'exact' },
    { a: '1999', b: '2000' },
    '3.5',
  ],
  [
    '按比例计分，四舍五入到分',
    '15',
    { kind: 'pro-rata', measure: rate('a', 'b'), full: '100' },
    { a: '7', b: '9' },
    '11.67',
  ],
  [
    '按比例计分，半分进一',
    '1',
    { kind: 'pro-rata', measure: rate('a', 'b'), full: '100' },
    { a: '1', b: '8' },
    '0.13',
  ],
  [
    '超额不加分',
    '15',
    { kind: 'pro-rata', measure: rate('a', 'b'), full: '100' },
    { a: '130', b: '120' },
    '15',
  ],
  [
    '江苏式：每例错误扣 0.5',
    '5',
    { kind: 'per-occurrence', deductions: [{ input: 'a', each: '0.5' }] },
    { a: '3' },
    '3.5',
  ],
  [
    '每错一处扣 2，扣完为止',
    '30',
    { kind: 'per-occurrence', deductions: [{ input: 'a', each: '2' }] },
    { a: '16' },
    '0',
  ],
  [
    '前两例不扣',
    '10',
    { kind: 'per-occurrence', deductions: [{ input: 'a', each: '1', free: '2' }] },
    { a: '5' },
    '7',
  ],
  [
    '某类最多扣 3',
    '10',
    {
      kind: 'per-occurrence',
      deductions: [
        { input: 'a', each: '2', max: '3' },
        { input: 'b', each: '1' },
      ],
    },
    { a: '9', b: '1' },
    '6',
  ],
  [
    '分档',
    '10',
    {
      kind: 'tiers',
      measure: { kind: 'input', input: 'a' },
      tiers: [
        { comparator: '>=', value: '95', points: '10' },
        { comparator: '>=', value: '90', points: '6' },
      ],
    },
    { a: '94.99' },
    '6',
  ],
  [
    '云南：发生率低于 3%，正好 3% 不得分',
    '20',
    {
      kind: 'all-or-nothing',
      when: { kind: 'compare', measure: { kind: 'input', input: 'a' }, comparator: '<', value: '3' },
    },
    { a: '3' },
    '0',
  ],
];

describe('rules, recomputed by hand', () => {
  it.each(BY_HAND)('%s', (_, points, rule, values, earned) => {
    expect(scored(setOf(points, [item('i', points, rule)]), values).items[0]!.score.value).toBe(earned);
  });
});
