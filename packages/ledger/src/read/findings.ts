import type { Finding } from '../finding.js';
import { maskText } from '../mask.js';
import { valueWords } from '../words/values.js';
import type { Unread } from './read-field.js';
import type { Conflict } from './read-subjects.js';

/** Findings about cells that were not read: one for each word of a column, with all its cells. */
export function unreadFindings(unread: readonly Unread[], withSubjects: boolean): readonly Finding[] {
  const groups = new Map<string, Unread[]>();
  for (const each of unread) {
    const key = `${each.cell.sheet} ${each.cell.column} ${each.field.id} ${each.doubt} ${each.written}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups.values()].map((group) => {
    const { field, doubt, written, subject } = group[0]!;
    const shown = field.personal === undefined ? written : maskText(field.personal, written);
    const cells = group.map(({ cell }) => cell).filter((cell, at, all) => cell.row !== all[at - 1]?.row);
    return {
      rule: ruleOf(doubt),
      severity: severityOf(doubt),
      cells,
      message: valueWords.unreadable(field, shown, doubt),
      ...(withSubjects && group.length === 1 ? { subject } : {}),
    };
  });
}

function severityOf(doubt: Unread['doubt']): Finding['severity'] {
  if (doubt === 'pending' || doubt === 'yearOnly') return 'info';
  return doubt === 'ruined' ? 'error' : 'warning';
}

function ruleOf(doubt: Unread['doubt']): string {
  if (doubt === 'pending') return 'value/pending';
  return doubt === 'ruined' ? 'value/ruined' : 'value/unreadable';
}

export function conflictFindings(conflicts: readonly Conflict[]): readonly Finding[] {
  return conflicts.map(({ field, subject, cells, values }) => ({
    rule: 'value/conflict',
    severity: 'warning',
    cells,
    subject,
    message: valueWords.conflict(
      field,
      values.map((value) => (field.personal === undefined ? value : maskText(field.personal, value))),
    ),
  }));
}
