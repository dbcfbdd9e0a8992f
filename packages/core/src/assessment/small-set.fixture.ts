import { assess } from './assess.js';
import type { UnitScore } from './assessment.js';
import type { DataValue, UnitData } from './assessment-data.js';
import type { Block, Indicator, IndicatorSet, Item, Rule } from './indicator-set.js';

export const source = { document: { id: 'd', title: '办法' }, clause: '一', certainty: 'published' } as const;
export const words = (text: string) => ({ zh: text, en: text });

export function item(id: string, points: string, rule: Rule, over: Partial<Item> = {}): Item {
  return {
    kind: 'item',
    id,
    code: id,
    title: words(id),
    points,
    rule,
    zeroWhen: [],
    standard: words(''),
    source,
    pointsCertainty: 'published',
    unread: false,
    ...over,
  };
}

export function block(id: string, points: string, children: Indicator[], over: Partial<Block> = {}): Block {
  return { kind: 'block', id, code: id, title: words(id), points, combine: 'sum', children, ...over };
}

export function setOf(
  total: string,
  indicators: Indicator[],
  over: Partial<IndicatorSet> = {},
): IndicatorSet {
  const ids = [...new Set(JSON.stringify(indicators).match(/(?<="(?:input|done|of)":")\w+/g) ?? [])];
  return {
    id: 's',
    title: words('s'),
    level: 'village',
    region: '100000',
    source,
    notes: [],
    total,
    decimals: 2,
    inputs: ids.map((id) => ({ id, title: words(id), type: 'number' as const })),
    indicators,
    bonuses: [],
    vetoes: [],
    ranking: { ties: 'skip', tieBreak: [] },
    ...over,
  };
}

export function unit(name: string, values: Readonly<Record<string, string | boolean | null>>): UnitData {
  const entries = Object.entries(values).map(([key, value]): [string, DataValue] => [key, { value }]);
  return { unit: name, values: new Map(entries), self: new Map() };
}

export const rate = (done: string, of: string) => ({ kind: 'rate', done, of }) as const;
export const scored = (set: IndicatorSet, values: Parameters<typeof unit>[1]): UnitScore =>
  assess(set, [unit('甲', values)]).units[0]!;

export const deducted = (input: string): Rule => ({
  kind: 'per-occurrence',
  deductions: [{ input, each: '2' }],
});
