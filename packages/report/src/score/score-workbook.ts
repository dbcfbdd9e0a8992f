import { type Assessment, assess, type IndicatorSet, type Language } from '@duibiao/core';
import type { WorkbookSpec } from '@duibiao/sheet';
import { dataSheet } from './data-sheet.js';
import { deductionsSheet } from './deductions-sheet.js';
import { rankingSheet } from './ranking-sheet.js';
import { rulesSheet } from './rules-sheet.js';
import { layoutOf } from './score-layout.js';
import { unitSheet } from './unit-sheet.js';

/**
 * The score workbook of an assessment: ranking, a sheet for each unit, the data they are computed from, the deductions
 * and the rules. Every score is a live formula whose cached value is the engine's: change a figure on 数据录入 and items,
 * blocks, totals, conversion, grades and ranks follow. Only functions of Excel 2007 and later that WPS and LibreOffice
 * share are used.
 *
 * @example
 * ```ts
 * const spec = scoreWorkbook(assess(set, units), { language: 'zh' });
 * spec.sheets.map((sheet) => sheet.name) //=> ['得分排名', '青山村', '白水村', '数据录入', '扣分清单', '评分细则']
 * ```
 */
export function scoreWorkbook(
  assessment: Assessment,
  { language = 'zh' }: { readonly language?: Language } = {},
): WorkbookSpec {
  const layout = layoutOf(assessment, language);
  return {
    title: assessment.set.title[language],
    sheets: [
      rankingSheet(layout),
      ...assessment.units.map((_, unit) => unitSheet(layout, unit)),
      dataSheet(layout),
      deductionsSheet(layout),
      rulesSheet(layout),
    ],
  };
}

/**
 * The same workbook with nothing filled in, for the units named (or `count` to be named on the data sheet).
 *
 * @example
 * ```ts
 * emptyScoreWorkbook(set, ['青山村', '白水村'], { language: 'zh' }).sheets[0].name //=> '得分排名'
 * ```
 */
export function emptyScoreWorkbook(
  set: IndicatorSet,
  units: readonly string[],
  options: { readonly language?: Language } = {},
): WorkbookSpec {
  const blank = units.map((unit) => ({ unit, values: new Map(), self: new Map() }));
  return scoreWorkbook(assess(set, blank), options);
}
