import { compact } from '../text/plain.js';
import type { KnownHeaders } from './column-roles.js';
import { type HeaderBlock, headerPath } from './header-rows.js';
import type { SheetView } from './sheet-view.js';

/** Columns of one table, from `left` to `right`. */
export interface Segment {
  readonly left: number;
  readonly right: number;
}

/** What stands side by side under one header: tables, and lists of another kind. */
export interface Beside {
  readonly tables: readonly Segment[];
  readonly lists: readonly Segment[];
}

/** A part right of a gap belongs to the table left of it when this share of its rows is filled in there too. */
const ALIGNED = 0.5;

/** Columns between which a header stands. */
export function extentOf(view: SheetView, header: HeaderBlock): Segment {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let row = header.top; row <= header.bottom; row++)
    for (const column of view.filled(row)) {
      left = Math.min(left, column);
      right = Math.max(right, view.merge(row, column)?.right ?? column);
    }
  return { left, right: Math.min(right, view.grid.columnCount) };
}

/**
 * Divides the columns under a header at columns that are blank all the way down to row `last`. What names its own persons or
 * villages is a table of its own; what is filled in row by row like the table left of it belongs to that; a list of
 * anything else (counts, a legend, the choices of a drop-down) is none.
 */
export function besides(view: SheetView, header: HeaderBlock, last: number, known: KnownHeaders): Beside {
  const extent = extentOf(view, header);
  const parts = divided(view, header, extent, last);
  if (parts.length === 1) return { tables: [extent], lists: [] };
  const tables: Segment[] = [];
  const lists: Segment[] = [];
  for (const part of parts) {
    const before = tables.at(-1);
    if (namesItsOwn(view, header, part, known)) tables.push(part);
    else if (knownHeaders(view, header, part, known) === 0 && (before || part.right - part.left < 3))
      lists.push(part);
    else if (before && aligned(view, header, before, part, last)) {
      tables[tables.length - 1] = { left: before.left, right: part.right };
    } else if (before) lists.push(part);
    else tables.push(part);
  }
  // A narrow first part names nobody where the table proper stands right of it: 序号, a gap, then the rest.
  if (tables.length > 1 && !namesItsOwn(view, header, tables[0]!, known)) {
    const [first, second, ...rest] = tables;
    return { tables: [{ left: first!.left, right: second!.right }, ...rest], lists };
  }
  return tables.length === 0 ? { tables: [extent], lists: [] } : { tables, lists };
}

function divided(
  view: SheetView,
  header: HeaderBlock,
  { left, right }: Segment,
  last: number,
): readonly Segment[] {
  const parts: Segment[] = [];
  let from = left;
  for (let column = left; column <= right; column++) {
    if (!isGap(view, header, column, last)) continue;
    if (column > from) parts.push({ left: from, right: column - 1 });
    from = column + 1;
  }
  if (from <= right) parts.push({ left: from, right });
  return parts;
}

function isGap(view: SheetView, header: HeaderBlock, column: number, last: number): boolean {
  for (let row = header.top; row <= header.bottom; row++)
    if (view.text(row, column) !== '' || view.merge(row, column)) return false;
  for (let row = header.bottom + 1; row <= last; row++) {
    const text = view.text(row, column);
    if (text !== '' && !/[:：]/.test(text) && text.length < 15) return false;
    const merge = view.merge(row, column);
    if (merge && merge.left === merge.right) return false;
  }
  return true;
}

function pathsOf(
  view: SheetView,
  header: HeaderBlock,
  { left, right }: Segment,
): readonly (readonly string[])[] {
  return Array.from({ length: right - left + 1 }, (_, offset) =>
    headerPath(view, header, left + offset, left).map(compact),
  );
}

function namesItsOwn(view: SheetView, header: HeaderBlock, part: Segment, known: KnownHeaders): boolean {
  const paths = pathsOf(view, header, part);
  const roles = paths.map((path) => known.roleOf(path));
  return roles.some((role) => role === 'person' || role === 'village') && paths.length >= 3;
}

function knownHeaders(view: SheetView, header: HeaderBlock, part: Segment, known: KnownHeaders): number {
  const first = pathsOf(view, header, part);
  // A list whose first column is headed by nothing known is of another kind: 统计 | 户数.
  if (part.right - part.left < 3 && !first[0]!.some((text) => known.isKnown(text))) return 0;
  return first.filter((path) => path.some((text) => known.isKnown(text))).length;
}

function aligned(view: SheetView, header: HeaderBlock, table: Segment, part: Segment, last: number): boolean {
  const isFilled = (row: number, { left, right }: Segment) => {
    for (let column = left; column <= right; column++) if (view.text(row, column) !== '') return true;
    return false;
  };
  let rows = 0;
  let both = 0;
  for (let row = header.bottom + 1; row <= last; row++) {
    const own = isFilled(row, part);
    if (!isFilled(row, table)) {
      if (own) both--;
      continue;
    }
    rows++;
    if (own) both++;
  }
  return both >= rows * ALIGNED;
}
