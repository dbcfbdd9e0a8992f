import { expect, test } from 'vitest';
import { openPackage } from '../container/index.js';
import { joined } from '../markup/splice.js';
import { writeWorkbook } from '../write/write-workbook.js';
import { storedPieces } from './deflate.js';
import { writeZip } from './zip-writer.js';

const spec = { sheets: [{ name: '台账', cells: [{ row: 1, column: 1, value: '甲' }] }] };

test('an archive whose entries are all kept is the same archive', async () => {
  const bytes = await writeWorkbook(spec);
  const { entries, comment } = openPackage(bytes);
  expect(
    writeZip(
      entries.map((entry) => ({ kind: 'kept', entry })),
      bytes,
      comment,
    ),
  ).toEqual(bytes);
});

test('bytes before the archive are left out, and its comment stays', async () => {
  const bytes = await writeWorkbook(spec);
  const { entries } = openPackage(bytes);
  const commented = writeZip(
    entries.map((entry) => ({ kind: 'kept', entry })),
    bytes,
    new Uint8Array([67, 33]),
  );
  const shifted = joined([new Uint8Array(100), commented]);
  const source = openPackage(shifted);
  expect(
    writeZip(
      source.entries.map((entry) => ({ kind: 'kept', entry })),
      shifted,
      source.comment,
    ),
  ).toEqual(commented);
});

test('a name that is not ASCII is marked as UTF-8', () => {
  const data = storedPieces([new Uint8Array([1, 2, 3])]);
  const bytes = writeZip([{ kind: 'added', name: 'xl/表.xml', data }], new Uint8Array(0));
  expect(new DataView(bytes.buffer).getUint16(6, true) & 0x800).toBe(0x800);
});
