import { DuibiaoError } from '@duibiao/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worksheet } from '../testing/make-package.js';
import { RecordingSink } from '../testing/recording-sink.js';
import { sheetXml } from '../testing/sheet-xml.js';
import { SheetScanner } from './sheet-scanner.js';
import { StrictSheetReader } from './sheet-strict.js';

/** What the byte scanner calls, the XML coming in pieces of that size; null when it leaves the sheet to the strict reader. */
function scanned(xml: Uint8Array, piece = xml.length, lastRow = 1_048_576): readonly string[] | null {
  const sink = new RecordingSink();
  const scanner = new SheetScanner(sink, { lastRow });
  for (let at = 0; at < xml.length; at += piece) {
    if (!scanner.push(xml.subarray(at, at + piece))) return null;
  }
  return scanner.finish() ? sink.calls : null;
}

function readStrictly(xml: Uint8Array, piece = xml.length, lastRow = 1_048_576): readonly string[] {
  const sink = new RecordingSink();
  const reader = new StrictSheetReader('/xl/worksheets/sheet1.xml', sink, { lastRow });
  for (let at = 0; at < xml.length; at += piece) reader.push(xml.subarray(at, at + piece));
  reader.finish();
  return sink.calls;
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** What stands in `sheetData`, and what is read from it by both readers. */
const SHEETS: readonly (readonly [title: string, rows: string, calls: readonly string[]])[] = [
  ['a number', '<row r="1"><c r="A1"><v>3070.01</v></c></row>', ['number 1:1 3070.01 style 0']],
  ['a style', '<row r="2"><c r="F2" s="12"><v>-5</v></c></row>', ['number 2:6 -5 style 12']],
  [
    'seventeen digits',
    '<row r="1"><c r="A1"><v>0.10000000000000001</v></c></row>',
    ['number 1:1 0.1 style 0'],
  ],
  [
    'an exponent',
    '<row r="1"><c r="A1"><v>4.40524E+17</v></c></row>',
    ['number 1:1 440524000000000000 style 0'],
  ],
  ['a small number', '<row r="1"><c r="A1"><v>1.5e-7</v></c></row>', ['number 1:1 1.5e-7 style 0']],
  ['a shared string', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', ['shared 1:1 7']],
  [
    'the last cell there is',
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    ['number 1048576:16384 1 style 0'],
  ],
  [
    'cells without reference',
    '<row r="3"><c><v>1</v></c><c/><c><v>3</v></c></row>',
    ['number 3:1 1 style 0', 'number 3:3 3 style 0'],
  ],
  [
    'rows without number',
    '<row><c><v>1</v></c></row><row><c r="B2"><v>2</v></c></row>',
    ['number 1:1 1 style 0', 'number 2:2 2 style 0'],
  ],
  [
    'a row numbered by its cells',
    '<row><c r="A5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
    ['number 5:1 1 style 0', 'number 5:2 2 style 0', 'number 6:1 3 style 0'],
  ],
  [
    'rows out of order',
    '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    ['number 2:1 2 style 0', 'number 1:1 1 style 0'],
  ],
  [
    'an inline string',
    '<row r="1"><c r="A1" t="inlineStr"><is><t>张三</t></is></c></row>',
    ['text 1:1 "张三"'],
  ],
  [
    'rich text without its phonetics',
    '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/><sz val="9"/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh><phoneticPr fontId="1"/></is></c></row>',
    ['text 1:1 "甲 乙"'],
  ],
  [
    'a formula with its number',
    '<row r="1"><c r="A1"><f>SUM(B1:B9)</f><v>12</v></c></row>',
    ['number 1:1 12 style 0 formula'],
  ],
  [
    'a formula with text',
    '<row r="1"><c r="A1" t="str"><f>B1&amp;"户"</f><v>甲户</v></c></row>',
    ['text 1:1 "甲户" formula'],
  ],
  [
    'a formula with no text',
    '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>',
    ['text 1:1 "" formula'],
  ],
  [
    'a formula never calculated',
    '<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><f>1</f><v/></c><c r="C1"><f>1</f><v></v></c></row>',
    ['uncalculated 1:1', 'uncalculated 1:2', 'uncalculated 1:3'],
  ],
  [
    'a shared formula',
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A9" si="0">B1+1</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c></row>',
    ['number 1:1 2 style 0 formula', 'number 1:2 3 style 0 formula'],
  ],
  [
    'truth values',
    '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="b"><v>true</v></c></row>',
    ['boolean 1:1 true', 'boolean 1:2 false', 'boolean 1:3 true'],
  ],
  [
    'an error',
    '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    ['error 1:1 "#DIV/0!" formula'],
  ],
  [
    'a date of its own type',
    '<row r="1"><c r="A1" t="d"><v>2019-12-31</v></c></row>',
    ['isoDate 1:1 "2019-12-31"'],
  ],
  [
    'blank cells',
    '<row r="1"><c r="A1" s="3"/><c r="B1"></c><c r="C1" t="s"></c><c r="D1" t="inlineStr"><is><t></t></is></c><c r="E1"><v/></c></row>',
    [],
  ],
  [
    'references of XML',
    '<row r="1"><c r="A1" t="str"><v>a&amp;b &lt;&#x5f20;&#19977;&gt;&quot;&apos;</v></c></row>',
    ['text 1:1 "a&b <张三>\\"\'"'],
  ],
  [
    'escapes of the spreadsheet',
    '<row r="1"><c r="A1" t="str"><v>a_x000A_b_x005F_x0041_ _xd83d__xDE00_ _x00_</v></c></row>',
    ['text 1:1 "a\\nb_x0041_ 😀 _x00_"'],
  ],
  ['line ends', '<row r="1"><c r="A1" t="str"><v>a\r\nb\rc\nd</v></c></row>', ['text 1:1 "a\\nb\\nc\\nd"']],
  [
    'a hidden row',
    '<row r="4" hidden="1"><c r="A4"><v>1</v></c></row><row r="5" hidden="0"/><row r="6" hidden="true"/>',
    ['hidden row 4', 'number 4:1 1 style 0', 'hidden row 6'],
  ],
  [
    'unknown attributes',
    '<row r="1" spans="1:2" ht="15" customHeight="1"><c r="A1" cm="1" vm=\'2\' ph="1"><v>1</v></c></row>',
    ['number 1:1 1 style 0'],
  ],
  [
    'white space between and in tags',
    '<row\n r="1" >\n <c  r="A1"\t s=\'2\' >\r\n <v>1</v > </c>\n</row >\n',
    ['number 1:1 1 style 2'],
  ],
  [
    'white space around a number',
    '<row r="1"><c r="A1"><v> 12 </v></c><c r="B1" t="s"><v> 3 </v></c></row>',
    ['number 1:1 12 style 0', 'shared 1:2 3'],
  ],
  [
    'what is no number',
    '<row r="1"><c r="A1"><v>约三千</v></c><c r="B1"><v>NaN</v></c><c r="C1" t="b"><v>yes</v></c><c r="D1" t="s"><v>x</v></c></row>',
    ['error 1:1 "约三千"', 'error 1:2 "NaN"', 'error 1:3 "yes"', 'error 1:4 "x"'],
  ],
  [
    'a comment',
    '<row r="1"><!-- <c r="Z9"><v>9</v></c> --><c r="A1"><v>1<!-- 2 --></v></c></row>',
    ['number 1:1 1 style 0'],
  ],
  [
    'CDATA',
    '<row r="1"><c r="A1" t="str"><v><![CDATA[a<b>&amp;]]>c</v></c></row>',
    ['text 1:1 "a<b>&amp;c"'],
  ],
  [
    'an extension in a cell',
    '<row r="1"><c r="A1"><v>1</v><extLst><ext uri="x"><y:v xmlns:y="urn:y">9</y:v></ext></extLst></c></row>',
    ['number 1:1 1 style 0'],
  ],
  [
    'elements of another namespace',
    '<row r="1"><c xmlns="urn:other" r="A1"><v>9</v></c><c r="B1"><v>1</v></c></row>',
    ['number 1:2 1 style 0'],
  ],
];

describe('both readers of sheet XML', () => {
  it.each(SHEETS)('read %s alike', (_, rows, calls) => {
    const xml = bytes(worksheet(rows));
    expect(readStrictly(xml)).toEqual(calls);
    expect(scanned(xml) ?? calls).toEqual(calls);
  });

  it.each(SHEETS.slice(0, 28))('need no help for %s', (_, rows) => {
    expect(scanned(bytes(worksheet(rows)))).not.toBeNull();
  });

  it.each(SHEETS)('read %s however it is cut into pieces', (_, rows, calls) => {
    const xml = bytes(worksheet(rows));
    for (const piece of [1, 3, 7, 64]) {
      expect(readStrictly(xml, piece)).toEqual(calls);
      expect(scanned(xml, piece) ?? calls).toEqual(calls);
    }
  });

  it('read merges and hidden columns around the cells', () => {
    const columns = '<cols><col min="1" max="2" width="9"/><col min="4" max="6" hidden="1"/></cols>';
    const after = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/></mergeCells>';
    const xml = bytes(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', after, columns));
    const calls = ['hidden columns 4-6', 'number 1:1 1 style 0', 'merge 1:1-1:3', 'merge 2:2-4:2'];
    expect(scanned(xml)).toEqual(calls);
    expect(readStrictly(xml)).toEqual(calls);
  });

  it('leave out the cells beyond the rows asked for, but not the merges', () => {
    const rows = [1, 2, 3, 4].map((r) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c></row>`).join('');
    const xml = bytes(worksheet(rows, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'));
    const calls = ['number 1:1 1 style 0', 'number 2:1 2 style 0', 'merge 1:1-1:2'];
    expect(scanned(xml, xml.length, 2)).toEqual(calls);
    expect(scanned(xml, 5, 2)).toEqual(calls);
    expect(readStrictly(xml, 5, 2)).toEqual(calls);
  });

  it('agree on any sheet that can be written', () => {
    fc.assert(
      fc.property(sheetXml(), fc.integer({ min: 1, max: 400 }), (xml, piece) => {
        const strict = readStrictly(xml);
        expect(readStrictly(xml, piece)).toEqual(strict);
        expect(scanned(xml, piece) ?? strict).toEqual(strict);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the scanner', () => {
  it.each([
    ['another encoding', worksheet('').replace('UTF-8', 'GBK')],
    ['a DOCTYPE', worksheet('').replace('?>', '?><!DOCTYPE worksheet>')],
    [
      'two prefixes for the sheet',
      worksheet('').replace(
        '<worksheet',
        `<worksheet xmlns:m="${'http://schemas.openxmlformats.org/spreadsheetml/2006/main'}"`,
      ),
    ],
    ['a sheet cut short', worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -40)],
    ['an element that never ends', worksheet('<row r="1"><c r="A1"><v>1</v></row>')],
    ['something that is no sheet', '<html><body>登录</body></html>'],
  ])('leaves %s to the strict reader', (_, xml) => {
    expect(scanned(bytes(xml))).toBeNull();
  });
});

describe('the strict reader', () => {
  it.each([
    ['a DOCTYPE with entities', worksheet('').replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')],
    ['an unknown entity', worksheet('<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>')],
    ['XML cut short', worksheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(0, -40)],
    ['a row beyond the last', worksheet('<row r="1048577"><c><v>1</v></c></row>')],
    ['a column beyond the last', worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['a cell that says it is in another row', worksheet('<row r="1"><c r="A2"><v>1</v></c></row>')],
    ['something that is no sheet', '<html><body>登录</body></html>'],
  ])('refuses %s', (_, xml) => {
    expect(() => readStrictly(bytes(xml))).toThrow(DuibiaoError);
    expect(scanned(bytes(xml))).toBeNull();
  });
});
