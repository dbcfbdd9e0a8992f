import { type Area, NOT_CALCULATED } from '@duibiao/sheet';
import type { Limits } from '../container/limits.js';
import { refusal } from '../container/refusal.js';
import { CellStore, FORMULA, KIND } from './cell-store.js';
import type { FormatClass } from './number-format.js';
import { serialOfIsoDate } from './serial-date.js';
import type { SharedStrings } from './shared-strings.js';
import { type SheetSink, TEXT, type TextKind } from './sheet-sink.js';
import type { SheetContent } from './stored-grid.js';
import { decodeUtf8, encodeUtf8 } from './text-bytes.js';
import { TextPool } from './text-pool.js';

export interface GridSinkOptions {
  /** Class of each cell format. */
  readonly classes: readonly FormatClass[];
  readonly shared: SharedStrings;
  readonly date1904: boolean;
  readonly limits: Limits;
  /** Only these columns are kept. */
  readonly columns?: ReadonlySet<number> | undefined;
}

const CLASS_KIND: Readonly<Record<FormatClass, number>> = {
  number: KIND.number,
  percent: KIND.percent,
  date: KIND.date,
};

/** Collects a sheet's cells into typed arrays. */
export class GridSink implements SheetSink {
  readonly #options: GridSinkOptions;
  readonly #kinds: Uint8Array;
  readonly #wanted: Uint8Array | null;
  readonly #cells: CellStore;
  readonly #texts = new TextPool();
  readonly #merges: Area[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #notCalculated = -1;
  #zeroFormulas = 0;
  #otherFormulas = 0;

  constructor(options: GridSinkOptions) {
    this.#options = options;
    this.#kinds = Uint8Array.from(options.classes, (name) => CLASS_KIND[name]);
    this.#wanted = options.columns ? columnMask(options.columns) : null;
    this.#cells = new CellStore(options.limits.cells);
  }

  number(row: number, column: number, style: number, value: number, formula: boolean): void {
    const kind = style < this.#kinds.length ? this.#kinds[style]! : KIND.number;
    if (formula && value === 0) this.#zeroFormulas++;
    this.#add(row, column, kind, value, formula);
  }

  shared(row: number, column: number, index: number, formula: boolean): void {
    // A cell that shows an empty string holds nothing; a formula that gives one holds its answer.
    if (!formula && this.#options.shared.isEmpty(index)) return;
    this.#add(row, column, KIND.shared, index, formula);
  }

  text(
    row: number,
    column: number,
    kind: TextKind,
    bytes: Uint8Array,
    start: number,
    end: number,
    formula: boolean,
  ): void {
    if (this.#wanted && this.#wanted[column] !== 1) return;
    if (kind === TEXT.isoDate) {
      const serial = serialOfIsoDate(decodeUtf8(bytes, start, end), this.#options.date1904);
      if (serial !== null) {
        this.#add(row, column, KIND.date, serial, formula);
        return;
      }
    }
    const index = this.#texts.add(bytes, start, end);
    this.#add(row, column, kind === TEXT.error ? KIND.error : KIND.text, index, formula);
  }

  boolean(row: number, column: number, value: boolean, formula: boolean): void {
    this.#add(row, column, KIND.boolean, value ? 1 : 0, formula);
  }

  uncalculated(row: number, column: number): void {
    if (this.#notCalculated < 0) {
      const bytes = encodeUtf8(NOT_CALCULATED);
      this.#notCalculated = this.#texts.add(bytes, 0, bytes.length);
    }
    this.#add(row, column, KIND.error, this.#notCalculated, true);
  }

  /**
   * Whether formulas have no value here. A workbook that asks to be worked out when it is opened, and whose formulas all show 0,
   * has none either: programs that compute nothing leave 0 in their place.
   */
  lacksValues(recalculates: boolean): boolean {
    return this.#notCalculated >= 0 || (recalculates && this.#zeroFormulas > 0 && this.#otherFormulas === 0);
  }

  /** Last row that holds a cell so far. */
  get lastRow(): number {
    return this.#cells.rowCount;
  }

  hiddenRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  hiddenColumns(first: number, last: number): void {
    for (let column = first; column <= last; column++) this.#hiddenColumns.add(column);
  }

  merge(area: Area): void {
    const limit = this.#options.limits.merges;
    if (this.#merges.length >= limit) throw refusal('tooLarge', `more than ${limit} merged areas`);
    this.#merges.push(area);
  }

  finish(): SheetContent {
    this.#cells.finish();
    return {
      cells: this.#cells,
      texts: this.#texts,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  #add(row: number, column: number, kind: number, value: number, formula: boolean): void {
    if (this.#wanted && this.#wanted[column] !== 1) return;
    if (formula && (value !== 0 || kind > KIND.date)) this.#otherFormulas++;
    this.#cells.add(row, column, formula ? kind + FORMULA : kind, value);
  }
}

function columnMask(columns: ReadonlySet<number>): Uint8Array {
  const mask = new Uint8Array(16_385);
  for (const column of columns) mask[column] = 1;
  return mask;
}
