import type { Grid } from '@duibiao/sheet';
import { type Limits, MAX_COLUMN, MAX_ROW } from '../container/limits.js';
import { refusal } from '../container/refusal.js';
import { readXml, type XmlElement } from '../container/xml.js';
import { findSheet } from '../find-sheet.js';
import { type FormatClass, formatClass } from '../read/number-format.js';
import { serialOfIsoDate } from '../read/serial-date.js';
import type { GridOptions, Workbook } from '../workbook.js';
import { GridMaker } from './grid-maker.js';

const PART = 'SpreadsheetML 2003';
const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';

/** Excel 2003's XML ("XML Spreadsheet 2003"), which systems like to export as `.xls`. Read from its first to its last byte for every sheet. */
export function openXml2003(bytes: Uint8Array, limits: Limits): Workbook {
  const outline = readOutline(bytes);
  if (outline.sheets.length === 0) throw refusal('noSheets');
  if (outline.sheets.length > limits.sheets) throw refusal('tooLarge', `more than ${limits.sheets} sheets`);
  const sheets = outline.sheets.map((sheet, index) => ({ ...sheet, index }));
  return {
    form: 'xml-2003',
    writable: false,
    sheets,
    async grid(wanted, options = {}) {
      return readOneSheet(bytes, outline, findSheet(sheets, wanted), options, limits);
    },
  };
}

interface Outline {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly classes: ReadonlyMap<string, FormatClass>;
  readonly date1904: boolean;
}

/** Names of the sheets and classes of the styles. */
function readOutline(bytes: Uint8Array): Outline {
  const sheets: { name: string; hidden: boolean }[] = [];
  const classes = new Map<string, FormatClass>();
  let style = '';
  let date1904 = false;
  let inVisible = false;
  readXml(bytes, PART, {
    open(element) {
      inVisible = element.name === 'Visible';
      if (element.name === 'Date1904') date1904 = true;
      if (element.namespace !== SPREADSHEET) return;
      if (element.name === 'Worksheet') sheets.push({ name: own(element, 'Name') ?? '', hidden: false });
      else if (element.name === 'Style') style = own(element, 'ID') ?? '';
      else if (element.name === 'NumberFormat') classes.set(style, classOf(own(element, 'Format') ?? ''));
    },
    text(text) {
      const sheet = sheets.at(-1);
      if (inVisible && sheet && /^Sheet(VeryHidden|Hidden)$/.test(text.trim())) sheet.hidden = true;
    },
    close() {
      inVisible = false;
    },
  });
  return { sheets, classes, date1904 };
}

function readOneSheet(
  bytes: Uint8Array,
  { classes, date1904 }: Outline,
  sheet: { readonly index: number; readonly name: string; readonly hidden: boolean },
  options: GridOptions,
  limits: Limits,
): Grid {
  const maker = new GridMaker({ ...options, limits, date1904 });
  const reader = new SheetReader(maker, classes, date1904);
  let index = -1;
  let inTable = false;
  readXml(bytes, PART, {
    open(element) {
      if (element.namespace !== SPREADSHEET) return;
      if (element.name === 'Worksheet') index++;
      else if (element.name === 'Table') inTable = index === sheet.index;
      else if (inTable) reader.open(element);
    },
    text(text) {
      if (inTable) reader.text(text);
    },
    close(name) {
      if (name === 'Table') inTable = false;
      else if (inTable) reader.close(name);
    },
  });
  return maker.grid(sheet.name, sheet.hidden);
}

/** Rows and cells of one table, each at its index or after the one before. */
class SheetReader {
  readonly #maker: GridMaker;
  readonly #classes: ReadonlyMap<string, FormatClass>;
  readonly #date1904: boolean;
  #row = 0;
  /** Further rows that the last `Row` stands for. */
  #rowSpan = 0;
  #column = 0;
  /** Columns that the last cell covers besides its own. */
  #across = 0;
  #sheetColumn = 0;
  #inCell = false;
  #format: FormatClass = 'number';
  #hasFormula = false;
  #sawData = false;
  #type: string | null = null;
  #text = '';

  constructor(maker: GridMaker, classes: ReadonlyMap<string, FormatClass>, date1904: boolean) {
    this.#maker = maker;
    this.#classes = classes;
    this.#date1904 = date1904;
  }

  open(element: XmlElement): void {
    if (element.name === 'Column') this.#openColumn(element);
    else if (element.name === 'Row') this.#openRow(element);
    else if (element.name === 'Cell') this.#openCell(element);
    else if (element.name === 'Comment') this.#inCell = false;
    else if (element.name === 'Data' && this.#inCell) {
      this.#type = own(element, 'Type') ?? 'String';
      this.#sawData = true;
      this.#text = '';
    }
  }

  text(text: string): void {
    if (this.#type !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === 'Data' && this.#type !== null) {
      this.#data(this.#type, this.#text);
      this.#type = null;
    } else if (name === 'Cell') {
      if (this.#hasFormula && !this.#sawData) this.#maker.uncalculated(this.#row, this.#column);
      this.#inCell = false;
    }
  }

  #openColumn(element: XmlElement): void {
    const first = index(element, this.#sheetColumn + 1, MAX_COLUMN);
    const last = first + count(element, 'Span', MAX_COLUMN);
    if (own(element, 'Hidden') === '1') this.#maker.hideColumns(first, last);
    this.#sheetColumn = last;
  }

  #openRow(element: XmlElement): void {
    this.#row = index(element, this.#row + this.#rowSpan + 1, MAX_ROW);
    this.#rowSpan = count(element, 'Span', MAX_ROW);
    this.#column = 0;
    this.#across = 0;
    if (own(element, 'Hidden') !== '1') return;
    for (let row = this.#row; row <= this.#row + this.#rowSpan; row++) this.#maker.hideRow(row);
  }

  #openCell(element: XmlElement): void {
    this.#column = index(element, this.#column + this.#across + 1, MAX_COLUMN);
    this.#across = count(element, 'MergeAcross', MAX_COLUMN);
    const down = count(element, 'MergeDown', MAX_ROW);
    if (this.#across > 0 || down > 0) {
      const [top, left] = [this.#row, this.#column];
      this.#maker.merge({ top, left, bottom: top + down, right: left + this.#across });
    }
    this.#inCell = true;
    this.#sawData = false;
    this.#hasFormula = own(element, 'Formula') !== undefined;
    this.#format = this.#classes.get(own(element, 'StyleID') ?? 'Default') ?? 'number';
  }

  #data(type: string, text: string): void {
    const [row, column, formula] = [this.#row, this.#column, this.#hasFormula];
    if (type === 'Number' && text.trim() !== '' && Number.isFinite(Number(text))) {
      this.#maker.number(row, column, this.#format, Number(text), formula);
    } else if (type === 'DateTime' && serialOfIsoDate(text, this.#date1904) !== null) {
      this.#maker.number(row, column, 'date', serialOfIsoDate(text, this.#date1904)!, formula);
    } else if (type === 'Boolean') {
      this.#maker.boolean(row, column, text.trim() === '1', formula);
    } else if (type === 'Error' || (type === 'Number' && text.trim() !== '')) {
      this.#maker.error(row, column, text, formula);
    } else {
      const kept = /^="((?:[^"]|"")*)"$/.exec(text);
      this.#maker.text(row, column, kept ? kept[1]!.replaceAll('""', '"') : text, formula);
    }
  }
}

function own(element: XmlElement, name: string): string | undefined {
  return element.attributeIn(SPREADSHEET, name);
}

function index(element: XmlElement, next: number, most: number): number {
  const value = Number(own(element, 'Index') ?? next);
  if (!(Number.isInteger(value) && value >= 1 && value <= most)) throw refusal('partDamaged', PART);
  return value;
}

function count(element: XmlElement, name: string, most: number): number {
  const value = Number(own(element, name) ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;
}

/** Named formats of this form, and codes. */
function classOf(format: string): FormatClass {
  if (format === 'Percent') return 'percent';
  if (/^(General|Long|Medium|Short) Date$/.test(format)) return 'date';
  if (/^(Long|Medium|Short) Time$/.test(format)) return 'number';
  if (/^(Standard|Fixed|Scientific|Currency|Euro Currency|Yes\/No|True\/False|On\/Off)$/.test(format))
    return 'number';
  return formatClass(format);
}
