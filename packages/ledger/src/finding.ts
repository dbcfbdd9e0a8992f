import type { Bilingual, Source } from '@duibiao/core';
import type { CellRef, Severity } from '@duibiao/sheet';

/** Something in a ledger that a person should look at: an unreadable value, a contradiction, a missing column. */
export interface Finding {
  /** `area/what`, stable: `value/unreadable`, `columns/missing`, `id-number/checksum`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The cells concerned; empty when it concerns the whole table. */
  readonly cells: readonly CellRef[];
  /** What is wrong and what to do about it. Personal data in it is masked. */
  readonly message: Bilingual;
  /** Index of the subject it belongs to. */
  readonly subject?: number;
  readonly source?: Source;
}
