import type { SheetSpec, SpecCell } from '@duibiao/sheet';
import type { PackageDraft } from '../draft/package-draft.js';
import type { WorkbookOutline } from '../draft/workbook-outline.js';
import { TreeEdit } from '../markup/edit.js';
import { escapeAttribute, escapeText } from '../markup/escape.js';
import { namespaceIn, RELATIONSHIPS, relationType } from '../markup/namespaces.js';
import { childOf } from '../markup/tree.js';
import type { NoteWriter } from '../note/add-notes.js';
import type { Note } from '../note/comments-xml.js';
import { plainMetrics } from '../note/note-box.js';
import { CellStyles } from './cell-styles.js';
import { chartXml, type ShownValue } from './chart-xml.js';
import { drawingXml } from './drawing-xml.js';
import { WORKBOOK_ORDER } from './schema-order.js';
import type { SheetLinks } from './sheet-context.js';
import { freeSheetName } from './sheet-names.js';
import type { StyleSheet } from './stylesheet.js';
import { builtInNames } from './worksheet-tail.js';
import { worksheetXml } from './worksheet-xml.js';

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

export interface NewSheets {
  readonly specs: readonly SheetSpec[];
  readonly definedNames?: readonly { readonly name: string; readonly formula: string }[];
  /** Index among `specs` of the sheet to show first; none where the workbook shows one already. */
  readonly selected?: number;
}

/** Adds sheets behind those of the workbook, each with all its parts; the names they got. */
export function addSheets(
  draft: PackageDraft,
  outline: WorkbookOutline,
  styles: StyleSheet,
  notes: NoteWriter,
  { specs, definedNames = [], selected }: NewSheets,
): readonly string[] {
  const taken = new Set(outline.sheets.map(({ name }) => name.toLowerCase()));
  const names = specs.map(({ name }) => {
    const free = freeSheetName(name, taken);
    taken.add(free.toLowerCase());
    return free;
  });
  const shownName = new Map(specs.map(({ name }, index) => [name, names[index]!]));
  const cellStyles = new CellStyles(styles);
  const properties = childOf(outline.tree.root, 'workbookPr');
  const date1904 = properties && outline.tree.attribute(properties, 'date1904');
  const { dialect } = draft;
  const sheetName = (name: string) => shownName.get(name) ?? name;
  const shown = shownValues(specs);
  const edit = new TreeEdit(outline.tree);
  const listed = sheetLister(edit, outline, draft);
  specs.forEach((spec, index) => {
    const part = draft.freePart('/xl/worksheets/sheet', '.xml');
    // The name is taken at once, so that the sheet's own parts and relations can be made before its XML.
    draft.add(part, '');
    const owner = { draft, part, notes, shown, sheetName };
    const links: SheetLinks = {
      drawing: addCharts(spec, owner),
      legacyDrawing: addNotes(spec, owner),
      external: (url) => draft.relations(part).addExternal(relationType(dialect, 'hyperlink'), url),
      sheetName,
    };
    const context = {
      dialect,
      links,
      styles: cellStyles,
      date1904: date1904 === '1' || date1904 === 'true',
      selected: index === selected,
    };
    draft.add(part, worksheetXml(spec, context));
    draft.contentTypes.override(part, WORKSHEET_TYPE);
    listed.add(names[index]!, part, spec.hidden ?? false);
  });
  if (selected) showFirst(edit, selected);
  addNames(edit, [
    ...specs.flatMap((spec, index) =>
      builtInNames(spec, names[index]!).map((name) => ({ ...name, sheet: outline.sheets.length + index })),
    ),
    ...definedNames,
  ]);
  draft.rewrite(draft.source.workbookPart, outline.tree.bytes, edit.finish());
  return names;
}

interface SheetOwner {
  readonly draft: PackageDraft;
  readonly part: string;
  readonly notes: NoteWriter;
  readonly shown: ShownValue;
  sheetName(name: string): string;
}

function addCharts({ charts = [] }: SheetSpec, { draft, part, shown, sheetName }: SheetOwner): string | null {
  if (charts.length === 0) return null;
  const { dialect } = draft;
  const drawing = draft.freePart('/xl/drawings/drawing', '.xml');
  draft.add(drawing, '');
  const placed = charts.map((chart) => {
    const chartPart = draft.freePart('/xl/charts/chart', '.xml');
    draft.add(chartPart, chartXml(chart, { dialect, shown, sheetName }));
    draft.contentTypes.override(chartPart, CHART_TYPE);
    return { chart, relation: draft.relations(drawing).add(relationType(dialect, 'chart'), chartPart) };
  });
  draft.add(drawing, drawingXml(placed, dialect));
  draft.contentTypes.override(drawing, DRAWING_TYPE);
  return draft.relations(part).add(relationType(dialect, 'drawing'), drawing);
}

function addNotes(spec: SheetSpec, { part, notes }: SheetOwner): string | null {
  const list: Note[] = spec.cells.flatMap(({ row, column, note }) =>
    note ? [{ row, column, title: '', text: note }] : [],
  );
  if (list.length === 0) return null;
  return notes.addToNew(part, list, plainMetrics(spec.columnWidths, spec.rowHeights));
}

/** Appends to the workbook's list of sheets, under free ids. */
function sheetLister(edit: TreeEdit, outline: WorkbookOutline, draft: PackageDraft) {
  const { tree } = outline;
  const list = childOf(tree.root, 'sheets')!;
  const prefix = tree.prefixOf(list, RELATIONSHIPS);
  const declared = prefix ? '' : ` xmlns:r="${namespaceIn(draft.dialect, RELATIONSHIPS)}"`;
  let id = Math.max(
    0,
    ...outline.sheets.map(({ element }) => Number(tree.attribute(element, 'sheetId')) || 0),
  );
  return {
    add(name: string, part: string, hidden: boolean): void {
      const relation = draft
        .relations(draft.source.workbookPart)
        .add(relationType(draft.dialect, 'worksheet'), part);
      edit.append(
        list,
        `<${tree.root.prefix}sheet${declared} name="${escapeAttribute(name)}" sheetId="${++id}"` +
          `${hidden ? ' state="hidden"' : ''} ${prefix ?? 'r:'}id="${relation}"/>`,
      );
    },
  };
}

function showFirst(edit: TreeEdit, index: number): void {
  const view = childOf(edit.tree.root, 'bookViews')?.children[0];
  if (view) edit.setAttribute(view, 'activeTab', String(index));
}

interface NewName {
  readonly name: string;
  readonly formula: string;
  /** Index of the sheet that the name belongs to; the workbook's when absent. */
  readonly sheet?: number;
  readonly hidden?: boolean;
}

function addNames(edit: TreeEdit, names: readonly NewName[]): void {
  if (names.length === 0) return;
  const { root } = edit.tree;
  const p = root.prefix;
  const text = names
    .map(
      ({ name, formula, sheet, hidden }) =>
        `<${p}definedName name="${escapeAttribute(name)}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}` +
        `${hidden ? ' hidden="1"' : ''}>${escapeText(formula)}</${p}definedName>`,
    )
    .join('');
  const list = childOf(root, 'definedNames');
  if (list) edit.append(list, text);
  else
    edit.insertInOrder(root, WORKBOOK_ORDER, 'definedNames', `<${p}definedNames>${text}</${p}definedNames>`);
}

function shownValues(specs: readonly SheetSpec[]): ShownValue {
  const bySheet = new Map(
    specs.map((spec) => [spec.name, new Map(spec.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]))]),
  );
  return (sheet, row, column) => shownValue(bySheet.get(sheet)?.get(`${row}:${column}`));
}

function shownValue(cell: SpecCell | undefined): string | number | undefined {
  const value = cell?.value;
  if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return String(value);
  if ('date' in value) return value.date;
  return typeof value.value === 'boolean' ? String(value.value) : value.value;
}
