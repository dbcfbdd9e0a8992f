import { unescapeXml } from './escape.js';
import { nameEnd, nextAttribute, textOf } from './scan.js';
import type { XmlElement, XmlTree } from './tree.js';

/** Attributes of an element but its namespace declarations, in the order of their names. */
export function attributesOf(tree: XmlTree, element: XmlElement): (readonly [string, string])[] {
  const { bytes } = tree;
  const attributes: (readonly [string, string])[] = [];
  let span = nextAttribute(bytes, nameEnd(bytes, element.start + 1));
  for (; span; span = nextAttribute(bytes, span.valueEnd + 1)) {
    const name = textOf(bytes, span.nameStart, span.nameEnd);
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    attributes.push([name, unescapeXml(textOf(bytes, span.valueStart, span.valueEnd))]);
  }
  return attributes.sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * An element in a form that does not depend on prefixes, the order of attributes, how booleans and colours are spelt,
 * or white space: two that mean the same compare equal.
 *
 * @param ignored names of attributes of the outermost element that do not count.
 */
export function canonical(tree: XmlTree, element: XmlElement, ignored: readonly string[] = []): string {
  const attributes = attributesOf(tree, element)
    .filter(([name]) => !ignored.includes(name))
    .map(([name, value]) => `${name}=${plainValue(value)}`);
  const children = element.children.map((child) => canonical(tree, child));
  return `${element.local}(${attributes.join(' ')})[${children.join('')}]`;
}

function plainValue(value: string): string {
  if (value === 'true') return '1';
  if (value === 'false') return '0';
  return /^[0-9a-fA-F]{8}$/.test(value) ? value.toUpperCase() : value;
}
