import { refusal } from '../container/refusal.js';
import { readCompoundNames } from './compound-file.js';

/** The way in which a file is to be read, by its first bytes. */
export type FileShape = 'zip' | 'old-workbook' | 'text';

/** Says how a file must be read, or what it is instead of a workbook. Never looks at its name. */
export function sniff(bytes: Uint8Array): FileShape {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return 'zip';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompound(bytes);
  // A bare BIFF stream begins with its BOF record (2, 3, 4, or 5 and 8).
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1]!) && bytes[3] === 0 && bytes.length > 8) {
    return 'old-workbook';
  }
  for (const [magic, reason] of NOT_WORKBOOKS) if (startsWith(bytes, magic)) throw refusal(reason);
  return 'text';
}

const NOT_WORKBOOKS = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'word'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['RIFF', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
] as const;

function sniffCompound(bytes: Uint8Array): FileShape {
  const names = readCompoundNames(bytes);
  if (names.has('encryptedpackage') || names.has('encryptioninfo')) throw refusal('encrypted');
  if (names.has('workbook') || names.has('book')) return 'old-workbook';
  if (names.has('worddocument')) throw refusal('word');
  if (names.has('powerpoint document')) throw refusal('slides');
  if (names.has('visiodocument')) throw refusal('drawing');
  throw refusal('notAWorkbook');
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  if (bytes.length < magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[i] !== magic.charCodeAt(i)) return false;
  return true;
}
