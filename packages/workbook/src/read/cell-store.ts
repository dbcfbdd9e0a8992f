import { refusal } from '../container/refusal.js';

/** What a stored cell holds; `FORMULA` is added for a formula's value. Zero is no cell. */
export const KIND = {
  number: 1,
  percent: 2,
  date: 3,
  /** The value is an index into the shared strings. */
  shared: 4,
  /** The value is an index into the sheet's own texts. */
  text: 5,
  boolean: 6,
  /** As `text`, the text being the error. */
  error: 7,
} as const;
export const FORMULA = 16;

const BLOCK_BITS = 14;
const BLOCK = 1 << BLOCK_BITS;
const MASK = BLOCK - 1;

/**
 * Filled cells in the order of rows and columns, as typed arrays: eleven bytes a cell, whatever it holds and however far
 * apart cells stand.
 */
export class CellStore {
  readonly #limit: number;
  #values: Float64Array[] = [];
  #columns: Uint16Array[] = [];
  #kinds: Uint8Array[] = [];
  #count = 0;
  /** Rows in the order met, and the number of cells before each. */
  #rows: Uint32Array = new Uint32Array(64);
  #firsts: Uint32Array = new Uint32Array(64);
  #rowsMet = 0;
  #lastRow = 0;
  #lastColumn = 0;
  #inOrder = true;
  /** By row number: the first cell of the row; one more entry than rows. Made when all cells are there. */
  #starts: Uint32Array = new Uint32Array(1);
  rowCount = 0;
  columnCount = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get count(): number {
    return this.#count;
  }

  add(row: number, column: number, kind: number, value: number): void {
    const place = this.#count & MASK;
    if (place === 0) this.#addBlock();
    const block = this.#count >>> BLOCK_BITS;
    this.#values[block]![place] = value;
    this.#columns[block]![place] = column - 1;
    this.#kinds[block]![place] = kind;
    if (row !== this.#lastRow) this.#meetRow(row);
    else if (column <= this.#lastColumn) this.#inOrder = false;
    this.#lastColumn = column;
    if (column > this.columnCount) this.columnCount = column;
    this.#count++;
  }

  /** To be called once, after the last cell. Of several cells at one address the last counts. */
  finish(): void {
    if (!this.#inOrder) this.#sort();
    const starts = new Uint32Array(this.rowCount + 2);
    for (let i = 0; i < this.#rowsMet; i++) {
      const from = i === 0 ? 0 : this.#rows[i - 1]! + 1;
      starts.fill(this.#firsts[i]!, from, this.#rows[i]! + 1);
    }
    starts[this.rowCount + 1] = this.#count;
    this.#starts = starts;
    this.#trimLastBlock();
  }

  /** Index of the cell at that address, or -1. */
  find(row: number, column: number): number {
    if (row < 1 || row > this.rowCount) return -1;
    const wanted = column - 1;
    let low = this.#starts[row]!;
    const end = this.#starts[row + 1]!;
    if (low === end) return -1;
    // In a row without gaps the place is known at once.
    const guess = low + wanted - this.#column(low);
    if (guess >= low && guess < end && this.#column(guess) === wanted) return guess;
    let high = end - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#column(middle);
      if (found === wanted) return middle;
      if (found < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  kind(index: number): number {
    return this.#kinds[index >>> BLOCK_BITS]![index & MASK]!;
  }

  value(index: number): number {
    return this.#values[index >>> BLOCK_BITS]![index & MASK]!;
  }

  #column(index: number): number {
    return this.#columns[index >>> BLOCK_BITS]![index & MASK]!;
  }

  #addBlock(): void {
    if (this.#count >= this.#limit) throw refusal('tooLarge', `more than ${this.#limit} cells`);
    this.#values.push(new Float64Array(BLOCK));
    this.#columns.push(new Uint16Array(BLOCK));
    this.#kinds.push(new Uint8Array(BLOCK));
  }

  #meetRow(row: number): void {
    if (row < this.#lastRow) this.#inOrder = false;
    if (this.#rowsMet === this.#rows.length) {
      this.#rows = doubled(this.#rows);
      this.#firsts = doubled(this.#firsts);
    }
    this.#rows[this.#rowsMet] = row;
    this.#firsts[this.#rowsMet++] = this.#count;
    this.#lastRow = row;
    if (row > this.rowCount) this.rowCount = row;
  }

  /** Small sheets should not keep a block's worth of room. */
  #trimLastBlock(): void {
    const used = this.#count & MASK;
    const last = this.#values.length - 1;
    if (last < 0 || used === 0) return;
    this.#values[last] = this.#values[last]!.slice(0, used);
    this.#columns[last] = this.#columns[last]!.slice(0, used);
    this.#kinds[last] = this.#kinds[last]!.slice(0, used);
  }

  /** Cells that did not come in order: sorted by row, column and order of coming. */
  #sort(): void {
    const keys = new BigUint64Array(this.#count);
    for (let i = 0; i < this.#rowsMet; i++) {
      const end = i + 1 < this.#rowsMet ? this.#firsts[i + 1]! : this.#count;
      const row = BigInt(this.#rows[i]!) << 40n;
      for (let at = this.#firsts[i]!; at < end; at++) {
        keys[at] = row | (BigInt(this.#column(at)) << 26n) | BigInt(at);
      }
    }
    keys.sort();
    const [values, columns, kinds] = [this.#values, this.#columns, this.#kinds];
    this.#values = [];
    this.#columns = [];
    this.#kinds = [];
    const count = this.#count;
    this.#count = this.#rowsMet = this.#lastRow = this.#lastColumn = 0;
    this.#inOrder = true;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      if (i + 1 < count && keys[i + 1]! >> 26n === key >> 26n) continue;
      const at = Number(key & 0x3ffffffn);
      const [block, place] = [at >>> BLOCK_BITS, at & MASK];
      this.add(
        Number(key >> 40n),
        columns[block]![place]! + 1,
        kinds[block]![place]!,
        values[block]![place]!,
      );
    }
  }
}

function doubled(array: Uint32Array): Uint32Array {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
