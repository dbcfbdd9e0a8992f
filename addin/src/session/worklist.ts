import { type MissingReason, STATUS } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import { type Checked, explain } from './checked.js';

/** One kind of data that is missing, and for whom: a line of the worklist. */
export interface Missing {
  readonly field: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly reason: MissingReason;
  readonly subjects: readonly number[];
  /** Where to write it: the first cells, where the ledger has them. */
  readonly cells: readonly CellRef[];
}

/** What is missing for the unknown criteria, the most wanted first. */
export function worklistOf(checked: Checked): Missing[] {
  const { ledger, verdicts, compiled } = checked;
  const lines = new Map<
    string,
    { field: string; title: Missing['title']; reason: MissingReason; subjects: Set<number>; cells: CellRef[] }
  >();
  for (let row = 0; row < verdicts.rowCount; row++) {
    for (let index = 0; index < compiled.criteria.length; index++) {
      if (verdicts.criteria[index]?.[row] !== STATUS.unknown) continue;
      const missing = explain(checked, row, index).inputs.filter((input) => input.missing);
      const cellsOf = ({ field, member }: (typeof missing)[number]): readonly CellRef[] =>
        member === undefined ? ledger.cells(row, field) : ledger.memberCells(member, field);
      // Where the ledger has a cell to write it in, that is the work; a column that it lacks besides is not.
      const writable = missing.filter((input) => cellsOf(input).length > 0);
      for (const input of writable.length > 0 ? writable : missing) {
        if (!input.missing) continue;
        const key = `${input.field} ${input.missing}`;
        let line = lines.get(key);
        if (!line) {
          line = {
            field: input.field,
            title: input.title,
            reason: input.missing,
            subjects: new Set(),
            cells: [],
          };
          lines.set(key, line);
        }
        if (line.subjects.has(row)) continue;
        line.subjects.add(row);
        line.cells.push(...cellsOf(input));
      }
    }
  }
  return [...lines.values()]
    .map((line) => ({ ...line, subjects: [...line.subjects] }))
    .sort((a, b) => b.subjects.length - a.subjects.length);
}
