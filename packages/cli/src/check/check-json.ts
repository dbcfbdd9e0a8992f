import type { Language } from '@duibiao/core';
import {
  type CheckedSubject,
  type Finding,
  type LedgerCheck,
  type LedgerTable,
  maskWords,
  placeName,
} from '@duibiao/ledger';
import { citation } from '@duibiao/report';
import { type CellRef, cellAddress } from '@duibiao/sheet';

export interface JsonOptions {
  readonly language: Language;
  readonly unmask: boolean;
}

/** A check as the one JSON document that other programs rely on. */
export function checkJson(check: LedgerCheck, { language, unmask }: JsonOptions) {
  const { compiled, ledger, summary } = check;
  const [first] = ledger.tables;
  const several = new Set(ledger.tables.map(({ sheet }) => sheet)).size > 1;
  const cell = (ref: CellRef) => (several ? `${ref.sheet}!` : '') + cellAddress(ref.row, ref.column);
  const shown = (text: string) => (unmask ? text : maskWords(text));
  return {
    standard: {
      id: compiled.standard.id,
      level: compiled.standard.level,
      asOf: compiled.asOf,
      region: compiled.region,
      title: (compiled.version.title ?? compiled.standard.title)[language],
      parameters: Object.fromEntries(compiled.parameters.map(({ name, value }) => [name, value])),
    },
    ledger: {
      file: ledger.file,
      ...tableJson(first!),
      ...(ledger.tables.length > 1 && { tables: ledger.tables.map(tableJson) }),
    },
    summary,
    subjects: check.subjects.map((subject) => subjectJson(subject)),
    findings: check.findings.map((finding) => findingJson(finding)),
  };

  function subjectJson({ rows, id, label, village, hidden, table, status, criteria }: CheckedSubject) {
    return {
      ...(several && { sheet: ledger.tables[table]?.sheet }),
      rows,
      id: id === null ? null : shown(id),
      label: shown(label),
      village,
      ...(hidden && { hidden }),
      status,
      criteria: criteria.map((each) => ({
        id: each.criterion,
        status: each.status,
        actual: each.actual,
        required: each.required,
        shortfall: each.shortfall,
        ...(each.unit !== undefined && { unit: each.unit }),
        cells: each.cells.map(cell),
        message: shown(each.message[language]),
        source: citation(each.source, language),
      })),
    };
  }

  function findingJson({ rule, severity, cells, message, subject, source }: Finding) {
    return {
      rule,
      severity,
      cells: cells.map(cell),
      message: shown(message[language]),
      ...(subject !== undefined && { rows: ledger.subjects[subject]?.rows }),
      ...(source !== undefined && { source: citation(source, language) }),
    };
  }
}

/** What was understood of one table of a ledger. */
export function tableJson({
  sheet,
  layout,
  headerRows,
  firstDataRow,
  columns,
  unmapped,
  skippedRows,
}: LedgerTable) {
  return {
    sheet,
    layout,
    headerRows,
    firstDataRow,
    columns: columns.map(({ column, row, header, field, confidence, writtenUnit }) => ({
      column: placeName({ column, row }),
      header,
      field,
      confidence,
      ...(writtenUnit !== undefined && { unit: writtenUnit }),
    })),
    unmapped: unmapped.map(({ column, row, header, candidates }) => ({
      column: placeName({ column, row }),
      header,
      ...(candidates && { candidates }),
    })),
    skippedRows,
  };
}
