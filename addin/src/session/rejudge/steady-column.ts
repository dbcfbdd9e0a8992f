import { type Column, type Field, MISSING } from '@duibiao/core';
import type { Ledger } from '@duibiao/ledger';
import type { Cell, Grid } from '@duibiao/sheet';

/** The reader judges a long column by about so many of its cells. */
const JUDGED_BY = 2000;

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
  const stride = field.type === 'boolean' ? 1 : Math.max(1, Math.floor(subjects.length / JUDGED_BY));
  const doubtful = unread(read, subjects) + edited.size;
  if (surely(read, subjects, edited, stride, () => true) < doubtful) return false;
  if (!field.usual) return true;
  // The middle figure is a usual one as long as more than half of all figures are.
  return surely(read, subjects, edited, stride, (value) => value > 0) > doubtful;
}

const TICK = /^[√✓✔☑]$/;
const BOX = /[☑✓✔√■🗹]/u;

/** What the answers of a yes-or-no column say together of how each is meant: whether 1 and 2 are codes, ticks are boxes. */
export function mannerOf(grid: Grid, rows: Iterable<number>, column: number): string {
  let coded = true;
  let ticked = true;
  let boxed = false;
  const codes = new Set<string>();
  for (const row of rows) {
    const word = shown(grid.cell(row, column));
    if (word === '') continue;
    coded &&= word === '1' || word === '2';
    ticked &&= TICK.test(word);
    boxed ||= BOX.test(word);
    if (/^[012]$/.test(word)) codes.add(word);
  }
  return `${coded && codes.has('2')} ${ticked} ${boxed} ${codes.has('0') && codes.has('2')}`;
}

function shown(cell: Cell): string {
  if (cell.kind === 'text') return cell.text.trim();
  return cell.kind === 'number' ? String(cell.number) : cell.kind === 'blank' ? '' : cell.kind;
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
