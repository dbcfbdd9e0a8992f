import { escapeAttribute } from './escape.js';
import { COMPATIBILITY } from './namespaces.js';
import { nameEnd, textOf } from './scan.js';
import { type Splice, Splices } from './splice.js';
import type { XmlElement, XmlTree } from './tree.js';

/** Edits to a part through its tree. Nothing but what is asked for changes. */
export class TreeEdit {
  readonly tree: XmlTree;
  readonly splices = new Splices();
  /** Insertions between children, kept back so that those at one place come out in schema order. */
  readonly #insertions: { at: number; rank: number; text: string }[] = [];
  /** Content for elements that close themselves. */
  readonly #fillings = new Map<XmlElement, { rank: number; text: string }[]>();

  constructor(tree: XmlTree) {
    this.tree = tree;
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const span = this.tree.span(element, name);
    if (span) this.splices.replace(span.valueStart, span.valueEnd, escapeAttribute(value));
    else {
      const at = nameEnd(this.tree.bytes, element.start + 1);
      this.splices.insert(at, ` ${name}="${escapeAttribute(value)}"`);
    }
  }

  remove(element: XmlElement): void {
    this.splices.remove(element.start, element.end);
  }

  insertBefore(element: XmlElement, text: string): void {
    this.#insertions.push({ at: element.start, rank: Number.MAX_SAFE_INTEGER, text });
  }

  /** As the last content of the element, which is opened if it closes itself. */
  append(element: XmlElement, text: string): void {
    if (element.selfClosed) this.#fill(element, Number.MAX_SAFE_INTEGER, text);
    else this.#insertions.push({ at: element.closeStart, rank: Number.MAX_SAFE_INTEGER, text });
  }

  /**
   * A new child `local` where the schema's sequence wants it: behind the last child that may stand before it.
   *
   * @param order local names of the parent's children in the order of its schema.
   */
  insertInOrder(parent: XmlElement, order: readonly string[], local: string, text: string): void {
    const rank = order.indexOf(local);
    if (parent.selfClosed) {
      this.#fill(parent, rank, text);
      return;
    }
    const before = parent.children.findLast((child) => {
      const childRank = order.indexOf(nameInOrder(child));
      return childRank >= 0 && childRank <= rank;
    });
    this.#insertions.push({ at: before?.end ?? parent.openEnd, rank, text });
  }

  /** All edits in order of place. */
  finish(): readonly Splice[] {
    for (const { at, text } of this.#insertions.toSorted((a, b) => a.rank - b.rank)) {
      this.splices.insert(at, text);
    }
    for (const [element, fillings] of this.#fillings) {
      const text = fillings
        .toSorted((a, b) => a.rank - b.rank)
        .map((filling) => filling.text)
        .join('');
      const name = element.prefix + element.local;
      this.splices.replace(element.openEnd - 2, element.openEnd, `>${text}</${name}>`);
    }
    this.#insertions.length = 0;
    this.#fillings.clear();
    return this.splices.sorted();
  }

  #fill(element: XmlElement, rank: number, text: string): void {
    const fillings = this.#fillings.get(element) ?? [];
    fillings.push({ rank, text });
    this.#fillings.set(element, fillings);
  }
}

/** An alternative (`mc:AlternateContent`) stands where the element stands that it is an alternative for. */
function nameInOrder(element: XmlElement): string {
  if (element.local !== 'AlternateContent' || element.namespace !== COMPATIBILITY) return element.local;
  return element.children.flatMap(({ children }) => children)[0]?.local ?? '';
}

/** The element's text with attributes set; all else as it stands. */
export function withAttributes(
  tree: XmlTree,
  element: XmlElement,
  values: Readonly<Record<string, string>>,
): string {
  const { bytes } = tree;
  const edits = Object.entries(values).map(([name, value]) => {
    const span = tree.span(element, name);
    const at = nameEnd(bytes, element.start + 1);
    return span
      ? { start: span.valueStart, end: span.valueEnd, text: escapeAttribute(value) }
      : { start: at, end: at, text: ` ${name}="${escapeAttribute(value)}"` };
  });
  let text = '';
  let at = element.start;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    text += textOf(bytes, at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + textOf(bytes, at, element.end);
}
