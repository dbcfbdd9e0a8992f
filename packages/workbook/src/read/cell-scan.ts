import { MAX_COLUMN, MAX_ROW } from '../container/limits.js';
import { type SheetSink, TEXT } from './sheet-sink.js';
import { closingTag, isSpecial, oddOrMore, scanStringItem, TextRuns } from './string-item.js';
import { asciiText, GT, LT, MORE, ODD, SLASH, standsAt, tagEnd } from './xml-scan.js';

/** The `t` of a cell (ECMA-376 part 1, 18.18.11). */
const TYPE = { number: 0, shared: 1, string: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

const POWERS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
const IS = Uint8Array.of(105, 115);
const V = Uint8Array.of(118);
const F = Uint8Array.of(102);

/** Where the row and column stand while a sheet is scanned. */
export interface SheetPosition {
  row: number;
  /** Column of the last cell of the row; the next one without a reference stands right of it. */
  column: number;
  /** The row had no number of its own: the first cell's reference gives it. */
  rowIsGuess: boolean;
}

/**
 * Reads one cell at a time from the bytes of a sheet and hands it to the sink. Deliberately one long function over
 * bytes: it runs once for each of millions of cells.
 */
export class CellScanner {
  readonly #sink: SheetSink;
  readonly #position: SheetPosition;
  readonly #prefix: Uint8Array;
  readonly #runs = new TextRuns();

  constructor(sink: SheetSink, position: SheetPosition, prefix: Uint8Array) {
    this.#sink = sink;
    this.#position = position;
    this.#prefix = prefix;
  }

  /**
   * `at` is past `<c`; answers the place past the cell, MORE, or ODD. Nothing reaches the sink before the whole cell
   * is there.
   */
  scan(bytes: Uint8Array, at: number): number {
    const position = this.#position;
    const prefixLength = this.#prefix.length;
    let row = position.row;
    let column = position.column + 1;
    let style = 0;
    let type: number = TYPE.number;
    let p = at;

    // <c r="F5" s="3" t="s">
    //    ^
    for (;;) {
      let b = bytes[p]!;
      while (b === 32 || b === 10 || b === 13 || b === 9) b = bytes[++p]!;
      if (b === GT) {
        p++;
        break;
      }
      if (b === SLASH) {
        if (bytes[p + 1] !== GT) return bytes[p + 1] === 0 ? MORE : ODD;
        position.row = row;
        position.column = column;
        position.rowIsGuess = false;
        return p + 2;
      }
      const quote = bytes[p + 2]!;
      if (bytes[p + 1] === 61 && (quote === 34 || quote === 39)) {
        p += 3;
        if (b === 114) {
          // r="F5"
          column = 0;
          for (b = bytes[p]!; b >= 65 && b <= 90; b = bytes[++p]!) column = column * 26 + b - 64;
          let number = 0;
          const digits = p;
          for (; b >= 48 && b <= 57; b = bytes[++p]!) number = number * 10 + b - 48;
          if (b !== quote) return b === 0 ? MORE : ODD;
          if (number !== row) {
            if (!position.rowIsGuess) return ODD;
            row = number;
          }
          if (column < 1 || column > MAX_COLUMN || row < 1 || row > MAX_ROW || p - digits > 7) return ODD;
          p++;
          continue;
        }
        if (b === 115) {
          // s="3"
          style = 0;
          const digits = p;
          for (b = bytes[p]!; b >= 48 && b <= 57; b = bytes[++p]!) style = style * 10 + b - 48;
          if (b !== quote || p === digits || p - digits > 9) return b === 0 ? MORE : ODD;
          p++;
          continue;
        }
        if (b === 116) {
          // t="s"
          const start = p;
          for (b = bytes[p]!; b !== quote; b = bytes[++p]!) if (b === 0) return MORE;
          type = cellType(bytes, start, p);
          if (type < 0) return ODD;
          p++;
          continue;
        }
        p -= 3;
      }
      // Another attribute: cm, vm, ph, or one of another namespace.
      if (b === 0) return MORE;
      const nameAt = p;
      for (b = bytes[p]!; b !== 61; b = bytes[++p]!) {
        if (b === 0) return MORE;
        if (b <= 32 || b === GT || b === LT || b === 34 || b === 39) return ODD;
      }
      if (p === nameAt) return ODD;
      if (bytes[nameAt] === 120 && bytes[nameAt + 1] === 109 && bytes[nameAt + 2] === 108) return ODD; // xml…
      const other = bytes[p + 1]!;
      if (other !== 34 && other !== 39) return other === 0 ? MORE : ODD;
      p += 2;
      for (b = bytes[p]!; b !== other; b = bytes[++p]!) {
        if (b === 0) return MORE;
        if (b === LT) return ODD;
      }
      p++;
    }

    // <c …><f>SUM(A1:A4)</f><v>12.5</v></c>
    //      ^
    let formula = false;
    let valueStart = -1;
    let valueEnd = -1;
    let special = false;
    let inline = false;
    for (;;) {
      let b = bytes[p]!;
      while (b === 32 || b === 10 || b === 13 || b === 9) b = bytes[++p]!;
      if (b !== LT) return b === 0 ? MORE : ODD;
      const isClosing = bytes[p + 1] === SLASH;
      let name = p + (isClosing ? 2 : 1);
      if (prefixLength > 0) {
        if (!standsAt(bytes, name, this.#prefix)) return oddOrMore(bytes, name, prefixLength);
        name += prefixLength;
      }
      b = bytes[name]!;
      const next = bytes[name + 1]!;
      if (isClosing) {
        if (b !== 99) return b === 0 ? MORE : ODD; // </c>
        if (next !== GT) return next === 0 ? MORE : ODD;
        p = name + 2;
        break;
      }
      if (b === 118 && next === GT) {
        // <v>
        if (valueStart >= 0) return ODD;
        p = name + 2;
        valueStart = p;
        for (b = bytes[p]!; b !== LT; b = bytes[++p]!) {
          if (b === 0) return MORE;
          if (isSpecial(b)) special = true;
        }
        valueEnd = p;
        if (prefixLength === 0 && bytes[p + 1] === SLASH && bytes[p + 2] === 118 && bytes[p + 3] === GT) {
          p += 4;
        } else {
          p = closingTag(bytes, p, this.#prefix, V);
          if (p < 0) return p;
        }
      } else if (b === 102 && (next === GT || next === 32 || next === SLASH)) {
        // <f>, <f t="shared" …/>
        formula = true;
        p = tagEnd(bytes, name + 1);
        if (p === MORE) return MORE;
        if (bytes[p - 2] === SLASH) continue;
        for (b = bytes[p]!; b !== LT; b = bytes[++p]!) if (b === 0) return MORE;
        p = closingTag(bytes, p, this.#prefix, F);
        if (p < 0) return p;
      } else if (b === 118 && (next === SLASH || next === 32)) {
        // <v/>, <v xml:space="preserve">
        const end = tagEnd(bytes, name + 1);
        if (end === MORE) return MORE;
        if (bytes[end - 2] !== SLASH || valueStart >= 0) return ODD;
        valueStart = valueEnd = end;
        p = end;
      } else if (b === 105 && next === 115) {
        // <is>
        const end = tagEnd(bytes, name + 2);
        if (end === MORE) return MORE;
        if (inline) return ODD;
        inline = true;
        if (bytes[end - 2] === SLASH) {
          this.#runs.clear();
          p = end;
          continue;
        }
        p = scanStringItem(bytes, end, this.#prefix, IS, this.#runs);
        if (p < 0) return p;
      } else return b === 0 || next === 0 ? MORE : ODD;
    }

    position.row = row;
    position.column = column;
    position.rowIsGuess = false;
    if (type === TYPE.number && valueEnd > valueStart && !special) {
      return this.#number(bytes, valueStart, valueEnd, row, column, style, formula) ? p : ODD;
    }
    if (type === TYPE.shared && valueEnd > valueStart) {
      let index = 0;
      for (let i = valueStart; i < valueEnd; i++) {
        const digit = bytes[i]! - 48;
        if (digit < 0 || digit > 9) return ODD;
        index = index * 10 + digit;
      }
      this.#sink.shared(row, column, index, formula);
      return p;
    }
    return this.#other(bytes, valueStart, valueEnd, special, inline, type, row, column, formula) ? p : ODD;
  }

  /** Fifteen digits and a power of ten are exact in doubles, so their quotient is the nearest double; the rest is the host's. */
  #number(
    bytes: Uint8Array,
    start: number,
    end: number,
    row: number,
    column: number,
    style: number,
    formula: boolean,
  ): boolean {
    let p = start;
    const negative = bytes[p] === 45;
    if (negative) p++;
    let mantissa = 0;
    let fraction = -1;
    const first = p;
    for (; p < end; p++) {
      const b = bytes[p]!;
      if (b >= 48 && b <= 57) mantissa = mantissa * 10 + b - 48;
      else if (b === 46 && fraction < 0) fraction = p;
      else break;
    }
    const digits = p - first - (fraction < 0 ? 0 : 1);
    if (p === end && digits > 0 && digits <= 15) {
      const value = fraction < 0 ? mantissa : mantissa / POWERS[p - fraction - 1]!;
      this.#sink.number(row, column, style, negative ? -value : value, formula);
      return true;
    }
    const text = asciiText(bytes, start, end).trim();
    if (!NUMBER.test(text)) return false;
    this.#sink.number(row, column, style, Number(text), formula);
    return true;
  }

  /** What is rarer: texts of the cell's own, booleans, errors, dates, formulas without a value. */
  #other(
    bytes: Uint8Array,
    start: number,
    end: number,
    special: boolean,
    inline: boolean,
    type: number,
    row: number,
    column: number,
    formula: boolean,
  ): boolean {
    const runs = this.#runs;
    if (!inline || start >= 0) {
      runs.clear();
      if (start >= 0 && !runs.add(bytes, start, end, special)) return false;
    } else if (type === TYPE.number) type = TYPE.inline;
    else if (type !== TYPE.inline && type !== TYPE.string) return false;
    const isEmpty = runs.start === runs.end;
    if (isEmpty && formula && (type !== TYPE.string || (start < 0 && !inline))) {
      this.#sink.uncalculated(row, column);
      return true;
    }
    if (isEmpty && !formula) return true;
    if (type === TYPE.number || type === TYPE.shared) return false;
    if (type === TYPE.boolean) {
      const value = asciiText(runs.bytes, runs.start, runs.end);
      if (!/^(0|1|true|false)$/.test(value)) return false;
      this.#sink.boolean(row, column, value === '1' || value === 'true', formula);
      return true;
    }
    const kind = type === TYPE.error ? TEXT.error : type === TYPE.date ? TEXT.isoDate : TEXT.plain;
    this.#sink.text(row, column, kind, runs.bytes, runs.start, runs.end, formula);
    return true;
  }
}

/** The numbers that cells may hold (xsd:double without its names for what is not a number). */
export const NUMBER = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/;

function cellType(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === 1) {
    const b = bytes[start]!;
    if (b === 115) return TYPE.shared;
    if (b === 110) return TYPE.number;
    if (b === 98) return TYPE.boolean;
    if (b === 101) return TYPE.error;
    if (b === 100) return TYPE.date;
    return ODD;
  }
  const name = asciiText(bytes, start, end);
  if (name === 'str') return TYPE.string;
  if (name === 'inlineStr') return TYPE.inline;
  return ODD;
}
