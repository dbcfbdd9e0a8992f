import { planIn } from '@duibiao/core';
import { describe, expect, it } from 'vitest';
import { findPlan, loadPlans, readPlan } from '../index.js';

const CHINESE = /[\p{Script=Han}，。；：、（）《》]/u;

describe.each(loadPlans().map((plan) => [plan.id, plan] as const))('the English of %s', (_id, plan) => {
  const english = planIn(plan, 'en');

  it('gives every entry, note and the plan itself both languages', () => {
    const without = plan.targets.filter(
      ({ titles, note, notes }) => !titles || (note !== undefined && !notes),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(plan.titles?.zh).toBe(plan.title);
  });

  it('leaves no Chinese in a title, place, department, part, measure or what is counted', () => {
    const words = english.targets.flatMap(
      ({ id, title, subject, place, lead, support, measure, breakdown }) =>
        [
          title,
          subject,
          place,
          ...lead,
          ...support,
          measure ?? '',
          ...breakdown.map(({ label }) => label),
        ].map((word) => `${id}: ${word}`),
    );
    expect([english.title, english.place, ...words].filter((word) => CHINESE.test(word))).toEqual([]);
  });

  it('tells entries apart that the Chinese tells apart', () => {
    const chinese = new Map<string, Set<string>>();
    for (const { titles } of plan.targets)
      chinese.set(titles!.en, (chinese.get(titles!.en) ?? new Set()).add(titles!.zh));
    expect([...chinese].filter(([, titles]) => titles.size > 1).map(([title]) => title)).toEqual([]);
  });

  it('says departments apart that the plan names apart', () => {
    const names = [...new Set(plan.targets.flatMap(({ lead, support }) => [...lead, ...support]))];
    expect(new Set(names.map((name) => plan.english?.[name])).size).toBe(names.length);
  });

  it('names nothing that the plan does not', () => {
    const said = new Set(
      plan.targets.flatMap(({ subject, place, lead, support, measure, breakdown }) => [
        subject,
        place,
        ...lead,
        ...support,
        measure,
        ...breakdown.map(({ label }) => label),
      ]),
    );
    const idle = Object.keys(plan.english ?? {}).filter((name) => !said.has(name) && name !== plan.place);
    expect(idle).toEqual([]);
  });
});

describe('the English of the plans together', () => {
  it('has one word for one thing', () => {
    const words = new Map<string, Set<string>>();
    for (const [zh, en] of loadPlans().flatMap(({ english }) => Object.entries(english ?? {})))
      words.set(zh, (words.get(zh) ?? new Set()).add(en));
    expect([...words].filter(([, english]) => english.size > 1)).toEqual([]);
  });
});

describe('a plan read in a language', () => {
  it('is itself in Chinese', () => {
    const plan = findPlan('tongjiang-2016');
    expect(planIn(plan, 'zh')).toEqual(plan);
  });

  it('keeps quotations, headings, figures and measure words as the document has them', () => {
    const plan = findPlan('zhenba-2019');
    const kept = ({ targets }: typeof plan) =>
      targets.map(({ source, value, unit, comparator, due }) => ({ source, value, unit, comparator, due }));
    expect(kept(planIn(plan, 'en'))).toEqual(kept(plan));
  });

  it('names parts by their whole', () => {
    const works = planIn(findPlan('zhenba-2019'), 'en').targets.find(({ id }) => id === 'water-works-towns');
    expect(works).toMatchObject({
      title: 'Main works for safe rural drinking water: water supply of market towns improved',
      place: 'water supply of market towns improved',
      subject: 'works for safe rural drinking water',
    });
  });

  it('stays Chinese where a file gives no English', () => {
    const plan = readPlan(
      `id: ours
title: 我镇计划
level: township
place: 某镇
year: 2026
document: ours.txt
english: { 交通办: Transport Office }
sections:
  - clause: 一
    lead: [交通办, 各村]
    targets:
      - { id: road, title: 修路, figure: 3公里, quote: 修路 }
      - id: bridge
        title: { zh: 修桥, en: Bridges built }
        figure: 2座
        parts: [{ label: 甲村, figure: 1座 }, { label: 乙村, figure: 1座 }]
        quote: 修桥
`,
      'ours.yaml',
    );
    expect(planIn(plan, 'en')).toMatchObject({ title: '我镇计划', place: '某镇' });
    expect(planIn(plan, 'en').targets).toMatchObject([
      { title: '修路', subject: '修路', lead: ['Transport Office', '各村'] },
      { title: 'Bridges built', subject: 'Bridges built', breakdown: [{ label: '甲村' }, { label: '乙村' }] },
      { title: 'Bridges built: 甲村', subject: 'Bridges built' },
      { title: 'Bridges built: 乙村' },
    ]);
  });

  it.each([
    ['title: { zh: 修路 }', '“sections › 0 › targets › 0 › title › en” is missing'],
    ['title: { zh: 修路, en: Roads, fr: Routes }', 'unknown key “sections › 0 › targets › 0 › title › fr”'],
  ])('refuses %s and says what is wrong with it', (title, words) => {
    const file = `id: ours\ntitle: 计划\nlevel: township\nplace: 镇\nyear: 2026\ndocument: o.txt\nsections:\n  - clause: 一\n    targets:\n      - id: road\n        ${title}\n        figure: 3公里\n        quote: 修路\n`;
    expect(() => readPlan(file, 'ours.yaml')).toThrowError(
      expect.objectContaining({
        code: 'standards/yaml',
        place: expect.objectContaining({ line: 11 }),
        sentence: expect.objectContaining({ en: expect.stringContaining(words) }),
      }),
    );
  });
});
