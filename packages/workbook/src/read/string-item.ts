import { decodeUtf8, encodeUtf8, unescapeXml, unescapeXstring } from './text-bytes.js';
import { AMP, GT, LT, MORE, nameEnd, nextTag, ODD, SLASH, standsAt, tagEnd } from './xml-scan.js';

/** A text under way: the bytes of one run as they stand in the source, or of several put together. */
export class TextRuns {
  bytes: Uint8Array = EMPTY;
  start = 0;
  end = 0;
  #own = new Uint8Array(256);

  clear(): void {
    this.bytes = EMPTY;
    this.start = this.end = 0;
  }

  /** Adds raw character data; `special` when it has escapes of XML or of the spreadsheet. False for an unknown reference. */
  add(bytes: Uint8Array, start: number, end: number, special: boolean): boolean {
    if (!special) {
      this.#append(bytes, start, end);
      return true;
    }
    const text = unescapeXml(decodeUtf8(bytes, start, end));
    if (text === null) return false;
    const resolved = encodeUtf8(unescapeXstring(text));
    this.#append(resolved, 0, resolved.length);
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number): void {
    if (this.start === this.end) {
      this.bytes = bytes;
      this.start = start;
      this.end = end;
      return;
    }
    const before = this.end - this.start;
    const size = before + end - start;
    let own = this.#own;
    if (size > own.length) own = new Uint8Array(size * 2);
    if (own !== this.bytes || this.start !== 0) own.set(this.bytes.subarray(this.start, this.end));
    own.set(bytes.subarray(start, end), before);
    this.#own = own;
    this.bytes = own;
    this.start = 0;
    this.end = size;
  }
}

const EMPTY = new Uint8Array(0);

/** What may make raw character data special: `&`, `_` (of `_x000D_`) and carriage returns. */
export function isSpecial(b: number): boolean {
  return b === AMP || b === 95 || b === 13;
}

/**
 * Scans the inside of a string item (`si` or `is`, ECMA-376 part 1, 18.4.8): plain text or runs, phonetics left out.
 * `at` is past the opening tag; answers the place past the closing tag `</close>`, MORE, or ODD.
 */
export function scanStringItem(
  bytes: Uint8Array,
  at: number,
  prefix: Uint8Array,
  close: Uint8Array,
  runs: TextRuns,
): number {
  runs.clear();
  let p = at;
  for (;;) {
    const tag = nextTag(bytes, p);
    if (tag === MORE) return MORE;
    const isClosing = bytes[tag + 1] === SLASH;
    let name = tag + (isClosing ? 2 : 1);
    if (!standsAt(bytes, name, prefix)) return oddOrMore(bytes, name, prefix.length);
    name += prefix.length;
    const end = nameEnd(bytes, name);
    const after = tagEnd(bytes, end);
    if (after === MORE) return bytes[end] === LT ? ODD : MORE;
    const length = end - name;
    const first = bytes[name]!;
    if (isClosing) {
      if (length === close.length && standsAt(bytes, name, close)) return after;
      if (length !== 1 || first !== R) return ODD;
      p = after;
    } else if (bytes[after - 2] === SLASH) {
      p = after;
    } else if (length === 1 && first === T) {
      p = scanText(bytes, after, prefix, runs);
      if (p < 0) return p;
    } else if (length === 1 && first === R) {
      p = after;
    } else if (length === 3 && first === R && (bytes[name + 1] === P || bytes[name + 1] === UPPER_P)) {
      // rPr (the run's font), rPh (its pronunciation)
      p = skipElement(bytes, after, prefix, bytes.subarray(name, end));
      if (p < 0) return p;
    } else if (standsAt(bytes, name, PHONETIC_PR)) {
      p = skipElement(bytes, after, prefix, PHONETIC_PR);
      if (p < 0) return p;
    } else return ODD;
  }
}

const R = 114;
const T = 116;
const P = 112;
const UPPER_P = 80;
const PHONETIC_PR = Uint8Array.from('phoneticPr', (c) => c.charCodeAt(0));

/** Adds the text of a `t` element to the runs; `at` is past its opening tag. */
function scanText(bytes: Uint8Array, at: number, prefix: Uint8Array, runs: TextRuns): number {
  let special = false;
  let p = at;
  for (;;) {
    const b = bytes[p]!;
    if (b === LT) break;
    if (b === 0) return MORE;
    if (isSpecial(b)) special = true;
    p++;
  }
  const after = closingTag(bytes, p, prefix, T_NAME);
  if (after < 0) return after;
  return runs.add(bytes, at, p, special) ? after : ODD;
}

const T_NAME = Uint8Array.of(T);

/** Past `</prefix:name>` at `at`, MORE, or ODD when something else stands there. */
export function closingTag(bytes: Uint8Array, at: number, prefix: Uint8Array, name: Uint8Array): number {
  if (bytes[at + 1] !== SLASH) return bytes[at + 1] === 0 ? MORE : ODD;
  const start = at + 2;
  if (!standsAt(bytes, start, prefix)) return oddOrMore(bytes, start, prefix.length);
  const nameAt = start + prefix.length;
  if (!standsAt(bytes, nameAt, name)) return oddOrMore(bytes, nameAt, name.length);
  let p = nameAt + name.length;
  while (bytes[p] === 32 || bytes[p] === 10 || bytes[p] === 13 || bytes[p] === 9) p++;
  if (bytes[p] === GT) return p + 1;
  return bytes[p] === 0 ? MORE : ODD;
}

/** What differs may only not have come yet. */
export function oddOrMore(bytes: Uint8Array, at: number, length: number): number {
  for (let i = 0; i <= length; i++) if (bytes[at + i] === 0) return MORE;
  return ODD;
}

/** Past the end of an element whose content does not matter and which holds none of its own name. */
function skipElement(bytes: Uint8Array, at: number, prefix: Uint8Array, name: Uint8Array): number {
  let p = at;
  for (;;) {
    const tag = nextTag(bytes, p);
    if (tag === MORE) return MORE;
    const next = bytes[tag + 1]!;
    if (next === 33 || next === 63) return ODD;
    if (next === SLASH) {
      const after = closingTag(bytes, tag, prefix, name);
      if (after !== ODD) return after;
    }
    p = tagEnd(bytes, tag + 1);
    if (p === MORE) return MORE;
  }
}
