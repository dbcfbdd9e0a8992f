import { evaluateExactly } from '../expression/exact/evaluate.js';
import { order } from '../expression/exact/logic.js';
import { absolute, fractionOf, roundHalfUp, subtract, toDecimal } from '../number/fraction.js';
import { type Bilingual, bilingual, type Language } from '../words/bilingual.js';
import { figure, type SentenceLookup, sentenceOf, valueWords } from '../words/sentence.js';
import { FAILS, PASSES } from '../words/sentence-words.js';
import { differenceWithUnit } from '../words/units.js';
import { verdictWords } from '../words/verdict-words.js';
import { askedBy, type Part } from './deciding.js';
import { holdsData, valueText } from './value-text.js';

/** How far a part's number is from its threshold, exactly, in the number's unit; null when it is no matter of amounts. */
export function gapOf(part: Part): string | null {
  const { value, comparison } = askedBy(part, holdsData);
  if (!comparison || part.outcome === null) return null;
  const actual = evaluateExactly(value, part.bindings);
  const threshold = evaluateExactly(comparison.threshold, part.bindings);
  if (actual.kind !== 'number' || threshold.kind !== 'number') return null;
  return toDecimal(absolute(subtract(actual.value, threshold.value)), 15);
}

/** One sentence on a part that came out as wanted or not. */
export function partMessage(part: Part, lookup: SentenceLookup, memberNumber: number | null): Bilingual {
  const sentence = bilingual((language) => partSentence(part, lookup, language)[language]);
  return memberNumber === null ? sentence : verdictWords.ofMember(memberNumber, sentence);
}

function partSentence(part: Part, lookup: SentenceLookup, language: Language): Bilingual {
  const holds = part.outcome === part.wanted;
  const { value, comparison } = askedBy(part, holdsData);
  const actualValue = evaluateExactly(value, part.bindings);
  const text = valueText(actualValue);
  const title = figure(value, lookup, language);
  if (text === null || part.condition.op === 'every' || part.condition.op === 'some')
    return wholeMessage(part, lookup);
  if (!comparison) {
    const actual = valueWords(text, value.type, language);
    if (value === part.condition || holds) return verdictWords.is(title, actual);
    return verdictWords.isNotAsked(title, actual, sentenceOf(part.condition, lookup, language));
  }
  const { comparator } = comparison;
  const thresholdValue = evaluateExactly(comparison.threshold, part.bindings);
  const thresholdText = valueText(thresholdValue);
  if (thresholdText === null) return wholeMessage(part, lookup);
  const actual = valueWords(spoken(text, thresholdText), value.type, language);
  const threshold = valueWords(thresholdText, comparison.threshold.type, language);
  if (holds) return verdictWords.passes(title, actual, PASSES[comparator][language], threshold);
  if (comparator === '=') return verdictWords.differs(title, actual, threshold);
  if (comparator === '!=') return verdictWords.mustDiffer(title, actual);
  if (order(actualValue, thresholdValue) === 0) {
    return verdictWords.onTheLine(title, actual, PASSES[comparator], threshold);
  }
  const gap = gapOf(part);
  const fails = FAILS[comparator][language];
  if (gap === null) return verdictWords.fails(title, actual, fails, threshold);
  const unit = value.type.kind === 'number' ? value.type.unit : undefined;
  const say = comparator === '>' || comparator === '>=' ? verdictWords.short : verdictWords.over;
  return say(title, actual, fails, threshold, differenceWithUnit(spoken(gap, '0'), unit, language));
}

const MOST_DECIMALS = 4;

/**
 * A figure without an end is said to two places, as staff write it, unless that would put it on the line it is held against.
 * The verdict's own `actual` and `shortfall` keep every digit.
 */
function spoken(text: string, line: string): string {
  const decimals = /^-?[0-9]+\.([0-9]+)$/.exec(text)?.[1]?.length ?? 0;
  if (decimals <= MOST_DECIMALS) return text;
  const rounded = toDecimal(roundHalfUp(fractionOf(text)!, 2));
  return rounded === line ? text : rounded;
}

function wholeMessage({ condition, outcome, wanted }: Part, lookup: SentenceLookup): Bilingual {
  const sentence = bilingual((language) => {
    const inner = sentenceOf(condition, lookup, language);
    return wanted
      ? inner
      : sentenceOf({ ...NOT, operand: condition, from: condition.from, to: condition.to }, lookup, language);
  });
  return outcome === wanted ? verdictWords.wholeHolds(sentence) : verdictWords.wholeFails(sentence);
}

const NOT = { op: 'not', type: { kind: 'boolean' } } as const;
