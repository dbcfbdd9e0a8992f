import type { Bilingual } from './bilingual.js';

/** What is said about standards that cannot be compiled, and about parameters without a value. */
export const standardWords = {
  noVersion: (id: string, asOf: string, existing: readonly string[]): Bilingual => ({
    zh: `标准 ${id} 在 ${asOf} 没有生效的版本。现有版本：${existing.join('；')}。请换一个日期。`,
    en: `Standard ${id} has no version in force on ${asOf}. Versions: ${existing.join('; ')}. Choose another date.`,
  }),
  period: (from: string, to: string | undefined): string => (to ? `${from}~${to}` : `${from}~`),
  inCriterion: (criterion: string, sentence: Bilingual): Bilingual => ({
    zh: `条件 ${criterion}：${sentence.zh}`,
    en: `Criterion ${criterion}: ${sentence.en}`,
  }),
  nameTwice: (name: string): Bilingual => ({
    zh: `参数 ${name} 与字段字典里的字段同名，请改参数名。`,
    en: `Parameter ${name} has the name of a field; rename the parameter.`,
  }),
  noReading: (criterion: string, reading: string, known: readonly string[]): Bilingual => ({
    zh: `条件 ${criterion} 没有名为“${reading}”的读法${known.length ? `，可选：${known.join('、')}` : '，它只有一种读法'}。`,
    en: `Criterion ${criterion} has no reading "${reading}"; ${known.length ? `there are ${known.join(', ')}` : 'it has only one'}.`,
  }),
  unknownParameter: (name: string, known: readonly string[]): Bilingual => ({
    zh: `标准没有参数 ${name}${known.length ? `，它的参数是：${known.join('、')}` : ''}。`,
    en: `The standard has no parameter ${name}${known.length ? `; it has ${known.join(', ')}` : ''}.`,
  }),
  badValue: (name: string, value: string): Bilingual => ({
    zh: `参数 ${name} 的值“${value}”读不懂：数请写成十进制（最多十五位有效数字），是非请写 true 或 false。`,
    en: `Parameter ${name}: "${value}" cannot be read; write a plain decimal of at most fifteen digits, or true or false.`,
  }),
  noParameterValue: (
    title: Bilingual,
    asOf: string,
    region: string,
    existing: readonly string[],
  ): Bilingual => ({
    zh: `${title.zh}在 ${asOf}、地区 ${region} 没有数值${existing.length ? `；现有：${existing.join('；')}` : ''}`,
    en: `no value of ${title.en} for ${region} on ${asOf}${existing.length ? `; there are ${existing.join('; ')}` : ''}`,
  }),
  chooseVariant: (title: Bilingual, variants: readonly string[]): Bilingual => ({
    zh: `${title.zh}因情形而异，须先选定：${variants.join('、')}`,
    en: `${title.en} depends on the case; choose one of ${variants.join(', ')}`,
  }),
  columnType: (field: string): Bilingual => ({
    zh: `表中字段 ${field} 的列类型与字段字典不符。`,
    en: `The column of field ${field} is of another type than the dictionary says.`,
  }),
};
