import { CONTENT_TYPES_PART, type ContentTypes, readContentTypes } from './content-types.js';
import { inflateChunks, inflateEntry } from './inflate.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { type PackageKind, packageKind } from './package-kind.js';
import { partKey, relationsPartOf } from './part-name.js';
import { refusal } from './refusal.js';
import { type Relation, readRelations } from './relations.js';
import { type Entry, readZipDirectory, type ZipDirectory } from './zip-directory.js';

/** An OOXML workbook's package: its entries, what they are and how they are tied together. Nothing of it is changed. */
export interface Package {
  readonly bytes: Uint8Array;
  /** In the directory's order, folders included. */
  readonly entries: readonly Entry[];
  /** The archive's comment. */
  readonly comment: Uint8Array;
  readonly limits: Limits;
  readonly kind: PackageKind;
  /** The workbook part, as its entry is named (`/xl/workbook.xml`), found through the relations. */
  readonly workbookPart: string;
  /** The package is strict OOXML (ISO/IEC 29500-1), whose namespaces and relation types begin with `http://purl.oclc.org/ooxml`. */
  readonly strict: boolean;
  /** It carries a digital signature of its parts, which no change survives. (A signature of the macros alone does not count.) */
  readonly signed: boolean;
  readonly contentTypes: ContentTypes;
  /** The entry of a part, however its name is written; undefined when there is none. */
  entry(part: string): Entry | undefined;
  /** All of a part's bytes; refuses a missing or damaged part, and one too large to be held whole. */
  read(part: string): Uint8Array;
  /** A part of any size in chunks; each is valid until the next. */
  stream(part: string): AsyncGenerator<Uint8Array, void, void>;
  contentType(part: string): string | null;
  /** Relations of a part, `/` being the package; none when it has no relations part. */
  relations(source: string): readonly Relation[];
}

const XML_PART = /\.(xml|rels|vml)$/i;

/**
 * Opens the package of an OOXML workbook and checks it before anything is read: sound archive, bounded sizes, a
 * workbook in it. Throws `workbook/damaged`, `workbook/too-large`, `workbook/encrypted` or `workbook/not-a-workbook`.
 *
 * @example
 * ```ts
 * const book = openPackage(bytes);
 * book.workbookPart //=> '/xl/workbook.xml'
 * book.relations(book.workbookPart).filter((r) => r.kind === 'worksheet').map((r) => r.part) //=> ['/xl/worksheets/sheet1.xml']
 * ```
 */
export function openPackage(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Package {
  const { entries, comment } = checkArchive(bytes, limits);
  const byKey = new Map<string, Entry>();
  for (const entry of entries) if (!entry.isFolder) byKey.set(entry.key, entry);
  const entry = (part: string) => byKey.get(partKey(part));

  const existing = (part: string): Entry => {
    const found = entry(part);
    if (!found) throw refusal('partMissing', part);
    return found;
  };
  const read = (part: string) => {
    const found = existing(part);
    if (found.size > limits.wholePartBytes && XML_PART.test(found.part)) {
      throw refusal('tooLarge', `${found.part}: ${found.size} bytes`);
    }
    return inflateEntry(found);
  };
  const relationsBySource = new Map<string, readonly Relation[]>();
  const relations = (source: string) => {
    const key = partKey(source);
    let found = relationsBySource.get(key);
    if (!found) {
      const part = relationsPartOf(source);
      found = entry(part) ? readRelations(read(part), source, part) : [];
      relationsBySource.set(key, found);
    }
    return found;
  };
  const contentTypes = readContentTypes(entry(CONTENT_TYPES_PART) ? read(CONTENT_TYPES_PART) : NO_TYPES);
  const root = packageKind({ entries, entry, read, relations, contentTypes });

  return {
    bytes,
    entries,
    comment,
    limits,
    kind: root.kind,
    workbookPart: root.workbook.part,
    strict: root.strict,
    signed: isSigned(entries, relations('/')),
    contentTypes,
    entry,
    read,
    stream: (part) => inflateChunks(existing(part)),
    contentType: (part) => contentTypes.of(part),
    relations,
  };
}

/** The directory of any archive, once it is known to be sound and bounded. */
export function checkArchive(bytes: Uint8Array, limits: Limits): ZipDirectory {
  if (bytes.length === 0) throw refusal('empty');
  if (bytes.length > limits.fileBytes) throw refusal('tooLarge', `${bytes.length} bytes`);
  const directory = readZipDirectory(bytes, limits);
  checkSizes(directory.entries, limits);
  return directory;
}

const NO_TYPES = new TextEncoder().encode('<Types/>');

/** Judged by what the directory claims: inflating never goes beyond that. */
function checkSizes(entries: readonly Entry[], limits: Limits): void {
  let total = 0;
  for (const { part, size, compressedSize } of entries) {
    total += size;
    if (total > limits.inflatedBytes) throw refusal('tooLarge', `more than ${limits.inflatedBytes} bytes`);
    if (XML_PART.test(part) && size > limits.ratioFrom && size > compressedSize * limits.ratio) {
      throw refusal('tooLarge', `${part}: ${Math.round(size / compressedSize)} : 1`);
    }
  }
}

function isSigned(entries: readonly Entry[], relations: readonly Relation[]): boolean {
  return (
    relations.some(({ type }) => type.endsWith('/digital-signature/origin')) ||
    entries.some(({ key }) => key.startsWith('/_xmlsignatures/') && !key.endsWith('/'))
  );
}
