import { SaxesParser } from 'saxes';

/** A plain reading of an XML part, for judging files: independent of the product's own. */
export interface XmlNode {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Throws when the XML is not well-formed. */
export function parseXml(bytes: Uint8Array): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlNode = { name: '', local: '', uri: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([name, { value }]) => [name, value]),
    );
    const node: XmlNode = {
      name: tag.name,
      local: tag.local,
      uri: tag.uri,
      attributes,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('cdata', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(decodeXml(bytes)).close();
  return root.children[0]!;
}

export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

export function child(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return node?.children.find((each) => each.local === local);
}

export function children(node: XmlNode | undefined, local: string): XmlNode[] {
  return node?.children.filter((each) => each.local === local) ?? [];
}

export function descendants(node: XmlNode | undefined, local: string): XmlNode[] {
  return (node?.children ?? []).flatMap((each) => [
    ...(each.local === local ? [each] : []),
    ...descendants(each, local),
  ]);
}

/** An attribute of the relationships namespace, whatever its prefix. */
export function relationId(node: XmlNode): string | undefined {
  return Object.entries(node.attributes).find(([name]) => name.endsWith(':id'))?.[1];
}
