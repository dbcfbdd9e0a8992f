import { type Cell, cellAddress, type Grid } from '@duibiao/sheet';
import { openWorkbook } from '@duibiao/workbook';
import { type CellObject, type DenseWorkSheet, type Range, read, SSF } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { byExcelJs } from './corpus/by-exceljs.js';
import { byPopulate } from './corpus/by-populate.js';
import { bySheetJs } from './corpus/by-sheetjs.js';
import { oddShapes } from './corpus/odd-shapes.js';
import { richWorkbook } from './corpus/rich-workbook.js';
import { converted, libreOffice } from './libre-office.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** Workbooks by several programs, made anew for each run from their seeds. */
const WRITERS: readonly (readonly [
  writer: string,
  make: (seed: number) => Promise<Uint8Array> | Uint8Array,
])[] = [
  ['exceljs', byExcelJs],
  ['xlsx-populate', byPopulate],
  ['SheetJS', (seed) => bySheetJs(seed, 'xlsx')],
  ['SheetJS with macros', (seed) => bySheetJs(seed, 'xlsm')],
];

describe.each(WRITERS)('workbooks by %s', (_, make) => {
  it.each(SEEDS)('are read as SheetJS reads them, cell by cell (seed %i)', async (seed) => {
    await expectSameAsSheetJs(await make(seed));
  });

  it.each(SEEDS)('are read alike by the scanner and the strict parser (seed %i)', async (seed) => {
    const bytes = await make(seed);
    expect(await everything(withComments(bytes))).toEqual(await everything(bytes));
  });
});

const HAND_MADE = [...oddShapes(), ['everything at once', richWorkbook(true)] as const];

/** What SheetJS gets wrong itself, so that the strict parser alone is the judge. */
const MISREAD_BY_SHEETJS = new Map([
  ['prefixed namespaces', 'it does not see a prefixed formula'],
  ['comments and CDATA', 'it takes tags within CDATA for tags'],
  ['single quotes and odd spacing', 'it misses a cell'],
  ['chart sheet first', 'it lists a chart among the worksheets'],
]);

describe.each(HAND_MADE)('made by hand: %s', (name, bytes) => {
  if (!MISREAD_BY_SHEETJS.has(name)) {
    it('is read as SheetJS reads it, cell by cell', () => expectSameAsSheetJs(bytes));
  }

  it('is read alike by the scanner and the strict parser', async () => {
    expect(await everything(withComments(bytes))).toEqual(await everything(bytes));
  });
});

describe.skipIf(!libreOffice)('workbooks that LibreOffice saved again', () => {
  it.each([
    ['xlsx', 'Calc MS Excel 2007 XML'],
    ['xls', 'MS Excel 97'],
  ])('are read as SheetJS reads them (.%s)', async (ending, filter) => {
    const files: [string, Uint8Array][] = [];
    for (const seed of SEEDS.slice(0, 4)) {
      files.push(['exceljs', await byExcelJs(seed)]);
      files.push(['xlsx-populate', await byPopulate(seed)]);
      files.push(['SheetJS', bySheetJs(seed, 'xlsx')]);
    }
    const saved = await converted(files, `${ending}:${filter}`, ending);
    expect(saved).not.toContain(null);
    for (const bytes of saved) await expectSameAsSheetJs(bytes!);
  });
});

/** All that is read of a workbook, as data that can be compared. */
async function everything(bytes: Uint8Array): Promise<unknown> {
  const book = await openWorkbook(bytes);
  const grids = await Promise.all(book.sheets.map(({ index }) => book.grid(index)));
  return { form: book.form, sheets: book.sheets, grids: grids.map(content) };
}

function content(grid: Grid): unknown {
  const cells: Record<string, Cell> = {};
  const rows: number[] = [];
  for (let row = 1; row <= grid.rowCount; row++) {
    if (grid.isRowHidden(row)) rows.push(row);
    for (let column = 1; column <= grid.columnCount; column++) {
      const cell = grid.cell(row, column);
      if (cell.kind !== 'blank') cells[cellAddress(row, column)] = cell;
    }
  }
  const columns = Array.from({ length: grid.columnCount }, (_, i) => grid.isColumnHidden(i + 1));
  return {
    name: grid.name,
    cells,
    rows,
    columns,
    merges: grid.merges,
    date1904: grid.date1904,
    hidden: grid.hidden,
  };
}

/** The same package with a comment among the cells and strings, which the byte scanner leaves to the strict parser (as it does UTF-16). */
function withComments(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, data] of Object.entries(parts)) {
    if (!/worksheets\/[^/]+\.xml$|sharedStrings\.xml$/.test(name) || data.includes(0)) continue;
    parts[name] = strToU8(strFromU8(data).replace(/<(sheetData|si)>/, '<$1><!-- odd -->'));
  }
  return zipSync(parts);
}

async function expectSameAsSheetJs(bytes: Uint8Array): Promise<void> {
  const theirs = read(bytes, { dense: true, cellNF: true, cellStyles: true, cellDates: false });
  const ours = await openWorkbook(bytes);
  expect(ours.sheets.map(({ name }) => name)).toEqual(theirs.SheetNames);
  for (const { index, name, hidden } of ours.sheets) {
    expect(hidden).toBe((theirs.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0);
    const grid = await ours.grid(index);
    const sheet = theirs.Sheets[name] as DenseWorkSheet;
    const differences: unknown[] = [];
    const data = sheet['!data'] ?? [];
    const calculated = new Set((grid.calculated ?? []).map(({ row, column }) => cellAddress(row, column)));
    const rows = Math.max(grid.rowCount, data.length);
    for (let row = 1; row <= rows; row++) {
      const columns = Math.max(grid.columnCount, data[row - 1]?.length ?? 0);
      for (let column = 1; column <= columns; column++) {
        const [mine, other] = [grid.cell(row, column), data[row - 1]?.[column - 1]];
        const address = cellAddress(row, column);
        const alike = calculated.has(address) ? hasNoValue(other) : same(mine, other);
        if (!alike) differences.push([address, mine, other]);
      }
      expect(grid.isRowHidden(row)).toBe(sheet['!rows']?.[row - 1]?.hidden ?? false);
    }
    expect(differences).toEqual([]);
    const merges = (sheet['!merges'] ?? []).map(({ s, e }: Range) => [s.r + 1, s.c + 1, e.r + 1, e.c + 1]);
    expect(grid.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(merges);
  }
}

/** A formula that the file holds no value for: worked out here, and nothing there. */
function hasNoValue(other: CellObject | undefined): boolean {
  return other?.t === 'z' && other.f !== undefined;
}

function same(cell: Cell, other: CellObject | undefined): boolean {
  if (cell.kind === 'blank')
    return !other || other.t === 'z' || (other.t === 's' && other.v === '' && !other.f);
  if (!other) return false;
  if (cell.formula !== (other.f !== undefined || other.F !== undefined)) return false;
  switch (cell.kind) {
    case 'text':
      return other.t === 's' && other.v === cell.text;
    case 'boolean':
      return other.t === 'b' && other.v === cell.value;
    case 'error':
      // What was never calculated is an error here, and nothing there.
      return other.t === 'e' || (cell.text === '#NOT-CALCULATED' && other.t === 'z');
    default:
      // It has no code for the built-in dates of Chinese Excel.
      if (other.z === undefined) return other.v === cell.number && cell.kind === 'date';
      return other.t === 'n' && other.v === cell.number && cell.kind === classOf(String(other.z));
  }
}

function classOf(format: string): 'number' | 'percent' | 'date' {
  if (SSF.is_date(format)) return 'date';
  return format.includes('%') ? 'percent' : 'number';
}
