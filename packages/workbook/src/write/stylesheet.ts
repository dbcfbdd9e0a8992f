import { TreeEdit, withAttributes } from '../markup/edit.js';
import { escapeAttribute } from '../markup/escape.js';
import type { Splice } from '../markup/splice.js';
import { childOf, effectiveChildren, parseTree, type XmlElement, type XmlTree } from '../markup/tree.js';

/** Children of `styleSheet` (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

type Collection = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

interface Records {
  readonly element: XmlElement | undefined;
  readonly existing: readonly XmlElement[];
  readonly added: string[];
  readonly indexOf: Map<string, number>;
}

/** What a collection must begin with where the file has none: indexes 0 (and, for fills, 1) have fixed meanings. */
const SEEDS: Readonly<Record<Collection, (prefix: string) => readonly string[]>> = {
  numFmts: () => [],
  fonts: (p) => [`<${p}font><${p}sz val="11"/><${p}name val="宋体"/></${p}font>`],
  fills: (p) => [
    `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`,
    `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`,
  ],
  borders: (p) => [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`],
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  dxfs: () => [],
};

/** The most cell formats that Excel opens (Excel specifications and limits). */
export const MOST_CELL_FORMATS = 65_490;

/**
 * The one styles part: existing records by index, new ones appended behind them. Nothing that exists is changed or
 * renumbered.
 */
export class StyleSheet {
  readonly tree: XmlTree;
  readonly #records: Readonly<Record<Collection, Records>>;
  readonly #derived = new Map<string, { readonly ours: number; readonly original: number }>();

  constructor(bytes: Uint8Array) {
    this.tree = parseTree(bytes);
    const { root } = this.tree;
    const records = (collection: Collection): Records => {
      const element = childOf(root, collection);
      const existing = element
        ? effectiveChildren(element).filter(({ namespace }) => namespace === root.namespace)
        : [];
      const added = existing.length > 0 ? [] : [...SEEDS[collection](root.prefix)];
      return { element, existing, added, indexOf: new Map() };
    };
    this.#records = {
      numFmts: records('numFmts'),
      fonts: records('fonts'),
      fills: records('fills'),
      borders: records('borders'),
      cellXfs: records('cellXfs'),
      dxfs: records('dxfs'),
    };
  }

  /** Prefix of the part's own elements (`x:`), empty in most files. */
  get prefix(): string {
    return this.tree.root.prefix;
  }

  get cellFormatCount(): number {
    return this.#count('cellXfs');
  }

  /** Elements of a collection as they stand in the file. */
  existing(collection: Collection): readonly XmlElement[] {
    return this.#records[collection].existing;
  }

  /** Text of a record, from the file or added. */
  textOf(collection: Collection, index: number): string | null {
    const { existing, added } = this.#records[collection];
    const element = existing[index];
    return element ? this.tree.text(element) : (added[index - existing.length] ?? null);
  }

  /** Appends a record unless it was added before; its index. */
  add(collection: Exclude<Collection, 'numFmts'>, text: string): number {
    const records = this.#records[collection];
    const known = records.indexOf.get(text);
    if (known !== undefined) return known;
    const index = this.#count(collection);
    records.added.push(text);
    records.indexOf.set(text, index);
    return index;
  }

  /** Id of a number format that is not built in. */
  addNumberFormat(code: string): number {
    const records = this.#records.numFmts;
    const known = records.indexOf.get(code);
    if (known !== undefined) return known;
    const used = records.existing.map((element) => Number(this.tree.attribute(element, 'numFmtId')));
    const id = Math.max(163, ...used, ...records.indexOf.values()) + 1;
    records.added.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    records.indexOf.set(code, id);
    return id;
  }

  /** Any record was added. */
  get hasAdditions(): boolean {
    return (Object.keys(this.#records) as Collection[]).some((collection) => this.#hasNew(collection));
  }

  /** Formats made by `withFill`, each with the one it was made from. */
  get derivedFormats(): readonly { readonly ours: number; readonly original: number }[] {
    return [...this.#derived.values()];
  }

  /** A cell format like number `format`, with another fill: font, border, number format, alignment, protection stay. */
  withFill(format: number, fillId: number): number {
    const key = `${format} ${fillId}`;
    const known = this.#derived.get(key);
    if (known) return known.ours;
    const values = { fillId: String(fillId), applyFill: '1' };
    const { existing, added } = this.#records.cellXfs;
    const element = existing[format] ?? existing[0];
    const text = element
      ? withAttributes(this.tree, element, values)
      : `<${this.prefix}xf numFmtId="0" fontId="0" fillId="${fillId}" borderId="0" applyFill="1"/>`;
    const index = existing.length + added.length;
    added.push(text);
    this.#derived.set(key, { ours: index, original: format });
    return index;
  }

  /** Appends a cell format like number `format` with attributes of its `xf` set. */
  addLike(format: number, values: Readonly<Record<string, string>>): number {
    const { existing } = this.#records.cellXfs;
    const element = existing[format] ?? existing[0]!;
    return this.add('cellXfs', withAttributes(this.tree, element, values));
  }

  /** Attributes of an existing cell format. */
  formatAttribute(format: number, name: string): string | null {
    const { existing } = this.#records.cellXfs;
    const element = existing[format] ?? existing[0];
    return element ? this.tree.attribute(element, name) : null;
  }

  /** What changes in the part. */
  finish(): readonly Splice[] {
    const edit = new TreeEdit(this.tree);
    const { root } = this.tree;
    for (const collection of Object.keys(this.#records) as Collection[]) {
      const { element, added } = this.#records[collection];
      if (!this.#hasNew(collection)) continue;
      const text = added.join('');
      const count = String(this.#count(collection));
      if (element) {
        if (this.tree.span(element, 'count')) edit.setAttribute(element, 'count', count);
        edit.append(element, text);
      } else {
        const name = `${this.prefix}${collection}`;
        edit.insertInOrder(root, ORDER, collection, `<${name} count="${count}">${text}</${name}>`);
      }
    }
    return edit.finish();
  }

  /** Seeds alone are no reason to write a collection, but an empty list of formats that a clone refers to is. */
  #hasNew(collection: Collection): boolean {
    const { added, existing } = this.#records[collection];
    const seeds = existing.length > 0 ? 0 : SEEDS[collection](this.prefix).length;
    if (added.length > seeds) return true;
    const needsSeeds =
      seeds > 0 && (collection === 'fonts' || collection === 'borders' || collection === 'fills');
    return needsSeeds && this.#records.cellXfs.added.length > 0;
  }

  #count(collection: Collection): number {
    const { existing, added } = this.#records[collection];
    return existing.length + added.length;
  }
}

/** A styles part with the records that every workbook must have, for a file that has none. */
export function emptyStyleSheet(namespace: string, defaultFont = '宋体'): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
    `<fonts count="1"><font><sz val="11"/><name val="${defaultFont}"/><charset val="134"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/></styleSheet>'
  );
}
