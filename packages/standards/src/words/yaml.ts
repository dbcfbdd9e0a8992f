import type { Bilingual } from '@duibiao/core';
import type * as z from 'zod';

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
  unknownKey(path: readonly PropertyKey[]): Bilingual {
    return {
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
    return {
      zh: `“${where}”的写法不对（${issue.message}）`,
      en: `“${where}” is not well formed (${issue.message})`,
    };
  },
};
