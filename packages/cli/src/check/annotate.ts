import type { Language } from '@duibiao/core';
import { flagPlan, type LedgerCheck } from '@duibiao/ledger';
import { findingsSheet, summarySheet, viewOfCheck } from '@duibiao/report';
import { type FlagPlan, type FlagStyle, sheetOfGrid, textFigures } from '@duibiao/sheet';
import { flagWorkbook, noticeSentence, writeWorkbook } from '@duibiao/workbook';
import type { World } from '../command.js';
import type { OpenedLedger } from './open-ledger.js';

export interface AnnotateOptions {
  readonly style: FlagStyle | 'none';
  readonly notes: boolean;
  readonly language: Language;
}

/**
 * The ledger's own workbook with the check's marks, its summary and its findings sheet; for a form that cannot be written to,
 * a new workbook with the ledger's values at the same addresses.
 */
export async function annotate(
  { bytes, workbook, grids }: OpenedLedger,
  check: LedgerCheck,
  { style, notes, language }: AnnotateOptions,
  world: World,
): Promise<{ readonly bytes: Uint8Array; readonly cells: number }> {
  const plan = style === 'none' ? { flags: [] } : flagPlan(check, { language });
  const view = viewOfCheck(check);
  const textual = ['csv', 'html', 'mhtml'].includes(workbook.form);
  const base = workbook.writable
    ? bytes
    : await writeWorkbook({ sheets: grids.map((grid) => sheetOfGrid(textual ? textFigures(grid) : grid)) });
  const marked = await flagWorkbook(base, plan, {
    style: style === 'none' ? 'fill' : style,
    notes: notes && style !== 'none',
    sheets: [summarySheet(view, { language }), findingsSheet(view, { language })],
    language,
    onNotice: (notice) => world.tell(`${noticeSentence(notice)[language]}\n`),
  });
  return { bytes: marked, cells: cellsIn(plan) };
}

function cellsIn(plan: FlagPlan): number {
  return new Set(plan.flags.map(({ sheet, row, column }) => `${sheet}!${row},${column}`)).size;
}
