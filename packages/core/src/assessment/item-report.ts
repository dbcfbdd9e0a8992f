import { compare, type Fraction, isZero, subtract, toDecimal, ZERO } from '../number/fraction.js';
import {
  conditionSentence,
  figureWords,
  joinWords,
  measureName,
  measureUnit,
  REASON_WORDS,
} from '../words/assessment.js';
import type { Bilingual } from '../words/bilingual.js';
import { bilingual } from '../words/bilingual.js';
import type { Deduction, ItemScore, ScoreInput } from './assessment.js';
import { absentKey, type UnitData } from './assessment-data.js';
import { type Bounds, greatest, isSettled, points, scoreOf } from './bounds.js';
import type { Item, Measure } from './indicator-set.js';
import { type Figures, holds, measured } from './measure.js';
import { itemKeys, occurrencePoints, stepsShort } from './score-item.js';

/** An item's score with everything it rests on, in words. */
export function reportItem(item: Item, bounds: Bounds, figures: Figures, data: UnitData): ItemScore {
  const absent = item.absent !== undefined && figures.boolean(absentKey(item.id)) === true;
  const inputs = itemKeys(item).map((key) => shownFor(item, key, figures));
  return {
    item,
    score: scoreOf(bounds),
    self: data.self.get(item.id) ?? null,
    absent,
    inputs,
    deductions: absent ? [] : deductionsOf(item, bounds, figures, inputs),
    missing: absent || isSettled(bounds) ? [] : missingTitles(inputs),
  };
}

/** A judged score is entered under the item's own id and bears its title. */
function shownFor(item: Item, key: string, figures: Figures): ScoreInput {
  const shown = figures.shown(key);
  return key === item.id ? { ...shown, title: item.title } : shown;
}

function missingTitles(inputs: readonly ScoreInput[]): readonly Bilingual[] {
  return inputs.filter((input) => input.value === null).map((input) => input.title);
}

function deductionsOf(
  item: Item,
  bounds: Bounds,
  figures: Figures,
  inputs: readonly ScoreInput[],
): readonly Deduction[] {
  const lost = subtract(points(item.points), bounds.high);
  const titles = new Map(inputs.map((input) => [input.key, input]));
  const deduction = (amount: Fraction, reason: Bilingual, used = inputs): Deduction => ({
    indicator: item.id,
    title: item.title,
    points: toDecimal(amount),
    reason: withRemarks(reason, used),
    cells: [...new Set(used.flatMap((input) => input.cells))],
  });
  const zeroed = item.zeroWhen.find((condition) => holds(condition, figures) === true);
  if (zeroed) return [deduction(points(item.points), REASON_WORDS.zero(conditionSentence(zeroed, titles)))];
  if (item.rule.kind === 'per-occurrence') {
    return item.rule.deductions.flatMap((kind) => {
      const amount = occurrencePoints(kind, figures);
      if (amount === null || isZero(amount)) return [];
      const used = inputs.filter((input) => input.key === kind.input);
      const count = String(used[0]?.value ?? '');
      const unit = used[0]?.unit ?? '';
      const reason = REASON_WORDS.occurrence(used[0]!.title, count, unit, toDecimal(amount));
      return [deduction(amount, reason, used)];
    });
  }
  if (compare(lost, ZERO) <= 0 || !isSettled(bounds)) return [];
  return [deduction(lost, reasonOf(item, bounds, figures, inputs, titles))];
}

function reasonOf(
  { rule, points: most }: Item,
  bounds: Bounds,
  figures: Figures,
  inputs: readonly ScoreInput[],
  titles: ReadonlyMap<string, ScoreInput>,
): Bilingual {
  const earned = toDecimal(bounds.high);
  const known = joinWords(inputs.filter((input) => input.value !== null).map(figureWords), '、', ', ');
  const join = (words: Bilingual) => joinWords([known, words], '；', '; ');
  switch (rule.kind) {
    case 'all-or-nothing':
      return join(REASON_WORDS.notMet(conditionSentence(rule.when, titles)));
    case 'pro-rata':
      return join(
        named(rule.measure, titles, REASON_WORDS.partOf(shown(rule.measure, figures, titles), earned)),
      );
    case 'tiers':
      return join(
        named(rule.measure, titles, REASON_WORDS.tier(shown(rule.measure, figures, titles), earned)),
      );
    case 'per-step': {
      const value = measured(rule.measure, figures) ?? ZERO;
      const short = greatest(ZERO, subtract(points(rule.target), value));
      return join(
        REASON_WORDS.short(
          rounded(short) + measureUnit(rule.measure, titles),
          rounded(stepsShort(value, rule)),
          toDecimal(subtract(points(most), bounds.high)),
        ),
      );
    }
    default:
      return REASON_WORDS.judged(earned);
  }
}

function named(measure: Measure, titles: ReadonlyMap<string, ScoreInput>, words: Bilingual): Bilingual {
  return bilingual((language) =>
    measure.kind === 'rate'
      ? `${measureName(measure, titles, language)} ${words[language]}`
      : words[language],
  );
}

function shown(measure: Measure, figures: Figures, titles: ReadonlyMap<string, ScoreInput>): string {
  const value = measured(measure, figures);
  return value === null ? '' : rounded(value) + measureUnit(measure, titles);
}

/** For reading only: no score is made of it. */
function rounded(value: Fraction): string {
  return toDecimal(value, 8);
}

/** What the examiners wrote about the figures, after the rule's own words. */
function withRemarks(reason: Bilingual, inputs: readonly ScoreInput[]): Bilingual {
  const remarks = inputs.flatMap((input) => (input.reason ? [input.reason] : []));
  if (remarks.length === 0) return reason;
  return {
    zh: `${reason.zh}（${remarks.join('；')}）`,
    en: `${reason.en} (${remarks.join('; ')})`,
  };
}
