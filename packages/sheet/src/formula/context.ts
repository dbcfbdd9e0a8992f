import { DuibiaoError, type Expression, type Value } from '@duibiao/core';
import { formulaWords } from '../words/formula-words.js';
import type { BoundCell, FormulaBinding } from './binding.js';

/** What the writers of the parts of a formula share. */
export interface Writing {
  readonly binding: FormulaBinding;
  readonly values: ReadonlyMap<string, Value>;
  /** Variables of `every`, `some` and filters: a member's cells, or the expression of a listed value. */
  readonly locals: ReadonlyMap<string, Local>;
}

export type Local =
  | { readonly kind: 'member'; readonly field: (field: string) => BoundCell | null }
  | { readonly kind: 'value'; readonly value: Expression; readonly writing: Writing };

export function withLocal(writing: Writing, variable: string, local: Local): Writing {
  return { ...writing, locals: new Map(writing.locals).set(variable, local) };
}

/** The cell behind a name; null when there is none, undefined when the expression is no name of a cell. */
export function cellOf(expression: Expression, writing: Writing): BoundCell | null | undefined {
  if (expression.op === 'field') return writing.binding.field(expression.field);
  if (expression.op !== 'member' || expression.field === '') return undefined;
  const local = writing.locals.get(expression.variable);
  return local?.kind === 'member' ? local.field(expression.field) : null;
}

/** The listed value that a variable stands for. */
export function listedValue(
  expression: Expression,
  writing: Writing,
): Extract<Local, { kind: 'value' }> | null {
  if (expression.op !== 'member' || expression.field !== '') return null;
  const local = writing.locals.get(expression.variable);
  return local?.kind === 'value' ? local : null;
}

export function unsupported(what: string): never {
  throw new DuibiaoError('formula/unsupported', formulaWords.unsupported(what));
}
