import { assess, type IndicatorSet, type UnitData } from '@duibiao/core';
import { scoreWorkbook } from '@duibiao/report';
import { cellAddress, type SheetSpec, type WorkbookSpec } from '@duibiao/sheet';
import { indicatorSets } from '@duibiao/standards';
import { openWorkbook, writeWorkbook } from '@duibiao/workbook';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasLibreOffice, recalculated } from './libre-office.js';
import { randomNumbers, randomSet, randomUnits } from './random-set.js';

const UNITS = Array.from({ length: 24 }, (_, index) => `第${index + 1}村`);

/** The workbook of one data set with the figures of another typed into it: caches are stale on purpose. */
function retyped(set: IndicatorSet, before: readonly UnitData[], after: readonly UnitData[]): WorkbookSpec {
  const first = scoreWorkbook(assess(set, before));
  const second = scoreWorkbook(assess(set, after));
  const data = second.sheets.find((sheet) => sheet.name === '数据录入')!;
  return { ...first, sheets: first.sheets.map((sheet) => (sheet.name === data.name ? data : sheet)) };
}

/** Formula cells with the values that the engine gives, by sheet and address; ranking rows by their unit. */
function computed(sheet: SheetSpec): Map<string, string | number | boolean> {
  const units = new Map(
    sheet.cells.filter((cell) => cell.column === 2).map((cell) => [cell.row, cell.value as string]),
  );
  const cells = new Map<string, string | number | boolean>();
  for (const { row, column, value } of sheet.cells) {
    if (typeof value !== 'object' || !('formula' in value)) continue;
    const name = sheet.name === '得分排名' ? `${units.get(row)} ${column}` : cellAddress(row, column);
    cells.set(name, value.value);
  }
  return cells;
}

/** Every formula cell in which a workbook differs from the engine. */
async function differences(file: Uint8Array, set: IndicatorSet, after: readonly UnitData[]) {
  const workbook = await openWorkbook(file, { fileName: 'scores.xlsx' });
  const wanted = scoreWorkbook(assess(set, after));
  const found: string[] = [];
  let compared = 0;
  for (const sheet of wanted.sheets) {
    const grid = await workbook.grid(sheet.name);
    const actual = new Map<string, unknown>();
    for (let row = 1; row <= grid.rowCount; row++) {
      for (let column = 1; column <= grid.columnCount; column++) {
        const cell = grid.cell(row, column);
        const unit = grid.cell(row, 2);
        const name =
          sheet.name === '得分排名' && unit.kind === 'text'
            ? `${unit.text} ${column}`
            : cellAddress(row, column);
        if (cell.kind === 'number') actual.set(name, cell.number);
        else if (cell.kind === 'text' || cell.kind === 'error') actual.set(name, cell.text);
        else if (cell.kind === 'boolean') actual.set(name, cell.value);
      }
    }
    for (const [name, value] of computed(sheet)) {
      compared++;
      const got = actual.get(name) ?? '';
      if (got !== value) found.push(`${sheet.name} ${name}: engine ${value}, sheet ${String(got)}`);
    }
  }
  return { found, compared };
}

interface Case {
  readonly set: IndicatorSet;
  readonly before: readonly UnitData[];
  readonly after: readonly UnitData[];
}

function randomCase(seed: number): Case {
  const next = randomNumbers(seed);
  const set = randomSet(next);
  const before = randomUnits(set, UNITS, next, 0.1);
  return { set, before, after: randomUnits(set, UNITS, next, seed % 3 === 0 ? 0.15 : 0) };
}

function shippedCase(set: IndicatorSet): Case {
  const next = randomNumbers(set.id.length);
  const units = UNITS.slice(0, 4);
  return {
    set,
    before: randomUnits(set, units, next, 0),
    after: randomUnits(set, units, next, 0.05),
  };
}

const CASES: ReadonlyMap<string, Case> = new Map([
  ...Array.from({ length: 13 }, (_, seed) => [`random set ${seed + 1}`, randomCase(seed + 1)] as const),
  ...indicatorSets().map((set) => [set.id, shippedCase(set)] as const),
]);

async function written(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, { set, before, after }] of CASES) {
    files.set(name, await writeWorkbook(retyped(set, before, after)));
  }
  return files;
}

describe.skipIf(!hasLibreOffice)('score sheets, figures typed over, recalculated by LibreOffice', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = recalculated(await written());
  }, 300_000);

  it.each([...CASES.keys()])('%s equals the engine in every formula cell', async (name) => {
    const { set, after } = CASES.get(name)!;
    const { found, compared } = await differences(files.get(name)!, set, after);
    expect(found).toEqual([]);
    expect(compared).toBeGreaterThan(after.length * 5);
  });
});

it('the comparison sees values that were not recalculated', async () => {
  const { set, before, after } = CASES.get('random set 1')!;
  const { found } = await differences(await writeWorkbook(retyped(set, before, after)), set, after);
  expect(found.length).toBeGreaterThan(24);
});
