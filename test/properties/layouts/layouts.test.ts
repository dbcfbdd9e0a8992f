import { DuibiaoError } from '@duibiao/core';
import { readLedgers } from '@duibiao/ledger';
import { sheetOfGrid } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { openWorkbook, writeWorkbook } from '@duibiao/workbook';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.js';
import { mistakesIn } from './compare.js';
import { type Layout, layoutOf } from './sheets.js';

// Ledgers laid out as staff lay them out, each from a seed, with an oracle that owes nothing to the reader: what is a
// subject was decided before it was written down. Further seeds: LAYOUT_SEEDS=1-5000 npx vitest run test/properties/layouts
const { LAYOUT_SEEDS = '1-240' } = process.env;
const [FIRST, LAST] = LAYOUT_SEEDS.split('-').map(Number) as [number, number];
const CHUNK = 60;

const dictionary = loadDictionary();

function mistakes(layout: Layout, grids = layout.grids): readonly string[] {
  try {
    return mistakesIn(readLedgers(grids, { dictionary }), layout);
  } catch (error) {
    if (error instanceof DuibiaoError) return [`refused: ${error.code}`];
    throw error;
  }
}

describe('ledgers in any layout', () => {
  for (let first = FIRST; first <= LAST; first += CHUNK) {
    const last = Math.min(first + CHUNK - 1, LAST);
    it(`lose no row of data and take no other for one: seeds ${first} to ${last}`, () => {
      const wrong: string[] = [];
      for (let seed = first; seed <= last; seed++) {
        const layout = layoutOf(chanceOf(seed));
        wrong.push(...mistakes(layout).map((mistake) => `seed ${seed}, ${layout.kind}: ${mistake}`));
      }
      expect(wrong).toEqual([]);
    }, 600_000);
  }

  it.each([7, 31, 58, 101, 144, 210])('are the same ledgers in a file: seed %i', async (seed) => {
    const layout = layoutOf(chanceOf(seed));
    const bytes = await writeWorkbook({ sheets: layout.grids.map(sheetOfGrid) });
    const workbook = await openWorkbook(bytes, { fileName: 'ledger.xlsx' });
    const grids = await Promise.all(workbook.sheets.map(({ index }) => workbook.grid(index)));
    expect(mistakes(layout, grids)).toEqual([]);
  });
});
