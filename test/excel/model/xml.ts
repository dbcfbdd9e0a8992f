import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** An element directly under the root, with its text as it stands. */
export interface Element {
  readonly name: string;
  readonly xml: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The root's opening tag, its direct children as text, and the closing tag. */
export interface Outline {
  readonly head: string;
  readonly children: readonly Element[];
  readonly tail: string;
}

/** Splits a part into its root's children without losing a byte of them. */
export function outline(xml: string): Outline {
  const parser = new SaxesParser();
  const children: Element[] = [];
  let depth = 0;
  let start = 0;
  let headEnd = 0;
  let tailStart = xml.length;
  let open: SaxesTagPlain | null = null;
  parser.on('opentag', (tag) => {
    depth++;
    if (depth === 1) headEnd = parser.position;
    if (depth === 2) {
      start = xml.lastIndexOf('<', parser.position - 1);
      open = tag as SaxesTagPlain;
    }
  });
  parser.on('closetag', () => {
    if (depth === 2 && open) {
      children.push({
        name: local(open.name),
        xml: xml.slice(start, parser.position),
        attributes: open.attributes,
      });
    }
    if (depth === 1) tailStart = xml.lastIndexOf('<', parser.position - 1);
    depth--;
  });
  parser.write(xml).close();
  return { head: xml.slice(0, headEnd), children, tail: xml.slice(tailStart) };
}

/** Calls `open` and `text` for every element, with prefixes taken off. */
export function walk(
  xml: string,
  on: {
    open?(name: string, attributes: Record<string, string>, position: number): void;
    text?(text: string): void;
    close?(name: string, position: number): void;
  },
): void {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) =>
    on.open?.(local(tag.name), tag.attributes as Record<string, string>, parser.position),
  );
  parser.on('text', (text) => on.text?.(text));
  parser.on('cdata', (text) => on.text?.(text));
  parser.on('closetag', (tag) => on.close?.(local(tag.name), parser.position));
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function escapeXml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character,
  );
}
