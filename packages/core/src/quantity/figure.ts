import type { Comparator } from '../expression/tree.js';
import { Decimal, plain } from './decimal.js';

/** How a target is compared with what was done. */
export type TargetComparator = Exclude<Comparator, '!='>;

/** 余 and 多 lie a little above the number, 近 a little below, 左右 on either side. */
export type Approximation = 'above' | 'below' | 'around';

/** A figure as a plan writes it: number, unit, and how it binds. */
export interface Figure {
  /** Plain decimal, 万 and 亿 multiplied out. */
  readonly value: string;
  /** The measure word; empty when none is written. */
  readonly unit: string;
  readonly comparator: TargetComparator;
  readonly approximation?: Approximation;
  /** Upper end of a range such as `1-2个`; the comparator is then `>=`. */
  readonly upTo?: string;
}

const BEFORE: Readonly<Record<string, TargetComparator | Approximation>> = {
  '>=': '>=',
  '≥': '>=',
  不低于: '>=',
  不少于: '>=',
  不小于: '>=',
  至少: '>=',
  最少: '>=',
  达到: '>=',
  达: '>=',
  '>': '>',
  超过: '>',
  突破: '>',
  高于: '>',
  大于: '>',
  多于: '>',
  '<=': '<=',
  '≤': '<=',
  不高于: '<=',
  不超过: '<=',
  不大于: '<=',
  不多于: '<=',
  至多: '<=',
  最多: '<=',
  '<': '<',
  低于: '<',
  少于: '<',
  小于: '<',
  不足: '<',
  不到: '<',
  '=': '=',
  近: 'below',
  约: 'around',
  大约: 'around',
};
const AFTER: Readonly<Record<string, TargetComparator | Approximation>> = {
  及以上: '>=',
  以上: '>=',
  及以下: '<=',
  以下: '<',
  以内: '<=',
  左右: 'around',
  上下: 'around',
};
const SCALES: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' };

const longestFirst = (words: Readonly<Record<string, unknown>>) =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

/** The words before and after a number that decide its comparator, for readers of running text. */
export const FIGURE_WORDS = { before: longestFirst(BEFORE), after: longestFirst(AFTER) } as const;

const PATTERN = new RegExp(
  `^(${FIGURE_WORDS.before})?(\\d+(?:\\.\\d+)?)(?:[-~～—–至到](\\d+(?:\\.\\d+)?))?([万亿])?([余多])?(\\D*)$`,
  'u',
);
const TAIL = new RegExp(`^(.*?)(${FIGURE_WORDS.after})(.*)$`, 'u');

/** Full-width digits and signs to half-width; thousands commas and spaces out. */
export function normalizeFigureText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[,,](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, '');
}

/**
 * Reads a figure as plans write it; null when the text is none. `以下` without 及 is strict, as incidence targets
 * are read by default; `达到` is at least.
 *
 * @example
 * ```ts
 * parseFigure('1.72万人以上') //=> { value: '17200', unit: '人', comparator: '>=' }
 * parseFigure('近10000亩') //=> { value: '10000', unit: '亩', comparator: '=', approximation: 'below' }
 * parseFigure('<4%') //=> { value: '4', unit: '%', comparator: '<' }
 * ```
 */
export function parseFigure(text: string): Figure | null {
  const match = PATTERN.exec(normalizeFigureText(text));
  if (!match) return null;
  const [, before, number, upper, scale, vague, tail = ''] = match;
  const [, unit = tail, after, rest = ''] = TAIL.exec(tail) ?? [];
  if (unit && rest) return null;
  const words = [before && BEFORE[before], after && AFTER[after]];
  const factor = new Decimal(scale ? SCALES[scale]! : 1);
  const comparator = words.find((word): word is TargetComparator => /[<>=]/.test(word ?? ''));
  const approximation =
    vague === undefined ? words.find((word): word is Approximation => /^[a-z]/.test(word ?? '')) : 'above';
  return {
    value: plain(new Decimal(number!).times(factor)),
    unit: unit || rest,
    comparator: comparator ?? (upper ? '>=' : '='),
    ...(approximation && { approximation }),
    ...(upper && { upTo: plain(new Decimal(upper).times(factor)) }),
  };
}
