import type { Language } from '@duibiao/core';
import type { FlagPlan, FlagStyle, SheetSpec } from '@duibiao/sheet';
import { openPackage, type Package, refusal } from '../container/index.js';
import { TreeEdit } from '../markup/edit.js';
import { MAIN, namespaceIn, relationType } from '../markup/namespaces.js';
import { spliced } from '../markup/splice.js';
import { emptyStyleSheet, StyleSheet } from '../write/stylesheet.js';
import { clearPackage } from './clear-workbook.js';
import { flagRefusal } from './flag-refusal.js';
import { type FilledCells, markSheet } from './mark-sheet.js';
import { marksBySheet, marksOf } from './marks.js';
import { guarded, PackageDraft } from './package-draft.js';
import { saveRecord } from './save-record.js';
import { viewSheet } from './sheet-view.js';
import { findRecord } from './undo-record.js';
import { readOutline } from './workbook-outline.js';

export interface FlagOptions {
  readonly style: FlagStyle;
  /** Puts each flag's words in a note on its cell. */
  readonly notes: boolean;
  /** Sheets to add at the end, such as the findings. */
  readonly sheets?: readonly SheetSpec[];
  readonly language: Language;
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
  const filled = new Map<string, FilledCells>();
  for (const marks of marksBySheet(plan, outline)) {
    guarded(marks.part, () => {
      const view = viewSheet(draft.tree(marks.part, 'sheetData'));
      const edit = new TreeEdit(view.tree);
      const cells = marksOf(marks.cells, view.merges);
      filled.set(marks.sheet, markSheet(view, edit, cells, marks.live, options.style, styles.sheet));
      draft.rewrite(marks.part, view.tree.bytes, edit.finish());
    });
  }
  if (!draft.isTouched) return source.bytes;
  styles.save();
  await saveRecord(draft, outline, styles.sheet, filled, []);
  return draft.finish();
}

/** The workbook without marks of ours; refused if it cannot be marked. */
async function openClean(bytes: Uint8Array): Promise<Package> {
  const source = openPackage(bytes);
  if (source.signed) throw refusal('signed');
  if (source.kind === 'xlsb') throw flagRefusal('binary');
  if (!findRecord(source)) return source;
  return openPackage((await clearPackage(source)).bytes);
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
