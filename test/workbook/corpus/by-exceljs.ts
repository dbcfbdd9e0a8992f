import ExcelJS from 'exceljs';
import { Choices } from './random.js';

const FORMATS = [
  '0.00',
  '#,##0.00',
  '0.0%',
  'yyyy-mm-dd',
  'yyyy"年"m"月"d"日"',
  '[$-804]yyyy"年"m"月";@',
  '@',
  '0"户"',
];

/** A ledger as exceljs writes it: styles, rich text, notes, merges, validations, conditional formats, a table, pictures. */
export async function byExcelJs(seed: number): Promise<Uint8Array> {
  const choices = new Choices(seed);
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = seed % 3 === 0;
  const sheets = 1 + choices.below(3);
  for (let i = 0; i < sheets; i++) fillSheet(book, choices, i);
  if (choices.chance(0.5)) book.addWorksheet('字典', { state: 'hidden' }).getCell('A1').value = '一般户';
  if (choices.chance(0.5)) addPicture(book);
  book.definedNames.add('台账!$A$1:$C$3', '范围');
  return new Uint8Array(
    await book.xlsx.writeBuffer({ useSharedStrings: choices.chance(0.7), useStyles: true }),
  );
}

function fillSheet(book: ExcelJS.Workbook, choices: Choices, index: number): void {
  const sheet = book.addWorksheet(
    index === 0 ? '台账' : `${choices.of(['石坪村', '双河村', '青山村'])}${index}`,
    {
      properties: { tabColor: { argb: 'FF00FF00' } },
      views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, printTitlesRow: '1:2' },
    },
  );
  sheet.mergeCells('A1:F1');
  sheet.getCell('A1').value = '建档立卡贫困户台账（单位：元）';
  sheet.getRow(2).values = ['序号', '户主', '证件号码', '收入', '比例', '日期', '备注', '合计', '是否'];
  const rows = 3 + choices.below(40);
  for (let r = 3; r < 3 + rows; r++) fillRow(sheet, choices, r);
  if (choices.chance(0.5)) sheet.getRow(4).hidden = true;
  if (choices.chance(0.5)) sheet.getColumn(3).hidden = true;
  sheet.getColumn(2).width = 14;
  sheet.getCell('B3').note = { texts: [{ text: '核实：', font: { bold: true } }, { text: '本人在家' }] };
  for (let r = 3; r <= 50; r++) {
    sheet.getCell(r, 9).dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,否"'] };
  }
  sheet.addConditionalFormatting({
    ref: 'D3:D50',
    rules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        priority: 1,
        formulae: [3070],
        style: { font: { color: { argb: 'FFFF0000' } } },
      },
    ],
  });
  sheet.autoFilter = 'A2:I2';
  if (choices.chance(0.4)) {
    sheet.addTable({
      name: `表${index + 1}`,
      ref: 'L2',
      columns: [{ name: '村' }, { name: '户数' }],
      rows: [
        ['石坪村', 12],
        ['双河村', 9],
      ],
    });
  }
  if (choices.chance(0.3)) sheet.protect('', { formatCells: true });
}

function fillRow(sheet: ExcelJS.Worksheet, choices: Choices, r: number): void {
  const row = sheet.getRow(r);
  row.getCell(1).value = r - 2;
  row.getCell(2).value = choices.chance(0.2)
    ? { richText: [{ text: choices.name(), font: { bold: true } }, { text: '（低保）' }] }
    : choices.name();
  row.getCell(3).value = choices.idNumber();
  row.getCell(4).value = choices.chance(0.1) ? null : choices.amount();
  row.getCell(4).numFmt = choices.of(FORMATS.slice(0, 2));
  row.getCell(5).value = choices.below(1000) / 1000;
  row.getCell(5).numFmt = '0.0%';
  row.getCell(6).value = new Date(
    Date.UTC(2014 + choices.below(7), choices.below(12), 1 + choices.below(28)),
  );
  row.getCell(6).numFmt = choices.of(FORMATS.slice(3, 6));
  row.getCell(7).value = choices.of([
    '',
    '因病致贫\n（大病）',
    '<待核实> & "复查"',
    '  空格  ',
    '_x0041_',
    '0012',
    '😀𠀀',
    null,
  ]);
  row.getCell(8).value = {
    formula: `D${r}*2`,
    result: choices.chance(0.9) ? choices.amount() : (undefined as never),
  };
  row.getCell(9).value = choices.of<ExcelJS.CellValue>([true, false, '是', '否', { error: '#N/A' }, null]);
  row.getCell(2).border = { top: { style: 'thin' }, bottom: { style: 'thin' } };
  row.getCell(2).font = { name: '宋体', size: 11 };
}

/** One grey pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

function addPicture(book: ExcelJS.Workbook): void {
  const id = book.addImage({ base64: PIXEL, extension: 'png' });
  book.worksheets[0]!.addImage(id, 'K1:L4');
}
