/** Widths and heights of a sheet's columns and rows, in pixels at 96 to the inch. */
export interface SheetMetrics {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

/** Where a note's box lies: column and row (from 0) with an offset in pixels, of its top-left and bottom-right corner. */
export type BoxAnchor = readonly [number, number, number, number, number, number, number, number];

/** 9-point type: a Chinese character takes 12 pixels, a Latin one about 6, a line 16. */
const HALF_WIDTH = 6;
const LINE = 16;
const PADDING = 16;
const NARROW = 240;
const WIDE = 384;
/** From so many lines on, the box is made wider instead of taller. */
const TALL = 10;
const MOST_HEIGHT = 640;
const MAX_COLUMN = 16_383;
const MAX_ROW = 1_048_575;

/** Excel's column width in characters as pixels, for the 7-pixel digits of an 11-point face (ECMA-376 part 1, 18.3.1.13). */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
}

export function pointPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** The size of a box that shows all of a text. */
export function boxSize(text: string): { readonly width: number; readonly height: number } {
  const lengths = text.split('\n').map((line) => textWidth(line) * HALF_WIDTH);
  const linesAt = (width: number) =>
    lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / width)), 0);
  const room = linesAt(NARROW) > TALL ? WIDE : NARROW;
  const width = Math.min(room, Math.max(96, ...lengths)) + PADDING;
  return { width, height: Math.min(MOST_HEIGHT, linesAt(room) * LINE + PADDING) };
}

/** In half widths: what is written full width counts twice. */
function textWidth(line: string): number {
  let width = 0;
  for (const character of line) width += character.codePointAt(0)! >= 0x1100 ? 2 : 1;
  return width;
}

/** Places a box right of its cell, a little above it, as Excel does; at the last columns, left of it. */
export function boxAnchor(row: number, column: number, text: string, metrics: SheetMetrics): BoxAnchor {
  const { width, height } = boxSize(text);
  const start = Math.min(column, MAX_COLUMN - 8);
  const left = { at: start, offset: 12 };
  const top = row > 1 ? { at: row - 2, offset: 8 } : { at: 0, offset: 2 };
  const right = walk(left, width, MAX_COLUMN, (index) => metrics.columnWidth(index + 1));
  const bottom = walk(top, height, MAX_ROW, (index) => metrics.rowHeight(index + 1));
  return [left.at, left.offset, top.at, top.offset, right.at, right.offset, bottom.at, bottom.offset];
}

interface Spot {
  readonly at: number;
  readonly offset: number;
}

function walk(from: Spot, distance: number, last: number, sizeOf: (index: number) => number): Spot {
  let at = from.at;
  let rest = from.offset + distance;
  for (let size = sizeOf(at); rest > size && at < last; size = sizeOf(at)) {
    rest -= size;
    at++;
  }
  return { at, offset: Math.min(rest, sizeOf(at)) };
}

/** A sheet of which nothing is known but the widths and heights given. */
export function plainMetrics(
  widths: readonly number[] = [],
  heights: Readonly<Record<number, number>> = {},
): SheetMetrics {
  return {
    columnWidth: (column) => {
      const width = widths[column - 1];
      return width === undefined ? 64 : columnPixels(width);
    },
    rowHeight: (row) => (heights[row] === undefined ? 20 : pointPixels(heights[row])),
  };
}
