import { type Dictionary, type Expression, evaluateStandard, STATUS, type Table } from '@duibiao/core';
import type { Finding } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { qualityWords } from '../words/quality.js';
import type { Breach } from './breach.js';
import { numberAt, numberText } from './column-access.js';
import type { CompiledRule } from './compile-rules.js';

/** An equation between fields of one subject: `value` must lie within `tolerance` of zero. */
interface Equation {
  readonly rule: CompiledRule['rule'];
  readonly value: Expression;
  readonly tolerance: number;
  readonly fields: readonly string[];
}

type Values = Readonly<Record<string, number>>;

/** A proposal: these fields changed to these values make every equation hold. */
interface Repair {
  readonly fields: readonly string[];
  readonly values: Values;
}

const MOST_CHANGES = 2;

/**
 * Where equations contradict, the smallest sets of cells that could be wrong: changing those alone can make every
 * equation of the subject hold, those that hold now included. Proposed only where the set is smaller than the equation
 * itself would say, and where there is exactly one smallest set.
 *
 * Source: I. P. Fellegi, D. Holt, A Systematic Approach to Automatic Edit and Imputation (1976).
 */
export function localise(
  rules: readonly CompiledRule[],
  broken: readonly Breach[],
  table: Table,
  ledger: Ledger,
  names: Dictionary,
): Finding[] {
  const equations = rules.flatMap(equationOf);
  const known = new Set(equations.map(({ rule }) => rule.id));
  const rows = [...new Set(broken.filter(({ rule }) => known.has(rule.id)).map(({ row }) => row))];
  const concerned = new Map(equations.map((equation) => [equation, spoken(rules, equation, table)]));
  return rows.flatMap((row) => {
    const here = equations.filter((equation) => concerned.get(equation)![row]);
    const repairs = smallestRepairs(here, valuesOf(here, table, row));
    if (repairs.length !== 1) return [];
    const [repair] = repairs;
    const changes = repair!.fields.map((field) => ({
      title: names.get(field)!.title,
      from: numberText(numberAt(table, field, row)!),
      to: numberText(Number(repair!.values[field]!.toFixed(2))),
    }));
    return [
      {
        rule: 'localise/smallest-change',
        severity: 'info',
        cells: repair!.fields.flatMap((field) => ledger.cells(row, field)),
        message: qualityWords.smallestChange(changes, here.length),
        subject: row,
      } satisfies Finding,
    ];
  });
}

/** Rows on which every value of the equation is known. */
function spoken(rules: readonly CompiledRule[], equation: Equation, table: Table): Uint8Array {
  const { compiled } = rules.find(({ rule }) => rule.id === equation.rule.id)!;
  const [statuses] = evaluateStandard(compiled, table).criteria;
  return statuses!.map((status) => Number(status === STATUS.met || status === STATUS.unmet));
}

function equationOf({ rule, compiled }: CompiledRule): Equation[] {
  const { require } = compiled.criteria[0]!;
  if (!rule.localise || require.op !== 'between') return [];
  const tolerance = Number(Object.values(rule.figures)[0]?.value ?? 0);
  return [{ rule, value: require.value, tolerance, fields: rule.localise }];
}

function valuesOf(equations: readonly Equation[], table: Table, row: number): Values {
  const fields = new Set(equations.flatMap(({ fields: each }) => each));
  return Object.fromEntries([...fields].map((field) => [field, numberAt(table, field, row) ?? Number.NaN]));
}

/** All repairs of the smallest size that works, at most `MOST_CHANGES`. */
function smallestRepairs(equations: readonly Equation[], values: Values): Repair[] {
  const fields = Object.keys(values).filter((field) => !Number.isNaN(values[field]));
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    const repairs = subsets(fields, size).flatMap((set) => solved(equations, values, set));
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/** Solves for the set by substitution: each equation in turn fixes the one field of the set still free in it. */
function solved(equations: readonly Equation[], values: Values, set: readonly string[]): Repair[] {
  const found: Record<string, number> = { ...values };
  const open = new Set(set);
  for (let round = 0; round < set.length; round += 1) {
    const equation = equations.find(({ fields }) => fields.filter((field) => open.has(field)).length === 1);
    if (!equation) return [];
    const field = equation.fields.find((each) => open.has(each))!;
    const value = rootOf(equation, found, field);
    if (value === null) return [];
    found[field] = value;
    open.delete(field);
  }
  const plausible = set.every((field) => found[field]! >= 0 && found[field] !== values[field]);
  const holds = equations.every(
    (equation) => Math.abs(valueAt(equation.value, found)) <= equation.tolerance * 1.000001,
  );
  return plausible && holds ? [{ fields: set, values: found }] : [];
}

/** The value of one field that makes an equation zero; equations are linear in a field or in its reciprocal. */
function rootOf(equation: Equation, values: Values, field: string): number | null {
  const at = (value: number) => valueAt(equation.value, { ...values, [field]: value });
  const linear = at(2) - at(1);
  if (linear !== 0 && Math.abs(at(3) - at(1) - 2 * linear) < 1e-6 * Math.max(1, Math.abs(linear)))
    return 1 - at(1) / linear;
  const slope = 2 * (at(1) - at(2));
  const constant = at(1) - slope;
  const reciprocal = constant === 0 ? null : -slope / constant;
  return reciprocal !== null &&
    Math.abs(at(4) - (constant + slope / 4)) < 1e-6 * Math.max(1, Math.abs(slope)) &&
    Number.isFinite(reciprocal)
    ? Math.round(reciprocal)
    : null;
}

const OPERATORS: Readonly<Record<'+' | '-' | '*' | '/' | '**', (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '**': (left, right) => left ** right,
};

/** Doubles are enough to propose a value; whether it holds is for the rule itself to say once somebody has written it. */
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

function subsets(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
