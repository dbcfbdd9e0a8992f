export { checkQuality, type QualityOptions } from './check-quality.js';
export { checkDigit, type IdNumber, readIdNumber } from './id-number.js';
export { checkTotals } from './totals.js';
