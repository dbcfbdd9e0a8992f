import type { ScoreInput } from '../assessment/assessment.js';
import type {
  AssessmentInput,
  Condition,
  Item,
  Measure,
  Occurrence,
  ScoreComparator,
} from '../assessment/indicator-set.js';
import type { Bilingual, Language } from './bilingual.js';
import { bilingual } from './bilingual.js';

const COMPARATORS: Readonly<Record<ScoreComparator, string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '=': '=',
};

type Titles = ReadonlyMap<string, Pick<AssessmentInput, 'title' | 'unit'>>;

/** `完成数÷任务数`, or the figure's own title. */
export function measureName(measure: Measure, titles: Titles, language: Language): string {
  const name = (key: string) => titles.get(key)?.title[language] ?? key;
  if (measure.kind === 'input') return name(measure.input);
  return language === 'zh'
    ? `${name(measure.done)}÷${name(measure.of)}`
    : `${name(measure.done)} ÷ ${name(measure.of)}`;
}

/** Unit in which a measure is compared: a share is in per cent. */
export function measureUnit(measure: Measure, titles: Titles): string {
  return measure.kind === 'rate' ? '%' : (titles.get(measure.input)?.unit ?? '');
}

export function conditionSentence(condition: Condition, titles: Titles): Bilingual {
  return bilingual((language) => {
    if (condition.kind === 'is') {
      const title = titles.get(condition.input)?.title[language] ?? condition.input;
      const answer = condition.value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
      return `${title}${language === 'zh' ? '：' : ': '}${answer[language]}`;
    }
    const { measure, comparator, value } = condition;
    return `${measureName(measure, titles, language)} ${COMPARATORS[comparator]} ${value}${measureUnit(measure, titles)}`;
  });
}

function occurrenceSentence(
  occurrence: Occurrence,
  titles: Titles,
  language: Language,
  sign: '扣' | '加',
): string {
  const { title, unit } = titles.get(occurrence.input) ?? { title: undefined, unit: undefined };
  const name = title?.[language] ?? occurrence.input;
  const most = occurrence.max;
  if (language === 'zh') {
    const free = occurrence.free ? `超过 ${occurrence.free}${unit ?? ''}的部分` : '';
    return `${name}${free}每${unit ?? '例'}${sign} ${occurrence.each} 分${most ? `，最多${sign} ${most} 分` : ''}`;
  }
  const change = sign === '扣' ? '-' : '+';
  const free = occurrence.free ? ` beyond ${occurrence.free}` : '';
  return `${name}: ${change}${occurrence.each} for each${free}${most ? `, at most ${change}${most}` : ''}`;
}

/** 评价标准 of an item as its rule says it, for sheets whose own words are not at hand. */
export function ruleSentence(item: Pick<Item, 'rule' | 'points' | 'zeroWhen'>, titles: Titles): Bilingual {
  return bilingual((language) => {
    const zh = language === 'zh';
    const main = mainSentence(item, titles, language);
    const zero = item.zeroWhen.map((condition) => {
      const sentence = conditionSentence(condition, titles)[language];
      return zh ? `${sentence}的，不得分` : `no points if ${sentence}`;
    });
    return [main, ...zero].join(zh ? '；' : '; ') + (zh ? '。' : '.');
  });
}

function mainSentence(
  { rule, points }: Pick<Item, 'rule' | 'points'>,
  titles: Titles,
  language: Language,
): string {
  const zh = language === 'zh';
  switch (rule.kind) {
    case 'all-or-nothing': {
      const sentence = conditionSentence(rule.when, titles)[language];
      return zh ? `${sentence}的得 ${points} 分，否则不得分` : `${points} if ${sentence}, else 0`;
    }
    case 'pro-rata': {
      const name = measureName(rule.measure, titles, language);
      const full = rule.full + measureUnit(rule.measure, titles);
      const low = rule.zeroBelow && rule.zeroBelow + measureUnit(rule.measure, titles);
      return zh
        ? `${name}达到 ${full} 得满分，不足的按比例计分${low ? `，低于 ${low} 不得分` : ''}`
        : `full at ${name} = ${full}, in proportion below${low ? `, none under ${low}` : ''}`;
    }
    case 'per-step': {
      const name = measureName(rule.measure, titles, language);
      const unit = measureUnit(rule.measure, titles);
      const part = PARTIAL_WORDS[rule.partial][language];
      return zh
        ? `${name}达到 ${rule.target}${unit} 得满分，每低 ${rule.step}${unit === '%' ? ' 个百分点' : unit}扣 ${rule.each} 分${part}，扣完为止`
        : `full at ${name} = ${rule.target}${unit}, -${rule.each} for each ${rule.step}${unit} less${part}, down to 0`;
    }
    case 'tiers': {
      const name = measureName(rule.measure, titles, language);
      const unit = measureUnit(rule.measure, titles);
      const tiers = rule.tiers.map(({ comparator, value, points: worth }) =>
        zh
          ? `${COMPARATORS[comparator]} ${value}${unit} 得 ${worth} 分`
          : `${worth} at ${COMPARATORS[comparator]} ${value}${unit}`,
      );
      return zh ? `${name}${tiers.join('，')}，其余不得分` : `${name}: ${tiers.join(', ')}, else 0`;
    }
    case 'per-occurrence': {
      const parts = rule.deductions.map((each) => occurrenceSentence(each, titles, language, '扣'));
      return zh ? `${parts.join('；')}，扣完为止` : `${parts.join('; ')}, down to 0`;
    }
    case 'judged':
      return zh ? `由考核组评定，0 至 ${points} 分` : `judged by the examiners, 0 to ${points}`;
  }
}

const PARTIAL_WORDS: Readonly<Record<'none' | 'whole' | 'exact', Bilingual>> = {
  none: { zh: '（不足一档不扣）', en: ' (a part of a step costs nothing)' },
  whole: { zh: '（不足一档按一档扣）', en: ' (a part of a step counts as one)' },
  exact: { zh: '（不足一档按比例扣）', en: ' (a part of a step in proportion)' },
};

/** 加分标准 as its rule says it. */
export function bonusSentence(additions: readonly Occurrence[], cap: string, titles: Titles): Bilingual {
  return bilingual((language) => {
    const parts = additions.map((each) => occurrenceSentence(each, titles, language, '加'));
    return language === 'zh'
      ? `${parts.join('；')}，最多加 ${cap} 分。`
      : `${parts.join('; ')}, at most +${cap}.`;
  });
}

/** `净减贫人口数 118 人`, or what is missing. */
export function figureWords({ title, value, unit }: ScoreInput): Bilingual {
  return bilingual((language) => {
    const answer = value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    const text = typeof value === 'string' ? `${value}${unit ?? ''}` : answer[language];
    return `${title[language]} ${text}`;
  });
}

export function joinWords(parts: readonly Bilingual[], zh: string, en: string): Bilingual {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}

export const REASON_WORDS = {
  notMet: (condition: Bilingual): Bilingual => ({
    zh: `要求${condition.zh}，不得分`,
    en: `asked for: ${condition.en}; no points`,
  }),
  zero: (condition: Bilingual): Bilingual => ({
    zh: `${condition.zh}，该项不得分`,
    en: `${condition.en}: the item gets no points`,
  }),
  partOf: (share: string, points: string): Bilingual => ({
    zh: `为 ${share}，按比例得 ${points} 分`,
    en: `${share}: ${points} in proportion`,
  }),
  short: (short: string, steps: string, lost: string): Bilingual => ({
    zh: `低 ${short.replace('%', ' 个百分点')}，计 ${steps} 档，扣 ${lost} 分`,
    en: `short by ${short.replace('%', ' percentage points')}, ${steps} steps, -${lost}`,
  }),
  tier: (value: string, points: string): Bilingual => ({
    zh: `为 ${value}，得 ${points} 分`,
    en: `${value}: ${points} points`,
  }),
  occurrence: (title: Bilingual, count: string, unit: string, lost: string): Bilingual => ({
    zh: `${title.zh} ${count}${unit}，扣 ${lost} 分`,
    en: `${title.en}: ${count}, -${lost}`,
  }),
  judged: (points: string): Bilingual => ({
    zh: `考核组评定得 ${points} 分`,
    en: `judged at ${points} by the examiners`,
  }),
} as const;
