import { type MissingReason, STATUS, STATUSES, type Status } from '@duibiao/core';
import type { CheckedCriterion, CheckedSubject, Finding, LedgerCheck } from '@duibiao/ledger';
import type { CellRef, Grid, Severity } from '@duibiao/sheet';

/** A ledger held against a standard, and the sheets it was read from. */
export interface Checked extends LedgerCheck {
  readonly grids: readonly Grid[];
  /** A subject explained; worked out at the first time. */
  explained(index: number): CheckedSubject;
}

/** The check with the sheets it came from; subjects are explained when somebody asks, and then kept. */
export function checkedOf(check: LedgerCheck, grids: readonly Grid[]): Checked {
  const known = new Map<number, CheckedSubject>();
  const { ledger, compiled, table, derivation, verdicts, summary, findings } = check;
  return {
    ledger,
    compiled,
    table,
    derivation,
    verdicts,
    summary,
    findings,
    grids,
    get subjects() {
      return check.subjects;
    },
    subject: (index) => check.subject(index),
    explained: (index) => {
      let subject = known.get(index);
      if (!subject) {
        subject = check.subject(index);
        known.set(index, subject);
      }
      return subject;
    },
  };
}

/** One line of the pane's list: an unmet or unknown criterion of a subject, or a finding. */
export interface Item {
  /** Stable over a re-check: `v:3:income`, `f:id-number/checksum:Sheet1!5,2`. */
  readonly id: string;
  readonly kind: 'verdict' | 'finding';
  readonly severity: Severity;
  readonly status: Status | null;
  /** Index of the subject; null for findings about the whole table. */
  readonly subject: number | null;
  /** Index of the criterion, or the finding itself. */
  readonly criterion: number | null;
  readonly finding: Finding | null;
  readonly label: string;
  readonly village: string | null;
  readonly cells: readonly CellRef[];
  readonly hidden: boolean;
}

export interface Counts {
  readonly subjects: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly byCriterion: readonly Readonly<Record<Status, number>>[];
  readonly findings: number;
  /** Items whose rows are hidden or filtered out. */
  readonly hidden: number;
}

/** The verdict on a subject by a criterion, with everything it rests on. */
export function explain(checked: Checked, subject: number, criterion: number): CheckedCriterion {
  return checked.explained(subject).criteria[criterion]!;
}

export function itemsOf(checked: Checked): Item[] {
  const { ledger, verdicts, compiled, findings } = checked;
  const items: Item[] = [];
  ledger.subjects.forEach((subject, row) => {
    compiled.criteria.forEach((criterion, index) => {
      const status = STATUSES[verdicts.criteria[index]?.[row] ?? STATUS.notApplicable] ?? 'notApplicable';
      if (status !== 'unmet' && status !== 'unknown') return;
      items.push({
        id: `v:${row}:${criterion.id}`,
        kind: 'verdict',
        severity: status === 'unmet' ? 'error' : 'warning',
        status,
        subject: row,
        criterion: index,
        finding: null,
        label: subject.label,
        village: subject.village,
        cells: explain(checked, row, index).cells,
        hidden: subject.hidden,
      });
    });
  });
  for (const finding of findings) {
    const subject = finding.subject === undefined ? undefined : ledger.subjects[finding.subject];
    const first = finding.cells[0];
    items.push({
      id: `f:${finding.rule}:${finding.subject ?? ''}:${first ? `${first.sheet}!${first.row},${first.column}` : ''}`,
      kind: 'finding',
      severity: finding.severity,
      status: null,
      subject: finding.subject ?? null,
      criterion: null,
      finding,
      label: subject?.label ?? '',
      village: subject?.village ?? null,
      cells: finding.cells,
      hidden: subject?.hidden ?? false,
    });
  }
  return items;
}

export function countsOf(checked: Checked, items: readonly Item[]): Counts {
  const { verdicts } = checked;
  const tally = (statuses: Uint8Array | undefined): Record<Status, number> => {
    const counts: Record<Status, number> = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
    for (const status of statuses ?? []) counts[STATUSES[status] ?? 'notApplicable']++;
    return counts;
  };
  return {
    subjects: checked.ledger.subjects.length,
    byStatus: tally(verdicts.overall),
    byCriterion: verdicts.criteria.map(tally),
    findings: checked.findings.length,
    hidden: items.filter((item) => item.hidden).length,
  };
}

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
