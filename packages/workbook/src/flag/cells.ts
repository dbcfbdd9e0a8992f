import { columnName, columnNumber } from '@duibiao/sheet';
import {
  findAttribute,
  isSpace,
  isText,
  LESS_THAN,
  MarkupFault,
  nameEnd,
  SLASH,
  skipMisc,
  tagEnd,
  textOf,
} from '../markup/scan.js';
import type { Splices } from '../markup/splice.js';

/** Cells to give another format: columns by row. */
export type WantedCells = ReadonlyMap<number, ReadonlySet<number>>;

/** Where the rows of a sheet stand, and what its cells inherit. */
export interface SheetRows {
  readonly bytes: Uint8Array;
  /** Between the tags of `sheetData`. */
  readonly start: number;
  readonly end: number;
  /** Prefix of the sheet's elements (`x:`), or empty. */
  readonly prefix: string;
  /** Found when first asked for. */
  readonly places: RowPlaces;
  /** Format that a column gives its empty cells. */
  columnFormat(column: number): number;
}

/** Gives the format that a cell shall have from the one it has. */
export type Restyle = (row: number, column: number, format: number) => number;

/**
 * Gives the wanted cells another format. A cell that does not exist is inserted in its place, with the format of its
 * row or column to start from; so is a row.
 */
export function restyleCells(
  sheet: SheetRows,
  wanted: WantedCells,
  restyle: Restyle,
  splices: Splices,
): void {
  const rows = [...wanted.keys()].sort((a, b) => a - b);
  const newRow = (row: number) => {
    const cells = newCells(sheet, row, columnsOf(wanted, row), 0, restyle);
    return `<${sheet.prefix}row r="${row}">${cells}</${sheet.prefix}row>`;
  };
  let next = 0;
  forEachRow(sheet, (row, tag) => {
    for (; next < rows.length && rows[next]! < row; next++) splices.insert(tag.start, newRow(rows[next]!));
    if (rows[next] !== row) return next < rows.length;
    next++;
    restyleRow(sheet, row, tag, columnsOf(wanted, row), restyle, splices);
    return next < rows.length;
  });
  for (; next < rows.length; next++) splices.insert(sheet.end, newRow(rows[next]!));
}

function columnsOf(wanted: WantedCells, row: number): number[] {
  return [...wanted.get(row)!].sort((a, b) => a - b);
}

interface Tag {
  readonly start: number;
  /** Behind the start tag. */
  readonly openEnd: number;
}

/** Calls `visit` for each row in order, until it says false. */
export function forEachRow(sheet: SheetRows, visit: (row: number, tag: Tag) => boolean): void {
  const { numbers, starts } = sheet.places;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!;
    if (!visit(numbers[index]!, { start, openEnd: tagEnd(sheet.bytes, start) })) return;
  }
}

/** Where each row begins, and its number: one without follows the one before. */
export interface RowPlaces {
  readonly numbers: readonly number[];
  readonly starts: readonly number[];
}

/** Finds the rows in one pass over the bytes. */
export function findRows({
  bytes,
  start,
  end,
  prefix,
}: Omit<SheetRows, 'places' | 'columnFormat'>): RowPlaces {
  const numbers: number[] = [];
  const starts: number[] = [];
  const mark = `${prefix}row`;
  let row = 0;
  let at = nextTag(bytes, start, end, mark);
  while (at >= 0) {
    if (!startsElement(bytes, at, mark)) {
      at = nextTag(bytes, skipMisc(bytes, at) || at + 1, end, mark);
      continue;
    }
    row = numberAttribute(bytes, at, 'r') ?? row + 1;
    numbers.push(row);
    starts.push(at);
    at = nextTag(bytes, tagEnd(bytes, at), end, mark);
  }
  return { numbers, starts };
}

/** The next `<` that may matter: a row's, or that of a comment, CDATA section or instruction. */
function nextTag(bytes: Uint8Array, from: number, end: number, mark: string): number {
  const first = mark.charCodeAt(0);
  for (let at = from; at < end; at++) {
    if (bytes[at] !== LESS_THAN) continue;
    const byte = bytes[at + 1];
    if (byte === first || byte === 0x21 || byte === 0x3f) return at;
  }
  return -1;
}

function startsElement(bytes: Uint8Array, at: number, name: string): boolean {
  if (!isText(bytes, at + 1, name)) return false;
  const behind = bytes[at + 1 + name.length]!;
  return isSpace(behind) || behind === 0x3e || behind === SLASH;
}

function numberAttribute(bytes: Uint8Array, at: number, name: string): number | null {
  const span = findAttribute(bytes, at, name);
  if (!span) return null;
  const value = Number(textOf(bytes, span.valueStart, span.valueEnd));
  return Number.isInteger(value) ? value : null;
}

function restyleRow(
  sheet: SheetRows,
  row: number,
  tag: Tag,
  columns: readonly number[],
  restyle: Restyle,
  splices: Splices,
): void {
  const { bytes, prefix } = sheet;
  widenSpans(bytes, tag, columns, splices);
  const own = numberAttribute(bytes, tag.start, 's');
  const applies = /^(1|true)$/.test(attributeText(bytes, tag.start, 'customFormat'));
  const rowFormat = applies ? (own ?? 0) : 0;
  if (bytes[tag.openEnd - 2] === SLASH) {
    const cells = newCells(sheet, row, columns, rowFormat, restyle);
    splices.replace(tag.openEnd - 2, tag.openEnd, `>${cells}</${prefix}row>`);
    return;
  }
  let next = 0;
  const insertUpTo = (column: number, at: number) => {
    const missing: number[] = [];
    for (; next < columns.length && columns[next]! < column; next++) missing.push(columns[next]!);
    if (missing.length > 0) splices.insert(at, newCells(sheet, row, missing, rowFormat, restyle));
  };
  const rowEnd = forEachCell(sheet, tag.openEnd, (column, cell) => {
    insertUpTo(column, cell);
    if (columns[next] === column) {
      next++;
      restyleCell(bytes, cell, row, column, restyle, splices);
    }
  });
  insertUpTo(Number.POSITIVE_INFINITY, rowEnd);
}

/** Calls `visit` with the column and place of each cell of a row; the place of the row's end tag. */
export function forEachCell(
  { bytes, prefix }: SheetRows,
  from: number,
  visit: (column: number, at: number) => void,
): number {
  let column = 0;
  let depth = 0;
  for (let at = bytes.indexOf(LESS_THAN, from); at >= 0; ) {
    const skipped = bytes[at + 1] === SLASH ? 0 : skipMisc(bytes, at);
    if (!skipped && bytes[at + 1] === SLASH) {
      if (depth === 0) return at;
      depth--;
    } else if (!skipped) {
      if (depth === 0 && startsElement(bytes, at, `${prefix}c`)) {
        const address = attributeText(bytes, at, 'r').replace(/[0-9]+$/, '');
        column = columnNumber(address) || column + 1;
        visit(column, at);
      }
      if (bytes[tagEnd(bytes, at) - 2] !== SLASH) depth++;
    }
    at = bytes.indexOf(LESS_THAN, skipped || tagEnd(bytes, at));
  }
  throw new MarkupFault('row without end');
}

function restyleCell(
  bytes: Uint8Array,
  at: number,
  row: number,
  column: number,
  restyle: Restyle,
  splices: Splices,
): void {
  const span = findAttribute(bytes, at, 's');
  const before = span ? Number(textOf(bytes, span.valueStart, span.valueEnd)) : 0;
  const after = restyle(row, column, before);
  if (after === before) return;
  if (span) {
    splices.replace(span.valueStart, span.valueEnd, String(after));
    return;
  }
  const reference = findAttribute(bytes, at, 'r');
  splices.insert(reference ? reference.valueEnd + 1 : nameEnd(bytes, at + 1), ` s="${after}"`);
}

function newCells(
  sheet: SheetRows,
  row: number,
  columns: readonly number[],
  rowFormat: number,
  restyle: Restyle,
): string {
  return columns
    .map((column) => {
      const format = restyle(row, column, rowFormat || sheet.columnFormat(column));
      return `<${sheet.prefix}c r="${columnName(column)}${row}" s="${format}"/>`;
    })
    .join('');
}

/** `spans` is a promise about the row's first and last cell; it is kept true. */
function widenSpans(bytes: Uint8Array, tag: Tag, columns: readonly number[], splices: Splices): void {
  const span = findAttribute(bytes, tag.start, 'spans');
  if (!span) return;
  const match = /^(\d+):(\d+)$/.exec(textOf(bytes, span.valueStart, span.valueEnd));
  if (!match) return;
  const first = Math.min(Number(match[1]), columns[0]!);
  const last = Math.max(Number(match[2]), columns[columns.length - 1]!);
  const text = `${first}:${last}`;
  if (text !== match[0]) splices.replace(span.valueStart, span.valueEnd, text);
}

function attributeText(bytes: Uint8Array, at: number, name: string): string {
  const span = findAttribute(bytes, at, name);
  return span ? textOf(bytes, span.valueStart, span.valueEnd) : '';
}
