export {
  type CheckedCriterion,
  type CheckedSubject,
  type CheckSummary,
  type CriterionCount,
  checkLedger,
  type LedgerCheck,
} from './check/check-ledger.js';
export { type FlagOptions, flagPlan } from './check/flag-plan.js';
export { type Proposal, type Proposals, type ProposeOptions, proposeStandards } from './check/propose.js';
export { type ProposedDate, proposedDate, titleYear } from './check/proposed-date.js';
export { unanswerable } from './check/unanswerable.js';
export * from './finding.js';
export * from './ledger.js';
export { maskText, maskWords } from './mask.js';
export {
  readStepRecords,
  type StepColumn,
  type SteppedSubject,
  type StepSheet,
} from './procedure/read-step-records.js';
export * from './quality/index.js';
export { type AnswerManner, answerManner } from './read/answer-manner.js';
export {
  type ColumnMap,
  columnMapOf,
  type MappedColumn,
  parseColumnMap,
  placeName,
} from './read/column-map.js';
export { judgedEvery } from './read/column-reader.js';
export { PLACE_FIELDS } from './read/places.js';
export { readLedger, readLedgers } from './read/read-ledger.js';
export type { ReadOptions } from './read/read-options.js';
export * from './reconcile/index.js';
export { type CountedTarget, countTargets } from './targets/count-targets.js';
export { type ProgressSheet, readProgress, type UnusedRow } from './targets/read-progress.js';
export { readWeights, type WeightedUnit } from './targets/read-weights.js';
