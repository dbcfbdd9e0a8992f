import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { checkTotals, readLedger } from '../index.js';

const dictionary = loadDictionary();

function findings(rows: readonly (readonly (string | number | null)[])[]) {
  const grid = gridOf('台账', [
    ['村名', '户主姓名', '家庭人口数（人）', '家庭纯收入（元）', '人均纯收入（元）'],
    ...rows,
  ]);
  return checkTotals(readLedger(grid, { dictionary }), [grid], dictionary).map(({ cells, message }) => ({
    cells,
    zh: message.zh,
  }));
}

const VILLAGE_A = [
  ['青石村', '赵甲', 3, 9000, 3000],
  ['青石村', '钱乙', 4, 10000.5, 2500.13],
];
const VILLAGE_B = [['白河村', '孙丙', 1, 5000, 5000]];

describe('totals that a ledger writes', () => {
  it('are right when they are the sums of what stands above them', () => {
    expect(
      findings([
        ...VILLAGE_A,
        ['小计', null, 7, 19000.5, null],
        ...VILLAGE_B,
        ['小计', null, 1, 5000, null],
        ['合计', null, 8, 24000.5, null],
      ]),
    ).toEqual([]);
  });

  it('are a finding when they are not, with both figures', () => {
    const [finding, ...more] = findings([
      ...VILLAGE_A,
      ['小计', null, 8, 19000.5, null],
      ...VILLAGE_B,
      ['合计', null, 8, 24000.5, null],
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ cells: [{ row: 4, column: 3 }] });
    expect(finding?.zh).toMatch(/写8，逐户相加是7/);
  });

  it('are not judged where a value is missing, nor for figures that do not add up', () => {
    expect(
      findings([['青石村', '赵甲', null, 9000, 3000], ...VILLAGE_B, ['合计', null, 9, 14000, 8000]]),
    ).toEqual([]);
  });
});
