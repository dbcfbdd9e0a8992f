import { DuibiaoError, type Language } from '@duibiao/core';
import { emptyScoreWorkbook, findingsSheet, summarySheet, templateSheet, viewOfCheck } from '@duibiao/report';
import type { SheetSpec } from '@duibiao/sheet';
import { findIndicatorSet, type Library } from '@duibiao/standards';
import { noticeWords } from '../words/notices.js';
import type { Checked } from './checked.js';
import { MOST_UNITS, type ScoreRequest } from './score-request.js';

/** Sheets that Duibiao makes inside the workbook. */
export type SheetKind = 'findings' | 'template';

export function madeSheets(
  kind: SheetKind,
  checked: Checked | null,
  library: Library,
  language: Language,
): readonly SheetSpec[] {
  if (!checked) throw new DuibiaoError('pane/check-first', noticeWords.checkFirst);
  switch (kind) {
    case 'findings': {
      const view = viewOfCheck(checked);
      return [findingsSheet(view, { language }), summarySheet(view, { language })];
    }
    case 'template':
      return templateSheet(checked.compiled, library.dictionary, language, { rows: 100 }).sheets.map(
        (sheet) => ({
          ...sheet,
          name: `对标-${sheet.name}`,
        }),
      );
  }
}

/** Score sheets with live formulas: a ranking, a sheet for each unit, the data they are computed from, and the rules. */
export function scoreSheets({ set, units }: ScoreRequest, language: Language): readonly SheetSpec[] {
  if (units.length === 0) throw new DuibiaoError('pane/no-units', noticeWords.noUnits);
  if (units.length > MOST_UNITS) {
    throw new DuibiaoError('pane/many-units', noticeWords.manyUnits(units.length, MOST_UNITS));
  }
  return emptyScoreWorkbook(findIndicatorSet(set), units, { language }).sheets;
}
