import type { Limits } from '../container/limits.js';
import { refusal } from '../container/refusal.js';
import { findSheet } from '../find-sheet.js';
import type { Workbook } from '../workbook.js';
import { decodeText } from './decode-text.js';
import { GridMaker } from './grid-maker.js';
import { hasTable, readHtmlTables } from './html-table.js';
import { mimeParts } from './mime.js';

/** A web page that a system exported as `.xls`: its tables, as a workbook of one sheet. */
export function openHtml(bytes: Uint8Array, name: string, limits: Limits): Workbook {
  return pagesAsWorkbook('html', [{ name, page: decodePage(bytes) }], limits);
}

/** A web archive (`.mht`, also called `.xls`): a sheet for each page in it that has a table. */
export function openMhtml(bytes: Uint8Array, name: string, limits: Limits): Workbook {
  const pages = mimeParts(bytes)
    .filter(({ type }) => type === 'text/html')
    .map((part) => decodePage(part.bytes, part.charset))
    .filter(hasTable);
  const named = pages.map((page, i) => ({ name: pages.length === 1 ? name : `${name} ${i + 1}`, page }));
  return pagesAsWorkbook('mhtml', named, limits);
}

function pagesAsWorkbook(
  form: 'html' | 'mhtml',
  pages: readonly { readonly name: string; readonly page: string }[],
  limits: Limits,
): Workbook {
  if (!pages.some(({ page }) => hasTable(page))) throw refusal('webPageWithoutTable');
  return {
    form,
    writable: false,
    sheets: pages.map(({ name }, index) => ({ index, name, hidden: false })),
    async grid(wanted, options = {}) {
      const { name, page } = findSheet(pages, wanted);
      const maker = new GridMaker({ ...options, limits });
      readHtmlTables(page, maker);
      return maker.grid(name);
    },
  };
}

function decodePage(bytes: Uint8Array, charset?: string): string {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  return decodeText(bytes, charset ?? /charset\s*=\s*["']?([A-Za-z0-9_-]+)/i.exec(head)?.[1]);
}
