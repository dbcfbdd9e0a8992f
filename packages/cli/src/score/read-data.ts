import { dirname, join } from 'node:path';
import { type DataValue, drawFigures, type IndicatorSet, type IsoDate, type UnitData } from '@duibiao/core';
import { readDataSheet, readSelfScores, scoreSheetNames } from '@duibiao/report';
import {
  readAssessmentData,
  readCheckFigures,
  readTargetFigures,
  type WrittenUnit,
} from '@duibiao/standards';
import { openWorkbook } from '@duibiao/workbook';
import type { World } from '../command.js';
import { today } from '../dates.js';

/** Figures of the units from any file that `--data` may name. */
export async function readScoreData(
  file: string,
  set: IndicatorSet,
  world: World,
): Promise<readonly UnitData[]> {
  const bytes = await world.read(file);
  return /\.(ya?ml|json)$/i.test(file)
    ? readText(new TextDecoder().decode(bytes), file, set, world)
    : readWorkbook(bytes, file, set, today(world.now()));
}

async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  set: IndicatorSet,
  today: IsoDate,
): Promise<readonly UnitData[]> {
  const workbook = await openWorkbook(bytes, { fileName: file, today });
  const names = scoreSheetNames([]);
  const data = workbook.sheets.find((sheet) => names.data.includes(sheet.name));
  const first = data ?? workbook.sheets.find((sheet) => !sheet.hidden) ?? workbook.sheets[0]!;
  const units = readDataSheet(await workbook.grid(first.index), set);
  const own = scoreSheetNames(units.map((unit) => unit.unit)).units;
  return Promise.all(
    units.map(async (unit, index) => {
      const sheet = workbook.sheets.find(({ name }) => name === own[index]);
      return sheet ? { ...unit, self: readSelfScores(await workbook.grid(sheet.index), set) } : unit;
    }),
  );
}

async function readText(
  text: string,
  file: string,
  set: IndicatorSet,
  world: World,
): Promise<readonly UnitData[]> {
  const written = readAssessmentData(text, file, set);
  const beside = (path: string) => (path.startsWith('/') ? path : join(dirname(file), path));
  const read = async (path: string) => new TextDecoder().decode(await world.read(beside(path)));
  const common = written.check === undefined ? null : await read(written.check);
  return Promise.all(
    written.units.map(async (unit): Promise<UnitData> => {
      const check =
        unit.check !== undefined
          ? readCheckFigures(await read(unit.check), unit.check)
          : common !== null
            ? readCheckFigures(common, written.check!, unit.unit)
            : undefined;
      const targets =
        typeof unit.targets === 'string'
          ? readTargetFigures(await read(unit.targets), unit.targets)
          : unit.targets;
      const drawn = drawFigures(set, {
        ...(check ? { check } : {}),
        ...(targets ? { targets } : {}),
      });
      return { unit: unit.unit, values: merged(drawn, unit), self: unit.self };
    }),
  );
}

/** What a person wrote stands above what was drawn. */
function merged(
  drawn: ReadonlyMap<string, DataValue>,
  { values }: WrittenUnit,
): ReadonlyMap<string, DataValue> {
  return new Map([...drawn, ...values]);
}
