import type { Bilingual, Language } from '@duibiao/core';
import type { Severity } from '@duibiao/sheet';

/** What was asked for and not done, so that nothing is lost or broken; a host tells the user. */
export type FlagNotice =
  /** The cell has a note or a thread of comments, which stays as it is; the flag's words are not in a note. */
  | { readonly kind: 'note-kept'; readonly sheet: string; readonly cell: string }
  /** The workbook's structure is protected: no sheet can be added, but the cells are marked. */
  | { readonly kind: 'sheet-left-out'; readonly sheet: string };

/** A notice in words. */
export function noticeSentence(notice: FlagNotice): Bilingual {
  return notice.kind === 'note-kept'
    ? {
        zh: `“${notice.sheet}”${notice.cell} 原有批注，未加标记说明，批注保持原样。`,
        en: `${notice.cell} of "${notice.sheet}" has a note of its own, which was kept; the flag's words were not added.`,
      }
    : {
        zh: `工作簿结构受保护，没有加入“${notice.sheet}”工作表；单元格已标记。`,
        en: `The workbook's structure is protected, so the sheet "${notice.sheet}" was not added; the cells are marked.`,
      };
}

/** First line of a note, saying whose it is and how grave. */
export const NOTE_TITLE: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '对标 · 错误', en: 'Duibiao · error' },
  warning: { zh: '对标 · 注意', en: 'Duibiao · warning' },
  info: { zh: '对标 · 提示', en: 'Duibiao · note' },
};
