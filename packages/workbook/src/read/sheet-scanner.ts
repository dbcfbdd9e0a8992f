import { parseArea } from '@duibiao/sheet';
import { MAX_COLUMN, MAX_ROW } from '../container/limits.js';
import { SPREADSHEET_NAMESPACES, xmlEncoding } from '../container/xml.js';
import { ByteWindow } from './byte-window.js';
import { CellScanner, type SheetPosition } from './cell-scan.js';
import type { SheetExtent, SheetSink } from './sheet-sink.js';
import { closingTag, oddOrMore } from './string-item.js';
import { attributesOf, isDeclarationOfSheet, redeclares } from './tag-attributes.js';
import {
  ascii,
  asciiText,
  GT,
  LT,
  MORE,
  nameEnd,
  newAttribute,
  nextTag,
  ODD,
  SLASH,
  scanAttribute,
  standsAt,
  tagEnd,
} from './xml-scan.js';

/** No token of a sheet (a cell, a tag) is longer. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

const SHEET_DATA = ascii('sheetData');
const ROW = ascii('row');

/**
 * Reads a worksheet's XML from the bytes as they come, without making an object of anything. It knows the XML that
 * spreadsheet programs write; at the first thing beyond that (a comment among the cells, CDATA, a second prefix, an
 * encoding other than UTF-8, damage) it gives up, and the strict reader starts again from the beginning.
 */
export class SheetScanner {
  readonly #sink: SheetSink;
  readonly #extent: SheetExtent;
  readonly #window = new ByteWindow();
  readonly #position: SheetPosition = { row: 0, column: 0, rowIsGuess: false };
  readonly #attribute = newAttribute();
  /** Names of the open elements outside the cells, prefixes included. */
  readonly #open: string[] = [];
  #prefix: Uint8Array = new Uint8Array(0);
  #prefixText = '';
  #cells: CellScanner | null = null;
  /** `</sheetData` with the sheet's prefix, and how far to go on from each byte met at its last place (Horspool's search). */
  #closing: Uint8Array = new Uint8Array(0);
  readonly #strides = new Uint8Array(256);
  #mode: 'around' | 'cells' | 'rest' | 'done' = 'around';
  #at = 0;
  #isFirst = true;

  constructor(sink: SheetSink, extent: SheetExtent) {
    this.#sink = sink;
    this.#extent = extent;
  }

  /** Takes the next bytes; false when the strict reader has to start over. */
  push(chunk: Uint8Array): boolean {
    this.#window.advance(this.#at, chunk);
    this.#at = 0;
    const { bytes, end } = this.#window;
    if (this.#isFirst && end < 4) return true;
    if (this.#isFirst) {
      this.#isFirst = false;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.#at = 3;
      else if (bytes[0] !== LT || bytes[1] === 0) return false;
    }
    for (;;) {
      const next = this.#step(bytes);
      if (next === ODD) return false;
      if (next === MORE) break;
      this.#at = next;
    }
    return end - this.#at <= LONGEST_TOKEN && !this.#hasZero();
  }

  /** True when the sheet was read to its end. */
  finish(): boolean {
    return this.#mode === 'done' && this.#at <= this.#window.end && this.#isRestBlank();
  }

  #step(bytes: Uint8Array): number {
    if (this.#mode === 'cells') return this.#scanCells(bytes);
    if (this.#mode === 'rest') return this.#skipRest(bytes);
    if (this.#mode === 'done') return MORE;
    return this.#scanAround(bytes);
  }

  /** Rows and cells, up to the last complete one. */
  #scanCells(bytes: Uint8Array): number {
    const cells = this.#cells!;
    const prefixLength = this.#prefix.length;
    let p = this.#at;
    for (;;) {
      let b = bytes[p]!;
      while (b === 32 || b === 10 || b === 13 || b === 9) b = bytes[++p]!;
      this.#at = p;
      if (b !== LT) return b === 0 ? MORE : ODD;
      let name = p + 1;
      if (bytes[name] === SLASH) {
        const row = closingTag(bytes, p, this.#prefix, ROW);
        if (row >= 0) {
          if (this.#position.row >= this.#extent.lastRow) {
            this.#mode = 'rest';
            return row;
          }
          p = row;
          continue;
        }
        if (row === MORE) return MORE;
        const data = closingTag(bytes, p, this.#prefix, SHEET_DATA);
        if (data < 0) return data;
        this.#open.pop();
        this.#mode = 'around';
        return data;
      }
      if (prefixLength > 0) {
        if (!standsAt(bytes, name, this.#prefix)) return oddOrMore(bytes, name, prefixLength);
        name += prefixLength;
      }
      const next = bytes[name + 1]!;
      if (
        bytes[name] === 99 &&
        (next === 32 || next === GT || next === SLASH || next === 10 || next === 13)
      ) {
        const after = cells.scan(bytes, name + 1);
        if (after < 0) return after;
        p = after;
        continue;
      }
      if (!standsAt(bytes, name, ROW)) return oddOrMore(bytes, name, ROW.length);
      const after = this.#scanRow(bytes, name + ROW.length);
      if (after < 0) return after;
      if (this.#mode !== 'cells') return after;
      p = after;
    }
  }

  /** `<row r="5" hidden="1">`, `at` being past `<row`. */
  #scanRow(bytes: Uint8Array, at: number): number {
    const attribute = this.#attribute;
    const position = this.#position;
    let row = position.row + 1;
    let isGuess = true;
    let hidden = false;
    let p = at;
    for (;;) {
      p = scanAttribute(bytes, p, attribute);
      if (p < 0) return p;
      const { nameStart, nameEnd: end } = attribute;
      if (nameStart === end) break;
      const length = end - nameStart;
      if (length === 1 && bytes[nameStart] === 114) {
        row = this.#wholeNumber(bytes);
        if (row < 1 || row > MAX_ROW) return ODD;
        isGuess = false;
      } else if (length === 6 && asciiText(bytes, nameStart, end) === 'hidden') {
        hidden = this.#truth(bytes);
      } else if (bytes[nameStart] === 120 && bytes[nameStart + 1] === 109 && bytes[nameStart + 2] === 108) {
        return ODD;
      }
    }
    const isEmpty = bytes[p] === SLASH;
    if (isEmpty && bytes[p + 1] !== GT) return bytes[p + 1] === 0 ? MORE : ODD;
    if (isGuess && row > MAX_ROW) return ODD;
    if (row > this.#extent.lastRow) {
      this.#mode = 'rest';
      return p;
    }
    position.row = row;
    position.column = 0;
    position.rowIsGuess = isGuess;
    // A row that gets its number from its cells cannot be told as hidden yet.
    if (hidden && isGuess) return ODD;
    if (hidden) this.#sink.hiddenRow(row);
    return p + (isEmpty ? 2 : 1);
  }

  /** Past the cells that are not wanted: only the end of `sheetData` is looked for, by strides. */
  #skipRest(bytes: Uint8Array): number {
    const end = this.#window.end;
    const closing = this.#closing;
    const last = closing.length - 1;
    let p = this.#at;
    while (p + last < end) {
      if (standsAt(bytes, p, closing)) {
        this.#at = p;
        const after = tagEnd(bytes, p + last);
        if (after === MORE) return MORE;
        this.#open.pop();
        this.#mode = 'around';
        return after;
      }
      p += this.#strides[bytes[p + last]!]!;
    }
    this.#at = p;
    return MORE;
  }

  /** One thing outside the cells: a tag, a comment, the declaration. */
  #scanAround(bytes: Uint8Array): number {
    const tag = nextTag(bytes, this.#at);
    if (tag === MORE) return MORE;
    const next = bytes[tag + 1]!;
    if (next === 0) return MORE;
    if (next === 63) {
      const after = past(bytes, tag, QUESTION_END);
      return after > 0 && xmlEncoding(bytes.subarray(tag, after)) !== 'utf-8' ? ODD : after;
    }
    if (next === 33) {
      if (standsAt(bytes, tag, COMMENT)) return past(bytes, tag + 4, COMMENT_END);
      return standsAt(bytes, tag, CDATA) ? past(bytes, tag, CDATA_END) : oddOrMore(bytes, tag, 9);
    }
    const isClosing = next === SLASH;
    const start = tag + (isClosing ? 2 : 1);
    const end = nameEnd(bytes, start);
    const after = tagEnd(bytes, end);
    if (after === MORE) return MORE;
    const name = asciiText(bytes, start, end);
    if (isClosing) {
      if (this.#open.pop() !== name) return ODD;
      if (this.#open.length === 0) this.#mode = 'done';
      return after;
    }
    const isEmpty = bytes[after - 2] === SLASH;
    if (!this.#opens(bytes, name, end)) return ODD;
    if (!isEmpty) this.#open.push(name);
    if (!isEmpty && this.#open.length === 2 && name === `${this.#prefixText}sheetData`) {
      this.#mode = this.#extent.lastRow < 1 ? 'rest' : 'cells';
    }
    if (isEmpty && this.#open.length === 0) this.#mode = 'done';
    return after;
  }

  /** An element outside the cells opens; false when it is beyond the scanner. */
  #opens(bytes: Uint8Array, name: string, attributesAt: number): boolean {
    const depth = this.#open.length;
    if (depth === 0) return this.#opensRoot(bytes, name, attributesAt);
    if (redeclares(bytes, attributesAt, this.#prefixText)) return false;
    if (depth !== 2 || !name.startsWith(this.#prefixText)) return true;
    const parent = this.#open[1]!.slice(this.#prefixText.length);
    const local = name.slice(this.#prefixText.length);
    if (parent === 'cols' && local === 'col') return this.#column(bytes, attributesAt);
    if (parent === 'mergeCells' && local === 'mergeCell') {
      const value = attributesOf(bytes, attributesAt)?.get('ref');
      const area = value === undefined ? null : parseArea(value);
      if (area) this.#sink.merge(area);
      return area !== null;
    }
    return true;
  }

  #opensRoot(bytes: Uint8Array, name: string, attributesAt: number): boolean {
    const colon = name.indexOf(':');
    this.#prefixText = name.slice(0, colon + 1);
    this.#prefix = ascii(this.#prefixText);
    const attributes = attributesOf(bytes, attributesAt);
    const namespace = attributes?.get(colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`);
    if (!attributes || name.slice(colon + 1) !== 'worksheet' || name.length > 99) return false;
    if (!SPREADSHEET_NAMESPACES.includes(namespace ?? '')) return false;
    const prefixes = [...attributes].filter(([key, value]) => isDeclarationOfSheet(key, value));
    if (prefixes.length > 1) return false;
    this.#closing = ascii(`</${this.#prefixText}sheetData`);
    this.#strides.fill(this.#closing.length);
    for (let i = 0; i < this.#closing.length - 1; i++)
      this.#strides[this.#closing[i]!] = this.#closing.length - 1 - i;
    this.#cells = new CellScanner(this.#sink, this.#position, this.#prefix);
    return true;
  }

  #column(bytes: Uint8Array, attributesAt: number): boolean {
    const attributes = attributesOf(bytes, attributesAt);
    if (!attributes) return false;
    const hidden = attributes.get('hidden');
    if (hidden !== '1' && hidden !== 'true') return true;
    const first = Number(attributes.get('min'));
    const last = Number(attributes.get('max'));
    if (!(first >= 1 && last >= first && last <= MAX_COLUMN)) return false;
    this.#sink.hiddenColumns(first, last);
    return true;
  }

  #wholeNumber(bytes: Uint8Array): number {
    const { valueStart, valueEnd } = this.#attribute;
    if (valueEnd === valueStart || valueEnd - valueStart > 7) return -1;
    let number = 0;
    for (let i = valueStart; i < valueEnd; i++) {
      const digit = bytes[i]! - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  #truth(bytes: Uint8Array): boolean {
    const { valueStart, valueEnd } = this.#attribute;
    const value = asciiText(bytes, valueStart, valueEnd);
    return value === '1' || value === 'true';
  }

  /** A zero byte within the data: not XML in UTF-8. */
  #hasZero(): boolean {
    return this.#window.bytes.subarray(this.#at, this.#window.end).includes(0);
  }

  #isRestBlank(): boolean {
    return this.#window.bytes.subarray(this.#at, this.#window.end).every((b) => b <= 32);
  }
}

const COMMENT = ascii('<!--');
const COMMENT_END = ascii('-->');
const CDATA = ascii('<![CDATA[');
const CDATA_END = ascii(']]>');
const QUESTION_END = ascii('?>');

/** Past the next place where `word` stands. */
function past(bytes: Uint8Array, at: number, word: Uint8Array): number {
  for (let p = at; ; p++) {
    const b = bytes[p]!;
    if (b === 0) return MORE;
    if (b === word[0] && standsAt(bytes, p, word)) return p + word.length;
  }
}
