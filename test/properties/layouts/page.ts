import type { SkipReason } from '@duibiao/ledger';
import { type Area, type Grid, gridOf } from '@duibiao/sheet';

export type Written = string | number | null;

/** A subject as it was decided before it was written down. */
export interface Truth {
  readonly name: string | null;
  readonly village: string | null;
  readonly income: number | null;
  readonly persons: number;
}

/** What a sheet holds, known from how it was written: the rows of each subject, and why each other row is none. */
export interface ExpectedSheet {
  readonly sheet: string;
  readonly subjects: readonly { readonly rows: readonly number[]; readonly truth: Truth }[];
  /** Reasons that are right for a row that is no subject's. */
  readonly skipped: ReadonlyMap<number, readonly SkipReason[]>;
}

/** A sheet while it is written, with what each row is. */
export class Page {
  readonly rows: Written[][] = [];
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly subjects: { rows: number[]; truth: Truth }[] = [];
  readonly skipped = new Map<number, readonly SkipReason[]>();

  constructor(readonly name: string) {}

  /** Row that the next `put` writes. */
  get next(): number {
    return this.rows.length + 1;
  }

  put(cells: readonly Written[], ...reasons: readonly SkipReason[]): number {
    this.rows.push([...cells]);
    this.skipped.set(this.rows.length, reasons);
    return this.rows.length;
  }

  /** A row of a subject: a new one, or one more of the last. */
  data(cells: readonly Written[], truth: Truth | null): number {
    this.rows.push([...cells]);
    if (truth) this.subjects.push({ rows: [this.rows.length], truth });
    else this.subjects.at(-1)!.rows.push(this.rows.length);
    return this.rows.length;
  }

  /** Writes into a cell, past the end of its row or of the sheet if need be; rows made so are blank of the table. */
  write(row: number, column: number, value: Written, ...reasons: readonly SkipReason[]) {
    while (this.rows.length < row) this.put([], ...reasons);
    const cells = this.rows[row - 1]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = value;
  }

  merge(top: number, left: number, bottom: number, right: number) {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }

  grid(): Grid {
    return gridOf(this.name, this.rows, {
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
    });
  }

  expected(): ExpectedSheet {
    const skipped = new Map(this.skipped);
    for (const { rows } of this.subjects) for (const row of rows) skipped.delete(row);
    return { sheet: this.name, subjects: this.subjects, skipped };
  }
}
