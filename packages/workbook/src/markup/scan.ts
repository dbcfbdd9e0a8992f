/** XML at the level of bytes: every structural character is ASCII, so UTF-8 text never has to be decoded to find it. */

export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const SLASH = 0x2f;
const QUESTION = 0x3f;
const BANG = 0x21;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const EQUALS = 0x3d;

/** Thrown for markup that cannot be followed; the caller says which part it was. */
export class MarkupFault extends Error {}

/** Thrown for a document type declaration, which could define entities. */
export class ForbiddenMarkup extends MarkupFault {}

/** Thrown for markup beyond all measure. */
export class TooMuchMarkup extends MarkupFault {}

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The bytes of a range as text, decoded as UTF-8 only where they are not ASCII. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 40) return DECODER.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > 127) return DECODER.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Are these bytes the ASCII `text`? */
export function isText(bytes: Uint8Array, start: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** Position of the next ASCII `text` from `from` on, or -1. */
export function findText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (isText(bytes, at, text)) return at;
  }
  return -1;
}

/** For `<!…>` and `<?…>` at `at`: the position behind it. 0 when `at` is the start of an element's tag. */
export function skipMisc(bytes: Uint8Array, at: number): number {
  const next = bytes[at + 1];
  if (next === QUESTION) return behind(bytes, '?>', at + 2);
  if (next !== BANG) return 0;
  if (isText(bytes, at, '<!--')) return behind(bytes, '-->', at + 4);
  if (isText(bytes, at, '<![CDATA[')) return behind(bytes, ']]>', at + 9);
  throw new ForbiddenMarkup('document type declaration');
}

function behind(bytes: Uint8Array, text: string, from: number): number {
  const at = findText(bytes, text, from);
  if (at < 0) throw new MarkupFault(`no ${text}`);
  return at + text.length;
}

/** Position behind the tag that starts at `at`; a `>` inside quotes does not end it. */
export function tagEnd(bytes: Uint8Array, at: number): number {
  for (let pos = at + 1; pos < bytes.length; pos++) {
    const byte = bytes[pos]!;
    if (byte === GREATER_THAN) return pos + 1;
    if (byte === DOUBLE_QUOTE || byte === SINGLE_QUOTE) {
      pos = bytes.indexOf(byte, pos + 1);
      if (pos < 0) break;
    }
  }
  throw new MarkupFault('tag without end');
}

/** Position behind the name that starts at `at`. */
export function nameEnd(bytes: Uint8Array, at: number): number {
  let pos = at;
  for (; pos < bytes.length; pos++) {
    const byte = bytes[pos]!;
    if (byte === GREATER_THAN || byte === SLASH || byte === EQUALS || isSpace(byte)) break;
  }
  if (pos === at) throw new MarkupFault('name expected');
  return pos;
}

/** Where an attribute stands: its name, and its value without the quotes. */
export interface AttributeSpan {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The attribute that follows `at` inside a tag, or null at the tag's end. */
export function nextAttribute(bytes: Uint8Array, at: number): AttributeSpan | null {
  let pos = at;
  while (isSpace(bytes[pos]!)) pos++;
  const byte = bytes[pos];
  if (byte === GREATER_THAN || byte === SLASH) return null;
  const nameStart = pos;
  const nameStop = nameEnd(bytes, pos);
  pos = nameStop;
  while (isSpace(bytes[pos]!)) pos++;
  if (bytes[pos] !== EQUALS) throw new MarkupFault('attribute without value');
  pos++;
  while (isSpace(bytes[pos]!)) pos++;
  const quote = bytes[pos];
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw new MarkupFault('attribute without quotes');
  const valueEnd = bytes.indexOf(quote, pos + 1);
  if (valueEnd < 0) throw new MarkupFault('attribute without end');
  return { nameStart, nameEnd: nameStop, valueStart: pos + 1, valueEnd };
}

/** The span of the attribute `name` in the tag at `at`, or null. */
export function findAttribute(bytes: Uint8Array, at: number, name: string): AttributeSpan | null {
  const first = name.charCodeAt(0);
  let pos = nameEnd(bytes, at + 1);
  for (;;) {
    while (isSpace(bytes[pos]!)) pos++;
    // Most attributes are skipped by their first letter, before anything is made of them.
    if (bytes[pos] === first) {
      const span = nextAttribute(bytes, pos);
      if (!span) return null;
      if (span.nameEnd - span.nameStart === name.length && isText(bytes, pos, name)) return span;
      pos = span.valueEnd + 1;
      continue;
    }
    const byte = bytes[pos];
    if (byte === GREATER_THAN || byte === SLASH) return null;
    pos = skipAttribute(bytes, pos);
  }
}

/** Position behind the attribute at `at`. */
function skipAttribute(bytes: Uint8Array, at: number): number {
  for (let pos = at; pos < bytes.length; pos++) {
    const byte = bytes[pos]!;
    if (byte === GREATER_THAN) break;
    if (byte !== DOUBLE_QUOTE && byte !== SINGLE_QUOTE) continue;
    const end = bytes.indexOf(byte, pos + 1);
    if (end < 0) break;
    return end + 1;
  }
  throw new MarkupFault('attribute without value');
}
