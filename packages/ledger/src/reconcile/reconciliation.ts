import type { Bilingual } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';

/** By what two entries were taken for the same subject. */
export type MatchedBy = 'idNumber' | 'subjectId' | 'nameAndPlace' | 'chosen';

/** One subject in both ledgers: row of each table. */
export interface Match {
  readonly before: number;
  readonly after: number;
  readonly by: MatchedBy;
}

/** Two entries that might be the same subject; a person decides. */
export interface ProposedMatch {
  readonly before: number;
  readonly after: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Bilingual;
}

/** One value that differs. `filled` and `emptied`: it was missing on one side. */
export interface Difference {
  readonly before: number;
  readonly after: number;
  readonly field: string;
  readonly title: Bilingual;
  readonly kind: 'changed' | 'filled' | 'emptied';
  /** As people read it, personal data masked; null when missing. */
  readonly was: string | null;
  readonly is: string | null;
  /** After less before, for numbers. */
  readonly change: string | null;
  readonly cellsBefore: readonly CellRef[];
  readonly cellsAfter: readonly CellRef[];
}

/** The sum of a field over a whole ledger, on both sides; null where a value is missing. */
export interface TotalPair {
  readonly field: string;
  readonly title: Bilingual;
  readonly unit: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly agree: boolean | null;
}

/** Two ledgers held against each other (对账). */
export interface Reconciliation {
  readonly matches: readonly Match[];
  readonly proposed: readonly ProposedMatch[];
  /** Rows of the earlier ledger that the later one lacks. */
  readonly gone: readonly number[];
  /** Rows of the later ledger that the earlier one lacks. */
  readonly added: readonly number[];
  readonly differences: readonly Difference[];
  readonly totals: readonly TotalPair[];
  /** Fields that both ledgers write and that were compared. */
  readonly compared: readonly string[];
  readonly findings: readonly Finding[];
}
