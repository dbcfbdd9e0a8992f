export { type CompareOptions, compareLedgers } from './compare-ledgers.js';
export { type Duplicate, findDuplicates, type NumberPlace } from './duplicates.js';
export type * from './reconciliation.js';
