import { type Area, areaAddress } from '@duibiao/sheet';
import type { Spot } from '../chunks.js';
import type { Hope } from './marks.js';
import { looksLike } from './marks.js';

/** Cells asked about in one request: at some 60 bytes a cell, well under the 5 MB that Excel on the web answers with. */
const CELLS_A_REQUEST = 50_000;

/** Every cell of a sheet that shows one of our looks, wherever sorting, inserting or deleting has brought it. */
export async function findLooks(
  sheet: Excel.Worksheet,
  used: Area,
  looks: readonly Hope[],
  sync: () => Promise<void>,
): Promise<Spot[]> {
  const height = Math.max(1, Math.floor(CELLS_A_REQUEST / (used.right - used.left + 1)));
  const found: Spot[] = [];
  for (let top = used.top; top <= used.bottom; top += height) {
    const bottom = Math.min(used.bottom, top + height - 1);
    const cells = sheet
      .getRange(areaAddress({ ...used, top, bottom }))
      .getCellProperties({ format: { fill: { color: true, pattern: true } } });
    await sync();
    cells.value.forEach((line, row) => {
      line.forEach(({ format }, column) => {
        const { color, pattern } = format?.fill ?? {};
        if (looks.some((look) => looksLike(look, color, pattern)))
          found.push({ row: top + row, column: used.left + column });
      });
    });
  }
  return found;
}
