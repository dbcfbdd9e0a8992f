import { parseCondition, standardScope } from '@duibiao/core';
import { gridOf } from '@duibiao/sheet';
import { findPlan, loadDictionary, loadPlans } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { countTargets, readLedger, readProgress, readWeights } from '../index.js';

const plan = findPlan('zhenba-2019');

describe('a progress sheet', () => {
  const sheet = gridOf('进度', [
    ['镇巴县进度表'],
    ['目标编号', '目标任务', '完成数（累计）', '单位', '截至日期'],
    ['water-works', null, 80, '处', '2019-04-30'],
    [null, '技术指导服务', '0.6万人次', null, '2019年5月'],
    [null, '自来水普及率', { kind: 'percent', number: 0.88, formula: false }, null, '5月31日'],
    ['tourism-households', null, null, null, null],
    ['no-such', null, 3, null, null],
    ['own-businesses', null, '若干', null, null],
    ['public-posts', null, 5, null, '去年'],
  ]);

  it('finds targets by id or title, amounts as staff write them, dates in any form', () => {
    expect(readProgress(sheet, plan)?.reports).toEqual([
      { target: 'water-works', done: '80', unit: '处', date: '2019-04-30' },
      { target: 'farm-guidance', done: '6000', unit: '人次', date: '2019-05-31' },
      { target: 'tap-water', done: '88', unit: '%', date: '2019-05-31' },
    ]);
  });

  it('lists rows it could not use, with their cells', () => {
    expect(readProgress(sheet, plan)?.unused).toEqual([
      { row: 7, cell: 'A7', text: 'no-such', why: 'unknownTarget' },
      { row: 8, cell: 'C8', text: '若干', why: 'unreadableAmount' },
      { row: 9, cell: 'E9', text: '去年', why: 'unreadableDate' },
    ]);
  });

  it('is told from a ledger', () => {
    expect(
      readProgress(
        gridOf('台账', [
          ['户主姓名', '家庭人口'],
          ['甲', 3],
        ]),
        plan,
      ),
    ).toBeNull();
  });
});

describe('a ledger counted for a plan', () => {
  it('counts the households and persons that left in the plan’s year, and says of whom it cannot tell', () => {
    const dictionary = loadDictionary();
    const grid = gridOf('台账', [
      ['户主姓名', '家庭人口', '人均纯收入', '脱贫年度'],
      ['赵一', 3, 5000, 2020],
      ['钱二', 2, 5000, 2019],
      ['孙三', 4, 5000, 2020],
      ['李四', 1, 5000, null],
    ]);
    const counted = countTargets(findPlan('qunli-2020'), readLedger(grid, { dictionary }), dictionary);
    expect(counted).toEqual([
      { report: { target: 'exit-households', done: '2' }, uncertain: 1 },
      { report: { target: 'exit-persons', done: '7' }, uncertain: 1 },
    ]);
  });

  it('has only conditions that its dictionary understands', () => {
    const dictionary = loadDictionary();
    const counts = loadPlans().flatMap(({ targets }) => targets.flatMap(({ counted }) => counted ?? []));
    expect(counts.length).toBeGreaterThan(5);
    for (const { where, level, sum } of counts) {
      expect(() => parseCondition(where, standardScope(dictionary, level))).not.toThrow();
      if (sum !== undefined) expect(dictionary.get(sum)?.type).toBe('number');
    }
  });
});

describe('a sheet of weights', () => {
  it('takes columns by their headers and leaves totals out', () => {
    const sheet = gridOf('权重', [
      ['村', '下限', '贫困户数', '贫困人数', '上限', '锁定'],
      ['甲村', 1, 60, 200, 40, null],
      ['乙村', null, 25, 80, null, 3],
      ['合计', null, 85, 280, null, null],
    ]);
    expect(readWeights(sheet)).toEqual([
      { label: '甲村', weight: '60', persons: '200', floor: '1', cap: '40' },
      { label: '乙村', weight: '25', persons: '80', locked: '3' },
    ]);
  });

  it('needs no header', () => {
    expect(
      readWeights(
        gridOf('权重', [
          ['甲村', 60],
          ['乙村', 25],
        ]),
      ).map(({ weight }) => weight),
    ).toEqual(['60', '25']);
  });

  it('takes a bare column of numbers, and thousands with commas', () => {
    expect(readWeights(gridOf('权重', [['权重'], [60], ['1,250']]))).toEqual([
      { label: '1', weight: '60' },
      { label: '2', weight: '1250' },
    ]);
  });

  it('refuses a sheet without numbers', () => {
    expect(() => readWeights(gridOf('权重', [['甲村', '多']]))).toThrowError(
      expect.objectContaining({ code: 'targets/weights-sheet' }),
    );
  });
});
