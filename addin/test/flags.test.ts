import { FLAG_LOOK, type Flag, type FlagPlan } from '@duibiao/sheet';
import { expect, test } from 'vitest';
import { type BookModel, bookOf, readBook, snapshot, writeBook } from '../../test/excel/index.js';
import type { FlagRequest } from '../src/host/port.js';
import { officeBench } from './office-host.js';

const RED = FLAG_LOOK.error.fill;
const YELLOW = FLAG_LOOK.warning.fill;
const HEADER = ['户主', '收入', '住房'];

function ledger(): BookModel {
  return bookOf({
    台账: [HEADER, ['甲', 2900, 'A级'], ['乙', 3500, 'C级'], ['丙', 2000, 'B级'], ['丁', 4000, 'D级']],
  });
}

const flag = (row: number, column: number, severity: Flag['severity'] = 'error'): Flag => ({
  sheet: '台账',
  row,
  column,
  severity,
  message: `第 ${row} 行`,
});

const PLAN: FlagPlan = { flags: [flag(2, 2), flag(4, 2), flag(3, 3, 'warning')] };

function fills(book: BookModel, spots: readonly (readonly [number, number])[]): string[] {
  return spots.map(([row, column]) => book.sheets[0]!.fillAt(row, column).color ?? 'none');
}

function request(over: Partial<FlagRequest> = {}): FlagRequest {
  return { style: 'fill', notes: false, language: 'zh', ...over };
}

test('marks are the colours of their severities, and clearing gives no-fill back as no fill', async () => {
  const book = ledger();
  const before = snapshot(book);
  const { host, excel, close } = await officeBench(book);
  expect(await host.flag(PLAN, request())).toMatchObject({ marked: 3, overlaid: 0 });
  expect(
    fills(book, [
      [2, 2],
      [4, 2],
      [3, 3],
      [2, 3],
    ]),
  ).toEqual([RED, RED, YELLOW, 'none']);
  expect(await host.clear()).toMatchObject({ cleared: 3, left: 0 });
  expect(snapshot(book)).toEqual(before);
  expect(excel.failures).toEqual([]);
  close();
});

test('a cell with a colour of its own is overlaid, not repainted', async () => {
  const book = ledger();
  book.sheets[0]!.setFill(2, 2, { pattern: 'solid', color: '#FFFF00', tint: 0 });
  book.sheets[0]!.setFill(4, 2, { pattern: 'solid', color: '#FFFFFF', tint: 0 });
  const before = snapshot(book);
  const { host, close } = await officeBench(book);
  expect(await host.flag(PLAN, request())).toMatchObject({ marked: 3, overlaid: 2 });
  expect(
    fills(book, [
      [2, 2],
      [4, 2],
    ]),
  ).toEqual(['#FFFF00', '#FFFFFF']);
  expect(book.sheets[0]!.formats.map((format) => format.formula)).toEqual(['N("duibiao:error")=0']);
  await host.clear();
  expect(snapshot(book)).toEqual(before);
  close();
});

test('a cell that somebody recoloured since keeps their colour', async () => {
  const book = ledger();
  const { host, close } = await officeBench(book);
  await host.flag(PLAN, request());
  book.sheets[0]!.setFill(4, 2, { pattern: 'solid', color: '#00B050', tint: 0 });
  expect(await host.clear()).toMatchObject({ cleared: 2, left: 1 });
  expect(
    fills(book, [
      [2, 2],
      [4, 2],
      [3, 3],
    ]),
  ).toEqual(['none', '#00B050', 'none']);
  close();
});

test('marks are taken back after saving, reopening, and in another Excel', async () => {
  const book = ledger();
  const untouched = snapshot(readBook(writeBook(ledger())));
  const first = await officeBench(book);
  await first.host.flag(PLAN, request());
  first.close();
  const reopened = readBook(writeBook(book));
  expect(reopened.sheets[0]!.fillAt(2, 2).color).toBe(RED);
  const second = await officeBench(reopened, { profile: 'office2021' });
  expect(await second.host.clear()).toMatchObject({ cleared: 3, left: 0 });
  second.close();
  expect(snapshot(readBook(writeBook(reopened)))).toEqual(untouched);
});

test('rows that were sorted and inserted since are found by their names', async () => {
  const book = ledger();
  const { host, close } = await officeBench(book);
  await host.flag(PLAN, request());
  const sheet = book.sheets[0]!;
  sheet.sortRows(2, 5, 2);
  sheet.insertRows(3, 2);
  const coloured = [...sheet.rows].flatMap(([row, line]) =>
    [...line].filter(([, cell]) => cell.style.fill).map(() => row),
  );
  expect(coloured).toHaveLength(3);
  await host.clear();
  for (const [row, line] of sheet.rows)
    for (const [column] of line) expect(sheet.fillAt(row, column).pattern).toBe('none');
  close();
});

test('marks that a new check drops are taken back, and only those', async () => {
  const book = ledger();
  const { host, excel, close } = await officeBench(book);
  await host.flag(PLAN, request());
  await host.flag({ flags: [flag(2, 2, 'warning'), flag(3, 3, 'warning')] }, request());
  expect(
    fills(book, [
      [2, 2],
      [4, 2],
      [3, 3],
    ]),
  ).toEqual([YELLOW, 'none', YELLOW]);
  excel.counters.syncs = 0;
  await host.clear();
  expect(
    fills(book, [
      [2, 2],
      [4, 2],
      [3, 3],
    ]),
  ).toEqual(['none', 'none', 'none']);
  close();
});

test('overlay mode touches no cell', async () => {
  const book = ledger();
  const cells = snapshot(book).filter((line) => /^\d/.test(line));
  const { host, close } = await officeBench(book);
  await host.flag(PLAN, request({ style: 'overlay' }));
  expect(snapshot(book).filter((line) => /^\d/.test(line))).toEqual(cells);
  expect(book.sheets[0]!.formats).toHaveLength(2);
  close();
});

test('a protected sheet is reported and left alone', async () => {
  const book = ledger();
  book.sheets[0]!.protected = true;
  const before = snapshot(book);
  const { host, excel, close } = await officeBench(book);
  expect((await host.sheets())[0]).toMatchObject({ protected: true });
  expect((await host.readSheet('台账')).cell(2, 2)).toMatchObject({ number: 2900 });
  expect(await host.flag(PLAN, request())).toMatchObject({ marked: 0, protectedSheets: ['台账'] });
  expect(snapshot(book)).toEqual(before);
  expect(excel.book.sheets[0]!.protected).toBe(true);
  close();
});

test('an Excel that goes away half-way leaves marks that clearing still finds', async () => {
  const book = ledger();
  const before = snapshot(book);
  const first = await officeBench(book, { patience: 300 });
  await first.host.recall('settings');
  first.excel.faults = [{ kind: 'gone', request: first.excel.counters.syncs + 2 }];
  await expect(first.host.flag(PLAN, request())).rejects.toMatchObject({ code: 'host/lost' });
  first.close();
  const second = await officeBench(book);
  await second.host.clear();
  expect(snapshot(book)).toEqual(before);
  second.close();
});

test.each([
  ['RequestPayloadSizeLimitExceeded', 'host/too-much'],
  ['AccessDenied', 'host/not-possible'],
  ['InvalidOperationInCellEditMode', 'host/cell-edit'],
  ['GeneralException', 'host/not-possible'],
])('%s is said in plain words', async (code, expected) => {
  const book = ledger();
  const before = snapshot(book);
  const { host, excel, close } = await officeBench(book);
  await host.recall('settings');
  excel.faults = [{ kind: 'reject', request: excel.counters.syncs + 2, code }];
  await expect(host.flag(PLAN, request())).rejects.toMatchObject({ code: expected });
  expect(snapshot(book)).toEqual(before);
  close();
});

test('work in the background does not wait for a cell that is being edited', async () => {
  const book = ledger();
  const { host, excel, close } = await officeBench(book);
  await host.recall('settings');
  excel.faults = [{ kind: 'cell-edit' }];
  await expect(host.flag(PLAN, request({ background: true }))).rejects.toMatchObject({
    code: 'host/cell-edit',
  });
  close();
});

test('5,000 scattered flags on 20,000 × 20 cells: three requests and 100 KB at most, none over 5 MB, no trace left', async () => {
  const rows: (string | number)[][] = [Array.from({ length: 20 }, (_, c) => `列${c + 1}`)];
  for (let r = 1; r < 20_000; r++) rows.push([`户${r}`, ...Array.from({ length: 19 }, (_, c) => r * 7 + c)]);
  const seen = new Set<number>();
  for (let seed = 42; seen.size < 5000; ) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    seen.add(seed % (19_999 * 19));
  }
  const flags = [...seen].map((at) =>
    flag(2 + Math.floor(at / 19), 2 + (at % 19), at % 5 ? 'error' : 'warning'),
  );
  const book = bookOf({ 台账: rows });
  const before = snapshot(book);
  const { host, excel, close } = await officeBench(book, { profile: 'web' });
  expect((await host.readSheet('台账')).rowCount).toBe(20_000);
  await host.recall('settings');
  const limit = 5 * 1024 * 1024;
  expect(Math.max(excel.counters.largestRequest, excel.counters.largestResponse)).toBeLessThan(limit);
  Object.assign(excel.counters, { syncs: 0, requestBytes: 0 });
  expect(await host.flag({ flags }, request())).toMatchObject({ marked: 5000, overlaid: 0 });
  expect(excel.counters.syncs).toBeLessThanOrEqual(3);
  expect(excel.counters.requestBytes).toBeLessThanOrEqual(100_000);
  expect(await host.clear()).toMatchObject({ cleared: 5000, left: 0 });
  expect(Math.max(excel.counters.largestRequest, excel.counters.largestResponse)).toBeLessThan(limit);
  expect(snapshot(book)).toEqual(before);
  expect(excel.failures).toEqual([]);
  close();
});
