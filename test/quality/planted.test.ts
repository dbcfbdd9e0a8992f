import { checkQuality, checkTotals, type Finding, type Ledger, readLedgers } from '@duibiao/ledger';
import type { CellRef, Grid } from '@duibiao/sheet';
import { loadDictionary, loadQualityRules } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { FAMILY_FAULTS, ID_FAULTS } from './faults.js';
import type { Household } from './household.js';
import { HOUSEHOLD_FAULTS } from './household-faults.js';
import { type LaidOut, layOut, type Style, SUMMED } from './layout.js';
import { PERSON_FAULTS } from './person-faults.js';
import { seeded } from './random.js';
import { LAYOUTS, type Planted, plant, styleOf, villageOf } from './village.js';

/** More on demand: `SEEDS=2000 npx vitest run test/quality`. */
const SEEDS = Number(process.env.SEEDS ?? 16);
const HOUSEHOLDS = 32;
const FAULTS = [...ID_FAULTS, ...FAMILY_FAULTS, ...PERSON_FAULTS, ...HOUSEHOLD_FAULTS];

const dictionary = loadDictionary();
const rules = loadQualityRules();

function judged(grids: readonly Grid[]): { readonly ledger: Ledger; readonly findings: readonly Finding[] } {
  const ledger = readLedgers(grids, { dictionary });
  const findings = [
    ...ledger.findings,
    ...checkQuality(ledger, { dictionary, rules, asOf: '2020-12-31' }),
    ...checkTotals(ledger, grids, dictionary),
  ];
  return { ledger, findings };
}

const errorsOf = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');
const at = ({ sheet, row, column }: CellRef) => `${sheet}!R${row}C${column}`;
const said = ({ rule, cells, message }: Finding) => `${rule} ${cells.map(at).join(' ')} ${message.zh}`;

describe('a ledger without a fault', () => {
  it.each(LAYOUTS)(
    'has no error, whatever its headers, codes and dates: %s',
    (layout) => {
      for (let seed = 0; seed < SEEDS / 4; seed += 1) {
        const random = seeded(seed * 4 + LAYOUTS.indexOf(layout));
        const style = styleOf(random, layout);
        const { findings } = judged(layOut(villageOf(random, HOUSEHOLDS), style).grids);
        expect(errorsOf(findings).map(said), JSON.stringify({ seed, style })).toEqual([]);
      }
    },
    600_000,
  );
});

describe('planted faults', () => {
  it.each(LAYOUTS)(
    'are each found at their cells, and nothing else is an error: %s',
    (layout) => {
      let count = 0;
      for (let seed = 0; seed < SEEDS / 4; seed += 1) {
        const random = seeded(1_000_000 + seed * 4 + LAYOUTS.indexOf(layout));
        const style = { ...styleOf(random, layout), totals: false };
        const households = villageOf(random, HOUSEHOLDS);
        const { planted, over } = plant(random, households, layout, FAULTS);
        const laidOut = layOut(households, style, over);
        const { ledger, findings } = judged(laidOut.grids);
        const where = JSON.stringify({ seed, style });
        for (const each of planted)
          expectFound(each, households, laidOut, findings, layout === 'persons-repeated', where);
        expectNoOther(planted, laidOut, ledger, errorsOf(findings), where);
        count += planted.length;
      }
      expect(count).toBeGreaterThan((SEEDS / 4) * 15);
    },
    600_000,
  );

  it.each(SUMMED)('a total that is not the sum of its column is found: %s', (field) => {
    const random = seeded(SUMMED.indexOf(field));
    const households = villageOf(random, 20);
    const style: Style = { ...styleOf(random, 'households'), totals: true, sheets: 'one' };
    const right = households.reduce((sum, each) => sum + Number(each[field as keyof Household]), 0);
    const laidOut = layOut(households, style, new Map([[`total/${field}`, Math.round(right) + 900]]));
    const errors = errorsOf(judged(laidOut.grids).findings);
    expect(errors.map(({ rule, cells }) => [rule, cells.map(at)])).toEqual([
      ['totals/sum', [at(laidOut.totalCell(field)!)]],
    ]);
  });
});

describe('ID numbers that stand twice', () => {
  it.each([
    ['persons-repeated', 'one', 'id-number/duplicate'],
    ['persons-merged', 'by-village', 'id-number/duplicate'],
    ['households', 'one', 'head-id/duplicate'],
    ['households', 'by-village', 'head-id/duplicate'],
  ] as const)('are found at both places, which name each other: %s on %s sheet', (layout, sheets, rule) => {
    const random = seeded(77);
    const households = villageOf(random, 24);
    const first = households.find(({ village }) => village === '青石村')!;
    const second = households.findLast(({ village }) => village === '白河村')!;
    Object.assign(second.members[0]!, { ...first.members[0]!, disabilityCertificate: null });
    Object.assign(second, { headIdNumber: first.headIdNumber, headName: first.headName });
    const laidOut = layOut(households, { ...styleOf(random, layout), sheets });
    const found = judged(laidOut.grids).findings.filter((finding) => finding.rule === rule);
    const cells = [first, second].map((household) => {
      const index = households.indexOf(household);
      const own =
        laidOut.memberCell(index, 0, 'idNumber') ?? laidOut.householdCells(index, 'headIdNumber')[0]!;
      return own;
    });
    expect(found.flatMap((finding) => finding.cells.map(at)).sort()).toEqual(cells.map(at).sort());
    expect(found[0]?.message.zh).toContain(
      `第${cells.find((cell) => at(cell) !== at(found[0]!.cells[0]!))?.row}行`,
    );
  });

  it('are no fault where two sheets list the same households', () => {
    const random = seeded(78);
    const households = villageOf(random, 12);
    const style: Style = { ...styleOf(random, 'households'), sheets: 'one', totals: false };
    const [grid] = layOut(households, style).grids;
    const again = { ...grid!, name: '监测户' };
    expect(errorsOf(judged([grid!, again]).findings)).toEqual([]);
  });
});

const PERSONAL = new Set(
  [...dictionary.values()].filter(({ level }) => level === 'person').map(({ id }) => id),
);

function cellsOf(
  { fault, household, member }: Planted,
  fields: readonly string[],
  { members }: Household,
  laidOut: LaidOut,
): CellRef[] {
  const concerned = members.flatMap((person, index) =>
    index === member || fault.others?.(person) === true ? [index] : [],
  );
  return fields.flatMap((field) =>
    PERSONAL.has(field)
      ? concerned.flatMap((index) => laidOut.memberCell(household, index, field) ?? [])
      : [...laidOut.householdCells(household, field)],
  );
}

function expectFound(
  planted: Planted,
  households: readonly Household[],
  laidOut: LaidOut,
  findings: readonly Finding[],
  repeated: boolean,
  where: string,
): void {
  const { fault, household } = planted;
  const cells = (fields: readonly string[]) =>
    cellsOf(planted, fields, households[household]!, laidOut).map(at).sort();
  const expected = cells(fault.cells);
  // A blank that stands in several rows of a household is named once.
  const told = (places: readonly string[]) =>
    repeated
      ? [...new Set(places.map((cell) => cell.replace(/R\d+/, '')))].sort().join(' ')
      : places.join(' ');
  const either = [expected, ...(fault.orOnly ? [cells(fault.orOnly)] : [])].map(told);
  const found = findings
    .filter(
      ({ rule, cells: named }) => rule === fault.rule && named.every((cell) => expected.includes(at(cell))),
    )
    .map(({ cells: named }) => told(named.map(at).sort()));
  const touching = findings.filter(({ cells }) => cells.some((cell) => expected.includes(at(cell))));
  const words = `${fault.name}, expected ${fault.rule} ${expected}; touching: ${touching.map(said).join(' | ')} ${where}`;
  // One unreadable word in several cells of a column is one finding.
  if (fault.rule.startsWith('value/'))
    expect(
      touching.map(({ rule }) => rule),
      words,
    ).toContain(fault.rule);
  else
    expect(
      found.some((named) => either.includes(named)),
      `${found} ${words}`,
    ).toBe(true);
}

function expectNoOther(
  planted: readonly Planted[],
  laidOut: LaidOut,
  ledger: Ledger,
  errors: readonly Finding[],
  where: string,
): void {
  const byPlace = new Map<string, Planted['fault']>(
    planted.map((each) => {
      const place = laidOut.householdCells(each.household, 'householdId')[0]!;
      return [`${place.sheet} ${place.row}`, each.fault] as const;
    }),
  );
  for (const error of errors) {
    if (error.subject === undefined) {
      expect(error.rule, said(error) + where).toBe('value/ruined');
      continue;
    }
    const subject = ledger.subjects[error.subject]!;
    const fault = byPlace.get(`${ledger.tables[subject.table]!.sheet} ${subject.rows[0]}`);
    const expected = fault ? [fault.rule, ...(fault.also ?? [])] : [];
    expect(expected, `${fault?.name ?? 'no fault'}: ${said(error)} ${where}`).toContain(error.rule);
  }
}
