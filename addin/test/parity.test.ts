import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetOfGrid } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { writeWorkbook } from '@duibiao/workbook';
import { afterAll, describe, expect, test } from 'vitest';
import { messyLedger } from '../../packages/ledger/src/check/messy-ledger.fixture.js';
import { duibiao } from '../../test/command-line/run-duibiao.js';
import { bookOf, ExcelHost, type ProfileName, readBook } from '../../test/excel/index.js';
import { LEDGER_FILES } from '../../test/excel/ledger-files.js';
import { fileHost } from '../src/host/file/adapter.js';
import { officeHost } from '../src/host/office/adapter.js';
import type { Host } from '../src/host/port.js';
import { localToday } from '../src/pane/start.js';
import { createSession } from '../src/session/session.js';
import type { Which } from '../src/session/state.js';
import { type OfficeBench, officeBench } from './office-host.js';
import { type Answer, commandLineAnswer, sessionAnswer } from './parity-answer.js';

const PROFILES: readonly ProfileName[] = ['office2021', 'office2024', 'microsoft365', 'web'];

const files: Record<string, () => Promise<Uint8Array>> = { ...LEDGER_FILES };
for (const seed of [3, 7, 11]) {
  files[`as staff keep it (${seed})`] = () =>
    writeWorkbook({ sheets: [sheetOfGrid(messyLedger(seed, 40).grid)] });
}

const folder = mkdtempSync(join(tmpdir(), 'duibiao-parity-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the built command line says of a file; `sheet` as `--sheet`. */
function onCommandLine(bytes: Uint8Array, sheet?: string): Answer {
  const path = join(folder, 'ledger.xlsx');
  writeFileSync(path, bytes);
  const options = sheet === undefined ? [] : ['--sheet', sheet];
  return commandLineAnswer(
    duibiao(['check', path, '--format', 'json', '--unmask', '--lang', 'zh', ...options]),
  );
}

async function inSession(host: Host, which: Which): Promise<Answer> {
  const session = createSession({ host, library: loadLibrary(), language: 'zh', today: localToday });
  await session.start();
  await session.check(which);
  return sessionAnswer(session.store.state);
}

/** office.js is booted once for each Excel; every ledger is opened in an Excel of its own behind it. */
const benches = new Map<ProfileName, Promise<OfficeBench>>();
afterAll(async () => {
  for (const bench of benches.values()) (await bench).close();
});

async function inExcel(bytes: Uint8Array, profile: ProfileName, which: Which): Promise<Answer> {
  let bench = benches.get(profile);
  if (!bench) {
    bench = officeBench(bookOf({}), { profile });
    benches.set(profile, bench);
  }
  const { page } = await bench;
  const excel = new ExcelHost(readBook(bytes), { profile });
  page.open(excel);
  const host = officeHost(page.office, page.excel);
  const answer = await inSession(host, which);
  expect(excel.failures).toEqual([]);
  return answer;
}

describe.each(Object.keys(files))('%s', (name) => {
  test('says the same on the command line, in a file and in every Excel', async () => {
    const bytes = await files[name]!();
    const all = onCommandLine(bytes);
    expect(await inSession(await fileHost(bytes, 'ledger.xlsx', 'zh'), 'all')).toEqual(all);
    const { sheets } = readBook(bytes);
    const only = sheets.length === 1;
    for (const profile of PROFILES) {
      // Of a single sheet the two ways of asking read the same.
      const which = only && profile === 'microsoft365' ? 'sheet' : 'all';
      expect([profile, await inExcel(bytes, profile, which)]).toEqual([profile, all]);
    }
    if (only) return;
    expect(await inExcel(bytes, 'microsoft365', 'sheet')).toEqual(onCommandLine(bytes, sheets[0]!.name));
  }, 120_000);
});

const REAL = process.env.DUIBIAO_LEDGERS?.split(',').filter((path) => path !== '') ?? [];
for (const path of REAL)
  test(`${path}, named in DUIBIAO_LEDGERS, is judged alike everywhere`, async () => {
    const bytes = new Uint8Array(readFileSync(path));
    const all = onCommandLine(bytes);
    expect(await inSession(await fileHost(bytes, 'ledger.xlsx', 'zh'), 'all')).toEqual(all);
    for (const profile of PROFILES)
      expect([profile, await inExcel(bytes, profile, 'all')]).toEqual([profile, all]);
  }, 120_000);
