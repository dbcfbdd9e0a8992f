import type { Dictionary, Level } from '@duibiao/core';
import type { ColumnMap } from './column-map.js';

/** How a ledger is to be read. */
export interface ReadOptions {
  readonly dictionary: Dictionary;
  /** What the columns are, as the user said. */
  readonly map?: ColumnMap | undefined;
  /** What the rows are about, where it is known; otherwise it is found out. */
  readonly level?: Level | undefined;
  /** The year of the check: columns headed with another year are left out. */
  readonly year?: number | undefined;
  /** Name of the file, for messages. */
  readonly file?: string | undefined;
}
