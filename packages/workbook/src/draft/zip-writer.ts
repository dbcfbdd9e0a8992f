import type { Entry } from '../container/zip-directory.js';
import { joined } from '../markup/splice.js';
import type { Packed } from './deflate.js';

/** What stands in the new archive: an entry carried over as it is, one with new data, or a new one. */
export type ZipItem =
  | { readonly kind: 'kept'; readonly entry: Entry }
  | { readonly kind: 'rewritten'; readonly entry: Entry; readonly data: Packed }
  | { readonly kind: 'added'; readonly name: string; readonly data: Packed };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DESCRIPTOR = 0x08074b50;
const HAS_DESCRIPTOR = 0x0008;
const UTF8_NAME = 0x0800;
const ZIP64_EXTRA = 1;
/** 1980-01-01 00:00, the earliest that zip can say: new entries never depend on the clock. */
const NO_TIME = 0x00210000;

/**
 * Writes an archive (PKWARE APPNOTE 6.3, 4.3). A kept entry is copied from its local header to its data descriptor;
 * only its offset in the directory changes.
 *
 * @param source the file that the entries come from.
 */
export function writeZip(
  items: readonly ZipItem[],
  source: Uint8Array,
  comment: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const item of items) {
    directory.push(centralRecord(item, offset));
    const written = localPieces(item, source);
    for (const piece of written) offset += piece.length;
    pieces.push(...written);
  }
  const directorySize = directory.reduce((sum, record) => sum + record.length, 0);
  return joined([...pieces, ...directory, endRecord(items.length, directorySize, offset, comment)]);
}

function localPieces(item: ZipItem, source: Uint8Array): readonly Uint8Array[] {
  if (item.kind === 'kept') {
    const { headerOffset, dataOffset, compressedSize } = item.entry;
    const dataEnd = dataOffset + compressedSize;
    return [source.subarray(headerOffset, dataEnd + descriptorLength(item.entry, source, dataEnd))];
  }
  const head = headOf(item);
  const record = new Uint8Array(30);
  const view = new DataView(record.buffer);
  view.setUint32(0, LOCAL, true);
  writeShared(view, 4, head);
  view.setUint16(26, head.name.length, true);
  view.setUint16(28, head.localExtra.length, true);
  return [record, head.name, head.localExtra, ...item.data.chunks];
}

interface Head {
  readonly name: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
}

const NONE = new Uint8Array(0);

function headOf(item: Exclude<ZipItem, { kind: 'kept' }>): Head {
  const { method, crc32, size, chunks } = item.data;
  const compressedSize = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const data = { method, crc32, size, compressedSize };
  if (item.kind === 'rewritten') {
    const { entry } = item;
    return {
      ...entry,
      ...data,
      name: entry.nameBytes,
      flags: entry.flags & ~HAS_DESCRIPTOR,
      localExtra: withoutZip64(entry.localExtra),
      centralExtra: withoutZip64(entry.centralExtra),
    };
  }
  const name = new TextEncoder().encode(item.name);
  return {
    ...data,
    name,
    versionMadeBy: 20,
    versionNeeded: 20,
    flags: name.length === item.name.length ? 0 : UTF8_NAME,
    modified: NO_TIME,
    internalAttributes: 0,
    externalAttributes: 0,
    localExtra: NONE,
    centralExtra: NONE,
    comment: NONE,
  };
}

/** The fields that the local header and the directory record have in the same order. */
function writeShared(view: DataView, at: number, head: Head): void {
  view.setUint16(at, head.versionNeeded, true);
  view.setUint16(at + 2, head.flags, true);
  view.setUint16(at + 4, head.method, true);
  view.setUint32(at + 6, head.modified, true);
  view.setUint32(at + 10, head.crc32, true);
  view.setUint32(at + 14, head.compressedSize, true);
  view.setUint32(at + 18, head.size, true);
}

function centralRecord(item: ZipItem, offset: number): Uint8Array {
  const head: Head = item.kind === 'kept' ? { ...item.entry, name: item.entry.nameBytes } : headOf(item);
  const wide = item.kind === 'kept' ? zip64Length(head.centralExtra) : 0;
  // A lone wide field does not say which it is; the sizes fit 32 bits anyway, so it is left out.
  const extra = wide > 0 && wide < 16 ? withoutZip64(head.centralExtra) : head.centralExtra.slice();
  const record = new Uint8Array(46);
  const view = new DataView(record.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, head.versionMadeBy, true);
  writeShared(view, 6, head);
  if (wide >= 16) {
    view.setUint32(20, 0xffffffff, true);
    view.setUint32(24, 0xffffffff, true);
  }
  view.setUint16(28, head.name.length, true);
  view.setUint16(30, extra.length, true);
  view.setUint16(32, head.comment.length, true);
  view.setUint16(36, head.internalAttributes, true);
  view.setUint32(38, head.externalAttributes, true);
  if (wide >= 24) {
    view.setUint32(42, 0xffffffff, true);
    const field = extraFields(extra).find(({ id }) => id === ZIP64_EXTRA)!;
    new DataView(extra.buffer).setBigUint64(field.start + 4 + 16, BigInt(offset), true);
  } else {
    view.setUint32(42, offset, true);
  }
  return joined([record, head.name, extra, head.comment]);
}

function endRecord(count: number, size: number, offset: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  return joined([record, comment]);
}

/** Bytes of the data descriptor behind an entry's data: with or without its mark, with 4- or 8-byte sizes. */
function descriptorLength(entry: Entry, source: Uint8Array, at: number): number {
  if (!(entry.flags & HAS_DESCRIPTOR)) return 0;
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const marked = at + 4 <= source.length && view.getUint32(at, true) === DESCRIPTOR ? 4 : 0;
  if (at + marked + 12 > source.length || view.getUint32(at + marked, true) !== entry.crc32) return 0;
  const isWide = at + marked + 20 <= source.length && zip64Length(entry.localExtra) > 0;
  return marked + (isWide ? 20 : 12);
}

interface ExtraField {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

function extraFields(extra: Uint8Array): ExtraField[] {
  const fields: ExtraField[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = Math.min(extra.length, at + 4 + (extra[at + 2]! | (extra[at + 3]! << 8)));
    fields.push({ id: extra[at]! | (extra[at + 1]! << 8), start: at, end });
    at = end;
  }
  return fields;
}

function zip64Length(extra: Uint8Array): number {
  const field = extraFields(extra).find(({ id }) => id === ZIP64_EXTRA);
  return field ? field.end - field.start - 4 : 0;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const fields = extraFields(extra);
  if (!fields.some(({ id }) => id === ZIP64_EXTRA)) return extra;
  return joined(
    fields.filter(({ id }) => id !== ZIP64_EXTRA).map(({ start, end }) => extra.subarray(start, end)),
  );
}
