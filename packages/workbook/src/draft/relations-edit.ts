import { partKey, type Relation } from '../container/index.js';
import { TreeEdit } from '../markup/edit.js';
import { escapeAttribute } from '../markup/escape.js';
import { PACKAGE_RELATIONSHIPS } from '../markup/namespaces.js';
import type { Splice } from '../markup/splice.js';
import type { XmlTree } from '../markup/tree.js';

/** The relations of one part, with new ones under free ids. */
export class RelationsEdit {
  /** The part whose relations these are. */
  readonly owner: string;
  /** The `.rels` part; it may not exist yet, and then `tree` is null. */
  readonly part: string;
  readonly tree: XmlTree | null;
  readonly #existing: readonly Relation[];
  readonly #edit: TreeEdit | null;
  readonly #added: string[] = [];
  readonly #removed = new Set<string>();
  #highest: number;

  constructor(owner: string, part: string, tree: XmlTree | null, existing: readonly Relation[]) {
    this.owner = owner;
    this.part = part;
    this.tree = tree;
    this.#existing = existing;
    this.#edit = tree && new TreeEdit(tree);
    this.#highest = existing.reduce(
      (most, { id }) => Math.max(most, Number(/(\d{1,9})$/.exec(id)?.[1] ?? 0)),
      0,
    );
  }

  /** Every relation was taken out, and none put in. */
  get isEmptied(): boolean {
    return this.#removed.size > 0 && this.#removed.size === this.#existing.length && this.#added.length === 0;
  }

  get hasAdditions(): boolean {
    return this.#added.length > 0;
  }

  /** The relation of that kind, in either dialect. */
  find(kind: string): Relation | undefined {
    return this.#existing.find((relation) => relation.kind === kind && !relation.external);
  }

  byId(id: string): Relation | undefined {
    return this.#existing.find((relation) => relation.id === id);
  }

  /** A new relation to a part of the package; its id. */
  add(type: string, target: string): string {
    return this.#add(`Type="${type}" Target="${escapeAttribute(relativeTarget(this.owner, target))}"`);
  }

  /** A new relation to an address outside; its id. */
  addExternal(type: string, url: string): string {
    return this.#add(`Type="${type}" Target="${escapeAttribute(url)}" TargetMode="External"`);
  }

  #add(described: string): string {
    const id = `rId${++this.#highest}`;
    const attributes = `Id="${id}" ${described}`;
    const prefix = this.tree?.root.prefix ?? '';
    const text = `<${prefix}Relationship ${attributes}/>`;
    this.#added.push(text);
    this.#edit?.append(this.#edit.tree.root, text);
    return id;
  }

  /** Takes out the relations to a part. */
  removeTo(part: string): void {
    const key = partKey(part);
    for (const { id, part: target } of this.#existing) {
      if (target === null || partKey(target) !== key || this.#removed.has(id)) continue;
      const element = this.tree!.root.children.find((child) => this.tree!.attribute(child, 'Id') === id);
      if (element) this.#edit!.remove(element);
      this.#removed.add(id);
    }
  }

  finish(): readonly Splice[] {
    return this.#edit?.finish() ?? [];
  }

  /** The `.rels` part where there was none. */
  newPart(): string {
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${this.#added.join('')}</Relationships>`
    );
  }
}

/**
 * A target as relations are usually written, relative to the part that has them.
 *
 * @example
 * ```ts
 * relativeTarget('/xl/worksheets/sheet1.xml', '/xl/comments1.xml') //=> '../comments1.xml'
 * ```
 */
export function relativeTarget(owner: string, target: string): string {
  const from = owner.split('/').slice(1, -1);
  const to = target.split('/').slice(1);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
