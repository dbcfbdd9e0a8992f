import { type Field, MISSING } from '@duibiao/core';
import type { Ledger } from '../ledger.js';
import { numberAt } from './column-access.js';

export interface Sum {
  readonly value: number;
  /** Subjects of whom nothing is written. */
  readonly blanks: number;
}

/** Subjects in the order of their rows, whose figures are added up once: any stretch of them is then a difference. */
export interface RunningSums {
  readonly count: number;
  /** How many begin above a row. */
  above(row: number): number;
  /**
   * What a stretch of them adds up to; null where a figure is there but not known.
   *
   * @param times a household's figure counts once for each row that repeats it.
   */
  sum(from: number, to: number, field: Field, times: boolean): Sum | null;
}

interface Running {
  /** In ten-thousandths, so that a sum does not depend on the order. */
  readonly parts: Float64Array;
  readonly blanks: Uint32Array;
  readonly unknown: Uint32Array;
}

/** Running sums over some subjects of a ledger. */
export function runningSums(ledger: Ledger, subjects: readonly number[]): RunningSums {
  const begins = (subject: number) => ledger.subjects[subject]!.rows[0]!;
  const ordered = [...subjects].sort((a, b) => begins(a) - begins(b));
  const known = new Map<string, Running>();
  return {
    count: ordered.length,
    above: (row) => {
      let low = 0;
      let high = ordered.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (begins(ordered[middle]!) < row) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    sum: (from, to, field, times) => {
      const key = `${field.id} ${times}`;
      const running = known.get(key) ?? addedUp(ledger, ordered, field, times);
      known.set(key, running);
      const { parts, blanks, unknown } = running;
      if (unknown[to]! > unknown[from]!) return null;
      return { value: (parts[to]! - parts[from]!) / 10_000, blanks: blanks[to]! - blanks[from]! };
    },
  };
}

function addedUp(ledger: Ledger, subjects: readonly number[], field: Field, times: boolean): Running {
  const missing = ledger.table.columns.get(field.id)?.missing;
  const parts = new Float64Array(subjects.length + 1);
  const blanks = new Uint32Array(subjects.length + 1);
  const unknown = new Uint32Array(subjects.length + 1);
  subjects.forEach((subject, at) => {
    const value = numberAt(ledger.table, field.id, subject);
    const reason = missing?.[subject];
    const isBlank = value === null && (reason === MISSING.empty || reason === MISSING.noColumn);
    const part =
      value === null ? 0 : Math.round(value * 10_000) * (times ? ledger.cells(subject, field.id).length : 1);
    parts[at + 1] = parts[at]! + part;
    blanks[at + 1] = blanks[at]! + (isBlank ? 1 : 0);
    unknown[at + 1] = unknown[at]! + (value === null && !isBlank ? 1 : 0);
  });
  return { parts, blanks, unknown };
}
