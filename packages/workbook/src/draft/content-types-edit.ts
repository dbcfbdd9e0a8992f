import { type ContentTypes, partKey } from '../container/index.js';
import { TreeEdit } from '../markup/edit.js';
import { escapeAttribute } from '../markup/escape.js';
import type { Splice } from '../markup/splice.js';
import type { XmlTree } from '../markup/tree.js';

/** `[Content_Types].xml` with the types of new parts. */
export class ContentTypesEdit {
  readonly tree: XmlTree;
  readonly #edit: TreeEdit;
  readonly #existing: ContentTypes;
  readonly #extensions = new Set<string>();

  constructor(tree: XmlTree, existing: ContentTypes) {
    this.tree = tree;
    this.#edit = new TreeEdit(tree);
    this.#existing = existing;
  }

  /** Says what a part is by name. */
  override(part: string, type: string): void {
    const { root } = this.tree;
    this.#edit.append(
      root,
      `<${root.prefix}Override PartName="${escapeAttribute(part)}" ContentType="${type}"/>`,
    );
  }

  /** Says what a part is: nothing where its extension says so already, else by extension, else by name. */
  cover(part: string, type: string): void {
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
    const known = this.#existing.byExtension.get(extension);
    if (known === type || this.#extensions.has(extension)) return;
    if (known !== undefined) {
      this.override(part, type);
      return;
    }
    this.#extensions.add(extension);
    const { root } = this.tree;
    const text = `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
    const first = root.children[0];
    if (first) this.#edit.insertBefore(first, text);
    else this.#edit.append(root, text);
  }

  removeOverride(part: string): void {
    const key = partKey(part);
    for (const element of this.tree.root.children) {
      const name = this.tree.attribute(element, 'PartName');
      if (element.local === 'Override' && name && partKey(name) === key) this.#edit.remove(element);
    }
  }

  finish(): readonly Splice[] {
    return this.#edit.finish();
  }
}
