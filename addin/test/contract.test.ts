import { gridOf, type SheetSpec } from '@duibiao/sheet';
import { writeWorkbook } from '@duibiao/workbook';
import { afterEach, describe, expect, test } from 'vitest';
import { type ProfileName, readBook, sheetSnapshot } from '../../test/excel/index.js';
import { fileHost } from '../src/host/file/adapter.js';
import type { FlagRequest, Host } from '../src/host/port.js';
import { officeBench } from './office-host.js';

/** What a ledger in a file looks like: a title, merged headers, dates, percentages, text that looks like numbers, a hidden row. */
async function bytes(): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: [
      {
        name: '台账',
        cells: [
          { row: 1, column: 1, value: '2017年某村台账' },
          { row: 2, column: 1, value: '户主' },
          { row: 2, column: 2, value: '身份证号' },
          { row: 2, column: 3, value: '收入' },
          { row: 2, column: 4, value: '占比' },
          { row: 2, column: 5, value: '日期' },
          { row: 3, column: 1, value: '甲' },
          { row: 3, column: 2, value: '990000197001010114' },
          { row: 3, column: 3, value: 2900 },
          { row: 3, column: 4, value: 0.04, style: { format: '0.0%' } },
          { row: 3, column: 5, value: { date: '2017-06-30' } },
          { row: 4, column: 1, value: '乙' },
          { row: 4, column: 3, value: { formula: 'C3*2', value: 5800 } },
          { row: 4, column: 4, value: true },
        ],
        merges: [{ top: 1, left: 1, bottom: 1, right: 5 }],
      },
      { name: '二村', cells: [{ row: 1, column: 1, value: '空' }] },
    ],
  });
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function office(profile: ProfileName): Promise<Host> {
  const bench = await officeBench(readBook(await bytes()), { profile });
  open.push(() => {
    expect(bench.excel.failures).toEqual([]);
    bench.close();
  });
  return bench.host;
}

const HOSTS: Readonly<Record<string, () => Promise<Host>>> = {
  'Office 2021': () => office('office2021'),
  'Office 2024': () => office('office2024'),
  'Microsoft 365': () => office('microsoft365'),
  'Excel on the web': () => office('web'),
  'a file': async () => fileHost(await bytes(), '台账.xlsx', 'zh'),
};

const REQUEST: FlagRequest = { style: 'fill', notes: false, language: 'zh' };
const PLAN = {
  flags: [{ sheet: '台账', row: 3, column: 3, severity: 'error' as const, message: '低于扶贫标准' }],
};
const SPEC: SheetSpec = {
  name: '对标-清单',
  columnWidths: [10, 20],
  cells: [
    { row: 1, column: 1, value: '=1+1', style: { bold: true } },
    { row: 2, column: 1, value: { formula: "'对标-清单'!B2*2", value: 6 } },
    { row: 2, column: 2, value: 3, style: { format: '0.00', fill: '#FFEEDD', border: 'thin' } },
    { row: 3, column: 1, value: { date: '2017-12-31' } },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  freeze: { row: 2, column: 1 },
  validations: [
    { areas: [{ top: 5, left: 1, bottom: 9, right: 1 }], rule: { kind: 'list', values: ['是', '否'] } },
  ],
};

describe.each(Object.keys(HOSTS))('%s behind the port', (name) => {
  const host = () => HOSTS[name]!();

  test('lists its sheets in order', async () => {
    expect((await (await host()).sheets()).map(({ name: sheet, hidden }) => [sheet, hidden])).toEqual([
      ['台账', false],
      ['二村', false],
    ]);
  });

  test('reads every cell as the file reader does', async () => {
    const read = await (await host()).readSheet('台账');
    const file = await (await fileHost(await bytes(), '台账.xlsx', 'zh')).readSheet('台账');
    expect([read.rowCount, read.columnCount, read.date1904]).toEqual([
      file.rowCount,
      file.columnCount,
      file.date1904,
    ]);
    for (let row = 1; row <= file.rowCount; row++) {
      for (let column = 1; column <= file.columnCount; column++) {
        expect([row, column, read.cell(row, column)]).toEqual([row, column, file.cell(row, column)]);
      }
    }
    expect(read.merges).toEqual(file.merges);
    expect(read.cell(3, 4)).toEqual({ kind: 'percent', number: 0.04, formula: false });
    expect(read.cell(3, 5)).toMatchObject({ kind: 'date' });
    expect(read.cell(3, 2)).toMatchObject({ kind: 'text', text: '990000197001010114' });
    expect(gridOf('x', []).cell(1, 1)).toEqual(read.cell(99, 99));
  });

  test('says which sheet is not there', async () => {
    await expect((await host()).readSheet('无此表')).rejects.toMatchObject({ code: 'host/no-such-sheet' });
  });

  test('marks, marks again without piling up, and clears', async () => {
    const one = await host();
    expect(await one.flag(PLAN, REQUEST)).toMatchObject({ marked: 1 });
    expect(await one.flag(PLAN, REQUEST)).toMatchObject({ marked: 1 });
    expect(await one.clear()).toMatchObject({ cleared: 1, left: 0 });
    expect(await one.clear()).toMatchObject({ cleared: 0 });
  });

  test('clears what a marking under way is still putting on', async () => {
    const one = await host();
    const marking = one.flag(PLAN, REQUEST);
    expect(await one.clear()).toMatchObject({ cleared: 1, left: 0 });
    expect(await marking).toMatchObject({ marked: 1 });
  });

  test('stops when asked, with nothing done', async () => {
    const one = await host();
    const signal = AbortSignal.abort();
    await expect(one.readSheet('台账', { signal })).rejects.toMatchObject({ code: 'host/cancelled' });
    await expect(one.flag(PLAN, REQUEST, { signal })).rejects.toMatchObject({ code: 'host/cancelled' });
    expect(await one.clear()).toMatchObject({ cleared: 0 });
  });

  test('adds sheets, which are ours afterwards, and replaces them', async () => {
    const one = await host();
    await one.addSheets([SPEC]);
    await one.addSheets([SPEC]);
    const sheets = await one.sheets();
    expect(sheets.map((sheet) => [sheet.name, sheet.own])).toEqual([
      ['台账', false],
      ['二村', false],
      ['对标-清单', true],
    ]);
    await expect(one.addSheets([{ ...SPEC, name: '台账' }])).rejects.toMatchObject({
      code: 'host/sheet-exists',
    });
  });

  test('remembers', async () => {
    const one = await host();
    expect(await one.recall('columns')).toBeNull();
    await one.remember('columns', '{"a":"<&>"}');
    expect(await one.recall('columns')).toBe('{"a":"<&>"}');
    await one.remember('columns', null);
    expect(await one.recall('columns')).toBeNull();
  });
});

test('a sheet made in Excel holds text as text, formulas as formulas, looks and choices', async () => {
  const { host, excel, close } = await officeBench(readBook(await bytes()));
  await host.addSheets([SPEC]);
  const sheet = excel.book.sheet('对标-清单')!;
  expect(sheet.cell(1, 1)).toMatchObject({ value: '=1+1' });
  expect(sheet.cell(2, 1)).toMatchObject({ formula: "'对标-清单'!B2*2" });
  expect(sheet.cell(2, 2)).toMatchObject({ value: 3 });
  expect(sheet.numberFormatAt(2, 2)).toBe('0.00');
  expect(sheet.fillAt(2, 2).color).toBe('#FFEEDD');
  expect(sheet.cell(3, 1)).toMatchObject({ value: 43_100 });
  expect(sheet.extras.freeze).toEqual({ row: 1, column: 0 });
  expect(sheet.extras.validations[0]?.rule).toMatchObject({ list: { source: '是,否' } });
  expect(sheetSnapshot(sheet)).toContain('merge A1:B1');
  expect(excel.failures).toEqual([]);
  close();
});
