import { type Limits, partKey, readXml, resolveTarget } from '../container/index.js';
import { inflateEntry } from '../container/inflate.js';
import { checkArchive } from '../container/package.js';
import { readRelations } from '../container/relations.js';
import { DocumentLines } from './document-lines.js';
import { readNumbering } from './numbering.js';

/**
 * The text of a `.docx` (ECMA-376 part 1, 17): a line for each paragraph and for each table row, cells divided by tabs.
 * Null when the archive holds no document of Word's.
 */
export function docxText(bytes: Uint8Array, limits: Limits): string | null {
  const { entries } = checkArchive(bytes, limits);
  const read = (part: string): Uint8Array | null => {
    const entry = entries.find(({ key, isFolder }) => !isFolder && key === partKey(part));
    if (entry === undefined) return null;
    if (entry.size > limits.wholePartBytes) throw new RangeError(`${part}: ${entry.size} bytes`);
    return inflateEntry(entry);
  };
  const relations = (source: string, part: string) => {
    const found = read(part);
    return found === null ? [] : readRelations(found, source, part);
  };
  const root = relations('/', '/_rels/.rels').find(({ kind }) => kind === 'officeDocument')?.part;
  const document = root ?? '/word/document.xml';
  const xml = read(document);
  if (xml === null) return null;
  const slash = document.lastIndexOf('/');
  const own = relations(document, `${document.slice(0, slash)}/_rels${document.slice(slash)}.rels`);
  const beside = (kind: string) =>
    read(own.find((each) => each.kind === kind)?.part ?? resolveTarget(document, `${kind}.xml`));
  const lines = new DocumentLines(readNumbering(beside('numbering'), beside('styles')));
  readXml(xml, document, {
    open: (element) => lines.open(element),
    text: (text) => lines.add(text),
    close: () => lines.close(),
  });
  return lines.isDocument ? lines.text() : null;
}
