import { type CompiledStandard, type IsoDate, STATUS, STATUSES, type Status } from '@duibiao/core';
import type { CheckedCriterion, CheckedSubject, Finding, Ledger, LedgerCheck } from '@duibiao/ledger';
import type { CellRef, Grid, Severity } from '@duibiao/sheet';

/** A ledger held against a standard, and the sheets it was read from. */
export interface Checked extends LedgerCheck {
  readonly grids: readonly Grid[];
  readonly basis: Basis;
  /** A subject explained; worked out at the first time. */
  explained(index: number): CheckedSubject;
  /** What a subject falls short in; worked out at the first time. */
  verdictItems(index: number): readonly Item[];
}

/** What a ledger was read by and held against, to do it again after an edit. */
export interface Basis {
  /** As it was asked for, before a disputed criterion was fitted to the ledger's columns. */
  readonly asked: CompiledStandard;
  /** What is recorded cannot have happened after it. */
  readonly today: IsoDate;
  read(grids: readonly Grid[]): Ledger;
}

/** A check before an edit, of which everything stays that is not about the edited subjects. */
export interface Carried {
  readonly before: Checked;
  readonly edited: ReadonlySet<number>;
}

/** Caches of a check, to be carried over an edit. */
const caches = new WeakMap<
  Checked,
  { readonly explained: Map<number, CheckedSubject>; readonly items: Map<number, readonly Item[]> }
>();

/** The check with the sheets it came from; subjects are explained when somebody asks, and then kept. */
export function checkedOf(
  check: LedgerCheck,
  grids: readonly Grid[],
  basis: Basis,
  carried?: Carried,
): Checked {
  const old = carried && isHeldAlike(carried.before, check) ? caches.get(carried.before) : undefined;
  const explained = without(old?.explained, carried?.edited);
  const items = without(old?.items, carried?.edited);
  const { ledger, compiled, table, derivation, verdicts, summary, findings } = check;
  const checked: Checked = {
    ledger,
    compiled,
    table,
    derivation,
    verdicts,
    summary,
    findings,
    grids,
    basis,
    get subjects() {
      return check.subjects;
    },
    subject: (index) => check.subject(index),
    explained: (index) => kept(explained, index, () => check.subject(index)),
    verdictItems: (index) => kept(items, index, () => subjectItems(checked, index)),
  };
  caches.set(checked, { explained, items });
  return checked;
}

/** The same criteria, read the same way: what was said of a subject then holds as long as nobody edited it. */
function isHeldAlike({ compiled: a }: LedgerCheck, { compiled: b }: LedgerCheck): boolean {
  const readings = (compiled: CompiledStandard) => JSON.stringify(compiled.context.readings ?? null);
  return a.standard === b.standard && a.asOf === b.asOf && readings(a) === readings(b);
}

function without<T>(
  map: ReadonlyMap<number, T> | undefined,
  gone: ReadonlySet<number> | undefined,
): Map<number, T> {
  const rest = new Map(map);
  for (const index of gone ?? []) rest.delete(index);
  return rest;
}

function kept<T>(map: Map<number, T>, index: number, make: () => T): T {
  let value = map.get(index);
  if (value === undefined) {
    value = make();
    map.set(index, value);
  }
  return value;
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

function subjectItems(checked: Checked, index: number): readonly Item[] {
  const { verdicts, compiled, ledger } = checked;
  const items: Item[] = [];
  compiled.criteria.forEach((criterion, at) => {
    const status = STATUSES[verdicts.criteria[at]?.[index] ?? STATUS.notApplicable] ?? 'notApplicable';
    if (status !== 'unmet' && status !== 'unknown') return;
    const subject = ledger.subjects[index]!;
    items.push({
      id: `v:${index}:${criterion.id}`,
      kind: 'verdict',
      severity: status === 'unmet' ? 'error' : 'warning',
      status,
      subject: index,
      criterion: at,
      finding: null,
      label: subject.label,
      village: subject.village,
      cells: explain(checked, index, at).cells,
      hidden: subject.hidden,
    });
  });
  return items;
}

export function itemsOf(checked: Checked): Item[] {
  const { ledger, findings } = checked;
  const items = ledger.subjects.flatMap((_, index) => checked.verdictItems(index));
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
