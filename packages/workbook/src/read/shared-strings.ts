import type { Limits } from '../container/limits.js';
import type { Package } from '../container/package.js';
import { refusal } from '../container/refusal.js';
import { SPREADSHEET_NAMESPACES, xmlEncoding, xmlParser } from '../container/xml.js';
import { ByteWindow } from './byte-window.js';
import { oddOrMore, scanStringItem, TextRuns } from './string-item.js';
import { encodeUtf8, unescapeXstring } from './text-bytes.js';
import { TextPool } from './text-pool.js';
import {
  ascii,
  asciiText,
  MORE,
  nameEnd,
  newAttribute,
  nextTag,
  ODD,
  SLASH,
  scanAttribute,
  standsAt,
  tagEnd,
} from './xml-scan.js';

/** The workbook's strings, each made once and only when a cell that shows it is asked for. */
export class SharedStrings {
  readonly #pool: TextPool;
  readonly #made: (string | undefined)[] = [];

  constructor(pool: TextPool) {
    this.#pool = pool;
  }

  get count(): number {
    return this.#pool.count;
  }

  /** Undefined when the workbook has no such string. */
  get(index: number): string | undefined {
    if (index >= this.#pool.count) return undefined;
    const made = this.#made[index];
    if (made !== undefined) return made;
    const text = this.#pool.get(index);
    this.#made[index] = text;
    return text;
  }

  isEmpty(index: number): boolean {
    return index < this.#pool.count && this.#pool.isEmpty(index);
  }
}

/** Reads the shared strings part (ECMA-376 part 1, 18.4): rich text joined, phonetics left out, escapes resolved. */
export async function readSharedStrings(book: Package, part: string): Promise<SharedStrings> {
  const scanner = new SharedStringsScanner(part, book.limits);
  let isPlain = true;
  for await (const chunk of book.stream(part)) {
    isPlain = scanner.push(chunk);
    if (!isPlain) break;
  }
  if (isPlain && scanner.isDone) return new SharedStrings(scanner.pool);
  const reader = new StrictSharedStrings(part, book.limits);
  for await (const chunk of book.stream(part)) reader.push(chunk);
  return new SharedStrings(reader.finish());
}

const SST = 'sst';
const SI = ascii('si');

/** Reads the strings from bytes as they come; gives up where the XML is not what spreadsheet programs write. */
export class SharedStringsScanner {
  readonly pool = new TextPool();
  readonly #part: string;
  readonly #limits: Limits;
  readonly #window = new ByteWindow();
  readonly #runs = new TextRuns();
  #prefix: Uint8Array | null = null;
  #at = 0;
  isDone = false;

  constructor(part: string, limits: Limits) {
    this.#part = part;
    this.#limits = limits;
  }

  /** False when the strict reader has to start over. */
  push(chunk: Uint8Array): boolean {
    this.#window.advance(this.#at, chunk);
    this.#at = 0;
    const { bytes } = this.#window;
    let next = this.#at;
    while (next >= 0 && !this.isDone) {
      this.#at = next;
      next = this.#prefix ? this.#item(bytes, this.#prefix) : this.#root(bytes);
    }
    if (next === ODD) return false;
    if (this.isDone && next >= 0) this.#at = next;
    const rest = bytes.subarray(this.#at, this.#window.end);
    return rest.length < 4 * 1024 * 1024 && !rest.includes(0);
  }

  #root(bytes: Uint8Array): number {
    const tag = nextTag(bytes, this.#at);
    if (tag === MORE) return MORE;
    const after = tagEnd(bytes, tag + 1);
    if (after === MORE) return MORE;
    if (bytes[tag + 1] === 63) {
      return xmlEncoding(bytes.subarray(tag, after)) === 'utf-8' ? after : ODD;
    }
    const end = nameEnd(bytes, tag + 1);
    const name = asciiText(bytes, tag + 1, end);
    const colon = name.indexOf(':');
    if (name.slice(colon + 1) !== SST || bytes[after - 2] === SLASH) return ODD;
    const attribute = newAttribute();
    let declared = 0;
    for (let p = end; ; ) {
      p = scanAttribute(bytes, p, attribute);
      if (p < 0) return ODD;
      if (attribute.nameStart === attribute.nameEnd) break;
      const key = asciiText(bytes, attribute.nameStart, attribute.nameEnd);
      const value = asciiText(bytes, attribute.valueStart, attribute.valueEnd);
      if (!key.startsWith('xmlns') || !SPREADSHEET_NAMESPACES.includes(value)) continue;
      if (key !== (colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`)) return ODD;
      declared++;
    }
    if (declared !== 1) return ODD;
    this.#prefix = ascii(name.slice(0, colon + 1));
    return after;
  }

  #item(bytes: Uint8Array, prefix: Uint8Array): number {
    const tag = nextTag(bytes, this.#at);
    if (tag === MORE) return MORE;
    const isClosing = bytes[tag + 1] === SLASH;
    const start = tag + (isClosing ? 2 : 1);
    if (!standsAt(bytes, start, prefix)) return oddOrMore(bytes, start, prefix.length);
    const name = start + prefix.length;
    if (isClosing) {
      const end = tagEnd(bytes, name);
      if (end === MORE) return MORE;
      this.isDone = asciiText(bytes, name, nameEnd(bytes, name)) === SST;
      return this.isDone ? end : ODD;
    }
    if (!standsAt(bytes, name, SI)) return oddOrMore(bytes, name, SI.length);
    const inside = tagEnd(bytes, name + 2);
    if (inside === MORE) return MORE;
    if (inside !== name + 3) return bytes[inside - 2] === SLASH ? this.#add(inside) : ODD;
    const after = scanStringItem(bytes, inside, prefix, SI, this.#runs);
    return after < 0 ? after : this.#add(after);
  }

  #add(after: number): number {
    const { bytes, start, end } = this.#runs;
    const isEmptyItem = this.#window.bytes[after - 2] === SLASH;
    if (isEmptyItem) this.pool.add(bytes, 0, 0);
    else this.pool.add(bytes, start, end);
    checkCount(this.pool.count, this.#limits, this.#part);
    return after;
  }
}

/** The same by a strict parser, for XML of any shape and encoding. */
export class StrictSharedStrings {
  readonly #pool = new TextPool();
  readonly #parser: ReturnType<typeof xmlParser>;
  #decoder: TextDecoder | null = null;
  #item = '';
  #run: string | null = null;
  readonly #open: string[] = [];

  constructor(part: string, limits: Limits) {
    const open = this.#open;
    this.#parser = xmlParser(part, {
      open: (element) => {
        const name = SPREADSHEET_NAMESPACES.includes(element.namespace) ? element.name : '';
        open.push(name);
        if (open.length === 2 && name === 'si') this.#item = '';
        const inItem = open[1] === 'si' && (open.length === 3 || (open.length === 4 && open[2] === 'r'));
        if (name === 't' && inItem) this.#run = '';
      },
      text: (text) => {
        if (this.#run !== null && open.at(-1) === 't') this.#run += text;
      },
      close: () => {
        const name = open.pop();
        if (name === 't' && this.#run !== null) {
          this.#item += unescapeXstring(this.#run);
          this.#run = null;
        } else if (name === 'si' && open.length === 1) {
          const bytes = encodeUtf8(this.#item);
          this.#pool.add(bytes, 0, bytes.length);
          checkCount(this.#pool.count, limits, part);
        }
      },
    });
  }

  push(chunk: Uint8Array): void {
    this.#decoder ??= new TextDecoder(xmlEncoding(chunk));
    this.#parser.write(this.#decoder.decode(chunk, { stream: true }));
  }

  finish(): TextPool {
    if (this.#decoder) this.#parser.write(this.#decoder.decode());
    this.#parser.close();
    return this.#pool;
  }
}

function checkCount(count: number, limits: Limits, part: string): void {
  if (count > limits.strings) throw refusal('tooLarge', `${part}: more than ${limits.strings} strings`);
}
