import { readHeaderText } from '../header/header-text.js';
import { readUnit } from '../value/unit.js';
import { isFigure, type SheetView } from './sheet-view.js';

/** Rows of one header, from the outermost to the leaves, and what else stands among them. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** Rows below the leaves that hold only units, system codes, or column numbers. */
  readonly below: readonly { readonly row: number; readonly holds: 'units' | 'codes' | 'numbers' }[];
}

/** Headers have at most this many rows. */
const MOST_ROWS = 5;

/** Grows a header upwards and downwards from a row that surely belongs to it. */
export function growHeader(
  view: SheetView,
  row: number,
  left: number,
  right: number,
  isKnown: (text: string) => boolean,
): HeaderBlock {
  let top = row;
  let bottom = row;
  while (top > 1 && bottom - top + 1 < MOST_ROWS && isParentRow(view, top - 1, top, left, right, isKnown))
    top--;
  while (
    bottom < view.grid.rowCount &&
    bottom - top + 1 < MOST_ROWS &&
    lineBelow(view, bottom + 1, left, right) === null &&
    isChildRow(view, bottom + 1, left, right, isKnown)
  )
    bottom++;
  const below: { row: number; holds: 'units' | 'codes' | 'numbers' }[] = [];
  for (let next = bottom + 1; next <= Math.min(bottom + 3, view.grid.rowCount); next++) {
    const holds = lineBelow(view, next, left, right);
    if (!holds) break;
    below.push({ row: next, holds });
  }
  return { top, bottom, below };
}

function columnsOf(view: SheetView, row: number, left: number, right: number): number[] {
  return view.filled(row).filter((column) => column >= left && column <= right);
}

/** What each row of a header says, cell by cell. */
export type HeaderLines = readonly {
  readonly columns: readonly number[];
  readonly texts: readonly string[];
}[];

/** The rows of a header between two columns, and its lines of units, codes and numbers. */
export function linesOf(
  view: SheetView,
  { top, bottom, below }: HeaderBlock,
  left: number,
  right: number,
): HeaderLines {
  return Array.from({ length: bottom - top + 1 + below.length }, (_, index) => {
    const columns = columnsOf(view, top + index, left, right);
    return { columns, texts: columns.map((column) => view.text(top + index, column)) };
  });
}

/** Whether a row says again what one of the header's rows says. */
export function repeats(view: SheetView, row: number, lines: HeaderLines): boolean {
  return lines.some(({ columns, texts }) => {
    if (columns.length === 1)
      return view.filled(row).length === 1 && view.text(row, columns[0]!) === texts[0];
    const least = Math.max(2, columns.length * 0.7);
    let other = 0;
    for (let at = 0; at < columns.length && other <= columns.length - least; at++)
      if (view.text(row, columns[at]!) !== texts[at]) other++;
    return columns.length - other >= least;
  });
}

function isParentRow(
  view: SheetView,
  row: number,
  below: number,
  left: number,
  right: number,
  isKnown: (text: string) => boolean,
): boolean {
  const columns = columnsOf(view, row, left, right);
  if (columns.length === 0) return false;
  for (let column = left; column <= right; column++) {
    const merge = view.merge(row, column);
    if (merge && merge.top <= row && merge.bottom >= below) return true;
  }
  const texts = columns.map((column) => view.text(row, column));
  if (texts.some((text) => isFigure(text) || /[:：]/.test(text) || text.length > 25)) return false;
  if (columns.length === 1) return isLoneGroup(view, row, columns[0]!, below, left);
  // A row of group titles: each stands over several columns, or over a column that has its own header below.
  const widths = columns.map((column) => {
    const merge = view.merge(row, column);
    return merge ? merge.right - merge.left + 1 : 1;
  });
  if (widths.some((width) => width > 1)) return true;
  // Without merges: a cell of this row has its own header below it, or is one itself and the row below is blank there.
  const hasBelow = (column: number) => view.text(below, column) !== '' || view.merge(below, column) !== null;
  const fits = columns.filter(
    (column) => hasBelow(column) || (isKnown(view.text(row, column)) && !hasBelow(column)),
  );
  return fits.length === columns.length && columns.some(hasBelow);
}

/** The title of a header's only group, over some of its columns: not at the left, where titles of the table stand. */
function isLoneGroup(view: SheetView, row: number, column: number, below: number, left: number): boolean {
  return (
    [below, below + 1, below + 2].some((lower) => columnsOf(view, lower, left, column - 1).length > 0) &&
    view.merge(row, column) === null &&
    view.text(row, column).length <= 12 &&
    view.text(below, column) !== '' &&
    view.filled(below).some((other) => other > column) &&
    !/[\d()]/.test(view.text(row, column))
  );
}

function isChildRow(
  view: SheetView,
  row: number,
  left: number,
  right: number,
  isKnown: (text: string) => boolean,
): boolean {
  const columns = columnsOf(view, row, left, right);
  for (let column = left; column <= right; column++) {
    const merge = view.merge(row, column);
    if (merge && merge.top < row && merge.bottom >= row) return true;
  }
  if (columns.length === 0) return false;
  const texts = columns.map((column) => view.text(row, column));
  if (texts.some((text) => isFigure(text) || text.length > 40)) return false;
  const known = texts.filter(isKnown).length;
  const fits = columns.filter(
    (column, index) => standsUnderGroup(view, row - 1, column, left) || (known > 0 && isKnown(texts[index]!)),
  );
  // Under groups of one column each a header may be unknown; a row of data begins with what is not known either.
  const mostly = fits[0] === columns[0] && fits.length >= columns.length * MOSTLY;
  return (
    (fits.length === columns.length || (mostly && known >= 2)) &&
    (columns.length >= 2 || known > 0 || texts.every((text) => OF_WHICH.test(text))) &&
    (columns[0] !== left || standsUnderGroup(view, row - 1, left, left))
  );
}

/** Share of a row's cells that make it a header's. */
const MOSTLY = 0.75;

/** The last line of one column's header: `其中：2017年`, `（2017年）`. */
const OF_WHICH = /^(?:其中[:：].+|[(]?\d{4}年度?[)]?)$/;

/** Whether the header above this cell spans several columns, by a merge or by blanks to its right. */
function standsUnderGroup(view: SheetView, above: number, column: number, left: number): boolean {
  const merge = view.merge(above, column);
  if (merge) return merge.right > merge.left && merge.bottom === above;
  let from = column;
  while (from > left && view.text(above, from) === '' && !view.merge(above, from)) from--;
  if (view.text(above, from) === '') return false;
  return view.text(above, column + 1) === '' || from < column;
}

/** How to fill in a column, under its header: `是/否`, `填是或否`, `A/B/C/D`, `按户籍`. */
const HINT =
  /^[(]?(?:(?:请?[填选]|填写|勾选|选择)?(?:是[/或、|]否|有[/或、|]无|√[/或、|]×|男[/或、|]女|达标[/或、|](?:未|不)达标|安全[/或、|]不安全|[A-D](?:[/、][A-D])+级?|1是[,，、/]?[02]否)|必填|选填|填写?数字|下拉选择)[)]?$/;

function isUnit(text: string): boolean {
  return (readUnit(text.replace(/^[([](.*)[)\]]$/, '$1'))?.base ?? '') !== '';
}

function lineBelow(
  view: SheetView,
  row: number,
  left: number,
  right: number,
): 'units' | 'codes' | 'numbers' | null {
  const texts = columnsOf(view, row, left, right).map((column) => view.text(row, column));
  if (texts.length < 2) return null;
  if (texts.every((text) => /^[A-Z]{3}\d{3}(?:_\d)?$/i.test(text))) return 'codes';
  const units = texts.filter((text) => isUnit(text) || HINT.test(text) || /^[-—–/]+$/.test(text));
  if (units.length === texts.length && texts.some((text) => isUnit(text) || HINT.test(text))) return 'units';
  const numbers = texts.filter((text) => /^[([]?(?:\d{1,2}|[A-Z]\d{1,2}|[甲乙丙丁])[)\]]?$/.test(text));
  return numbers.length === texts.length && rises(texts) ? 'numbers' : null;
}

/** `甲 乙 1 2 3`, `(1) (2) (3)`: column numbers, each one more than the last. */
function rises(texts: readonly string[]): boolean {
  const numbers = texts
    .map((text) => /\d+/.exec(text)?.[0])
    .filter((text) => text !== undefined)
    .map(Number);
  return (
    numbers.length >= 3 &&
    numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1) &&
    numbers[0]! <= 2
  );
}

/** Header texts of a column from the outermost to the leaf, and its unit, code and number lines. */
export function headerPath(
  view: SheetView,
  block: HeaderBlock,
  column: number,
  left: number,
): readonly string[] {
  const path: string[] = [];
  for (let row = block.top; row <= block.bottom; row++) {
    const text = headerTextAt(view, row, column, left, block);
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function headerTextAt(
  view: SheetView,
  row: number,
  column: number,
  left: number,
  block: HeaderBlock,
): string {
  const merge = view.merge(row, column);
  if (merge) return merge.top >= block.top ? rawText(view, merge.top, merge.left) : '';
  const own = rawText(view, row, column);
  if (own !== '' || row === block.bottom || !hasTextBelow(view, row, column, block)) return own;
  // Unmerged group title: it reaches right over blanks, as far as there are headers below and none beside.
  for (let from = column - 1; from >= left; from--) {
    if (view.merge(row, from)) return '';
    const text = rawText(view, row, from);
    if (text !== '') return hasTextBelow(view, row, from, block) ? text : '';
  }
  return '';
}

function hasTextBelow(view: SheetView, row: number, column: number, block: HeaderBlock): boolean {
  for (let below = row + 1; below <= block.bottom; below++)
    if (view.text(below, column) !== '' && !view.merge(below, column)?.top) return true;
    else if (view.text(below, column) !== '') return true;
  return false;
}

function rawText(view: SheetView, row: number, column: number): string {
  const cell = view.grid.cell(row, column);
  return cell.kind === 'text' ? cell.text : view.text(row, column);
}

/** Whether two headers say the same, for headers repeated at page breaks. */
export function sameHeader(a: string, b: string): boolean {
  return a === b || readHeaderText(a).key === readHeaderText(b).key;
}
