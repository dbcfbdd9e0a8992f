import type { Bilingual } from './bilingual.js';

export const LINT_WORDS = {
  sum: (title: Bilingual | undefined, sum: string, total: string): Bilingual => ({
    zh: `${title ? `“${title.zh}”` : '一级指标'}各分项合计 ${sum} 分，应为 ${total} 分，请核对分值。`,
    en: `The parts of ${title ? `"${title.en}"` : 'the first level'} add up to ${sum}, not ${total}; check the points.`,
  }),
  noWeight: (title: Bilingual): Bilingual => ({
    zh: `“${title.zh}”在加权分块中没有写权重（weight）。`,
    en: `"${title.en}" stands in a weighted block without a weight.`,
  }),
  repeated: (id: string): Bilingual => ({
    zh: `编号 ${id} 用了不止一次，请改成不同的编号。`,
    en: `The id ${id} is used more than once; give each its own.`,
  }),
  unknownTieBreak: (id: string): Bilingual => ({
    zh: `并列时比较的指标 ${id} 不存在。`,
    en: `There is no indicator ${id} to break ties by.`,
  }),
  undefinedInput: (id: string): Bilingual => ({
    zh: `计分规则用到的数据 ${id} 没有在 inputs 中说明。`,
    en: `A rule reads ${id}, which inputs does not define.`,
  }),
  unusedInput: (id: string): Bilingual => ({
    zh: `数据 ${id} 没有任何规则用到。`,
    en: `No rule reads the input ${id}.`,
  }),
  tierOver: (title: Bilingual, points: string): Bilingual => ({
    zh: `“${title.zh}”的某一档得分超过该项分值 ${points}。`,
    en: `A tier of "${title.en}" gives more than the item's ${points}.`,
  }),
  gradeOrder: (): Bilingual => ({
    zh: '等次的分数线应从高到低排列。',
    en: 'Thresholds of grades must fall from best to worst.',
  }),
  vetoGrade: (grade: string): Bilingual => ({
    zh: `一票否决指定的等次“${grade}”不在等次表中。`,
    en: `A veto names the grade "${grade}", which is not among the grades.`,
  }),
} as const;
