import type { Limits } from './limits.js';
import { checkEntryName, partKey, partName } from './part-name.js';
import { refusal } from './refusal.js';

/** One entry of the package, with all that is needed to carry it over byte for byte. */
export interface Entry {
  /** As written in the directory (`xl\worksheets\sheet1.xml`). */
  readonly name: string;
  /** The name's own bytes, for writing it back unchanged. */
  readonly nameBytes: Uint8Array;
  /** The name as a part name: forward slashes, one leading slash. */
  readonly part: string;
  /** What it is looked up by: lower case, percent escapes resolved. */
  readonly key: string;
  readonly isFolder: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  readonly compressedSize: number;
  /** Inflated size. */
  readonly size: number;
  /** The data as it stands in the file, compressed or stored: a view, not a copy. */
  readonly raw: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  /** MS-DOS time (low 16 bits) and date (high 16 bits). */
  readonly modified: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Extra fields of the directory and of the local header, as they stand. */
  readonly centralExtra: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly comment: Uint8Array;
  /** Where the local header and the data begin in the file. */
  readonly headerOffset: number;
  readonly dataOffset: number;
}

export interface ZipDirectory {
  /** In the directory's order. */
  readonly entries: readonly Entry[];
  readonly comment: Uint8Array;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Reads the directory of a zip archive (PKWARE APPNOTE 6.3, 4.3) and checks it against the local headers: no two
 * entries overlap, none has the name of another, none leads outside, all lie within the file.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end.count > limits.parts) throw refusal('tooLarge', `${end.count} parts`);
  const entries: Entry[] = [];
  let at = end.directoryOffset;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw refusal('zipDamaged', 'directory');
    }
    const entry = readEntry(bytes, view, at, end.shift);
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  checkNoOverlap(entries, end.directoryOffset);
  checkNoDuplicate(entries);
  return { entries, comment: bytes.subarray(end.commentOffset) };
}

interface End {
  readonly count: number;
  readonly directoryOffset: number;
  /** Bytes that stand before the archive proper; every offset in it is short by so much. */
  readonly shift: number;
  readonly commentOffset: number;
}

function findEnd(view: DataView): End {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    return readEnd(view, at);
  }
  throw refusal('truncated');
}

function readEnd(view: DataView, at: number): End {
  let count = view.getUint16(at + 10, true);
  let size = view.getUint32(at + 12, true);
  let offset = view.getUint32(at + 16, true);
  let directoryEnd = at;
  if (at >= 20 && view.getUint32(at - 20, true) === END64_LOCATOR) {
    const end64 = readUint64(view, at - 12);
    if (end64 + 56 > at || view.getUint32(end64, true) !== END64) throw refusal('zipDamaged', 'zip64');
    count = readUint64(view, end64 + 32);
    size = readUint64(view, end64 + 40);
    offset = readUint64(view, end64 + 48);
    directoryEnd = end64;
  }
  const shift = directoryEnd - size - offset;
  if (shift < 0 || size > directoryEnd || count * 46 > size) throw refusal('zipDamaged', 'directory size');
  return { count, directoryOffset: directoryEnd - size, shift, commentOffset: at + 22 };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const commentLength = view.getUint16(at + 32, true);
  const extraAt = at + 46 + nameLength;
  if (extraAt + extraLength + commentLength > bytes.length) throw refusal('zipDamaged', 'directory');
  const nameBytes = bytes.subarray(at + 46, extraAt);
  const centralExtra = bytes.subarray(extraAt, extraAt + extraLength);
  const flags = view.getUint16(at + 8, true);
  const name = decodeName(nameBytes, flags);
  checkEntryName(name);
  if (flags & 0x2041) throw refusal('encrypted');
  const wide = readWideFields(view, at, centralExtra);
  const headerOffset = wide.offset + shift;
  const local = readLocalHeader(bytes, view, headerOffset, nameBytes, flags);
  const dataEnd = local.dataOffset + wide.compressedSize;
  if (dataEnd > bytes.length) throw refusal('truncated');
  return {
    name,
    nameBytes,
    part: partName(name),
    key: partKey(name),
    isFolder: /[\\/]$/.test(name),
    method: view.getUint16(at + 10, true),
    flags,
    crc32: view.getUint32(at + 16, true),
    compressedSize: wide.compressedSize,
    size: wide.size,
    raw: bytes.subarray(local.dataOffset, dataEnd),
    versionMadeBy: view.getUint16(at + 4, true),
    versionNeeded: view.getUint16(at + 6, true),
    modified: view.getUint32(at + 12, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    centralExtra,
    localExtra: local.extra,
    comment: bytes.subarray(extraAt + extraLength, extraAt + extraLength + commentLength),
    headerOffset,
    dataOffset: local.dataOffset,
  };
}

/** Sizes and offset, from the zip64 extra field where the directory has no room for them. */
function readWideFields(view: DataView, at: number, extra: Uint8Array) {
  let size = view.getUint32(at + 24, true);
  let compressedSize = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const wide = extraField(extra, 1);
  if (wide) {
    const fields = new DataView(wide.buffer, wide.byteOffset, wide.byteLength);
    let next = 0;
    const take = () => {
      if (next + 8 > fields.byteLength) throw refusal('zipDamaged', 'zip64');
      next += 8;
      return readUint64(fields, next - 8);
    };
    if (size === 0xffffffff) size = take();
    if (compressedSize === 0xffffffff) compressedSize = take();
    if (offset === 0xffffffff) offset = take();
  }
  return { size, compressedSize, offset };
}

function extraField(extra: Uint8Array, id: number): Uint8Array | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra[at + 2]! | (extra[at + 3]! << 8);
    if ((extra[at]! | (extra[at + 1]! << 8)) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

function readLocalHeader(bytes: Uint8Array, view: DataView, at: number, name: Uint8Array, flags: number) {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL)
    throw refusal('zipDamaged', 'local header');
  const nameEnd = at + 30 + view.getUint16(at + 26, true);
  const dataOffset = nameEnd + view.getUint16(at + 28, true);
  if (dataOffset > bytes.length) throw refusal('truncated');
  // Two names for one entry mean that two readers would see two different packages.
  const localName = bytes.subarray(at + 30, nameEnd);
  if (partKey(decodeName(localName, flags)) !== partKey(decodeName(name, flags))) {
    throw refusal('zipDamaged', 'names differ');
  }
  return { dataOffset, extra: bytes.subarray(nameEnd, dataOffset) };
}

function decodeName(name: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder(flags & 0x800 ? 'utf-8' : 'gb18030').decode(name);
  }
}

function readUint64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw refusal('zipDamaged', 'zip64');
  return value;
}

function checkNoOverlap(entries: readonly Entry[], directoryOffset: number): void {
  const inOrder = [...entries].sort((a, b) => a.headerOffset - b.headerOffset);
  for (const [i, entry] of inOrder.entries()) {
    const next = inOrder[i + 1]?.headerOffset ?? directoryOffset;
    if (entry.dataOffset + entry.compressedSize > next) throw refusal('zipDamaged', 'overlapping entries');
  }
}

function checkNoDuplicate(entries: readonly Entry[]): void {
  const keys = new Set<string>();
  for (const { key, name, isFolder } of entries) {
    if (!isFolder && keys.has(key)) throw refusal('zipDamaged', `two entries ${name}`);
    keys.add(key);
  }
}
