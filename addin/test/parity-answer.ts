import { type CellRef, cellAddress, columnName } from '@duibiao/sheet';
import { expect } from 'vitest';
import type { Run } from '../../test/command-line/run-duibiao.js';
import type { Checked } from '../src/session/checked.js';
import type { PaneState } from '../src/session/state.js';

/** What a check came to, whoever made it. */
export type Answer =
  | { readonly kind: 'checked'; readonly check: unknown }
  /** Standards that fit equally. */
  | { readonly kind: 'choice'; readonly standards: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/** The part of the command line's document that a pane has too. */
interface CheckDocument {
  readonly standard: { readonly id: string; readonly asOf: string; readonly level: string };
  readonly ledger: TableDocument & { readonly tables?: readonly TableDocument[] };
  readonly summary: unknown;
  readonly subjects: readonly {
    readonly sheet?: string;
    readonly rows: readonly number[];
    readonly id: string | null;
    readonly label: string;
    readonly village: string | null;
    readonly hidden?: boolean;
    readonly status: string;
    readonly criteria: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly cells: readonly string[];
    readonly message: string;
  }[];
}

interface TableDocument {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly columns: readonly { readonly column: string; readonly header: string; readonly field: string }[];
  readonly unmapped: readonly { readonly column: string; readonly header: string }[];
  readonly skippedRows: readonly unknown[];
}

const CRITERION = ['id', 'status', 'actual', 'required', 'shortfall', 'cells', 'message'] as const;

/** That a figure was worked out is told of a file: in Excel every formula has a value. */
const OF_FILES = 'value/calculated';

export function commandLineAnswer(run: Run): Answer {
  if (run.status === 2) return refusal(run.err.trim().replace(/^ledger\.xlsx: /, ''));
  expect(run.err.includes('    at ') ? run.err : '').toBe('');
  const document = JSON.parse(run.out) as CheckDocument;
  const { id, asOf, level } = document.standard;
  return {
    kind: 'checked',
    check: {
      standard: { id, asOf, level },
      tables: (document.ledger.tables ?? [document.ledger]).map(tableOf),
      summary: document.summary,
      subjects: document.subjects.map(
        ({ sheet, rows, id: key, label, village, hidden, status, criteria }) => ({
          sheet: sheet ?? null,
          rows,
          id: key,
          label,
          village,
          hidden: hidden ?? false,
          status,
          criteria: criteria.map((each) => Object.fromEntries(CRITERION.map((name) => [name, each[name]]))),
        }),
      ),
      findings: document.findings
        .filter(({ rule }) => rule !== OF_FILES)
        .map(({ rule, severity, cells, message }) => ({
          rule,
          severity,
          cells,
          message,
        })),
    },
  };
}

function tableOf({ sheet, headerRows, firstDataRow, columns, unmapped, skippedRows }: TableDocument) {
  return {
    sheet,
    headerRows,
    firstDataRow,
    columns: columns.map(({ column, header, field }) => ({ column, header, field })),
    unmapped: unmapped.map(({ column, header }) => ({ column, header })),
    skippedRows,
  };
}

/** Refusals are worded for where they appear; what they are about is the same. */
function refusal(sentence: string): Answer {
  const tied = /同样适合这本台账：([^；]+)；/.exec(sentence)?.[1];
  if (tied) return { kind: 'choice', standards: tied.split('、') };
  const why = Object.entries(REFUSALS).find(([, words]) => words.test(sentence))?.[0];
  return { kind: 'refused', why: why ?? sentence };
}

const REFUSALS: Readonly<Record<string, RegExp>> = {
  'no rows': /只有表头，没有数据行/,
  'no columns of the standard': /没有“.*”需要的任何一列/,
  'no standard': /没有(一个标准适合|适用于)/,
  level: /对象(不同|不符)|不适用于这类台账/,
};

export function sessionAnswer({ checked, choice, error }: PaneState): Answer {
  if (error) return refusal(error.sentence.zh);
  if (choice) return { kind: 'choice', standards: choice.standards.map(({ id }) => id) };
  return { kind: 'checked', check: documentOf(checked!) };
}

/** A column; of a form, the cell beside a label. */
function placeOf({ row, column }: { readonly row?: number; readonly column: number }): string {
  return row === undefined ? columnName(column) : cellAddress(row, column);
}

function documentOf(checked: Checked): unknown {
  const { ledger, compiled, summary, findings } = checked;
  const several = new Set(ledger.tables.map(({ sheet }) => sheet)).size > 1;
  const cell = ({ sheet, row, column }: CellRef) => (several ? `${sheet}!` : '') + cellAddress(row, column);
  return {
    standard: { id: compiled.standard.id, asOf: compiled.asOf, level: compiled.standard.level },
    tables: ledger.tables.map(({ columns, unmapped, ...table }) =>
      tableOf({
        ...table,
        columns: columns.map((each) => ({ ...each, column: placeOf(each) })),
        unmapped: unmapped.map((each) => ({ ...each, column: placeOf(each) })),
      }),
    ),
    summary,
    subjects: ledger.subjects.map(({ table, rows, id, label, village, hidden }, index) => {
      const { status, criteria } = checked.explained(index);
      return {
        sheet: several ? ledger.tables[table]!.sheet : null,
        rows,
        id,
        label,
        village,
        hidden,
        status,
        criteria: criteria.map((each) => ({
          id: each.criterion,
          status: each.status,
          actual: each.actual,
          required: each.required,
          shortfall: each.shortfall,
          cells: each.cells.map(cell),
          message: each.message.zh,
        })),
      };
    }),
    findings: findings
      .filter(({ rule }) => rule !== OF_FILES)
      .map(({ rule, severity, cells, message }) => ({
        rule,
        severity,
        cells: cells.map(cell),
        message: message.zh,
      })),
  };
}
