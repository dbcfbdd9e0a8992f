import type { Bilingual } from '@duibiao/core';

/** Every reason for which the text of a document cannot be read, with what to do next. */
export const DOCUMENT_REFUSALS = {
  empty: {
    zh: '文件是空的（0 字节），请重新取得该文件。',
    en: 'The file is empty (0 bytes); get it again.',
  },
  oldForm: {
    zh: '这是旧式 .doc、.wps 或 .rtf 文档，请在 Word 或 WPS 中另存为 .docx 或纯文本（.txt）再试。',
    en: 'This is an old .doc, .wps or .rtf document; save it as .docx or plain text (.txt) in Word or WPS and try again.',
  },
  encrypted: {
    zh: '文档设有打开密码，请在 Word 或 WPS 中取消密码后另存再试。',
    en: 'The document needs a password; remove it in Word or WPS, save, and try again.',
  },
  pdf: {
    zh: '这是 PDF，文字次序不可靠；请把原文另存为 .docx 或纯文本（.txt）再试。',
    en: 'This is a PDF, whose text has no sure order; save the original as .docx or plain text (.txt) and try again.',
  },
  notADocument: {
    zh: '认不出这是文档，请选择 Word 或 WPS 的 .docx，或纯文本（.txt）。',
    en: 'This is not recognised as a document; choose a .docx of Word or WPS, or plain text (.txt).',
  },
  damaged: {
    zh: '文档已损坏或不完整，请在 Word 或 WPS 中打开并另存为 .docx 再试。',
    en: 'The document is damaged or incomplete; open it in Word or WPS, save it as .docx, and try again.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type DocumentRefusal = keyof typeof DOCUMENT_REFUSALS;
