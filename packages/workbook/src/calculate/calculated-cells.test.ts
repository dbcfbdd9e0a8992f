import { type Cell, cellAddress, type Grid, NOT_CALCULATED } from '@duibiao/sheet';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../index.js';
import { makePackage } from '../testing/make-package.js';

/** Cells of a sheet by address: a formula begins with `=`, and has no value in the file. */
type Cells = Readonly<Record<string, string | number>>;

function rowsOf(cells: Cells): string {
  const rows = new Map<number, string>();
  for (const [address, value] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(address)![0]);
    const inside =
      typeof value === 'number'
        ? `<c r="${address}"><v>${value}</v></c>`
        : value.startsWith('=')
          ? `<c r="${address}"><f>${value.slice(1).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</f><v></v></c>`
          : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    rows.set(row, (rows.get(row) ?? '') + inside);
  }
  return [...rows].map(([row, inside]) => `<row r="${row}">${inside}</row>`).join('');
}

async function gridOfCells(...sheets: Cells[]): Promise<Grid> {
  return (await openWorkbook(makePackage({ sheets: sheets.map(rowsOf) }), { today: '2020-12-31' })).grid(0);
}

/** What one formula gives beside some cells in columns A to C. */
async function shown(formula: string, cells: Cells = {}): Promise<unknown> {
  return plain((await gridOfCells({ ...cells, Z1: `=${formula}` })).cell(1, 26));
}

function plain(cell: Cell): unknown {
  if (cell.kind === 'blank') return null;
  if (cell.kind === 'boolean') return cell.value;
  return cell.kind === 'text' || cell.kind === 'error' ? cell.text : cell.number;
}

describe('what Excel documents of its functions', () => {
  it.each([
    ['SUM("5",15,TRUE)', 21],
    ['TRUE>"z"', true],
    ['DATEDIF("2001-1-1","2003-1-1","Y")', 2],
    ['DATEDIF("2001-6-1","2002-8-15","D")', 440],
    ['DATEDIF("2001-6-1","2002-8-15","YD")', 75],
    ['TEXT(TODAY(),"yyyy年m月d日")', '2020年12月31日'],
    ['YEAR(TODAY())-MID("990000198512310024",7,4)', 35],
    ['VALUE("3,500.50")', 3500.5],
    ['VALUE("4%")', 0.04],
    ['"三"+1', '#VALUE!'],
    ['ROUND(1.005,2)', 1.01],
  ])('%s', async (formula, value) => {
    expect(await shown(formula)).toBe(value);
  });
});

describe('formulas without a value', () => {
  it('are worked out through each other, whatever order they stand in', async () => {
    const grid = await gridOfCells({ A1: '=B1*2', B1: '=C1+1', C1: 5, D1: '="共"&A1&"元"' });
    expect([1, 2, 3, 4].map((column) => plain(grid.cell(1, column)))).toEqual([12, 6, 5, '共12元']);
    expect(grid.cell(1, 1)).toEqual({ kind: 'number', number: 12, formula: true });
    expect(grid.calculated?.map(({ row, column }) => cellAddress(row, column))).toEqual(['A1', 'B1', 'D1']);
  });

  it('look at other sheets, which look at further ones', async () => {
    const grid = await gridOfCells(
      { A1: "=Sheet2!A1+'Sheet3'!A1" },
      { A1: '=SUM(Sheet3!A1:A2)' },
      { A1: 3, A2: 4 },
    );
    expect(plain(grid.cell(1, 1))).toBe(10);
  });

  it('have none when they go in a circle, and nothing that looks at them has one', async () => {
    const grid = await gridOfCells({ A1: '=B1+1', B1: '=A1+1', C1: '=IFERROR(A1,0)', D1: '=COUNT(A1:C1)' });
    expect([1, 2, 3, 4].map((column) => plain(grid.cell(1, column)))).toEqual(
      new Array(4).fill(NOT_CALCULATED),
    );
    expect(grid.calculated).toEqual([]);
  });

  it.each([
    'UNKNOWNFUNCTION(1)',
    '[1]Sheet1!A1',
    'Sheet9!A1',
    'Table1[收入]',
    'SUM(A1',
    'SUM(一)',
    'TEXT(1,"[红色]0")',
    'SUM(Sheet1:Sheet2!A1)',
    'IF(1)',
    'RAND()',
    'INDIRECT("A1")',
  ])('have none when they say %s', async (formula) => {
    expect(await shown(formula)).toBe(NOT_CALCULATED);
    expect(await shown(`IFERROR(${formula},7)`)).toBe(NOT_CALCULATED);
  });

  it('take the day from the caller, or have none', async () => {
    const bytes = makePackage({ sheets: [rowsOf({ A1: '=TODAY()' })] });
    expect(plain((await (await openWorkbook(bytes, { today: '2020-01-01' })).grid(0)).cell(1, 1))).toBe(
      43831,
    );
    expect(plain((await (await openWorkbook(bytes)).grid(0)).cell(1, 1))).toBe(NOT_CALCULATED);
  });

  it('may wait for each other in a chain of any length', async () => {
    const down: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 3000; row++) down[`A${row}`] = `=A${row - 1}+1`;
    const up: Record<string, string | number> = {};
    for (let row = 1; row < 3000; row++) up[`A${row}`] = `=A${row + 1}+1`;
    expect(plain((await gridOfCells(down)).cell(3000, 1))).toBe(3000);
    expect(plain((await gridOfCells({ ...up, A3000: 1 })).cell(1, 1))).toBe(3000);
  });

  it('have none in a circle of any length', async () => {
    const round: Record<string, string> = { A700: '=A1+1' };
    for (let row = 1; row < 700; row++) round[`A${row}`] = `=A${row + 1}+1`;
    expect((await gridOfCells(round)).calculated).toEqual([]);
  });

  it('show numbers as their format does', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><f>1/25</f></c><c r="B1" s="2"><f>DATE(2019,12,31)</f></c><c r="C1" t="b"><f>1=1</f></c></row>';
    const cellXfs = '<xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="14"/>';
    const grid = await (await openWorkbook(makePackage({ sheets: [rows], styles: { cellXfs } }))).grid(0);
    expect([1, 2, 3].map((column) => grid.cell(1, column))).toEqual([
      { kind: 'percent', number: 0.04, formula: true },
      { kind: 'date', number: 43830, formula: true },
      { kind: 'boolean', value: true, formula: true },
    ]);
  });

  it('are shared, and entered for arrays', async () => {
    const rows = `<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*B1+$A$1</f></c></row>
      <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><f t="shared" si="0"/></c></row>
      <row r="3"><c r="A3"><v>6</v></c><c r="B3"><v>7</v></c><c r="C3"><f t="shared" si="0"/></c><c r="D3"><f t="array" ref="D3">SUM(A1:A3*B1:B3)</f></c></row>`;
    const grid = await (await openWorkbook(makePackage({ sheets: [rows] }))).grid(0);
    expect([1, 2, 3].map((row) => plain(grid.cell(row, 3)))).toEqual([8, 22, 44]);
    expect(plain(grid.cell(3, 4))).toBe(68);
  });

  it('are worked out from whole sheets when only a part is read', async () => {
    const bytes = makePackage({ sheets: [rowsOf({ A1: '=SUM(B1:B9)', B1: 1, B5: 4, B9: 5, A9: '=B9' })] });
    const grid = await (await openWorkbook(bytes)).grid(0, { rows: 3, columns: new Set([1]) });
    expect(plain(grid.cell(1, 1))).toBe(10);
    expect(grid.calculated).toEqual([{ row: 1, column: 1 }]);
  });
});

describe('values that the file holds', () => {
  const cell = (address: string, formula: string, value: string) =>
    `<c r="${address}"><f>${formula}</f><v>${value}</v></c>`;
  const open = async (cells: string, calcPr: string) => {
    const workbook = makePackage({ sheets: [`<row r="1">${cells}</row>`], workbookPr: calcPr });
    return (await openWorkbook(workbook)).grid(0);
  };

  it('are never worked out anew', async () => {
    const grid = await open(cell('A1', '1+1', '99') + cell('B1', '1+1', '0'), '');
    expect([plain(grid.cell(1, 1)), plain(grid.cell(1, 2)), grid.calculated]).toEqual([99, 0, undefined]);
  });

  it('are none when all show 0 and the workbook asks to be worked out, as XlsxWriter leaves it', async () => {
    const calcPr = '<calcPr calcId="124519" fullCalcOnLoad="1"/>';
    const zeros = await open(cell('A1', '1+1', '0') + cell('B1', 'NOVEL(1)', '0'), calcPr);
    expect([plain(zeros.cell(1, 1)), plain(zeros.cell(1, 2))]).toEqual([2, NOT_CALCULATED]);
    const some = await open(cell('A1', '1+1', '0') + cell('B1', '1+1', '2'), calcPr);
    expect([plain(some.cell(1, 1)), plain(some.cell(1, 2))]).toEqual([0, 2]);
  });
});
