export {
  DEFAULT_LIMITS,
  type Limits,
  openPackage,
  type Package,
  type RefusalCode,
} from './container/index.js';
export { type OpenOptions, openWorkbook } from './open-workbook.js';
export { NOT_CALCULATED } from './read/grid-sink.js';
export type { GridOptions, Workbook, WorkbookForm, WorkbookSheet } from './workbook.js';
