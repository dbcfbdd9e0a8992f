import type { CP$Module } from '@e965/xlsx/dist/cpexcel';
import * as codePages from '@e965/xlsx/dist/cpexcel';
import {
  type LedgerCell,
  type LedgerMerge,
  PERSON_LEDGER,
  PERSON_LEDGER_MERGES,
  shownText,
} from './person-ledger.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const WIDTH = 14;

/** The ledger as lines of text, every line as wide as the ledger. */
export function delimited(delimiter: string, lineEnd: string, cell = shownText): string {
  return PERSON_LEDGER.map((row) =>
    Array.from({ length: WIDTH }, (_, at) => quoted(cell(row[at] ?? null), delimiter)).join(delimiter),
  ).join(lineEnd);
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `="0012"`: how systems keep zeros and long numbers. */
function kept(cell: LedgerCell): string {
  return typeof cell === 'string' && /^\d[\dX]+$/.test(cell) ? `="${cell}"` : shownText(cell);
}

export function gb18030(text: string): Uint8Array {
  // Its types speak of a default export that it has not.
  const { utils } = codePages as unknown as CP$Module;
  return Uint8Array.from(utils.encode(936, text) as ArrayLike<number>);
}

export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** A web page as systems export it under `.xls`: spans, Excel's own formats, numbers of persons kept as text. */
export function webPage(charset: string, keptAsFormula: boolean): string {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of PERSON_LEDGER_MERGES)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(`${row},${column}`);
  const rows = PERSON_LEDGER.map((cells, r) => {
    const tags = Array.from({ length: WIDTH }, (_, c) =>
      covered.has(`${r + 1},${c + 1}`) ? '' : td(cells[c] ?? null, mergeAt(r + 1, c + 1), keptAsFormula),
    );
    return `<tr height=19>${tags.join('')}</tr>`;
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><style>td{mso-number-format:General}.t{mso-number-format:"\\@"}</style></head><body><table border=1>${rows.join('\r\n')}</table></body></html>`;
}

function mergeAt(row: number, column: number): LedgerMerge | undefined {
  return PERSON_LEDGER_MERGES.find(({ top, left }) => top === row && left === column);
}

function td(cell: LedgerCell, merge: LedgerMerge | undefined, keptAsFormula: boolean): string {
  const rows = merge && merge.bottom > merge.top ? ` rowspan=${merge.bottom - merge.top + 1}` : '';
  const columns = merge && merge.right > merge.left ? ` colspan="${merge.right - merge.left + 1}"` : '';
  const text = (keptAsFormula ? kept(cell) : shownText(cell)).replaceAll('"', '&quot;');
  const format = typeof cell === 'string' ? ' class=t style=\'mso-number-format:"\\@"\'' : '';
  return `<td${rows}${columns}${format}>${text === '' ? '&nbsp;' : text}</td>`;
}

/** Text forms by name. */
export const TEXT_FORMS: readonly (readonly [string, () => Uint8Array])[] = [
  ['CSV in UTF-8', () => utf8(delimited(',', '\n'))],
  ['CSV in UTF-8 with its mark and CRLF', () => utf8(`\ufeff${delimited(',', '\r\n')}\r\n`)],
  ['CSV in GB18030', () => gb18030(delimited(',', '\r\n'))],
  ['CSV with ="…" cells in GB18030', () => gb18030(delimited(',', '\r\n', kept))],
  ['CSV with semicolons', () => utf8(delimited(';', '\r\n'))],
  ['Unicode text of Excel', () => utf16(delimited('\t', '\r\n'))],
  ['text with tabs in GB18030', () => gb18030(delimited('\t', '\r\n'))],
  ['a web page in UTF-8', () => utf8(webPage('utf-8', false))],
  ['a web page in GB2312 with ="…" cells', () => gb18030(webPage('gb2312', true))],
];
