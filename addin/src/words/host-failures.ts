import type { Bilingual } from '@duibiao/core';

export type HostFailureCode =
  | 'cell-edit'
  | 'too-much'
  | 'lost'
  | 'protected'
  | 'no-such-sheet'
  | 'sheet-exists'
  | 'busy'
  | 'cancelled'
  | 'not-possible'
  | 'not-supported'
  | 'other-window'
  | 'unknown';

type Say = (detail: string) => Bilingual;

/** What went wrong with the host, and what to do next. */
export const HOST_FAILURES: Readonly<Record<HostFailureCode, Say>> = {
  'cell-edit': () => ({
    zh: '有单元格正在编辑。请按回车键完成输入，再试一次。',
    en: 'A cell is being edited. Press Enter to finish it, then try again.',
  }),
  'too-much': () => ({
    zh: '一次传送的数据超过了 Excel 的限额，工作簿没有改动。请把台账按乡镇或村拆分后再校验，或用离线网页校验。',
    en: 'More data than Excel accepts at once; the workbook is unchanged. Split the ledger by township or village, or use the offline page.',
  }),
  lost: () => ({
    zh: '与 Excel 的连接中断。请关闭并重新打开对标窗格；已打的标记可用“清除标记”取回。',
    en: 'Excel no longer answers. Close the Duibiao pane and open it again; “Clear flags” takes back any mark already made.',
  }),
  protected: (sheet) => ({
    zh: `工作表“${sheet}”受保护，只能查看结果，不能打标记。对标不会解除保护；如需标记，请先自行撤销工作表保护。`,
    en: `The sheet “${sheet}” is protected: results can be read, cells cannot be marked. Duibiao never unprotects; unprotect it yourself if you want marks.`,
  }),
  'no-such-sheet': (sheet) => ({
    zh: `找不到工作表“${sheet}”，可能已改名或删除。请重新选择工作表。`,
    en: `There is no sheet “${sheet}” any more; it may have been renamed or deleted. Choose the sheet again.`,
  }),
  'sheet-exists': (sheet) => ({
    zh: `已有名为“${sheet}”的工作表，而且不是对标生成的。请把它改名后再试。`,
    en: `There is already a sheet “${sheet}” that Duibiao did not make. Rename it, then try again.`,
  }),
  busy: () => ({
    zh: 'Excel 正忙，请稍候再试。',
    en: 'Excel is busy. Wait a moment and try again.',
  }),
  cancelled: () => ({ zh: '已取消。', en: 'Cancelled.' }),
  'not-possible': (detail) => ({
    zh: `Excel 拒绝了这一步（${detail}），工作簿没有改动完，请用“清除标记”恢复后再试。`,
    en: `Excel refused this step (${detail}). Use “Clear flags” to restore the workbook, then try again.`,
  }),
  'not-supported': (detail) => ({
    zh: `当前程序不支持这一步（${detail}）。可改用离线网页，或升级到 Office 2021 及以上版本。`,
    en: `This program cannot do this (${detail}). Use the offline page, or Office 2021 or later.`,
  }),
  'other-window': () => ({
    zh: '当前激活的是另一个工作簿。请点回台账所在的窗口再试。',
    en: 'Another workbook is in front. Click the window of the ledger, then try again.',
  }),
  unknown: (detail) => ({
    zh: `出现未预料的情况（${detail}）。请保存工作簿，重新打开窗格后再试。`,
    en: `Something unexpected happened (${detail}). Save the workbook, open the pane again and retry.`,
  }),
};
