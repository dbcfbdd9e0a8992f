export * from './assessment/index.js';
export * from './calendar/date.js';
export type { ExpressionData } from './expression/data.js';
export {
  type EvaluationResult,
  evaluateExpression,
  type ResultType,
  type ResultValue,
} from './expression/eval.js';
export { evaluateExactly } from './expression/exact/evaluate.js';
export type { Bindings, ItemValue, ListItem, Unknown, Value } from './expression/exact/value.js';
export { nearNames } from './expression/near-names.js';
export { isExpressionError, parseCondition, parseExpression } from './expression/parse.js';
export {
  AS_OF,
  LEVEL_BELOW,
  LEVEL_UNIT,
  MEMBERS,
  type Named,
  type Scope,
  standardScope,
  typeOfField,
} from './expression/scope.js';
export * from './expression/tree.js';
export { conversionFactor, unitProduct, unitQuotient } from './expression/unit.js';
export { anyWithin, childrenOf, fieldsIn, parametersIn, walk } from './expression/walk.js';
export * from './failure.js';
export * from './procedure/index.js';
export * from './quantity/decimal.js';
export * from './quantity/figure.js';
export * from './quantity/quantity.js';
export * from './quantity/unit.js';
export * from './standard/field.js';
export * from './standard/growth-chain.js';
export * from './standard/line.js';
export * from './standard/line-table.js';
export * from './standard/region.js';
export * from './standard/source.js';
export * from './standard/standard.js';
export { cellValue, memberItem, subjectBindings } from './table/cell-value.js';
export { type Derivation, type DerivedColumn, deriveColumns } from './table/derive.js';
export * from './table/table.js';
export { type Disagreement, disagreements } from './table/written-and-derived.js';
export * from './target/index.js';
export type { Change } from './verdict/change.js';
export { compileStandard, versionInForce } from './verdict/compile.js';
export * from './verdict/compiled.js';
export { evaluateStandard } from './verdict/evaluate.js';
export { explainCriterion, explainSubject } from './verdict/explain.js';
export { type ExplanationNode, explainTree } from './verdict/explanation-tree.js';
export {
  type ErrorFlips,
  type Flip,
  flipsBetween,
  flipsUnder,
  flipsWithinError,
  type Otherwise,
} from './verdict/flips.js';
export { type Bounds, type Incidence, type IncidenceQuestion, incidences } from './verdict/incidence.js';
export { type MissingRoot, missingRoots } from './verdict/missing-roots.js';
export { type Points, pointsOf } from './verdict/overall.js';
export { resolveParameter } from './verdict/parameters.js';
export { valueText } from './verdict/value-text.js';
export * from './verdict/verdict.js';
export { type Alternative, whatWouldChange } from './verdict/what-would-change.js';
export * from './words/bilingual.js';
export { PROGRESS_STATUS_WORDS } from './words/progress.js';
export { measureWord, quantityText } from './words/quantity-text.js';
export { figure, type SentenceLookup, sentenceOf, valueWords } from './words/sentence.js';
export { differenceWithUnit, withUnit } from './words/units.js';
