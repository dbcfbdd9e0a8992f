export * from './finding.js';
export * from './ledger.js';
export { maskText, maskWords } from './mask.js';
export * from './quality/index.js';
export { type ColumnMap, columnMapOf, type MappedColumn, parseColumnMap } from './read/column-map.js';
export { type ReadOptions, readLedger, readLedgers } from './read/read-ledger.js';
export * from './reconcile/index.js';
export { readWeights, type WeightedUnit } from './targets/read-weights.js';
