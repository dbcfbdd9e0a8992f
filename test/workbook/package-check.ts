import { unzipSync } from 'fflate';
import { checkSheet } from './sheet-check.js';
import { child, children, decodeXml, descendants, parseXml, relationId, type XmlNode } from './xml-nodes.js';

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string | null;
}

export interface CheckedPackage {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly faults: string[];
  relations(part: string): readonly Relation[];
  xml(part: string): XmlNode | null;
}

/**
 * Faults of a workbook's package, as sentences; none in a sound one. What Excel repairs or refuses: dangling relations,
 * parts without a type, elements out of the schema's order, numbers out of range, ids used twice, counts that are wrong.
 */
export function packageFaults(bytes: Uint8Array): string[] {
  const parts: Record<string, Uint8Array> = {};
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('/')) parts[`/${name.replaceAll('\\', '/')}`] = data;
  }
  const faults: string[] = [];
  const trees = new Map<string, XmlNode | null>();
  const xml = (part: string) => {
    if (!trees.has(part)) trees.set(part, parseOrNull(part, parts, faults));
    return trees.get(part)!;
  };
  const relations = (part: string) => relationsOf(part, parts, xml);
  const book: CheckedPackage = { parts, faults, relations, xml };
  for (const part of Object.keys(parts)) if (/\.(xml|rels)$/i.test(part)) xml(part);
  checkTypes(book);
  checkRelations(book);
  checkWorkbook(book);
  return faults;
}

function parseOrNull(
  part: string,
  parts: Readonly<Record<string, Uint8Array>>,
  faults: string[],
): XmlNode | null {
  const bytes = parts[part];
  if (!bytes) return null;
  try {
    return parseXml(bytes);
  } catch (error) {
    faults.push(`${part}: not well-formed (${(error as Error).message.split('\n')[0]})`);
    return null;
  }
}

function relationsOf(
  part: string,
  parts: Readonly<Record<string, Uint8Array>>,
  xml: (part: string) => XmlNode | null,
): Relation[] {
  const slash = part.lastIndexOf('/');
  const rels = `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`;
  if (!parts[rels]) return [];
  return children(xml(rels) ?? undefined, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1)!,
    part: attributes.TargetMode === 'External' ? null : resolve(part, attributes.Target ?? ''),
  }));
}

function resolve(source: string, target: string): string {
  const path = decodeURIComponent(target.replaceAll('\\', '/').replace(/[#?].*$/, ''));
  const segments = path.startsWith('/') ? [] : source.split('/').slice(1, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

function checkTypes({ parts, faults, xml }: CheckedPackage): void {
  const types = xml('/[Content_Types].xml') ?? undefined;
  const extensions = children(types, 'Default').map(({ attributes }) => attributes.Extension!.toLowerCase());
  const overrides = children(types, 'Override').map(({ attributes }) => attributes.PartName!.toLowerCase());
  const names = new Set(Object.keys(parts).map((name) => name.toLowerCase()));
  for (const twice of [...repeated(extensions), ...repeated(overrides)])
    faults.push(`content type of ${twice} twice`);
  for (const name of overrides)
    if (!names.has(name)) faults.push(`content type for ${name}, which is not there`);
  for (const name of names) {
    if (name === '/[content_types].xml') continue;
    const known = overrides.includes(name) || extensions.includes(name.slice(name.lastIndexOf('.') + 1));
    if (!known) faults.push(`${name} has no content type`);
  }
}

function checkRelations({ parts, faults, relations }: CheckedPackage): void {
  for (const part of ['/', ...Object.keys(parts)]) {
    const list = relations(part);
    for (const id of repeated(list.map((each) => each.id))) faults.push(`${part}: relation ${id} twice`);
    for (const { id, part: target } of list) {
      if (target && target !== '/' && !parts[target] && !/NULL$/i.test(target)) {
        faults.push(`${part}: relation ${id} leads to ${target}, which is not there`);
      }
    }
  }
  for (const part of Object.keys(parts)) {
    const source = /^(.*)\/_rels\/([^/]*)\.rels$/.exec(part);
    if (source && source[2] !== '' && !parts[`${source[1]}/${source[2]}`])
      faults.push(`${part} has no owner`);
  }
}

function checkWorkbook(book: CheckedPackage): void {
  const { faults, relations, xml } = book;
  const workbookPart =
    relations('/').find(({ type }) => type === 'officeDocument')?.part ?? '/xl/workbook.xml';
  const workbook = xml(workbookPart);
  if (!workbook) return;
  const sheets = children(child(workbook, 'sheets'), 'sheet');
  for (const name of repeated(sheets.map(({ attributes }) => attributes.name!.toLowerCase()))) {
    faults.push(`two sheets ${name}`);
  }
  for (const id of repeated(sheets.map(({ attributes }) => attributes.sheetId!)))
    faults.push(`sheetId ${id} twice`);
  for (const { attributes } of children(child(workbook, 'definedNames'), 'definedName')) {
    if (Number(attributes.localSheetId ?? 0) >= sheets.length)
      faults.push(`name ${attributes.name}: no such sheet`);
  }
  for (const { attributes } of children(child(workbook, 'bookViews'), 'workbookView')) {
    if (Number(attributes.activeTab ?? 0) >= Math.max(1, sheets.length))
      faults.push('activeTab out of range');
  }
  const list = relations(workbookPart);
  const stylesPart = list.find(({ type }) => type === 'styles')?.part;
  const styles = (stylesPart && xml(stylesPart)) || undefined;
  if (stylesPart && styles) checkStyles(styles, faults);
  for (const sheet of sheets) {
    const relation = list.find(({ id }) => id === relationId(sheet));
    if (!relation) faults.push(`sheet ${sheet.attributes.name} has no relation`);
    else if (relation.type === 'worksheet' && relation.part) checkSheet(relation.part, styles, book);
  }
}

function checkStyles(styles: XmlNode, faults: string[]): void {
  const count = (name: string) => effective(child(styles, name)).length;
  for (const name of [
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'cellStyles',
    'dxfs',
  ]) {
    const stated = child(styles, name)?.attributes.count;
    if (stated !== undefined && Number(stated) !== count(name)) {
      faults.push(`styles: ${name} says ${stated} and has ${count(name)}`);
    }
  }
  for (const list of ['cellXfs', 'cellStyleXfs']) {
    effective(child(styles, list)).forEach(({ attributes }, index) => {
      for (const [id, name] of [
        ['fontId', 'fonts'],
        ['fillId', 'fills'],
        ['borderId', 'borders'],
      ] as const) {
        if (Number(attributes[id] ?? 0) >= Math.max(1, count(name)))
          faults.push(`styles: ${list} ${index}: ${id} out of range`);
      }
    });
  }
  const order = [
    'numFmts',
    'fonts',
    'fills',
    'borders',
    'cellStyleXfs',
    'cellXfs',
    'cellStyles',
    'dxfs',
    'tableStyles',
    'colors',
    'extLst',
  ];
  const places = styles.children.map(({ local }) => order.indexOf(local)).filter((place) => place >= 0);
  if (places.some((place, index) => index > 0 && place <= places[index - 1]!))
    faults.push('styles: out of order');
}

/** Children as a reader sees them that takes the fallback of every alternative. */
export function effective(node: XmlNode | undefined): XmlNode[] {
  return (node?.children ?? []).flatMap((each) =>
    each.local === 'AlternateContent' ? effective(child(each, 'Fallback')) : [each],
  );
}

export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Ids of the shapes of a VML drawing, which need not be well-formed XML. */
export function shapeIds(vml: Uint8Array): string[] {
  return [...decodeXml(vml).matchAll(/<v:shape\b[^>]*?\bid=["']([^"']+)["']/g)].map((match) => match[1]!);
}

/** Cells that notes are drawn for. */
export function noteCells(vml: Uint8Array): string[] {
  const text = decodeXml(vml);
  return [
    ...text.matchAll(/ObjectType=["']Note["'][\s\S]*?<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g),
  ].map((match) => `${match[1]}:${match[2]}`);
}

export { descendants };
