import { DEFAULT_LIMITS, openPackage, type Package, refusal } from '../container/index.js';
import { checkArchive } from '../container/package.js';
import { isOpenDocumentSheet } from '../container/package-kind.js';
import { flagRefusal } from '../draft/flag-refusal.js';
import { sniff } from '../forms/sniff.js';

/**
 * Opens a workbook that is to be written into. Refused: what is no workbook, and what cannot carry marks without loss
 * (signed, encrypted, binary, `.xls`, `.et`, `.ods`, CSV and other text).
 */
export function openWritable(bytes: Uint8Array): Package {
  if (bytes.length === 0) throw refusal('empty');
  if (sniff(bytes) !== 'zip') throw flagRefusal('otherForm');
  if (isOpenDocumentSheet(checkArchive(bytes, DEFAULT_LIMITS).entries)) throw flagRefusal('otherForm');
  const source = openPackage(bytes);
  if (source.signed) throw refusal('signed');
  if (source.kind === 'xlsb') throw flagRefusal('otherForm');
  return source;
}
