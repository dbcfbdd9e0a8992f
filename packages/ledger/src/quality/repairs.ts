import { COUNTED, type Equation, residual, type Values } from './equation.js';
import { slipOf } from './slip.js';

/** A set of fields that could be wrong: changing those alone can make every equation hold. */
export interface Repair {
  readonly fields: readonly string[];
  /** To which values; null where the equations leave a choice. */
  readonly values: Values | null;
  readonly weight: number;
}

/** How readily a field is believed wrong: 1 as a rule, less where another rule already doubts its cell. */
export type Weight = (field: string) => number;

const MOST_CHANGES = 2;

/**
 * The lightest sets of cells, of at most two, that could be wrong: changing those alone can make all equations hold, those
 * that hold now included. Amounts stay amounts: nothing becomes negative that is none.
 *
 * Source: I. P. Fellegi, D. Holt, A Systematic Approach to Automatic Edit and Imputation (1976).
 */
export function lightestRepairs(
  equations: readonly Equation[],
  values: Values,
  weight: Weight = () => 1,
): Repair[] {
  const fields = Object.keys(values).filter((field) => !Number.isNaN(values[field]));
  const found: Repair[] = [];
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    for (const set of subsets(fields, size)) {
      // A set that holds a smaller repair is no smallest one.
      if (found.some((repair) => repair.fields.every((field) => set.includes(field)))) continue;
      const solution = solved(equations, values, set);
      if (solution) found.push({ ...solution, weight: weightOf(solution, values, weight) });
    }
  }
  const lightest = Math.min(...found.map((repair) => repair.weight));
  return found.filter((repair) => repair.weight <= lightest + 1e-9);
}

/** A new value that a slip of the hand would turn into the written one is readily believed. */
const SLIP = 0.75;

function weightOf({ fields, values: after }: Omit<Repair, 'weight'>, before: Values, weight: Weight): number {
  return fields.reduce((sum, field) => {
    const slip = after !== null && slipOf(before[field]!, after[field]!) !== null;
    return sum + weight(field) * (slip ? SLIP : 1);
  }, 0);
}

/** Values for the set under which every equation holds, if there are any. */
function solved(
  equations: readonly Equation[],
  values: Values,
  set: readonly string[],
): Omit<Repair, 'weight'> | null {
  const determined = bySubstitution(equations, values, set) ?? atOnce(equations, values, set);
  if (determined) {
    const fits =
      holds(equations, values, determined, set) && set.every((field) => determined[field] !== values[field]);
    return fits ? { fields: set, values: determined } : null;
  }
  // Two fields bound by one equation only: there is a choice if there is any solution at an end of their range.
  if (set.length < 2) return null;
  for (const field of set) {
    const rest = set.filter((each) => each !== field);
    const end = bySubstitution(equations, { ...values, [field]: 0 }, rest);
    if (end && holds(equations, values, end, set)) return { fields: set, values: null };
  }
  return null;
}

/** Each equation in turn fixes the one field of the set still free in it; null where none does. */
function bySubstitution(
  equations: readonly Equation[],
  values: Values,
  set: readonly string[],
): Values | null {
  const found: Record<string, number> = { ...values };
  const open = new Set(set);
  for (let round = 0; round < set.length; round += 1) {
    const equation = equations.find(({ fields }) => fields.filter((field) => open.has(field)).length === 1);
    if (!equation) return null;
    const field = equation.fields.find((each) => open.has(each))!;
    const value = rootOf(equation, found, field);
    if (value === null) return null;
    found[field] = value;
    open.delete(field);
  }
  return found;
}

/** Two fields that stand together in two equations, solved at once (Cramer); null where the equations are one and the same. */
function atOnce(equations: readonly Equation[], values: Values, set: readonly string[]): Values | null {
  const [first, second] = set;
  if (first === undefined || second === undefined || set.length > 2) return null;
  const lines = equations
    .filter(({ fields }) => fields.includes(first) && fields.includes(second))
    .map((each) => {
      const at = (x: number, y: number) => residual(each, { ...values, [first]: x, [second]: y });
      return { x: at(2, 1) - at(1, 1), y: at(1, 2) - at(1, 1), at: at(1, 1), straight: at(2, 2) };
    })
    // Net income by persons is no straight line in both.
    .filter(({ x, y, at, straight }) => Math.abs(straight - at - x - y) < 1e-6);
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      const determinant = one.x * other.y - other.x * one.y;
      if (Math.abs(determinant) < 1e-9) continue;
      const x = 1 + (other.at * one.y - one.at * other.y) / determinant;
      const y = 1 + (one.at * other.x - other.at * one.x) / determinant;
      return { ...values, [first]: Number(x.toPrecision(13)), [second]: Number(y.toPrecision(13)) };
    }
  return null;
}

function holds(
  equations: readonly Equation[],
  before: Values,
  after: Values,
  set: readonly string[],
): boolean {
  const plausible = set.every(
    (field) =>
      after[field]! >= (SIGNED.has(field) ? Number.NEGATIVE_INFINITY : Math.min(0, before[field]!)) &&
      (!SHARES.has(field) || after[field]! <= 100),
  );
  return (
    plausible &&
    equations.every((each) => Math.abs(residual(each, after)) <= each.tolerance * 1.000001 + 1e-9)
  );
}

/** A share of a whole. */
const SHARES = new Set(['povertyIncidence']);

/** A household's year may end in a loss. */
const SIGNED = new Set(['netIncome', 'disposableIncome', 'perCapitaNetIncome', 'perCapitaDisposableIncome']);

/** The value of one field that makes an equation zero; equations are linear in a field or in its reciprocal. */
function rootOf(equation: Equation, values: Values, field: string): number | null {
  const at = (value: number) => residual(equation, { ...values, [field]: value });
  const linear = at(2) - at(1);
  if (linear !== 0 && Math.abs(at(3) - at(1) - 2 * linear) < 1e-6 * Math.max(1, Math.abs(linear)))
    return counted(field, Number((1 - at(1) / linear).toPrecision(13)));
  const slope = 2 * (at(1) - at(2));
  const constant = at(1) - slope;
  const reciprocal = constant === 0 ? null : -slope / constant;
  return reciprocal !== null &&
    Math.abs(at(4) - (constant + slope / 4)) < 1e-6 * Math.max(1, Math.abs(slope)) &&
    Number.isFinite(reciprocal) &&
    Math.round(reciprocal) >= 1
    ? Math.round(reciprocal)
    : null;
}

function counted(field: string, value: number): number {
  return COUNTED.has(field) ? Math.round(value) : value;
}

function subsets(items: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
