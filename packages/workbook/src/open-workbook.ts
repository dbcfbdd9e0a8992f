import { DEFAULT_LIMITS, type Limits } from './container/limits.js';
import { checkArchive, openPackage } from './container/package.js';
import { isOpenDocumentSheet } from './container/package-kind.js';
import { refusal } from './container/refusal.js';
import { openCsv } from './forms/open-csv.js';
import { openHtml, openMhtml } from './forms/open-html.js';
import { openOldWorkbook } from './forms/open-old-workbook.js';
import { openXml2003 } from './forms/open-xml-2003.js';
import { sniff } from './forms/sniff.js';
import { sniffText } from './forms/sniff-text.js';
import { openXlsx } from './read/open-xlsx.js';
import { serialOfIsoDate } from './read/serial-date.js';
import type { Workbook } from './workbook.js';

export interface OpenOptions {
  /** Names the sheet of forms that have none; the content alone decides the form. */
  readonly fileName?: string;
  readonly limits?: Partial<Limits>;
  /** The day that `TODAY()` gives in formulas which the file holds no value for, `YYYY-MM-DD`; without it they have none. */
  readonly today?: string;
}

/**
 * Opens a ledger of any form that staff keep: `.xlsx`, `.xlsm`, `.csv`, `.xls`, `.et`, and web pages or XML that systems
 * export under these names. The content decides, never the name. Throws a `DuibiaoError` with a code `workbook/…` and
 * one sentence that says what to do.
 *
 * @example
 * ```ts
 * const book = await openWorkbook(new TextEncoder().encode('户主,人均纯收入\n甲,2900'), { fileName: '台账.csv' });
 * book.form //=> 'csv'
 * (await book.grid(0)).cell(2, 1) //=> { kind: 'text', text: '甲', formula: false }
 * ```
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<Workbook> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (bytes.length === 0) throw refusal('empty');
  if (bytes.length > limits.fileBytes) throw refusal('tooLarge', `${bytes.length} bytes`);
  const shape = sniff(bytes);
  if (shape === 'zip') return openZip(bytes, limits, options.today);
  if (shape === 'old-workbook') return openOldWorkbook(bytes, 'xls', limits);
  return openText(bytes, stemOf(options.fileName), limits);
}

async function openZip(bytes: Uint8Array, limits: Limits, today: string | undefined): Promise<Workbook> {
  if (isOpenDocumentSheet(checkArchive(bytes, limits).entries)) return openOldWorkbook(bytes, 'ods', limits);
  const book = openPackage(bytes, limits);
  return book.kind === 'xlsb'
    ? openOldWorkbook(bytes, 'xlsb', limits)
    : openXlsx(book, serialOfIsoDate(today ?? '', false));
}

function openText(bytes: Uint8Array, stem: string, limits: Limits): Workbook {
  switch (sniffText(bytes)) {
    case 'xml-2003':
      return openXml2003(bytes, limits);
    case 'html':
      return openHtml(bytes, stem, limits);
    case 'mhtml':
      return openMhtml(bytes, stem, limits);
    case 'csv':
      return openCsv(bytes, stem, limits);
  }
}

function stemOf(fileName: string | undefined): string {
  const base = fileName?.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\.[^.]*$/, '') || 'Sheet1';
}
