import type { DuibiaoError } from '@duibiao/core';
import type { SheetSpec, SpecCell, WorkbookSpec } from '@duibiao/sheet';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../open-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const sheet = (over: Partial<SheetSpec>): SheetSpec => ({ name: '表', cells: [], ...over });
const written = async (over: Partial<SheetSpec>, spec: Partial<WorkbookSpec> = {}) => {
  const parts = unzipSync(await writeWorkbook({ sheets: [sheet(over)], ...spec }));
  return (part: string) => strFromU8(parts[`xl/${part}`]!);
};
const sheetXml = async (over: Partial<SheetSpec>) => (await written(over))('worksheets/sheet1.xml');
const cellXml = async (cell: Partial<SpecCell>) =>
  /<c .*?(?:\/>|<\/c>)/s.exec(await sheetXml({ cells: [{ row: 1, column: 1, ...cell }] }))![0];

test('the same spec gives the same bytes', async () => {
  const spec = {
    sheets: [sheet({ cells: [{ row: 1, column: 1, value: '甲', note: '注' }] })],
    title: '评分表',
  };
  expect(await writeWorkbook(spec)).toEqual(await writeWorkbook(spec));
});

describe('values', () => {
  test.each([
    ['text', '甲 <乙>', '<is><t xml:space="preserve">甲 &lt;乙&gt;</t></is>'],
    ['a control character', 'a\u0001b', '<is><t xml:space="preserve">a_x0001_b</t></is>'],
    ['text that looks like an escape', '_x0041_', '<is><t xml:space="preserve">_x005F_x0041_</t></is>'],
    ['a number', 0.1, '<v>0.1</v>'],
    ['no finite number', Number.NaN, '<v>#NUM!</v>'],
    ['a truth value', true, '<v>1</v>'],
    ['a date', { date: '2020-06-30' }, '<v>44012</v>'],
    ['the first days of 1900, before the leap day that never was', { date: '1900-02-28' }, '<v>59</v>'],
    ['what is no date', { date: '2020-02-30' }, '<t xml:space="preserve">2020-02-30</t>'],
    [
      'a formula with the value it gives',
      { formula: 'SUM(A2:A3)&"<"', value: '5<' },
      '<f>SUM(A2:A3)&amp;"&lt;"</f><v>5&lt;</v>',
    ],
  ])('%s', async (_, value, xml) => {
    expect(await cellXml({ value })).toContain(xml);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0"])(
    '%s is text, and stays text when edited',
    async (value) => {
      const part = await written({ cells: [{ row: 1, column: 1, value }] });
      const xml = part('worksheets/sheet1.xml');
      expect(xml).not.toContain('<f>');
      expect(xml).toContain('t="inlineStr"');
      expect(part('styles.xml')).toContain('quotePrefix="1"');
    },
  );

  test('a reader finds them again', async () => {
    const cells: SpecCell[] = [
      { row: 1, column: 1, value: ' 甲\n乙 ' },
      { row: 1, column: 2, value: 3070.01, style: { format: '0.00%' } },
      { row: 2, column: 1, value: { date: '2019-12-31' } },
      { row: 2, column: 2, value: { formula: 'B1*2', value: 6140.02 } },
    ];
    const book = await openWorkbook(
      await writeWorkbook({ sheets: [sheet({ cells, merges: [area(3, 1, 4, 2)] })] }),
    );
    const grid = await book.grid('表');
    expect(grid.cell(1, 1)).toEqual({ kind: 'text', text: ' 甲\n乙 ', formula: false });
    expect(grid.cell(1, 2)).toEqual({ kind: 'percent', number: 3070.01, formula: false });
    expect(grid.cell(2, 1)).toEqual({ kind: 'date', number: 43830, formula: false });
    expect(grid.cell(2, 2)).toEqual({ kind: 'number', number: 6140.02, formula: true });
    expect(grid.merges).toEqual([area(3, 1, 4, 2)]);
  });
});

describe('layout', () => {
  test('the border of a merged area runs round all of it', async () => {
    const cells: SpecCell[] = [{ row: 1, column: 1, value: '题', style: { border: 'thin' } }];
    const xml = await sheetXml({ cells, merges: [area(1, 1, 2, 2)] });
    expect([...xml.matchAll(/<c r="([A-Z]\d)" s="1"/g)].map((match) => match[1])).toEqual([
      'A1',
      'B1',
      'A2',
      'B2',
    ]);
  });

  test('frozen rows and columns, widths, heights, tab colour', async () => {
    const xml = await sheetXml({
      freeze: { row: 4, column: 3 },
      columnWidths: [8, 8, 20],
      rowHeights: { 2: 30 },
      tabColor: '#c0504d',
    });
    expect(xml).toContain(
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    );
    expect(xml).toContain(
      '<col min="1" max="2" width="8.7143" customWidth="1"/><col min="3" max="3" width="20.7143"',
    );
    expect(xml).toContain('<row r="2" ht="30" customHeight="1"/>');
    expect(xml).toContain('<tabColor rgb="FFC0504D"/>');
  });

  test('print set-up is kept under the names that Excel uses', async () => {
    const print = {
      paper: 'A3',
      landscape: true,
      fitToWidth: true,
      titleRows: { from: 1, to: 3 },
      area: area(1, 1, 40, 5),
      footer: '第 &P 页',
      breaksBefore: [20],
      margins: { top: 2.54, bottom: 2.54, left: 1.27, right: 1.27 },
    } as const;
    const part = await written({ print, autoFilter: area(3, 1, 9, 5) });
    expect(part('workbook.xml')).toContain(
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表!$A$3:$E$9</definedName>' +
        '<definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$E$40</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$3</definedName></definedNames>',
    );
    expect(part('worksheets/sheet1.xml')).toContain(
      '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
        '<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="19" max="16383" man="1"/></rowBreaks>',
    );
  });

  test('a protected sheet leaves unlocked cells open', async () => {
    const part = await written({
      protected: true,
      cells: [{ row: 1, column: 1, value: 1, style: { unlocked: true } }],
    });
    expect(part('worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1" objects="1" scenarios="1"');
    expect(part('styles.xml')).toContain('<protection locked="0"/>');
  });
});

describe('validations', () => {
  const validation = async (rule: NonNullable<SheetSpec['validations']>[number]['rule']) =>
    /<dataValidation .*<\/dataValidation>/.exec(
      await sheetXml({ validations: [{ areas: [area(2, 1, 9, 1)], rule }] }),
    )![0];

  test.each([
    [{ kind: 'list', values: ['是', '否'] }, '<formula1>"是,否"</formula1>'],
    [{ kind: 'list-from', sheet: '选 项', area: area(1, 1, 9, 1) }, "<formula1>'选 项'!$A$1:$A$9</formula1>"],
    [{ kind: 'decimal', min: 0, max: 20 }, '<formula1>0</formula1><formula2>20</formula2>'],
    [{ kind: 'whole', max: 9 }, 'operator="lessThanOrEqual"'],
    [{ kind: 'date', min: '2020-01-01' }, '<formula1>43831</formula1>'],
    [{ kind: 'length', min: 18, max: 18 }, 'type="textLength"'],
  ] as const)('%j', async (rule, xml) => {
    expect(await validation(rule)).toContain(xml);
  });

  test('a list too long for Excel stands on a hidden sheet', async () => {
    const values = Array.from({ length: 60 }, (_, index) => `第${index + 1}村民委员会`);
    const rule = { kind: 'list', values } as const;
    const part = await written({ validations: [{ areas: [area(1, 1, 9, 1)], rule }] });
    expect(part('worksheets/sheet1.xml')).toContain('<formula1>下拉选项!$A$1:$A$60</formula1>');
    expect(part('workbook.xml')).toContain('name="下拉选项" sheetId="2" state="hidden"');
  });
});

describe('charts', () => {
  const cells: SpecCell[] = ['甲', '乙'].flatMap((label, index) => [
    { row: index + 1, column: 1, value: label },
    { row: index + 1, column: 2, value: { formula: 'A1', value: 10 * (index + 1) } },
  ]);

  test.each(['column', 'bar', 'line', 'pie'] as const)(
    'a %s chart carries the values it was drawn from',
    async (kind) => {
      const chart = {
        kind,
        title: '得分',
        at: area(1, 4, 12, 9),
        categories: { sheet: '表', area: area(1, 1, 2, 1) },
        series: [{ title: '得分', sheet: '表', area: area(1, 2, 2, 2) }],
      };
      const part = await written({ cells, charts: [chart] });
      const xml = part('charts/chart1.xml');
      expect(xml).toContain(
        '<c:f>表!$B$1:$B$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>10</c:v></c:pt><c:pt idx="1"><c:v>20</c:v></c:pt></c:numCache>',
      );
      expect(xml).toContain('<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>甲</c:v></c:pt>');
      expect(part('drawings/drawing1.xml')).toContain('<xdr:from><xdr:col>3</xdr:col>');
    },
  );
});

test.each(['', 'a/b', '[x]', '一'.repeat(32), "'a"])('a sheet called %j is refused', async (name) => {
  const failure = await writeWorkbook({ sheets: [sheet({ name })] }).catch(
    (error: DuibiaoError) => error.code,
  );
  expect(failure).toBe('workbook/bad-sheet');
});

test('two sheets of one name are told apart by number, and links follow', async () => {
  const linked: SpecCell = { row: 1, column: 1, value: '看', link: { sheet: '表', row: 5, column: 6 } };
  const parts = unzipSync(await writeWorkbook({ sheets: [sheet({ cells: [linked] }), sheet({})] }));
  expect(strFromU8(parts['xl/workbook.xml']!)).toContain('name="表 (2)"');
});
