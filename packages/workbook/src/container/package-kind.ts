import type { ContentTypes } from './content-types.js';
import { inflateEntry } from './inflate.js';
import { refusal } from './refusal.js';
import type { Relation } from './relations.js';
import type { Entry } from './zip-directory.js';

/** What an OOXML workbook is, by the content type of its workbook part: plain, with macros, binary. */
export type PackageKind = 'xlsx' | 'xlsm' | 'xlsb';

interface Parts {
  readonly entries: readonly Entry[];
  entry(part: string): Entry | undefined;
  read(part: string): Uint8Array;
  relations(source: string): readonly Relation[];
  readonly contentTypes: ContentTypes;
}

interface Root {
  readonly kind: PackageKind;
  readonly workbook: Entry;
  readonly strict: boolean;
}

/** Finds the workbook through the package's relations, or says what the package is instead. */
export function packageKind(parts: Parts): Root {
  const root = parts.relations('/').find(({ kind, external }) => kind === 'officeDocument' && !external);
  // Some writers leave out the package's relations; Excel's own place for the workbook then counts.
  const workbook = parts.entry(root?.part ?? '/xl/workbook.xml') ?? parts.entry('/xl/workbook.xml');
  if (!workbook) throw whatElse(parts, root);
  const type = parts.contentTypes.of(workbook.part) ?? '';
  const kind = kindOf(type, workbook);
  if (!kind) throw whatElse(parts, root);
  return { kind, workbook, strict: root?.type.startsWith('http://purl.oclc.org/ooxml/') ?? false };
}

function kindOf(type: string, workbook: Entry): PackageKind | null {
  if (/sheet\.binary/i.test(type) || workbook.key.endsWith('.bin')) return 'xlsb';
  if (/wordprocessingml|presentationml|ms-word|ms-powerpoint|visio/i.test(type)) return null;
  if (/(sheet|template|addin)\.macroEnabled/i.test(type)) return 'xlsm';
  if (/spreadsheetml|ms-excel/i.test(type)) return 'xlsx';
  // No usable content type: the place says what it is.
  return /^\/xl\/workbook\d*\.xml$/.test(workbook.key) ? 'xlsx' : null;
}

/** Whether an archive is a spreadsheet of the OpenDocument family (ODF 1.2 part 3, 3.3); refuses its texts and slides. */
export function isOpenDocumentSheet(entries: readonly Entry[]): boolean {
  const mark = entries.find(({ key }) => key === '/mimetype');
  if (!mark || mark.size > 200) return false;
  const type = new TextDecoder().decode(inflateEntry(mark)).trim();
  if (type.startsWith('application/vnd.oasis.opendocument.text')) throw refusal('word');
  if (type.startsWith('application/vnd.oasis.opendocument.presentation')) throw refusal('slides');
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet');
}

function whatElse(parts: Parts, root: Relation | undefined) {
  const has = (start: string) => parts.entries.some(({ key }) => key.startsWith(start));
  if (has('/encryptedpackage') || has('/encryptioninfo')) return refusal('encrypted');
  if (has('/word/')) return refusal('word');
  if (has('/ppt/')) return refusal('slides');
  if (has('/visio/')) return refusal('drawing');
  if (has('/ofd.xml')) return refusal('ofd');
  if (has('/xl/') || root) return refusal('partMissing', root?.part ?? 'xl/workbook.xml');
  return refusal('zipWithoutWorkbook');
}
