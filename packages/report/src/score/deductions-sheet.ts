import { itemKeys, itemsOf } from '@duibiao/core';
import { type CellRef, parseCellRef, type SheetSpec, sheetAddress } from '@duibiao/sheet';
import { LOOK, rowHeight } from '../look/cell-looks.js';
import { figure } from '../look/figure.js';
import { SheetDraft } from '../look/sheet-draft.js';
import { SCORE_WORDS } from '../words/score-words.js';
import { FIRST_UNIT_ROW, type ScoreLayout } from './score-layout.js';

const WIDTHS = [6, 18, 24, 8, 58, 34];

/**
 * 扣分清单: every point lost when the workbook was made, with its reason and the cells it rests on. The unit leads to its
 * sheet. It is a record and does not move with the figures.
 */
export function deductionsSheet(layout: ScoreLayout): SheetSpec {
  const { assessment, language, unitSheets, rows } = layout;
  const word = (key: keyof typeof SCORE_WORDS) => SCORE_WORDS[key][language];
  const draft = new SheetDraft();
  const last = WIDTHS.length;
  draft.span(1, last, `${assessment.set.title[language]}　${word('deductionsTab')}`, LOOK.title);
  draft.height(34);
  draft.next();
  (['number', 'unit', 'indicator', 'lost', 'reason', 'cells'] as const).forEach((key, index) => {
    draft.put(index + 1, word(key), LOOK.header);
  });
  draft.height(24);
  const headerRow = draft.next();
  let number = 0;
  assessment.units.forEach((unit, index) => {
    for (const deduction of unit.deductions) {
      const link: CellRef = { sheet: unitSheets[index]!, row: rows.get(deduction.indicator) ?? 1, column: 1 };
      const places =
        deduction.cells.length > 0 ? deduction.cells : typedCells(layout, index, deduction.indicator);
      const cells = places.join('、');
      draft.put(1, ++number, LOOK.center);
      draft.put(2, unit.unit, LOOK.center, { link });
      draft.put(3, deduction.title[language], LOOK.text);
      draft.put(4, figure(deduction.points), LOOK.center);
      draft.put(5, deduction.reason[language], LOOK.text);
      draft.put(6, cells, LOOK.text, linkTo(places[0], [...unitSheets, layout.dataSheet]));
      draft.height(
        rowHeight([
          [unit.unit, WIDTHS[1]!],
          [deduction.title[language], WIDTHS[2]!],
          [deduction.reason[language], WIDTHS[4]!],
          [cells, WIDTHS[5]!],
        ]),
      );
      draft.next();
    }
  });
  if (number === 0) {
    draft.span(1, last, word('noDeductions'), LOOK.center);
    draft.next();
  }
  return draft.finish(word('deductionsTab'), {
    columnWidths: WIDTHS,
    freeze: { row: headerRow + 1, column: 1 },
    autoFilter: { top: headerRow, left: 1, bottom: draft.row - 1, right: last },
    print: {
      paper: 'A4',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: headerRow, to: headerRow },
      footer: `&C${word('pageFooter')}`,
      centered: true,
    },
    tabColor: '#C0504D',
  });
}

/** Where a figure that names no other cell was typed: on the data sheet of this workbook. */
function typedCells(layout: ScoreLayout, unit: number, indicator: string): readonly string[] {
  const item = itemsOf(layout.assessment.set.indicators).find(({ id }) => id === indicator);
  const keys = item ? itemKeys(item) : [];
  return keys.map((key) => {
    const column = layout.columns.findIndex((each) => each.key === key) + 2;
    return sheetAddress({ sheet: layout.dataSheet, row: FIRST_UNIT_ROW + unit, column });
  });
}

/** Only a cell of this workbook can be linked to; those of a ledger are named. */
function linkTo(cell: string | undefined, sheets: readonly string[]): { link?: CellRef } {
  const place = cell === undefined ? null : parseCellRef(cell);
  return place?.sheet && sheets.includes(place.sheet)
    ? { link: { sheet: place.sheet, row: place.row, column: place.column } }
    : {};
}
