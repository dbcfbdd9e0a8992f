export {
  attachExcel,
  type Bench,
  chromiumPath,
  NO_CHROMIUM,
  type Opened,
  openBench,
  openPage,
  type View,
} from './chromium.js';
export { ExcelHost, type ExcelOptions } from './host/excel.js';
export type { Counters, Fault } from './host/fault.js';
export { PROFILES, type ProfileName } from './host/profile.js';
export { bootOffice, type OfficePage, officeFolder } from './jsdom.js';
export { BookModel, bookOf } from './model/book.js';
export { sheetSnapshot, snapshot } from './model/snapshot.js';
export { readBook } from './model/xlsx-read.js';
export { writeBook } from './model/xlsx-write.js';
