import { evaluateExactly } from '../expression/exact/evaluate.js';
import type { Bindings, Value } from '../expression/exact/value.js';
import type { Comparator, Expression } from '../expression/tree.js';
import { walk } from '../expression/walk.js';
import {
  absolute,
  add,
  divide,
  type Fraction,
  negate,
  ONE,
  subtract,
  toDecimal,
} from '../number/fraction.js';
import { type Bilingual, bilingual, type Language } from '../words/bilingual.js';
import { explanationWords } from '../words/explanation-words.js';
import { figure, type SentenceLookup, sentenceOf, valueWords } from '../words/sentence.js';
import { REQUIRES, YES_NO } from '../words/sentence-words.js';
import { differenceWithUnit } from '../words/units.js';
import { askedBy, DENIED, MIRRORED, type Part } from './deciding.js';
import { gapOf } from './message.js';
import { holdsData, valueText } from './value-text.js';

/** One value that would have to be another. */
export interface Change {
  /** Field id; null for a change that concerns a list as a whole. */
  readonly field: string | null;
  /** Row of the member table. */
  readonly member?: number;
  /** The value now; null when missing. */
  readonly from: string | null;
  /** What it would have to be: `超过3070元`. */
  readonly to: Bilingual;
  /** By how much, for numbers that are there: exact, in the field's unit. */
  readonly gap: string | null;
  readonly text: Bilingual;
}

type Leaf = Expression & { op: 'field' | 'member' };

/** The change of a field that a condition is directly about. */
export function changeOf(leaf: Leaf, part: Part, lookup: SentenceLookup): Change {
  const to = bilingual((language) => wantedWords(leaf, part, lookup, language));
  return described(leaf, part.bindings, to, gapOf(part), lookup);
}

function wantedWords(leaf: Leaf, part: Part, lookup: SentenceLookup, language: Language): string {
  const { comparison } = askedBy(part, holdsData);
  if (comparison) return requirement(comparison.comparator, comparison.threshold, part.bindings, language);
  if (part.condition === leaf) return YES_NO[part.wanted ? 'true' : 'false'][language];
  const { condition, wanted } = part;
  const { from, to } = condition;
  const asked: Expression = wanted
    ? condition
    : { op: 'not', operand: condition, type: { kind: 'boolean' }, from, to };
  return sentenceOf(asked, lookup, language);
}

function requirement(
  comparator: Comparator,
  threshold: Expression,
  bindings: Bindings,
  language: Language,
): string {
  const text = valueText(evaluateExactly(threshold, bindings)) ?? '?';
  const words =
    REQUIRES[comparator][language] +
    (language === 'zh' ? '' : ' ') +
    valueWords(text, threshold.type, language);
  return words;
}

function described(
  leaf: Leaf,
  bindings: Bindings,
  to: Bilingual,
  gap: string | null,
  lookup: SentenceLookup,
): Change {
  const from = valueText(evaluateExactly(leaf, bindings));
  const unit = leaf.type.kind === 'number' ? leaf.type.unit : undefined;
  const text = bilingual((language) => {
    const title = figure(leaf, lookup, language);
    if (from === null) return explanationWords.fillWith(title, to[language])[language];
    const now = valueWords(from, leaf.type, language);
    if (gap === null) return explanationWords.change(title, now, to[language])[language];
    return explanationWords.changeBy(title, now, to[language], differenceWithUnit(gap, unit, language))[
      language
    ];
  });
  return { field: leaf.field, from, to, gap, text };
}

/**
 * Changes of a figure that is worked out from several fields. With values missing: to fill them all in. Otherwise, for each
 * number on which the comparison depends in a straight line, the value at which it turns.
 */
export function solvedChanges(part: Part, lookup: SentenceLookup): Change[][] {
  const leaves = leavesOf(part.condition);
  const missing = leaves.filter((leaf) => evaluateExactly(leaf, part.bindings).kind === 'unknown');
  if (missing.length > 0) return [missing.map((leaf) => toFill(leaf, lookup))];
  if (part.condition.op !== 'compare') return [];
  return leaves.flatMap((leaf) => {
    const change = leaf.type.kind === 'number' ? solved(leaf, part, lookup) : null;
    return change ? [[change]] : [];
  });
}

/** The fields a condition reads, each once; none for conditions over lists, which are not solved. */
function leavesOf(condition: Expression): Leaf[] {
  const leaves = new Map<string, Leaf>();
  let lists = false;
  walk(condition, (each) => {
    if (each.op === 'field' || (each.op === 'member' && each.field !== '')) leaves.set(each.field, each);
    if (each.type.kind === 'list') lists = true;
  });
  return lists ? [] : [...leaves.values()];
}

function toFill(leaf: Leaf, lookup: SentenceLookup): Change {
  const text = bilingual((language) => explanationWords.fill(figure(leaf, lookup, language))[language]);
  return { field: leaf.field, from: null, to: text, gap: null, text };
}

/** Where left minus right, taken as a function of one field, crosses zero. */
function solved(leaf: Leaf, part: Part, lookup: SentenceLookup): Change | null {
  const { condition, bindings, wanted } = part;
  if (condition.op !== 'compare') return null;
  const now = evaluateExactly(leaf, bindings);
  if (now.kind !== 'number') return null;
  const at = (value: Fraction): Fraction | null => {
    const other = replaced(bindings, leaf, { kind: 'number', value });
    const [left, right] = [evaluateExactly(condition.left, other), evaluateExactly(condition.right, other)];
    return left.kind === 'number' && right.kind === 'number' ? subtract(left.value, right.value) : null;
  };
  const [start, next, third] = [now.value, add(now.value, ONE), add(now.value, add(ONE, ONE))].map(at);
  if (!start || !next || !third) return null;
  const slope = subtract(next, start);
  if (slope.numerator === 0n || subtract(subtract(third, next), slope).numerator !== 0n) return null;
  const distance = divide(negate(start), slope)!;
  const comparator = rising(
    wanted ? condition.comparator : DENIED[condition.comparator],
    slope.numerator > 0n,
  );
  const turn = toDecimal(add(now.value, distance), 15);
  const to = bilingual(
    (language) =>
      REQUIRES[comparator][language] + (language === 'zh' ? '' : ' ') + valueWords(turn, leaf.type, language),
  );
  return described(leaf, bindings, to, toDecimal(absolute(distance), 15), lookup);
}

function rising(comparator: Comparator, rises: boolean): Comparator {
  return rises ? comparator : MIRRORED[comparator];
}

function replaced(bindings: Bindings, leaf: Leaf, value: Value): Bindings {
  const locals = new Map(bindings.locals);
  const item = leaf.op === 'member' ? locals.get(leaf.variable) : undefined;
  if (leaf.op === 'member' && item?.kind === 'item') {
    locals.set(leaf.variable, {
      ...item,
      read: (field) => (field === leaf.field ? value : item.read(field)),
    });
  }
  return {
    locals,
    field: (field) => (leaf.op === 'field' && field === leaf.field ? value : bindings.field(field)),
    parameter: (name) => bindings.parameter(name),
    members: () => bindings.members(),
  };
}
