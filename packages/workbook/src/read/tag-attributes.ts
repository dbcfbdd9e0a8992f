import { SPREADSHEET_NAMESPACES } from '../container/xml.js';
import { asciiText, newAttribute, scanAttribute } from './xml-scan.js';

/** Attributes of a tag by name, `at` being past the tag's name; null when there is more to them than plain text. */
export function attributesOf(bytes: Uint8Array, at: number): Map<string, string> | null {
  const found = new Map<string, string>();
  const attribute = newAttribute();
  for (let p = at; ; ) {
    p = scanAttribute(bytes, p, attribute);
    if (p < 0) return null;
    if (attribute.nameStart === attribute.nameEnd) return found;
    const value = asciiText(bytes, attribute.valueStart, attribute.valueEnd);
    if (value.includes('&')) return null;
    found.set(asciiText(bytes, attribute.nameStart, attribute.nameEnd), value);
  }
}

/** Whether an attribute binds a prefix to the namespace of sheets. */
export function isDeclarationOfSheet(name: string, value: string): boolean {
  return name.startsWith('xmlns') && SPREADSHEET_NAMESPACES.includes(value);
}

/** Whether a tag gives the sheet's namespace another prefix, or the sheet's prefix (`x:`, or none) another namespace. */
export function redeclares(bytes: Uint8Array, at: number, prefix: string): boolean {
  const own = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const attribute = newAttribute();
  for (let p = at; ; ) {
    p = scanAttribute(bytes, p, attribute);
    if (p < 0) return true;
    const { nameStart, nameEnd, valueStart, valueEnd } = attribute;
    if (nameStart === nameEnd) return false;
    if (bytes[nameStart] !== 120 || bytes[nameStart + 1] !== 109) continue;
    const name = asciiText(bytes, nameStart, nameEnd);
    if (name === own || isDeclarationOfSheet(name, asciiText(bytes, valueStart, valueEnd))) return true;
  }
}
