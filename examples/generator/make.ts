import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkbookSpec } from '@duibiao/sheet';
import { writeWorkbook } from '@duibiao/workbook';
import { shaanxi577 } from './shaanxi-577.js';
import { tongjiangHouseholds, tongjiangVillages } from './tongjiang-2016.js';

/** The example ledgers by file name; the same every time. */
export function exampleLedgers(): Readonly<Record<string, WorkbookSpec>> {
  return {
    '陕西577脱贫户台账-300户.xlsx': shaanxi577(577, 300).workbook,
    '四川通江七有户台账-60户.xlsx': tongjiangHouseholds(2016, 60),
    '四川通江七有村台账.xlsx': tongjiangVillages(2016),
  };
}

/** Writes them into a folder. */
export async function makeExampleLedgers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, spec] of Object.entries(exampleLedgers()))
    await writeFile(join(folder, name), await writeWorkbook(spec));
}
