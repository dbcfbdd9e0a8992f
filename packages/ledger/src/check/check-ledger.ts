import {
  type CompiledStandard,
  type CriterionVerdict,
  compileStandard,
  type Derivation,
  deriveColumns,
  evaluateStandard,
  explainSubject,
  STATUSES,
  type Status,
  type Table,
  type Verdicts,
} from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { Ledger, LedgerSubject } from '../ledger.js';
import { checkWords } from '../words/check.js';
import { decidingInputs } from './deciding-inputs.js';
import { missingColumns } from './missing-columns.js';
import { sourceFields } from './sources.js';

/** The verdict on one subject by one criterion, and the cells on which it turned: blank ones where something is missing. */
export interface CheckedCriterion extends CriterionVerdict {
  readonly cells: readonly CellRef[];
}

export interface CheckedSubject extends LedgerSubject {
  readonly status: Status;
  readonly criteria: readonly CheckedCriterion[];
}

export interface CriterionCount {
  readonly id: string;
  readonly met: number;
  readonly unmet: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

export interface CheckSummary {
  readonly subjects: number;
  readonly met: number;
  readonly unmet: number;
  readonly unknown: number;
  readonly criteria: readonly CriterionCount[];
}

/** A ledger held against a standard. */
export interface LedgerCheck {
  readonly ledger: Ledger;
  readonly compiled: CompiledStandard;
  /** The ledger's table with derived fields filled in. */
  readonly table: Table;
  readonly derivation: Derivation;
  readonly verdicts: Verdicts;
  readonly summary: CheckSummary;
  /** Every subject explained. Worked out at the first use; for a few subjects of many, ask `subject`. */
  readonly subjects: readonly CheckedSubject[];
  subject(index: number): CheckedSubject;
  /** What the reader found, and what the standard needs that the ledger lacks. */
  readonly findings: readonly Finding[];
}

/**
 * Holds every subject of a ledger against a compiled standard. Where a criterion is disputed and the ledger has only the
 * columns of its other reading (人均纯收入 for 人均可支配收入), that reading is applied and a finding says so, unless the caller
 * chose readings itself. Findings of other checks (`checkQuality`, `checkTotals`) are reported with it when given as `more`.
 *
 * @example
 * ```ts
 * const check = checkLedger(ledger, compileStandard(standard, context));
 * check.summary.unmet //=> 12
 * check.subject(0).criteria[0]?.cells //=> [{ sheet: '台账', row: 5, column: 6 }]
 * ```
 */
export function checkLedger(
  ledger: Ledger,
  asked: CompiledStandard,
  more: readonly Finding[] = [],
): LedgerCheck {
  const { compiled, findings: readingFindings } = withFittingReadings(ledger, asked);
  const { dictionary } = compiled.context;
  const derivation = deriveColumns(ledger.table, dictionary, compiled.fields, compiled.standard.level);
  const { table } = derivation;
  const verdicts = evaluateStandard(compiled, table);
  const sources = sourceFields(dictionary);
  const subject = (index: number): CheckedSubject => {
    const verdict = explainSubject(compiled, table, verdicts, index, derivation);
    return {
      ...ledger.subjects[index]!,
      status: verdict.status,
      criteria: verdict.criteria.map((each, at) => ({
        ...each,
        cells: criterionCells(
          ledger,
          derivation,
          sources,
          index,
          decidingInputs(compiled, compiled.criteria[at]!, table, index, each),
        ),
      })),
    };
  };
  let subjects: readonly CheckedSubject[] | undefined;
  return {
    ledger,
    compiled,
    table,
    derivation,
    verdicts,
    summary: summarize(compiled, verdicts),
    get subjects() {
      subjects ??= ledger.subjects.map((_, index) => subject(index));
      return subjects;
    },
    subject,
    findings: [
      ...ledger.findings,
      ...readingFindings,
      ...missingColumns(ledger, compiled, table, verdicts, sources),
      ...more,
    ],
  };
}

/** The cells of a verdict's inputs: where they are written, else where that stands from which they follow. */
function criterionCells(
  ledger: Ledger,
  derivation: Derivation,
  sources: (field: string) => readonly string[],
  subject: number,
  inputs: CriterionVerdict['inputs'],
): readonly CellRef[] {
  const cells = inputs.flatMap(({ field, member, missing }) => {
    if (member !== undefined) return ledger.memberCells(member, field);
    const own = ledger.cells(subject, field);
    const from = derivation.from(field, subject);
    if (own.length > 0 && (from.length === 0 || missing !== undefined)) return own;
    if (missing === undefined) return from.flatMap((each) => cellsOf(ledger, subject, each));
    // Nothing written: of the fields it could follow from, the ones that the ledger has a column for but no value.
    return sources(field).flatMap((each) =>
      isMissing(ledger, subject, each) ? ledger.cells(subject, each) : [],
    );
  });
  const seen = new Set<string>();
  return cells.filter(({ sheet, row, column }) => {
    const key = `${sheet}!${row},${column}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Cells of a subject's own field, or of all its members'. */
function cellsOf(ledger: Ledger, subject: number, field: string): readonly CellRef[] {
  const own = ledger.cells(subject, field);
  const { members } = ledger.table;
  if (own.length > 0 || !members) return own;
  const cells: CellRef[] = [];
  for (let member = members.offsets[subject]!; member < members.offsets[subject + 1]!; member++)
    cells.push(...ledger.memberCells(member, field));
  return cells;
}

function isMissing(ledger: Ledger, subject: number, field: string): boolean {
  return (ledger.table.columns.get(field)?.missing[subject] ?? 0) !== 0;
}

function summarize(compiled: CompiledStandard, verdicts: Verdicts): CheckSummary {
  const overall = countStatuses(verdicts.overall);
  return {
    subjects: verdicts.rowCount,
    met: overall.met,
    unmet: overall.unmet,
    unknown: overall.unknown,
    criteria: compiled.criteria.map(({ id }, index) => ({ id, ...countStatuses(verdicts.criteria[index]!) })),
  };
}

function countStatuses(statuses: Uint8Array): Record<Status, number> {
  const counts: Record<Status, number> = { met: 0, unmet: 0, unknown: 0, notApplicable: 0 };
  for (const status of statuses) counts[STATUSES[status]!]++;
  return counts;
}

/** Applies the other reading of a disputed criterion where the ledger can answer only that one. */
function withFittingReadings(
  ledger: Ledger,
  compiled: CompiledStandard,
): { readonly compiled: CompiledStandard; readonly findings: readonly Finding[] } {
  if (compiled.context.readings !== undefined) return { compiled, findings: [] };
  const available = (fields: readonly string[]) => {
    const { table } = deriveColumns(
      ledger.table,
      compiled.context.dictionary,
      fields,
      compiled.standard.level,
    );
    return fields.every(
      (field) => table.columns.get(field)?.missing.some((missing) => missing === 0) ?? false,
    );
  };
  const readings: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const { id, criterion, fields } of compiled.criteria) {
    if (criterion.source.certainty !== 'disputed' || available(fields)) continue;
    for (const reading of criterion.readings ?? []) {
      if (reading.source.certainty !== 'disputed') continue;
      const other = compileStandard(compiled.standard, {
        ...compiled.context,
        readings: { [id]: reading.id },
      });
      if (!available(other.criteria.find((each) => each.id === id)!.fields)) continue;
      readings[id] = reading.id;
      findings.push({
        rule: 'standard/reading',
        severity: 'warning',
        cells: [],
        message: checkWords.reading(criterion.title, reading.title),
        source: reading.source,
      });
      break;
    }
  }
  if (findings.length === 0) return { compiled, findings };
  return { compiled: compileStandard(compiled.standard, { ...compiled.context, readings }), findings };
}
