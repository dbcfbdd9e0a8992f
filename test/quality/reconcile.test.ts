import { compareLedgers, type Ledger, type Reconciliation, readLedger } from '@duibiao/ledger';
import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { type Household, settle } from './household.js';
import { idNumberOf, nameOf, type Person } from './person.js';
import { type Random, seeded } from './random.js';
import { villageOf } from './village.js';

/** More on demand: `SEEDS=500 npx vitest run test/quality`. */
const SEEDS = Number(process.env.SEEDS ?? 12);
const dictionary = loadDictionary();

interface Row {
  village: string;
  id: string;
  head: string;
  number: string;
  phone: string;
  size: number;
  income: number;
}

const HEADERS = [
  '行政村',
  '户编号',
  '户主姓名',
  '户主证件号码',
  '联系电话',
  '家庭人口数',
  '人均纯收入（元）',
];

/** A ledger of these rows; another department keeps no household numbers. */
function ledgerOf(rows: readonly Row[], withIds: boolean): Ledger {
  const cells = rows.map(({ village, id, head, number, phone, size, income }) =>
    [village, id, head, number, phone, size, income].filter((_, at) => withIds || at !== 1),
  );
  const headers = HEADERS.filter((_, at) => withIds || at !== 1);
  return readLedger(gridOf('台账', [headers, ...cells]), { dictionary, file: '台账.xlsx' });
}

const rowOf = (household: Household): Row => ({
  village: household.village,
  id: household.householdId,
  head: household.headName,
  number: household.headIdNumber,
  phone: household.phone ?? '',
  size: household.householdSize,
  income: household.perCapitaNetIncome,
});

/** What happened to a household between two ledgers, and how it must be told. */
const CHANGES = {
  nothing: () => {},
  'income changed': ({ after }) => {
    after.income += 123;
  },
  'a child was born': ({ after }) => {
    after.size += 1;
  },
  'moved to another village': ({ after }) => {
    after.village = '石桥村';
  },
  'the head died and a son took over': ({ after, random }) => {
    const son = { ...after, head: nameOf(random, after.head[0]!), size: after.size - 1 };
    Object.assign(after, son, { number: idNumberOf(random, '1988-08-08', '男') });
  },
  'the ID number was corrected by a digit': ({ before }) => {
    const last = before.number[16]!;
    before.number = `${before.number.slice(0, 16)}${(Number(last) + 1) % 10}${before.number.slice(17)}`;
  },
  'the name written with a blank': ({ after }) => {
    after.head = `${after.head[0]} ${after.head.slice(1)}`;
  },
  'a character that could not be typed, no ID number': ({ before, after }) => {
    before.head = `${before.head[0]}堃${before.head.at(-1)}`;
    after.head = `${after.head[0]}○${after.head.at(-1)}`;
    before.number = '';
    after.number = '';
  },
} satisfies Readonly<
  Record<string, (change: { before: Row; after: Row; random: Random; members: readonly Person[] }) => void>
>;
type Change = keyof typeof CHANGES;

function compared(seed: number, withIds: boolean) {
  const random = seeded(seed);
  const households = villageOf(random, 40).map(settle);
  const told = new Map<number, Change | 'gone'>();
  const before: Row[] = [];
  const after: Row[] = [];
  const afterOf = new Map<number, number>();
  households.forEach((household, index) => {
    const [was, is] = [rowOf(household), rowOf(household)];
    const change = random.chance(0.1) ? 'gone' : random.pick(Object.keys(CHANGES) as Change[]);
    told.set(index, change);
    if (change !== 'gone') CHANGES[change]({ before: was, after: is, random, members: household.members });
    before.push(was);
    if (change === 'gone') return;
    afterOf.set(index, after.length);
    after.push(is);
  });
  const newcomers = villageOf(random, 3).map((each, at) => ({
    ...rowOf(each),
    id: `9900777${at}`,
    head: `欧阳${nameOf(random)}`,
  }));
  const found = compareLedgers(ledgerOf(before, withIds), ledgerOf([...after, ...newcomers], withIds), {
    dictionary,
  });
  return { told, afterOf, found, newcomers: newcomers.map((_, at) => after.length + at) };
}

function matched(found: Reconciliation, before: number, after: number): boolean {
  return found.matches.some((match) => match.before === before && match.after === after);
}

describe.each([
  ['two states of one ledger, with household numbers', true],
  ['two departments, without', false],
])('%s', (_, withIds) => {
  it('everything that happened is told, and nothing is assumed', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { told, afterOf, found, newcomers } = compared(seed, withIds);
      for (const [index, change] of told) {
        const other = afterOf.get(index) ?? -1;
        const words = `${change} ${seed} ${index}`;
        const fields = found.differences.filter(({ before }) => before === index).map(({ field }) => field);
        const proposed = found.proposed.some(({ before, after }) => before === index && after === other);
        switch (change) {
          case 'gone':
            expect(found.gone, words).toContain(index);
            break;
          case 'nothing':
          case 'the name written with a blank':
            expect(matched(found, index, other), words).toBe(true);
            expect(fields, words).toEqual([]);
            break;
          case 'income changed':
            expect(fields, words).toEqual(['perCapitaNetIncome']);
            break;
          case 'a child was born':
            expect(fields, words).toEqual(['householdSize']);
            break;
          case 'moved to another village':
            expect(fields, words).toEqual(['village']);
            break;
          case 'a character that could not be typed, no ID number':
            expect(withIds ? fields : proposed, words).toEqual(withIds ? ['headName'] : true);
            break;
          case 'the head died and a son took over':
            // Without household numbers only the telephone can tell, where there is one.
            expect(matched(found, index, other), words).toBe(false);
            if (withIds) expect(proposed, words).toBe(true);
            break;
          default:
            // A number that now reads as one the sheet has rounded is none, and fills in rather than contradicts.
            if (fields.includes('headIdNumber')) break;
            expect(matched(found, index, other), words).toBe(false);
            expect(proposed, words).toBe(true);
        }
      }
      for (const row of newcomers) expect(found.added).toContain(row);
      // Whatever was matched is the same household.
      for (const { before, after } of found.matches) expect(afterOf.get(before)).toBe(after);
      const sizes = found.totals.find(({ field }) => field === 'householdSize');
      expect(sizes?.agree).toBe(sizes?.before === sizes?.after);
    }
  });
});

it('two of one name in a village are not told apart by it, and said so', () => {
  const row = (over: Partial<Row>): Row => ({
    village: '青石村',
    id: '',
    head: '赵一',
    number: '',
    phone: '',
    size: 3,
    income: 5000,
    ...over,
  });
  const rows = [row({}), row({ size: 5, income: 7000 }), row({ head: '钱二' })];
  const found = compareLedgers(ledgerOf(rows, false), ledgerOf(rows.toReversed(), false), { dictionary });
  expect(found.matches.map(({ before, after }) => [before, after])).toEqual([[2, 0]]);
  expect(found.findings.map(({ rule }) => rule)).toContain('reconcile/repeated-key');
});
