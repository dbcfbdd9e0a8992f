import { DuibiaoError } from '@duibiao/core';
import { DEFAULT_LIMITS, type Limits } from '../container/index.js';
import { readCompoundNames } from '../forms/compound-file.js';
import { decodeText } from '../forms/decode-text.js';
import { DOCUMENT_REFUSALS, type DocumentRefusal } from '../words/document-refusals.js';
import { docxText } from './docx-text.js';

const ZIP = 'PK\x03\x04';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * The text of a document: of a `.docx` every paragraph a line, in order, numbered as Word numbers it, and every row of a
 * table a line with a tab between its cells; of anything else the text itself, in UTF-8, UTF-16 or GB 18030. Told apart
 * by the bytes, never by a name.
 *
 * @throws DuibiaoError `document/unreadable` for an old `.doc`, a PDF, a locked or damaged file, with what to do
 * @example
 * ```ts
 * documentText(new TextEncoder().encode('改造危房20户')) //=> '改造危房20户'
 * ```
 */
export function documentText(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): string {
  if (bytes.length === 0) throw refuse('empty');
  if (startsWith(bytes, ZIP)) return fromArchive(bytes, limits);
  if (startsWith(bytes, COMPOUND)) throw refuse(isLocked(bytes) ? 'encrypted' : 'oldForm');
  if (startsWith(bytes, '{\\rtf')) throw refuse('oldForm');
  if (startsWith(bytes, '%PDF')) throw refuse('pdf');
  return plainText(bytes);
}

function fromArchive(bytes: Uint8Array, limits: Limits): string {
  let text: string | null;
  try {
    text = docxText(bytes, limits);
  } catch (cause) {
    throw refuse('damaged', cause);
  }
  if (text === null) throw refuse('notADocument');
  return text;
}

function plainText(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).replaceAll(/\r\n?/g, '\n');
  } catch (cause) {
    throw refuse('notADocument', cause);
  }
}

/** A locked `.docx` is an old-style container with the package inside it (MS-OFFCRYPTO 2.3). */
function isLocked(bytes: Uint8Array): boolean {
  try {
    const names = readCompoundNames(bytes);
    return names.has('encryptedpackage') || names.has('encryptioninfo');
  } catch {
    return false;
  }
}

function refuse(reason: DocumentRefusal, cause?: unknown): DuibiaoError {
  return new DuibiaoError(
    'document/unreadable',
    DOCUMENT_REFUSALS[reason],
    {},
    cause === undefined ? undefined : { cause },
  );
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((character, index) => bytes[index] === character.charCodeAt(0));
}
