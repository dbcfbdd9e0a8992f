import type { Bilingual, Language } from '@duibiao/core';
import type { Severity } from '@duibiao/sheet';

/** Words of the sheet that lists a plan's flags. */
export const PLAN_SHEET_WORDS: {
  readonly tab: Bilingual;
  readonly title: Bilingual;
  readonly headers: Readonly<Record<Language, readonly string[]>>;
  readonly severity: Readonly<Record<Severity, Bilingual>>;
  readonly footer: Bilingual;
} = {
  tab: { zh: '标记清单', en: 'Flags' },
  title: { zh: '标记清单', en: 'Flags in this workbook' },
  headers: {
    zh: ['序号', '程度', '工作表', '单元格', '说明'],
    en: ['No.', 'Severity', 'Sheet', 'Cell', 'What is wrong'],
  },
  severity: {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '注意', en: 'warning' },
    info: { zh: '提示', en: 'note' },
  },
  footer: { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' },
};
