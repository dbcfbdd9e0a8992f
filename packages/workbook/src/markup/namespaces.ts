/** A package is written in one of two dialects, with different names for the same things. */
export type Dialect = 'transitional' | 'strict';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
export const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
export const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

const STRICT: ReadonlyMap<string, string> = new Map([
  [MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'],
  [CHART, 'http://purl.oclc.org/ooxml/drawingml/chart'],
  [DRAWING, 'http://purl.oclc.org/ooxml/drawingml/main'],
  [SHEET_DRAWING, 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing'],
  [CUSTOM_XML, 'http://purl.oclc.org/ooxml/officeDocument/customXml'],
]);
const TRANSITIONAL: ReadonlyMap<string, string> = new Map([...STRICT].map(([key, value]) => [value, key]));

/** A namespace as the dialect writes it. */
export function namespaceIn(dialect: Dialect, transitional: string): string {
  return dialect === 'strict' ? (STRICT.get(transitional) ?? transitional) : transitional;
}

/** The same namespace whichever dialect wrote it. */
export function plainNamespace(namespace: string): string {
  return TRANSITIONAL.get(namespace) ?? namespace;
}

/** A relationship type, such as `comments`, as the dialect writes it. */
export function relationType(dialect: Dialect, name: string): string {
  return `${namespaceIn(dialect, RELATIONSHIPS)}/${name}`;
}
