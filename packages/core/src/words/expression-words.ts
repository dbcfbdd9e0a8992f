import type { Bilingual } from './bilingual.js';

/** What is said about expressions that cannot be read or make no sense. */
export const expressionWords = {
  at: (sentence: Bilingual, text: string, line: number, column: number): Bilingual => ({
    zh: `表达式“${excerpt(text)}”第 ${line} 行第 ${column} 列：${sentence.zh}`,
    en: `Expression "${excerpt(text)}", line ${line}, column ${column}: ${sentence.en}`,
  }),
  empty: (): Bilingual => ({
    zh: '没有内容，请写一个条件，例如 perCapitaNetIncome > povertyLine。',
    en: 'there is nothing to read; write a condition such as perCapitaNetIncome > povertyLine.',
  }),
  syntax: (near: string): Bilingual => ({
    zh: near ? `从“${near}”起读不懂，请检查括号、引号和运算符。` : '写到一半就结束了，请补全。',
    en: near
      ? `cannot be read from "${near}" on; check brackets, quotes and operators.`
      : 'it ends in the middle; complete it.',
  }),
  construct: (what: string, instead: Bilingual): Bilingual => ({
    zh: `不支持“${what}”。${instead.zh}`,
    en: `"${what}" is outside the subset. ${instead.en}`,
  }),
  unknownName: (name: string, near: readonly string[]): Bilingual => ({
    zh: `没有名为“${name}”的字段或参数。${near.length ? `是不是 ${near.join('、')}？` : '请查字段字典和标准的参数表。'}`,
    en: `no field or parameter is called "${name}". ${near.length ? `Did you mean ${near.join(', ')}?` : 'See the field dictionary and the parameters of the standard.'}`,
  }),
  types: (what: string, left: Bilingual, right: Bilingual): Bilingual => ({
    zh: `“${what}”两边不是同一类值：一边是${left.zh}，一边是${right.zh}，请改成同类。`,
    en: `the sides of "${what}" are of different kinds, ${left.en} and ${right.en}; make them alike.`,
  }),
  units: (what: string, left: string | undefined, right: string | undefined): Bilingual => ({
    zh: `“${what}”两边单位不同：${unitZh(left)}与${unitZh(right)}，不能相比或相加减。${ratioHint(left, right).zh}`,
    en: `the sides of "${what}" have different units, ${unitEn(left)} and ${unitEn(right)}. ${ratioHint(left, right).en}`,
  }),
  expected: (what: string, wanted: Bilingual, got: Bilingual): Bilingual => ({
    zh: `“${what}”处应为${wanted.zh}，实为${got.zh}。`,
    en: `"${what}" takes ${wanted.en} but is given ${got.en}.`,
  }),
  category: (value: string, values: readonly string[]): Bilingual => ({
    zh: `“${value}”不是该字段的取值，可取：${values.join('、')}。`,
    en: `"${value}" is not a value of that field; its values are ${values.join(', ')}.`,
  }),
  date: (text: string): Bilingual => ({
    zh: `“${text}”不是日历上的日期，请写成 date("2017-12-31")。`,
    en: `"${text}" is no date of the calendar; write date("2017-12-31").`,
  }),
  duration: (text: string): Bilingual => ({
    zh: `“${text}”不是以整日或整月计的期间，请写成 duration("P7D") 或 duration("P1Y6M")。`,
    en: `"${text}" is no duration in whole days or whole months; write duration("P7D") or duration("P1Y6M").`,
  }),
  digits: (text: string): Bilingual => ({
    zh: `数“${text}”超过十五位有效数字，表格无法准确存放，请改用较大的单位。`,
    en: `the number ${text} has more than fifteen significant digits, which no sheet can hold; use a larger unit.`,
  }),
  notACondition: (got: Bilingual): Bilingual => ({
    zh: `条件的结果应为是或否，这里是${got.zh}，请写成比较，例如 … > …。`,
    en: `a condition must be true or false, and this is ${got.en}; write a comparison such as … > ….`,
  }),
};

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function unitZh(unit: string | undefined): string {
  return unit === undefined ? '无单位的数' : `“${unit}”`;
}

function unitEn(unit: string | undefined): string {
  return unit === undefined ? 'a plain number' : unit;
}

function ratioHint(left: string | undefined, right: string | undefined): Bilingual {
  if ((left === undefined && right === '%') || (right === undefined && left === '%')) {
    return {
      zh: '比率要化为百分数，请写明 * 100；百分数要化为比率，请写明 / 100。',
      en: 'To make a ratio a percentage write * 100; to make a percentage a ratio write / 100.',
    };
  }
  return { zh: '请核对字段和参数的单位。', en: 'Check the units of the fields and parameters.' };
}

/** Kinds of value, as they are called in messages. */
export const KIND_WORDS = {
  number: { zh: '数', en: 'a number' },
  boolean: { zh: '是或否', en: 'true or false' },
  text: { zh: '文字', en: 'text' },
  date: { zh: '日期', en: 'a date' },
  days: { zh: '日数', en: 'a duration in days' },
  months: { zh: '月数', en: 'a duration in months' },
  null: { zh: '空值', en: 'null' },
  list: { zh: '列表', en: 'a list' },
  item: { zh: '成员', en: 'a member' },
} satisfies Record<string, Bilingual>;

/** What to write instead of the parts of FEEL that are left out. */
export const INSTEAD = {
  function: (name: string): Bilingual => ({
    zh: `函数 ${name} 不在子集内；可用 not、count、sum、min、max、date、duration。`,
    en: `The function ${name} is left out; there are not, count, sum, min, max, date, duration.`,
  }),
  write: (form: string): Bilingual => ({ zh: `请写成 ${form}。`, en: `Write ${form}.` }),
  compare: (): Bilingual => ({
    zh: '请用 and 连接两个比较，或加括号写明先后。',
    en: 'Join two comparisons with and, or add brackets to say which comes first.',
  }),
  condition: (): Bilingual => ({
    zh: '请改用比较、in、between、every、some 等条件写法。',
    en: 'Use comparisons, in, between, every and some instead.',
  }),
  position: (): Bilingual => ({
    zh: '方括号内请写条件，例如 members[age < 16]。',
    en: 'Put a condition in the brackets, such as members[age < 16].',
  }),
} as const;
