import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a small workbook made by hand, each replaceable, so that a test can say only what is odd about its own. */
export interface HandMade {
  /** Worksheet XML by sheet; a string is put into `sheetData`, bytes are taken as the whole part. */
  readonly sheets?: readonly (string | Uint8Array)[];
  /** The inside of `sst`, or the whole part; null for no shared strings part. */
  readonly strings?: string | Uint8Array | null;
  /** The inside of `cellXfs`, with `numFmts` before it. */
  readonly styles?: { readonly numFmts?: string; readonly cellXfs: string };
  readonly workbookPr?: string;
  /** More entries, or others in place of the usual ones. Null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly macros?: boolean;
  /** Compression of all entries, 0 to 9. */
  readonly level?: 0 | 6;
}

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** Worksheet XML around rows. */
export function worksheet(rows: string, after = '', before = ''): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function sharedStrings(items: string): string {
  return `${HEAD}<sst xmlns="${MAIN}">${items}</sst>`;
}

/** The bytes of an `.xlsx` made of these parts. */
export function makePackage(made: HandMade = {}): Uint8Array {
  const sheets = made.sheets ?? [''];
  const numbers = sheets.map((_, i) => i + 1);
  const kind = made.macros
    ? 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
    : `${TYPE}.sheet.main+xml`;
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${made.workbookPr ?? ''}<sheets>${numbers.map((n) => `<sheet name="Sheet${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rStyles" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rStrings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${made.styles?.numFmts ?? ''}</numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs>${made.styles?.cellXfs ?? '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'}</cellXfs></styleSheet>`,
  };
  for (const [i, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = typeof sheet === 'string' ? worksheet(sheet) : sheet;
  }
  const strings = made.strings ?? '';
  if (made.strings !== null) {
    parts['xl/sharedStrings.xml'] = typeof strings === 'string' ? sharedStrings(strings) : strings;
  }
  Object.assign(parts, made.parts);
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) continue;
    zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zippable, { level: made.level ?? 6 });
}

/** UTF-16 as Windows programs write it, with its mark. */
export function utf16(text: string, littleEndian = true): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  return bytes;
}
