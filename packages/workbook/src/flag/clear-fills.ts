import { parseArea } from '@duibiao/sheet';
import { findAttribute, textOf } from '../markup/scan.js';
import type { Splices } from '../markup/splice.js';
import { forEachCell, forEachRow, type SheetRows } from './cells.js';
import type { FillRestorer, OriginalFill } from './original-fill.js';
import type { UndoRecord } from './undo-record.js';

/** The fills that the cells of one sheet had, as far as they are on record. */
export class OriginalFills {
  /** Row and fill of recorded cells by column, in order of rows. */
  readonly #byColumn = new Map<number, { readonly row: number; readonly fill: OriginalFill }[]>();

  constructor(record: UndoRecord | null, sheet: string) {
    const formats = new Map(record?.formats.map((format) => [format.original, format]));
    for (const group of record?.cells ?? []) {
      const fill = formats.get(group.format);
      if (group.sheet !== sheet || !fill) continue;
      for (const address of group.areas.split(' ')) this.#addArea(address, fill);
    }
    for (const cells of this.#byColumn.values()) cells.sort((a, b) => a.row - b.row);
  }

  /** Cells of this sheet are on record. */
  get isKnown(): boolean {
    return this.#byColumn.size > 0;
  }

  #addArea(address: string, fill: OriginalFill): void {
    const area = parseArea(address);
    if (!area) return;
    for (let column = area.left; column <= area.right; column++) {
      const cells = this.#byColumn.get(column) ?? [];
      this.#byColumn.set(column, cells);
      for (let row = area.top; row <= area.bottom; row++) cells.push({ row, fill });
    }
  }

  /**
   * Fills for the marked cells of a column as they stand now. Where rows were inserted, deleted or sorted since, the
   * marks have moved: as long as none is gone, the order tells which is which; else the nearest on record does.
   */
  forColumn(column: number, rows: readonly number[]): (OriginalFill | undefined)[] {
    const known = this.#byColumn.get(column);
    if (!known) return rows.map(() => undefined);
    const inPlace = new Map(known.map(({ row, fill }) => [row, fill]));
    if (rows.length === known.length && !rows.every((row) => inPlace.has(row))) {
      return known.map(({ fill }) => fill);
    }
    return rows.map((row) => inPlace.get(row) ?? nearest(known, row));
  }
}

function nearest(
  known: readonly { readonly row: number; readonly fill: OriginalFill }[],
  row: number,
): OriginalFill {
  return known.reduce((best, cell) => (Math.abs(cell.row - row) < Math.abs(best.row - row) ? cell : best))
    .fill;
}

/** Gives every cell that still shows a mark the fill it had; a cell that was recoloured since shows none. How many. */
export function clearFills(
  rows: SheetRows,
  originals: OriginalFills,
  restorer: FillRestorer,
  splices: Splices,
  onFilledSheet = originals.isKnown,
): number {
  const { bytes } = rows;
  const marked = new Map<
    number,
    { readonly row: number; readonly format: number; start: number; end: number }[]
  >();
  forEachRow(rows, (row, tag) => {
    if (bytes[tag.openEnd - 2] === 0x2f) return true;
    forEachCell(rows, tag.openEnd, (column, at) => {
      const span = findAttribute(bytes, at, 's');
      if (!span) return;
      const format = Number(textOf(bytes, span.valueStart, span.valueEnd));
      if (!restorer.isMark(format, onFilledSheet)) return;
      const cells = marked.get(column) ?? [];
      marked.set(column, cells);
      cells.push({ row, format, start: span.valueStart, end: span.valueEnd });
    });
    return true;
  });
  let count = 0;
  for (const [column, cells] of marked) {
    const fills = originals.forColumn(
      column,
      cells.map(({ row }) => row),
    );
    cells.forEach(({ format, start, end }, index) => {
      splices.replace(start, end, String(restorer.unmarked(format, fills[index])));
      count++;
    });
  }
  return count;
}
