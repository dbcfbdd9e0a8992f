import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { checkTotals, readLedger } from '../index.js';

const dictionary = loadDictionary();

function findings(rows: readonly (readonly (string | number | null)[])[], hiddenRows = new Set<number>()) {
  const grid = gridOf(
    '台账',
    [['村名', '户主姓名', '家庭人口数（人）', '家庭纯收入（元）', '人均纯收入（元）'], ...rows],
    { hiddenRows },
  );
  return checkTotals(readLedger(grid, { dictionary }), [grid], dictionary).map(
    ({ cells, severity, message }) => ({
      cells,
      severity,
      zh: message.zh,
    }),
  );
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
    expect(finding?.zh).toMatch(/写8，逐行相加是7/);
  });

  it('are not judged for figures that do not add up, nor where a value cannot be read', () => {
    expect(
      findings([['青石村', '赵甲', '约4人', 9000, 3000], ...VILLAGE_B, ['合计', null, 9, 14000, 8000]]),
    ).toEqual([]);
  });

  it('count a blank as nothing, and then only warn of a total that is larger', () => {
    const total = (size: number) =>
      findings([['青石村', '赵甲', null, 9000, 3000], ...VILLAGE_B, ['合计', null, size, 14000, null]]);
    expect(total(1)).toEqual([]);
    expect(total(9)).toMatchObject([
      { severity: 'warning', zh: expect.stringContaining('其中1行空白，按0计') },
    ]);
    expect(total(0)).toMatchObject([{ severity: 'error' }]);
  });

  it('may stand above what they sum, be a running sum, or sum only the rows not filtered out', () => {
    expect(findings([['合计', null, 8, 24000.5, null], ...VILLAGE_A, ...VILLAGE_B])).toEqual([]);
    expect(
      findings([
        ...VILLAGE_A,
        ['本页累计', null, 7, 19000.5, null],
        ...VILLAGE_B,
        ['本页累计', null, 8, 24000.5, null],
      ]),
    ).toEqual([]);
    expect(findings([...VILLAGE_A, ...VILLAGE_B, ['合计', null, 4, 14000, null]], new Set([3]))).toEqual([]);
  });

  it('may be rounded, written as text, or with their unit', () => {
    expect(findings([...VILLAGE_A, ...VILLAGE_B, ['合计', null, '8人', '24,001', null]])).toEqual([]);
    expect(findings([...VILLAGE_A, ...VILLAGE_B, ['合计', null, '9人', '24,002', null]])).toHaveLength(2);
  });

  it('are no totals when they are averages, or of some of the rows', () => {
    expect(findings([...VILLAGE_A, ...VILLAGE_B, ['平均', null, 2.67, 8000, 3500]])).toEqual([]);
    expect(
      findings([
        ...VILLAGE_A,
        ...VILLAGE_B,
        ['合计', null, 8, 24000.5, null],
        ['其中：低保户', null, 1, 5000, null],
      ]),
    ).toEqual([]);
  });
});
