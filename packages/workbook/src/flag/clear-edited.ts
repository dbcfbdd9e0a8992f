import { type Package, partKey, relationsPartOf } from '../container/index.js';
import { guarded, PackageDraft } from '../draft/package-draft.js';
import { readOutline, type SheetEntry, worksheetsOf } from '../draft/workbook-outline.js';
import { TreeEdit } from '../markup/edit.js';
import { clearNotes } from '../note/clear-notes.js';
import { StyleSheet } from '../write/stylesheet.js';
import { clearFills, OriginalFills } from './clear-fills.js';
import { clearOverlays } from './clear-overlays.js';
import type { Cleared, ClearedWorkbook } from './clear-workbook.js';
import { FillRestorer } from './original-fill.js';
import type { FoundPaneRecord, PaneRecord } from './pane-record.js';
import { removeSheets } from './remove-sheets.js';
import { viewSheet } from './sheet-view.js';
import { type FoundRecord, type RecordedPart, type UndoRecord, unpackUndo } from './undo-record.js';

/**
 * Takes the marks out of a workbook that was edited, or saved by another program, since they were put in: every mark
 * is looked for as it stands now, by its fill, by the text in its rule, by the author of its note.
 */
export async function clearEdited(
  source: Package,
  found: FoundRecord | null,
  byPane: FoundPaneRecord | null,
): Promise<ClearedWorkbook> {
  const draft = new PackageDraft(source);
  const outline = readOutline(draft);
  const record = found?.record ?? null;
  const sheets = removeSheets(draft, outline, record?.addedSheets ?? []);
  const kept = worksheetsOf(outline).filter(({ part }) => draft.has(part));
  const pane = byPane?.record ?? null;
  const styles = openStyles(draft, record, pane);
  let marks = 0;
  let notes = 0;
  for (const sheet of kept) {
    const cleared = guarded(sheet.part, () =>
      clearSheet(draft, sheet, record, pane, styles?.restorer ?? null),
    );
    marks += cleared.marks;
    notes += cleared.notes;
  }
  if (found) removeRecord(draft, found);
  if (byPane) removeRecord(draft, byPane);
  if (record) await restoreUnedited(draft, record, styles);
  styles?.save();
  if (!draft.isTouched) return { bytes: source.bytes, cleared: NOTHING };
  return { bytes: await draft.finish(), cleared: { marks, notes, sheets, exact: false } };
}

const NOTHING: Cleared = { marks: 0, notes: 0, sheets: 0, exact: false };

function clearSheet(
  draft: PackageDraft,
  { part, name }: SheetEntry & { readonly part: string },
  record: UndoRecord | null,
  pane: PaneRecord | null,
  restorer: FillRestorer | null,
): { readonly marks: number; readonly notes: number } {
  const view = viewSheet(draft.sheetTree(part));
  const edit = new TreeEdit(view.tree);
  const rules = clearOverlays(edit);
  const hasRows = view.sheetData && !view.sheetData.selfClosed;
  const originals = new OriginalFills(record, name);
  const onFilledSheet = originals.isKnown || pane?.sheets.has(name) === true;
  const fills =
    restorer?.hasMarks && hasRows
      ? clearFills(view.rows, originals, restorer, edit.splices, onFilledSheet)
      : 0;
  const { count } = clearNotes(draft, part, edit);
  draft.rewrite(part, view.tree.bytes, edit.finish());
  return { marks: rules + fills, notes: count };
}

interface OpenStyles {
  readonly sheet: StyleSheet;
  readonly restorer: FillRestorer;
  /** Nobody changed the styles since we did: the numbers of our formats are still the ones on record. */
  readonly asLeft: boolean;
  save(): void;
}

function openStyles(
  draft: PackageDraft,
  record: UndoRecord | null,
  pane: PaneRecord | null,
): OpenStyles | null {
  const { source } = draft;
  const relation = draft.relations(source.workbookPart).find('styles');
  const part = relation?.part && source.entry(relation.part)?.part;
  if (!part) return null;
  const bytes = draft.bytes(part);
  const sheet = guarded(part, () => new StyleSheet(bytes));
  const recorded = record?.parts.find((each) => partKey(each.part) === partKey(part));
  const asLeft = recorded !== undefined && isAsLeft(source, recorded);
  const originals = new Map(asLeft ? record?.formats.map(({ ours, original }) => [ours, original]) : []);
  return {
    sheet,
    restorer: new FillRestorer(sheet, originals, record !== null, pane?.colors),
    asLeft,
    save: () => draft.rewrite(part, bytes, sheet.finish()),
  };
}

function removeRecord(draft: PackageDraft, { item, owner }: Pick<FoundRecord, 'item' | 'owner'>): void {
  for (const { part } of draft.source.relations(item)) {
    const props = part && draft.source.entry(part)?.part;
    if (props) draft.remove(props);
  }
  draft.remove(item);
  draft.remove(relationsPartOf(item));
  draft.relations(owner).removeTo(item);
}

/**
 * Parts that nobody edited since become the original again byte for byte, where that fits the rest: no cell may need a
 * format that the original styles do not have, and every part of ours must be gone.
 */
async function restoreUnedited(
  draft: PackageDraft,
  record: UndoRecord,
  styles: OpenStyles | null,
): Promise<void> {
  const stylesFit = !styles || (styles.asLeft && !styles.sheet.hasAdditions);
  draft.removeEmptyRelations();
  const allGone = record.added.every(({ part }) => !draft.has(part));
  if (!stylesFit || !allGone) return;
  for (const part of record.parts) {
    if (isAsLeft(draft.source, part)) await draft.restore(part.part, unpackUndo(part.undo));
  }
}

function isAsLeft(source: Package, { part, crc }: RecordedPart): boolean {
  return source.entry(part)?.crc32 === crc;
}
