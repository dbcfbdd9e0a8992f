import type { Language } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Checked } from '../session/checked.js';
import type { PaneState } from '../session/state.js';
import { alone, PANE_WORDS, REASON_WORDS } from '../words/pane.js';

/** One cell to be filled in, or one household of which something is missing. */
export interface Errand {
  readonly key: string;
  readonly label: string;
  readonly whose: string;
  readonly village: string | null;
  /** The data that is missing. */
  readonly title: string;
  readonly reason: string;
  readonly cell: CellRef | null;
}

export type ErrandsBy = 'data' | 'village' | 'household';

/** The worklist cell by cell: each with whose it is. */
export function errands(checked: Checked, worklist: PaneState['worklist'], language: Language): Errand[] {
  const { subjects, tables } = checked.ledger;
  return worklist.flatMap((line) => {
    const ofRow = new Map<string, number>();
    for (const index of line.subjects) {
      const subject = subjects[index];
      const sheet = subject && tables[subject.table]?.sheet;
      for (const row of subject?.rows ?? []) ofRow.set(`${sheet} ${row}`, index);
    }
    return line.cells.map((cell): Errand => {
      const subject = subjects[ofRow.get(`${cell.sheet} ${cell.row}`) ?? -1];
      const label = subject?.label ?? '';
      const village = subject?.village ?? null;
      return {
        key: `${line.field} ${line.reason} ${cell.sheet}!${cell.row},${cell.column}`,
        label,
        whose: village && village !== label ? `${label} · ${village}` : label,
        village,
        title: alone(line.title[language]),
        reason: REASON_WORDS[line.reason][language],
        cell,
      };
    });
  });
}

export interface ErrandGroup {
  readonly key: string;
  readonly title: string;
  readonly items: readonly Errand[];
}

/** Errands by what is missing, or by whom to ask: the longest lists first. */
export function groupedErrands(all: readonly Errand[], by: ErrandsBy, language: Language): ErrandGroup[] {
  const groups = new Map<string, Errand[]>();
  for (const errand of all) {
    const title =
      by === 'data'
        ? errand.title
        : by === 'village'
          ? (errand.village ?? PANE_WORDS.noVillage[language])
          : errand.whose;
    const group = groups.get(title);
    if (group) group.push(errand);
    else groups.set(title, [errand]);
  }
  return [...groups]
    .map(([title, items]) => ({ key: title, title, items }))
    .sort((a, b) => b.items.length - a.items.length);
}
