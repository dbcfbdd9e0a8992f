import { type CompiledCriterion, type CompiledStandard, DuibiaoError, type Status } from '@duibiao/core';
import { formulaWords } from '../words/formula-words.js';
import type { FormulaBinding } from './binding.js';
import type { Writing } from './context.js';
import { all, any, constantTruth, negation, quoted, type Truth } from './logic.js';
import { truthOf } from './truth.js';

const LONGEST = 8192;

/** What a criterion's formula shows: a text for each status, or TRUE, FALSE and #N/A. */
export type FormulaResult = 'truth' | Readonly<Record<Status, string>>;

/** The stable words of a status, as formula results. */
export const STATUS_CODES: Readonly<Record<Status, string>> = {
  met: 'met',
  unmet: 'unmet',
  unknown: 'unknown',
  notApplicable: 'notApplicable',
};

/**
 * A criterion as a formula (without `=`) of Excel 2010 and later and WPS: no arrays, no LET. A blank cell, a text where a
 * number belongs and an error cell make it unknown, as in evaluation.
 *
 * @throws DuibiaoError `formula/unsupported` for what a formula cannot say (order of texts), `formula/too-long`
 * @example
 * ```ts
 * criterionFormula(income, compiled, { field: () => ({ cell: 'F5' }) })
 * //=> 'IF(IF(ISNUMBER(F5),F5>3070,FALSE),"met",IF(IF(ISNUMBER(F5),NOT(F5>3070),FALSE),"unmet","unknown"))'
 * ```
 */
export function criterionFormula(
  criterion: CompiledCriterion,
  compiled: Pick<CompiledStandard, 'values'>,
  binding: FormulaBinding,
  result: FormulaResult = STATUS_CODES,
): string {
  const { applies, require } = truthsOf(criterion, compiled, binding);
  const shown = (status: Status) => (result === 'truth' ? TRUTH_RESULTS[status] : quoted(result[status]));
  const verdict = choice(
    require.holds,
    shown('met'),
    choice(require.fails, shown('unmet'), shown('unknown')),
  );
  return within(
    choice(applies.fails, shown('notApplicable'), choice(applies.holds, verdict, shown('unknown'))),
  );
}

const TRUTH_RESULTS: Readonly<Record<Status, string>> = {
  met: 'TRUE',
  unmet: 'FALSE',
  unknown: 'NA()',
  notApplicable: 'NA()',
};

/** TRUE exactly where the criterion is unmet: for conditional formats. */
export function flagFormula(
  criterion: CompiledCriterion,
  compiled: Pick<CompiledStandard, 'values'>,
  binding: FormulaBinding,
): string {
  const { applies, require } = truthsOf(criterion, compiled, binding);
  return within(all([applies.holds, require.fails]));
}

/** TRUE exactly where the criterion cannot be judged: for conditional formats. */
export function unknownFormula(
  criterion: CompiledCriterion,
  compiled: Pick<CompiledStandard, 'values'>,
  binding: FormulaBinding,
): string {
  const { applies, require } = truthsOf(criterion, compiled, binding);
  const open = negation(any([require.holds, require.fails]));
  return within(all([negation(applies.fails), any([negation(applies.holds), open])]));
}

function truthsOf(
  { applies, require }: CompiledCriterion,
  { values }: Pick<CompiledStandard, 'values'>,
  binding: FormulaBinding,
): { readonly applies: Truth; readonly require: Truth } {
  const writing: Writing = { binding, values, locals: new Map() };
  return {
    applies: applies ? truthOf(applies, writing) : constantTruth(true),
    require: truthOf(require, writing),
  };
}

function choice(condition: string, then: string, otherwise: string): string {
  if (condition === 'TRUE') return then;
  return condition === 'FALSE' ? otherwise : `IF(${condition},${then},${otherwise})`;
}

function within(formula: string): string {
  if (formula.length <= LONGEST) return formula;
  throw new DuibiaoError('formula/too-long', formulaWords.tooLong(formula.length));
}
