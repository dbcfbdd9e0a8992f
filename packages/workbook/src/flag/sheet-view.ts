import { type Area, parseArea } from '@duibiao/sheet';
import { childOf, type XmlElement, type XmlTree } from '../markup/tree.js';
import { findRows, type RowPlaces, type SheetRows } from './cells.js';

/** What marking needs to know of a sheet outside its rows. */
export interface SheetView {
  readonly tree: XmlTree;
  readonly sheetData: XmlElement | undefined;
  readonly rows: SheetRows;
  readonly merges: readonly Area[];
  readonly columns: readonly ColumnSpan[];
}

/** Columns that share a width and a format (a `col` element). */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly format: number;
  /** In characters; null for the default. */
  readonly width: number | null;
  readonly hidden: boolean;
}

/** Reads a sheet's tree (with `sheetData` unread). */
export function viewSheet(tree: XmlTree): SheetView {
  const { root } = tree;
  const sheetData = childOf(root, 'sheetData');
  const columns = columnsOf(tree);
  const columnFormat = (column: number) =>
    columns.find(({ first, last }) => column >= first && column <= last)?.format ?? 0;
  const extent = {
    bytes: tree.bytes,
    start: sheetData?.openEnd ?? 0,
    end: sheetData?.closeStart ?? 0,
    prefix: root.prefix,
  };
  let places: RowPlaces | null = null;
  return {
    tree,
    sheetData,
    rows: {
      ...extent,
      columnFormat,
      get places() {
        places ??= findRows(extent);
        return places;
      },
    },
    merges: mergesOf(tree),
    columns,
  };
}

function columnsOf(tree: XmlTree): ColumnSpan[] {
  const cols = tree.root.children.filter(({ local }) => local === 'cols').flatMap(({ children }) => children);
  return cols.map((col) => {
    const width = tree.attribute(col, 'width');
    const hidden = tree.attribute(col, 'hidden');
    return {
      first: Number(tree.attribute(col, 'min') ?? 0),
      last: Number(tree.attribute(col, 'max') ?? 0),
      format: Number(tree.attribute(col, 'style') ?? 0) || 0,
      width: width === null ? null : Number(width),
      hidden: hidden === '1' || hidden === 'true',
    };
  });
}

function mergesOf(tree: XmlTree): Area[] {
  const list = childOf(tree.root, 'mergeCells');
  return (list?.children ?? []).flatMap((merge) => {
    const area = parseArea(tree.attribute(merge, 'ref') ?? '');
    return area ? [area] : [];
  });
}
