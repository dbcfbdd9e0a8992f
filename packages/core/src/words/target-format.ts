import type { Language } from './bilingual.js';

type Say = (quantity: string) => string;
type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

interface TargetFormatWords
  extends Readonly<Record<'=' | '>=' | '>' | '<=' | '<' | 'above' | 'below' | 'around', Say>> {
  readonly duty: string;
  readonly likely: string;
  readonly doubtful: string;
  soft(figure: string): string;
  range(from: string, to: string): string;
  often(figure: string, every: number, unit: Period): string;
}

const PERIODS: Readonly<Record<Period, string>> = {
  day: '天',
  week: '周',
  month: '月',
  quarter: '季度',
  year: '年',
};

/** How a target's figure is said. */
export const targetFormatWords: Readonly<Record<Language, TargetFormatWords>> = {
  zh: {
    '=': (quantity) => quantity,
    '>=': (quantity) => `不少于${quantity}`,
    '>': (quantity) => `超过${quantity}`,
    '<=': (quantity) => `不超过${quantity}`,
    '<': (quantity) => `低于${quantity}`,
    above: (quantity) => quantity.replace(/^([\d.]+[万亿]?)/, '$1余'),
    below: (quantity) => `近${quantity}`,
    around: (quantity) => `${quantity}左右`,
    duty: '完成',
    likely: '（可能读法）',
    doubtful: '（原文存疑）',
    soft: (figure) => `力争${figure}`,
    range: (from, to) => `${from}至${to}`,
    often: (figure, every, unit) =>
      every === 1
        ? `每${PERIODS[unit]}${figure}`
        : `每${every}${unit === 'month' ? '个' : ''}${PERIODS[unit]}${figure}`,
  },
  en: {
    '=': (quantity) => quantity,
    '>=': (quantity) => `at least ${quantity}`,
    '>': (quantity) => `more than ${quantity}`,
    '<=': (quantity) => `at most ${quantity}`,
    '<': (quantity) => `below ${quantity}`,
    above: (quantity) => `a little over ${quantity}`,
    below: (quantity) => `nearly ${quantity}`,
    around: (quantity) => `about ${quantity}`,
    duty: 'to be done',
    likely: ' (likely reading)',
    doubtful: ' (doubtful as printed)',
    soft: (figure) => `aim: ${figure}`,
    range: (from, to) => `${from} to ${to}`,
    often: (figure, every, unit) =>
      every === 1 ? `${figure} every ${unit}` : `${figure} every ${every} ${unit}s`,
  },
};
