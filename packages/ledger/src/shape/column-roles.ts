import { compact } from '../text/plain.js';

/** What a column tells of the rows themselves, as far as its header says: enough to tell a subject from a sum. */
export type ColumnRole =
  | 'serial'
  | 'person'
  | 'village'
  | 'place'
  | 'key'
  | 'identity'
  | 'relation'
  | 'remark';

/** What is known of headers before a table is understood. */
export interface KnownHeaders {
  /** Whether a text is a header of some field; `hurried` looks only for words as the dictionary has them. */
  isKnown(compactText: string, hurried?: boolean): boolean;
  /** The role of a column headed so, its path compact and outermost first. */
  roleOf(path: readonly string[]): ColumnRole | null;
}

/** The columns of a table by role, and the part of a row where words for sums stand. */
export interface ColumnRoles {
  /** Columns of each role, from the left. */
  of(role: ColumnRole): readonly number[];
  roleAt(column: number): ColumnRole | null;
  /** Last column that labels a row: words for sums stand there or to its left. 0 where no column is known to. */
  readonly lastLabel: number;
}

const SERIAL = /^(?:序号|编号|顺序号|行号|户序号|户序|序|No\.?|№|#)$/i;
const LABELS: ReadonlySet<ColumnRole> = new Set([
  'serial',
  'person',
  'village',
  'place',
  'key',
  'identity',
  'relation',
]);

/** The roles of a table's columns; `paths` begin at column `left`. */
export function rolesOf(
  paths: readonly (readonly string[])[],
  left: number,
  roleOf: KnownHeaders['roleOf'],
): ColumnRoles {
  const byRole = new Map<ColumnRole, number[]>();
  const byColumn = new Map<number, ColumnRole>();
  let lastLabel = 0;
  paths.forEach((path, offset) => {
    const texts = path.map(compact);
    const role = isSerial(texts) ? 'serial' : roleOf(texts);
    if (role === null) return;
    const column = left + offset;
    byColumn.set(column, role);
    byRole.set(role, [...(byRole.get(role) ?? []), column]);
    if (LABELS.has(role)) lastLabel = column;
  });
  return {
    of: (role) => byRole.get(role) ?? NONE,
    roleAt: (column) => byColumn.get(column) ?? null,
    lastLabel,
  };
}

const NONE: readonly number[] = [];

/** Whether a header heads a column of running numbers. */
export function isSerial(path: readonly string[]): boolean {
  return SERIAL.test(path.at(-1) ?? '');
}
