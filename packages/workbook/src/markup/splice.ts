/** Replace the bytes from `start` up to `end` by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How to take splices back: in the edited bytes, `length` bytes at `offset` were `original`. */
export interface Unsplice {
  readonly offset: number;
  readonly length: number;
  readonly original: Uint8Array;
}

const ENCODER = new TextEncoder();
const EMPTY = new Uint8Array(0);

/** Edits to one part, gathered in any order. Insertions at one place keep the order in which they were asked for. */
export class Splices {
  readonly #list: Splice[] = [];

  get isEmpty(): boolean {
    return this.#list.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.#list.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '');
  }

  /** In order of place. Two that overlap are a fault of the program. */
  sorted(): readonly Splice[] {
    const sorted = this.#list.toSorted((a, b) => a.start - b.start || a.end - b.end);
    for (let index = 1; index < sorted.length; index++) {
      if (sorted[index]!.start < sorted[index - 1]!.end) throw new Error('Splices overlap');
    }
    return sorted;
  }
}

/** The edited bytes as pieces in order, most of them views of the original: nothing large is copied. */
export function* splicedPieces(bytes: Uint8Array, splices: readonly Splice[]): Generator<Uint8Array> {
  let at = 0;
  for (const { start, end, text } of splices) {
    if (start > at) yield bytes.subarray(at, start);
    if (text) yield ENCODER.encode(text);
    at = end;
  }
  if (at < bytes.length) yield bytes.subarray(at);
}

/** The edited bytes whole. */
export function spliced(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  return joined([...splicedPieces(bytes, splices)]);
}

/** What is needed to go back from the edited bytes. */
export function unsplices(bytes: Uint8Array, splices: readonly Splice[]): Unsplice[] {
  let shift = 0;
  return splices.map(({ start, end, text }) => {
    const length = text ? ENCODER.encode(text).length : 0;
    const offset = start + shift;
    shift += length - (end - start);
    return { offset, length, original: end > start ? bytes.slice(start, end) : EMPTY };
  });
}

/** The original bytes again, as pieces. */
export function* unsplicedPieces(bytes: Uint8Array, undo: readonly Unsplice[]): Generator<Uint8Array> {
  let at = 0;
  for (const { offset, length, original } of undo) {
    if (offset > at) yield bytes.subarray(at, offset);
    if (original.length > 0) yield original;
    at = offset + length;
  }
  if (at < bytes.length) yield bytes.subarray(at);
}

/** One array of all pieces. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
