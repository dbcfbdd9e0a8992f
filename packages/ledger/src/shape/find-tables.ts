import type { SkippedRow, SkipReason } from '../ledger.js';
import { compact } from '../text/plain.js';
import { growHeader, type HeaderBlock, headerPath } from './header-rows.js';
import { isNote, totalKind, wordsKind } from './row-words.js';
import { isFigure, type SheetView } from './sheet-view.js';

/** A table found on a sheet: its header, and which of the rows below are data. */
export interface FoundTable {
  /** The table is a form turned on its side; the sheet rows where the form stands. */
  readonly form?: { readonly first: number; readonly last: number };
  readonly header: HeaderBlock;
  readonly left: number;
  readonly right: number;
  /** Header path of each column from `left` on, outer first, as written. */
  readonly paths: readonly (readonly string[])[];
  /** Every row from the top of the sheet (or the end of the table above) that is not data. */
  readonly skipped: readonly SkippedRow[];
  readonly dataRows: readonly number[];
  /** Texts of the rows above the header, for unit lines and titles. */
  readonly above: readonly string[];
  /** Rows in the data that only name a place (`一、石桥村`), which the rows below belong to. */
  readonly sections: readonly { readonly row: number; readonly text: string }[];
}

/** Whether a text is a header of some field that is looked for; `hurried` looks only for words as the dictionary has them. */
export type KnownHeader = (compactText: string, hurried?: boolean) => boolean;

/** Finds the tables of a sheet, in order from the top. `isKnown` recognises headers. */
export function findTables(view: SheetView, isKnown: KnownHeader): readonly FoundTable[] {
  const scores = scoreRows(view, isKnown);
  const best = [...scores.values()].reduce((most, score) => Math.max(most, score), 0);
  if (best === 0) return [];
  const least = Math.max(best >= 4 ? 2 : 1, best / 2);
  const candidates = [...scores].filter(([, score]) => score >= least).map(([row]) => row);
  const tables: FoundTable[] = [];
  let from = 1;
  for (let at = 0; at < candidates.length; ) {
    const row = candidates[at]!;
    const header = growHeader(view, row, 1, view.grid.columnCount, isKnown);
    const lines = linesOf(view, header);
    const others = candidates.filter((other) => other > header.bottom);
    const next = others.find((other) => !repeats(view, other, lines)) ?? null;
    const nextHeader = next === null ? null : growHeader(view, next, 1, view.grid.columnCount, isKnown).top;
    const nextTop = nextHeader === null ? null : titlesAbove(view, nextHeader, header.bottom);
    tables.push(...tablesBelow(view, header, from, (nextTop ?? view.grid.rowCount + 1) - 1));
    from = nextTop ?? view.grid.rowCount + 1;
    if (next === null) break;
    at = candidates.indexOf(next);
  }
  return tables;
}

/** Rows from the top in which every text is looked at closely. */
const UNHURRIED = 300;

/** How many known headers stand in each row that could be a header at all. */
function scoreRows(view: SheetView, isKnown: KnownHeader): Map<number, number> {
  const scores = new Map<number, number>();
  for (let row = 1; row <= view.grid.rowCount; row++) {
    let known = 0;
    let words = 0;
    let figures = 0;
    for (let column = 1; column <= view.grid.columnCount; column++) {
      const cell = view.grid.cell(row, column);
      if (cell.kind === 'blank') continue;
      const text = view.text(row, column);
      if (cell.kind !== 'text' || isFigure(text)) {
        figures++;
        continue;
      }
      if (text === '') continue;
      words++;
      if (isKnown(text, row > UNHURRIED)) known++;
    }
    if (known > 0 && words >= 2 && figures <= words / 4 && known * 6 >= words) scores.set(row, known);
  }
  return scores;
}

/** What each row of a header says, cell by cell. */
type HeaderLines = readonly { readonly columns: readonly number[]; readonly texts: readonly string[] }[];

function linesOf(view: SheetView, { top, bottom }: HeaderBlock): HeaderLines {
  return Array.from({ length: bottom - top + 1 }, (_, index) => {
    const columns = view.filled(top + index);
    return { columns, texts: columns.map((column) => view.text(top + index, column)) };
  });
}

/** Whether a row says again what one of the header's rows says. */
function repeats(view: SheetView, row: number, lines: HeaderLines): boolean {
  return lines.some(({ columns, texts }) => {
    const least = Math.max(2, columns.length * 0.7);
    let other = 0;
    for (let at = 0; at < columns.length && other <= columns.length - least; at++)
      if (view.text(row, columns[at]!) !== texts[at]) other++;
    if (columns.length - other >= least) return true;
    return columns.length === 1 && other === 0 && view.filled(row).length === 1;
  });
}

/** First of the rows above a header that belong to it: titles, unit lines, blanks. */
function titlesAbove(view: SheetView, top: number, bottomBefore: number): number {
  let first = top;
  while (first - 1 > bottomBefore) {
    const texts = view.filled(first - 1).map((column) => view.text(first - 1, column));
    const isTitle = texts.length <= 1 && !texts.some(isFigure) && !texts.some((text) => totalKind(text));
    if (!isTitle && wordsKind(texts) !== 'unit') break;
    first--;
  }
  return first;
}

/** The table of a header; or several, where a list is set side by side on the page under the same headers. */
function tablesBelow(view: SheetView, header: HeaderBlock, from: number, to: number): readonly FoundTable[] {
  const { left, right } = extent(view, header);
  const paths = Array.from({ length: right - left + 1 }, (_, offset) =>
    headerPath(view, header, left + offset, left),
  );
  const period = periodOf(paths.map((path) => path.map(compact).join(' ')));
  return Array.from({ length: Math.ceil(paths.length / period) }, (_, block) => {
    const first = block * period;
    const own = paths.slice(first, first + period);
    return tableBelow(view, header, own, left + first, from, to);
  });
}

/** Number of columns after which the headers begin again; all of them where they do not. */
function periodOf(headers: readonly string[]): number {
  for (let period = 3; period <= (headers.length + 1) / 2; period++) {
    const whole = headers.length % period === 0 || headers.length % period === period - 1;
    if (whole && headers.every((header, at) => at < period || header === headers[at % period])) return period;
  }
  return headers.length;
}

function tableBelow(
  view: SheetView,
  header: HeaderBlock,
  paths: readonly (readonly string[])[],
  left: number,
  from: number,
  to: number,
): FoundTable {
  const right = left + paths.length - 1;
  const skipped: SkippedRow[] = [];
  const above: string[] = [];
  for (let row = from; row < header.top; row++) {
    const texts = view.filled(row).map((column) => view.text(row, column));
    above.push(...texts);
    skipped.push({
      row,
      reason: texts.length === 0 ? 'blank' : wordsKind(texts) === 'unit' ? 'unit' : 'title',
    });
  }
  for (let row = header.top; row <= header.bottom; row++) skipped.push({ row, reason: 'header' });
  for (const { row, holds } of header.below)
    skipped.push({ row, reason: holds === 'units' ? 'unit' : 'header' });
  const dataRows: number[] = [];
  const sections: { row: number; text: string }[] = [];
  const lines = linesOf(view, header);
  for (let row = header.bottom + header.below.length + 1; row <= to; row++) {
    const kind = above.includes(onlyText(view, row))
      ? 'title'
      : kindOfRow(view, row, header, lines, left, right);
    if (kind === 'data') dataRows.push(row);
    else if (kind === 'section') {
      sections.push({ row, text: view.text(row, view.filled(row)[0]!) });
      skipped.push({ row, reason: 'title' });
    } else skipped.push({ row, reason: kind });
  }
  return { header, left, right, paths, skipped, dataRows, above, sections };
}

function extent(view: SheetView, header: HeaderBlock): { readonly left: number; readonly right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let row = header.top; row <= header.bottom; row++)
    for (const column of view.filled(row)) {
      left = Math.min(left, column);
      right = Math.max(right, view.merge(row, column)?.right ?? column);
    }
  return { left, right: Math.min(right, view.grid.columnCount) };
}

/** The text of a row's one filled cell; a line that no title equals when there are several or none. */
function onlyText(view: SheetView, row: number): string {
  const columns = view.filled(row);
  return columns.length === 1 ? view.text(row, columns[0]!) : '\n';
}

type RowKind = 'data' | 'section' | SkipReason;

/** Total words stand among the labels: in one of the first filled cells. */
const LABELS = 6;

function kindOfRow(
  view: SheetView,
  row: number,
  header: HeaderBlock,
  lines: HeaderLines,
  left: number,
  right: number,
): RowKind {
  const columns = view.filled(row).filter((column) => column >= left && column <= right);
  if (columns.length === 0) {
    const beside = view.filled(row).map((column) => view.text(row, column));
    return beside.length > 0
      ? (wordsKind(beside) ?? 'blank')
      : mergedFromAbove(view, row, left, right)
        ? 'data'
        : 'blank';
  }
  const texts = columns.map((column) => view.text(row, column));
  if (repeats(view, row, lines)) return 'repeatedHeader';
  const total = texts
    .slice(0, LABELS)
    .map(totalKind)
    .find((kind) => kind !== null);
  if (total) return total;
  const figures = columns.filter((column) => isFigureAt(view, row, column)).length;
  const words = figures <= texts.length / 3 || isNote(texts[0]!) ? wordsKind(texts) : null;
  if (words && (words === 'note' || figures <= texts.length / 3)) return words;
  if (columns.length === 1) return lonely(view, row, columns[0]!, texts[0]!, header, left, right);
  return 'data';
}

function isFigureAt(view: SheetView, row: number, column: number): boolean {
  const { kind } = view.grid.cell(row, column);
  return kind === 'number' || kind === 'percent' || isFigure(view.text(row, column));
}

/** A row with no cell of its own below merged cells: the last lines of a record over several rows. */
function mergedFromAbove(view: SheetView, row: number, left: number, right: number): boolean {
  let covered = 0;
  for (let column = left; column <= right; column++) if (view.merge(row, column)) covered++;
  return covered > 0 && covered >= (right - left + 1) / 2;
}

/** A row with one filled cell: a place's name or a title over the rows below, a prepared line, or a record nearly empty. */
function lonely(
  view: SheetView,
  row: number,
  column: number,
  text: string,
  header: HeaderBlock,
  left: number,
  right: number,
): RowKind {
  const merge = view.merge(row, column);
  const wide = merge ? merge.right - merge.left + 1 : 1;
  if (wide > 1 && wide >= (right - left + 1) / 2) return 'section';
  if (isFigure(text) && column === left) return 'blank';
  if (column === left && merge === null && isSerialHeader(view, header, left)) return 'section';
  if (merge && merge.bottom > merge.top) return 'data';
  if (
    column === left &&
    /(?:村|社区|组|镇|乡|街道|县|区)(?:[(].*[)])?$/.test(text) &&
    /^[一二三四五六七八九十\d]+[、.]/.test(text)
  )
    return 'section';
  if (text.length > 30) return 'note';
  if (/(?:台账|花名册|登记表|统计表|汇总表|名册|一览表|明细表|认定表|公示表|核查表)(?:[(].*[)])?$/.test(text))
    return 'title';
  return 'data';
}

function isSerialHeader(view: SheetView, header: HeaderBlock, column: number): boolean {
  return /^(?:序号|编号|顺序号|行号|No\.?|№)$/i.test(
    headerPath(view, header, column, column).map(compact).join(''),
  );
}
