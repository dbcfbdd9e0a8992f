import { readFileSync } from 'node:fs';
import { regionAndAbove, type StandardVersion } from '@duibiao/core';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../index.js';

/**
 * An independent table, written by hand from the policy texts: which criteria each standard has on a day, and the
 * figures it then holds a subject against in a region.
 */
const TABLE: readonly [
  id: string,
  day: string,
  region: string,
  criteria: string,
  figures: Record<string, string>,
][] = [
  [
    'national/household',
    '2016-12-31',
    '100000',
    'income food clothing education medical housing water',
    { povertyLine: '2952' },
  ],
  [
    'national/household',
    '2019-12-31',
    '100000',
    'income food clothing education medical housing water',
    { povertyLine: '3218' },
  ],
  ['national/village', '2018-12-31', '100000', 'incidence', { incidenceCeiling: '2' }],
  ['national/village', '2018-12-31', '430600', 'incidence', { incidenceCeiling: '2' }],
  ['national/village', '2018-12-31', '610728', 'incidence', { incidenceCeiling: '3' }],
  ['national/village', '2018-12-31', '511921', 'incidence', { incidenceCeiling: '3' }],
  ['national/village', '2018-12-31', '500110', 'incidence', { incidenceCeiling: '2' }],
  ['national/county', '2018-12-31', '420000', 'incidence', { incidenceCeiling: '2' }],
  ['national/county', '2018-12-31', '520000', 'incidence', { incidenceCeiling: '3' }],
  [
    'shaanxi/577/household',
    '2017-12-31',
    '610000',
    'income housing education medical water',
    { povertyLine: '3070' },
  ],
  [
    'shaanxi/577/village',
    '2017-12-31',
    '610000',
    'incidence incomeRatio collective road water electricity clinic',
    { incidenceCeiling: '3', electricityFloor: '100' },
  ],
  [
    'shaanxi/577/county',
    '2017-12-31',
    '610000',
    'incidence income road tapWater electricity housing medical',
    {
      incidenceCeiling: '3',
      incomeShareFloor: '70',
      roadFloor: '97',
      tapWaterFloor: '90',
      electricityFloor: '100',
      housingFloor: '97',
      medicalFloor: '100',
    },
  ],
  [
    'shaanxi/zhenba-2019/county',
    '2019-12-31',
    '610728',
    'incidence income road tapWater electricity housing medical waterSupply television reimbursement enrolment',
    {
      roadFloor: '100',
      tapWaterFloor: '90',
      housingFloor: '97',
      supplyFloor: '90',
      televisionFloor: '96',
      reimbursementFloor: '80',
      enrolmentFloor: '100',
    },
  ],
  [
    'sichuan/tongjiang-2016/household',
    '2016-12-31',
    '511921',
    'income foodAndClothing housing water medical education electricity television',
    { povertyLine: '2952' },
  ],
  [
    'sichuan/tongjiang-2016/village',
    '2016-12-31',
    '511921',
    'incidence collectiveIncome road water electricity clinic culture network',
    { incidenceCeiling: '4', collectiveIncomeFloor: '10000' },
  ],
  [
    'sichuan/2016/household',
    '2016-06-30',
    '510000',
    'income foodAndClothing housing water medical education electricity television',
    { povertyLine: '2952' },
  ],
  [
    'sichuan/2016/household',
    '2016-12-31',
    '510000',
    'income food clothing education medical housing water electricity television',
    { povertyLine: '2952' },
  ],
  [
    'sichuan/2016/village',
    '2016-06-30',
    '510000',
    'incidence collectiveIncome road water electricity clinic culture network',
    { incidenceCeiling: '4' },
  ],
  [
    'sichuan/2016/village',
    '2016-12-31',
    '510000',
    'incidence collectiveIncome road clinic culture network',
    { incidenceCeiling: '3' },
  ],
  [
    'sichuan/2016/county',
    '2018-12-31',
    '510000',
    'incidence school hospital serviceCentre',
    { incidenceCeiling: '3' },
  ],
  [
    'hunan/household',
    '2018-12-31',
    '430000',
    'income food clothing education medical housing water',
    { povertyLine: '3200' },
  ],
  [
    'hunan/village',
    '2018-12-31',
    '431128',
    'incidence collectiveIncome',
    { incidenceCeiling: '2', collectiveIncomeFloor: '50000' },
  ],
  [
    'hunan/yueyang-2018/village',
    '2018-12-31',
    '430621',
    'incidence road water electricity education medical housing subsistence services',
    { compositeCeiling: '2', distanceCeiling: '1000', heightCeiling: '100' },
  ],
  [
    'chongqing/household',
    '2020-12-31',
    '500000',
    'income food clothing education medical housing water',
    { povertyLine: '4000' },
  ],
  ['chongqing/county', '2018-12-31', '500000', 'incidence', { incidenceCeiling: '2' }],
  [
    'national/three-rates',
    '2018-12-31',
    '510000',
    'compositeIncidence wrongExit missed approval',
    { compositeCeiling: '3', errorCeiling: '2', approvalFloor: '90', missedCeilingStrict: '1' },
  ],
  [
    'national/drinking-water',
    '2017-12-31',
    '100000',
    'quantity convenience supply quality',
    {
      quantityFloor: '20',
      tripCeiling: '20',
      distanceCeiling: '800',
      heightCeiling: '80',
      supplyFloor: '90',
      shortageCeiling: '36',
    },
  ],
  [
    'national/drinking-water',
    '2019-12-31',
    '100000',
    'quantity convenience supply quality',
    {
      quantityFloor: '35',
      tripCeiling: '20',
      distanceCeiling: '1000',
      heightCeiling: '100',
      supplyFloor: '90',
    },
  ],
  [
    'national/drinking-water',
    '2019-12-31',
    '500229',
    'quantity convenience supply quality',
    { quantityFloor: '35', distanceCeiling: '800', heightCeiling: '80', shortageCeiling: '36' },
  ],
  [
    'monitoring/2021',
    '2021-12-31',
    '100000',
    'income education medical housing water rigidExpenditure incomeLoss',
    { monitoringLine: '6000' },
  ],
  [
    'monitoring/2021',
    '2023-12-31',
    '520000',
    'income education medical housing water rigidExpenditure incomeLoss',
    { monitoringLine: '7300' },
  ],
  [
    'monitoring/risk-removal',
    '2021-12-31',
    '610000',
    'income expenditure education medical housing water risk period measures labour',
    { monitoringLine: '6000', stableMonthsFloor: '6', monitoredMonthsFloor: '6', measuresFloor: '1' },
  ],
  ['yunnan/village-sheet', '2018-12-31', '530000', 'incidence', { incidenceCeiling: '3' }],
  [
    'yunnan/deqin-2016-village',
    '2016-12-31',
    '533422',
    'incidence incomeGrowth collective',
    { incidenceCeiling: '7' },
  ],
  [
    'guizhou/village',
    '2018-12-31',
    '520000',
    'incidence collectiveIncome industry road',
    {
      incidenceCeiling: '3',
      collectiveTotalFloor: '30000',
      collectiveGrowthFloor: '10',
      industryFloor: '60',
      roadFloor: '100',
    },
  ],
];

const library = loadLibrary();

function inForce(id: string, day: string): StandardVersion {
  const version = library
    .standard(id)
    .versions.find((each) => each.from <= day && (each.to === undefined || day <= each.to));
  if (version === undefined) throw new Error(`${id} has no version on ${day}`);
  return version;
}

/** The figure without a variant for a region and day, by the nearest region: read here apart from the rule engine. */
function figure(version: StandardVersion, name: string, region: string, day: string): string | undefined {
  const parameter = version.parameters.find((each) => each.name === name);
  if (parameter?.line !== undefined) {
    const found = library.lines.find(parameter.line as 'exit' | 'monitoring', region, day);
    return found.found ? found.value.value : undefined;
  }
  const places = regionAndAbove(region);
  const fitting = parameter?.values.filter(
    (value) => value.variant === undefined && places.includes(value.region ?? '100000'),
  );
  return fitting?.sort(
    (a, b) => places.indexOf(a.region ?? '100000') - places.indexOf(b.region ?? '100000'),
  )[0]?.value;
}

describe('ids and thresholds against the table', () => {
  test.each(TABLE)('%s on %s in %s', (id, day, region, criteria, figures) => {
    const version = inForce(id, day);
    expect(version.criteria.map((criterion) => criterion.id).join(' ')).toBe(criteria);
    for (const [name, value] of Object.entries(figures))
      expect([name, figure(version, name, region, day)]).toEqual([name, value]);
  });

  test('the table covers every shipped standard', () => {
    expect([...new Set(TABLE.map(([id]) => id))].sort()).toEqual(library.standards.map(({ id }) => id));
  });
});

describe('comparators are as the texts have them', () => {
  test.each([
    ['national/household', '2018-12-31', 'income', 'perCapitaNetIncome > povertyLine'],
    ['shaanxi/577/household', '2017-12-31', 'income', 'perCapitaDisposableIncome > povertyLine'],
    ['shaanxi/577/village', '2017-12-31', 'incidence', 'povertyIncidence < incidenceCeiling'],
    ['shaanxi/577/county', '2017-12-31', 'tapWater', 'countyTapWaterRate >= tapWaterFloor'],
    [
      'sichuan/tongjiang-2016/village',
      '2016-12-31',
      'collectiveIncome',
      'collectiveIncome > collectiveIncomeFloor',
    ],
    ['hunan/village', '2018-12-31', 'collectiveIncome', 'collectiveIncome >= collectiveIncomeFloor'],
    ['hunan/yueyang-2018/village', '2018-12-31', 'incidence', 'compositeIncidence <= compositeCeiling'],
    ['chongqing/county', '2018-12-31', 'incidence', 'countyCompositeIncidence <= incidenceCeiling'],
    ['monitoring/2021', '2021-12-31', 'income', 'perCapitaNetIncome >= monitoringLine'],
  ])('%s on %s, %s: %s', (id, day, criterion, require) => {
    expect(inForce(id, day).criteria.find((each) => each.id === criterion)?.require).toBe(require);
  });

  test('no figure stands bare in an expression', () => {
    for (const standard of library.standards)
      for (const version of standard.versions)
        for (const { require, readings } of version.criteria)
          for (const expression of [require, ...(readings ?? []).map((reading) => reading.require)])
            expect(expression).not.toMatch(/(^|[^\p{L}\p{N}_])\d/u);
  });
});

test('the embedded data is what stands in data/', () => {
  const file = new URL('../../data/standards/shaanxi/577/household.yaml', import.meta.url);
  const standard = library.standard('shaanxi/577/household');
  expect(readFileSync(file, 'utf8')).toContain(standard.title.zh);
});
