// A large ledger as an .xlsx file, the same bytes' worth of work every time: rows of households, 40 columns of codes,
// names, money, rates and dates, seeded, written as a stream so that making it needs no memory.

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createDeflateRaw, deflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';

const COLUMNS = 40;
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂';
const VILLAGES = ['石坪村', '双河村', '青山村', '大湾村', '红岩村', '新田村', '高坝村', '柳树村'];
const WORDS = [
  '是',
  '否',
  '因病',
  '因学',
  '缺技术',
  '缺劳力',
  '一般户',
  '低保户',
  '自来水',
  '已硬化',
  '待核实',
  '合格',
];

/** mulberry32: the same numbers for the same seed on every machine. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function columnName(column) {
  return column > 26 ? `A${String.fromCharCode(38 + column)}` : String.fromCharCode(64 + column);
}

/** Writes the ledger to `path`; answers how many cells it holds and how large its sheet's XML is. */
export async function writeLedger(path, rows, seed = 577) {
  const random = seeded(seed);
  const strings = new Map();
  const stringIndex = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const pick = (list) => list[Math.floor(random() * list.length)];
  const names = Array.from({ length: COLUMNS }, (_, i) => columnName(i + 1));
  let cells = 0;
  function rowXml(row) {
    let xml = `<row r="${row}" spans="1:40" ht="15" customHeight="1">`;
    for (let c = 0; c < COLUMNS; c++) {
      const at = `<c r="${names[c]}${row}"`;
      if (random() < 0.14) {
        xml += `${at} s="1"/>`;
        continue;
      }
      cells++;
      if (row <= 2) xml += `${at} s="1" t="s"><v>${stringIndex(`第${c + 1}列指标（元）`)}</v></c>`;
      else if (c === 0) xml += `${at} s="1"><v>${row - 2}</v></c>`;
      else if (c === 1)
        xml += `${at} s="1" t="s"><v>${stringIndex(`9900${String(row).padStart(8, '0')}`)}</v></c>`;
      else if (c === 2)
        xml += `${at} s="1" t="s"><v>${stringIndex(pick(FAMILY) + pick(GIVEN) + pick(GIVEN))}</v></c>`;
      else if (c === 3) {
        const id = `990000${1940 + Math.floor(random() * 75)}${String(row).padStart(7, '0')}X`;
        xml += `${at} s="1" t="s"><v>${stringIndex(id)}</v></c>`;
      } else if (c === 4) xml += `${at} s="1" t="s"><v>${stringIndex(pick(VILLAGES))}</v></c>`;
      else if (c < 14) xml += `${at} s="1" t="s"><v>${stringIndex(pick(WORDS))}</v></c>`;
      else if (c < 16) xml += `${at} s="3"><v>${42000 + Math.floor(random() * 2000)}</v></c>`;
      else if (c < 18) xml += `${at} s="2"><v>${(Math.floor(random() * 10000) / 10000).toString()}</v></c>`;
      else if (c < 20)
        xml += `${at} s="1"><f>SUM(U${row}:Z${row})</f><v>${Math.floor(random() * 90000) / 100}</v></c>`;
      else if (c < 30) xml += `${at} s="1"><v>${Math.floor(random() * 2000000) / 100}</v></c>`;
      else xml += `${at} s="1"><v>${Math.floor(random() * 12)}</v></c>`;
    }
    return `${xml}</row>`;
  }

  const zip = new ZipFile(path);
  zip.add('[Content_Types].xml', CONTENT_TYPES);
  zip.add('_rels/.rels', RELS);
  zip.add('xl/workbook.xml', WORKBOOK);
  zip.add('xl/_rels/workbook.xml.rels', WORKBOOK_RELS);
  zip.add('xl/styles.xml', STYLES);
  const sheetBytes = await zip.addStream(
    'xl/worksheets/sheet1.xml',
    (function* () {
      yield `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:AN${rows}"/><sheetData>`;
      for (let row = 1; row <= rows; row++) yield rowXml(row);
      yield '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
    })(),
  );
  await zip.addStream(
    'xl/sharedStrings.xml',
    (function* () {
      yield `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
      for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
      yield '</sst>';
    })(),
  );
  await zip.close();
  return { cells, strings: strings.size, sheetBytes };
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`;
const RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const WORKBOOK = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const WORKBOOK_RELS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
const BORDER =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/>${BORDER}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Just enough of a zip writer for entries of any size, held nowhere whole. */
class ZipFile {
  #out;
  #at = 0;
  #central = [];

  constructor(path) {
    this.#out = createWriteStream(path);
  }

  add(name, text) {
    const bytes = Buffer.from(text);
    const data = deflateRawSync(bytes, { level: 6 });
    this.#header(name, 0, crc(bytes), data.length, bytes.length);
    this.#write(data);
  }

  /** Sizes are known only afterwards, so they follow the data (flag 8). */
  async addStream(name, pieces) {
    const record = this.#header(name, 8, 0, 0, 0);
    const deflate = createDeflateRaw({ level: 6 });
    let size = 0;
    let checksum = 0;
    let compressed = 0;
    const written = (async () => {
      for await (const chunk of deflate) {
        compressed += chunk.length;
        this.#write(chunk);
        if (this.#out.writableNeedDrain) await once(this.#out, 'drain');
      }
    })();
    let batch = '';
    const flush = async () => {
      const bytes = Buffer.from(batch);
      batch = '';
      size += bytes.length;
      checksum = crc(bytes, checksum);
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    };
    for (const piece of pieces) {
      batch += piece;
      if (batch.length > 262144) await flush();
    }
    await flush();
    deflate.end();
    await written;
    Object.assign(record, { checksum, compressed, size });
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(checksum, 4);
    descriptor.writeUInt32LE(compressed, 8);
    descriptor.writeUInt32LE(size, 12);
    this.#write(descriptor);
    return size;
  }

  async close() {
    const start = this.#at;
    for (const entry of this.#central) {
      const head = Buffer.alloc(46);
      head.writeUInt32LE(0x02014b50, 0);
      head.writeUInt16LE(20, 4);
      head.writeUInt16LE(20, 6);
      head.writeUInt16LE(entry.flags, 8);
      head.writeUInt16LE(8, 10);
      head.writeUInt32LE(0x5a21_0000, 12);
      head.writeUInt32LE(entry.checksum, 16);
      head.writeUInt32LE(entry.compressed, 20);
      head.writeUInt32LE(entry.size, 24);
      head.writeUInt16LE(Buffer.byteLength(entry.name), 28);
      head.writeUInt32LE(entry.offset, 42);
      this.#write(Buffer.concat([head, Buffer.from(entry.name)]));
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#central.length, 8);
    end.writeUInt16LE(this.#central.length, 10);
    end.writeUInt32LE(this.#at - start, 12);
    end.writeUInt32LE(start, 16);
    this.#write(end);
    this.#out.end();
    await once(this.#out, 'close');
  }

  #header(name, flags, checksum, compressed, size) {
    const record = { name, flags, checksum, compressed, size, offset: this.#at };
    this.#central.push(record);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(0x5a21_0000, 10);
    head.writeUInt32LE(checksum, 14);
    head.writeUInt32LE(compressed, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    this.#write(Buffer.concat([head, Buffer.from(name)]));
    return record;
  }

  #write(bytes) {
    this.#at += bytes.length;
    this.#out.write(bytes);
  }
}

function crc(bytes, start = 0) {
  if (!zlibCrc32) throw new Error('The benchmark needs Node 20.15 or newer');
  return zlibCrc32(bytes, start);
}
