import { basename } from 'node:path';
import type { Language } from '@duibiao/core';
import { type ColumnMap, columnMapOf, type Ledger, parseColumnMap, readLedgers } from '@duibiao/ledger';
import type { Grid } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import { openWorkbook, type Workbook } from '@duibiao/workbook';
import type { World } from '../command.js';
import { today } from '../dates.js';
import { checkWords } from '../words/check.js';

/** Files above this size take long enough to say so. */
const LONG = 4_000_000;

export interface OpenedLedger {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly grids: readonly Grid[];
  readonly ledger: Ledger;
}

export interface LedgerOptions {
  readonly language: Language;
  readonly sheet?: string | undefined;
  /** File of the column map: used when it exists, written when it does not. */
  readonly map?: string | undefined;
  readonly year?: number | undefined;
}

/** Reads a file as a ledger: one sheet where one is named, else all that are not hidden. */
export async function openLedger(file: string, options: LedgerOptions, world: World): Promise<OpenedLedger> {
  const bytes = await world.read(file);
  if (bytes.length > LONG) world.tell(`${checkWords.reading(file)[options.language]}\n`);
  const workbook = await openWorkbook(bytes, { fileName: basename(file), today: today(world.now()) });
  const grids = await chosenGrids(workbook, options.sheet);
  const { dictionary } = loadLibrary();
  const ledger = readLedgers(grids, {
    dictionary,
    map: await columnMap(options.map, world),
    year: options.year,
    file: basename(file),
  });
  if (options.map !== undefined && !(await world.exists(options.map))) {
    await world.write(options.map, `${JSON.stringify(columnMapOf(ledger), null, 2)}\n`, { force: false });
    world.tell(`${checkWords.mapSaved(options.map)[options.language]}\n`);
  }
  return { bytes, workbook, grids, ledger };
}

async function chosenGrids(workbook: Workbook, sheet: string | undefined): Promise<Grid[]> {
  if (sheet !== undefined) return [await workbook.grid(sheet)];
  const shown = workbook.sheets.filter(({ hidden }) => !hidden);
  const grids: Grid[] = [];
  for (const { index } of shown.length > 0 ? shown : workbook.sheets) grids.push(await workbook.grid(index));
  return grids;
}

async function columnMap(path: string | undefined, world: World): Promise<ColumnMap | undefined> {
  if (path === undefined || !(await world.exists(path))) return undefined;
  return parseColumnMap(new TextDecoder().decode(await world.read(path)), loadLibrary().dictionary, path);
}
