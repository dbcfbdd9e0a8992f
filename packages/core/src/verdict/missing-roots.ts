import { anyWithin, fieldsIn } from '../expression/walk.js';
import type { Dictionary } from '../standard/field.js';
import { recipeOf } from '../table/recipe.js';
import { MISSING_REASONS, type MissingReason, type Table } from '../table/table.js';

/** A cell that would have to be filled. */
export interface MissingRoot {
  readonly field: string;
  readonly reason: MissingReason;
}

/** Every ledger has it: that it is there does not say that the ledger counts persons rather than answering yes or no. */
const NO_EVIDENCE: ReadonlySet<string> = new Set(['householdSize']);

/**
 * What is really missing where a field has no column of its own but could be worked out from others: those others. Of
 * several ways to work it out, the one for which the ledger has most and lacks least; the field itself when it has none.
 */
export function missingRoots(
  field: string,
  table: Table,
  row: number,
  dictionary: Dictionary,
  seen: ReadonlySet<string> = new Set(),
): readonly MissingRoot[] {
  const column = table.columns.get(field);
  const reason = column ? MISSING_REASONS[column.missing[row]!] : 'noColumn';
  if (!reason) return [];
  const itself = [{ field, reason }];
  const expressions = recipeOf(field, dictionary)?.expressions ?? [];
  if (reason !== 'noColumn' || seen.has(field)) return itself;
  const below = new Set(seen).add(field);
  let best: readonly MissingRoot[] | null = null;
  for (const expression of expressions) {
    if (anyWithin(expression, (each) => each.op === 'members')) continue;
    const rootsOf = fieldsIn(expression).map((each) => ({
      each,
      roots: missingRoots(each, table, row, dictionary, below),
    }));
    const roots = rootsOf.flatMap((one) => one.roots);
    const partly = rootsOf.some(
      (one) =>
        !NO_EVIDENCE.has(one.each) &&
        (one.roots.length !== 1 || one.roots[0]!.field !== one.each || one.roots[0]!.reason !== 'noColumn'),
    );
    if (roots.length > 0 && partly && (!best || roots.length < best.length)) best = roots;
  }
  return best ?? itself;
}
