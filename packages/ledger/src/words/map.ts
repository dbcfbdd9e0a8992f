import type { Bilingual } from '@duibiao/core';

/** What is wrong with a column map. */
export const mapWords = {
  notText: (): Bilingual => ({
    zh: '列对照表不是有效的 JSON 或 YAML，请检查后重试。',
    en: 'The column map is neither JSON nor YAML; correct it and try again.',
  }),
  shape: (at: string): Bilingual => ({
    zh: `列对照表的格式不对${at ? `（${at} 处）` : ''}：应有 version: 1 和 columns，每列写明 header 和 field。`,
    en: `The column map has the wrong shape${at ? ` at ${at}` : ''}: it needs "version: 1" and "columns", each with "header" and "field".`,
  }),
  unknownField: (field: string): Bilingual => ({
    zh: `列对照表中的字段“${field}”不在字段字典里，请改正。`,
    en: `The column map names the field "${field}", which the dictionary does not have; correct it.`,
  }),
};
