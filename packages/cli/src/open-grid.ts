import type { Grid } from '@duibiao/sheet';
import { openWorkbook } from '@duibiao/workbook';
import type { World } from './command.js';
import { today } from './dates.js';

/** The sheet of a file that is meant when none is named: the first that is not hidden. */
export async function openGrid(world: World, path: string, sheet?: string): Promise<Grid> {
  const workbook = await openWorkbook(await world.read(path), { fileName: path, today: today(world.now()) });
  return workbook.grid(sheet ?? workbook.sheets.find(({ hidden }) => !hidden)?.index ?? 0);
}
