import type { Bilingual, MissingReason, Status } from '@duibiao/core';
import type { CheckView, ViewedCriterion, ViewedSubject } from './check-view.js';

/** How many subjects have which status. */
export type Tally = Readonly<Record<Status, number>>;

export interface VillageTally {
  /** Null collects the subjects whose ledger names no village. */
  readonly village: string | null;
  readonly subjects: number;
  readonly overall: Tally;
  /** In the standard's order. */
  readonly criteria: readonly Tally[];
}

/** One value that is not there and is needed: what, of whom, where to write it. */
export interface MissingItem {
  readonly subject: ViewedSubject;
  readonly criterion: ViewedCriterion;
  readonly field: string;
  readonly title: Bilingual;
  readonly reason: MissingReason;
}

export function tally(statuses: Iterable<Status>): Tally {
  const counts = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
  for (const status of statuses) counts[status]++;
  return counts;
}

export function tallyCriteria(check: CheckView, subjects = check.subjects): readonly Tally[] {
  return check.standard.criteria.map((_, index) =>
    tally(subjects.map((subject) => subject.criteria[index]?.status ?? 'notApplicable')),
  );
}

/** Villages in the order of most unmet subjects, then by name. */
export function tallyVillages(check: CheckView): readonly VillageTally[] {
  const byVillage = new Map<string | null, ViewedSubject[]>();
  for (const subject of check.subjects) {
    const village = check.standard.level === 'village' ? subject.label : subject.village;
    const group = byVillage.get(village);
    if (group) group.push(subject);
    else byVillage.set(village, [subject]);
  }
  return [...byVillage]
    .map(([village, subjects]) => ({
      village,
      subjects: subjects.length,
      overall: tally(subjects.map((subject) => subject.status)),
      criteria: tallyCriteria(check, subjects),
    }))
    .sort(
      (a, b) =>
        b.overall.unmet - a.overall.unmet || (a.village ?? '').localeCompare(b.village ?? '', 'zh-CN'),
    );
}

/** Every missing value behind an unknown criterion, once per subject and field, in ledger order. */
export function missingItems(check: CheckView): readonly MissingItem[] {
  const items: MissingItem[] = [];
  for (const subject of check.subjects) {
    const seen = new Set<string>();
    for (const criterion of subject.criteria) {
      if (criterion.status !== 'unknown') continue;
      for (const input of criterion.inputs) {
        if (!input.missing || seen.has(input.field)) continue;
        seen.add(input.field);
        items.push({ subject, criterion, field: input.field, title: input.title, reason: input.missing });
      }
    }
  }
  return items;
}
