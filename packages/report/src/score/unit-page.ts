import type { Indicator, Score, UnitScore } from '@duibiao/core';
import { cellAddress, columnName } from '@duibiao/sheet';
import { LOOK } from '../look/cell-looks.js';
import type { SheetDraft } from '../look/sheet-draft.js';
import type { SCORE_WORDS } from '../words/score-words.js';
import type { RuleCells } from './rule-formula.js';
import type { ScoreLayout, unitColumns } from './score-layout.js';

/** What writing a unit's sheet needs at hand everywhere. */
export interface UnitPage {
  readonly draft: SheetDraft;
  readonly layout: ScoreLayout;
  /** Index of the unit. */
  readonly unit: number;
  readonly score: UnitScore;
  readonly columns: ReturnType<typeof unitColumns>;
  word(key: keyof typeof SCORE_WORDS): string;
  cells(pointsCell: string, pool?: string): RuleCells;
}

export const WORKING = { ...LOOK.center, size: 9, color: '#808080' } as const;

/** Score and both its ends, as formulas with the values that the engine found. */
export function putScore(page: UnitPage, score: Score, formulas: { low: string; high: string }) {
  const { draft, columns, word } = page;
  const low = cellAddress(draft.row, columns.lowest);
  const high = cellAddress(draft.row, columns.highest);
  draft.put(columns.lowest, { formula: formulas.low, value: Number(score.lowest) }, WORKING);
  draft.put(columns.highest, { formula: formulas.high, value: Number(score.highest) }, WORKING);
  const value = score.value === null ? word('open') : Number(score.value);
  draft.put(columns.score, { formula: `IF(${low}=${high},${low},"${word('open')}")`, value }, LOOK.strong);
}

/** Points of items without a task below an indicator. */
export function absentPoints({ score }: UnitPage, indicator: Indicator): number {
  if (indicator.kind === 'item') {
    const result = score.items.find((each) => each.item.id === indicator.id)!;
    return result.absent && indicator.absent === 'rescale' ? Number(indicator.points) : 0;
  }
  if (indicator.combine === 'weighted') return 0;
  return indicator.children.reduce((sum, child) => sum + absentPoints({ score } as UnitPage, child), 0);
}

/** Sum over the cells of indicators; blocks without a line of their own are summed through their parts. */
export function partSum(page: UnitPage, parts: readonly Indicator[], column: number): string {
  const cells = (indicator: Indicator): readonly string[] => {
    const row = page.layout.rows.get(indicator.id);
    if (row !== undefined) return [`${columnName(column)}${row}`];
    return indicator.kind === 'block' ? indicator.children.flatMap(cells) : [];
  };
  return parts.flatMap(cells).join('+');
}
