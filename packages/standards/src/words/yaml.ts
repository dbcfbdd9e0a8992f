import type { Bilingual } from '@duibiao/core';
import type * as z from 'zod';
import { PATTERNS } from '../yaml/patterns.js';

interface Fault {
  readonly line: number;
  readonly sentence: Bilingual;
}

const KINDS: Record<string, Bilingual> = {
  object: { zh: '一组“名称: 值”', en: 'a group of “name: value”' },
  record: { zh: '一组“名称: 值”', en: 'a group of “name: value”' },
  array: { zh: '以“- ”开头的列表', en: 'a list of items that start with “- ”' },
  string: { zh: '文字或数字', en: 'a text or number' },
};

/** How a text of some form is written, by the form's pattern. */
const FORMS: Readonly<Record<string, Bilingual>> = {
  [String(PATTERNS.identifier)]: {
    zh: '字母、汉字、数字或下划线组成的名称，不以数字开头',
    en: 'a name of letters, digits and underscores that does not begin with a digit',
  },
  [String(PATTERNS.decimal)]: { zh: '普通小数，如 3070 或 0.5', en: 'a plain decimal such as 3070 or 0.5' },
  [String(PATTERNS.isoDate)]: { zh: '日期，如 2017-03-01', en: 'a date such as 2017-03-01' },
  [String(PATTERNS.regionCode)]: {
    zh: '六位行政区划代码，如 610000',
    en: 'a six-digit region code such as 610000',
  },
  [String(PATTERNS.documentDate)]: {
    zh: '年、年月或日期，如 2017、2017-03、2017-03-01',
    en: 'a year, month or date such as 2017, 2017-03 or 2017-03-01',
  },
};

function at(path: readonly PropertyKey[]): string {
  return path.map(String).join(' › ');
}

/** What is wrong with a YAML file of ours, said to whoever wrote it. */
export const yamlWords = {
  unusable(file: string, faults: readonly Fault[]): Bilingual {
    const list = (language: 'zh' | 'en') =>
      faults
        .map((fault) =>
          language === 'zh'
            ? `第 ${fault.line} 行：${fault.sentence.zh}`
            : `line ${fault.line}: ${fault.sentence.en}`,
        )
        .join(language === 'zh' ? '；' : '; ');
    return {
      zh: `${file} 无法采用。${list('zh')}。请按行号修改后重试。`,
      en: `${file} cannot be used: ${list('en')}. Correct these lines and try again.`,
    };
  },
  notYaml(problem: string): Bilingual {
    return { zh: `不是有效的 YAML（${problem}）`, en: `not valid YAML (${problem})` };
  },
  tooManyAliases(): Bilingual {
    return {
      zh: '别名（&、*）引用过多或引用了不存在的锚',
      en: 'its aliases (&, *) are too many or name no anchor',
    };
  },
  unknownKey(path: readonly PropertyKey[]): Bilingual {
    // { zh: 一, en: a, b } reads as three keys: who wrote it meant a text with a comma.
    const comma = /\s/u.test(String(path.at(-1)));
    return comma
      ? {
          zh: `不认识的项目“${at(path)}”；如果它是文字里英文逗号后面的部分，请给整段文字加引号`,
          en: `unknown key “${at(path)}”; if it is part of a text after a comma, put the text in quotes`,
        }
      : {
          zh: `不认识的项目“${at(path)}”，请检查拼写`,
          en: `unknown key “${at(path)}”; check the spelling`,
        };
  },
  wrongValue(issue: z.core.$ZodIssue): Bilingual {
    const where = at(issue.path);
    if (issue.code === 'invalid_type') {
      const kind = KINDS[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return issue.message.endsWith('undefined')
        ? { zh: `缺少“${where}”`, en: `“${where}” is missing` }
        : { zh: `“${where}”应为${kind.zh}`, en: `“${where}” should be ${kind.en}` };
    }
    if (issue.code === 'invalid_value')
      return {
        zh: `“${where}”只能是：${issue.values.map(String).join('、')}`,
        en: `“${where}” must be one of ${issue.values.map(String).join(', ')}`,
      };
    if (issue.code === 'too_small') return { zh: `“${where}”不能空着`, en: `“${where}” must not be empty` };
    if (issue.code === 'invalid_format') {
      const form = FORMS[issue.pattern ?? ''];
      if (form !== undefined)
        return { zh: `“${where}”应写作${form.zh}`, en: `“${where}” should be written as ${form.en}` };
    }
    return {
      zh: `“${where}”的写法不对（${issue.message}）`,
      en: `“${where}” is not well formed (${issue.message})`,
    };
  },
};
