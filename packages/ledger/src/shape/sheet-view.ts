import type { Area, Cell, CellRef, Grid } from '@duibiao/sheet';
import { compact } from '../text/plain.js';

/** A cell of a grid. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
}

/** A grid with its merges at hand, and its texts made comparable. */
export interface SheetView {
  readonly grid: Grid;
  /** The merged area over a cell, if any. */
  merge(row: number, column: number): Area | null;
  /** The cell that holds the value seen at this place: the top-left one of its merged area, or itself. */
  anchor(row: number, column: number): Anchor;
  /** The cell of the workbook that an anchor is: another one where the sheet is read turned on its side. */
  refer(anchor: Anchor): CellRef;
  /** What is seen at this place, merged areas included. */
  seen(row: number, column: number): Cell;
  /** Compact text of the cell itself (not of the merge over it); numbers as text, '' for blanks. */
  text(row: number, column: number): string;
  /** Columns of the row whose own cell holds something. */
  filled(row: number): readonly number[];
}

const WIDTH = 16384;

export function viewSheet(grid: Grid): SheetView {
  const merges = new Map<number, Area>();
  for (const merge of grid.merges) {
    const bottom = Math.min(merge.bottom, grid.rowCount);
    const right = Math.min(merge.right, Math.max(grid.columnCount, merge.left));
    for (let row = merge.top; row <= bottom; row++)
      for (let column = merge.left; column <= right; column++) merges.set(row * WIDTH + column, merge);
  }
  const texts = new Map<string, string>();
  const compactOnce = (raw: string) => {
    let text = texts.get(raw);
    if (text === undefined) {
      text = compact(raw);
      texts.set(raw, text);
    }
    return text;
  };
  const merge = (row: number, column: number) =>
    merges.size === 0 ? null : (merges.get(row * WIDTH + column) ?? null);
  const anchor = (row: number, column: number) => {
    const area = merge(row, column);
    return area ? { row: area.top, column: area.left } : { row, column };
  };
  const text = (row: number, column: number) => {
    const cell = grid.cell(row, column);
    switch (cell.kind) {
      case 'blank':
        return '';
      case 'text':
        return compactOnce(cell.text);
      case 'boolean':
        return String(cell.value);
      case 'error':
        return cell.text;
      default:
        return String(cell.number);
    }
  };
  return {
    grid,
    merge,
    anchor,
    refer: ({ row, column }) => ({ sheet: grid.name, row, column }),
    seen: (row, column) => {
      const at = anchor(row, column);
      return grid.cell(at.row, at.column);
    },
    text,
    filled: (row) => {
      const columns: number[] = [];
      for (let column = 1; column <= grid.columnCount; column++) {
        const cell = grid.cell(row, column);
        if (cell.kind !== 'blank' && !(cell.kind === 'text' && compactOnce(cell.text) === ''))
          columns.push(column);
      }
      return columns;
    },
  };
}

/** A number, or text that is one: no header and no label. */
export function isFigure(text: string): boolean {
  return /^[+-]?[¥]?\d[\d,.]*(?:%|元|万元)?$/.test(text);
}
