import { gridOf } from '@duibiao/sheet';
import { loadDictionary, loadQualityRules } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { checkQuality, readLedger } from '../index.js';

const dictionary = loadDictionary();

/** Fifteen households of ordinary income, with these figures in one of them. */
function found(wages: number, transfers: number): string[] {
  const rows = Array.from({ length: 15 }, (_, at) => [`赵${at}`, 18_000 + at * 900, 2600 + at * 120]);
  rows[7] = ['钱乙', wages, transfers];
  const grid = gridOf('台账', [['户主姓名', '工资性收入（元）', '其他转移性收入（元）'], ...rows]);
  return checkQuality(readLedger(grid, { dictionary }), {
    dictionary,
    rules: loadQualityRules(),
    asOf: '2020-12-31',
  })
    .filter(({ rule }) => rule === 'outlier/magnitude')
    .map(({ cells, message }) => `${cells[0]?.column} ${message.zh}`);
}

describe('amounts far outside their column', () => {
  it('are doubted where they lie inside it once taken by 10 000 or 100', () => {
    expect(found(2.35, 3000)).toEqual([expect.stringMatching(/^2 .*少了1万倍，应为23500左右/)]);
    expect(found(235_000_000, 3000)).toEqual([expect.stringMatching(/^2 .*多了1万倍/)]);
    expect(found(20_000, 300_000)).toEqual([expect.stringMatching(/^3 .*多了100倍，应为3000左右/)]);
  });

  it('are not doubted for being small where small amounts are usual, nor for being merely large', () => {
    expect(found(20_000, 4.02)).toEqual([]);
    expect(found(20_000, 8)).toEqual([]);
    expect(found(300, 3000)).toEqual([]);
    expect(found(180_000, 3000)).toEqual([]);
  });
});
