import type { Flag, FlagPlan } from '@duibiao/sheet';
import { expect, test } from 'vitest';
import { bookOf, readBook, snapshot, writeBook } from '../../test/excel/index.js';
import { officeBench } from './office-host.js';

/** A ledger of 20,000 rows and 20 columns, with 5,000 flags strewn over it. */
function large() {
  const rows: (string | number)[][] = [Array.from({ length: 20 }, (_, c) => `列${c + 1}`)];
  for (let r = 1; r < 20_000; r++) rows.push([`户${r}`, ...Array.from({ length: 19 }, (_, c) => r * 7 + c)]);
  const flags: Flag[] = [];
  const seen = new Set<number>();
  let seed = 42;
  while (seen.size < 5000) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    const at = seed % (19_999 * 19);
    if (seen.has(at)) continue;
    seen.add(at);
    flags.push({
      sheet: '台账',
      row: 2 + Math.floor(at / 19),
      column: 2 + (at % 19),
      severity: at % 5 ? 'error' : 'warning',
      message: 'x',
    });
  }
  return { book: bookOf({ 台账: rows }), plan: { flags } satisfies FlagPlan };
}

test('5,000 scattered flags on 20,000 × 20 cells take at most three requests and 100 KB; clearing leaves no trace', async () => {
  const { book, plan } = large();
  const before = snapshot(book);
  const { excel, host, close } = await officeBench(book, { profile: 'web' });
  const grid = await host.readSheet('台账');
  expect(grid.rowCount).toBe(20_000);
  console.error('read', excel.counters);
  await host.recall('settings');
  excel.counters = {
    syncs: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequest: 0,
    largestResponse: 0,
  };
  const anchors = [
    {
      sheet: '台账',
      column: 1,
      lastRow: grid.rowCount,
      text: (row: number) => {
        const c = grid.cell(row, 1);
        return c.kind === 'text' ? c.text : '';
      },
    },
  ];
  const t = performance.now();
  const report = await host.flag(plan, { style: 'fill', notes: false, anchors });
  console.error('flag', performance.now() - t, report, excel.counters);
  expect(report.marked).toBe(5000);
  excel.counters = { ...excel.counters, syncs: 0, requestBytes: 0 };
  console.error(await host.clear(), excel.counters);
  expect(excel.failures).toEqual([]);
  expect(snapshot(book)).toEqual(before);
  close();
});
