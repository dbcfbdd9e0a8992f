import { DuibiaoError, type Language } from '@duibiao/core';
import { emptyScoreWorkbook, findingsSheet, summarySheet, templateSheet, viewOfCheck } from '@duibiao/report';
import type { SheetSpec } from '@duibiao/sheet';
import { indicatorSets, type Library } from '@duibiao/standards';
import { noticeWords } from '../words/notices.js';
import { PANE_WORDS } from '../words/pane.js';
import type { Checked } from './checked.js';

/** Sheets that Duibiao makes inside the workbook. */
export type SheetKind = 'findings' | 'template' | 'score';

export function madeSheets(
  kind: SheetKind,
  checked: Checked | null,
  library: Library,
  language: Language,
): readonly SheetSpec[] {
  if (kind === 'score') return scoreSheets(checked, language);
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

/** More units than this make more sheets than a person leafs through. */
const MOST_UNITS = 12;

/** Score sheets with live formulas, for the villages of the ledger that was checked, or for one unit to be named. */
function scoreSheets(checked: Checked | null, language: Language): readonly SheetSpec[] {
  const sets = indicatorSets();
  const set = sets.find((one) => one.level === 'village') ?? sets[0];
  if (!set) throw new DuibiaoError('pane/no-sets', noticeWords.noSets);
  const villages = new Set<string>();
  for (const { village } of checked?.ledger.subjects ?? []) if (village) villages.add(village);
  const units = villages.size > 0 ? [...villages].slice(0, MOST_UNITS) : [PANE_WORDS.unit[language]];
  return emptyScoreWorkbook(set, units, { language }).sheets;
}
