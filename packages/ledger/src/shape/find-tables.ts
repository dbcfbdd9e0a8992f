import type { SkippedRow } from '../ledger.js';
import { compact } from '../text/plain.js';
import { type ColumnRoles, isSerial, type KnownHeaders, rolesOf } from './column-roles.js';
import { growHeader, type HeaderBlock, headerPath, linesOf, repeats } from './header-rows.js';
import { kindOfRow, type RowDoubt, type RowKind, type TableFrame } from './row-kind.js';
import { continuesNote, totalKind, wordsKind } from './row-words.js';
import { besides, extentOf, type Segment } from './segments.js';
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
  readonly roles: ColumnRoles;
  /** Every row from the top of the sheet (or the end of the table above) that is not data. */
  readonly skipped: readonly SkippedRow[];
  readonly dataRows: readonly number[];
  /** Rows that were hard to tell. */
  readonly doubts: readonly { readonly row: number; readonly doubt: RowDoubt }[];
  /** Lists of another kind beside the table, which were left out. */
  readonly lists: readonly Segment[];
  /** Texts of the rows above the header, for unit lines and titles. */
  readonly above: readonly string[];
  /** Titles among the data (`一、石桥村`, the next page's title), which the rows below belong to. */
  readonly sections: readonly { readonly row: number; readonly text: string }[];
}

/** Finds the tables of a sheet, in order from the top. */
export function findTables(view: SheetView, known: KnownHeaders): readonly FoundTable[] {
  const candidates = headerCandidates(view, known);
  const tables: FoundTable[] = [];
  const end = view.grid.rowCount;
  let from = 1;
  for (let at = 0; at < candidates.length; ) {
    const row = candidates[at]!;
    const header = grown(view, row, known);
    const { left, right } = extentOf(view, header);
    const lines = linesOf(view, header, left, right);
    const others = candidates.filter((other) => other > header.bottom);
    const next = others.find((other) => !repeats(view, other, lines)) ?? null;
    const nextTop = next === null ? end + 1 : titlesAbove(view, grown(view, next, known).top, header.bottom);
    tables.push(...tablesBelow(view, header, from, nextTop - 1, known));
    from = nextTop;
    if (next === null) break;
    at = candidates.indexOf(next);
  }
  return tables;
}

/** The header around a row, within the columns of the table that it heads: what stands beside a gap has rows of its own. */
function grown(view: SheetView, row: number, known: KnownHeaders): HeaderBlock {
  const isKnown = (text: string) => known.isKnown(text) || isSerial([text]);
  const own = view.filled(row);
  const within = ({ left, right }: Segment) =>
    own.filter((column) => column >= left && column <= right).length;
  const part = partsAround(view, row).reduce((most, each) => (within(each) > within(most) ? each : most));
  return growHeader(view, row, part.left, part.right, isKnown);
}

/** The columns around a row, divided where they are blank from a header's height above it downwards. */
function partsAround(view: SheetView, row: number): readonly Segment[] {
  const used = new Set<number>();
  const last = Math.min(view.grid.rowCount, row + LOOKED_BELOW);
  for (let at = Math.max(1, row - MOST_ABOVE); at <= last; at++)
    for (const column of view.filled(at)) {
      const text = view.text(at, column);
      // Lines of words below the data may reach over a gap; headers are long without being such.
      if (at <= row + MOST_ABOVE || (!/[:：]/.test(text) && text.length < 15)) used.add(column);
    }
  const parts: { left: number; right: number }[] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const before = parts.at(-1);
    if (before && column === before.right + 1) before.right = column;
    else parts.push({ left: column, right: column });
  }
  return parts.length > 0 ? parts : [{ left: 1, right: view.grid.columnCount }];
}

/** Rows above one of a header's that may belong to it. */
const MOST_ABOVE = 4;

/** Rows below a header that are looked at to tell a gap between tables. */
const LOOKED_BELOW = 200;

/** Rows from the top in which every text is looked at closely. */
const UNHURRIED = 300;

/** Rows that could be a header, and hold enough known ones to be. */
function headerCandidates(view: SheetView, known: KnownHeaders): readonly number[] {
  const scores = scoreRows(view, known);
  const best = Math.max(0, ...[...scores.values()].map(({ known: count }) => count));
  if (best === 0) return [];
  const least = Math.max(best >= 4 ? 2 : 1, best / 2);
  const scored = [...scores].filter(([, score]) => score.known >= least || isNarrowHeader(score));
  // What is filled in may be known words too (低保, 危房改造): a header labels its rows, if any of the sheet's does.
  const labelling = scored.filter(([, { labels }]) => labels);
  return (labelling.length > 0 ? labelling : scored).map(([row]) => row);
}

/** The header of a table with fewer columns than another of the sheet: nearly all its words are known. */
function isNarrowHeader({ known, words, labels }: RowScore): boolean {
  return labels && known >= 3 && known >= words * MOSTLY;
}

/** What heads the column of heads, and also a head's relation to himself: filled in, it stands behind a name. */
const HEAD = '户主';
const MOSTLY = 0.6;

interface RowScore {
  readonly known: number;
  readonly words: number;
  /** One of its headers says whom a row is about. */
  readonly labels: boolean;
}

/** How many known headers stand in each row that could be a header at all. */
function scoreRows(view: SheetView, { isKnown, roleOf }: KnownHeaders): Map<number, RowScore> {
  const scores = new Map<number, RowScore>();
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
    if (known === 0 || words < 2 || figures > words / 4 || known * 6 < words) continue;
    const texts = view.filled(row).map((column) => view.text(row, column));
    if (wordsKind(texts.slice(0, 1)) !== null) continue;
    const labels = texts.some((text) => {
      const role = roleOf([text]);
      return (
        role !== null &&
        role !== 'remark' &&
        (text !== HEAD || isKnown(texts[0]!) || isSerial(texts.slice(0, 1)))
      );
    });
    scores.set(row, { known, words, labels });
  }
  return scores;
}

/** First of the rows above a header that belong to it: titles, unit lines, blanks. */
function titlesAbove(view: SheetView, top: number, bottomBefore: number): number {
  let first = top;
  while (first - 1 > bottomBefore) {
    const texts = view.filled(first - 1).map((column) => view.text(first - 1, column));
    const words = wordsKind(texts);
    const isTitle =
      texts.length <= 1 &&
      words !== 'signature' &&
      !texts.some(isFigure) &&
      !texts.some((text) => totalKind(text));
    const isUnits = words === 'unit' && !texts.some(isFigure);
    if ((!isTitle && !isUnits) || isLastLine(view, first - 1)) break;
    first--;
  }
  return first;
}

/** Whether a blank row is the last line of a record merged over several. */
function isLastLine(view: SheetView, row: number): boolean {
  for (let column = 1; column <= view.grid.columnCount; column++)
    if ((view.merge(row, column)?.top ?? row) < row) return true;
  return false;
}

/** The tables of a header: several, where a list is set side by side on the page under the same headers, or beside another. */
function tablesBelow(
  view: SheetView,
  header: HeaderBlock,
  from: number,
  to: number,
  known: KnownHeaders,
): readonly FoundTable[] {
  const { tables, lists } = besides(view, header, to, known);
  return tables.flatMap((part, index) => {
    const paths = Array.from({ length: part.right - part.left + 1 }, (_, offset) =>
      headerPath(view, header, part.left + offset, part.left),
    );
    const period = periodOf(paths, known);
    return Array.from({ length: Math.ceil(paths.length / period) }, (_, block) => {
      const first = block * period;
      // Without merges the last group's title reaches into the next half: every half is headed as the first.
      const own = paths.slice(0, Math.min(period, paths.length - first));
      const beside = index === 0 && block === 0 ? lists : [];
      return tableBelow(view, header, own, part.left + first, from, to, known, beside);
    });
  });
}

/**
 * Number of columns after which the headers begin again, the one that names people among them; all of them where they do not.
 * Years beside each other have the same headers too, but one column of names for all.
 */
function periodOf(paths: readonly (readonly string[])[], known: KnownHeaders): number {
  const leafs = paths.map((path) => compact(path.at(-1) ?? ''));
  for (let period = 3; period <= (leafs.length + 1) / 2; period++) {
    const whole = leafs.length % period === 0 || leafs.length % period === period - 1;
    if (!whole || !leafs.every((leaf, at) => at < period || leaf === leafs[at % period])) continue;
    const roles = paths.slice(0, period).map((path) => known.roleOf(path.map(compact)));
    if (roles.some((role) => role === 'person' || role === 'village')) return period;
  }
  return leafs.length;
}

function tableBelow(
  view: SheetView,
  header: HeaderBlock,
  paths: readonly (readonly string[])[],
  left: number,
  from: number,
  to: number,
  known: KnownHeaders,
  lists: readonly Segment[],
): FoundTable {
  const right = left + paths.length - 1;
  const { skipped, above } = linesAbove(view, from, header.top);
  for (let row = header.top; row <= header.bottom; row++) skipped.push({ row, reason: 'header' });
  for (const { row, holds } of header.below)
    skipped.push({ row, reason: holds === 'units' ? 'unit' : 'header' });
  const roles = rolesOf(paths, left, known.roleOf);
  const lines = linesOf(view, header, left, right);
  const frame: TableFrame = { header, left, right, roles, lines, titles: new Set(above) };
  const dataRows: number[] = [];
  const doubts: { row: number; doubt: RowDoubt }[] = [];
  const sections: { row: number; text: string }[] = [];
  let before: RowKind['kind'] = 'header';
  for (let row = header.bottom + header.below.length + 1; row <= to; row++) {
    const { kind, doubt } = kindOfRow(view, row, frame, before);
    if (doubt) doubts.push({ row, doubt });
    if (kind === 'data') dataRows.push(row);
    else skipped.push({ row, reason: kind });
    if (kind === 'section' || kind === 'title')
      sections.push({ row, text: sectionText(view, row, left, right) });
    if (kind !== 'blank') before = kind;
  }
  return { header, left, right, paths, roles, skipped, dataRows, doubts, lists, above, sections };
}

function sectionText(view: SheetView, row: number, left: number, right: number): string {
  const texts = view
    .filled(row)
    .filter((column) => column >= left && column <= right)
    .map((column) => view.text(row, column));
  return texts.length === 1 ? texts[0]! : `${texts[0]}、${texts[1]}`;
}

/** What the rows above a header are, and what they say. */
function linesAbove(
  view: SheetView,
  from: number,
  top: number,
): { readonly skipped: SkippedRow[]; readonly above: readonly string[] } {
  const skipped: SkippedRow[] = [];
  const above: string[] = [];
  let before: SkippedRow['reason'] = 'blank';
  for (let row = from; row < top; row++) {
    const texts = view.filled(row).map((column) => view.text(row, column));
    above.push(...texts);
    const further: boolean = before === 'note' && texts.length === 1 && continuesNote(texts[0]!);
    const reason: SkippedRow['reason'] =
      texts.length === 0 ? 'blank' : further ? 'note' : (wordsKind(texts) ?? 'title');
    skipped.push({ row, reason });
    before = reason;
  }
  return { skipped, above };
}
