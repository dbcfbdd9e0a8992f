import type { Flag, FlagStyle } from '@duibiao/sheet';
import { clearWorkbook, flagWorkbook, openWorkbook } from '@duibiao/workbook';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { byExcelJs } from './corpus/by-exceljs.js';
import { byPopulate } from './corpus/by-populate.js';
import { bySheetJs } from './corpus/by-sheetjs.js';
import { Choices } from './corpus/random.js';
import { converted, libreOffice } from './libre-office.js';
import { packageFaults } from './package-check.js';

const SEEDS = [11, 12, 13, 14];
const STYLES: readonly FlagStyle[] = ['fill', 'overlay'];

const written: (readonly [string, Uint8Array])[] = [];
for (const seed of SEEDS) {
  written.push([`exceljs, seed ${seed}`, await byExcelJs(seed)]);
  written.push([`xlsx-populate, seed ${seed}`, await byPopulate(seed)]);
  written.push([`SheetJS, seed ${seed}`, bySheetJs(seed, 'xlsx')]);
}
const saved = libreOffice ? await converted(written, 'xlsx:Calc MS Excel 2007 XML', 'xlsx') : [];
const books = [
  ...written,
  ...saved.flatMap((bytes, i) =>
    bytes ? [[`${written[i]![0]}, saved by LibreOffice`, bytes] as const] : [],
  ),
];

describe.each(books)('a workbook by %s', (_, original) => {
  it.each(STYLES)('marked with %s reads as before, has no new fault, and comes back whole', async (style) => {
    const flags = await someFlags(original);
    const marked = await flagWorkbook(original, { flags }, { style, notes: true, language: 'zh' });
    expect(await cells(marked)).toEqual(await cells(original));
    const known = new Set(packageFaults(original));
    expect(packageFaults(marked).filter((fault) => !known.has(fault))).toEqual([]);
    const { bytes } = await clearWorkbook(marked);
    expect(unzipSync(bytes)).toEqual(unzipSync(original));
  });
});

/** Flags on filled cells, blank ones among them, merged ones, and some beyond the sheet's extent. */
async function someFlags(bytes: Uint8Array): Promise<readonly Flag[]> {
  const choices = new Choices(bytes.length);
  const book = await openWorkbook(bytes);
  const flags: Flag[] = [];
  for (const { index, name } of book.sheets) {
    const { rowCount, columnCount } = await book.grid(index);
    for (let left = 12; left > 0; left--) {
      flags.push({
        sheet: name,
        row: 1 + choices.below(rowCount + 4),
        column: 1 + choices.below(columnCount + 3),
        severity: choices.of(['error', 'warning', 'info']),
        message: choices.of(['低于扶贫标准，差 170 元', '=1+1', '<未填> & 待核实', '证件号码校验位不对']),
      });
    }
  }
  return flags;
}

/** Every cell, merge and hidden row of every sheet. */
async function cells(bytes: Uint8Array): Promise<unknown> {
  const book = await openWorkbook(bytes);
  const sheets = await Promise.all(
    book.sheets.map(async ({ index, name, hidden }) => {
      const grid = await book.grid(index);
      const rows = Array.from({ length: grid.rowCount }, (_, r) => [
        grid.isRowHidden(r + 1),
        ...Array.from({ length: grid.columnCount }, (_, c) => grid.cell(r + 1, c + 1)),
      ]);
      return { name, hidden, rows, merges: grid.merges };
    }),
  );
  return sheets;
}
