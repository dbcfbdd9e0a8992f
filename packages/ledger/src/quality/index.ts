export { checkQuality, type QualityOptions } from './check-quality.js';
export { checkDigit, type IdNumber, readIdNumber } from './id-number.js';
export { type RuleCoverage, ruleCoverage, type SilentRule } from './rule-coverage.js';
export { checkTotals } from './totals.js';
