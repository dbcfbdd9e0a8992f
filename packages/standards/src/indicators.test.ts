import { readFileSync } from 'node:fs';
import { assess, dataColumns, itemsOf, lintIndicatorSet } from '@duibiao/core';
import { describe, expect, it } from 'vitest';
import { findIndicatorSet, indicatorSets, parseIndicatorSet } from './indicators.js';
import { loadLibrary } from './library.js';

const TOTALS: Readonly<Record<string, string>> = {
  'guangdong/city': '100',
  'henan/city': '100',
  'hunan/yueyang-village': '80',
  'plan/guanba-2020': '42',
  'plan/qunli-2020': '100',
  'plan/tongjiang-2016': '20',
  'plan/xintian-2018': '120',
  'plan/zhenba-2019': '100',
  'sichuan/city-2017': '100',
  'sichuan/province-2016': '100',
  'township/village-rules-140': '140',
  'yunnan/village-exit': '20',
};

describe('the shipped sets', () => {
  it('are these, with these totals', () => {
    expect(Object.fromEntries(indicatorSets().map((set) => [set.id, set.total]))).toEqual(TOTALS);
  });

  it.each(Object.keys(TOTALS))('%s has nothing for the linter to say', (id) => {
    expect(lintIndicatorSet(findIndicatorSet(id))).toEqual([]);
  });

  it.each(Object.keys(TOTALS))('%s without any data lies between nothing and full marks', (id) => {
    const set = findIndicatorSet(id);
    const { total } = assess(set, [{ unit: '甲', values: new Map(), self: new Map() }]).units[0]!;
    expect(total).toEqual({ value: null, lowest: '0', highest: set.total });
    expect(dataColumns(set).length).toBeGreaterThan(0);
  });

  it('a plan is quoted word for word', () => {
    const plain = (text: string) => text.replaceAll(/\s/g, '');
    for (const set of indicatorSets().filter(({ id }) => id.startsWith('plan/'))) {
      const { address } = set.source.document;
      const text = plain(readFileSync(new URL(`../documents/${address}`, import.meta.url), 'utf8'));
      const quotes = [set.source, ...itemsOf(set.indicators).map((item) => item.source)].map(
        ({ quote }) => quote,
      );
      for (const quote of quotes) if (quote) expect(text).toContain(plain(quote));
    }
  });

  it('a plan gives no points, so all of them are marked as unconfirmed', () => {
    for (const set of indicatorSets().filter(({ id }) => id.startsWith('plan/'))) {
      expect(new Set(itemsOf(set.indicators).map((item) => item.pointsCertainty))).toEqual(
        new Set(['unconfirmed']),
      );
    }
  });

  it('the guanba set has its 42 points, each with the departments that answer for it', () => {
    const items = itemsOf(findIndicatorSet('plan/guanba-2020').indicators);
    expect(items.map((item) => item.code)).toEqual(
      Array.from({ length: 42 }, (_, index) => String(index + 1)),
    );
    expect(items.every((item) => item.department)).toBe(true);
  });
});

describe('a set with a fault', () => {
  const { documents } = loadLibrary();
  const text = `
id: county/x
title: { zh: 测试, en: Test }
level: village
region: '510000'
source: { document: plan-qunli-2020, clause: 五, certainty: plan }
total: 10
indicators:
  - { id: a, title: { zh: 甲, en: A }, points: 4, rule: all-or-nothing, when: done }
  - { id: b, title: { zh: 乙, en: B }, points: 5, rule: judged }
`;

  it('is refused with all that is wrong', () => {
    expect(() => parseIndicatorSet(text, 'x.yaml', documents)).toThrow(
      /add up to 9, not 10.*A rule reads done, which inputs does not define/,
    );
  });

  it('names the line of a rule that cannot be read', () => {
    const wrong = text.replace('when: done', "when: 'done > > 1'").replace('points: 5', 'points: 6');
    expect(() => parseIndicatorSet(wrong, 'x.yaml', documents)).toThrow('x.yaml, line 9');
  });

  it('names the line of a word that no rule knows', () => {
    const wrong = text.replace('rule: judged', 'rule: guessed');
    expect(() => parseIndicatorSet(wrong, 'x.yaml', documents)).toThrow('x.yaml');
  });
});
