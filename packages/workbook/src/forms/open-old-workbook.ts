import type { CellObject, DenseWorkSheet, WorkBook } from '@e965/xlsx';
import type { Limits } from '../container/limits.js';
import { refusal } from '../container/refusal.js';
import { findSheet } from '../find-sheet.js';
import { type FormatClass, formatClass } from '../read/number-format.js';
import type { Workbook } from '../workbook.js';
import { GridMaker } from './grid-maker.js';
import { loadOldReader } from './old-reader.js';

const NAMES = { xls: '.xls / .et', xlsb: '.xlsb', ods: '.ods' } as const;

/**
 * Workbooks in binary and open-document forms (BIFF 2 to 8, which `.et` is too; `.xlsb`; `.ods`), read by SheetJS. Only
 * read: whatever writes these forms from JavaScript loses their formats.
 */
export async function openOldWorkbook(
  bytes: Uint8Array,
  form: 'xls' | 'xlsb' | 'ods',
  limits: Limits,
): Promise<Workbook> {
  const { read } = await loadOldReader(NAMES[form]);
  const book = readBook(read, bytes, form);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => ({
    index,
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    sheet: book.Sheets[name] as DenseWorkSheet | undefined,
  })).filter(({ sheet }) => sheet && (sheet['!type'] === undefined || sheet['!type'] === 'sheet'));
  if (sheets.length === 0) throw refusal('noSheets');
  return {
    form,
    writable: false,
    sheets: sheets.map(({ name, hidden }, index) => ({ index, name, hidden })),
    async grid(wanted, options = {}) {
      const { name, hidden, sheet } = findSheet(sheets, wanted);
      const maker = new GridMaker({ ...options, limits, date1904 });
      fill(maker, sheet!);
      return maker.grid(name, hidden);
    },
  };
}

function readBook(
  read: (bytes: Uint8Array, options: object) => WorkBook,
  bytes: Uint8Array,
  form: keyof typeof NAMES,
) {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellHTML: false,
      cellStyles: true,
      // Strings of old files that do not say in which code page they are.
      codepage: 936,
    });
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) throw refusal('encrypted', '', {}, cause);
    throw refusal('oldFormDamaged', NAMES[form], {}, cause);
  }
}

function fill(maker: GridMaker, sheet: DenseWorkSheet): void {
  for (const [r, cells] of (sheet['!data'] ?? []).entries()) {
    if (!cells) continue;
    for (const [c, cell] of cells.entries()) if (cell) fillCell(maker, r + 1, c + 1, cell);
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    maker.merge({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  }
  for (const [r, row] of (sheet['!rows'] ?? []).entries()) if (row?.hidden) maker.hideRow(r + 1);
  for (const [c, column] of (sheet['!cols'] ?? []).entries())
    if (column?.hidden) maker.hideColumns(c + 1, c + 1);
}

/**
 * The Chinese built-in dates (ids 27-36, 50-58) have no code in the file and none in the library, which shows them as it
 * shows a plain date or time. It has a code for one of them alone, 56.
 */
function classOf({ z, w }: CellObject): FormatClass {
  if (z === undefined) return /^\d{1,2}[/:]\d/.test(w ?? '') ? 'date' : 'number';
  const code = String(z);
  return code.startsWith('"上午/下午 "') ? 'date' : formatClass(code);
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

function fillCell(maker: GridMaker, row: number, column: number, cell: CellObject): void {
  const formula = cell.f !== undefined || cell.F !== undefined;
  switch (cell.t) {
    case 'n':
      if (typeof cell.v === 'number' && Number.isFinite(cell.v)) {
        maker.number(row, column, classOf(cell), cell.v, formula);
      } else if (formula) maker.uncalculated(row, column);
      return;
    case 's':
      maker.text(row, column, String(cell.v ?? ''), formula);
      return;
    case 'b':
      maker.boolean(row, column, cell.v === true, formula);
      return;
    case 'e':
      maker.error(row, column, cell.w ?? ERRORS[Number(cell.v)] ?? '#VALUE!', formula);
      return;
    default:
      if (formula) maker.uncalculated(row, column);
  }
}
