import {
  CONTENT_TYPES_PART,
  crc32,
  type Entry,
  inflateEntry,
  type Package,
  partKey,
  partName,
  refusal,
  relationsPartOf,
} from '../container/index.js';
import type { Dialect } from '../markup/namespaces.js';
import { ForbiddenMarkup, MarkupFault, TooMuchMarkup } from '../markup/scan.js';
import { type Splice, splicedPieces, type Unsplice, unsplicedPieces, unsplices } from '../markup/splice.js';
import { parseTree, type XmlTree } from '../markup/tree.js';
import { ContentTypesEdit } from './content-types-edit.js';
import { deflatePieces, type Packed, storedPieces } from './deflate.js';
import { RelationsEdit } from './relations-edit.js';
import { decoded, encoded, spellable } from './transcode.js';
import { writeZip, type ZipItem } from './zip-writer.js';

/** A part that is rewritten: its bytes as UTF-8, and what is to change in them. */
interface Rewrite {
  readonly entry: Entry;
  readonly bytes: Uint8Array;
  /** As the part is stored. */
  readonly encoding: string;
  readonly splices: readonly Splice[];
}

/** A rewritten part, packed, and the way back. */
export interface RewrittenPart {
  readonly part: string;
  readonly packed: Packed;
  readonly undo: readonly Unsplice[];
}

/**
 * A package being edited. Parts that nobody touches are carried over in their compressed bytes; the rest are rewritten
 * by splices. New parts come last.
 */
export class PackageDraft {
  readonly source: Package;
  readonly dialect: Dialect;
  readonly #rewrites = new Map<string, Rewrite>();
  readonly #encodings = new Map<string, string>();
  readonly #packed = new Map<string, Packed>();
  readonly #added = new Map<string, { readonly name: string; readonly data: string | Uint8Array }>();
  readonly #removed = new Set<string>();
  readonly #relations = new Map<string, RelationsEdit>();
  #types: ContentTypesEdit | null = null;

  constructor(source: Package) {
    this.source = source;
    this.dialect = source.strict ? 'strict' : 'transitional';
  }

  /** A part's bytes as UTF-8, whatever it is stored in. Only sheets may be beyond the limit for whole parts. */
  bytes(part: string, size: 'bounded' | 'large' = 'bounded'): Uint8Array {
    const entry = this.source.entry(part);
    if (!entry) throw refusal('partMissing', part);
    if (size === 'bounded' && entry.size > this.source.limits.wholePartBytes) {
      throw refusal('tooLarge', `${entry.part}: ${entry.size} bytes`);
    }
    const { bytes, encoding } = decoded(inflateEntry(entry));
    this.#encodings.set(entry.key, encoding);
    return bytes;
  }

  /** A part as a tree; what cannot be followed is refused as damaged. */
  tree(part: string): XmlTree {
    return guarded(part, () => parseTree(this.bytes(part)));
  }

  /** A worksheet as a tree whose rows are left unread. */
  sheetTree(part: string): XmlTree {
    return guarded(part, () => parseTree(this.bytes(part, 'large'), 'sheetData'));
  }

  /** Sets a part's splices, made on `bytes`. None leaves the part as it is; so does a part that was restored. */
  rewrite(part: string, bytes: Uint8Array, splices: readonly Splice[]): void {
    const entry = this.source.entry(part)!;
    if (splices.length === 0 || this.#packed.has(entry.key)) return;
    const encoding = this.#encodings.get(entry.key)!;
    this.#rewrites.set(entry.key, { entry, bytes, encoding, splices: spellable(splices, encoding) });
  }

  /** Takes the splices of an earlier edit back out of a part. */
  async restore(part: string, undo: readonly Unsplice[]): Promise<void> {
    const entry = this.source.entry(part)!;
    const bytes = this.bytes(part, 'large');
    const pieces = encoded(unsplicedPieces(bytes, undo), this.#encodings.get(entry.key)!);
    this.#packed.set(entry.key, await packedLike(entry, pieces));
  }

  /** Anything was changed, added or removed so far. */
  get isTouched(): boolean {
    return this.#rewrites.size + this.#packed.size + this.#added.size + this.#removed.size > 0;
  }

  add(part: string, data: string | Uint8Array): void {
    this.#added.set(partKey(part), { name: part.slice(1), data });
  }

  /** Takes a part out, and the content type that names it. Relations to it are the caller's. */
  remove(part: string): void {
    if (!this.has(part)) return;
    this.#removed.add(partKey(part));
    this.#added.delete(partKey(part));
    this.contentTypes.removeOverride(part);
  }

  /** Takes out parts of relations whose every relation was removed. */
  removeEmptyRelations(): void {
    for (const edit of this.#relations.values()) if (edit.isEmptied) this.remove(edit.part);
  }

  has(part: string): boolean {
    const key = partKey(part);
    return this.#added.has(key) || (this.source.entry(part) !== undefined && !this.#removed.has(key));
  }

  /** `/xl/comments3.xml` for (`/xl/comments`, `.xml`): the first number from `first` that no part has. */
  freePart(stem: string, ending: string, first = 1): string {
    let number = first;
    while (this.has(`${stem}${number}${ending}`)) number++;
    return `${stem}${number}${ending}`;
  }

  /** Relations of a part, open for additions. */
  relations(source: string): RelationsEdit {
    const key = partKey(source);
    let edit = this.#relations.get(key);
    if (!edit) {
      const part = relationsPartOf(source);
      const entry = this.source.entry(part);
      edit = new RelationsEdit(
        partName(source),
        entry ? entry.part : part,
        entry ? this.tree(entry.part) : null,
        this.source.relations(source),
      );
      this.#relations.set(key, edit);
    }
    return edit;
  }

  get contentTypes(): ContentTypesEdit {
    this.#types ??= new ContentTypesEdit(this.tree(CONTENT_TYPES_PART), this.source.contentTypes);
    return this.#types;
  }

  /** Deflates all that is rewritten, so that checksums are known. */
  async pack(): Promise<readonly RewrittenPart[]> {
    this.#closeRelations();
    if (this.#types) this.rewrite(CONTENT_TYPES_PART, this.#types.tree.bytes, this.#types.finish());
    const rewritten: RewrittenPart[] = [];
    for (const [key, { entry, bytes, encoding, splices }] of this.#rewrites) {
      const pieces = encoded(splicedPieces(bytes, splices), encoding);
      const packed = await packedLike(entry, pieces);
      this.#packed.set(key, packed);
      rewritten.push({ part: entry.part, packed, undo: unsplices(bytes, splices) });
    }
    this.#rewrites.clear();
    return rewritten;
  }

  /** New parts so far, with their checksums. */
  get addedParts(): readonly { readonly part: string; readonly crc: number }[] {
    return [...this.#added.values()].map(({ name, data }) => ({
      part: `/${name}`,
      crc: crc32(asBytes(data)),
    }));
  }

  /** The archive. */
  async finish(): Promise<Uint8Array> {
    await this.pack();
    const items: ZipItem[] = [];
    for (const entry of this.source.entries) {
      if (this.#removed.has(entry.key) && !entry.isFolder) continue;
      const data = entry.isFolder ? undefined : this.#packed.get(entry.key);
      items.push(data ? { kind: 'rewritten', entry, data } : { kind: 'kept', entry });
    }
    for (const { name, data } of this.#added.values()) {
      const bytes = asBytes(data);
      items.push({ kind: 'added', name, data: await deflatePieces([bytes], bytes.length) });
    }
    return writeZip(items, this.source.bytes, this.source.comment);
  }

  #closeRelations(): void {
    this.removeEmptyRelations();
    for (const edit of this.#relations.values()) {
      if (edit.isEmptied) continue;
      if (edit.tree) this.rewrite(edit.part, edit.tree.bytes, edit.finish());
      else if (edit.hasAdditions) {
        this.add(edit.part, edit.newPart());
        this.contentTypes.cover(edit.part, RELS_TYPE);
      }
    }
    this.#relations.clear();
  }
}

function asBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

/** Stored or deflated, as the entry was. */
async function packedLike(entry: Entry, pieces: Iterable<Uint8Array>): Promise<Packed> {
  return entry.method === 0 ? storedPieces(pieces) : deflatePieces(pieces, entry.size);
}

const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Runs `work`; markup that cannot be followed becomes a refusal that names the part. */
export function guarded<T>(part: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ForbiddenMarkup) throw refusal('forbiddenXml', part, {}, cause);
    if (cause instanceof TooMuchMarkup) throw refusal('tooLarge', `${part}: ${cause.message}`, {}, cause);
    throw cause instanceof MarkupFault ? refusal('partDamaged', part, {}, cause) : cause;
  }
}
