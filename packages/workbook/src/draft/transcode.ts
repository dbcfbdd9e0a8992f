import { xmlEncoding } from '../container/index.js';
import type { Splice } from '../markup/splice.js';

/** A part's bytes as they are edited, and the encoding that they are stored in. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly encoding: string;
}

/**
 * UTF-16 is edited as UTF-8 and turned back when written. All other encodings that occur have ASCII's bytes for
 * markup and are edited as they stand.
 */
export function decoded(bytes: Uint8Array): Decoded {
  const encoding = xmlEncoding(bytes.subarray(0, 200));
  if (!isWide(encoding)) return { bytes, encoding };
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { bytes: new TextEncoder().encode(text), encoding };
}

/** Edited bytes in the encoding that the part is stored in. */
export function encoded(pieces: Iterable<Uint8Array>, encoding: string): Iterable<Uint8Array> {
  return isWide(encoding) ? widened(pieces, encoding === 'utf-16le') : pieces;
}

/** Inserted text in a form that the part's encoding has: character references where it is not Unicode. */
export function spellable(splices: readonly Splice[], encoding: string): readonly Splice[] {
  if (encoding === 'utf-8' || isWide(encoding)) return splices;
  return splices.map((splice) => ({
    ...splice,
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
    text: splice.text.replace(/[^\u0000-\u007f]/gu, (character) => `&#${character.codePointAt(0)};`),
  }));
}

function isWide(encoding: string): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

function* widened(pieces: Iterable<Uint8Array>, littleEndian: boolean): Generator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const piece of pieces) yield wide(decoder.decode(piece, { stream: true }), littleEndian);
  yield wide(decoder.decode(), littleEndian);
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}
