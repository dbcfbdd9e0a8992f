import type { Bilingual, Level, Table } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from './finding.js';

/** What a column was taken for, how surely, and why. */
export interface LedgerColumn {
  /** From 1. */
  readonly column: number;
  /** Row of its label, in a form: its column is then that of the values. */
  readonly row?: number;
  /** Header text, outer headers first, joined by ` › `, line breaks and units taken out. */
  readonly header: string;
  readonly field: string;
  /** Unit in which the cells are written, where it differs from the field's (`万元`). */
  readonly writtenUnit?: string;
  /** 0 to 1; 1 is an exact header or the user's own answer. */
  readonly confidence: number;
  readonly reason: Bilingual;
  /** Its answers are turned round: the header asks for the opposite of the field (`饮水不安全`). */
  readonly inverted?: boolean;
}

export interface UnmappedColumn {
  readonly column: number;
  /** Row of its label, in a form: its column is then that of the values. */
  readonly row?: number;
  readonly header: string;
  /** Fields it might be, best first, when it was too uncertain to take. */
  readonly candidates?: readonly { readonly field: string; readonly confidence: number }[];
  /** The year that its header names, when it was left out for being another than was asked about. */
  readonly year?: number;
}

/** `section`: a title over the rows below it; `otherTable`: only a list or table of another kind stands there. */
export type SkipReason =
  | 'title'
  | 'section'
  | 'unit'
  | 'header'
  | 'repeatedHeader'
  | 'blank'
  | 'subtotal'
  | 'total'
  | 'note'
  | 'signature'
  | 'otherTable';

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}

/** One table found on a sheet. A ledger has one, or several of the same kind (one sheet a village). */
export interface LedgerTable {
  readonly sheet: string;
  readonly layout: 'rows' | 'persons' | 'form';
  readonly headerRows: readonly number[];
  readonly firstDataRow: number;
  readonly lastDataRow: number;
  readonly columns: readonly LedgerColumn[];
  readonly unmapped: readonly UnmappedColumn[];
  readonly skippedRows: readonly SkippedRow[];
}

export interface LedgerSubject {
  /** Index into the ledger's tables. */
  readonly table: number;
  /** Every sheet row of the subject. */
  readonly rows: readonly number[];
  /** 户编号 or another key that the ledger writes. */
  readonly id: string | null;
  /** How staff name it: the head's name, the village's name. */
  readonly label: string;
  readonly village: string | null;
  /** All its rows are hidden or filtered out. */
  readonly hidden: boolean;
}

/** A ledger as understood: its subjects as typed columns, and every value's cell. */
export interface Ledger {
  readonly file: string | null;
  readonly level: Level;
  readonly tables: readonly LedgerTable[];
  readonly subjects: readonly LedgerSubject[];
  /** Row `i` is subject `i`. Derived fields are filled in; `cells` then gives the cells they came from. */
  readonly table: Table;
  /** Where a subject's value of a field stands; empty when the ledger has no column for it. */
  cells(subject: number, field: string): readonly CellRef[];
  /** Where a member's value stands; `member` is a row of `table.members.table`. */
  memberCells(member: number, field: string): readonly CellRef[];
  /** What could not be read, was ambiguous, or disagrees. */
  readonly findings: readonly Finding[];
}
