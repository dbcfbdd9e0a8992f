import type { Language } from '@duibiao/core';
import type { CellRef, Flag, FlagPlan } from '@duibiao/sheet';
import type { LedgerCheck } from './check-ledger.js';
import { liveFlags } from './live-flags.js';

export interface FlagOptions {
  readonly language: Language;
  /** Subjects to mark; all when absent. */
  readonly subjects?: Iterable<number>;
}

/**
 * The marks that show a check in the ledger: unmet criteria as errors on the cells that decided, unknown ones as warnings on
 * the cells that are blank or could not be read, and findings by their own severity. `live` holds the
 * criteria as formulas, for hosts that mark by conditional formats.
 *
 * @example
 * ```ts
 * flagPlan(check, { language: 'zh' }).flags[0]
 * //=> { sheet: '台账', row: 6, column: 4, severity: 'error', message: '收入：…' }
 * ```
 */
export function flagPlan(check: LedgerCheck, { language, subjects }: FlagOptions): FlagPlan {
  const flags = new Map<string, Flag>();
  const add = (cell: CellRef, severity: Flag['severity'], message: string) => {
    const key = `${cell.sheet}!${cell.row},${cell.column} ${severity} ${message}`;
    if (!flags.has(key))
      flags.set(key, { sheet: cell.sheet, row: cell.row, column: cell.column, severity, message });
  };
  for (const index of subjects ?? check.ledger.subjects.keys()) {
    if (check.verdicts.overall[index] === 0) continue;
    for (const { status, title, message, cells } of check.subject(index).criteria) {
      if (status !== 'unmet' && status !== 'unknown') continue;
      for (const cell of cells)
        add(cell, status === 'unmet' ? 'error' : 'warning', `${title[language]}：${message[language]}`);
    }
  }
  for (const { cells, severity, message } of check.findings)
    for (const cell of cells) add(cell, severity, message[language]);
  return { flags: [...flags.values()], live: liveFlags(check, language) };
}
