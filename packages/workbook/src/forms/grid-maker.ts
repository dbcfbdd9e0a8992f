import type { Area, Grid } from '@duibiao/sheet';
import { type Limits, MAX_COLUMN, MAX_ROW } from '../container/limits.js';
import { refusal } from '../container/refusal.js';
import { GridSink } from '../read/grid-sink.js';
import type { FormatClass } from '../read/number-format.js';
import { SharedStrings } from '../read/shared-strings.js';
import { TEXT, type TextKind } from '../read/sheet-sink.js';
import { storedGrid } from '../read/stored-grid.js';
import { TextPool } from '../read/text-pool.js';
import type { GridOptions } from '../workbook.js';

const CLASSES: readonly FormatClass[] = ['number', 'percent', 'date'];

export interface GridMakerOptions extends GridOptions {
  readonly limits: Limits;
  readonly date1904?: boolean;
}

/** Makes the grid of a sheet that does not come as worksheet XML, cell by cell. */
export class GridMaker {
  readonly #sink: GridSink;
  readonly #options: GridMakerOptions;
  readonly #lastRow: number;
  readonly #encoder = new TextEncoder();
  #scratch = new Uint8Array(4096);
  #isPartial = false;

  constructor(options: GridMakerOptions) {
    this.#options = options;
    this.#lastRow = options.rows ?? Number.POSITIVE_INFINITY;
    this.#sink = new GridSink({
      classes: CLASSES,
      shared: NO_SHARED,
      date1904: options.date1904 ?? false,
      limits: options.limits,
      columns: options.columns,
    });
  }

  number(row: number, column: number, format: FormatClass, value: number, formula = false): void {
    if (this.#wants(row, column)) this.#sink.number(row, column, CLASSES.indexOf(format), value, formula);
  }

  /** Blank when empty, unless a formula gives it. */
  text(row: number, column: number, text: string, formula = false): void {
    if ((text === '' && !formula) || !this.#wants(row, column)) return;
    this.#put(row, column, TEXT.plain, text, formula);
  }

  error(row: number, column: number, text: string, formula = false): void {
    if (this.#wants(row, column)) this.#put(row, column, TEXT.error, text, formula);
  }

  boolean(row: number, column: number, value: boolean, formula = false): void {
    if (this.#wants(row, column)) this.#sink.boolean(row, column, value, formula);
  }

  uncalculated(row: number, column: number): void {
    if (this.#wants(row, column)) this.#sink.uncalculated(row, column);
  }

  merge(area: Area): void {
    this.#sink.merge(area);
  }

  hideRow(row: number): void {
    if (row <= MAX_ROW) this.#sink.hiddenRow(row);
  }

  hideColumns(first: number, last: number): void {
    this.#sink.hiddenColumns(first, Math.min(last, MAX_COLUMN));
  }

  grid(name: string, hidden = false): Grid {
    const { date1904 = false } = this.#options;
    return storedGrid(name, this.#sink.finish(), NO_SHARED, { date1904, hidden, partial: this.#isPartial });
  }

  #put(row: number, column: number, kind: TextKind, text: string, formula: boolean): void {
    if (text.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(text.length * 3);
    const { written } = this.#encoder.encodeInto(text, this.#scratch);
    this.#sink.text(row, column, kind, this.#scratch, 0, written, formula);
  }

  #wants(row: number, column: number): boolean {
    if (column > MAX_COLUMN) throw refusal('tooLarge', `column ${column}`);
    if (row > this.#lastRow) this.#isPartial = true;
    return row <= this.#lastRow;
  }
}

const NO_SHARED = new SharedStrings(new TextPool());
