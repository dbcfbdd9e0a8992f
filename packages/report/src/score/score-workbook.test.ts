import { assess, type DataValue, itemsOf } from '@duibiao/core';
import type { SheetSpec } from '@duibiao/sheet';
import { findIndicatorSet, indicatorSets } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { layoutFaults } from '../look/layout-faults.fixture.js';
import { emptyScoreWorkbook, scoreWorkbook } from './score-workbook.js';

const UNITS = ['青山村', '白水村', '青山村/二组'];

describe.each(indicatorSets().map((set) => set.id))('%s', (id) => {
  const workbook = emptyScoreWorkbook(findIndicatorSet(id), UNITS);

  it('has a sheet for each unit, none named twice or beyond what spreadsheets allow', () => {
    const names = workbook.sheets.map((sheet) => sheet.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(UNITS.length + 4);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });

  it('merges no cell twice and writes no cell twice', () => {
    expect(layoutFaults(workbook)).toEqual([]);
  });

  it('locks every formula and opens every cell that is to be filled in', () => {
    for (const sheet of workbook.sheets) {
      for (const { value, style } of sheet.cells) {
        if (typeof value === 'object' && 'formula' in value) {
          expect(style?.unlocked).toBeUndefined();
          expect(sheet.protected).toBe(true);
        }
      }
    }
    const data = workbook.sheets.find((sheet) => sheet.name === '数据录入')!;
    const open = data.cells.filter((cell) => cell.style?.unlocked && cell.row === 5);
    expect(open).toHaveLength(data.validations!.length);
  });

  it('keeps formulas within what Excel reads: 8192 characters, 64 levels', () => {
    for (const sheet of workbook.sheets) {
      for (const { value } of sheet.cells) {
        if (typeof value === 'object' && 'formula' in value) expect(value.formula.length).toBeLessThan(8192);
      }
    }
  });
});

describe('a township’s sheet with one thing missing', () => {
  const set = findIndicatorSet('township/village-rules-140');
  const values = new Map<string, DataValue>(
    [...set.inputs.map((input) => input.id), 'preciseOther'].map((key) => [key, { value: '0' }]),
  );
  values.set('publicityWays', { value: '3' });
  values.set('daysOnSite', { value: '22' });
  values.set('missingFirst', { value: null });
  const workbook = scoreWorkbook(assess(set, [{ unit: '青山村', values, self: new Map() }]));
  const [ranking, unit] = workbook.sheets as [SheetSpec, SheetSpec];
  const shown = (sheet: SheetSpec) =>
    sheet.cells.map(({ value }) => (typeof value === 'object' && 'formula' in value ? value.value : value));

  it('shows the total as open and between what it lies', () => {
    expect(shown(unit)).toContain('缺数据，最低 60，最高 80');
    expect(shown(ranking)).toContain('60～80');
  });

  it('has the headers that officials look for, the lines to sign, and repeats its header in print', () => {
    expect(unit.cells.filter((cell) => cell.row === 3).map((cell) => cell.value)).toEqual(
      expect.arrayContaining([
        '序号',
        '考核指标',
        '评价标准',
        '分值',
        '自评分',
        '考核分',
        '扣分原因',
        '数据来源',
        '考核部门',
      ]),
    );
    expect(shown(unit)).toEqual(
      expect.arrayContaining(['考核组组长（签字）：', '被考核单位负责人（签字）：']),
    );
    expect(unit.print).toMatchObject({ paper: 'A4', titleRows: { from: 3, to: 3 } });
  });

  it('has a line for every item', () => {
    const codes = itemsOf(set.indicators).map((item) => item.code);
    expect(unit.cells.filter((cell) => cell.column === 1).map((cell) => cell.value)).toEqual(
      expect.arrayContaining(codes),
    );
  });
});
