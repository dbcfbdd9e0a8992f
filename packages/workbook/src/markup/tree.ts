import { unescapeXml } from './escape.js';
import { COMPATIBILITY, plainNamespace } from './namespaces.js';
import {
  type AttributeSpan,
  findAttribute,
  GREATER_THAN,
  isSpace,
  isText,
  LESS_THAN,
  MarkupFault,
  nameEnd,
  nextAttribute,
  SLASH,
  skipMisc,
  TooMuchMarkup,
  tagEnd,
  textOf,
} from './scan.js';

/** An element and where it stands in the part's bytes. Nothing is copied but its name. */
export interface XmlElement {
  /** Prefix with its colon (`x:`), or empty. */
  readonly prefix: string;
  readonly local: string;
  /** Namespace in its transitional form, whichever dialect the part is in. */
  readonly namespace: string;
  /** Of `<`. */
  readonly start: number;
  /** Behind the start tag's `>`. */
  readonly openEnd: number;
  /** Of the end tag's `<`; equals `openEnd` when the element closes itself. */
  closeStart: number;
  /** Behind the element. */
  end: number;
  readonly selfClosed: boolean;
  readonly parent: XmlElement | null;
  readonly children: XmlElement[];
}

/** A part as a tree of places. */
export class XmlTree {
  readonly bytes: Uint8Array;
  readonly root: XmlElement;

  constructor(bytes: Uint8Array, root: XmlElement) {
    this.bytes = bytes;
    this.root = root;
  }

  /** Where the attribute stands, by its name as written. */
  span(element: XmlElement, name: string): AttributeSpan | null {
    return findAttribute(this.bytes, element.start, name);
  }

  attribute(element: XmlElement, name: string): string | null {
    const span = this.span(element, name);
    return span && unescapeXml(textOf(this.bytes, span.valueStart, span.valueEnd));
  }

  /** Value of an attribute that has a namespace, such as `r:id`, whatever its prefix is here. */
  attributeIn(element: XmlElement, namespace: string, local: string): string | null {
    const prefix = this.prefixOf(element, namespace);
    return prefix ? this.attribute(element, prefix + local) : null;
  }

  /** The prefix (with colon) that means `namespace` at this element; null when none but the default does. */
  prefixOf(element: XmlElement, namespace: string): string | null {
    for (let at: XmlElement | null = element; at; at = at.parent) {
      let span = nextAttribute(this.bytes, nameEnd(this.bytes, at.start + 1));
      for (; span; span = nextAttribute(this.bytes, span.valueEnd + 1)) {
        const name = textOf(this.bytes, span.nameStart, span.nameEnd);
        if (!name.startsWith('xmlns:')) continue;
        const value = unescapeXml(textOf(this.bytes, span.valueStart, span.valueEnd));
        if (plainNamespace(value) === namespace) return `${name.slice(6)}:`;
      }
    }
    return null;
  }

  /** The element's bytes as text. */
  text(element: XmlElement): string {
    return textOf(this.bytes, element.start, element.end);
  }

  /** Text between the element's tags, entities read; elements inside are left out of it only if it has none. */
  inner(element: XmlElement): string {
    return unescapeXml(textOf(this.bytes, element.openEnd, element.closeStart));
  }
}

/** The first child of that name in the namespace of its parent. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((child) => child.local === local && child.namespace === element.namespace);
}

/**
 * Children as a program sees them that knows no extension: of each alternative (`mc:AlternateContent`) the fallback.
 */
export function effectiveChildren(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.local !== 'AlternateContent' || child.namespace !== COMPATIBILITY) return [child];
    const fallback = child.children.find(({ local }) => local === 'Fallback');
    return fallback ? effectiveChildren(fallback) : [];
  });
}

/**
 * Reads a part into a tree of places.
 *
 * @param opaque local name of an element whose content is skipped unread (`sheetData`).
 * @throws MarkupFault when the XML cannot be followed.
 */
export function parseTree(bytes: Uint8Array, opaque?: string): XmlTree {
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let last: XmlElement | null = null;
  let count = 0;
  const scopes: Scope[] = [EMPTY_SCOPE];
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; ) {
    const skipped = skipMisc(bytes, at);
    let next = skipped;
    if (!skipped) {
      next = tagEnd(bytes, at);
      if (bytes[at + 1] === SLASH) {
        if (!open) throw new MarkupFault('end tag without start');
        if (!isNamed(bytes, at + 2, open))
          throw new MarkupFault(`another end tag than that of <${open.local}>`);
        open.closeStart = at;
        open.end = next;
        open = open.parent;
        scopes.pop();
      } else {
        if (root && !open) throw new MarkupFault('two roots');
        if (++count > MOST_ELEMENTS) throw new TooMuchMarkup(`more than ${MOST_ELEMENTS} elements`);
        const outer = scopes[scopes.length - 1]!;
        const scope = declaresNamespace(bytes, at, next) ? scopeOf(bytes, at, outer) : outer;
        const element: XmlElement = elementAt(bytes, at, next, scope, open, last);
        last = element;
        open?.children.push(element);
        root ??= element;
        if (!element.selfClosed) {
          open = element;
          scopes.push(scope);
          if (scopes.length > MOST_LEVELS) throw new MarkupFault(`more than ${MOST_LEVELS} levels`);
          if (element.local === opaque) next = lastClose(bytes, element, next);
        }
      }
    }
    at = bytes.indexOf(LESS_THAN, next);
  }
  if (!root || open) throw new MarkupFault(root ? `<${open?.local}> has no end` : 'no element');
  return new XmlTree(bytes, root);
}

/** Far above what any part but a sheet's rows holds; below what a hostile one would need to fill the memory. */
const MOST_ELEMENTS = 2_500_000;
const MOST_LEVELS = 256;

type Scope = ReadonlyMap<string, string>;
const EMPTY_SCOPE: Scope = new Map([['xml:', 'http://www.w3.org/XML/1998/namespace']]);
const NO_CHILDREN: XmlElement[] = [];

/** Is the name at `at` that of the element? */
function isNamed(bytes: Uint8Array, at: number, { prefix, local }: XmlElement): boolean {
  const end = at + prefix.length + local.length;
  if (!isText(bytes, at, prefix) || !isText(bytes, at + prefix.length, local)) {
    // Names that are not ASCII have more bytes than characters.
    return textOf(bytes, at, nameEnd(bytes, at)) === prefix + local;
  }
  const byte = bytes[end]!;
  return byte === GREATER_THAN || byte === SLASH || isSpace(byte);
}

/** Siblings are mostly of one name: the one before lends its strings. */
function elementAt(
  bytes: Uint8Array,
  start: number,
  openEnd: number,
  scope: Scope,
  parent: XmlElement | null,
  last: XmlElement | null,
): XmlElement {
  const selfClosed = bytes[openEnd - 2] === SLASH;
  let prefix: string;
  let local: string;
  if (last && isNamed(bytes, start + 1, last)) ({ prefix, local } = last);
  else {
    const name = textOf(bytes, start + 1, nameEnd(bytes, start + 1));
    const colon = name.indexOf(':');
    prefix = name.slice(0, colon + 1);
    local = name.slice(colon + 1);
  }
  return {
    prefix,
    local,
    namespace: scope.get(prefix) ?? '',
    start,
    openEnd,
    closeStart: openEnd,
    end: openEnd,
    selfClosed,
    parent,
    children: selfClosed ? NO_CHILDREN : [],
  };
}

function declaresNamespace(bytes: Uint8Array, at: number, end: number): boolean {
  for (let pos = at + 2; pos < end - 5; pos++) {
    if (bytes[pos] === 0x78 && isText(bytes, pos, 'xmlns')) return true;
  }
  return false;
}

function scopeOf(bytes: Uint8Array, at: number, outer: Scope): Scope {
  const scope = new Map(outer);
  let span = nextAttribute(bytes, nameEnd(bytes, at + 1));
  for (; span; span = nextAttribute(bytes, span.valueEnd + 1)) {
    const name = textOf(bytes, span.nameStart, span.nameEnd);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const value = unescapeXml(textOf(bytes, span.valueStart, span.valueEnd));
    scope.set(name === 'xmlns' ? '' : `${name.slice(6)}:`, plainNamespace(value));
  }
  return scope;
}

/** Position of the end tag of an element whose content is not read: the last one of its name. */
function lastClose(bytes: Uint8Array, element: XmlElement, from: number): number {
  const name = element.prefix + element.local;
  for (let at = bytes.lastIndexOf(LESS_THAN); at >= from; at = bytes.lastIndexOf(LESS_THAN, at - 1)) {
    if (bytes[at + 1] === SLASH && textOf(bytes, at + 2, nameEnd(bytes, at + 2)) === name) return at;
  }
  throw new MarkupFault(`<${name}> has no end`);
}
