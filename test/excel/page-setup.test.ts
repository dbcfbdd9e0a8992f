import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bookOf, bootOffice, ExcelHost, readBook, writeBook } from './index.js';

/** Another reader's word for how a saved sheet is printed. */
async function printed(bytes: Uint8Array, name: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.getWorksheet(name)!;
}

test('how a made sheet is printed is saved with it, beside the names of the file', async () => {
  const book = readBook(writeBook(bookOf({ 台账: [['甲', 1]] })));
  const host = new ExcelHost(book);
  const { excel, close } = await bootOffice(host);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("石坪村'甲");
    sheet.getRange('A1:C40').values = Array.from({ length: 40 }, (_, row) => [row, '内容', 2]);
    sheet.tabColor = '#C0504D';
    const { pageLayout } = sheet;
    pageLayout.paperSize = 'A4';
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintArea('A1:C40');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    sheet.horizontalPageBreaks.add('A21');
    await context.sync();
  });
  expect(host.failures).toEqual([]);
  const saved = writeBook(book);
  const sheet = await printed(saved, "石坪村'甲");
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: 'A1:C40',
    printTitlesRow: '1:2',
    margins: { left: 0.5, right: 0.7 },
  });
  expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页');
  expect(sheet.properties.tabColor).toEqual({ argb: 'FFC0504D' });
  const part = strFromU8(unzipSync(saved)['xl/worksheets/sheet2.xml']!);
  expect(part).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="20" ');
  close();
});
