import type { Area, Severity } from '@duibiao/sheet';
import { FLAG_LOOK } from '@duibiao/sheet';
import { cellCount, chunked, split } from '../chunks.js';

/** What cells are hoped to look like before they are touched: no fill, or a colour of ours, alone or behind a pattern. */
export type Hope = 'no-fill' | `#${string}` | { readonly color: string; readonly pattern: string };

/** Cells to look at, and what the answer was for. */
export interface Question<T> {
  readonly areas: readonly Area[];
  readonly hope: Hope;
  /** How often cells that differ are asked about again in smaller lots. */
  readonly rounds: number;
  readonly about: T;
}

/** Cells that look as hoped, as Excel holds them, ready to be written to. */
export interface Found<T> {
  readonly areas: readonly Area[];
  readonly range: Excel.RangeAreas;
  readonly about: T;
}

export interface Looked<T> {
  readonly asHoped: readonly Found<T>[];
  readonly otherwise: readonly { readonly areas: readonly Area[]; readonly about: T }[];
}

/** Halvings until a single cell of a million rows is alone. */
export const TO_THE_CELL = 40;
/** Only column by column: a column's cells mostly look alike, and those that do not are overlaid. */
export const BY_COLUMN = 1;

/** A text in the formula by which a rule of ours is known, whoever saved the file since. */
const OVERLAY_MARK = '"duibiao:';

export function overlayFormula(severity: Severity): string {
  return `=N("duibiao:${severity}")=0`;
}

/**
 * Asks Excel how cells are filled, thousands at a time: an answer about many cells is one colour, or none if they
 * differ. Where they differ, smaller lots are asked about, as often as the question allows; what is still mixed then,
 * or looks otherwise, comes back as such. Nothing is sent when there is no question.
 */
export async function look<T>(
  sheet: Excel.Worksheet,
  questions: readonly Question<T>[],
  sync: () => Promise<void>,
): Promise<Looked<T>> {
  const asHoped: Found<T>[] = [];
  const otherwise: { areas: readonly Area[]; about: T }[] = [];
  let open = questions.filter((question) => question.areas.length > 0);
  for (let round = 0; open.length > 0; round++) {
    const asked = open.flatMap((question) =>
      chunked(question.areas).map(({ address, areas }) => {
        const range = sheet.getRanges(address);
        range.load('format/fill/color,format/fill/pattern');
        return { question, areas, range };
      }),
    );
    await sync();
    open = [];
    for (const { question, areas, range } of asked) {
      const { color, pattern } = range.format.fill;
      if (looksLike(question.hope, color, pattern)) {
        asHoped.push({ areas, range, about: question.about });
        continue;
      }
      const smaller = round < question.rounds ? split(areas) : [];
      if (smaller.length === 0 || isUniform(color, pattern)) otherwise.push({ areas, about: question.about });
      else for (const part of smaller) open.push({ ...question, areas: part });
    }
  }
  return { asHoped, otherwise };
}

/** "No fill" shows as white, so only the pattern tells it from a cell painted white. */
export function looksLike(hope: Hope, color: unknown, pattern: unknown): boolean {
  if (hope === 'no-fill') return pattern === 'None';
  if (typeof color !== 'string' || pattern === 'None') return false;
  if (typeof hope === 'string') return color.toUpperCase() === hope.toUpperCase();
  return color.toUpperCase() === hope.color.toUpperCase() && pattern === hope.pattern;
}

/** Excel's names of the patterns that a file may be marked with. */
const PATTERNS = { solid: 'Solid', lightUp: 'LightUp', gray125: 'Gray16' } as const;

/** How a cell looks that the command line filled. */
export function fileLook(severity: Severity): Hope {
  const { fill, pattern } = FLAG_LOOK[severity];
  return { color: fill, pattern: PATTERNS[pattern] };
}

function isUniform(color: unknown, pattern: unknown): boolean {
  return Boolean(color) && Boolean(pattern);
}

/** Queues the question which of a sheet's conditional formats are ours. */
export function askOverlays(sheet: Excel.Worksheet): () => Excel.ConditionalFormat[] {
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return () =>
    formats.items.filter((format) => {
      if (format.type !== 'Custom') return false;
      return String(format.customOrNullObject.rule.formula).includes(OVERLAY_MARK);
    });
}

/** Queues a rule that is always true over some cells, before all other rules. */
export function addOverlay(sheet: Excel.Worksheet, areas: readonly Area[], severity: Severity): void {
  for (const { address } of chunked(areas)) {
    const format = sheet.getRanges(address).conditionalFormats.add('Custom');
    format.custom.rule.formula = overlayFormula(severity);
    format.custom.format.fill.color = FLAG_LOOK[severity].fill;
  }
}

export function countOf(list: readonly { readonly areas: readonly Area[] }[]): number {
  return list.reduce((sum, { areas }) => sum + cellCount(areas), 0);
}
