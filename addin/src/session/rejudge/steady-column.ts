import { type Column, type Field, MISSING } from '@duibiao/core';
import { answerManner, judgedEvery, type Ledger } from '@duibiao/ledger';
import type { Grid } from '@duibiao/sheet';

export interface EditedColumn {
  readonly field: Field;
  readonly table: number;
}

/**
 * Whether a column is read the same way whatever the edited rows say. How a column is read (what its unit is, whether
 * 1 and 2 are codes, whether it makes sense at all) is judged by all its cells; it is steady where the cells that nobody
 * edited decide that by themselves.
 *
 * @param edited subjects whose rows were edited.
 */
export function isSteady(
  { field, table }: EditedColumn,
  ledger: Ledger,
  edited: ReadonlySet<number>,
): boolean {
  if (field.type === 'text') return true;
  if (field.unit === '%' || field.personal !== undefined) return false;
  const read = ledger.table.columns.get(field.id);
  if (!read) return false;
  const subjects = ledger.subjects.flatMap((subject, index) => (subject.table === table ? [index] : []));
  const stride = judgedEvery(field, subjects.length);
  const doubtful = unread(read, subjects) + edited.size;
  if (surely(read, subjects, edited, stride, () => true) < doubtful) return false;
  if (!field.usual) return true;
  // The middle figure is a usual one as long as more than half of all figures are.
  return surely(read, subjects, edited, stride, (value) => value > 0) > doubtful;
}

/** What the answers of a yes-or-no column say together of how each is meant, as a word to compare. */
export function mannerOf(grid: Grid, rows: readonly number[], column: number): string {
  return JSON.stringify(answerManner(rows.map((row) => grid.cell(row, column))));
}

/** Subjects for which something stands there that was not read. */
function unread({ missing }: Column, subjects: readonly number[]): number {
  let count = 0;
  for (const subject of subjects) {
    const reason = missing[subject];
    if (reason !== 0 && reason !== MISSING.empty && reason !== MISSING.noColumn) count++;
  }
  return count;
}

/** At least so many cells with a value are among those that are looked at, wherever the looking begins. */
function surely(
  column: Column,
  subjects: readonly number[],
  edited: ReadonlySet<number>,
  stride: number,
  counts: (value: number) => boolean,
): number {
  let total = 0;
  let run = 0;
  for (const subject of subjects) {
    const has =
      column.missing[subject] === 0 && !edited.has(subject) && counts(Number(column.values[subject]));
    run = has ? run + 1 : 0;
    if (run === stride) {
      total++;
      run = 0;
    }
  }
  return total;
}
