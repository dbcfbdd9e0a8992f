import { describe, expect, it } from 'vitest';
import { NOT_CALCULATED, openWorkbook } from './index.js';
import { MAIN, makePackage, OFFICE, sharedStrings, utf16, worksheet } from './testing/make-package.js';

const grid = async (bytes: Uint8Array, options = {}) => (await openWorkbook(bytes)).grid(0, options);
const text = (value: string, formula = false) => ({ kind: 'text', text: value, formula });
const number = (value: number, formula = false) => ({ kind: 'number', number: value, formula });

describe('an .xlsx', () => {
  it('lists its sheets in the order of their tabs, with those that are hidden', async () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="3" r:id="rId2"/><sheet name="字典" sheetId="1" state="hidden" r:id="rId1"/><sheet name="底表" sheetId="9" state="veryHidden" r:id="rId3"/></sheets></workbook>`;
    const bytes = makePackage({
      sheets: ['', '<row r="1"><c r="A1"><v>2</v></c></row>', ''],
      parts: { 'xl/workbook.xml': workbook },
    });
    const book = await openWorkbook(bytes);
    expect(book).toMatchObject({ form: 'xlsx', writable: true });
    expect(book.sheets).toEqual([
      { index: 0, name: '台账', hidden: false },
      { index: 1, name: '字典', hidden: true },
      { index: 2, name: '底表', hidden: true },
    ]);
    expect((await book.grid('台账')).cell(1, 1)).toEqual(number(2));
    expect((await book.grid(1)).hidden).toBe(true);
    await expect(book.grid('无此表')).rejects.toMatchObject({ code: 'workbook/no-such-sheet' });
    await expect(book.grid(3)).rejects.toMatchObject({ code: 'workbook/no-such-sheet' });
  });

  it('gives cells as they stand', async () => {
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c><c r="D1" t="s"><v>2</v></c></row>
      <row r="3"><c r="A3"><v>2900</v></c><c r="B3" s="1"><v>0.04</v></c><c r="C3" s="2"><v>43830</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3"><f>[1]其他!A3*2</f></c><c r="G3" t="d"><v>2019-12-31</v></c><c r="H3" s="77"><v>1</v></c></row>`;
    const strings =
      '<si><t>户主</t></si><si><r><t>人均</t></r><r><t>纯收入</t></r><rPh sb="0" eb="1"><t>renjun</t></rPh></si><si><t/></si>';
    const cellXfs = '<xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="31"/>';
    const read = await grid(makePackage({ sheets: [rows], strings, styles: { cellXfs } }));
    expect([read.rowCount, read.columnCount]).toEqual([3, 8]);
    const cells = [1, 2, 3, 4, 5].map((column) => read.cell(1, column));
    expect(cells).toEqual([
      text('户主'),
      text('人均纯收入'),
      { kind: 'error', text: '#REF!', formula: false },
      { kind: 'blank' },
      { kind: 'blank' },
    ]);
    expect(read.cell(2, 1)).toEqual({ kind: 'blank' });
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((column) => read.cell(3, column))).toEqual([
      number(2900),
      { kind: 'percent', number: 0.04, formula: false },
      { kind: 'date', number: 43830, formula: false },
      { kind: 'boolean', value: true, formula: false },
      { kind: 'error', text: '#N/A', formula: false },
      { kind: 'error', text: NOT_CALCULATED, formula: true },
      { kind: 'date', number: 43830, formula: false },
      number(1),
    ]);
    expect(read.cell(0, 1)).toEqual({ kind: 'blank' });
    expect(read.cell(99, 99)).toEqual({ kind: 'blank' });
  });

  it.each([27, 28, 31, 36, 50, 54, 57, 58])(
    'shows format %i, which Chinese Excel has built in, as a date',
    async (id) => {
      const rows = '<row r="1"><c r="A1" s="0"><v>43830</v></c></row>';
      const read = await grid(makePackage({ sheets: [rows], styles: { cellXfs: `<xf numFmtId="${id}"/>` } }));
      expect(read.cell(1, 1)).toEqual({ kind: 'date', number: 43830, formula: false });
    },
  );

  it('counts dates from 1904 where the workbook does', async () => {
    const sheets = ['<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>'];
    const read = await grid(makePackage({ sheets, workbookPr: '<workbookPr date1904="1"/>' }));
    expect(read.date1904).toBe(true);
    expect(read.cell(1, 1)).toEqual({ kind: 'date', number: 1, formula: false });
  });

  it('gives merges, hidden rows and hidden columns', async () => {
    const xml = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
      '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
      '<cols><col min="2" max="3" hidden="true"/></cols>',
    );
    const read = await grid(makePackage({ sheets: [new TextEncoder().encode(xml)] }));
    expect(read.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
    expect([1, 2].map((row) => read.isRowHidden(row))).toEqual([false, true]);
    expect([1, 2, 3, 4].map((column) => read.isColumnHidden(column))).toEqual([false, true, true, false]);
  });

  it('reads a preview, and only the columns that are wanted', async () => {
    const rows = [1, 2, 3].map(
      (r) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="C${r}"><v>${r * 10}</v></c></row>`,
    );
    const bytes = makePackage({ sheets: [rows.join('')] });
    const preview = await grid(bytes, { rows: 2 });
    expect([preview.rowCount, preview.partial]).toEqual([2, true]);
    expect((await grid(bytes)).partial).toBeUndefined();
    const narrow = await grid(bytes, { columns: new Set([3]) });
    expect([narrow.cell(3, 1), narrow.cell(3, 3)]).toEqual([{ kind: 'blank' }, number(30)]);
  });

  it('takes the last of two cells at one address, and rows in any order', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row>';
    const read = await grid(makePackage({ sheets: [rows] }));
    expect([read.cell(1, 1), read.cell(3, 1), read.cell(3, 2)]).toEqual([number(4), number(2), number(1)]);
    expect(read.rowCount).toBe(3);
  });

  it('has strings in another encoding, with CDATA, or none at all', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
    const spelled = [
      '<si><t>张&#19977;</t></si>',
      '<si><t><![CDATA[张三]]></t></si>',
      '<si><!-- name --><t>张三</t></si>',
    ];
    for (const item of spelled)
      expect((await grid(makePackage({ sheets: [rows], strings: item }))).cell(1, 1)).toEqual(text('张三'));
    const wide = utf16(sharedStrings('<si><t>张三</t></si>').replace('UTF-8', 'UTF-16'));
    expect((await grid(makePackage({ sheets: [rows], strings: wide }))).cell(1, 1)).toEqual(text('张三'));
    expect((await grid(makePackage({ sheets: [rows], strings: null }))).cell(1, 1)).toMatchObject({
      kind: 'error',
    });
  });

  it('does not believe a dimension', async () => {
    const xml = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      '',
      '<dimension ref="A1:XFD1000000000"/>',
    );
    expect((await grid(makePackage({ sheets: [new TextEncoder().encode(xml)] }))).rowCount).toBe(1);
  });

  it('may have the styles that Excel would not choose, the fallback of an extension', async () => {
    const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
    const xf = '<xf numFmtId="0"/>';
    const styles = `<styleSheet xmlns="${MAIN}" xmlns:mc="${mc}"><mc:AlternateContent><mc:Choice Requires="hs" xmlns:hs="urn:h"><cellXfs>${xf}${xf}${xf}</cellXfs></mc:Choice><mc:Fallback><cellXfs>${xf}<xf numFmtId="14"/></cellXfs></mc:Fallback></mc:AlternateContent></styleSheet>`;
    const bytes = makePackage({
      sheets: ['<row r="1"><c r="A1" s="1"><v>1</v></c></row>'],
      parts: { 'xl/styles.xml': styles },
    });
    expect((await grid(bytes)).cell(1, 1)).toMatchObject({ kind: 'date' });
  });

  it('with macros is one too, and signed can only be read', async () => {
    expect(await openWorkbook(makePackage({ macros: true }))).toMatchObject({ form: 'xlsm', writable: true });
    const signed = makePackage({ parts: { '_xmlsignatures/sig1.xml': '<Signature/>' } });
    expect(await openWorkbook(signed)).toMatchObject({ form: 'xlsx', writable: false });
  });
});

describe('hostile worksheets', () => {
  const many = (count: number, item: string) => item.repeat(count);
  it.each([
    [
      'a million styles',
      makePackage({ styles: { cellXfs: many(1_000_000, '<xf numFmtId="0"/>') } }),
      'workbook/too-large',
    ],
    [
      'entities in a sheet',
      makePackage({ sheets: [new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "&c;&c;">]><worksheet/>')] }),
      'workbook/damaged',
    ],
    [
      'entities in the strings',
      makePackage({
        sheets: ['<row r="1"><c r="A1" t="s"><v>0</v></c></row>'],
        strings: new TextEncoder().encode('<!DOCTYPE a><sst/>'),
      }),
      'workbook/damaged',
    ],
    [
      'a sheet that is missing',
      makePackage({ parts: { 'xl/worksheets/sheet1.xml': null } }),
      'workbook/damaged',
    ],
    [
      'a sheet cut short',
      makePackage({ sheets: [new TextEncoder().encode(worksheet('').slice(0, -20))] }),
      'workbook/damaged',
    ],
    ['a workbook without sheets', makePackage({ sheets: [] }), 'workbook/empty'],
  ])('are refused: %s', async (_, bytes, code) => {
    await expect(grid(bytes)).rejects.toMatchObject({ code });
  });

  it('cannot take more than the limits give', async () => {
    const cells = (count: number) => `<row r="1">${many(count, '<c><v>1</v></c>')}</row>`;
    const read = async (bytes: Uint8Array, limits: object) => (await openWorkbook(bytes, { limits })).grid(0);
    await expect(
      read(makePackage({ sheets: [`${cells(16_000)}${cells(16_000)}`] }), { cells: 10_000 }),
    ).rejects.toMatchObject({ code: 'workbook/too-large' });
    await expect(read(makePackage({ strings: many(50, '<si/>') }), { strings: 49 })).rejects.toMatchObject({
      code: 'workbook/too-large',
    });
    const merged = worksheet('', `<mergeCells>${many(20, '<mergeCell ref="A1:B1"/>')}</mergeCells>`);
    await expect(
      read(makePackage({ sheets: [new TextEncoder().encode(merged)] }), { merges: 19 }),
    ).rejects.toMatchObject({ code: 'workbook/too-large' });
  });

  it('far apart cells take no room for what is between them', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i * 500 + 1}"><c r="XFD${i * 500 + 1}"><v>${i}</v></c></row>`,
    );
    const read = await grid(makePackage({ sheets: [rows.join('')] }));
    expect([read.rowCount, read.columnCount]).toEqual([999_501, 16_384]);
    expect(read.cell(999_501, 16_384)).toEqual(number(1999));
    expect(read.cell(999_500, 16_384)).toEqual({ kind: 'blank' });
  });
});

describe('a file that is no workbook', () => {
  const ascii = (start: string) => Uint8Array.from(start.padEnd(600, ' '), (c) => c.charCodeAt(0));
  it.each([
    ['nothing', new Uint8Array(0), 'workbook/empty'],
    ['a PDF', ascii('%PDF-1.7'), 'workbook/not-a-workbook'],
    ['a picture', ascii('\x89PNG\r\n'), 'workbook/not-a-workbook'],
    ['an archive', ascii('Rar!\x1a\x07'), 'workbook/not-a-workbook'],
    ['a rich text document', ascii('{\\rtf1'), 'workbook/not-a-workbook'],
    ['a web page without a table', ascii('<html><body>请登录</body></html>'), 'workbook/not-a-workbook'],
    ['some other XML', ascii('<?xml version="1.0"?><config/>'), 'workbook/not-a-workbook'],
    [
      'bytes of no known kind',
      Uint8Array.from({ length: 600 }, (_, i) => (i * 7) & 255),
      'workbook/not-a-workbook',
    ],
    ['a broken compound file', ascii('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'workbook/damaged'],
  ])('is refused in both languages: %s', async (_, bytes, code) => {
    const error = await openWorkbook(bytes, { fileName: '台账.xlsx' }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'DuibiaoError', code });
    const { sentence } = error as { sentence: { zh: string; en: string } };
    expect(sentence.zh).toMatch(/请.*。$/);
    expect(sentence.en).toMatch(/\.$/);
  });
});
