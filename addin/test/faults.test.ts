import type { Flag, FlagPlan } from '@duibiao/sheet';
import { describe, expect, test } from 'vitest';
import { type BookModel, bookOf, type Fault, type ProfileName, snapshot } from '../../test/excel/index.js';
import type { FlagRequest } from '../src/host/port.js';
import { officeBench } from './office-host.js';

const flag = (row: number, column: number, severity: Flag['severity'] = 'error'): Flag => ({
  sheet: '台账',
  row,
  column,
  severity,
  message: `第 ${row} 行`,
});
const OLD: FlagPlan = { flags: [flag(2, 2), flag(4, 3, 'warning')] };
const NEW: FlagPlan = { flags: [flag(2, 2, 'warning'), flag(3, 2), flag(5, 3, 'info'), flag(3, 3)] };
const REQUEST: FlagRequest = { style: 'fill', notes: true, language: 'zh' };

function ledger(): BookModel {
  const book = bookOf({
    台账: [
      ['户主', '收入', '住房'],
      ['甲', 2900, 'A级'],
      ['乙', 3500, 'C级'],
      ['丙', 2000, 'B级'],
      ['丁', 4000, 'D级'],
    ],
  });
  book.sheets[0]!.setFill(3, 3, { pattern: 'solid', color: '#FFFF00', tint: 0 });
  book.sheets[0]!.notes.set('5,1', { author: '张干事', text: '已核实' });
  return book;
}

/** What a person sees: the record is not for eyes. */
const seen = (book: BookModel) => snapshot(book).filter((line) => !line.startsWith('custom xml'));

interface Outcome {
  readonly error: string | null;
  /** What was seen before the step. */
  readonly prior: readonly string[];
  readonly book: BookModel;
}

/** Marks a ledger, marks it anew, and clears it; `fault` befalls one request of one of the two last steps. */
async function run(
  step: 'flag' | 'clear',
  fault: (first: number) => Fault | null,
  profile: ProfileName,
): Promise<Outcome & { readonly requests: number }> {
  const book = ledger();
  const bench = await officeBench(book, { profile, notes: true, patience: 150 });
  await bench.host.flag(OLD, REQUEST);
  if (step === 'clear') await bench.host.flag(NEW, REQUEST);
  const prior = seen(book);
  const before = bench.excel.counters.syncs;
  const one = fault(before + 1);
  bench.excel.faults = one ? [one] : [];
  let error: string | null = null;
  try {
    await (step === 'flag' ? bench.host.flag(NEW, REQUEST) : bench.host.clear());
  } catch (cause) {
    error = (cause as { code: string }).code;
  }
  const requests = bench.excel.counters.syncs - before;
  expect(bench.excel.failures).toEqual([]);
  bench.close();
  return { error, prior, book, requests };
}

async function clearedAnew(book: BookModel, profile: ProfileName): Promise<string[]> {
  const bench = await officeBench(book, { profile, notes: true });
  await bench.host.clear();
  bench.close();
  return snapshot(book);
}

const CODES = [
  ['RequestPayloadSizeLimitExceeded', 'host/too-much'],
  ['InvalidOperationInCellEditMode', 'host/cell-edit'],
  ['AccessDenied', 'host/not-possible'],
  ['GeneralException', 'host/not-possible'],
] as const;

describe.each<[step: 'flag' | 'clear', profile: ProfileName]>([
  ['flag', 'office2021'],
  ['flag', 'microsoft365'],
  ['clear', 'office2021'],
  ['clear', 'web'],
])('whatever befalls a request of %s on %s', (step, profile) => {
  test('refused, the n-th: the workbook is as before, and says why', async () => {
    const whole = await run(step, () => null, profile);
    let refused = 0;
    for (let nth = 0; nth < whole.requests; nth++) {
      for (const [code, expected] of [CODES[nth % CODES.length]!, CODES[(nth + 1) % CODES.length]!]) {
        const { error, prior, book } = await run(
          step,
          (first) => ({ kind: 'reject', request: first + nth, code }),
          profile,
        );
        if (error !== null) refused++;
        // One request is the library's own, in which it lets go of what it no longer needs: nobody hears of it.
        expect([nth, code, error]).toEqual([nth, code, error === null ? null : expected]);
        expect(seen(book)).toEqual(error === null ? seen(whole.book) : prior);
        expect(await clearedAnew(book, profile)).toEqual(snapshot(ledger()));
      }
    }
    expect(refused).toBe((whole.requests - 1) * 2);
  }, 60_000);

  test('broken off half-way, or Excel gone: whatever was marked is found and taken back', async () => {
    const { requests } = await run(step, () => null, profile);
    for (let nth = 0; nth < requests; nth++) {
      for (const fault of [
        (first: number): Fault => ({ kind: 'break', request: first + nth, code: 'AccessDenied' }),
        (first: number): Fault => ({ kind: 'gone', request: first + nth }),
      ]) {
        const { error, book } = await run(step, fault, profile);
        if (error === null) expect(nth).toBe(0);
        expect(await clearedAnew(book, profile)).toEqual(snapshot(ledger()));
      }
    }
  }, 60_000);
});

test('a slow Excel is waited for', async () => {
  const { error, book } = await run('flag', () => ({ kind: 'slow', milliseconds: 40 }), 'microsoft365');
  expect(error).toBeNull();
  expect(await clearedAnew(book, 'microsoft365')).toEqual(snapshot(ledger()));
});

test('a sheet protected in between is left as it is, and cleared when it is open again', async () => {
  const book = ledger();
  const bench = await officeBench(book, { notes: true });
  await bench.host.flag(OLD, REQUEST);
  const marked = snapshot(book);
  book.sheets[0]!.protected = true;
  expect(await bench.host.flag(NEW, REQUEST)).toMatchObject({ marked: 0, protectedSheets: ['台账'] });
  expect(await bench.host.clear()).toMatchObject({ cleared: 0, protectedSheets: ['台账'] });
  book.sheets[0]!.protected = false;
  expect(snapshot(book)).toEqual(marked);
  bench.close();
  expect(await clearedAnew(book, 'microsoft365')).toEqual(snapshot(ledger()));
});

test('marking is one step to undo, and so is clearing', async () => {
  const book = ledger();
  const { host, excel, close } = await officeBench(book, { notes: true });
  await host.flag(NEW, REQUEST);
  expect(excel.undoList).toHaveLength(1);
  await host.clear();
  expect(excel.undoList).toHaveLength(2);
  expect(excel.undoClearedBy).toEqual([]);
  close();
});

test('overlays go with the last mark of a sheet, also after reopening and renaming it', async () => {
  const book = ledger();
  const first = await officeBench(book);
  await first.host.flag(OLD, { ...REQUEST, style: 'overlay' });
  first.close();
  book.sheets[0]!.name = '新名';
  const second = await officeBench(book);
  await second.host.sheets();
  await second.host.flag({ flags: [{ ...flag(2, 2), sheet: '新名' }] }, { ...REQUEST, style: 'overlay' });
  expect(book.sheets[0]!.formats).toHaveLength(1);
  await second.host.flag({ flags: [] }, { ...REQUEST, style: 'overlay' });
  expect(book.sheets[0]!.formats).toEqual([]);
  second.close();
});
