import { FLAG_LOOK, type Flag, type FlagPlan } from '@duibiao/sheet';
import { clearWorkbook, flagWorkbook, writeWorkbook } from '@duibiao/workbook';
import { describe, expect, test } from 'vitest';
import { type BookModel, readBook, snapshot, writeBook } from '../../test/excel/index.js';
import type { FlagRequest } from '../src/host/port.js';
import { officeBench } from './office-host.js';

const flag = (row: number, column: number, severity: Flag['severity'] = 'error'): Flag => ({
  sheet: '台账',
  row,
  column,
  severity,
  message: `第 ${row} 行`,
});
const PLAN: FlagPlan = {
  flags: [flag(2, 2), flag(4, 2), flag(6, 2), flag(3, 3, 'warning'), flag(5, 3, 'info'), flag(5, 2)],
};
const REQUEST: FlagRequest = { style: 'fill', notes: true, language: 'zh' };
const SUMMARY = { name: '汇总', cells: [{ row: 1, column: 1, value: '汇总' }] };

/** A ledger in which one cell that will be marked has a colour of its own. */
async function ledger(): Promise<Uint8Array> {
  const rows = ['甲', '乙', '丙', '丁', '戊'].map((name, at) => [name, 2000 + at * 300, 'A级']);
  const cells = [['户主', '收入', '住房'], ...rows].flatMap((line, r) =>
    line.map((value, c) => ({ row: r + 1, column: c + 1, value, style: { border: 'thin' as const } })),
  );
  return writeWorkbook({
    sheets: [
      {
        name: '台账',
        cells: cells.map((cell) =>
          cell.row === 5 && cell.column === 2 ? { ...cell, style: { ...cell.style, fill: '#00B0F0' } } : cell,
        ),
      },
    ],
  });
}

const plain = (bytes: Uint8Array) =>
  snapshot(readBook(bytes)).filter((line) => !/^(extras|name )/.test(line));
const seen = (book: BookModel) => plain(writeBook(book));

async function cleared(book: BookModel) {
  const bench = await officeBench(book, { notes: true });
  const report = await bench.host.clear();
  expect(bench.excel.failures).toEqual([]);
  bench.close();
  return report;
}

describe('a workbook that the command line marked', () => {
  const marked = async () =>
    flagWorkbook(await ledger(), PLAN, { style: 'fill', notes: true, sheets: [SUMMARY], language: 'zh' });

  test('is given back by the pane as it was: fills, colours, notes, added sheets, and no record', async () => {
    const book = readBook(await marked());
    expect(book.sheets.map(({ name }) => name)).toEqual(['台账', '汇总']);
    expect(book.sheets[0]!.notes.size).toBeGreaterThan(0);
    expect(await cleared(book)).toMatchObject({ cleared: 6, left: 0 });
    expect(snapshot(book)).toEqual(snapshot(readBook(await ledger())));
  });

  test('overlays too', async () => {
    const book = readBook(
      await flagWorkbook(await ledger(), PLAN, { style: 'overlay', notes: false, language: 'en' }),
    );
    await cleared(book);
    expect(snapshot(book)).toEqual(snapshot(readBook(await ledger())));
  });

  test('is cleared after rows were sorted, inserted and deleted, and a column was inserted', async () => {
    const changed = (book: BookModel): BookModel => {
      const sheet = book.sheet('台账')!;
      sheet.sortRows(2, 6, 1);
      sheet.insertRows(3, 2);
      sheet.deleteRows(2, 1);
      sheet.insertColumns(2, 1);
      return book;
    };
    const book = changed(readBook(await marked()));
    // The row that was deleted had two marks.
    expect(await cleared(book)).toMatchObject({ cleared: 4, left: 2 });
    const wanted = changed(readBook(await ledger()));
    expect(fillsOf(book)).toEqual(fillsOf(wanted));
  });

  test('marked again in the pane and cleared there, leaves nothing', async () => {
    const book = readBook(await marked());
    const bench = await officeBench(book, { notes: true });
    await bench.host.flag({ flags: [flag(3, 2), flag(5, 2)] }, REQUEST);
    expect(book.sheets[0]!.fillAt(2, 2).pattern).toBe('none');
    expect(book.sheets[0]!.fillAt(3, 2).color).toBe(FLAG_LOOK.error.fill);
    await bench.host.clear();
    bench.close();
    expect(snapshot(book)).toEqual(snapshot(readBook(await ledger())));
  });
});

describe('a workbook that the pane marked and Excel saved', () => {
  async function marked(change: (book: BookModel) => void = () => {}): Promise<Uint8Array> {
    const book = readBook(await ledger());
    const bench = await officeBench(book, { notes: true });
    expect(await bench.host.flag(PLAN, REQUEST)).toMatchObject({ marked: 6, notes: 6 });
    bench.close();
    change(book);
    return writeBook(book);
  }

  test('is cleared on the command line', async () => {
    const { bytes, cleared: count } = await clearWorkbook(await marked());
    // Three fills, and one rule over the column whose cells differ.
    expect(count.marks).toBe(4);
    expect(count.notes).toBe(6);
    expect(plain(bytes)).toEqual(plain(await ledger()));
  });

  test('keeps the colours that somebody chose since', async () => {
    const recolour = (book: BookModel) =>
      book.sheets[0]!.setFill(2, 2, { pattern: 'solid', color: '#92D050', tint: 0 });
    const { bytes } = await clearWorkbook(await marked(recolour));
    expect(readBook(bytes).sheets[0]!.fillAt(2, 2).color).toBe('#92D050');
    expect(readBook(bytes).sheets[0]!.fillAt(4, 2).pattern).toBe('none');
  });

  test('is marked anew by the command line without a trace of the old marks', async () => {
    const again = await flagWorkbook(
      await marked(),
      { flags: [flag(3, 2)] },
      { style: 'fill', notes: false, language: 'zh' },
    );
    const { bytes } = await clearWorkbook(again);
    expect(plain(bytes)).toEqual(plain(await ledger()));
  });

  test('a column inserted, rows sorted and deleted: the pane finds its marks, and leaves a later colour', async () => {
    const change = (book: BookModel) => {
      const sheet = book.sheet('台账')!;
      sheet.insertColumns(1, 2);
      sheet.sortRows(2, 6, 4);
      sheet.deleteRows(3, 1);
      sheet.setFill(2, 1, { pattern: 'solid', color: '#92D050', tint: 0 });
    };
    const book = readBook(await marked(change));
    await cleared(book);
    const wanted = readBook(await ledger());
    change(wanted);
    expect(fillsOf(book)).toEqual(fillsOf(wanted));
    expect(seen(book).filter((line) => line.startsWith('custom xml'))).toEqual([]);
  });
});

function fillsOf(book: BookModel): string[] {
  const sheet = book.sheet('台账')!;
  return [...sheet.rows]
    .flatMap(([row, line]) => [...line.keys()].map((column) => ({ row, column })))
    .filter(({ row, column }) => sheet.fillAt(row, column).pattern !== 'none')
    .map(({ row, column }) => `${row},${column} ${sheet.fillAt(row, column).color}`)
    .sort();
}
