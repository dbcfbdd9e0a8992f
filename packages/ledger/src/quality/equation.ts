import { type Expression, evaluateStandard, STATUS, type Table } from '@duibiao/core';
import { numberAt } from './column-access.js';
import type { CompiledRule } from './compile-rules.js';

/** An equation between fields of one subject: `value` must lie within `tolerance` of zero. */
export interface Equation {
  readonly rule: CompiledRule['rule'];
  readonly value: Expression;
  readonly tolerance: number;
  readonly fields: readonly string[];
}

export type Values = Readonly<Record<string, number>>;

/** The rule as an equation, where it is one: `… between -rounding and rounding` with the fields to localise in. */
export function equationOf({ rule, compiled }: CompiledRule): Equation[] {
  const { require } = compiled.criteria[0]!;
  if (!rule.localise || require.op !== 'between') return [];
  const tolerance = Number(Object.values(rule.figures)[0]?.value ?? 0);
  return [{ rule, value: require.value, tolerance, fields: rule.localise }];
}

/** Rows on which the rule speaks: every value of the equation is known. */
export function spokenRows({ compiled }: CompiledRule, table: Table): Uint8Array {
  const [statuses] = evaluateStandard(compiled, table).criteria;
  return statuses!.map((status) => Number(status === STATUS.met || status === STATUS.unmet));
}

export function valuesOf(equations: readonly Equation[], table: Table, row: number): Values {
  const fields = new Set(equations.flatMap(({ fields: each }) => each));
  return Object.fromEntries([...fields].map((field) => [field, numberAt(table, field, row) ?? Number.NaN]));
}

/** How far an equation is from holding; doubles are enough to weigh and propose by. */
export function residual({ value }: Equation, values: Values): number {
  return valueAt(value, values);
}

const OPERATORS: Readonly<Record<'+' | '-' | '*' | '/' | '**', (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '**': (left, right) => left ** right,
};

function valueAt(expression: Expression, values: Values): number {
  switch (expression.op) {
    case 'literal':
      return Number(expression.value);
    case 'field':
      return values[expression.field] ?? Number.NaN;
    case 'negate':
      return -valueAt(expression.operand, values);
    case 'arithmetic':
      return OPERATORS[expression.operator](
        valueAt(expression.left, values),
        valueAt(expression.right, values),
      );
    default:
      return Number.NaN;
  }
}

/** Persons are counted: none is half a one, and their number is not rounded. */
export const COUNTED: ReadonlySet<string> = new Set([
  'householdSize',
  'poorPopulation',
  'ruralPopulation',
  'totalPopulation',
]);
