export * from './address.js';
export * from './flag-plan.js';
export { type BoundCell, type FormulaBinding, TRUTH_WORDS, type TruthWords } from './formula/binding.js';
export {
  criterionFormula,
  type FormulaResult,
  flagFormula,
  STATUS_CODES,
  unknownFormula,
} from './formula/criterion.js';
export * from './grid.js';
export * from './sheet-of-grid.js';
export * from './sheet-spec.js';
export { textFigures } from './text-figures.js';
