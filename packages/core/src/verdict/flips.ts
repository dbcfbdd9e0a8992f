import { DuibiaoError } from '../failure.js';
import {
  add,
  divide,
  fractionOf,
  fractionOfDouble,
  fractionOfInteger,
  multiply,
  negate,
  ONE,
  toDecimal,
} from '../number/fraction.js';
import type { Standard } from '../standard/standard.js';
import type { NumberColumn, Table } from '../table/table.js';
import { standardWords } from '../words/standard-words.js';
import { compileStandard } from './compile.js';
import type { CheckContext, CompiledStandard, Verdicts } from './compiled.js';
import { evaluateStandard } from './evaluate.js';
import { STATUSES, type Status } from './verdict.js';

/** A verdict that comes out otherwise. */
export interface Flip {
  readonly row: number;
  /** Criterion id; null for the subject's verdict by the whole standard. */
  readonly criterion: string | null;
  readonly from: Status;
  readonly to: Status;
}

/**
 * Verdicts that differ between two checks of the same subjects. Criteria are matched by id; one that only one of the two has is
 * left out.
 */
export function flipsBetween(
  before: { readonly compiled: CompiledStandard; readonly verdicts: Verdicts },
  after: { readonly compiled: CompiledStandard; readonly verdicts: Verdicts },
): Flip[] {
  const flips: Flip[] = [];
  const collect = (criterion: string | null, from: Uint8Array, to: Uint8Array) => {
    for (let row = 0; row < from.length; row += 1) {
      if (from[row] === to[row]) continue;
      flips.push({ row, criterion, from: STATUSES[from[row]!]!, to: STATUSES[to[row]!]! });
    }
  };
  collect(null, before.verdicts.overall, after.verdicts.overall);
  for (const [index, { id }] of before.compiled.criteria.entries()) {
    const other = after.compiled.criteria.findIndex((each) => each.id === id);
    if (other >= 0) collect(id, before.verdicts.criteria[index]!, after.verdicts.criteria[other]!);
  }
  return flips.sort((a, b) => a.row - b.row);
}

/** What is taken otherwise: another year, another region, another line, another reading, or another standard altogether. */
export interface Otherwise
  extends Partial<Pick<CheckContext, 'asOf' | 'region' | 'overrides' | 'variants' | 'readings'>> {
  readonly standard?: Standard;
}

/**
 * Which verdicts come out otherwise under another year's standard, another line or another standard.
 *
 * @param table with every field that either standard reads (derive them first)
 * @example
 * ```ts
 * flipsUnder(compiled, table, { overrides: { povertyLine: '3335' } })
 * //=> [{ row: 4, criterion: null, from: 'met', to: 'unmet' }, { row: 4, criterion: 'income', from: 'met', to: 'unmet' }]
 * ```
 */
export function flipsUnder(compiled: CompiledStandard, table: Table, otherwise: Otherwise): Flip[] {
  const { standard = compiled.standard, ...over } = otherwise;
  const other = compileStandard(standard, { ...compiled.context, region: compiled.region, ...over });
  return flipsBetween(
    { compiled, verdicts: evaluateStandard(compiled, table) },
    { compiled: other, verdicts: evaluateStandard(other, table) },
  );
}

/** Verdicts that stand only if an amount is right: `low` and `high` are the flips when it is less or more by the error. */
export interface ErrorFlips {
  readonly low: readonly Flip[];
  readonly high: readonly Flip[];
}

/**
 * Which verdicts would come out otherwise if incomes were off by `percent`, downwards and upwards.
 *
 * @param percent plain decimal: `'3'` for ±3 %
 * @param fields the amounts that may be off; every field in yuan that the standard reads when absent
 * @throws DuibiaoError `standard/value` when `percent` is no number
 * @example
 * ```ts
 * flipsWithinError(compiled, table, '3').low.map((flip) => flip.row) //=> [7, 12]
 * ```
 */
export function flipsWithinError(
  compiled: CompiledStandard,
  table: Table,
  percent: string,
  fields: readonly string[] = amountsOf(compiled),
): ErrorFlips {
  const share = fractionOf(percent);
  if (!share) throw new DuibiaoError('standard/value', standardWords.badValue('percent', percent));
  const part = divide(share, fractionOfInteger(100))!;
  const before = { compiled, verdicts: evaluateStandard(compiled, table) };
  const [low, high] = [negate(part), part].map((change) => {
    const other = scaled(table, fields, add(ONE, change));
    return flipsBetween(before, { compiled, verdicts: evaluateStandard(compiled, other) });
  }) as [Flip[], Flip[]];
  return { low, high };
}

function amountsOf({ fields, context }: CompiledStandard): string[] {
  return fields.filter((field) => /^[万亿]?元/.test(context.dictionary.get(field)?.unit ?? ''));
}

function scaled(table: Table, fields: readonly string[], factor: Parameters<typeof multiply>[0]): Table {
  const columns = new Map(table.columns);
  for (const field of fields) {
    const column = columns.get(field);
    if (column?.type === 'number') columns.set(field, scaledColumn(column, factor));
  }
  return { ...table, columns };
}

function scaledColumn(column: NumberColumn, factor: Parameters<typeof multiply>[0]): NumberColumn {
  const values = column.values.map((value, row) =>
    column.missing[row] === 0 ? Number(toDecimal(multiply(fractionOfDouble(value), factor), 15)) : 0,
  );
  return { ...column, values };
}
