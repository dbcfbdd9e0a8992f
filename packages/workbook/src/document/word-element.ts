import type { XmlElement } from '../container/index.js';

/** Of WordprocessingML, transitional or strict (ECMA-376 parts 4 and 1). */
const NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** The element's name where it is Word's own; null for drawings, formulas and other languages within a document. */
export function wordName({ name, namespace }: XmlElement): string | null {
  return NAMESPACES.has(namespace) ? name : null;
}

/** `w:val` of an element. */
export function valOf(element: XmlElement): string | undefined {
  return element.attributeIn('/main', 'val');
}
