import { type Cell, type CellRef, gridOf } from '@duibiao/sheet';
import { readUnit } from '../value/unit.js';
import type { FoundTable, KnownHeader } from './find-tables.js';
import { wordsKind } from './row-words.js';
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
 * Reads a sheet as a form, labels left and values right: `户主姓名 | 赵一 | 家庭人口 | 4`, a list of items with a column 数量, or
 * one column for each subject. Null when too few labels are known.
 */
export function findForm(view: SheetView, isKnown: KnownHeader): FoundForm | null {
  if (view.grid.rowCount > MOST_ROWS) return null;
  const entries = entriesOf(view, isKnown);
  const rows = new Set(entries.map(({ label }) => label.row));
  if (entries.length < LEAST_LABELS || rows.size < 2) return null;
  return turned(view, entries);
}

function entriesOf(view: SheetView, isKnown: KnownHeader): readonly Entry[] {
  const valueColumn = headedValues(view);
  const entries: Entry[] = [];
  for (let row = 1; row <= view.grid.rowCount; row++)
    for (let column = 1; column <= view.grid.columnCount; column++) {
      const text = view.text(row, column);
      if (text === '' || isFigure(text) || !isKnown(text)) continue;
      const listed = valueColumn !== null && row > valueColumn.row && column < valueColumn.column;
      const value = listed ? { row, column: valueColumn.column } : valueRight(view, row, column, isKnown);
      if (!value) continue;
      const values = listed ? [value] : [value, ...furtherValues(view, value, isKnown)];
      entries.push({ path: pathOf(view, row, column, value.column), label: { row, column }, values });
      column = Math.max(column, values.at(-1)!.column);
    }
  return evenly(entries);
}

const VALUE_HEADER =
  /^(?:数量|数值|填写内容|内容|填报内容|指标值|实际值|实际|现状|实际情况|完成情况|完成值|情况|结果|认定结果|自查结果|核查结果|脱贫认定|认定情况|是否达标|达标情况)$/;
const LABEL_HEADER =
  /^(?:填表项目|项目|指标|指标名称|项目名称|内容|退出指标|考核指标|调查项目|指标内容|名称|条件|退出条件|退出标准)$/;

/** The value column of a list of items: `代码 | 填表项目 | 单位 | 数量`. */
function headedValues(view: SheetView): Anchor | null {
  for (let row = 1; row <= Math.min(view.grid.rowCount, 15); row++) {
    const columns = view.filled(row);
    const label = columns.find((column) => LABEL_HEADER.test(view.text(row, column)));
    const value = columns.findLast((column) => VALUE_HEADER.test(view.text(row, column)));
    if (label !== undefined && value !== undefined && value > label) return { row, column: value };
  }
  return null;
}

/** The cell right of a label, past its merge and a unit; null where another label stands there. */
function valueRight(view: SheetView, row: number, column: number, isKnown: KnownHeader): Anchor | null {
  let next = (view.merge(row, column)?.right ?? column) + 1;
  if (readUnit(view.text(row, next).replace(/[()]/g, ''))) next = (view.merge(row, next)?.right ?? next) + 1;
  if (next > view.grid.columnCount + 1) return null;
  const text = view.text(row, next);
  return text !== '' && isKnown(text) ? null : view.anchor(row, next);
}

/** Values of further subjects, right of the first, until a blank or a label. */
function furtherValues(view: SheetView, first: Anchor, isKnown: KnownHeader): readonly Anchor[] {
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

function turned(view: SheetView, entries: readonly Entry[]): FoundForm {
  const subjects = Math.max(...entries.map(({ values }) => values.length));
  const cellAt = (at: Anchor): Cell => view.seen(at.row, at.column);
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
  const labelled = new Set(entries.map(({ label }) => label.row));
  const used = [...labelled];
  const skipped = [];
  for (let row = 1; row <= view.grid.rowCount; row++) {
    if (labelled.has(row)) continue;
    const texts = view.filled(row).map((column) => view.text(row, column));
    skipped.push({
      row,
      reason: texts.length === 0 ? ('blank' as const) : (wordsKind(texts) ?? ('title' as const)),
    });
  }
  const above = skipped.flatMap(({ row }) => view.filled(row).map((column) => view.text(row, column)));
  return {
    view: { ...turnedView, refer },
    table: {
      form: { first: Math.min(...used), last: Math.max(...used) },
      header: { top: 1, bottom: 1, below: [] },
      left: 1,
      right: entries.length,
      paths: entries.map(({ path }) => path),
      skipped,
      dataRows: Array.from({ length: subjects }, (_, subject) => subject + 2),
      above,
      sections: [],
    },
  };
}
