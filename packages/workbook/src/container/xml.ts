import { DuibiaoError } from '@duibiao/core';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { refusal } from './refusal.js';

/** An element as it opens, with its namespace resolved. */
export interface XmlElement {
  /** Local name, without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** Depth of the element; the root is 1. */
  readonly depth: number;
  /** An attribute without namespace; undefined when absent. */
  attribute(name: string): string | undefined;
  /** An attribute with a namespace whose URI ends so (`/relationships` fits both strict and transitional). */
  attributeIn(namespaceEnd: string, name: string): string | undefined;
}

export interface XmlHandlers {
  open?(element: XmlElement): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

/** Marks of the Excel file formats' main namespace, transitional and strict (ECMA-376 parts 1 and 4). */
export const SPREADSHEET_NAMESPACES: readonly string[] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/**
 * A strict parser that is fed text: unknown entities and malformed XML are `workbook/damaged`, and so is any DOCTYPE.
 * `part` names the part in the sentence. Of `mc:AlternateContent` the fallback alone is reported, as if it stood there by
 * itself (ECMA-376 part 3): no extension is understood.
 */
export function xmlParser(part: string, handlers: XmlHandlers): { write(text: string): void; close(): void } {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  let depth = 0;
  /** Elements open within an `mc:Choice`, itself included. */
  let skipped = 0;
  parser.on('doctype', () => {
    throw refusal('forbiddenXml', part);
  });
  parser.on('opentag', (tag) => {
    if (skipped > 0 || (tag.uri === COMPATIBILITY && tag.local === 'Choice')) skipped++;
    if (skipped > 0 || tag.uri === COMPATIBILITY) return;
    depth++;
    handlers.open?.(elementOf(tag, depth));
  });
  parser.on('closetag', (tag) => {
    if (skipped > 0) skipped--;
    else if (tag.uri === COMPATIBILITY) return;
    else {
      handlers.close?.(tag.local, depth);
      depth--;
    }
  });
  if (handlers.text) {
    const give = (text: string) => {
      if (skipped === 0) handlers.text?.(text);
    };
    parser.on('text', give);
    parser.on('cdata', give);
  }
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (cause) {
      throw cause instanceof DuibiaoError ? cause : refusal('partDamaged', part, {}, cause);
    }
  };
  return {
    write: (text) => guarded(() => parser.write(text)),
    close: () => guarded(() => parser.close()),
  };
}

/** Reads a whole XML part. */
export function readXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const parser = xmlParser(part, handlers);
  parser.write(new TextDecoder(xmlEncoding(bytes)).decode(bytes));
  parser.close();
}

/**
 * The encoding of an XML document from its first bytes: byte order mark, the shape of `<?`, or the declaration
 * (XML 1.0, appendix F). A label that `TextDecoder` knows.
 */
export function xmlEncoding(head: Uint8Array): string {
  const [a, b, c, d] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be';
  const start = String.fromCharCode(...head.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1];
  // A document in single bytes that calls itself UTF-16 is not.
  if (!label || /^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

function elementOf(tag: SaxesTagNS, depth: number): XmlElement {
  return {
    name: tag.local,
    namespace: tag.uri,
    depth,
    attribute: (name) => tag.attributes[name]?.value,
    attributeIn: (namespaceEnd, name) => {
      for (const attribute of Object.values(tag.attributes)) {
        if (attribute.local === name && attribute.uri.endsWith(namespaceEnd)) return attribute.value;
      }
      return undefined;
    },
  };
}
