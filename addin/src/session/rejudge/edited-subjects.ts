import type { Ledger } from '@duibiao/ledger';
import type { Edit } from '../../host/port.js';

/** The subjects whose rows were edited; null where a row was edited that is no subject's. */
export function editedSubjects(ledger: Ledger, edits: readonly Edit[]): ReadonlySet<number> | null {
  const subjects = new Set<number>();
  for (const edit of edits) {
    const subjectAt = subjectsByRow(ledger, edit.sheet);
    for (let row = edit.top; row <= edit.bottom; row++) {
      const subject = subjectAt.get(row);
      if (subject === undefined) return null;
      subjects.add(subject);
    }
  }
  return subjects;
}

const known = new WeakMap<Ledger['subjects'], Map<string, ReadonlyMap<number, number>>>();

/** Subjects by the rows of a sheet. */
export function subjectsByRow({ subjects, tables }: Ledger, sheet: string): ReadonlyMap<number, number> {
  let bySheet = known.get(subjects);
  if (!bySheet) {
    bySheet = new Map();
    known.set(subjects, bySheet);
  }
  let rows = bySheet.get(sheet) as Map<number, number> | undefined;
  if (!rows) {
    rows = new Map();
    for (const [index, subject] of subjects.entries())
      if (tables[subject.table]?.sheet === sheet) for (const row of subject.rows) rows.set(row, index);
    bySheet.set(sheet, rows);
  }
  return rows;
}
