import type { Bilingual, Criterion } from '@duibiao/core';

/** What may differ in one criterion. */
export type CriterionPart = 'title' | 'require' | 'applies' | 'source' | 'certainty' | 'readings';

const PARTS: Record<CriterionPart, Bilingual> = {
  title: { zh: '名称', en: 'title' },
  require: { zh: '条件', en: 'condition' },
  applies: { zh: '适用对象', en: 'whom it concerns' },
  source: { zh: '依据', en: 'source' },
  certainty: { zh: '可信程度', en: 'certainty' },
  readings: { zh: '其他读法', en: 'other readings' },
};

/** What is said of two standards compared. */
export const diffWords = {
  criterion: {
    same: (title: Bilingual): Bilingual => ({ zh: `“${title.zh}”相同。`, en: `“${title.en}” is the same.` }),
    added: (title: Bilingual): Bilingual => ({ zh: `新增“${title.zh}”。`, en: `“${title.en}” is added.` }),
    removed: (title: Bilingual): Bilingual => ({
      zh: `没有“${title.zh}”。`,
      en: `“${title.en}” is dropped.`,
    }),
    changed(
      before: Criterion,
      after: Criterion,
      parts: readonly CriterionPart[],
      parameters: readonly string[],
    ): Bilingual {
      const condition = parts.includes('require');
      const zh = [...parts.map((part) => PARTS[part].zh), ...parameters.map((name) => `参数 ${name}`)];
      const en = [...parts.map((part) => PARTS[part].en), ...parameters.map((name) => `parameter ${name}`)];
      return {
        zh: `“${after.title.zh}”不同：${zh.join('、')}。${condition ? `原为 ${before.require}，现为 ${after.require}。` : ''}`,
        en: `“${after.title.en}” differs in ${en.join(', ')}.${condition ? ` It was ${before.require} and is ${after.require}.` : ''}`,
      };
    },
  },
  value: (figure: string, scope: readonly string[]): Bilingual => ({
    zh: scope.length === 0 ? figure : `${figure}（${scope.join('、')}）`,
    en: scope.length === 0 ? figure : `${figure} (${scope.join(', ')})`,
  }),
  line: (line: string): Bilingual => ({
    zh: `按年度查扶贫标准表（${line}）`,
    en: `the poverty line of the year (${line})`,
  }),
  list: { zh: '；', en: '; ' },
  parameter: {
    same: (title: Bilingual, value: Bilingual): Bilingual => ({
      zh: `“${title.zh}”相同：${value.zh}。`,
      en: `“${title.en}” is the same: ${value.en}.`,
    }),
    added: (title: Bilingual, _: Bilingual, value: Bilingual): Bilingual => ({
      zh: `新增“${title.zh}”：${value.zh}。`,
      en: `“${title.en}” is added: ${value.en}.`,
    }),
    removed: (title: Bilingual, value: Bilingual): Bilingual => ({
      zh: `没有“${title.zh}”，原为 ${value.zh}。`,
      en: `“${title.en}” is dropped; it was ${value.en}.`,
    }),
    changed: (title: Bilingual, before: Bilingual, after: Bilingual): Bilingual => ({
      zh: `“${title.zh}”由 ${before.zh} 变为 ${after.zh}。`,
      en: `“${title.en}” changes from ${before.en} to ${after.en}.`,
    }),
  },
};
