import { columnNumber, parseArea } from '@duibiao/sheet';
import { MAX_COLUMN, MAX_ROW } from '../container/limits.js';
import { refusal } from '../container/refusal.js';
import { SPREADSHEET_NAMESPACES, type XmlElement, xmlEncoding, xmlParser } from '../container/xml.js';
import { NUMBER } from './cell-scan.js';
import { type FormulaText, type SheetExtent, type SheetSink, TEXT } from './sheet-sink.js';
import { encodeUtf8, unescapeXstring } from './text-bytes.js';

/** Reads a worksheet of any encoding and any XML by a strict parser: slower than the scanner, and the judge of what is odd. */
export class StrictSheetReader {
  readonly #part: string;
  readonly #cells: StrictCells;
  #decoder: TextDecoder | null = null;
  #head: Uint8Array | null = null;
  readonly #parser: ReturnType<typeof xmlParser>;

  constructor(part: string, sink: SheetSink, extent: SheetExtent) {
    this.#part = part;
    this.#cells = new StrictCells(part, sink, extent);
    this.#parser = xmlParser(part, this.#cells);
  }

  push(chunk: Uint8Array): void {
    let bytes = chunk;
    if (!this.#decoder) {
      if (this.#head) bytes = join(this.#head, chunk);
      if (bytes.length < 256) {
        this.#head = bytes.slice();
        return;
      }
      this.#decoder = new TextDecoder(xmlEncoding(bytes));
      this.#head = null;
    }
    this.#parser.write(this.#decoder.decode(bytes, { stream: true }));
  }

  finish(): void {
    if (this.#head) this.#parser.write(new TextDecoder(xmlEncoding(this.#head)).decode(this.#head));
    else if (this.#decoder) this.#parser.write(this.#decoder.decode());
    this.#parser.close();
    if (!this.#cells.sawWorksheet) throw refusal('partDamaged', this.#part);
  }
}

/** The elements of a sheet by their place, and the calls they lead to. */
class StrictCells {
  readonly #part: string;
  readonly #sink: SheetSink;
  readonly #extent: SheetExtent;
  /** Local names of open elements; those of another namespace as ''. */
  readonly #open: string[] = [];
  #row = 0;
  #rowIsGuess = false;
  #rowIsHidden = false;
  #column = 0;
  #style = 0;
  #type = 'n';
  #hasFormula = false;
  #formula: FormulaText | null = null;
  #value: string | null = null;
  #inline: string | null = null;
  /** Text of the `t` element that is open. */
  #run: string | null = null;
  sawWorksheet = false;

  constructor(part: string, sink: SheetSink, extent: SheetExtent) {
    this.#part = part;
    this.#sink = sink;
    this.#extent = extent;
  }

  open(element: XmlElement): void {
    const name = SPREADSHEET_NAMESPACES.includes(element.namespace) ? element.name : '';
    const parent = this.#open.at(-1);
    this.#open.push(name);
    const depth = this.#open.length;
    if (depth === 1) this.sawWorksheet = name === 'worksheet';
    else if (depth === 3 && parent === 'sheetData' && name === 'row') this.#openRow(element);
    else if (depth === 4 && parent === 'row' && name === 'c') this.#openCell(element);
    else if (depth === 5 && parent === 'c') {
      if (name === 'f') this.#openFormula(element);
      else if (name === 'v') this.#value ??= '';
      else if (name === 'is') this.#inline = '';
    } else if (name === 't' && this.#isRunOfString(depth)) this.#run = '';
    else if (depth === 3 && parent === 'cols' && name === 'col') this.#hideColumns(element);
    else if (depth === 3 && parent === 'mergeCells' && name === 'mergeCell') this.#merge(element);
  }

  text(text: string): void {
    const depth = this.#open.length;
    if (this.#run !== null && this.#open[depth - 1] === 't') this.#run += text;
    else if (depth === 5 && this.#open[4] === 'v' && this.#value !== null) this.#value += text;
    else if (depth === 5 && this.#open[4] === 'f' && this.#formula)
      this.#formula = { ...this.#formula, text: this.#formula.text + text };
  }

  close(): void {
    const name = this.#open.pop();
    const depth = this.#open.length + 1;
    if (this.#run !== null && name === 't') {
      this.#inline = (this.#inline ?? '') + unescapeXstring(this.#run);
      this.#run = null;
    } else if (depth === 4 && name === 'c' && this.#open[2] === 'row') this.#closeCell();
  }

  /** `is/t` or `is/r/t` in a cell; a `t` of phonetics (`is/rPh/t`) is not. */
  #isRunOfString(depth: number): boolean {
    if (this.#open[4] !== 'is') return false;
    return depth === 6 || (depth === 7 && this.#open[5] === 'r');
  }

  #openRow(element: XmlElement): void {
    const number = element.attribute('r');
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#rowIsGuess = number === undefined;
    this.#column = 0;
    if (!(Number.isInteger(this.#row) && this.#row >= 1 && this.#row <= MAX_ROW)) throw this.#damaged();
    this.#rowIsHidden = isTrue(element.attribute('hidden'));
    if (this.#rowIsHidden && !this.#rowIsGuess && this.#row <= this.#extent.lastRow) {
      this.#sink.hiddenRow(this.#row);
      this.#rowIsHidden = false;
    }
  }

  #openCell(element: XmlElement): void {
    const reference = element.attribute('r');
    if (reference === undefined) this.#column++;
    else this.#place(reference);
    if (this.#column > MAX_COLUMN) throw this.#damaged();
    if (this.#rowIsHidden && this.#row <= this.#extent.lastRow) this.#sink.hiddenRow(this.#row);
    this.#rowIsHidden = false;
    this.#rowIsGuess = false;
    this.#style = Number(element.attribute('s') ?? 0) || 0;
    this.#type = element.attribute('t') ?? 'n';
    this.#hasFormula = false;
    this.#formula = null;
    this.#value = null;
    this.#inline = null;
  }

  #openFormula(element: XmlElement): void {
    this.#hasFormula = true;
    if (!this.#sink.formula) return;
    const type = element.attribute('t') ?? 'normal';
    const kind = type === 'array' ? 'array' : type === 'normal' || type === 'shared' ? 'normal' : 'other';
    const shared = type === 'shared' ? Number(element.attribute('si')) : null;
    this.#formula = { text: '', shared, kind };
  }

  #place(reference: string): void {
    const match = /^\s*\$?([A-Za-z]{1,3})\$?([0-9]{1,7})\s*$/.exec(reference);
    const row = match ? Number(match[2]) : 0;
    if (!match || row < 1 || row > MAX_ROW) throw this.#damaged();
    // A cell that says it is in another row than the one it stands in: nobody can know which is right.
    if (row !== this.#row && !this.#rowIsGuess) throw this.#damaged();
    this.#row = row;
    this.#column = columnNumber(match[1]!);
  }

  #closeCell(): void {
    if (this.#row > this.#extent.lastRow) return;
    const [row, column, formula] = [this.#row, this.#column, this.#hasFormula];
    if (this.#formula) this.#sink.formula?.(row, column, this.#style, this.#formula);
    const type =
      this.#type === 'n' && this.#value === null && this.#inline !== null ? 'inlineStr' : this.#type;
    const fromInline = this.#value === null && (type === 'inlineStr' || type === 'str');
    const value = fromInline ? this.#inline : this.#value;
    if (value === null || (value === '' && type !== 'str')) {
      if (formula) this.#sink.uncalculated(row, column);
      return;
    }
    const trimmed = value.trim();
    if (type === 'n' && NUMBER.test(trimmed)) {
      this.#sink.number(row, column, this.#style, Number(trimmed), formula);
    } else if (type === 's' && /^[0-9]+$/.test(trimmed)) {
      this.#sink.shared(row, column, Number(trimmed), formula);
    } else if (type === 'b' && /^(0|1|true|false)$/.test(trimmed)) {
      this.#sink.boolean(row, column, isTrue(trimmed), formula);
    } else this.#text(type, fromInline ? value : unescapeXstring(value), formula);
  }

  #text(type: string, text: string, formula: boolean): void {
    // A number, index or truth value that is none is an error, never a text that looks like data.
    const isOdd = type !== 'str' && type !== 'inlineStr' && type !== 'd' && type !== 'e';
    const kind = isOdd || type === 'e' ? TEXT.error : type === 'd' ? TEXT.isoDate : TEXT.plain;
    if (text === '' && !formula) return;
    const bytes = encodeUtf8(text);
    this.#sink.text(this.#row, this.#column, kind, bytes, 0, bytes.length, formula);
  }

  #hideColumns(element: XmlElement): void {
    if (!isTrue(element.attribute('hidden'))) return;
    const first = Number(element.attribute('min'));
    const last = Math.min(Number(element.attribute('max')), MAX_COLUMN);
    if (first >= 1 && last >= first) this.#sink.hiddenColumns(first, last);
  }

  #merge(element: XmlElement): void {
    const area = parseArea(element.attribute('ref') ?? '');
    if (area) this.#sink.merge(area);
  }

  #damaged() {
    return refusal('partDamaged', this.#part);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
