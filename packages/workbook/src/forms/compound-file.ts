import { refusal } from '../container/refusal.js';

const END_OF_CHAIN = 0xfffffffe;

/**
 * Names of all streams and storages in a compound file ([MS-CFB]), in lower case: what tells an old workbook from an
 * encrypted one or a Word document. Throws `workbook/damaged` when its directory cannot be followed, as in a file that was cut.
 */
export function readCompoundNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw refusal('truncated');
  const sectorShift = view.getUint16(30, true);
  if (sectorShift !== 9 && sectorShift !== 12) throw refusal('zipDamaged', 'compound file');
  const sectorSize = 1 << sectorShift;
  const fat = readFatSectors(view, sectorSize);
  const names = new Set<string>();
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < END_OF_CHAIN - 1 && !seen.has(sector)) {
    seen.add(sector);
    const start = (sector + 1) * sectorSize;
    // The directory leads beyond the end: the file was cut.
    if (start + sectorSize > bytes.length) throw refusal('truncated');
    for (let at = start; at < start + sectorSize; at += 128) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      if (length >= 2)
        names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)).toLowerCase());
    }
    sector = nextSector(view, fat, sector, sectorSize);
  }
  return names;
}

/** Sectors of the allocation table, as far as the header lists them (109) or chains further ones. */
function readFatSectors(view: DataView, sectorSize: number): readonly number[] {
  const sectors: number[] = [];
  for (let i = 0; i < 109; i++) {
    const sector = view.getUint32(76 + i * 4, true);
    if (sector < END_OF_CHAIN - 1) sectors.push(sector);
  }
  let further = view.getUint32(68, true);
  for (let left = view.getUint32(72, true); left > 0 && further < END_OF_CHAIN - 1; left--) {
    const start = (further + 1) * sectorSize;
    if (start + sectorSize > view.byteLength || sectors.length > 1_000_000) break;
    for (let at = start; at < start + sectorSize - 4; at += 4) sectors.push(view.getUint32(at, true));
    further = view.getUint32(start + sectorSize - 4, true);
  }
  return sectors;
}

function nextSector(view: DataView, fat: readonly number[], sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const table = fat[Math.floor(sector / perSector)];
  if (table === undefined) return END_OF_CHAIN;
  const at = (table + 1) * sectorSize + (sector % perSector) * 4;
  if (at + 4 > view.byteLength) throw refusal('truncated');
  return view.getUint32(at, true);
}
