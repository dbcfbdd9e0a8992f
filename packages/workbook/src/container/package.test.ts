import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type HandMade, makePackage, utf16 } from '../testing/make-package.js';
import { crc32, crc32InJavaScript } from './crc32.js';
import { DEFAULT_LIMITS } from './limits.js';
import { openPackage } from './package.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function refused(bytes: Uint8Array, limits = {}): string {
  try {
    openPackage(bytes, { ...DEFAULT_LIMITS, ...limits });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'opened';
}

const withParts = (parts: NonNullable<HandMade['parts']>) => makePackage({ parts });

describe('a package', () => {
  it('gives its parts by name, however the name is written', () => {
    const book = openPackage(makePackage());
    expect(book.kind).toBe('xlsx');
    expect(book.workbookPart).toBe('/xl/workbook.xml');
    expect(book.entry('XL\\Workbook.xml')).toBe(book.entry('/xl/workbook.xml'));
    expect(book.contentType('/xl/worksheets/sheet1.xml')).toMatch(/worksheet\+xml$/);
    expect(book.relations('/xl/workbook.xml').map(({ kind, part }) => [kind, part])).toContainEqual([
      'worksheet',
      '/xl/worksheets/sheet1.xml',
    ]);
  });

  it('reads a part whole and in chunks to the same bytes', async () => {
    const text = 'x'.repeat(700_000) + Math.PI;
    const book = openPackage(withParts({ 'xl/large.xml': text }));
    const chunks: Uint8Array[] = [];
    for await (const chunk of book.stream('/xl/large.xml')) chunks.push(chunk.slice());
    expect(chunks.length).toBeGreaterThan(1);
    expect(Buffer.concat(chunks).toString()).toBe(text);
    expect(Buffer.from(book.read('/xl/large.xml')).toString()).toBe(text);
  });

  it('finds the workbook through the relations, absolute, relative or with backslashes', () => {
    for (const target of ['/data/Book.xml', 'data/book.xml', '\\data\\book.xml']) {
      const rels = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`;
      const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/data/book.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
      const bytes = withParts({
        '_rels/.rels': rels,
        'data\\book.xml': '<workbook/>',
        '[Content_Types].xml': types,
      });
      expect(openPackage(bytes).workbookPart).toBe('/data/book.xml');
    }
  });

  it('knows strict packages by their relation', () => {
    const rels = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
    expect(openPackage(withParts({ '_rels/.rels': rels })).strict).toBe(true);
    expect(openPackage(makePackage()).strict).toBe(false);
  });

  it('knows macros and signatures', () => {
    expect(openPackage(makePackage({ macros: true })).kind).toBe('xlsm');
    expect(openPackage(makePackage()).signed).toBe(false);
    expect(openPackage(withParts({ '_xmlsignatures/sig1.xml': '<Signature/>' })).signed).toBe(true);
    expect(openPackage(withParts({ 'xl/vbaProjectSignature.bin': 'x' })).signed).toBe(false);
  });

  it('opens without relations of its own, and with them in UTF-16', () => {
    expect(openPackage(withParts({ '_rels/.rels': null })).workbookPart).toBe('/xl/workbook.xml');
    const rels = `<?xml version="1.0" encoding="UTF-16"?><Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
    expect(openPackage(withParts({ '_rels/.rels': utf16(rels) })).workbookPart).toBe('/xl/workbook.xml');
  });

  it('stands behind other bytes, as in a file that unpacks itself', () => {
    const bytes = makePackage();
    const shifted = new Uint8Array(bytes.length + 100);
    shifted.set(bytes, 100);
    expect(openPackage(shifted).kind).toBe('xlsx');
  });
});

describe('a hostile or broken package is refused:', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(0), 'workbook/empty'],
    ['half a file', () => makePackage().subarray(0, 1200), 'workbook/damaged'],
    ['a file without its last bytes', () => makePackage().subarray(0, -30), 'workbook/damaged'],
    [
      'a Word document',
      () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
      'workbook/not-a-workbook',
    ],
    ['packed ledgers', () => zipSync({ '台账.xlsx': makePackage() }), 'workbook/not-a-workbook'],
    ['a path that leads out', () => withParts({ '../evil.xml': 'x' }), 'workbook/damaged'],
    ['two entries of one name', () => withParts({ 'XL/workbook.xml': '<workbook/>' }), 'workbook/damaged'],
    [
      'entities in the relations',
      () => withParts({ '_rels/.rels': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'workbook/damaged',
    ],
    ['entries that overlap', overlapping, 'workbook/damaged'],
    ['an encrypted entry', () => patchDirectory(makePackage(), 8, 1), 'workbook/encrypted'],
    ['a checksum that is wrong', () => patchDirectory(makePackage(), 16, 0x77), 'workbook/damaged'],
    ['a size that is too small', () => patchDirectory(makePackage(), 24, 0x20), 'workbook/damaged'],
    ['a directory that counts more than it has', () => patchEnd(makePackage(), 10, 0xff), 'workbook/damaged'],
    [
      'a million to one',
      () => withParts({ 'xl/worksheets/sheet1.xml': new Uint8Array(40_000_000) }),
      'workbook/too-large',
    ],
  ])('%s', (_, make, code) => {
    expect(refused(make())).toBe(code);
  });

  it('one beyond the limits', () => {
    expect(refused(makePackage(), { parts: 3 })).toBe('workbook/too-large');
    expect(refused(makePackage(), { inflatedBytes: 1000 })).toBe('workbook/too-large');
    expect(refused(makePackage(), { fileBytes: 100 })).toBe('workbook/too-large');
    expect(refused(makePackage(), { wholePartBytes: 50 })).toBe('workbook/too-large');
  });

  it('one whose part is not what its directory says, when it is read', async () => {
    // The last entry's checksum is not looked at before the part is wanted.
    const bytes = makePackage({ parts: { 'xl/z.xml': 'x'.repeat(9000) }, level: 0 });
    const at = Buffer.from(bytes).lastIndexOf('xxxxx');
    const broken = bytes.slice();
    broken[at] = 121;
    const book = openPackage(broken);
    expect(() => book.read('/xl/z.xml')).toThrow(expect.objectContaining({ code: 'workbook/damaged' }));
    const drain = async () => {
      for await (const chunk of book.stream('/xl/z.xml')) chunk.length;
    };
    await expect(drain()).rejects.toMatchObject({ code: 'workbook/damaged' });
  });
});

describe('the checksum', () => {
  it('is that of zip, in JavaScript as in the host', () => {
    const bytes = Uint8Array.from({ length: 1003 }, (_, i) => (i * 31) & 255);
    expect(crc32InJavaScript(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(bytes)).toBe(crc32InJavaScript(bytes));
    const half = crc32InJavaScript(bytes.subarray(0, 501));
    expect(crc32InJavaScript(bytes.subarray(501), half)).toBe(crc32InJavaScript(bytes));
  });
});

/** Sets a byte of the first directory entry. */
function patchDirectory(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const directory = new DataView(copy.buffer).getUint32(copy.length - 6, true);
  copy[directory + offset] = value;
  return copy;
}

function patchEnd(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[copy.length - 22 + offset] = value;
  return copy;
}

/** The second entry of the directory points at the first one's data: what flat zip bombs are made of. */
function overlapping(): Uint8Array {
  const same = new Uint8Array(50_000);
  const copy = zipSync({ 'xl/aaa.xml': same, 'xl/bbb.xml': same }, { level: 6 });
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 6, true);
  const second = directory + 46 + view.getUint16(directory + 28, true) + view.getUint16(directory + 30, true);
  view.setUint32(second + 42, 0, true);
  copy.set(new TextEncoder().encode('xl/aaa.xml'), second + 46);
  return copy;
}
