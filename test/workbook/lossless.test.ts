import type { FlagPlan, FlagStyle } from '@duibiao/sheet';
import { clearWorkbook, type FlagNotice, flagWorkbook, openPackage, planSheet } from '@duibiao/workbook';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { oddShapes } from './corpus/odd-shapes.js';
import { richWorkbook } from './corpus/rich-workbook.js';
import { writtenByLibraries } from './corpus/written.js';
import { converted, libreOffice } from './libre-office.js';
import { packageFaults } from './package-check.js';

const handMade = [
  ...oddShapes(),
  ['everything at once', richWorkbook(false)] as const,
  ['everything at once, with macros', richWorkbook(true)] as const,
];
const byLibraries = await writtenByLibraries();
const source = [...handMade, ...byLibraries];
const byLibreOffice = libreOffice ? await savedByLibreOffice(source) : [];
const corpus = [...source, ...byLibreOffice];

const PLAN: FlagPlan = {
  flags: [
    {
      sheet: '台账',
      row: 2,
      column: 2,
      severity: 'error',
      message: '人均纯收入 2900 元，低于扶贫标准 3070 元，差 170 元',
    },
    { sheet: '台账', row: 2, column: 2, severity: 'info', message: '=另一条' },
    { sheet: '台账', row: 2, column: 3, severity: 'warning', message: '住房安全未填' },
    { sheet: '台账', row: 3, column: 1, severity: 'info', message: '整行未填' },
    { sheet: '台账', row: 5, column: 1, severity: 'error', message: '原有批注的单元格' },
    { sheet: '台账', row: 40, column: 30, severity: 'warning', message: '表外的单元格 <&>"' },
  ],
  live: [
    {
      sheet: '台账',
      areas: [{ top: 2, left: 2, bottom: 5, right: 2 }],
      formula: 'B2<3070',
      severity: 'error',
      message: '低于线',
    },
  ],
};

const STYLES: readonly FlagStyle[] = ['fill', 'overlay', 'live'];
const flagged = (bytes: Uint8Array, style: FlagStyle, notices: FlagNotice[] = []) =>
  flagWorkbook(bytes, PLAN, {
    style,
    notes: true,
    sheets: [planSheet(PLAN, 'zh')],
    language: 'zh',
    onNotice: (notice) => notices.push(notice),
  });

describe.each(corpus)('%s', (_, original) => {
  test.each(STYLES)('%s, then cleared, is the original entry by entry', async (style) => {
    const { bytes, cleared } = await clearWorkbook(await flagged(original, style));
    expect(cleared.exact).toBe(true);
    const before = unzipSync(original);
    const after = unzipSync(bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const part of Object.keys(before)) expect(sameBytes(after[part]!, before[part]!), part).toBe(true);
  });

  test.each(STYLES)('%s twice is once', async (style) => {
    const once = await flagged(original, style);
    expect(sameBytes(await flagged(once, style), once)).toBe(true);
  });

  test.each(STYLES)('%s touches only the parts it must, and brings no fault in', async (style) => {
    const marked = await flagged(original, style);
    const before = unzipSync(original);
    const after = unzipSync(marked);
    const changed = Object.keys(before).filter(
      (part) => !after[part] || !sameBytes(after[part], before[part]!),
    );
    const may =
      /\[Content_Types\]|workbook\.xml|styles\.xml|worksheets[\\/](_rels[\\/])?sheet[12]\.xml|comments\d*\.xml|vmlDrawing1\.vml/;
    expect(changed.filter((part) => !may.test(part))).toEqual([]);
    expect(notCarriedOver(original, marked).filter((part) => !changed.includes(part))).toEqual([]);
    const known = new Set(packageFaults(original));
    expect(packageFaults(marked).filter((fault) => !known.has(fault))).toEqual([]);
  });
});

test('the words of a cell with a note of its own are not lost in silence', async () => {
  const notices: FlagNotice[] = [];
  await flagged(richWorkbook(false), 'fill', notices);
  expect(notices).toEqual([{ kind: 'note-kept', sheet: '台账', cell: 'A5' }]);
});

test('a protected structure keeps the sheet out, and says so, but the cells are marked', async () => {
  const [, original] = handMade.find(([name]) => name === 'protected structure')!;
  const notices: FlagNotice[] = [];
  const marked = await flagged(original, 'fill', notices);
  expect(notices).toEqual([{ kind: 'sheet-left-out', sheet: '标记清单' }]);
  expect(new TextDecoder().decode(unzipSync(marked)['xl/worksheets/sheet1.xml'])).toContain('r="AD40"');
});

test.runIf(libreOffice)('LibreOffice opens every flagged workbook', { timeout: 300_000 }, async () => {
  const files: (readonly [string, Uint8Array])[] = [];
  for (const [name, original] of corpus) {
    const marked = await flagged(original, 'fill');
    files.push([name, original], [`${name}, flagged`, marked]);
  }
  const opened = await converted(files, 'csv', 'csv');
  for (let index = 0; index < files.length; index += 2) {
    const [name] = files[index]!;
    // Only what LibreOffice opened before can be asked of it after.
    if (opened[index]) expect(opened[index + 1], name).not.toBeNull();
  }
});

async function savedByLibreOffice(books: readonly (readonly [string, Uint8Array])[]) {
  const saved = await converted(books, 'xlsx:Calc MS Excel 2007 XML', 'xlsx');
  return books.flatMap(([name], index) => {
    const bytes = saved[index];
    return bytes ? [[`${name}, saved by LibreOffice`, bytes] as const] : [];
  });
}

/** Parts whose entry is not the very same in both archives: order, name, flags, time, extra fields, compressed bytes. */
function notCarriedOver(original: Uint8Array, marked: Uint8Array): string[] {
  const after = openPackage(marked).entries;
  return openPackage(original).entries.flatMap((entry, index) => {
    const other = after[index];
    const { headerOffset: _, dataOffset: __, ...fields } = entry;
    return other &&
      Object.entries(fields).every(([key, value]) => isSame(value, other[key as keyof typeof other]))
      ? []
      : [entry.name];
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array ? sameBytes(a, b) : a === b;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
