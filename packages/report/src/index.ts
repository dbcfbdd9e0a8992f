export * from './check/check-html.js';
export * from './check/check-view.js';
export * from './check/findings-sheet.js';
export * from './check/summary-sheet.js';
export * from './check/view-of-check.js';
export * from './check/view-of-check.js';
export * from './score/score-workbook.js';
export * from './template/template-sheet.js';
export { citation } from './words/source-words.js';
