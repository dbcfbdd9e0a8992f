import { Deflate } from 'fflate';
import { crc32 } from '../container/crc32.js';
import { nodeZlib } from '../container/node-zlib.js';
import { joined } from '../markup/splice.js';

/** An entry's data ready for the archive. */
export interface Packed {
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc32: number;
  readonly size: number;
  readonly chunks: readonly Uint8Array[];
}

// Zlib's middle levels differ little in size on sheet XML, and much in time.
const LEVEL = 6;
const LEVEL_LARGE = 3;
const LARGE = 8 * 1024 * 1024;
const BLOCK = 2 * 1024 * 1024;
const WINDOW = 32 * 1024;

/**
 * Deflates a part given in pieces. The same pieces always give the same bytes in the same kind of host: Node's zlib,
 * a browser's `CompressionStream`, or fflate.
 */
export async function deflatePieces(pieces: Iterable<Uint8Array>): Promise<Packed> {
  const blocks = blocksOf(pieces);
  const size = blocks.reduce((sum, block) => sum + block.length, 0);
  const level = size > LARGE ? LEVEL_LARGE : LEVEL;
  if (nodeZlib()) {
    const chunks = await deflateInThreads(blocks, level);
    return { method: 8, crc32: checksum(blocks), size, chunks };
  }
  const chunks = (size > LARGE ? await deflateNatively(blocks) : null) ?? deflateInJavaScript(blocks, level);
  return { method: 8, crc32: checksum(blocks), size, chunks };
}

/** Data that is stored as it is. */
export function storedPieces(pieces: Iterable<Uint8Array>): Packed {
  const bytes = joined([...pieces]);
  return { method: 0, crc32: crc32(bytes), size: bytes.length, chunks: [bytes] };
}

function checksum(blocks: readonly Uint8Array[]): number {
  return blocks.reduce((sum, block) => crc32(block, sum), 0);
}

/** The pieces regrouped: long ones cut, short ones joined, so that each block is worth a thread's while. */
function blocksOf(pieces: Iterable<Uint8Array>): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  let gathered: Uint8Array[] = [];
  let length = 0;
  const close = () => {
    if (length > 0) blocks.push(gathered.length === 1 ? gathered[0]! : joined(gathered));
    gathered = [];
    length = 0;
  };
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + BLOCK - length);
      gathered.push(part);
      length += part.length;
      at += part.length;
      if (length === BLOCK) close();
    }
  }
  close();
  return blocks.length > 0 ? blocks : [new Uint8Array(0)];
}

/** Every block at once in zlib's threads, each with the end of the one before as its dictionary. */
async function deflateInThreads(blocks: readonly Uint8Array[], level: number): Promise<Uint8Array[]> {
  const zlib = nodeZlib()!;
  const deflateBlock = (index: number) =>
    new Promise<Uint8Array>((resolve, reject) => {
      const before = blocks[index - 1];
      const isLast = index === blocks.length - 1;
      const options = {
        level,
        finishFlush: isLast ? zlib.constants.Z_FINISH : zlib.constants.Z_SYNC_FLUSH,
        ...(before ? { dictionary: before.subarray(-WINDOW) } : {}),
      };
      zlib.deflateRaw(blocks[index]!, options, (error, bytes) => (error ? reject(error) : resolve(bytes)));
    });
  const chunks: Uint8Array[] = new Array(blocks.length);
  let next = 0;
  const work = async () => {
    for (let index = next++; index < blocks.length; index = next++) chunks[index] = await deflateBlock(index);
  };
  await Promise.all([work(), work(), work(), work()]);
  return chunks;
}

/** The browser's own compressor; null where it has none for raw deflate. */
async function deflateNatively(blocks: readonly Uint8Array[]): Promise<Uint8Array[] | null> {
  let stream: CompressionStream;
  try {
    stream = new CompressionStream('deflate-raw');
  } catch {
    return null;
  }
  const writer = stream.writable.getWriter();
  const writing = (async () => {
    for (const block of blocks) await writer.write(block as Uint8Array<ArrayBuffer>);
    await writer.close();
  })();
  const chunks: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value);
  await writing;
  return chunks;
}

function deflateInJavaScript(blocks: readonly Uint8Array[], level: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const deflater = new Deflate({ level: level as 3 | 6 }, (chunk) => chunks.push(chunk));
  blocks.forEach((block, index) => {
    deflater.push(block, index === blocks.length - 1);
  });
  return chunks;
}
