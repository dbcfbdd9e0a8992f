export { loadDictionary, readDictionary } from './dictionary.js';
export {
  type CriterionDifference,
  diffStandards,
  type ParameterDifference,
  type StandardDifference,
} from './diff/diff-standards.js';
export {
  assessmentDataShape,
  dataValue,
  readAssessmentData,
  readCheckFigures,
  readTargetFigures,
  type WrittenAssessmentData,
  type WrittenUnit,
} from './indicators/assessment-data.js';
export { findIndicatorSet, indicatorSetShape, indicatorSets, parseIndicatorSet } from './indicators.js';
export { dataFiles, type Library, loadLibrary, once } from './library.js';
export type { LintFinding, LintRule } from './lint/finding.js';
export { lintStandard } from './lint/lint-standard.js';
export { draftPlan } from './plan/draft-plan.js';
export { findPlan, loadPlans } from './plan/plans.js';
export { readPlan } from './plan/read-plan.js';
export { planFileSchema } from './plan/shape.js';
export {
  loadQualityRules,
  type QualityAdjustments,
  type QualityExample,
  type QualityRule,
  readQualityAdjustments,
} from './quality.js';
export type { Documents } from './sources.js';
export { standardJsonSchema } from './standard/json-schema.js';
export { layersOf, type StandardLayer } from './standard/layers.js';
export { parseStandard, type StandardShelf } from './standard/parse.js';
export type { CriterionPart } from './words/diff.js';
