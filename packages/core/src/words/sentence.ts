import { AS_OF } from '../expression/scope.js';
import type { Compare, Expression, ExpressionType, In, InTest } from '../expression/tree.js';
import type { Dictionary } from '../standard/field.js';
import type { ResolvedParameter } from '../verdict/verdict.js';
import type { Bilingual, Language } from './bilingual.js';
import { memberNoun, REQUIRES, sentenceWords, YES_NO } from './sentence-words.js';
import { withUnit } from './units.js';

/** What a sentence needs to know of the names in an expression. */
export interface SentenceLookup {
  readonly dictionary: Dictionary;
  readonly parameters: readonly ResolvedParameter[];
}

/**
 * An expression as a sentence, parameters with their values filled in.
 *
 * @example
 * ```ts
 * sentenceOf(require, { dictionary, parameters }, 'zh') //=> '家庭年人均可支配收入超过扶贫标准（3070元）'
 * ```
 */
export function sentenceOf(expression: Expression, lookup: SentenceLookup, language: Language): string {
  const say = (each: Expression) => sentenceOf(each, lookup, language);
  switch (expression.op) {
    case 'and':
    case 'or':
      return expression.operands
        .map((each) =>
          each.op === 'or' || each.op === 'and' || each.op === 'if'
            ? bracketed(say(each), language)
            : say(each),
        )
        .join(sentenceWords[expression.op][language]);
    case 'not':
      return isPlainTruth(expression.operand)
        ? sentenceWords.is(nameIn(expression.operand, lookup, language), YES_NO.false[language])[language]
        : sentenceWords.not(say(expression.operand))[language];
    case 'compare':
      return comparisonSentence(expression, lookup, language);
    case 'between': {
      const [value, low, high] = [expression.value, expression.low, expression.high].map((each) =>
        figure(each, lookup, language),
      );
      return sentenceWords.between(value!, low!, high!)[language];
    }
    case 'in':
      return inSentence(expression, lookup, language);
    case 'if':
      return sentenceWords.choice(
        say(expression.condition),
        say(expression.consequence),
        say(expression.otherwise),
      )[language];
    case 'every':
    case 'some': {
      const members = membersPhrase(expression.list, lookup);
      return sentenceWords[expression.op](members, say(expression.satisfies))[language];
    }
    default:
      return expression.type.kind === 'boolean' && isPlainTruth(expression)
        ? sentenceWords.is(nameIn(expression, lookup, language), YES_NO.true[language])[language]
        : figure(expression, lookup, language);
  }
}

function bracketed(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : `(${text})`;
}

/** A yes-or-no field or parameter standing for itself. */
function isPlainTruth(expression: Expression): boolean {
  return expression.op === 'field' || expression.op === 'member' || expression.op === 'parameter';
}

function comparisonSentence(
  { comparator, left, right }: Compare,
  lookup: SentenceLookup,
  language: Language,
): string {
  const title = figure(left, lookup, language);
  if (right.op === 'literal' && right.value === null) {
    return (comparator === '=' ? sentenceWords.absent(title) : sentenceWords.present(title))[language];
  }
  const value = figure(right, lookup, language);
  if (right.type.kind === 'text' || right.type.kind === 'boolean') {
    if (comparator === '=') return sentenceWords.is(title, value)[language];
    if (comparator === '!=') return sentenceWords.isNot(title, value)[language];
  }
  const phrase = REQUIRES[comparator][language];
  return language === 'zh' ? `${title}${phrase}${value}` : `${title} ${phrase} ${value}`;
}

function inSentence({ value, tests }: In, lookup: SentenceLookup, language: Language): string {
  const title = figure(value, lookup, language);
  const words = tests.map((test) => testPhrase(test, lookup, language)).join(sentenceWords.listed[language]);
  return sentenceWords.oneOf(title, words)[language];
}

function testPhrase(test: InTest, lookup: SentenceLookup, language: Language): string {
  if (test.kind === 'value') return figure(test.value, lookup, language);
  if (test.kind === 'comparison') {
    const value = figure(test.value, lookup, language);
    return language === 'zh'
      ? REQUIRES[test.comparator].zh + value
      : `${REQUIRES[test.comparator].en} ${value}`;
  }
  const bounds = [
    test.low && sentenceWords.rangeBound(figure(test.low, lookup, language), test.lowInclusive)[language],
    test.high && sentenceWords.rangeBound(figure(test.high, lookup, language), test.highInclusive)[language],
  ];
  return bounds.join(language === 'zh' ? '至' : ' to ');
}

/** A value as it is named in a sentence: a title, a figure with its unit, a formula. */
export function figure(expression: Expression, lookup: SentenceLookup, language: Language): string {
  const say = (each: Expression) => figure(each, lookup, language);
  switch (expression.op) {
    case 'literal':
      return expression.value === null
        ? sentenceWords.nothing[language]
        : valueWords(String(expression.value), expression.type, language);
    case 'field':
    case 'member':
    case 'parameter':
      return nameIn(expression, lookup, language);
    case 'negate':
      return `-${say(expression.operand)}`;
    case 'arithmetic': {
      const signs: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '－', '+': '＋', '**': '^' };
      const part = (each: Expression) =>
        each.op === 'arithmetic' && (each.operator === '+' || each.operator === '-')
          ? bracketed(say(each), language)
          : say(each);
      const bare = expression.operator === '+' || expression.operator === '-';
      const [left, right] = bare
        ? [say(expression.left), part(expression.right)]
        : [part(expression.left), part(expression.right)];
      return `${left}${signs[expression.operator]}${right}`;
    }
    case 'list':
      return expression.items.map(say).join(sentenceWords.listed[language]);
    case 'members':
    case 'filter':
      return membersPhrase(expression, lookup)[language];
    case 'project':
      return projection(expression.list, expression.each, lookup)[language];
    case 'aggregate':
      if (!expression.each) return sentenceWords.count(membersPhrase(expression.list, lookup))[language];
      return sentenceWords[expression.function](projection(expression.list, expression.each, lookup))[
        language
      ];
    case 'call':
      return say(expression.arguments[0]!) + sentenceWords.part[expression.function][language];
    default:
      return bracketed(sentenceOf(expression, lookup, language), language);
  }
}

function projection(list: Expression, each: Expression, lookup: SentenceLookup): Bilingual {
  if (each.op === 'member' && each.field === '')
    return { zh: figure(list, lookup, 'zh'), en: figure(list, lookup, 'en') };
  const members = membersPhrase(list, lookup);
  return {
    zh: `${members.zh}的${figure(each, lookup, 'zh')}`,
    en: `${figure(each, lookup, 'en')} of ${members.en}s`,
  };
}

function membersPhrase(list: Expression, lookup: SentenceLookup): Bilingual {
  if (list.op === 'filter') {
    const condition = {
      zh: sentenceOf(list.condition, lookup, 'zh'),
      en: sentenceOf(list.condition, lookup, 'en'),
    };
    return sentenceWords.filtered(membersPhrase(list.list, lookup), condition);
  }
  if (list.op === 'members') return memberNoun(list.type.kind === 'list' ? list.type.counted : undefined);
  return { zh: figure(list, lookup, 'zh'), en: figure(list, lookup, 'en') };
}

function nameIn(expression: Expression, lookup: SentenceLookup, language: Language): string {
  if (expression.op === 'parameter')
    return parameterWords(expression.parameter, lookup, language, expression.type);
  if (expression.op !== 'field' && expression.op !== 'member') return figure(expression, lookup, language);
  if (expression.field === '') return sentenceWords.item[language];
  return lookup.dictionary.get(expression.field)?.title[language] ?? expression.field;
}

function parameterWords(
  name: string,
  lookup: SentenceLookup,
  language: Language,
  type: ExpressionType,
): string {
  if (name === AS_OF) return sentenceWords.asOf[language];
  const parameter = lookup.parameters.find((each) => each.name === name);
  if (!parameter) return name;
  const value =
    parameter.value === null ? sentenceWords.noValue[language] : valueWords(parameter.value, type, language);
  return sentenceWords.parameter(parameter.title[language], value, language);
}

/** A plain value as people read it: `3070元`, `是`, `7天`. */
export function valueWords(value: string, type: ExpressionType, language: Language): string {
  switch (type.kind) {
    case 'number':
      return withUnit(value, type.unit, language);
    case 'boolean':
      return YES_NO[value === 'true' ? 'true' : 'false'][language];
    case 'days':
    case 'months':
      return sentenceWords[type.kind](value)[language];
    default:
      return value;
  }
}
