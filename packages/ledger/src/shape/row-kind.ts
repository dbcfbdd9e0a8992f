import type { SkipReason } from '../ledger.js';
import type { ColumnRoles } from './column-roles.js';
import { type HeaderBlock, type HeaderLines, repeats } from './header-rows.js';
import { evidenceIn, isNamed, type RowEvidence } from './row-evidence.js';
import {
  continuesNote,
  couldBeName,
  isCount,
  isSectionTitle,
  namesPlaceOrKind,
  totalKind,
  wordsKind,
} from './row-words.js';
import { isFigure, type SheetView } from './sheet-view.js';

/** A table as far as it is known before its rows are told apart. */
export interface TableFrame {
  readonly header: HeaderBlock;
  readonly left: number;
  readonly right: number;
  readonly roles: ColumnRoles;
  /** What each row of the header says, and of the lines of units and numbers below it. */
  readonly lines: HeaderLines;
  /** Titles above the header; they are often repeated on each page. */
  readonly titles: ReadonlySet<string>;
}

/**
 * Why a row with a word for sums was hard to tell: the word stands for a name (`nameOfSums`) or beside one (`namedSums`), and
 * it was read as a subject; or it is numbered like one (`numberedSums`), and was passed over.
 */
export type RowDoubt = 'nameOfSums' | 'namedSums' | 'numberedSums';

export interface RowKind {
  readonly kind: 'data' | 'section' | SkipReason;
  readonly doubt?: RowDoubt;
}

const DATA: RowKind = { kind: 'data' };

/** Words for sums stand in one of the first cells, where no column is known to label the rows. */
const FIRST_CELLS = 6;

/** What a row below a header is. `before` is what the row above it is. */
export function kindOfRow(view: SheetView, row: number, frame: TableFrame, before: RowKind['kind']): RowKind {
  const { left, right, roles } = frame;
  const filled = view.filled(row);
  const columns =
    filled.length > 0 && filled[0]! >= left && filled.at(-1)! <= right
      ? filled
      : filled.filter((column) => column >= left && column <= right);
  if (columns.length === 0) return { kind: kindOfEmpty(view, row, filled, frame) };
  if (repeats(view, row, frame.lines)) return { kind: 'repeatedHeader' };
  const labels = sumLabels(view, row, columns, roles);
  if (labels.length > 0) {
    const sum = sumOrSubject(view, row, columns, labels, roles);
    if (sum) return sum;
  } else if (
    columns.length > 2 &&
    isNamed(view, row, roles) &&
    wordsKind([view.text(row, columns[0]!)]) === null
  )
    return DATA;
  const texts = columns.map((column) => view.text(row, column));
  if (columns.length === 1) {
    return { kind: lonely(view, row, columns[0]!, texts[0]!, frame, before) };
  }
  const evidence = evidenceIn(view, row, columns, roles);
  // A remark may say anything; where more stands in the row, it is no signature line for it.
  const said = columns.filter((column) => roles.roleAt(column) !== 'remark');
  const spoken = said.length > 1 ? said.map((column) => view.text(row, column)) : texts;
  return (
    isWords(view, row, columns, spoken, evidence) ?? (isNumberedPlace(texts) ? { kind: 'section' } : DATA)
  );
}

/** A row with nothing of the table in it: blank, the last line of a record over several rows, or only a list beside. */
function kindOfEmpty(
  view: SheetView,
  row: number,
  filled: readonly number[],
  { left, right }: TableFrame,
): RowKind['kind'] {
  if (mergedFromAbove(view, row, left, right)) return 'data';
  if (filled.length === 0) return 'blank';
  return wordsKind(filled.map((column) => view.text(row, column))) ?? 'otherTable';
}

/** Cells that hold a word for sums, where such words label a row. */
function sumLabels(
  view: SheetView,
  row: number,
  columns: readonly number[],
  roles: ColumnRoles,
): readonly number[] {
  const isSum = (column: number) => totalKind(view.text(row, column)) !== null;
  const labels: number[] = [];
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    if (column > roles.lastLabel && at >= FIRST_CELLS) break;
    if (roles.roleAt(column) !== 'remark' && isSum(column)) labels.push(column);
  }
  return labels;
}

/**
 * A row with a word for sums is one, unless what only a subject has stands in it too: an ID number, a relation to the head,
 * a name. Null where the word is in a cell that does not label the row.
 */
function sumOrSubject(
  view: SheetView,
  row: number,
  columns: readonly number[],
  labels: readonly number[],
  roles: ColumnRoles,
): RowKind | null {
  const evidence = evidenceIn(view, row, columns, roles);
  const label = labels[0]!;
  const text = view.text(row, label);
  const kind = totalKind(text)!;
  const role = roles.roleAt(label);
  const names = roles.of('person').length > 0 ? role === 'person' : role === 'village';
  if (evidence.identity || evidence.relation) return names ? { kind: 'data', doubt: 'nameOfSums' } : DATA;
  if (names) {
    if (role === 'person' && couldBeName(text))
      return evidence.serial || evidence.words > 0 ? DATA : { kind: 'data', doubt: 'nameOfSums' };
    if (!evidence.serial) return { kind };
    return evidence.words > 0 ? { kind: 'data', doubt: 'nameOfSums' } : { kind, doubt: 'numberedSums' };
  }
  if (role === null) return evidence.name || evidence.words > 1 ? null : { kind };
  if (!evidence.name) return { kind };
  // A place may be called 全村; a sum beside a name may be a household's own.
  if (evidence.serial || evidence.words > 1) return DATA;
  return isPlaceSum(view, row, roles) ? { kind } : { kind: 'data', doubt: 'namedSums' };
}

/** `小计 | 石桥村`: the sum of a place that stands in the column of names. */
function isPlaceSum(view: SheetView, row: number, roles: ColumnRoles): boolean {
  return ['person' as const, 'village' as const]
    .flatMap((role) => roles.of(role))
    .every((column) => {
      const text = view.text(row, column);
      return text === '' || isFigure(text) || isCount(text) || /[村组镇乡县区]$/.test(text);
    });
}

/** A row of words: a note, a signature line, the foot of a page, a unit line. */
function isWords(
  view: SheetView,
  row: number,
  columns: readonly number[],
  texts: readonly string[],
  { identity, relation, name, serial, words }: RowEvidence,
): RowKind | null {
  if (identity || relation) return null;
  const first = wordsKind(texts.slice(0, 1));
  const figures = columns.filter((column) => isFigureAt(view, row, column)).length;
  if (first !== null && !(name && figures >= 2)) return { kind: first };
  if (name || (serial && words > 0) || figures > texts.length / 3) return null;
  const kind = wordsKind(texts);
  return kind === null ? null : { kind };
}

function isFigureAt(view: SheetView, row: number, column: number): boolean {
  const { kind } = view.grid.cell(row, column);
  return kind === 'number' || kind === 'percent' || isFigure(view.text(row, column));
}

/** `一 | 石桥村`, `（二） | 青山村`: a section title in two cells. */
function isNumberedPlace(texts: readonly string[]): boolean {
  return (
    texts.length === 2 &&
    /^[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.]?$/.test(texts[0]!) &&
    /(?:村|社区|组|屯|镇|乡|户)$/.test(texts[1]!)
  );
}

/** A row with no cell of its own below merged cells: the last lines of a record over several rows. */
function mergedFromAbove(view: SheetView, row: number, left: number, right: number): boolean {
  let covered = 0;
  for (let column = left; column <= right; column++) {
    const merge = view.merge(row, column);
    if (merge && merge.top < row && merge.bottom >= row) covered++;
  }
  return covered > 0 && covered >= (right - left + 1) / 2;
}

/** A row with one filled cell: a place's name or a title over the rows below, a note, a prepared line, or a record nearly empty. */
function lonely(
  view: SheetView,
  row: number,
  column: number,
  text: string,
  { left, right, roles, titles }: TableFrame,
  before: RowKind['kind'],
): RowKind['kind'] {
  const words = wordsKind([text]);
  if (words !== null) return words;
  if (before === 'note' && continuesNote(text)) return 'note';
  if (titles.has(text)) return 'title';
  const role = roles.roleAt(column);
  if (role === 'identity' && /\d{6}/.test(text)) return 'data';
  if (TABLE_TITLE.test(text)) return 'title';
  const merge = view.merge(row, column);
  const wide = merge ? merge.right - merge.left + 1 : 1;
  if (wide > 1 && wide >= (right - left + 1) / 2) {
    if (continuesNote(text) && text.length > 25) return 'note';
    return isSectionTitle(text) || namesPlaceOrKind(text) ? 'section' : 'title';
  }
  if (isFigure(text) && (role === 'serial' || column === left)) return 'blank';
  if (role === 'serial') return text.length > 20 ? 'note' : 'section';
  if (merge && merge.bottom > merge.top) return 'data';
  if (isSectionTitle(text) && (role !== 'village' || column === left)) return 'section';
  if (text.length > 30 || (/[。；;]/.test(text) && text.length > 8)) return 'note';
  return 'data';
}

const TABLE_TITLE =
  /^附[件表]\s*[\d一二三四五六七八九十]*[:：]?$|^[(]\d{4}年.{0,8}[)]$|(?:台账|花名册|登记表|统计表|汇总表|名册|一览表|明细表|认定表|公示表|核查表|信息表|情况表|采集表|摸底表)(?:[(].*[)])?$/;
