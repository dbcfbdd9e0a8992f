export * from './finding.js';
export * from './ledger.js';
