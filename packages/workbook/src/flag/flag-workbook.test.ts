import type { DuibiaoError } from '@duibiao/core';
import {
  type CellStyle,
  cellAddress,
  FLAG_LOOK,
  type Flag,
  type FlagPlan,
  type SheetSpec,
} from '@duibiao/sheet';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../write/write-workbook.js';
import { clearWorkbook } from './clear-workbook.js';
import { type FlagOptions, flagWorkbook } from './flag-workbook.js';

const OPTIONS: FlagOptions = { style: 'fill', notes: false, language: 'zh' };
const error = (row: number, column: number, message = '低于扶贫标准', sheet = '台账'): Flag => ({
  sheet,
  row,
  column,
  severity: 'error',
  message,
});

const SHEET: SheetSpec = {
  name: '台账',
  columnWidths: [10, 20],
  cells: [
    { row: 1, column: 1, value: '户主', style: { bold: true, fill: '#D9E2F3', border: 'thin' } },
    { row: 2, column: 1, value: '甲' },
    { row: 2, column: 2, value: 2900, style: { format: '0.00', border: 'thin', align: 'right' } },
  ],
};
const book = (sheet: Partial<SheetSpec> = {}) => writeWorkbook({ sheets: [{ ...SHEET, ...sheet }] });

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!);
const sheetXml = (bytes: Uint8Array) => part(bytes, 'xl/worksheets/sheet1.xml');

/** The `xf` of a cell. */
function formatOf(bytes: Uint8Array, address: string): string {
  const cell = new RegExp(`<c r="${address}"[^>]*?(?: s="(\\d+)")?(?: [^>]*)?/?>`).exec(sheetXml(bytes))!;
  const number = / s="(\d+)"/.exec(cell[0])?.[1] ?? '0';
  const formats = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(part(bytes, 'xl/styles.xml'))![1]!;
  return [...formats.matchAll(/<xf [^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)][Number(number)]![0];
}

describe('a fill', () => {
  test('changes nothing of the cell format but the fill', async () => {
    const original = await book();
    const marked = await flagWorkbook(original, { flags: [error(2, 2)] }, OPTIONS);
    const plain = (xf: string) => xf.replace(/ (fillId="\d+"|applyFill="1")/g, '');
    expect(plain(formatOf(marked, 'B2'))).toBe(plain(formatOf(original, 'B2')));
    expect(formatOf(marked, 'B2')).not.toBe(formatOf(original, 'B2'));
    expect(part(marked, 'xl/styles.xml')).toContain(`rgb="FF${FLAG_LOOK.error.fill.slice(1)}"`);
  });

  test('several flags on one cell show as the gravest', async () => {
    const plan: FlagPlan = {
      flags: [{ ...error(2, 2), severity: 'info' }, error(2, 2), { ...error(2, 2), severity: 'warning' }],
    };
    const marked = await flagWorkbook(await book(), plan, OPTIONS);
    const styles = part(marked, 'xl/styles.xml');
    expect(styles).toContain(FLAG_LOOK.error.ink.slice(1));
    expect(styles).not.toContain(FLAG_LOOK.info.ink.slice(1));
  });

  test('on a cell that a merged area covers goes to the cell that shows', async () => {
    const merged = await book({ merges: [{ top: 2, left: 1, bottom: 3, right: 2 }] });
    const marked = await flagWorkbook(merged, { flags: [error(3, 2)] }, OPTIONS);
    expect(sheetXml(marked)).not.toContain('r="B3"');
    expect(formatOf(marked, 'A2')).toContain('applyFill="1"');
  });

  test('cells and rows that do not exist are put in order', async () => {
    const flags = [error(1, 3), error(3, 2), error(9, 1), error(2, 1)];
    const marked = await flagWorkbook(await book(), { flags }, OPTIONS);
    const addresses = [...sheetXml(marked).matchAll(/<c r="([A-Z]+\d+)"/g)].map((match) => match[1]);
    expect(addresses).toEqual(['A1', 'C1', 'A2', 'B2', 'B3', 'A9']);
    expect(sheetXml(marked)).toContain('<dimension ref="A1:C9"/>');
  });
});

describe('an overlay', () => {
  const rules = {
    conditionalFormats: [
      { areas: [{ top: 1, left: 1, bottom: 9, right: 1 }], formula: 'A1=""', fill: '#FFFF00' },
    ],
  };

  test('leaves every cell as it is and comes before the rules of the sheet', async () => {
    const original = await book(rules);
    const marked = await flagWorkbook(
      original,
      { flags: [error(2, 2), error(3, 2)] },
      { ...OPTIONS, style: 'overlay' },
    );
    const data = (xml: string) => /<sheetData>.*<\/sheetData>/s.exec(xml)![0];
    expect(data(sheetXml(marked))).toBe(data(sheetXml(original)));
    const found = [...sheetXml(marked).matchAll(/sqref="([^"]+)"><cfRule [^>]*priority="(\d+)"/g)];
    expect(found.map(([, cells, priority]) => [cells, priority])).toEqual([
      ['B2:B3', '1'],
      ['A1:A9', '2'],
    ]);
  });

  test('a live flag is the formula over its areas, read from their first cell', async () => {
    const area = { top: 2, left: 2, bottom: 2, right: 2 };
    const live = [
      { sheet: '台账', areas: [area], formula: 'B2<3070', severity: 'error' as const, message: '低于线' },
      {
        sheet: '台账',
        areas: [{ ...area, top: 8, bottom: 9 }, area],
        formula: 'AND(B8<$B$1,C8="B8")',
        severity: 'info' as const,
        message: '',
      },
    ];
    const marked = await flagWorkbook(
      await book(),
      { flags: [error(2, 2), error(7, 7)], live },
      { ...OPTIONS, style: 'live' },
    );
    const found = [...sheetXml(marked).matchAll(/sqref="([^"]+)"><cfRule [^>]*><formula>([^<]*)</g)];
    expect(found.map(([, cells, formula]) => `${cells} ${formula}`)).toEqual([
      'G7 N("duibiao:error")=0',
      'B2 IF(N("duibiao:error")=0,B2&lt;3070)',
      'B8:B9 IF(N("duibiao:info")=0,AND(B8&lt;$B$1,C8="B8"))',
      'B2 IF(N("duibiao:info")=0,AND(B2&lt;$B$1,C2="B8"))',
    ]);
  });
});

describe('notes', () => {
  test('hold all words of a cell, gravest first, as text', async () => {
    const flags = [
      { ...error(2, 2, '=1+1 <备注>'), severity: 'info' as const },
      error(2, 2, '低于线 170 元'),
    ];
    const marked = await flagWorkbook(await book(), { flags }, { ...OPTIONS, notes: true });
    const text = [...part(marked, 'xl/comments1.xml').matchAll(/<t [^>]*>([^<]*)<\/t>/g)]
      .map((match) => match[1])
      .join('');
    expect(text).toBe('对标 · 错误\n· 低于线 170 元\n· =1+1 &lt;备注&gt;');
  });

  test('a note that is there stays, and the caller is told', async () => {
    const [first, ...rest] = SHEET.cells;
    const noted = await book({ cells: [{ ...first!, note: '原批注' }, ...rest] });
    const notices: unknown[] = [];
    const options = { ...OPTIONS, notes: true, onNotice: (notice: unknown) => notices.push(notice) };
    const marked = await flagWorkbook(noted, { flags: [error(1, 1), error(2, 2)] }, options);
    expect(notices).toEqual([{ kind: 'note-kept', sheet: '台账', cell: 'A1' }]);
    expect(part(marked, 'xl/comments1.xml')).toContain(
      part(noted, 'xl/comments1.xml').match(/<comment ref="A1".*?<\/comment>/s)![0],
    );
    expect(part(marked, 'xl/comments1.xml')).toContain('ref="B2" authorId="1"');
  });
});

describe('what cannot be marked is refused, and nothing is written', () => {
  const refused = async (bytes: Uint8Array, plan: FlagPlan) =>
    flagWorkbook(bytes, plan, OPTIONS).then(
      () => 'written',
      (failure: DuibiaoError) => failure.code,
    );
  const withPart = async (name: string, data: string) =>
    zipSync({ ...unzipSync(await book()), [name]: strToU8(data) });

  const cutOff = async () => (await book()).slice(0, 900);
  /** The least compound file with a BIFF8 workbook in it. */
  const oldWorkbook = () => {
    const file = utils.book_new();
    utils.book_append_sheet(file, utils.aoa_to_sheet([[1]]), '台账');
    return new Uint8Array(write(file, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
  };

  test.each([
    ['an unknown sheet', book(), error(1, 1, '', '别的表'), 'workbook/no-such-sheet'],
    ['a cell outside any sheet', book(), error(1_048_577, 1), 'workbook/no-such-cell'],
    ['a column outside any sheet', book(), error(1, 16_385), 'workbook/no-such-cell'],
    ['an empty file', new Uint8Array(0), error(1, 1), 'workbook/empty'],
    ['a CSV file', strToU8('户主,人均纯收入'), error(1, 1), 'workbook/unsupported'],
    ['an old workbook', oldWorkbook(), error(1, 1), 'workbook/unsupported'],
    ['a workbook that was not copied whole', cutOff(), error(1, 1), 'workbook/damaged'],
    ['a signed workbook', withPart('_xmlsignatures/origin.sigs', ''), error(1, 1), 'workbook/signed'],
    [
      'a sheet that is cut off',
      withPart('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1">'),
      error(1, 1),
      'workbook/damaged',
    ],
    [
      'a sheet with entities',
      withPart('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'),
      error(1, 1),
      'workbook/damaged',
    ],
  ])('%s', async (_, bytes, flag, code) => {
    expect(await refused(await bytes, { flags: [flag] })).toBe(code);
  });
});

test('clearing leaves a workbook alone that was never flagged, whatever its colours and notes', async () => {
  const [first, ...rest] = SHEET.cells;
  const style = { fill: FLAG_LOOK.error.fill };
  const original = await book({ cells: [{ ...first!, style, note: '填表说明' }, ...rest] });
  const { bytes, cleared } = await clearWorkbook(original);
  expect(bytes).toBe(original);
  expect(cleared).toEqual({ marks: 0, notes: 0, sheets: 0, exact: false });
});

test('a plan without flags gives the very same bytes', async () => {
  const original = await book();
  expect(await flagWorkbook(original, { flags: [] }, OPTIONS)).toBe(original);
});

describe('whatever the sheet and the plan', () => {
  const cell = fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 8 }),
    value: fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant('')),
    style: fc.constantFrom<CellStyle[]>(
      {},
      { bold: true },
      { fill: '#FFFF00', border: 'thin' as const },
      { format: '0.00' },
    ),
    note: fc.option(fc.string({ minLength: 1 }), { nil: '', freq: 5 }),
  });
  const flag = fc.record({
    sheet: fc.constant('台账'),
    row: fc.integer({ min: 1, max: 15 }),
    column: fc.integer({ min: 1, max: 10 }),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    message: fc.string(),
  });
  const options = fc.record({
    style: fc.constantFrom('fill' as const, 'overlay' as const),
    notes: fc.boolean(),
    language: fc.constantFrom('zh' as const, 'en' as const),
  });

  test('clearing gives every part back as it was, and flagging twice is flagging once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 30 }),
        fc.array(flag, { maxLength: 20 }),
        options,
        async (cells, flags, chosen) => {
          const original = await writeWorkbook({ sheets: [{ name: '台账', cells }] });
          const once = await flagWorkbook(original, { flags }, chosen);
          expect(await flagWorkbook(once, { flags }, chosen)).toEqual(once);
          const { bytes } = await clearWorkbook(once);
          expect(unzipSync(bytes)).toEqual(unzipSync(original));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a fill marks the flagged cells and no other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 30 }),
        fc.array(flag, { minLength: 1, maxLength: 20 }),
        async (cells, flags) => {
          const original = await writeWorkbook({ sheets: [{ name: '台账', cells }] });
          const marked = await flagWorkbook(original, { flags }, OPTIONS);
          const formats = (bytes: Uint8Array) =>
            new Map(
              [...sheetXml(bytes).matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map((match) => [
                match[1]!,
                match[2] ?? '0',
              ]),
            );
          const before = formats(original);
          const changed = [...formats(marked)].filter(([address, format]) => before.get(address) !== format);
          const wanted = new Set(flags.map(({ row, column }) => cellAddress(row, column)));
          expect(new Set(changed.map(([address]) => address))).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });
});
