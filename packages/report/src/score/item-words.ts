import { absentKey, type Item, type ItemScore, itemKeys, type Rule } from '@duibiao/core';
import type { SpecValue } from '@duibiao/sheet';
import { cellAddress } from '@duibiao/sheet';
import { LOST_AROUND, type SCORE_WORDS } from '../words/score-words.js';
import { dataCell } from './score-layout.js';
import type { UnitPage } from './unit-page.js';

/** A text inside a formula. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The condition under which an item has no task; null for items that always have one. */
export function absentFormula(item: Item, { layout, unit, word }: UnitPage): string | null {
  return item.absent === undefined
    ? null
    : `${dataCell(layout, unit, absentKey(item.id))}=${quote(word('yes'))}`;
}

/** 完成情况: the figures behind the score, as they stand on the data sheet. */
export function figuresText(item: Item, result: ItemScore, page: UnitPage): SpecValue | undefined {
  const { layout, unit, word } = page;
  if (item.rule.kind === 'judged' && item.zeroWhen.length === 0) return undefined;
  const keys = itemKeys(item).filter((key) => key !== item.id);
  const parts = keys.map((key) => {
    const column = layout.columns.find((each) => each.key === key)!;
    const cell = dataCell(layout, unit, key);
    const name = `${column.title[layout.language]} `;
    const after = column.type === 'number' ? (column.unit ?? '') : '';
    const shown = result.inputs.find((input) => input.key === key)?.value ?? null;
    const text = typeof shown === 'boolean' ? word(shown ? 'yes' : 'no') : shown;
    return {
      formula: `${quote(name)}&IF(${cell}="",${quote(word('blank'))},${cell}&${quote(after)})`,
      value: name + (text === null ? word('blank') : text + after),
    };
  });
  const join = layout.language === 'zh' ? '、' : ', ';
  return {
    formula: parts.map((part) => part.formula).join(`&${quote(join)}&`),
    value: parts.map((part) => part.value).join(join),
  };
}

const REASONS: Readonly<Record<Rule['kind'], keyof typeof SCORE_WORDS>> = {
  'all-or-nothing': 'notMet',
  'pro-rata': 'proRata',
  'per-step': 'short',
  tiers: 'lowerTier',
  'per-occurrence': 'figures',
  judged: 'judged',
};

/** 扣分原因: how much is lost and why, or that data or the task is missing. */
export function reasonText(item: Item, result: ItemScore, page: UnitPage, absent: string | null): SpecValue {
  const { draft, columns, layout, word } = page;
  const points = cellAddress(draft.row, columns.points);
  const low = cellAddress(draft.row, columns.lowest);
  const high = cellAddress(draft.row, columns.highest);
  const before = LOST_AROUND[0][layout.language];
  const after = LOST_AROUND[1][layout.language];
  const { decimals } = layout.assessment.set;
  const why = word(REASONS[item.rule.kind]);
  const detail =
    item.rule.kind === 'per-occurrence'
      ? { formula: cellAddress(draft.row, columns.figures), value: figuresValue(item, result, page) }
      : { formula: quote(why), value: why };
  const lost = `IF(${low}<${points},${quote(before)}&ROUND(${points}-${low},${decimals})&${quote(after)}&${detail.formula},"")`;
  const settled = `IF(${low}<>${high},${quote(word('missing'))},${lost})`;
  return {
    formula: absent === null ? settled : `IF(${absent},${quote(word('absent'))},${settled})`,
    value: reasonValue(item, result, page, `${before}{lost}${after}${detail.value}`),
  };
}

function figuresValue(item: Item, result: ItemScore, page: UnitPage): string {
  const text = figuresText(item, result, page);
  return typeof text === 'object' && 'value' in text ? String(text.value) : '';
}

function reasonValue(item: Item, result: ItemScore, { word, layout }: UnitPage, lostText: string): string {
  if (result.absent) return word('absent');
  if (result.score.value === null) return word('missing');
  const places = 10 ** layout.assessment.set.decimals;
  const lost = Math.round((Number(item.points) - Number(result.score.value)) * places) / places;
  return lost > 0 ? lostText.replace('{lost}', String(lost)) : '';
}
