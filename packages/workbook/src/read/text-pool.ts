import { decodeUtf8 } from './text-bytes.js';

const BLOCK_BITS = 22;
const BLOCK = 1 << BLOCK_BITS;
const FIRST_BLOCK = 1 << 12;

/** Texts as UTF-8 bytes in a few large blocks, made into strings only when asked for. */
export class TextPool {
  readonly #blocks: Uint8Array[] = [];
  /** Block number and place in it, in one number. */
  #places = new Uint32Array(64);
  #lengths = new Uint32Array(64);
  #used = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Adds a text (of at most 4 MiB) and returns its index. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start;
    const block = this.#room(length);
    if (this.#count === this.#places.length) this.#growIndex();
    this.#places[this.#count] = ((this.#blocks.length - 1) << BLOCK_BITS) | this.#used;
    this.#lengths[this.#count] = length;
    if (length < 24) {
      for (let i = 0; i < length; i++) block[this.#used + i] = bytes[start + i]!;
    } else {
      block.set(bytes.subarray(start, end), this.#used);
    }
    this.#used += length;
    return this.#count++;
  }

  get(index: number): string {
    const place = this.#places[index]!;
    const start = place & (BLOCK - 1);
    return decodeUtf8(this.#blocks[place >>> BLOCK_BITS]!, start, start + this.#lengths[index]!);
  }

  isEmpty(index: number): boolean {
    return this.#lengths[index] === 0;
  }

  #room(length: number): Uint8Array {
    const last = this.#blocks.at(-1);
    if (last && this.#used + length < last.length) return last;
    if (this.#blocks.length === 1 && last!.length < BLOCK && this.#used + length < BLOCK) {
      let size = last!.length * 2;
      while (size <= this.#used + length) size *= 2;
      const grown = new Uint8Array(Math.min(size, BLOCK));
      grown.set(last!.subarray(0, this.#used));
      this.#blocks[0] = grown;
      return grown;
    }
    if (length >= BLOCK) throw new RangeError('A text of more than 4 MiB');
    const size = this.#blocks.length === 0 ? Math.max(FIRST_BLOCK, length + 1) : BLOCK;
    const block = new Uint8Array(size);
    this.#blocks.push(block);
    this.#used = 0;
    return block;
  }

  #growIndex(): void {
    const places = new Uint32Array(this.#places.length * 2);
    const lengths = new Uint32Array(places.length);
    places.set(this.#places);
    lengths.set(this.#lengths);
    this.#places = places;
    this.#lengths = lengths;
  }
}
