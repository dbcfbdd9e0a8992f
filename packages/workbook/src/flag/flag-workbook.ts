import type { Language } from '@duibiao/core';
import { cellAddress, type FlagPlan, type FlagStyle, type SheetSpec } from '@duibiao/sheet';
import { openPackage, type Package, refusal } from '../container/index.js';
import { guarded, PackageDraft } from '../draft/package-draft.js';
import { readOutline, type WorkbookOutline } from '../draft/workbook-outline.js';
import { TreeEdit } from '../markup/edit.js';
import { MAIN, namespaceIn, relationType } from '../markup/namespaces.js';
import { spliced } from '../markup/splice.js';
import { NoteWriter } from '../note/add-notes.js';
import { type FlagNotice, NOTE_TITLE } from '../words/flag-notices.js';
import { addSheets } from '../write/add-sheets.js';
import { withListSheets } from '../write/list-sheet.js';
import { emptyStyleSheet, StyleSheet } from '../write/stylesheet.js';
import { clearPackage } from './clear-workbook.js';
import { type FilledCells, markSheet } from './mark-sheet.js';
import { type Mark, marksBySheet, marksOf, type SheetMarks } from './marks.js';
import { openWritable } from './open-writable.js';
import { findPaneRecord } from './pane-record.js';
import { saveRecord } from './save-record.js';
import { metricsOf } from './sheet-metrics.js';
import { type SheetView, viewSheet } from './sheet-view.js';
import { findRecord } from './undo-record.js';

export interface FlagOptions {
  readonly style: FlagStyle;
  /** Puts each flag's words in a note on its cell. */
  readonly notes: boolean;
  /** Sheets to add at the end, such as the findings. */
  readonly sheets?: readonly SheetSpec[];
  readonly language: Language;
  /** Told what was asked for and left undone, so that nothing of the workbook is lost. */
  readonly onNotice?: (notice: FlagNotice) => void;
}

/**
 * Marks the cells of a plan in a workbook and loses nothing of it: only the parts that a mark touches are rewritten,
 * and in them only what must change. Marks that an earlier run left are taken out first, so flagging twice is flagging
 * once.
 *
 * @throws DuibiaoError for a workbook that cannot be marked (encrypted, signed, damaged, binary, too large), and for a
 *   sheet or cell that it does not have. Nothing is written then.
 * @example
 * ```ts
 * const plan = { flags: [{ sheet: '台账', row: 5, column: 6, severity: 'error', message: '低于脱贫线 170 元' }] };
 * const marked = await flagWorkbook(bytes, plan, { style: 'fill', notes: true, language: 'zh' });
 * ```
 */
export async function flagWorkbook(
  bytes: Uint8Array,
  plan: FlagPlan,
  options: FlagOptions,
): Promise<Uint8Array> {
  const source = await openClean(bytes);
  const draft = new PackageDraft(source);
  const outline = readOutline(draft);
  const styles = openStyles(draft);
  const notes = new NoteWriter(draft);
  const filled = new Map<string, FilledCells>();
  const count = { marks: 0, notes: 0 };
  for (const asked of marksBySheet(plan, outline)) {
    guarded(asked.part, () => {
      const view = viewSheet(draft.sheetTree(asked.part));
      const edit = new TreeEdit(view.tree);
      const marks = marksOf(asked.cells, view.merges);
      filled.set(asked.sheet, markSheet(view, edit, marks, asked.live, options.style, styles.sheet));
      count.marks += marks.length;
      if (options.notes) count.notes += annotate(asked, view, edit, marks, notes, options);
      draft.rewrite(asked.part, view.tree.bytes, edit.finish());
    });
  }
  const addedSheets = addOwnSheets(draft, outline, styles.sheet, notes, options);
  styles.save();
  if (!draft.isTouched) return source.bytes;
  await saveRecord(draft, outline, styles.sheet, { filled, addedSheets, count });
  return draft.finish();
}

/** Puts the marks' words in notes, but for cells that have a note or a thread already. How many. */
function annotate(
  { sheet, part }: SheetMarks,
  view: SheetView,
  edit: TreeEdit,
  marks: readonly Mark[],
  writer: NoteWriter,
  { language, onNotice }: FlagOptions,
): number {
  const occupied = writer.occupied(part);
  const worded = marks.filter(({ row, column, messages }) => {
    if (messages.length === 0) return false;
    const cell = cellAddress(row, column);
    if (occupied.has(cell)) onNotice?.({ kind: 'note-kept', sheet, cell });
    return !occupied.has(cell);
  });
  const notes = worded.map(({ row, column, severity, messages }) => ({
    row,
    column,
    title: NOTE_TITLE[severity][language],
    text: messages.length > 1 ? messages.map((message) => `· ${message}`).join('\n') : messages[0]!,
  }));
  writer.addTo(part, edit, notes, metricsOf(view, worded));
  return notes.length;
}

/** Adds the sheets that were asked for, unless the workbook's structure is protected. */
function addOwnSheets(
  draft: PackageDraft,
  outline: WorkbookOutline,
  styles: StyleSheet,
  notes: NoteWriter,
  { sheets = [], onNotice }: FlagOptions,
): readonly string[] {
  if (sheets.length === 0) return [];
  if (outline.structureLocked) {
    for (const { name } of sheets) onNotice?.({ kind: 'sheet-left-out', sheet: name });
    return [];
  }
  return addSheets(draft, outline, styles, notes, { specs: withListSheets(sheets) });
}

/** The workbook without marks of ours; refused if it cannot be marked. */
async function openClean(bytes: Uint8Array): Promise<Package> {
  const source = openWritable(bytes);
  const isMarked = findRecord(source) || findPaneRecord(source);
  return isMarked ? openPackage((await clearPackage(source)).bytes) : source;
}

interface OpenStyles {
  readonly sheet: StyleSheet;
  save(): void;
}

/** The workbook's one styles part; made if it has none. */
function openStyles(draft: PackageDraft): OpenStyles {
  const workbook = draft.source.workbookPart;
  const relation = draft.relations(workbook).find('styles');
  const part = relation?.part && draft.source.entry(relation.part)?.part;
  if (part) {
    const bytes = draft.bytes(part);
    const sheet = guarded(part, () => new StyleSheet(bytes));
    const { styles: most } = draft.source.limits;
    if (sheet.cellFormatCount > most) throw refusal('tooLarge', `${sheet.cellFormatCount} cell formats`);
    return { sheet, save: () => draft.rewrite(part, bytes, sheet.finish()) };
  }
  const empty = new TextEncoder().encode(emptyStyleSheet(namespaceIn(draft.dialect, MAIN)));
  const sheet = new StyleSheet(empty);
  return {
    sheet,
    save: () => {
      const splices = sheet.finish();
      if (splices.length === 0) return;
      const name = draft.freePart(`${workbook.slice(0, workbook.lastIndexOf('/'))}/styles`, '.xml');
      draft.add(name, spliced(empty, splices));
      draft.relations(workbook).add(relationType(draft.dialect, 'styles'), name);
      draft.contentTypes.override(name, STYLES_TYPE);
    },
  };
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
