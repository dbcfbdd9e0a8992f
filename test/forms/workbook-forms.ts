import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type LedgerCell, PERSON_LEDGER, PERSON_LEDGER_MERGES, serialOf } from './person-ledger.js';
import { gb18030 } from './text-forms.js';

export async function byExcelJs(sharedStrings: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  for (const [r, row] of PERSON_LEDGER.entries())
    for (const [c, cell] of row.entries()) {
      if (cell === null) continue;
      const target = sheet.getCell(r + 1, c + 1);
      if (typeof cell !== 'object') target.value = cell;
      else if ('day' in cell) {
        target.value = new Date(`${cell.day}T00:00:00Z`);
        target.numFmt = 'yyyy"年"m"月"d"日"';
      } else {
        target.value = cell.share;
        target.numFmt = '0.0%';
      }
    }
  for (const { top, left, bottom, right } of PERSON_LEDGER_MERGES) sheet.mergeCells(top, left, bottom, right);
  return new Uint8Array(await book.xlsx.writeBuffer({ useSharedStrings: sharedStrings, useStyles: true }));
}

export function bySheetJs(bookType: BookType, textOf = (text: string) => text): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(
    PERSON_LEDGER.map((row) => row.map((cell) => (typeof cell === 'string' ? textOf(cell) : plain(cell)))),
  );
  for (const [r, row] of PERSON_LEDGER.entries())
    for (const [c, cell] of row.entries())
      if (typeof cell === 'object' && cell !== null)
        sheet[utils.encode_cell({ r, c })].z = 'day' in cell ? 'yyyy-mm-dd' : '0.0%';
  sheet['!merges'] = PERSON_LEDGER_MERGES.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, textOf('台账'));
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** BIFF5 of a Chinese Excel 95: texts in GBK. The writer knows only ASCII, so stand-ins of as many bytes are replaced. */
export function biff5(): Uint8Array {
  const standIns = new Map<string, Uint8Array>();
  const alphabet = '~^|{}@`=;<>&';
  const bytes = bySheetJs('biff5', (text) => {
    const own = gb18030(text);
    if (own.every((byte) => byte < 128)) return text;
    const number = standIns.size;
    const code = alphabet[number % 12]! + alphabet[Math.floor(number / 12)]!;
    const standIn = code.padEnd(own.length, alphabet[number % 12]);
    standIns.set(standIn, own);
    return standIn;
  });
  // The record that names the code page: 936 instead of the writer's own.
  const record = bytes.findIndex((_, at) => [0x42, 0, 2, 0].every((byte, i) => bytes[at + i] === byte));
  bytes.set([0xa8, 0x03], record + 4);
  // The longest first, lest a short one be found within it.
  for (const [standIn, own] of [...standIns].sort(([a], [b]) => b.length - a.length)) {
    const wanted = strToU8(standIn);
    const at = bytes.findIndex((_, start) => wanted.every((byte, i) => bytes[start + i] === byte));
    bytes.set(own, at);
  }
  return bytes;
}

function plain(cell: Exclude<LedgerCell, string>): number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? serialOf(cell.day) : cell.share;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT: readonly (readonly [string, string])[] = [
  [`${TRANSITIONAL}/spreadsheetml/2006/main`, 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  [
    `${TRANSITIONAL}/officeDocument/2006/relationships`,
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

/** The same workbook in the strict form of OOXML. */
export function strict(bytes: Uint8Array): Uint8Array {
  return changed(bytes, (_, xml) => STRICT.reduce((text, [from, to]) => text.replaceAll(from, to), xml));
}

/** Without references on rows and cells, without dimension: as small writers leave them out. */
export function withoutReferences(bytes: Uint8Array): Uint8Array {
  return changed(bytes, (part, xml) => {
    if (!/worksheets\/sheet1\.xml$/.test(part)) return xml;
    return xml
      .replace(/<dimension[^>]*\/>/, '')
      .replace(/<row [^>]*>([\s\S]*?)<\/row>/g, (_, cells: string) => {
        let next = 1;
        const filled = cells.replace(/<c r="([A-Z]+)\d+"/g, (_cell, letters: string) => {
          const column = letters.charCodeAt(0) - 64;
          const gap = '<c/>'.repeat(column - next);
          next = column + 1;
          return `${gap}<c`;
        });
        return `<row>${filled}</row>`;
      });
  });
}

function changed(bytes: Uint8Array, change: (part: string, xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    /\.(xml|rels)$/.test(name) ? strToU8(change(name, strFromU8(content))) : content,
  ]);
  return zipSync(Object.fromEntries(parts));
}

/** As streaming writers make it: every text in its cell, no styles, no shared strings; days as ISO dates, shares as text. */
export function inlineOnly(): Uint8Array {
  const rows = PERSON_LEDGER.map((row, r) => {
    const cells = row.map((cell, c) => inlineCell(cell, `${String.fromCharCode(65 + c)}${r + 1}`));
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  const merges = PERSON_LEDGER_MERGES.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${String.fromCharCode(64 + left)}${top}:${String.fromCharCode(64 + right)}${bottom}"/>`,
  );
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const packages = `${TRANSITIONAL}/package/2006`;
  const main = `${TRANSITIONAL}/spreadsheetml/2006/main`;
  const office = `${TRANSITIONAL}/officeDocument/2006/relationships`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function inlineCell(cell: LedgerCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'day' in cell) return `<c r="${address}" t="d"><v>${cell.day}</v></c>`;
  const text = typeof cell === 'object' ? `${Number((cell.share * 100).toFixed(4))}%` : cell;
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}
