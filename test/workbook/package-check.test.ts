import { expect, test } from 'vitest';
import { type Parts, relations, zipped } from './corpus/parts.js';
import { simpleWorkbook } from './corpus/simple-workbook.js';
import { packageFaults } from './package-check.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const changed = (part: string, from: string | RegExp, to: string): Parts => {
  const parts = simpleWorkbook();
  return { ...parts, [part]: (parts[part] as string).replace(from, to) };
};

test('a sound workbook has no fault', () => {
  expect(packageFaults(zipped(simpleWorkbook()))).toEqual([]);
});

const BROKEN: readonly (readonly [string, Parts, RegExp])[] = [
  [
    'a relation to nowhere',
    simpleWorkbook({
      'xl/_rels/workbook.xml.rels': relations('worksheet worksheets/sheet1.xml', 'styles styles9.xml'),
    }),
    /styles9\.xml, which is not there/,
  ],
  [
    'a part without a type',
    simpleWorkbook({ 'xl/media/image1.png': 'x' }),
    /image1\.png has no content type/,
  ],
  [
    'an element out of order',
    changed(SHEET, '</worksheet>', '<sheetPr/></worksheet>'),
    /sheetPr out of order/,
  ],
  ['a format that does not exist', changed(SHEET, 's="3"', 's="30"'), /format 30 of 5/],
  [
    'a wrong count',
    changed('xl/styles.xml', '<cellXfs count="5">', '<cellXfs count="6">'),
    /cellXfs says 6 and has 5/,
  ],
  ['a fill that does not exist', changed('xl/styles.xml', 'fillId="2"', 'fillId="3"'), /fillId out of range/],
  ['cells out of order', changed(SHEET, 'r="D2"', 'r="A2"'), /A2 after column 2/],
  ['rows out of order', changed(SHEET, '<row r="5"', '<row r="3"'), /row 3 after 4/],
  [
    'two sheets of one name',
    changed('xl/workbook.xml', '</sheets>', '<sheet name="台账" sheetId="2" r:id="rId1"/></sheets>'),
    /two sheets 台账/,
  ],
  ['markup that does not close', changed(SHEET, '</worksheet>', ''), /not well-formed/],
];

test.each(BROKEN)('%s is found', (_, parts, fault) => {
  expect(packageFaults(zipped(parts)).join('\n')).toMatch(fault);
});
