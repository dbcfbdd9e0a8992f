import type { Fault } from './faults.js';
import { type Household, settle } from './household.js';

type Amount = {
  [K in keyof Household]: Household[K] extends number ? K : never;
}[keyof Household] &
  string;

/** A figure that alone contradicts the relations it stands in, and the one cell that must be named for it. */
const figure = (
  name: string,
  rule: string,
  field: Amount,
  change: (value: number) => number,
  also: readonly string[],
) =>
  ({
    name,
    rule,
    cells: [field],
    also,
    in: 'both',
    fits: (_, household) => household[field] > 100,
    plant: ({ household, put }) => put(field, change(household[field])),
  }) satisfies Fault;

const PARTS = ['totalIncome', 'wageIncome', 'operatingIncome', 'propertyIncome', 'transferIncome'];

/** Faults in the household's own columns: income, benefits, exit, housing, land, monitoring. */
export const HOUSEHOLD_FAULTS: readonly Fault[] = [
  figure('total is not the sum of its parts', 'income/total', 'totalIncome', (value) => value + 1370, [
    'income/net',
  ]),
  figure('net is not total less expenditure', 'income/net', 'netIncome', (value) => value + 2111, [
    'income/per-capita',
  ]),
  figure(
    'per head is not net by persons',
    'income/per-capita',
    'perCapitaNetIncome',
    (value) => value + 333,
    [],
  ),
  {
    name: 'one of the parts is wrong',
    rule: 'income/total',
    cells: PARTS,
    orOnly: ['wageIncome'],
    in: 'both',
    fits: (_, household) => household.wageIncome > 1000,
    plant: ({ household, put }) => put('wageIncome', household.wageIncome + 777),
  },
  {
    name: 'transfers are not the sum of their parts',
    rule: 'income/transfer',
    cells: ['transferIncome'],
    also: ['income/total'],
    in: 'both',
    fits: (_, household) => household.transferIncome > 0,
    plant: ({ household, put }) => put('transferIncome', household.transferIncome + 1500),
  },
  {
    name: 'negative wages',
    rule: 'income/negative',
    cells: ['wageIncome'],
    also: ['income/total'],
    in: 'both',
    fits: (_, household) => household.wageIncome > 0,
    plant: ({ household, put }) => put('wageIncome', -household.wageIncome),
  },
  {
    name: 'wages written in 万元 under 元',
    rule: 'income/total',
    cells: ['wageIncome'],
    in: 'both',
    fits: (_, household) => household.wageIncome >= 10_000 && String(household.wageIncome).length < 9,
    plant: ({ household, put }) => put('wageIncome', household.wageIncome / 10_000),
  },
  {
    name: 'a hundred times the expenditure',
    rule: 'income/net',
    cells: ['operatingExpense'],
    in: 'both',
    fits: (_, household) => household.operatingExpense > 300,
    plant: ({ household, put }) => put('operatingExpense', household.operatingExpense * 100),
  },
  {
    name: 'operating income without expenditure',
    rule: 'income/operating-without-expense',
    cells: ['operatingIncome', 'operatingExpense'],
    in: 'both',
    fits: (_, household) => household.operatingIncome > 0,
    plant: ({ household }) => {
      household.operatingExpense = 0;
      settle(household);
    },
  },
  {
    name: 'operating income, expenditure left blank',
    rule: 'income/operating-without-expense',
    cells: ['operatingIncome', 'operatingExpense'],
    in: 'both',
    fits: (_, household) => household.operatingIncome > 0,
    plant: ({ put }) => put('operatingExpense', null),
  },
  {
    name: 'a few yuan of wages',
    rule: 'income/wage-range',
    cells: ['wageIncome'],
    in: 'both',
    fits: (_, household) => household.wageIncome > 0,
    plant: ({ household }) => {
      household.wageIncome = 120;
      settle(household);
    },
  },
  {
    name: 'income of next to nothing',
    rule: 'income/very-low',
    cells: ['perCapitaNetIncome'],
    in: 'both',
    fits: () => true,
    plant: ({ household }) => {
      for (const field of [
        'wageIncome',
        'operatingIncome',
        'operatingExpense',
        'dividendIncome',
        'otherPropertyIncome',
        'familyPlanningBenefit',
        'subsistenceBenefit',
        'specialSupportBenefit',
        'pension',
        'ecologicalBenefit',
      ] as const)
        household[field] = 0;
      household.otherTransferIncome = 300 * household.householdSize;
      settle(household);
    },
  },
  {
    name: 'an allowance without the status',
    rule: 'income/subsistence-status',
    cells: ['subsistenceBenefit', 'onSubsistence'],
    in: 'both',
    fits: (_, household) => household.onSubsistence,
    plant: ({ household }) => {
      household.onSubsistence = false;
    },
  },
  {
    name: 'both kinds of support',
    rule: 'benefit/both-household',
    cells: ['onSubsistence', 'onSpecialSupport'],
    in: 'both',
    fits: (_, household) => household.onSubsistence,
    plant: ({ household }) => {
      household.onSpecialSupport = true;
    },
  },
  {
    name: 'exited, in a dangerous house',
    rule: 'exit/unsafe-housing',
    cells: ['dangerousHouse', 'exitState'],
    in: 'both',
    fits: (_, household) => household.exitState === '已脱贫',
    plant: ({ household }) => {
      household.dangerousHouse = true;
      household.housingGrade = 'D';
    },
  },
  {
    name: 'exited, without safe water',
    rule: 'exit/unsafe-water',
    cells: ['drinkingWaterSafe', 'exitState'],
    in: 'both',
    fits: (_, household) => household.exitState === '已脱贫',
    plant: ({ household }) => {
      household.drinkingWaterSafe = false;
    },
  },
  {
    name: 'water difficult and safe',
    rule: 'value/contradiction',
    cells: ['waterDifficult', 'drinkingWaterSafe'],
    in: 'both',
    fits: (_, household) => household.drinkingWaterSafe,
    plant: ({ household }) => {
      household.waterDifficult = true;
    },
  },
  {
    name: 'exited before being identified',
    rule: 'exit/before-identified',
    cells: ['exitYear', 'registeredYear'],
    in: 'both',
    fits: (_, household) => household.exitYear !== null,
    plant: ({ household }) => {
      household.exitYear = household.registeredYear - 1;
    },
  },
  {
    name: 'an exit in the future',
    rule: 'exit/future',
    cells: ['exitYear'],
    in: 'both',
    fits: (_, household) => household.exitYear !== null,
    plant: ({ household }) => {
      household.exitYear = 2028;
    },
  },
  {
    name: 'exited without a year',
    rule: 'exit/state-without-year',
    cells: ['exitYear', 'exitState'],
    in: 'both',
    fits: (_, household) => household.exitState === '已脱贫',
    plant: ({ household }) => {
      household.exitYear = null;
    },
  },
  {
    name: 'monitored in the future',
    rule: 'date/future',
    cells: ['monitoredSince'],
    in: 'both',
    fits: (_, household) => household.monitoredSince !== null && household.riskRemovedOn === null,
    plant: ({ household }) => {
      household.monitoredSince = '2029-01-12';
    },
  },
  {
    name: 'removed before identified',
    rule: 'monitoring/removed-before',
    cells: ['monitoredSince', 'riskRemovedOn'],
    in: 'both',
    fits: (_, household) => household.riskRemovedOn !== null,
    plant: ({ household }) => {
      household.riskRemovedOn = '2019-05-12';
    },
  },
  {
    name: 'removed without help',
    rule: 'monitoring/no-help',
    cells: ['helpMeasureCount', 'riskRemoved'],
    in: 'both',
    fits: (_, household) => household.riskRemoved === true,
    plant: ({ household }) => {
      household.helpMeasureCount = 0;
    },
  },
  {
    name: 'poor by illness, all healthy',
    rule: 'cause/illness',
    cells: ['mainCause'],
    in: 'persons',
    fits: (person, { members }) => person === members[0] && members.every(({ health }) => health === '健康'),
    plant: ({ household }) => {
      household.mainCause = '因病';
    },
  },
  {
    name: 'a cause that no table knows',
    rule: 'value/unreadable',
    cells: ['mainCause'],
    in: 'both',
    fits: () => true,
    plant: ({ put }) => put('mainCause', '47'),
  },
  {
    name: 'land of two thousand mu',
    rule: 'land/range',
    cells: ['cultivatedArea'],
    in: 'both',
    fits: () => true,
    plant: ({ put }) => put('cultivatedArea', 2000),
  },
  {
    name: 'negative land',
    rule: 'land/negative',
    cells: ['forestArea'],
    in: 'both',
    fits: () => true,
    plant: ({ put }) => put('forestArea', -3),
  },
  {
    name: 'forty kilometres from the road',
    rule: 'road/far',
    cells: ['roadDistance'],
    in: 'both',
    fits: () => true,
    plant: ({ put }) => put('roadDistance', 40),
  },
];
