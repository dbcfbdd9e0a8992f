import type { Language } from '@duibiao/core';
import { type CellStyle, cellAddress, FLAG_LOOK, type FlagPlan, type SheetSpec } from '@duibiao/sheet';
import { PLAN_SHEET_WORDS } from '../words/plan-sheet-words.js';
import { SEVERITIES } from './look.js';

const CELL: CellStyle = { border: 'thin', size: 10, align: 'center', valign: 'middle', wrap: true };

/**
 * The flags of a plan as a list: number, how grave, where (with a link to the cell), and the words.
 *
 * @example
 * ```ts
 * planSheet({ flags: [{ sheet: '台账', row: 5, column: 6, severity: 'error', message: '低于脱贫线' }] }, 'zh').name //=> '标记清单'
 * ```
 */
export function planSheet(plan: FlagPlan, language: Language): SheetSpec {
  const words = PLAN_SHEET_WORDS;
  const flags = plan.flags.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  const header: CellStyle = { ...CELL, bold: true, fill: '#EDEDED' };
  const last = Math.max(3, flags.length + 2);
  return {
    name: words.tab[language],
    columnWidths: [6, 10, 18, 10, 70],
    rowHeights: { 1: 30 },
    cells: [
      {
        row: 1,
        column: 1,
        value: words.title[language],
        style: { bold: true, size: 16, align: 'center', valign: 'middle' },
      },
      ...words.headers[language].map((value, index) => ({ row: 2, column: index + 1, value, style: header })),
      ...flags.flatMap((flag, index) => {
        const row = index + 3;
        const link = { sheet: flag.sheet, row: flag.row, column: flag.column };
        const severity = { ...CELL, fill: FLAG_LOOK[flag.severity].fill };
        return [
          { row, column: 1, value: index + 1, style: CELL },
          { row, column: 2, value: words.severity[flag.severity][language], style: severity },
          { row, column: 3, value: flag.sheet, style: CELL },
          { row, column: 4, value: cellAddress(flag.row, flag.column), style: CELL, link },
          { row, column: 5, value: flag.message, style: { ...CELL, align: 'left' as const } },
        ];
      }),
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 5 }],
    freeze: { row: 3, column: 1 },
    autoFilter: { top: 2, left: 1, bottom: last, right: 5 },
    print: {
      paper: 'A4',
      fitToWidth: true,
      titleRows: { from: 2, to: 2 },
      footer: words.footer[language],
      centered: true,
    },
    tabColor: '#C0504D',
  };
}
