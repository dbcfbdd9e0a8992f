export { type CompareOptions, compareLedgers } from './compare-ledgers.js';
export type * from './reconciliation.js';
