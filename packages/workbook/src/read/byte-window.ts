/** Zero bytes kept after the data, so that a scanner may look a little ahead without asking where the end is. */
const PADDING = 64;

/**
 * The bytes of a stream that have been received and not yet read, in one array that is followed by zeros. XML holds no
 * zero byte, so a scanner that meets one has reached the end of what there is.
 */
export class ByteWindow {
  bytes: Uint8Array = new Uint8Array(PADDING);
  /** Where the data ends. */
  end = 0;

  /** Drops what was read before `from` and adds a chunk. Positions start again from 0. */
  advance(from: number, chunk: Uint8Array): void {
    const rest = this.end - from;
    const size = rest + chunk.length;
    if (size + PADDING > this.bytes.length) {
      const grown = new Uint8Array(Math.max(size + PADDING, Math.min(this.bytes.length * 2, size * 2)));
      grown.set(this.bytes.subarray(from, this.end));
      this.bytes = grown;
    } else {
      this.bytes.copyWithin(0, from, this.end);
    }
    this.bytes.set(chunk, rest);
    this.bytes.fill(0, size, size + PADDING);
    this.end = size;
  }
}
