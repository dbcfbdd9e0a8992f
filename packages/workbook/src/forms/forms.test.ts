import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../index.js';
import { decodeText } from './decode-text.js';

const bytes = (text: string) => new TextEncoder().encode(text);
/** 姓名,收入 / 张三,2900 as Chinese Excel saves it. */
const GB18030 = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd5, 0xc8, 0xeb, 0x0d, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x32, 0x39,
  0x30, 0x30,
]);

/** All cells as rows of what they show, with dates as `@serial`. */
async function read(file: Uint8Array, sheet: number | string = 0) {
  const book = await openWorkbook(file, { fileName: '台账.xls' });
  const grid = await book.grid(sheet);
  const rows: unknown[][] = [];
  for (let row = 1; row <= grid.rowCount; row++) {
    rows.push([]);
    for (let column = 1; column <= grid.columnCount; column++) {
      const cell = grid.cell(row, column);
      if (cell.kind === 'blank') rows.at(-1)!.push(null);
      else if (cell.kind === 'text' || cell.kind === 'error') rows.at(-1)!.push(cell.text);
      else if (cell.kind === 'boolean') rows.at(-1)!.push(cell.value);
      else rows.at(-1)!.push(cell.kind === 'date' ? `@${cell.number}` : cell.number);
    }
  }
  return { book, grid, rows };
}

describe('delimited text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', bytes('姓名,收入\n张三,2900')],
    ['UTF-8 with its mark', bytes('\ufeff姓名,收入\r\n张三,2900\r\n')],
    ['GB18030', GB18030],
    [
      'UTF-16, tabs, as Excel saves Unicode text',
      Uint8Array.from(Buffer.from('\ufeff姓名\t收入\r\n张三\t2900', 'utf16le')),
    ],
    ['semicolons', bytes('姓名;收入\n张三;2900\n')],
    ['a named delimiter', bytes('sep=|\r\n姓名|收入\r\n张三|2900')],
    ['old line ends', bytes('姓名,收入\r张三,2900\r')],
    ['quotation marks', bytes('"姓名","收入"\r\n"张三","2900"')],
  ])('in %s', async (_, file) => {
    const { book, grid, rows } = await read(file);
    expect(book).toMatchObject({
      form: 'csv',
      writable: false,
      sheets: [{ index: 0, name: '台账', hidden: false }],
    });
    expect(rows).toEqual([
      ['姓名', '收入'],
      ['张三', '2900'],
    ]);
    expect(grid.name).toBe('台账');
  });

  it('keeps every digit, zero and dash of what is written', async () => {
    const { rows } = await read(
      bytes('户编号,证件号,门牌\n="0012",990000199001011236,1-2\n"=""0013""",4.40524E+17,2019.12'),
    );
    expect(rows).toEqual([
      ['户编号', '证件号', '门牌'],
      ['0012', '990000199001011236', '1-2'],
      ['0013', '4.40524E+17', '2019.12'],
    ]);
  });

  it('has line breaks, delimiters and quotation marks within quotes', async () => {
    const { rows } = await read(bytes('备注,x\n"一,\n二""三""",y\n,\n"未闭合,z\n末,1'));
    expect(rows).toEqual([
      ['备注', 'x'],
      ['一,\n二"三"', 'y'],
      [null, null],
      ['"未闭合', 'z'],
      ['末', '1'],
    ]);
  });

  it('is told from titles that have no delimiter', async () => {
    const { rows } = await read(bytes('贫困户台账\n单位：元\n姓名\t地址,村\n张三\t石坪,一\n李四\t石坪,二'));
    expect(rows.at(-1)).toEqual(['李四', '石坪,二']);
  });

  it('stays UTF-8 when it is cut within a character', () => {
    const whole = bytes('张三李四王五赵六'.repeat(20));
    expect(decodeText(whole.subarray(0, -1))).toMatch(/^张三李四/);
  });

  it('is read only as far as asked', async () => {
    const book = await openWorkbook(bytes('a\nb\nc\nd'));
    const grid = await book.grid(0, { rows: 2 });
    expect([grid.rowCount, grid.partial]).toEqual([2, true]);
  });
});

describe('a web page called .xls', () => {
  it('has its tables one below the other, spans as merges, every cell text', async () => {
    const page = `<html><head><meta charset="utf-8"><style>td{mso-number-format:"\\@"}</style></head><body>
      <h2>贫困户&nbsp;台账</h2>
      <table><tr><th rowspan=2>姓名</th><th colspan="2">收入</th></tr><tr><td>工资</td><td>经营</td></tr>
      <tr><td>张三</td><td>0012<br>元</td><td x:num="1">990000199001011236</td></tr>
      <tr style="display:none"><td>李四</td><td></td><td>&lt;5&gt;</td></tr></table>
      <table><tr><td>制表<td>王五</table></body></html>`;
    const { book, grid, rows } = await read(bytes(page));
    expect(book.form).toBe('html');
    expect(rows).toEqual([
      ['贫困户 台账', null, null],
      ['姓名', '收入', null],
      [null, '工资', '经营'],
      ['张三', '0012\n元', '990000199001011236'],
      ['李四', null, '<5>'],
      ['制表', '王五', null],
    ]);
    expect(grid.merges).toEqual([
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ]);
    expect([4, 5].map((row) => grid.isRowHidden(row))).toEqual([false, true]);
  });

  it('may say a wrong encoding, or none', async () => {
    const utf8 = await read(bytes('<table><tr><td>张三</td></tr></table>'));
    const wrong = await read(bytes('<meta charset="gb2312"><table><tr><td>张三</td></tr></table>'));
    const gbk = await read(
      Uint8Array.from([...bytes('<table><tr><td>'), 0xd5, 0xc5, 0xc8, 0xfd, ...bytes('</table>')]),
    );
    for (const { rows } of [utf8, wrong, gbk]) expect(rows).toEqual([['张三']]);
  });

  it('may be packed as a web archive', async () => {
    const page = '<html><table><tr><td>=E5=BC=A0=E4=B8=89</td><td>2=\r\n900</td></tr></table></html>';
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="=_x"\r\n\r\n--=_x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page}\r\n--=_x--\r\n`;
    const { book, rows } = await read(bytes(archive));
    expect(book.form).toBe('mhtml');
    expect(rows).toEqual([['张三', '2900']]);
  });

  it('keeps a hostile span within its table', async () => {
    const { grid } = await read(
      bytes('<table><tr><td rowspan=60000 colspan=99999>a</td><td>b</td></tr><tr><td>c</td></tr></table>'),
    );
    expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1000 }]);
    expect(grid.rowCount).toBe(2);
  });
});

describe('XML of Excel 2003', () => {
  const file = bytes(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>
    <Worksheet ss:Name="台账"><Table><Column ss:Index="2" ss:Hidden="1"/>
    <Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">姓名<B>一</B></Data><Comment><Data ss:Type="String">批注</Data></Comment></Cell><Cell><Data ss:Type="Number">2900</Data></Cell></Row>
    <Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2" ss:StyleID="p"><Data ss:Type="Number">0.04</Data></Cell><Cell><Data ss:Type="DateTime">2019-12-31T00:00:00.000</Data></Cell><Cell ss:Formula="=RC[-1]"/><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>
    </Table></Worksheet><Worksheet ss:Name="字典"><Table><Row><Cell><Data ss:Type="String">一般户</Data></Cell></Row></Table>
    <x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>`);

  it('is read with its indexes, merges, formats and hidden parts', async () => {
    const { book, grid, rows } = await read(file);
    expect(book).toMatchObject({ form: 'xml-2003', writable: false });
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['台账', false],
      ['字典', true],
    ]);
    expect(rows).toEqual([
      ['姓名一', null, 2900, null, null],
      [null, null, null, null, null],
      [null, null, null, null, null],
      [null, 0.04, '@43830', '#NOT-CALCULATED', true],
    ]);
    expect(grid.cell(4, 2).kind).toBe('percent');
    expect(grid.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect([grid.isRowHidden(4), grid.isColumnHidden(2), grid.isColumnHidden(3)]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await read(file, '字典')).rows).toEqual([['一般户']]);
  });
});

describe('old binary workbooks', () => {
  // Open-document sheets come without their hidden state.
  it.each([
    ['biff8', 'xls', true],
    ['xlsb', 'xlsb', true],
    ['ods', 'ods', false],
  ] as const)('are read from %s', async (bookType, form, isHidden) => {
    const { utils, write } = await import('@e965/xlsx');
    const sheet = utils.aoa_to_sheet([
      ['户主', '收入', '日期'],
      ['张三', 2900, 43830],
      ['李四', 0.04, true],
    ]);
    sheet.C2.z = 'yyyy/mm/dd';
    sheet.B3.z = '0.00%';
    sheet['!merges'] = [utils.decode_range('C1:D1')];
    const made = utils.book_new();
    utils.book_append_sheet(made, sheet, '台账');
    utils.book_append_sheet(made, utils.aoa_to_sheet([['字典']]), '字典');
    made.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const file = new Uint8Array(write(made, { type: 'array', bookType }));
    const { book, grid, rows } = await read(file);
    expect(book).toMatchObject({ form, writable: false });
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['台账', false],
      ['字典', isHidden],
    ]);
    expect(rows).toEqual([
      ['户主', '收入', '日期'],
      ['张三', 2900, '@43830'],
      ['李四', 0.04, true],
    ]);
    expect(grid.merges).toEqual([{ top: 1, left: 3, bottom: 1, right: 4 }]);
    expect(grid.cell(3, 2).kind).toBe('percent');
  });
});

describe('a compound file', () => {
  const compound = async (stream: string, padding = 0, content = new Uint8Array(5000)) => {
    const { CFB } = await import('@e965/xlsx');
    const file = CFB.utils.cfb_new();
    for (let i = 0; i < padding; i++) CFB.utils.cfb_add(file, `/other${i}`, new Uint8Array(5000));
    CFB.utils.cfb_add(file, `/${stream}`, content);
    return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayBuffer);
  };

  it.each([
    ['EncryptedPackage', 0, 'workbook/encrypted'],
    ['EncryptedPackage', 400, 'workbook/encrypted'],
    ['WordDocument', 0, 'workbook/not-a-workbook'],
    ['PowerPoint Document', 0, 'workbook/not-a-workbook'],
    ['Something', 0, 'workbook/not-a-workbook'],
    ['Workbook', 0, 'workbook/empty'],
  ])('with a stream %s among %i others is refused', async (stream, others, code) => {
    await expect(openWorkbook(await compound(stream, others))).rejects.toMatchObject({ code });
  });

  it('that is cut is said to be incomplete', async () => {
    const file = await compound('Workbook', 20);
    await expect(openWorkbook(file.subarray(0, 3000))).rejects.toMatchObject({ code: 'workbook/damaged' });
  });

  it('that holds an old workbook with a password is refused as such', async () => {
    // BOF of BIFF8, then FILEPASS with an XOR key and its check.
    const content = new Uint8Array(5000);
    content.set([0x09, 0x08, 0x10, 0, 0, 0x06, 0x05, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    content.set([0x2f, 0, 0x06, 0, 0, 0, 0x34, 0x12, 0x78, 0x56], 20);
    const file = await compound('Workbook', 0, content);
    await expect(openWorkbook(file)).rejects.toMatchObject({ code: 'workbook/encrypted' });
  });
});
