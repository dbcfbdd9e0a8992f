import type { SheetSpec } from '@duibiao/sheet';
import { describe, expect, it } from 'vitest';
import { layoutFaults } from '../look/layout-faults.fixture.js';
import { checkReportHtml } from './check-html.js';
import { findingsSheet } from './findings-sheet.js';
import { summarySheet } from './summary-sheet.js';
import { missingItems, tallyVillages } from './tally.js';
import { VILLAGE_CHECK } from './village-check.fixture.js';

const row = (sheet: SheetSpec, wanted: number) =>
  sheet.cells
    .filter((cell) => cell.row === wanted)
    .sort((a, b) => a.column - b.column)
    .map((cell) => cell.value);

describe('findings sheet', () => {
  const sheet = findingsSheet(VILLAGE_CHECK, { language: 'zh' });

  it('lists unmet and unknown criteria, then findings, and leaves out what is met', () => {
    expect([4, 5, 6, 7].map((line) => row(sheet, line).slice(1, 9))).toEqual([
      ['判定', '钱乙', '青山村', '收入', '未达标', 2900, '> 3070', 170],
      ['判定', '孙丙', '白水村', '收入', '未达标', 3070, '> 3070', 0],
      ['判定', '李丁 <b>', '白水村', '收入', '缺数据', '', '> 3070', ''],
      ['疑点', '钱乙', '青山村', '证件号码校验码', '错误', '', '', ''],
    ]);
  });

  it('links each line to its cell and filters over all lines', () => {
    const link = sheet.cells.find((cell) => cell.row === 4 && cell.link);
    expect([link?.value, link?.link]).toEqual(['F6', { sheet: '台账', row: 6, column: 6 }]);
    expect(sheet.autoFilter).toEqual({ top: 3, left: 1, bottom: 7, right: 12 });
    expect(sheet.freeze).toEqual({ row: 4, column: 4 });
  });

  it('says so when there is nothing to list', () => {
    const clean = findingsSheet(
      { ...VILLAGE_CHECK, subjects: VILLAGE_CHECK.subjects.slice(0, 1), findings: [] },
      { language: 'en' },
    );
    expect(row(clean, 4)[0]).toBe('Nothing unmet, nothing missing, no finding.');
  });
});

describe('summary', () => {
  it('counts by village, the worst first', () => {
    expect(tallyVillages(VILLAGE_CHECK).map((village) => [village.village, village.overall])).toEqual([
      ['白水村', { met: 0, unmet: 1, unknown: 1, notApplicable: 0 }],
      ['青山村', { met: 1, unmet: 1, unknown: 0, notApplicable: 0 }],
    ]);
  });

  it('names each missing value once', () => {
    expect(missingItems(VILLAGE_CHECK).map((item) => [item.subject.label, item.field, item.reason])).toEqual([
      ['李丁 <b>', 'perCapitaDisposableIncome', 'empty'],
    ]);
  });

  it('charts the rows of its own criterion table', () => {
    const sheet = summarySheet(VILLAGE_CHECK, { language: 'zh' });
    const { top, bottom } = sheet.charts![0]!.categories.area;
    expect([row(sheet, top)[0], row(sheet, bottom)[0]]).toEqual(['收入', '住房']);
    expect(row(sheet, top).slice(1)).toEqual([4, 1, 2, 1, 0, '25%']);
  });
});

it.each(['zh', 'en'] as const)('both sheets are laid out soundly (%s)', (language) => {
  const sheets = [findingsSheet(VILLAGE_CHECK, { language }), summarySheet(VILLAGE_CHECK, { language })];
  expect(layoutFaults({ sheets })).toEqual([]);
});

describe('HTML report', () => {
  const page = checkReportHtml(VILLAGE_CHECK, { language: 'zh' });

  it('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import|style="/);
    expect(page).toContain("default-src 'none'");
  });

  it('escapes what a ledger holds', () => {
    expect(page).toContain('李丁 &lt;b&gt;');
    expect(page).not.toContain('李丁 <b>');
  });

  it('lists the shortfall and the worklist', () => {
    expect(page).toMatch(/钱乙.*2900.*&gt; 3070.*170/);
    expect(page).toMatch(/李丁.*人均可支配收入.*未填写.*□/);
  });
});
