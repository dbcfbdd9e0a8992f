import { nodeZlib } from './node-zlib.js';

let table: Uint32Array | null = null;

/**
 * CRC-32 as zip uses it (ISO 3309); `start` continues the checksum of earlier bytes.
 *
 * @example
 * ```ts
 * crc32(new TextEncoder().encode('123456789')) //=> 0xcbf43926
 * ```
 */
export function crc32(bytes: Uint8Array, start = 0): number {
  return nodeZlib()?.crc32?.(bytes, start) ?? crc32InJavaScript(bytes, start);
}

/** Four bytes at a step, with one table for each of them. */
export function crc32InJavaScript(bytes: Uint8Array, start = 0): number {
  table ??= makeTables();
  const tables = table;
  let crc = ~start;
  const whole = bytes.length & ~3;
  let i = 0;
  for (; i < whole; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    crc =
      tables[768 + (crc & 255)]! ^
      tables[512 + ((crc >>> 8) & 255)]! ^
      tables[256 + ((crc >>> 16) & 255)]! ^
      tables[crc >>> 24]!;
  }
  for (; i < bytes.length; i++) crc = tables[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeTables(): Uint32Array {
  const tables = new Uint32Array(1024);
  for (let i = 0; i < 256; i++) {
    let crc = i;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[i] = crc;
  }
  for (let i = 256; i < 1024; i++) {
    const before = tables[i - 256]!;
    tables[i] = (before >>> 8) ^ tables[before & 255]!;
  }
  return tables;
}
