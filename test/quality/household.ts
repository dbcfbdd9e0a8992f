import { familyOf } from './family.js';
import { ageOf, type Person, phoneOf } from './person.js';
import type { Random } from './random.js';

/** What is really so of a household at the end of 2020. Amounts in 元, areas in 亩. */
export interface Household {
  readonly members: Person[];
  householdId: string;
  township: string;
  village: string;
  group: string;
  headName: string;
  headIdNumber: string;
  phone: string | null;
  householdSize: number;
  povertyAttribute: string;
  householdType: string;
  exitState: string;
  registeredYear: number;
  exitYear: number | null;
  firstIdentified: string;
  mainCause: string;
  onSubsistence: boolean;
  onSpecialSupport: boolean;
  wageIncome: number;
  operatingIncome: number;
  operatingExpense: number;
  dividendIncome: number;
  otherPropertyIncome: number;
  propertyIncome: number;
  familyPlanningBenefit: number;
  subsistenceBenefit: number;
  specialSupportBenefit: number;
  pension: number;
  ecologicalBenefit: number;
  otherTransferIncome: number;
  transferIncome: number;
  totalIncome: number;
  netIncome: number;
  perCapitaNetIncome: number;
  housingGrade: string;
  dangerousHouse: boolean;
  housingArea: number;
  waterDifficult: boolean;
  drinkingWaterSafe: boolean;
  electricity: boolean;
  television: boolean;
  cultivatedArea: number;
  irrigatedArea: number;
  forestArea: number;
  returnedForestArea: number;
  roadDistance: number;
  roadToHouse: string;
  monitoringType: string | null;
  monitoredSince: string | null;
  riskRemoved: boolean | null;
  riskRemovedOn: string | null;
  helpMeasureCount: number | null;
}

const cents = (amount: number) => Math.round(amount * 100) / 100;
const two = (number: number) => String(number).padStart(2, '0');

/** A household whose columns all agree with each other and with its members. */
export function householdOf(random: Random, index: number, village: string): Household {
  const members = familyOf(random);
  const head = members[0]!;
  const size = members.length;
  const supported = size === 1 && ageOf(head) >= 60 && random.chance(0.7);
  const subsistence = !supported && random.chance(0.25);
  if (supported) head.specialSupportPerson = true;
  if (subsistence) for (const member of members) member.subsistencePerson = random.chance(0.7);
  if (subsistence) head.subsistencePerson = true;
  const exited = random.chance(0.85);
  const registeredYear = random.whole(2014, 2017);
  const monitored = exited && random.chance(0.12);
  const removed = monitored && random.chance(0.5);
  const danger = !exited && random.chance(0.3);
  return settle({
    members,
    householdId: `9900${String(100000 + index)}`,
    township: '青溪镇',
    village,
    group: `${random.whole(1, 9)}组`,
    headName: head.name,
    headIdNumber: head.idNumber,
    phone: random.chance(0.95) ? phoneOf(random) : null,
    householdSize: size,
    povertyAttribute: supported ? '五保户' : subsistence ? '低保户' : '一般贫困户',
    householdType: exited ? '脱贫户' : '未脱贫户',
    exitState: exited ? '已脱贫' : '未脱贫',
    registeredYear,
    exitYear: exited ? random.whole(registeredYear + 1, 2020) : null,
    firstIdentified: `${registeredYear}-${two(random.whole(1, 12))}-01`,
    mainCause: causeOf(random, members),
    onSubsistence: subsistence,
    onSpecialSupport: supported,
    ...incomeOf(random, members, supported, subsistence),
    housingGrade: danger ? random.pick(['C', 'D']) : random.pick(['A', 'B']),
    dangerousHouse: danger,
    housingArea: Math.max(40, size * random.whole(18, 40)),
    waterDifficult: false,
    drinkingWaterSafe: exited || random.chance(0.8),
    electricity: true,
    television: random.chance(0.95),
    ...landOf(random, size),
    roadDistance: random.whole(0, 45) / 10,
    roadToHouse: random.pick(['泥土路', '砂石路', '水泥路', '沥青路']),
    monitoringType: monitored ? '脱贫不稳定户' : null,
    monitoredSince: monitored ? `2020-0${random.whole(1, 3)}-${two(random.whole(1, 28))}` : null,
    riskRemoved: monitored ? removed : null,
    riskRemovedOn: removed ? `2020-${random.whole(10, 12)}-${two(random.whole(1, 28))}` : null,
    helpMeasureCount: monitored ? random.whole(1, 5) : null,
  });
}

function causeOf(random: Random, members: readonly Person[]): string {
  const possible = ['缺技术', '缺资金', '缺劳动力', '自身发展动力不足'];
  if (members.some(({ health }) => health === '残疾')) possible.push('因残', '因残');
  if (members.some(({ health }) => ['长期慢性病', '患有大病'].includes(health)))
    possible.push('因病', '因病');
  if (members.some(({ schooling }) => schooling !== '非在校生')) possible.push('因学');
  return random.pick(possible);
}

function landOf(random: Random, size: number) {
  const cultivatedArea = random.whole(0, size * 20) / 10;
  return {
    cultivatedArea,
    irrigatedArea: Math.floor(cultivatedArea * random.whole(0, 10)) / 10,
    forestArea: random.whole(0, 400) / 10,
    returnedForestArea: random.whole(0, 60) / 10,
  };
}

/** Settles what follows from the parts; call after changing a part. */
export function settle(household: Household): Household {
  household.propertyIncome = cents(household.dividendIncome + household.otherPropertyIncome);
  household.transferIncome = cents(
    household.familyPlanningBenefit +
      household.subsistenceBenefit +
      household.specialSupportBenefit +
      household.pension +
      household.ecologicalBenefit +
      household.otherTransferIncome,
  );
  household.totalIncome = cents(
    household.wageIncome + household.operatingIncome + household.propertyIncome + household.transferIncome,
  );
  household.netIncome = cents(household.totalIncome - household.operatingExpense);
  household.perCapitaNetIncome = cents(household.netIncome / household.householdSize);
  return household;
}

function incomeOf(random: Random, members: readonly Person[], supported: boolean, subsistence: boolean) {
  const months = members.reduce((sum, { workMonths }) => sum + workMonths, 0);
  const farms = random.chance(0.7);
  const operatingIncome = farms ? random.whole(800, 24_000) : 0;
  const old = members.filter((each) => ageOf(each) >= 60).length;
  return {
    wageIncome: months * random.whole(1200, 4200),
    operatingIncome,
    operatingExpense: farms ? Math.ceil((operatingIncome * random.whole(5, 45)) / 100) : 0,
    dividendIncome: random.chance(0.4) ? random.whole(50, 900) : 0,
    otherPropertyIncome: random.chance(0.2) ? random.whole(100, 1500) : 0,
    familyPlanningBenefit: random.chance(0.1) ? random.whole(120, 1200) : 0,
    subsistenceBenefit: subsistence ? random.whole(800, 9000) : 0,
    specialSupportBenefit: supported ? random.whole(7000, 11_000) : 0,
    pension: old * random.whole(1200, 1600),
    ecologicalBenefit: random.chance(0.5) ? random.whole(2000, 90_000) / 100 : 0,
    otherTransferIncome: random.whole(2400, 5200) * members.length,
    // Settled afterwards.
    propertyIncome: 0,
    transferIncome: 0,
    totalIncome: 0,
    netIncome: 0,
    perCapitaNetIncome: 0,
  };
}
