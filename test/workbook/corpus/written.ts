import ExcelJS from 'exceljs';
import XlsxPopulate from 'xlsx-populate';

/** Workbooks as two popular libraries write them; each has a sheet `台账`. */
export async function writtenByLibraries(): Promise<readonly (readonly [string, Uint8Array])[]> {
  return [
    ['exceljs', await byExcelJs()],
    ['xlsx-populate', await byPopulate()],
  ];
}

export async function byExcelJs(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = new Date(Date.UTC(2020, 5, 30));
  book.modified = book.created;
  const sheet = book.addWorksheet('台账', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, fitToPage: true },
  });
  sheet.columns = [
    { header: '户主', width: 12 },
    { header: '人均纯收入', width: 14, style: { numFmt: '0.00' } },
    { header: '住房安全', width: 10 },
  ];
  for (let row = 0; row < 20; row++) sheet.addRow([`户${row}`, 2800 + row * 37.5, row % 3 ? '是' : '否']);
  sheet.getCell('B2').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  sheet.getCell('B3').note = '原有批注';
  sheet.getCell('C2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"是,否"'] };
  sheet.getCell('D2').value = { formula: 'B2*2', result: 5600 };
  sheet.mergeCells('E2:F3');
  sheet.addConditionalFormatting({
    ref: 'B2:B21',
    rules: [
      {
        type: 'cellIs',
        operator: 'lessThan',
        priority: 1,
        formulae: [3070],
        style: { font: { bold: true } },
      },
    ],
  });
  sheet.addTable({
    name: '表1',
    ref: 'H1',
    headerRow: true,
    columns: [{ name: '甲' }, { name: '乙' }],
    rows: [
      [1, 2],
      [3, 4],
    ],
  });
  const image = book.addImage({
    base64:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    extension: 'png',
  });
  sheet.addImage(image, 'J2:K4');
  book.addWorksheet('空表');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function byPopulate(): Promise<Uint8Array> {
  const book = await XlsxPopulate.fromBlankAsync();
  const sheet = book.sheet(0).name('台账');
  for (let row = 1; row <= 12; row++) {
    sheet.cell(row, 1).value(`户${row}`);
    sheet
      .cell(row, 2)
      .value(row * 310.5)
      .style({ numberFormat: '0.00', bold: row === 1, border: true });
  }
  sheet.range('A1:B1').style('fill', 'ddebf7');
  book.addSheet('其他 表').cell('A1').value('甲');
  return new Uint8Array(await book.outputAsync('uint8array'));
}
