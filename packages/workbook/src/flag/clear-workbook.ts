import type { Package } from '../container/index.js';
import { PackageDraft } from '../draft/package-draft.js';
import { clearEdited } from './clear-edited.js';
import { openWritable } from './open-writable.js';
import { findPaneRecord } from './pane-record.js';
import { type FoundRecord, findRecord, type UndoRecord, unpackUndo } from './undo-record.js';

/** What clearing took back. */
export interface Cleared {
  /** Marked cells; where the file was edited since, filled cells given back their own look, and rules taken out. */
  readonly marks: number;
  readonly notes: number;
  readonly sheets: number;
  /** Nothing had been edited since the marks were put in: every part is the original again, byte for byte. */
  readonly exact: boolean;
}

export interface ClearedWorkbook {
  readonly bytes: Uint8Array;
  readonly cleared: Cleared;
}

/**
 * Takes every mark of ours out of a workbook, also those that were put in inside Excel. Where nothing was edited since, each part is the original again, byte
 * for byte; else only what is still ours is taken back, and a cell that somebody recoloured stays as they made it.
 * A workbook without marks comes back as it is.
 *
 * @throws DuibiaoError for a workbook that cannot be read or written (encrypted, signed, damaged, too large).
 * @example
 * ```ts
 * const { bytes: original, cleared } = await clearWorkbook(marked);
 * cleared.exact //=> true
 * ```
 */
export async function clearWorkbook(bytes: Uint8Array): Promise<ClearedWorkbook> {
  return clearPackage(openWritable(bytes));
}

export async function clearPackage(source: Package): Promise<ClearedWorkbook> {
  const found = findRecord(source);
  const byPane = findPaneRecord(source);
  if (found && !byPane && isUnedited(source, found.record)) {
    return { bytes: await restored(source, found), cleared: tally(found.record) };
  }
  return clearEdited(source, found, byPane);
}

/** Every part that we rewrote or added is still as we left it, and so is every other sheet. */
function isUnedited(source: Package, record: UndoRecord): boolean {
  const isAsLeft = ({ part, crc }: { readonly part: string; readonly crc: number }) =>
    source.entry(part)?.crc32 === crc;
  return record.parts.every(isAsLeft) && record.sheets.every(isAsLeft) && record.added.every(isAsLeft);
}

async function restored(source: Package, { record, item }: FoundRecord): Promise<Uint8Array> {
  const draft = new PackageDraft(source);
  for (const { part, undo } of record.parts) await draft.restore(part, unpackUndo(undo));
  for (const { part } of record.added) draft.remove(part);
  draft.remove(item);
  return draft.finish();
}

function tally(record: UndoRecord): Cleared {
  return { ...record.count, sheets: record.addedSheets.length, exact: true };
}
