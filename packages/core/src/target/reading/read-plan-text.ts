import type { Approximation, TargetComparator } from '../../quantity/figure.js';
import type { Frequency, TargetNature } from '../plan.js';
import { dueIn, frequencyIn, placeIn } from './circumstances.js';
import { type FoundFigure, figuresInLine, type ReadingRule } from './figures-in-line.js';
import { Headings } from './headings.js';
import type { LeftOutReason } from './left-out.js';
import { parseResponsible } from './responsible.js';

/** A target that the text seems to set, for a person to confirm. */
export interface ProposedTarget {
  readonly value: string;
  readonly unit: string;
  readonly comparator: TargetComparator;
  readonly approximation?: Approximation;
  readonly upTo?: string;
  readonly nature: readonly TargetNature[];
  /** The figure as it stands: `1.72万以上`. */
  readonly written: string;
  /** The clause around it, verbatim. */
  readonly quote: string;
  /** Headings above it. */
  readonly clause: string;
  /** From 1. */
  readonly line: number;
  /** Of `written` in the text, from 0. */
  readonly offset: number;
  readonly place?: string;
  readonly due?: string;
  readonly frequency?: Frequency;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** Index of the whole of which it is a part: `200户(村75户,…)`. */
  readonly partOf?: number;
  /** Why it was taken for a figure. */
  readonly rule: ReadingRule;
}

export interface PlanReading {
  readonly year: number | null;
  readonly targets: readonly ProposedTarget[];
  /** Numbers that were not taken, and why. */
  readonly leftOut: readonly {
    readonly written: string;
    readonly line: number;
    readonly why: LeftOutReason;
  }[];
}

/**
 * Proposes targets from a plan's text by rules that can be read off the result: a number with a measure word, or with 万
 * or 以上 before the people or households it counts, is a figure; the words around it give the comparator and how it
 * binds; dates, paragraph and document numbers, names of programmes and village groups are left out and listed. It
 * proposes; a person confirms.
 *
 * @example
 * ```ts
 * readPlanText('二是全年开展技术指导服务10000人次以上。').targets[0]
 *   //=> { value: '10000', unit: '人次', comparator: '>=', written: '10000人次以上', … }
 * ```
 */
export function readPlanText(text: string): PlanReading {
  const year = yearOf(text);
  const headings = new Headings();
  const targets: ProposedTarget[] = [];
  const leftOut: { written: string; line: number; why: LeftOutReason }[] = [];
  let offset = 0;
  text.split('\n').forEach((line, index) => {
    const clause = headings.read(line);
    const reading = figuresInLine(line);
    for (const { written, why } of reading.leftOut) leftOut.push({ written, line: index + 1, why });
    const responsible = parseResponsible(/（[^（）]*负责）\s*$/u.exec(line)?.[0].trim() ?? '');
    const wholes: { to: number; index: number; unit: string }[] = [];
    for (const found of reading.figures) {
      const whole = bracketOf(line, found, wholes);
      if (whole === undefined) wholes.push({ to: found.to, index: targets.length, unit: found.figure.unit });
      targets.push({
        ...found.figure,
        nature: naturesOf(line, found),
        written: line.slice(found.from, found.to),
        quote: clauseAround(line, found),
        clause,
        line: index + 1,
        offset: offset + found.from,
        ...circumstances(line, found, year),
        ...responsible,
        ...(whole !== undefined && { partOf: whole }),
        rule: found.rule,
      });
    }
    offset += line.length + 1;
  });
  return { year, targets, leftOut };
}

/** The year that the title names, else the first that the text names. */
function yearOf(text: string): number | null {
  const title = /(20\d\d)年[^\n]{0,20}(?:计划|要点|方案)/u.exec(text)?.[1];
  const first = title ?? /(20\d\d)年/u.exec(text)?.[1];
  return first === undefined ? null : Number(first);
}

function circumstances(line: string, found: FoundFigure, year: number | null) {
  const place = placeIn(clauseBefore(line, found));
  const due = year === null ? undefined : dueIn(sentenceBefore(line, found), year);
  const frequency = frequencyIn(clauseBefore(line, found), found.figure);
  return { ...(place && { place }), ...(due && { due }), ...(frequency && { frequency }) };
}

function naturesOf(line: string, found: FoundFigure): TargetNature[] {
  const before = sentenceBefore(line, found);
  const natures: TargetNature[] = [];
  if (/确保|坚决/u.test(before)) natures.push('binding');
  if (/力争|力求|基本(?=实现|解决|完成|达到)/u.test(before)) natures.push('soft');
  if (found.figure.approximation) natures.push('approximate');
  if (found.whole) natures.push('whole');
  return natures;
}

/** Index of the figure whose bracket holds this one, when both are counted alike. */
function bracketOf(
  line: string,
  found: FoundFigure,
  wholes: readonly { to: number; index: number; unit: string }[],
): number | undefined {
  const open = Math.max(line.lastIndexOf('(', found.from), line.lastIndexOf('（', found.from));
  const closed = Math.max(line.lastIndexOf(')', found.from), line.lastIndexOf('）', found.from));
  if (open < 0 || closed > open) return undefined;
  return wholes.find(({ to, unit }) => to === open && unit === found.figure.unit)?.index;
}

const STOPS = /[，。；,;！]/u;

function clauseBefore(line: string, { from }: FoundFigure): string {
  return line.slice(lastStop(line, from, STOPS), from);
}

function sentenceBefore(line: string, { from }: FoundFigure): string {
  return line.slice(lastStop(line, from, /[。；;]/u), from);
}

/** A bracket belongs to the clause it stands in; a figure within one is quoted without what is outside. */
function clauseAround(line: string, found: FoundFigure): string {
  const from = lastStop(withoutBrackets(line.slice(0, found.from)), found.from, /[，。；,;！(（]/u);
  const rest = withoutBrackets(line.slice(found.to)).search(/[，。；,;！)）]/u);
  return line.slice(from, rest < 0 ? line.length : found.to + rest).trim();
}

/** The text with its whole brackets blanked, every other character where it was. */
function withoutBrackets(text: string): string {
  return text.replace(/[(（][^()（）。；;]*[)）]/gu, (bracket) => ' '.repeat(bracket.length));
}

function lastStop(line: string, before: number, stops: RegExp): number {
  for (let at = before - 1; at >= 0; at--) if (stops.test(line[at]!)) return at + 1;
  return 0;
}
