/** Answers of the scanning functions instead of a position. */
/** The data ends before the thing that is scanned. */
export const MORE = -1;
/** Something stands there that the scanner does not expect; the strict reader decides what it means. */
export const ODD = -2;

export const LT = 60;
export const GT = 62;
export const SLASH = 47;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const EQUALS = 61;
export const AMP = 38;

/** The XML name at `at` (a prefix included) ends where this says. */
export function nameEnd(bytes: Uint8Array, at: number): number {
  let p = at;
  for (;;) {
    const b = bytes[p]!;
    if (b <= 32 || b === GT || b === SLASH || b === EQUALS || b === LT) return p;
    p++;
  }
}

/** Does `word` (ASCII) stand at `at`? */
export function standsAt(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

/** Past the `>` that ends the tag within which `at` stands, attribute values respected; or MORE. */
export function tagEnd(bytes: Uint8Array, at: number): number {
  let p = at;
  for (;;) {
    const b = bytes[p]!;
    if (b === GT) return p + 1;
    if (b === QUOTE || b === APOSTROPHE) {
      p++;
      while (bytes[p] !== b) {
        if (bytes[p] === 0) return MORE;
        p++;
      }
    } else if (b === 0) return MORE;
    p++;
  }
}

/** Next `<` from `at` on, or MORE. */
export function nextTag(bytes: Uint8Array, at: number): number {
  let p = at;
  while (bytes[p] !== LT) {
    if (bytes[p] === 0) return MORE;
    p++;
  }
  return p;
}

/** First place at or after `at` that is not white space. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let p = at;
  for (;;) {
    const b = bytes[p]!;
    if (b !== 32 && b !== 10 && b !== 13 && b !== 9) return p;
    p++;
  }
}

/**
 * Reads the attribute at `at` into `attribute`; answers the place after it, MORE, or ODD. At the end of the tag `name`
 * is empty and the answer is the place of `>` or `/`.
 */
export function scanAttribute(bytes: Uint8Array, at: number, attribute: ScannedAttribute): number {
  const start = skipSpace(bytes, at);
  const first = bytes[start]!;
  if (first === 0) return MORE;
  if (first === GT || first === SLASH) {
    attribute.nameStart = attribute.nameEnd = start;
    return start;
  }
  const end = nameEnd(bytes, start);
  if (bytes[end] === 0) return MORE;
  if (bytes[end] !== EQUALS || end === start) return ODD;
  const quote = bytes[end + 1]!;
  if (quote !== QUOTE && quote !== APOSTROPHE) return quote === 0 ? MORE : ODD;
  let p = end + 2;
  while (bytes[p] !== quote) {
    const b = bytes[p]!;
    if (b === 0) return MORE;
    if (b === LT) return ODD;
    p++;
  }
  attribute.nameStart = start;
  attribute.nameEnd = end;
  attribute.valueStart = end + 2;
  attribute.valueEnd = p;
  return p + 1;
}

export interface ScannedAttribute {
  nameStart: number;
  nameEnd: number;
  valueStart: number;
  valueEnd: number;
}

export function newAttribute(): ScannedAttribute {
  return { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 };
}

export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Short ASCII as a string (names, references). */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
