import { utils, type WorkBook, write } from '@e965/xlsx';
import { Choices } from './random.js';

/** A workbook as SheetJS writes it, in any of its forms: inline or shared strings, formulas with and without values, errors. */
export function bySheetJs(seed: number, bookType: 'xlsx' | 'xlsm' | 'xls' | 'xlsb'): Uint8Array {
  const choices = new Choices(seed);
  const rows: unknown[][] = [['序号', '户主', '收入', '比例', '日期', '标记', '公式']];
  const count = 3 + choices.below(40);
  for (let r = 0; r < count; r++) {
    rows.push([
      r + 1,
      choices.name(),
      choices.amount(),
      choices.below(100) / 100,
      42000 + choices.below(2000),
      choices.chance(0.5),
    ]);
  }
  const sheet = utils.aoa_to_sheet(rows);
  for (let r = 1; r <= count; r++) {
    sheet[`D${r + 1}`].z = '0.00%';
    sheet[`E${r + 1}`].z = choices.of(['yyyy/mm/dd', 'm/d/yy', 'yyyy"年"m"月"']);
    const kind = choices.below(3);
    if (kind === 0) sheet[`G${r + 1}`] = { t: 'n', f: `C${r + 1}+1`, v: choices.amount() };
    if (kind === 1) sheet[`G${r + 1}`] = { t: 's', f: `B${r + 1}&"户"`, v: `${choices.name()}户` };
    if (kind === 2) sheet[`G${r + 1}`] = { t: 'e', v: 7, w: '#DIV/0!' };
  }
  sheet['!ref'] = `A1:G${count + 1}`;
  sheet['!merges'] = [utils.decode_range('B2:B3')];
  sheet['!rows'] = [{}, {}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }];
  const book: WorkBook = utils.book_new();
  utils.book_append_sheet(book, sheet, '台账');
  utils.book_append_sheet(book, utils.aoa_to_sheet([[null, '字典'], ['是']]), '字典');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: seed % 2 === 0 } };
  return new Uint8Array(
    write(book, { type: 'array', bookType, bookSST: choices.chance(0.5), compression: true }),
  );
}
