import type { Fraction } from '../../number/fraction.js';
import type { MissingReason } from '../../table/table.js';

/** A value worked out exactly. Dates are days since 1970-01-01; durations are counted in days or in months. */
export type Value =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'days' | 'months'; readonly value: Fraction }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | ItemValue
  | Unknown;

/** `certain` is false for items of which a filter cannot say whether they belong. */
export interface ListItem {
  readonly value: Value;
  readonly certain: boolean;
}

/** A member, or an object of a list. */
export interface ItemValue {
  readonly kind: 'item';
  /** Row of the member table, or place in the list. */
  readonly row: number;
  read(field: string): Value;
}

/**
 * A value that is not there. A count, minimum or maximum over items of which some are not known still has bounds, so
 * that a comparison which they decide is decided.
 */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: MissingReason;
  readonly low?: Value;
  readonly high?: Value;
}

export const TRUE: Value = { kind: 'boolean', value: true };
export const FALSE: Value = { kind: 'boolean', value: false };

export function unknown(reason: MissingReason): Unknown {
  return { kind: 'unknown', reason };
}

/** Where an expression's names get their values. */
export interface Bindings {
  field(field: string): Value;
  parameter(parameter: string): Value;
  /** The members of the subject, a list of items; unknown when the table has none. */
  members(): Value;
  /** Values of the variables of `every`, `some` and filters. */
  readonly locals: ReadonlyMap<string, Value>;
}

export function withVariable(bindings: Bindings, variable: string, value: Value): Bindings {
  const locals = new Map(bindings.locals).set(variable, value);
  return {
    locals,
    field: (field) => bindings.field(field),
    parameter: (parameter) => bindings.parameter(parameter),
    members: () => bindings.members(),
  };
}
