import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plan, Target } from '@duibiao/core';
import { describe, expect, it } from 'vitest';
import { findPlan, loadPlans, planFileSchema, readPlan } from '../index.js';
import { NOT_FIGURES, OUTSIDE_THE_PLAN } from './not-figures.fixture.js';
import { numeralsIn } from './numerals.fixture.js';

const textOf = (plan: Plan) =>
  readFileSync(fileURLToPath(new URL(`../../documents/${plan.document.address}`, import.meta.url)), 'utf8');

const find = (plan: string, id: string): Target => {
  const target = findPlan(plan).targets.find((each) => each.id === id);
  if (!target) throw new Error(`${plan} has no ${id}`);
  return target;
};

describe.each(loadPlans().map((plan) => [plan.id, plan] as const))('%s', (_id, plan) => {
  const lines = textOf(plan).split('\n');

  it('quotes the document verbatim, on the line it names', () => {
    const wrong = plan.targets.filter(({ source }) => !lines[(source.line ?? 0) - 1]?.includes(source.quote));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('takes every remark and every bracket of departments from the document', () => {
    const text = lines.join('\n');
    const quotes = [
      ...plan.remarks.flatMap((remark) => remark.quotes),
      ...plan.targets.flatMap(({ source }) => source.responsible ?? []),
    ];
    expect(quotes.filter((quote) => !text.includes(quote))).toEqual([]);
  });

  it('states no figure that its quotation does not hold', () => {
    const unsupported = plan.targets.filter((target) => target.kind !== 'duty' && !isSupported(target));
    expect(unsupported.map(({ id, value, source }) => `${id} ${value} ${source.quote}`)).toEqual([]);
  });

  it('has an entry or a reason for every numeral of the document', () => {
    const missing = lines.flatMap((line, index) => {
      const quoted = plan.targets
        .filter(({ source }) => source.line === index + 1)
        .flatMap(({ source }) => spansOf(line, source.quote));
      const excused = [...NOT_FIGURES, ...(OUTSIDE_THE_PLAN[plan.id] ?? [])].flatMap(({ words }) =>
        [...line.matchAll(words)].map((match) => [match.index, match.index + match[0].length] as const),
      );
      return numeralsIn(line)
        .filter(
          ({ at, text }) =>
            ![...quoted, ...excused].some(([from, to]) => from <= at && at + text.length <= to),
        )
        .map(
          ({ text, at }) => `line ${index + 1}: ${text} in …${line.slice(Math.max(0, at - 12), at + 16)}…`,
        );
    });
    expect(missing).toEqual([]);
  });
});

/** A whole (全部, 应尽) is 100 %, 无 is 0, and a duty is measured by completion: their figures are words, not numerals. */
function isSupported(target: Target): boolean {
  const { quote } = target.source;
  if (target.nature.includes('whole') && target.unit === '%' && !/\d/.test(quote)) return true;
  if (target.value === '100' && target.unit === '%' && target.nature.includes('whole')) return true;
  if (target.value === '0') return /无|零|不/.test(quote);
  if (target.frequency && target.note?.includes('原文未写次数')) return target.value === '1';
  if (target.nature.includes('likely') && quote.includes(target.value)) return true;
  return numeralsIn(quote).some(({ value }) => value === target.value);
}

function spansOf(line: string, quote: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1))
    spans.push([at, at + quote.length]);
  return spans;
}

describe('figures read by hand', () => {
  it.each([
    ['qunli-2020', 'exit-households', '11', '户', '='],
    ['qunli-2020', 'exit-persons', '28', '人', '='],
    ['qunli-2020', 'training', '300', '人次', '>='],
    ['qunli-2020', 'jobs', '200', '个', '='],
    ['qunli-2020', 'link-road-share', '70', '%', '>='],
    ['xintian-2018', 'exit-persons', '1429', '人', '='],
    ['xintian-2018', 'collective-income', '50000', '元', '>='],
    ['zhenba-2019', 'exit-persons', '17200', '人', '>='],
    ['zhenba-2019', 'industry-households', '12000', '户', '='],
    ['zhenba-2019', 'ecommerce-turnover', '20000000', '元', '>'],
    ['zhenba-2019', 'merged-funds', '400000000', '元', '>='],
    ['zhenba-2019', 'county-fund', '8500000', '元', '='],
    ['zhenba-2019', 'forest-compensation', '182000', '亩', '='],
    ['zhenba-2019', 'forest-rangers', '1030', '名', '='],
    ['zhenba-2019', 'sand-roads-length', '110.4', '公里', '='],
    ['guanba-2020', 'exited-persons', '1375', '人', '='],
    ['guanba-2020', 'visits-helper', '1', '次', '>='],
    ['tongjiang-2016', 'village-incidence', '4', '%', '<'],
    ['tongjiang-2016', 'village-collective-income', '10000', '元', '>'],
    ['tongjiang-2016', 'roads-hardened', '10.2', '公里', '='],
    ['tongjiang-2016', 'pepper-done', '10000', '亩', '='],
    ['tongjiang-2016', 'pigs', '4000', '头', '='],
  ])('%s %s is %s %s', (plan, id, value, unit, comparator) => {
    expect(find(plan, id)).toMatchObject({ value, unit, comparator });
  });

  it('has all 42 points of guanba, each with who answers for it', () => {
    const points = findPlan('guanba-2020').targets.filter(({ id }) => id.startsWith('point-'));
    expect(points.map(({ id }) => Number(id.slice(-2)))).toEqual(Array.from({ length: 42 }, (_, n) => n + 1));
    expect(points.filter(({ lead }) => lead.length === 0)).toEqual([]);
    expect(points[10]).toMatchObject({ lead: ['扶贫中心'], support: ['各部门', '各村'] });
  });

  it('hands departments and dates of a section down to its entries', () => {
    expect(find('guanba-2020', 'edge-households')).toMatchObject({ lead: ['扶贫中心'], parent: 'point-12' });
    expect(find('guanba-2020', 'rectified')).toMatchObject({ due: '2020-06-30', dueStated: true });
    expect(find('tongjiang-2016', 'pepper-done')).toMatchObject({ start: '2016-03-01', due: '2016-04-30' });
    expect(find('zhenba-2019', 'merged-funds')).toMatchObject({ due: '2019-12-31', dueStated: false });
    expect(find('guanba-2020', 'visits-village').frequency).toEqual({ times: 1, every: 2, unit: 'month' });
  });

  it('gives parts their own entries', () => {
    const houses = find('tongjiang-2016', 'unsafe-houses');
    expect(houses.breakdown.map(({ value, unit }) => value + unit)).toEqual(['75户', '60户', '65户']);
    expect(find('tongjiang-2016', houses.breakdown[2]!.target)).toMatchObject({
      parent: 'unsafe-houses',
      place: '非贫困村',
    });
  });

  it('marks a likely reading as likely and keeps what is printed', () => {
    expect(find('zhenba-2019', 'sand-roads-printed')).toMatchObject({
      value: '20110.4',
      nature: ['doubtful'],
    });
    expect(find('zhenba-2019', 'sand-roads')).toMatchObject({ value: '20', unit: '条', nature: ['likely'] });
  });
});

describe('a plan file', () => {
  const file = (targets: string) =>
    `id: ours\ntitle: 我镇计划\nlevel: township\nplace: 某镇\nyear: 2026\ndocument: ours.txt\nsections:\n  - clause: 一\n    targets:\n${targets}`;
  const entry = (id: string, figure: string) =>
    `      - id: ${id}\n        title: 修路\n        figure: ${figure}\n        quote: 修路\n`;

  it('is read with the plan’s year as its period', () => {
    expect(readPlan(file(entry('road', '3公里')), 'ours.yaml').targets[0]).toMatchObject({
      value: '3',
      due: '2026-12-31',
      dueStated: false,
    });
  });

  it.each([
    ['plans/figure', entry('road', '很多')],
    ['plans/figure', entry('road', '30')],
    ['plans/duplicate', entry('road', '3公里') + entry('road', '4公里')],
    ['plans/reference', `${entry('road', '3公里')}        parent: nothing\n`],
    ['standards/yaml', `${entry('road', '3公里')}        colour: red\n`],
  ])('is refused with %s', (code, targets) => {
    expect(() => readPlan(file(targets), 'ours.yaml')).toThrowError(expect.objectContaining({ code }));
  });

  it('has a schema that editors can use', () => {
    expect(planFileSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['sections']),
    });
  });
});
