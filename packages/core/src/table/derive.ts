import { fieldsIn, walk } from '../expression/walk.js';
import type { Dictionary, Level } from '../standard/field.js';
import { columnOf, emptyColumn } from './computed-column.js';
import { type Recipe, recipeOf } from './recipe.js';
import { type Column, MISSING, type Table } from './table.js';

/** A table with its gaps filled by the dictionary's derivations. */
export interface Derivation {
  readonly table: Table;
  /** By field: the derived columns of the subjects; and, under `members`, of their members. */
  readonly columns: ReadonlyMap<string, DerivedColumn>;
  readonly members: ReadonlyMap<string, DerivedColumn>;
  /**
   * The fields, as the ledger writes them, that a derived cell was worked out from; empty for a cell written or missing.
   * Fields of members carry no row: they are those of all members of the subject.
   */
  from(field: string, row: number): readonly string[];
}

/** Which derivation filled each cell. */
export interface DerivedColumn {
  readonly field: string;
  /** By row: index of the derivation, -1 where the cell was written or could not be derived. */
  readonly by: Int8Array;
  /** By derivation: the fields it reads. */
  readonly reads: readonly (readonly string[])[];
}

/**
 * Works out fields that the ledger lacks, or leaves blank, from others, by the derivations of the dictionary. What is
 * written is never replaced, nor what is written but unreadable, pending or in conflict.
 *
 * @param wanted ids of the fields to have; those they are derived from are filled on the way
 * @param level of the subjects; that of the first wanted field when absent
 * @throws DuibiaoError `dictionary/derivation` when a derivation cannot be read
 * @example
 * ```ts
 * const { table, from } = deriveColumns(ledger.table, dictionary, compiled.fields);
 * from('perCapitaNetIncome', 0) //=> ['netIncome', 'householdSize']
 * ```
 */
export function deriveColumns(
  table: Table,
  dictionary: Dictionary,
  wanted: Iterable<string>,
  level: Level | undefined = levelOf(wanted, dictionary),
): Derivation {
  const plan = planOf(wanted, dictionary, level);
  const below = table.members && deriveColumns(table.members.table, dictionary, plan.ofMembers);
  const deriver = new Deriver(
    below ? { ...table, members: { ...table.members!, table: below.table } } : table,
    plan.own,
  );
  for (const field of plan.own.keys()) deriver.fill(field);
  const members = below?.columns ?? new Map<string, DerivedColumn>();
  const columns = deriver.derived;
  return {
    table: deriver.table,
    columns,
    members,
    from: (field, row) => sourcesOf(field, row, columns, new Set()),
  };
}

function levelOf(wanted: Iterable<string>, dictionary: Dictionary): Level | undefined {
  for (const field of wanted) {
    const level = dictionary.get(field)?.level;
    if (level) return level;
  }
  return undefined;
}

interface Plan {
  readonly own: ReadonlyMap<string, Recipe>;
  readonly ofMembers: ReadonlySet<string>;
}

/** Every field that may be needed, with its derivations read; fields of members apart. */
function planOf(wanted: Iterable<string>, dictionary: Dictionary, level: Level | undefined): Plan {
  const own = new Map<string, Recipe>();
  const ofMembers = new Set<string>();
  const queue = [...wanted];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const field = dictionary.get(id);
    if (!field || own.has(id)) continue;
    if (field.level !== level) {
      ofMembers.add(id);
      continue;
    }
    const recipe = recipeOf(id, dictionary)!;
    own.set(id, recipe);
    for (const expression of recipe.expressions) {
      queue.push(...fieldsIn(expression).filter((each) => dictionary.get(each)?.level === level));
      walk(expression, (each) => {
        if (each.op === 'member' && each.field !== '') ofMembers.add(each.field);
      });
    }
  }
  return { own, ofMembers };
}

class Deriver {
  readonly derived = new Map<string, DerivedColumn>();
  private readonly done = new Set<string>();

  constructor(
    public table: Table,
    private readonly recipes: ReadonlyMap<string, Recipe>,
  ) {}

  /** Fills the gaps of one field, first those of the fields it is derived from. */
  fill(field: string): void {
    const recipe = this.recipes.get(field);
    if (!recipe || this.done.has(field)) return;
    this.done.add(field);
    const reads = recipe.expressions.map(fieldsIn);
    let column = this.table.columns.get(field);
    if (recipe.expressions.length === 0 || (column && !hasGap(column))) return;
    const by = new Int8Array(this.table.rowCount).fill(-1);
    column = column ? copyOf(column) : emptyColumn(recipe.type, this.table.rowCount);
    for (const [index, expression] of recipe.expressions.entries()) {
      if (!hasGap(column)) break;
      for (const read of reads[index]!) this.fill(read);
      column = filledFrom(column, columnOf(expression, recipe.type, this.table), by, index);
    }
    if (!by.some((each) => each >= 0)) return;
    this.table = { ...this.table, columns: new Map(this.table.columns).set(field, column) };
    this.derived.set(field, { field, by, reads });
  }
}

function isGap(missing: number): boolean {
  return missing === MISSING.empty || missing === MISSING.noColumn;
}

function hasGap({ missing }: Column): boolean {
  return missing.some(isGap);
}

function copyOf(column: Column): Column {
  return { ...column, values: column.values.slice(), missing: column.missing.slice() } as Column;
}

/** Takes over the cells that are gaps in `column` and known in `other`. */
function filledFrom(column: Column, other: Column, by: Int8Array, index: number): Column {
  const pool = column.type === 'text' ? [...column.pool] : null;
  for (let row = 0; row < column.missing.length; row += 1) {
    if (!isGap(column.missing[row]!) || other.missing[row] !== 0) continue;
    column.values[row] =
      pool && other.type === 'text' ? pooled(pool, other.pool[other.values[row]!]!) : other.values[row]!;
    column.missing[row] = 0;
    by[row] = index;
  }
  return pool && column.type === 'text' ? { ...column, pool } : column;
}

function pooled(pool: string[], text: string): number {
  const at = pool.indexOf(text);
  return at >= 0 ? at : pool.push(text) - 1;
}

function sourcesOf(
  field: string,
  row: number,
  columns: ReadonlyMap<string, DerivedColumn>,
  seen: Set<string>,
): readonly string[] {
  const derived = columns.get(field);
  const by = derived?.by[row] ?? -1;
  if (!derived || by < 0 || seen.has(field)) return [];
  seen.add(field);
  const sources = derived.reads[by]!.flatMap((read) => {
    const further = sourcesOf(read, row, columns, seen);
    return further.length > 0 ? further : [read];
  });
  return [...new Set(sources)];
}
