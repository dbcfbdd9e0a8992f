import { Inflate } from 'fflate';
import { crc32 } from './crc32.js';
import { nodeZlib } from './node-zlib.js';
import { refusal } from './refusal.js';
import type { Entry } from './zip-directory.js';

/** Deflate cannot do better; a directory that claims more lies. */
const MOST_RATIO = 1032;
const CHUNK = 256 * 1024;

/** All of an entry's data, checked against its size and checksum. Throws `workbook/damaged` when either is wrong. */
export function inflateEntry(entry: Entry): Uint8Array {
  checkPossible(entry);
  const bytes = entry.method === 0 ? entry.raw : inflateWhole(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc32) throw damaged(entry);
  return bytes;
}

/**
 * An entry's data in chunks as they are inflated, so that a sheet is never held whole. A chunk is valid until the next
 * is asked for. Stop by leaving the loop. Size and checksum are checked at the end.
 */
export async function* inflateChunks(entry: Entry): AsyncGenerator<Uint8Array, void, void> {
  checkPossible(entry);
  let size = 0;
  let checksum = 0;
  for await (const chunk of chunksOf(entry)) {
    size += chunk.length;
    if (size > entry.size) throw damaged(entry);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== entry.size || checksum !== entry.crc32) throw damaged(entry);
}

function chunksOf(entry: Entry): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (entry.method === 0) return slices(entry.raw, CHUNK);
  if (nodeZlib()) return nodeChunks(entry);
  const inflater = browserInflater();
  return inflater ? browserChunks(entry, inflater) : fflateChunks(entry);
}

function* slices(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** zlib inflates the next chunk in a thread of its own while this one is read. */
async function* nodeChunks(entry: Entry): AsyncGenerator<Uint8Array> {
  const inflater = nodeZlib()!.createInflateRaw({ chunkSize: CHUNK });
  inflater.end(entry.raw);
  try {
    for await (const chunk of inflater) yield chunk as Uint8Array;
  } catch (cause) {
    throw damaged(entry, cause);
  } finally {
    inflater.destroy();
  }
}

/** The browser's own, where it knows raw deflate (2023 and later). */
function browserInflater(): DecompressionStream | null {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return null;
  }
}

async function* browserChunks(entry: Entry, inflater: DecompressionStream): AsyncGenerator<Uint8Array> {
  const source = new Blob([entry.raw as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(inflater).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw damaged(entry, cause);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // What was not read is not wanted, and its errors neither.
    reader.cancel().catch(() => undefined);
  }
}

function* fflateChunks(entry: Entry): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflater = new Inflate((chunk) => ready.push(chunk));
  // Small slices of input, so that even the best compressed data comes out in chunks of a few megabytes.
  for (let at = 0; at < entry.raw.length; at += 16384) {
    const slice = entry.raw.subarray(at, at + 16384);
    try {
      inflater.push(slice, at + slice.length === entry.raw.length);
    } catch (cause) {
      throw damaged(entry, cause);
    }
    yield* ready;
    ready = [];
  }
}

function inflateWhole(entry: Entry): Uint8Array {
  const zlib = nodeZlib();
  if (zlib) {
    try {
      // One output buffer of the size that the directory claims, so that nothing is gathered and copied.
      const bytes = zlib.inflateRawSync(entry.raw, {
        maxOutputLength: Math.max(1, entry.size),
        chunkSize: entry.size + 64,
      });
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (cause) {
      throw damaged(entry, cause);
    }
  }
  const bytes = new Uint8Array(entry.size);
  let size = 0;
  for (const chunk of fflateChunks(entry)) {
    if (size + chunk.length > bytes.length) throw damaged(entry);
    bytes.set(chunk, size);
    size += chunk.length;
  }
  return bytes.subarray(0, size);
}

function checkPossible(entry: Entry): void {
  if (entry.method !== 0 && entry.method !== 8) throw refusal('compression', entry.part);
  if (entry.method === 0 && entry.size !== entry.compressedSize) throw damaged(entry);
  if (entry.size > entry.compressedSize * MOST_RATIO + 64) throw damaged(entry);
}

function damaged(entry: Entry, cause?: unknown) {
  return refusal('partDamaged', entry.part, {}, cause);
}
