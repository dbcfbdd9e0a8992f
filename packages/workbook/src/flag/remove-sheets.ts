import { relationsPartOf } from '../container/index.js';
import type { PackageDraft } from '../draft/package-draft.js';
import type { WorkbookOutline } from '../draft/workbook-outline.js';
import { TreeEdit } from '../markup/edit.js';
import { childOf, type XmlElement } from '../markup/tree.js';

/** Kinds of relation whose part belongs to the sheet alone. */
const OWNED = new Set(['drawing', 'vmlDrawing', 'comments', 'chart', 'printerSettings', 'table']);

/** Takes sheets out of the workbook, with their own parts, their names, and what counts sheets by position. */
export function removeSheets(
  draft: PackageDraft,
  outline: WorkbookOutline,
  names: readonly string[],
): number {
  const { tree } = outline;
  const indexes = outline.sheets.flatMap(({ name }, index) => (names.includes(name) ? [index] : []));
  // A workbook must keep a sheet, whatever the record says.
  if (indexes.length === 0 || indexes.length === outline.sheets.length) return 0;
  const edit = new TreeEdit(tree);
  for (const index of indexes) {
    const sheet = outline.sheets[index]!;
    edit.remove(sheet.element);
    if (sheet.part) removeWithOwned(draft, draft.source.workbookPart, sheet.part);
  }
  const shifted = (index: number) => index - indexes.filter((removed) => removed < index).length;
  fixNames(edit, indexes, shifted);
  fixViews(edit, indexes, shifted);
  draft.rewrite(draft.source.workbookPart, tree.bytes, edit.finish());
  return indexes.length;
}

function removeWithOwned(draft: PackageDraft, owner: string, part: string): void {
  for (const relation of draft.source.relations(part)) {
    const owned =
      relation.part && OWNED.has(relation.kind) ? draft.source.entry(relation.part)?.part : undefined;
    if (owned) removeWithOwned(draft, part, owned);
  }
  draft.remove(part);
  draft.remove(relationsPartOf(part));
  draft.relations(owner).removeTo(part);
}

/** Names that belong to a removed sheet go; those of sheets behind it count one less. */
function fixNames(edit: TreeEdit, indexes: readonly number[], shifted: (index: number) => number): void {
  const { tree } = edit;
  const list = childOf(tree.root, 'definedNames');
  if (!list) return;
  const gone: XmlElement[] = [];
  for (const name of list.children) {
    const local = tree.attribute(name, 'localSheetId');
    if (local === null) continue;
    const index = Number(local);
    if (indexes.includes(index)) gone.push(name);
    else if (shifted(index) !== index) edit.setAttribute(name, 'localSheetId', String(shifted(index)));
  }
  if (gone.length === list.children.length) edit.remove(list);
  else for (const name of gone) edit.remove(name);
}

function fixViews(edit: TreeEdit, indexes: readonly number[], shifted: (index: number) => number): void {
  const { tree } = edit;
  for (const view of childOf(tree.root, 'bookViews')?.children ?? []) {
    for (const attribute of ['activeTab', 'firstSheet']) {
      const value = tree.attribute(view, attribute);
      if (value === null) continue;
      const index = Number(value);
      const next = indexes.includes(index) ? 0 : shifted(index);
      if (next !== index) edit.setAttribute(view, attribute, String(next));
    }
  }
}
