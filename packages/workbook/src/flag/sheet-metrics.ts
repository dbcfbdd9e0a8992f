import { findAttribute, textOf } from '../markup/scan.js';
import { childOf } from '../markup/tree.js';
import { columnPixels, pointPixels, type SheetMetrics } from '../note/note-box.js';
import { forEachRow } from './cells.js';
import type { Mark } from './marks.js';
import type { SheetView } from './sheet-view.js';

/** Rows below a mark whose heights matter to its note's box. */
const REACH = 40;

/** Widths and heights of a sheet as far as notes on the marks need them. */
export function metricsOf(view: SheetView, marks: readonly Mark[]): SheetMetrics {
  const { tree, columns } = view;
  const format = childOf(tree.root, 'sheetFormatPr');
  const numberOf = (name: string) => Number((format && tree.attribute(format, name)) || Number.NaN);
  const defaultWidth = numberOf('defaultColWidth');
  const columnDefault = defaultWidth > 0 ? columnPixels(defaultWidth) : 64;
  const defaultHeight = numberOf('defaultRowHeight');
  const rowDefault = defaultHeight > 0 ? pointPixels(defaultHeight) : 20;
  const heights = heightsNear(view, marks);
  return {
    columnWidth(column) {
      const span = columns.find(({ first, last }) => column >= first && column <= last);
      if (span?.hidden) return 0;
      return span?.width == null ? columnDefault : columnPixels(span.width);
    },
    rowHeight: (row) => heights.get(row) ?? rowDefault,
  };
}

function heightsNear(view: SheetView, marks: readonly Mark[]): ReadonlyMap<number, number> {
  const last = marks.reduce((most, { row }) => Math.max(most, row), 0) + REACH;
  const isNear = new Uint8Array(last + 1);
  for (const { row } of marks) isNear.fill(1, Math.max(0, row - 2), row + REACH);
  const heights = new Map<number, number>();
  const { bytes } = view.tree;
  const attribute = (at: number, name: string) => {
    const span = findAttribute(bytes, at, name);
    return span ? textOf(bytes, span.valueStart, span.valueEnd) : '';
  };
  forEachRow(view.rows, (row, { start }) => {
    if (row > last) return false;
    if (isNear[row]) {
      const points = Number(attribute(start, 'ht'));
      if (points > 0) heights.set(row, pointPixels(points));
      if (/^(1|true)$/.test(attribute(start, 'hidden'))) heights.set(row, 0);
    }
    return true;
  });
  return heights;
}
