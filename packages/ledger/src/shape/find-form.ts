import { BLANK, type Cell, type CellRef, gridOf } from '@duibiao/sheet';
import type { SkippedRow } from '../ledger.js';
import { readUnit } from '../value/unit.js';
import { type KnownHeaders, rolesOf } from './column-roles.js';
import type { FoundTable } from './find-tables.js';
import { continuesNote, isNote, wordsKind } from './row-words.js';
import { type Anchor, isFigure, type SheetView, viewSheet } from './sheet-view.js';

/** A label of a form, with the cells where its values stand: one for each subject. */
interface Entry {
  readonly path: readonly string[];
  readonly label: Anchor;
  readonly values: readonly Anchor[];
}

/** A form turned on its side: a table with a label a column, whose cells still know where they stand. */
export interface FoundForm {
  readonly view: SheetView;
  readonly table: FoundTable;
}

/** A form has at least this many labels that are known. */
const LEAST_LABELS = 4;
/** Nor is a form longer than a few pages. */
const MOST_ROWS = 500;

/**
 * Reads a sheet as forms, labels left and values right: `户主姓名 | 赵一 | 家庭人口 | 4`, a list of items with a column 数量, or
 * one column for each subject; several below each other where their labels begin again. None when too few labels are known.
 */
export function findForms(view: SheetView, known: KnownHeaders): readonly FoundForm[] {
  if (view.grid.rowCount > MOST_ROWS) return [];
  const forms = apart(entriesOf(view, known))
    .map(evenly)
    .filter((entries) => isForm(view, entries, known));
  return forms.map((entries, at) => {
    const before = forms[at - 1];
    const from = before ? Math.max(...before.map(({ label }) => label.row)) + 1 : 1;
    const to =
      at === forms.length - 1 ? view.grid.rowCount : Math.max(...entries.map(({ label }) => label.row));
    return turned(view, entries, from, to, known);
  });
}

function isForm(view: SheetView, entries: readonly Entry[], known: KnownHeaders): boolean {
  const labels = entries.filter(({ label }) => known.isKnown(view.text(label.row, label.column)));
  const rows = new Set(labels.map(({ label }) => label.row));
  // Labels differ; what is filled in a column of a table (低保, 危房改造) is written again and again.
  const different = new Set(labels.map(({ path }) => path.join(' › ')));
  return labels.length >= LEAST_LABELS && rows.size >= 2 && different.size >= labels.length * 0.9;
}

/** Entries of forms below each other: a further one begins where the first label stands again, below its first place. */
function apart(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const forms: Entry[][] = [];
  for (const entry of entries) {
    const first = forms.at(-1)?.[0];
    const again = first && first.path.join() === entry.path.join() && entry.label.row > first.label.row;
    if (!first || again) forms.push([]);
    forms.at(-1)!.push(entry);
  }
  return forms;
}

function entriesOf(view: SheetView, known: KnownHeaders): readonly Entry[] {
  const list = headedValues(view);
  const isKnown = (text: string) => known.isKnown(text);
  const entries: Entry[] = [];
  for (let row = 1; row <= view.grid.rowCount; row++) {
    if (row === list?.row) continue;
    for (let column = 1; column <= view.grid.columnCount; column++) {
      const text = view.text(row, column);
      if (text === '' || isFigure(text) || isNote(text)) continue;
      const listed = list !== null && row > list.row && column < list.value;
      const item = listed && column === list.label && isItem(view, row, list);
      if (!item && !isKnown(text)) continue;
      const value = listed ? { row, column: list.value } : valueRight(view, row, column, isKnown);
      if (!value) continue;
      const values = listed ? [value] : [value, ...furtherValues(view, value, isKnown)];
      entries.push({ path: pathOf(view, row, column, value.column), label: { row, column }, values });
      column = Math.max(column, values.at(-1)!.column);
    }
  }
  return entries;
}

const VALUE_HEADER =
  /^(?:数量|数值|填写内容|内容|填报内容|指标值|实际值|实际|现状|实际情况|完成情况|完成值|情况|结果|认定结果|自查结果|核查结果|脱贫认定|认定情况|是否达标|达标情况)$/;
const LABEL_HEADER =
  /^(?:填表项目|项目|指标|指标名称|项目名称|内容|退出指标|考核指标|调查项目|指标内容|名称|条件|退出条件|退出标准)$/;

/** A list of items: where its header stands, and its columns of labels and values. */
interface ItemList {
  readonly row: number;
  readonly label: number;
  readonly value: number;
}

/** The columns of a list of items: `代码 | 填表项目 | 单位 | 数量`. */
function headedValues(view: SheetView): ItemList | null {
  for (let row = 1; row <= Math.min(view.grid.rowCount, 15); row++) {
    const columns = view.filled(row);
    const label = columns.find((column) => LABEL_HEADER.test(view.text(row, column)));
    const value = columns.findLast((column) => VALUE_HEADER.test(view.text(row, column)));
    if (label !== undefined && value !== undefined && value > label) return { row, label, value };
  }
  return null;
}

/** An item of a list has a code, a unit or a value beside it; a section title has none. */
function isItem(view: SheetView, row: number, { label, value }: ItemList): boolean {
  return view.filled(row).some((column) => column !== label && column <= value);
}

/** The cell right of a label, past its merge and a unit; null where another label stands there. */
function valueRight(
  view: SheetView,
  row: number,
  column: number,
  isKnown: (text: string) => boolean,
): Anchor | null {
  let next = (view.merge(row, column)?.right ?? column) + 1;
  if (readUnit(view.text(row, next).replace(/[()]/g, ''))) next = (view.merge(row, next)?.right ?? next) + 1;
  if (next > view.grid.columnCount + 1) return null;
  const text = view.text(row, next);
  return text !== '' && isKnown(text) ? null : view.anchor(row, next);
}

/** Values of further subjects, right of the first, until a blank or a label. */
function furtherValues(
  view: SheetView,
  first: Anchor,
  isKnown: (text: string) => boolean,
): readonly Anchor[] {
  const further: Anchor[] = [];
  for (
    let column = (view.merge(first.row, first.column)?.right ?? first.column) + 1;
    column <= view.grid.columnCount;
    column++
  ) {
    const text = view.text(first.row, column);
    if (text === '' || isKnown(text)) break;
    further.push({ row: first.row, column });
  }
  return further.some(({ column }) => isKnown(view.text(first.row, column + 1))) ? [] : further;
}

/** Labels whose values stand side by side for several subjects, if most do; otherwise the first value of each. */
function evenly(entries: readonly Entry[]): readonly Entry[] {
  const counts = entries.map(({ values }) => values.length);
  const most = Math.max(1, ...counts);
  const full = counts.filter((count) => count === most).length;
  if (most > 1 && full >= entries.length * 0.6) {
    const columns = entries.find(({ values }) => values.length === most)!.values.map(({ column }) => column);
    return entries.map((entry) => ({
      ...entry,
      values: columns.map((column) => ({ row: entry.label.row, column })),
    }));
  }
  return entries.map((entry) => ({ ...entry, values: entry.values.slice(0, 1) }));
}

/** The label, under the title of its group where one is merged over several rows to its left, with its unit. */
function pathOf(view: SheetView, row: number, column: number, value: number): readonly string[] {
  const group = column > 1 ? view.merge(row, column - 1) : null;
  const parent = group && group.bottom > group.top ? view.text(group.top, group.left) : '';
  const unit = view.text(row, value - 1).replace(/[()]/g, '');
  const label = view.text(row, column);
  const withUnit = value - 1 > column && readUnit(unit) ? `${label}(${unit})` : label;
  return parent === '' ? [withUnit] : [parent, withUnit];
}

function turned(
  view: SheetView,
  entries: readonly Entry[],
  from: number,
  to: number,
  known: KnownHeaders,
): FoundForm {
  const subjects = Math.max(...entries.map(({ values }) => values.length));
  const cellAt = (at: Anchor): Cell =>
    /^年?月日$/.test(view.text(at.row, at.column)) ? BLANK : view.seen(at.row, at.column);
  const rows = [
    entries.map(({ path }) => path.at(-1)!),
    ...Array.from({ length: subjects }, (_, subject) =>
      entries.map(({ values }) => cellAt(values[subject]!)),
    ),
  ];
  const { name, date1904, hidden } = view.grid;
  const turnedView = viewSheet(gridOf(name, rows, { date1904, hidden }));
  const refer = ({ row, column }: Anchor): CellRef => {
    const entry = entries[column - 1]!;
    const at =
      row === 1 ? entry.label : view.anchor(entry.values[row - 2]!.row, entry.values[row - 2]!.column);
    return { sheet: name, ...at };
  };
  const used = entries.map(({ label }) => label.row);
  const labelled = new Set(used);
  const right = Math.max(...entries.flatMap(({ values }) => values.map(({ column }) => column)));
  const skipped = skippedRows(view, labelled, from, to, right);
  const above = skipped.flatMap(({ row }) => textsWithin(view, row, right));
  return {
    view: { ...turnedView, refer },
    table: {
      form: { first: Math.min(...used), last: Math.max(...used) },
      header: { top: 1, bottom: 1, below: [] },
      left: 1,
      right: entries.length,
      paths: entries.map(({ path }) => path),
      roles: rolesOf([], 1, known.roleOf),
      skipped,
      doubts: [],
      lists: [],
      dataRows: Array.from({ length: subjects }, (_, subject) => subject + 2),
      above,
      sections: [],
    },
  };
}

/** The rows of a form without a label, and what they are. */
function skippedRows(
  view: SheetView,
  labelled: ReadonlySet<number>,
  from: number,
  to: number,
  right: number,
): readonly SkippedRow[] {
  const skipped: SkippedRow[] = [];
  let before: SkippedRow['reason'] = 'blank';
  for (let row = from; row <= to; row++) {
    if (labelled.has(row)) continue;
    const texts = textsWithin(view, row, right);
    if (texts.length === 0 && view.filled(row).length > 0) {
      skipped.push({ row, reason: 'otherTable' });
      continue;
    }
    const further: boolean = before === 'note' && continuesNote(texts[0] ?? '');
    const reason: SkippedRow['reason'] =
      texts.length === 0 ? 'blank' : further ? 'note' : (wordsKind(texts) ?? 'title');
    skipped.push({ row, reason });
    before = reason;
  }
  return skipped;
}

/** What a row says within the columns of the form: a list may stand beside it. */
function textsWithin(view: SheetView, row: number, right: number): readonly string[] {
  return view
    .filled(row)
    .filter((column) => column <= right)
    .map((column) => view.text(row, column))
    .filter((text) => text !== '');
}
