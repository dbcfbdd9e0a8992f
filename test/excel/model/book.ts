import { SheetModel } from './sheet.js';
import { StylePool } from './style.js';

export interface CustomXmlModel {
  readonly id: string;
  xml: string;
  /** Number of the `customXml/itemN.xml` it was read from. */
  readonly item: number | null;
}

/** The simulated workbook. `file` holds every part it was read from, so that what nobody touched is written back as it was. */
export class BookModel {
  readonly pool = new StylePool();
  sheets: SheetModel[] = [];
  customXml: CustomXmlModel[] = [];
  names: { name: string; formula: string; visible: boolean }[] = [];
  date1904 = false;
  active = 0;
  selection: { sheet: SheetModel; address: string } | null = null;
  file: Map<string, Uint8Array> | null = null;
  /** Excel answers when it has calculated what the file holds no value for. */
  ready: Promise<void> = Promise.resolve();
  #next = 1;

  freshId(kind: string): string {
    const number = this.#next++;
    return `{${kind}-${String(number).padStart(4, '0')}-4000-8000-000000000000}`;
  }

  sheet(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  addSheet(name: string): SheetModel {
    const first = this.sheets[0];
    const sheet = new SheetModel(
      this.freshId('A0000000'),
      name,
      this.pool,
      first?.fileFill,
      first?.fileNumberFormat,
      first?.fileLook,
    );
    this.sheets.push(sheet);
    return sheet;
  }
}

/** A workbook made of rows, for tests that need no file. */
export function bookOf(
  sheets: Readonly<Record<string, readonly (readonly (string | number | boolean | null)[])[]>>,
) {
  const book = new BookModel();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addSheet(name);
    rows.forEach((cells, r) => {
      cells.forEach((value, c) => {
        if (value !== null && value !== '') sheet.setValue(r + 1, c + 1, value);
      });
    });
  }
  return book;
}
