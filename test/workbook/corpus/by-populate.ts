import { Choices } from './random.js';

/** A ledger as xlsx-populate writes it: it keeps what it does not know and writes shared strings, styles and formulas. */
export async function byPopulate(seed: number): Promise<Uint8Array> {
  const { default: populate } = (await import('xlsx-populate' as string)) as { default: Populate };
  const choices = new Choices(seed);
  const book = await populate.fromBlankAsync();
  const sheet = book.sheet(0).name('台账');
  sheet.range('A1:D1').merged(true).style({ bold: true, horizontalAlignment: 'center' });
  sheet.cell('A1').value('贫困户收入台账');
  const rows = 3 + choices.below(30);
  for (let r = 2; r < 2 + rows; r++) {
    sheet.cell(`A${r}`).value(choices.name()).style({ border: true, fill: 'ffeeaa' });
    sheet
      .cell(`B${r}`)
      .value(choices.amount())
      .style('numberFormat', choices.of(['0.00', '0%', 'yyyy-mm-dd', 'm"月"d"日"']));
    sheet.cell(`C${r}`).formula(`B${r}*2`);
    sheet.cell(`D${r}`).value(choices.of([true, false, 'a & b', '是']));
    if (choices.chance(0.2)) sheet.row(r).hidden(true);
  }
  sheet.column('D').hidden(choices.chance(0.5));
  book.addSheet('字典').hidden(choices.chance(0.5)).cell('B2').value('自来水');
  return new Uint8Array(await book.outputAsync('nodebuffer'));
}

interface Populate {
  fromBlankAsync(): Promise<PopulateBook>;
}
interface PopulateBook {
  sheet(index: number): PopulateSheet;
  addSheet(name: string): PopulateSheet;
  outputAsync(type: 'nodebuffer'): Promise<Buffer>;
}
interface PopulateSheet {
  name(name: string): PopulateSheet;
  hidden(hidden: boolean): PopulateSheet;
  range(address: string): { merged(merged: boolean): PopulateCell };
  cell(address: string): PopulateCell;
  row(row: number): { hidden(hidden: boolean): void };
  column(name: string): { hidden(hidden: boolean): void };
}
interface PopulateCell {
  value(value: string | number | boolean): PopulateCell;
  style(style: object | string, value?: unknown): PopulateCell;
  formula(formula: string): PopulateCell;
}
