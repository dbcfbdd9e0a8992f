import { inflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { crc32InJavaScript } from '../container/crc32.js';
import { joined } from '../markup/splice.js';

const MIB = 1024 * 1024;

/** Bytes that deflate well but not to nothing, like a sheet's XML. */
function sheetLike(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, (_, at) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return at % 7 < 5 ? 60 + (at % 7) : 48 + ((state >> 16) % 10);
  });
}

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0, length = 1; at < bytes.length; at += length, length = (length * 7 + 3) % 700_001) {
    yield bytes.subarray(at, at + length);
  }
}

async function packedIn(host: 'node' | 'browser', bytes: Uint8Array, about: number) {
  if (host === 'browser') vi.doMock('../container/node-zlib.js', () => ({ nodeZlib: () => null }));
  const { deflatePieces } = await import('./deflate.js');
  return deflatePieces(inPieces(bytes), about);
}

afterEach(() => {
  vi.doUnmock('../container/node-zlib.js');
  vi.resetModules();
});

describe.each(['node', 'browser'] as const)('in %s', (host) => {
  test.each([
    ['nothing', 0, 0],
    ['a small part', 5000, 5000],
    ['exactly two blocks', 4 * MIB, 4 * MIB],
    ['a large part', 9 * MIB + 12_345, 9 * MIB],
  ])('%s comes back as it was', async (_, length, about) => {
    const bytes = sheetLike(length);
    const packed = await packedIn(host, bytes, about);
    const restored = new Uint8Array(inflateRawSync(joined(packed.chunks)));
    expect(Buffer.compare(restored, bytes)).toBe(0);
    expect([packed.size, packed.crc32]).toEqual([length, crc32InJavaScript(bytes)]);
  });
});
