export { NOT_CALCULATED } from '@duibiao/sheet';
export {
  DEFAULT_LIMITS,
  type Limits,
  openPackage,
  type Package,
  type RefusalCode,
} from './container/index.js';
export { documentText } from './document/document-text.js';
export { type Cleared, type ClearedWorkbook, clearWorkbook } from './flag/clear-workbook.js';
export { type FlagOptions, flagWorkbook } from './flag/flag-workbook.js';
export { planSheet } from './flag/plan-sheet.js';
export { type OpenOptions, openWorkbook } from './open-workbook.js';
export { type FormatClass, formatClass } from './read/number-format.js';
export { type FlagNotice, NOTE_TITLE, noticeSentence } from './words/flag-notices.js';
export type { GridOptions, Workbook, WorkbookForm, WorkbookSheet } from './workbook.js';
export { writeWorkbook } from './write/write-workbook.js';
