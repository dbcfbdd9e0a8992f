import { planProgress } from '@duibiao/core';
import { findPlan } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { wallChartSheet, wallChartSvg } from '../index.js';

const progress = planProgress(
  findPlan('zhenba-2019'),
  [
    { target: 'exit-villages', done: 20, date: '2019-07-10' },
    { target: 'farm-guidance', done: 6000, date: '2019-07-10' },
    { target: 'water-works', done: 100, date: '2019-06-30' },
    { target: 'ecommerce-turnover', done: 21000000, date: '2019-07-10' },
    { target: 'quarterly-meeting', done: 1, date: '2019-07-10' },
  ],
  '2019-07-15',
);

const table = (language: 'zh' | 'en') => {
  const { cells } = wallChartSheet(progress, language);
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column)?.value;
  const rowOf = (title: string) => cells.find((cell) => cell.column === 2 && cell.value === title)!.row;
  return { at, rowOf, cells };
};

describe('the wall chart as a sheet', () => {
  it('shows figure, done, left, rate and status of each target', () => {
    const { at, rowOf } = table('zh');
    const row = rowOf('技术指导服务');
    expect([3, 6, 7, 8, 9, 10, 11, 13].map((column) => at(row, column))).toEqual([
      '不少于1万人次',
      { date: '2019-12-31' },
      10000,
      '人次',
      6000,
      4000,
      '60%',
      '正常推进',
    ]);
  });

  it('schedules what is left back from the deadline, to the figure owed', () => {
    const { at, rowOf } = table('zh');
    const row = rowOf('贫困村退出');
    const months = Array.from({ length: 12 }, (_, index) => at(row, 16 + index));
    expect(months.slice(0, 6)).toEqual(Array(6).fill(undefined));
    expect(months.at(-1)).toBe(93);
    const totals = months.slice(6) as number[];
    expect(totals).toEqual([...totals].sort((a, b) => a - b));
  });

  it('says by when a target will be reached at its pace, or where it will stand', () => {
    const { at, rowOf } = table('zh');
    expect(at(rowOf('技术指导服务'), 15)).toBe('预计2019-11-15完成');
    expect(at(rowOf('贫困村退出'), 15)).toBe('38');
  });

  it('leaves out facts and figures that cannot be meant', () => {
    const titles = table('zh')
      .cells.filter(({ column }) => column === 2)
      .map(({ value }) => value);
    expect(titles).not.toContain('“油返砂”整治（原文数字）');
    expect(titles).not.toContain('渐退帮扶继续给予低保');
  });

  it('lists what is overdue under the department', () => {
    const { cells } = table('zh');
    const overdue = cells.find(
      ({ value }) => typeof value === 'string' && value.startsWith('农村安全饮水工程主体建设'),
    );
    expect(overdue).toBeDefined();
  });

  it('speaks English as well, the plan’s own words included', () => {
    const { at, rowOf, cells } = table('en');
    const row = rowOf('E-commerce turnover');
    expect(at(row, 13)).toBe('done');
    expect(at(row, 3)).toBe('more than 20 million yuan');
    expect(at(row, 8)).toBe('yuan');
    expect(at(3, 13)).toBe('Status');
    expect(at(rowOf('Industrial firms that take part'), 8)).toBe('firms');
    const chinese = cells.filter(
      ({ value }) => typeof value === 'string' && /[\p{Script=Han}　、；]/u.test(value),
    );
    expect(chinese).toEqual([]);
  });
});

describe('the wall chart as a picture', () => {
  it('is one self-contained image that loads nothing', () => {
    const svg = wallChartSvg(progress, 'zh');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg.match(/https?:/g)).toEqual(['http:']);
    expect(svg).not.toMatch(/<script|<image|href|url\(/);
  });

  it('has one row for each tracked target, and every tag closed', () => {
    const svg = wallChartSvg(progress, 'zh');
    const tracked = progress.targets.filter(({ status }) => status !== 'untracked');
    expect(svg.match(/<g /g)).toHaveLength(tracked.length);
    for (const tag of ['g', 'text', 'title', 'svg']) {
      expect(svg.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(
        svg.match(new RegExp(`</${tag}>`, 'g'))?.length,
      );
    }
  });

  it('fills bars by what is done and marks today', () => {
    const svg = wallChartSvg(progress, 'en');
    expect(svg).toContain('>6,000 / 10,000<');
    expect(svg).toContain('today 07-15');
  });

  it('lets no text of a plan become markup', () => {
    const { titles: _, ...written } = findPlan('zhenba-2019');
    const plan = { ...written, title: '<b>&"计划' };
    expect(wallChartSvg(planProgress(plan, [], '2019-07-15'), 'zh')).not.toContain('<b>');
  });
});
