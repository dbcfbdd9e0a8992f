import {
  type Assessment,
  type Block,
  type DataColumn,
  dataColumns,
  type Indicator,
  type Item,
  type Language,
} from '@duibiao/core';
import { columnName } from '@duibiao/sheet';
import { sheetNames } from '../look/sheet-draft.js';
import { SCORE_WORDS } from '../words/score-words.js';

/** Rows of the data sheet above the first unit: title, hint, headers, keys. */
export const DATA_HEADER_ROW = 3;
export const DATA_KEY_ROW = 4;
export const FIRST_UNIT_ROW = 5;

/** A line of a unit's sheet. */
export type ScoreLine =
  | { readonly kind: 'item'; readonly item: Item; readonly path: readonly Block[] }
  | { readonly kind: 'block'; readonly block: Block; readonly depth: number };

/** Where everything of a score workbook stands, so that sheets can refer to one another. */
export interface ScoreLayout {
  readonly assessment: Assessment;
  readonly language: Language;
  readonly columns: readonly DataColumn[];
  readonly dataSheet: string;
  readonly rankingSheet: string;
  /** One for each unit, in the order of the assessment. */
  readonly unitSheets: readonly string[];
  readonly lines: readonly ScoreLine[];
  /** How many columns name the blocks above an item. */
  readonly levels: number;
  /** Row of the first line on every unit's sheet. */
  readonly firstLine: number;
  /** Row of a line's indicator on every unit's sheet. */
  readonly rows: ReadonlyMap<string, number>;
}

export function layoutOf(assessment: Assessment, language: Language): ScoreLayout {
  const { set } = assessment;
  const lines = set.indicators.flatMap((indicator) => linesOf(indicator, []));
  const firstLine = 4;
  const fixed = ['dataTab', 'rankingTab', 'rulesTab', 'deductionsTab'] as const;
  const taken = fixed.map((key) => SCORE_WORDS[key][language]);
  return {
    assessment,
    language,
    columns: dataColumns(set),
    dataSheet: SCORE_WORDS.dataTab[language],
    rankingSheet: SCORE_WORDS.rankingTab[language],
    unitSheets: sheetNames(
      assessment.units.map((unit) => unit.unit),
      taken,
    ),
    lines,
    levels: Math.max(0, ...lines.map((line) => (line.kind === 'item' ? line.path.length : 0))),
    firstLine,
    rows: new Map(
      lines.map((line, index) => [line.kind === 'item' ? line.item.id : line.block.id, firstLine + index]),
    ),
  };
}

/** Items one a line; under each block its subtotal, unless it is one of several plain ones below the first level. */
function linesOf(indicator: Indicator, path: readonly Block[]): readonly ScoreLine[] {
  if (indicator.kind === 'item') return [{ kind: 'item', item: indicator, path }];
  const inner = indicator.children.flatMap((child) => linesOf(child, [...path, indicator]));
  return hasSubtotal(indicator, path.length)
    ? [...inner, { kind: 'block', block: indicator, depth: path.length }]
    : inner;
}

/** A block that is summed in a special way needs a cell of its own; so do first-level blocks, for the reader. */
export function hasSubtotal(block: Block, depth: number): boolean {
  return depth === 0 || block.combine !== 'sum' || block.weight !== undefined;
}

/** Absolute address of a unit's figure on the data sheet, as formulas on other sheets write it. */
export function dataCell(layout: ScoreLayout, unit: number, key: string): string {
  const index = layout.columns.findIndex((column) => column.key === key);
  return `${quoted(layout.dataSheet)}!$${columnName(index + 2)}$${FIRST_UNIT_ROW + unit}`;
}

/** Sheet names stand in quotes in formulas: always right, and never in need of thought. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Columns of a unit's sheet, by what they hold. */
export interface UnitColumns {
  readonly code: number;
  readonly level: (depth: number) => number;
  readonly indicator: number;
  readonly standard: number;
  readonly points: number;
  readonly figures: number;
  readonly self: number;
  readonly score: number;
  readonly reason: number;
  readonly dataSource: number;
  readonly department: number;
  /** Outside the print area. */
  readonly lowest: number;
  readonly highest: number;
  readonly absent: number;
}

export function unitColumns(levels: number): UnitColumns {
  const indicator = 2 + levels;
  return {
    code: 1,
    level: (depth) => 2 + depth,
    indicator,
    standard: indicator + 1,
    points: indicator + 2,
    figures: indicator + 3,
    self: indicator + 4,
    score: indicator + 5,
    reason: indicator + 6,
    dataSource: indicator + 7,
    department: indicator + 8,
    lowest: indicator + 10,
    highest: indicator + 11,
    absent: indicator + 12,
  };
}
