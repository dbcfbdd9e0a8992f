import { type Area, areaAddress } from '@duibiao/sheet';

/** Excel tells of no more merged areas at once, and of none where there are more. */
const MOST_AREAS = 512;
/** Stretches of rows asked about in one request. */
const STRETCHES_A_REQUEST = 200;

/**
 * Merged areas of a sheet. Where there are more of them than Excel tells at once (a ledger of persons merges every
 * household), rows are asked about in stretches too short to hold more than that; each stretch begins with the row that
 * the one before ended with, so that the parts of an area that lies across are known by the row they share.
 */
export async function readMerges(
  sheet: Excel.Worksheet,
  used: Area,
  sync: () => Promise<void>,
): Promise<readonly Area[]> {
  const whole = queueMerges(sheet, used);
  try {
    await sync();
    const areas = whole();
    if (areas.length < MOST_AREAS) return areas;
  } catch (error) {
    if (!mayBeTooMany(error)) throw error;
  }
  const height = Math.max(2, Math.floor((2 * MOST_AREAS) / (used.right - used.left + 1)) - 1);
  const stretches: Area[] = [];
  for (let top = used.top; top === used.top || top < used.bottom; top += height - 1)
    stretches.push({ ...used, top, bottom: Math.min(used.bottom, top + height - 1) });
  const parts: Area[] = [];
  for (let at = 0; at < stretches.length; at += STRETCHES_A_REQUEST) {
    const asked = stretches.slice(at, at + STRETCHES_A_REQUEST).map((area) => queueMerges(sheet, area));
    await sync();
    for (const answer of asked) parts.push(...answer());
  }
  return joined(parts);
}

function queueMerges(sheet: Excel.Worksheet, area: Area): () => readonly Area[] {
  const merged = sheet.getRange(areaAddress(area)).getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

/** The documentation says that the call fails, and not how. */
function mayBeTooMany(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code !== undefined && !/CellEdit|Session|NotFound|AccessDenied|Busy|Activity/.test(code);
}

/** Parts that share a cell are one area, whether Excel told of it whole or cut at the edge of what was asked about. */
function joined(parts: readonly Area[]): Area[] {
  const areas: { top: number; bottom: number; left: number; right: number }[] = [];
  const byColumns = new Map<string, (typeof areas)[number]>();
  for (const part of [...parts].sort((a, b) => a.top - b.top)) {
    const name = `${part.left}:${part.right}`;
    const last = byColumns.get(name);
    if (last && part.top <= last.bottom) {
      last.bottom = Math.max(last.bottom, part.bottom);
      continue;
    }
    const area = { ...part };
    areas.push(area);
    byColumns.set(name, area);
  }
  return areas.sort((a, b) => a.top - b.top || a.left - b.left);
}

function areaOf(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}
