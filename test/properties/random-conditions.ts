import { type Column, compileStandard, lineTable, MISSING, type Standard, type Table } from '@duibiao/core';
import fc from 'fast-check';
import { dictionary, MEMBER_FIELDS, OWN_FIELDS } from '../differential/household-cells.js';

const figure = fc.constantFrom('0', '3', '0.1', '0.3', '3070', '3069.99', '-5', '100', '2.5');
const comparator = fc.constantFrom('<', '<=', '>', '>=', '=', '!=');

/** Amounts in yuan per head, so that any two may be compared. */
const amount: fc.Arbitrary<string> = fc.letrec<{ amount: string }>((tie) => ({
  amount: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('income', 'line'),
    fc.constant('netIncome / size'),
    fc.tuple(tie('amount'), fc.constantFrom('+', '-'), tie('amount')).map((parts) => `(${parts.join(' ')})`),
    fc.tuple(tie('amount'), figure).map(([a, b]) => `${a} * (${b})`),
    fc.tuple(tie('amount'), figure).map(([a, b]) => `${a} / (${b})`),
    fc.tuple(tie('amount'), tie('amount')).map(([a, b]) => `(if water then ${a} else ${b})`),
    fc.tuple(tie('amount'), tie('amount')).map(([a, b]) => `max(${a}, ${b})`),
  ),
})).amount;

const memberCondition: fc.Arbitrary<string> = fc.oneof(
  fc.constant('m.insured'),
  fc.tuple(comparator, fc.constantFrom('6', '16', '70')).map(([sign, age]) => `m.age ${sign} ${age}`),
  fc.constant('m.insured or m.age < 16'),
  fc.constant('not(m.insured) and water'),
);

const filter = fc.constantFrom('', '[age < 16]', '[insured]', '[age >= 6 and not(insured)]');

/** A condition of at most some depth over the fields of a household and its members; no test for null. */
export const condition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'water',
      'moved',
      'grade in ["A", "B"]',
      'grade = "C"',
      'grade != "D"',
      'water = moved',
      'income > line',
    ),
    fc.tuple(amount, comparator, amount).map((parts) => parts.join(' ')),
    fc.tuple(amount, amount, amount).map(([a, b, c]) => `${a} between ${b} and ${c}`),
    fc.tuple(amount, amount, amount).map(([a, b, c]) => `${a} in (< ${b}, [${b}..${c}), ${c})`),
    fc.tuple(comparator, figure).map(([sign, limit]) => `poor / all * 100 ${sign} ${limit}`),
    fc
      .tuple(fc.constantFrom('every', 'some'), filter, memberCondition)
      .map(([op, where, inner]) => `(${op} m in members${where} satisfies ${inner})`),
    fc
      .tuple(filter, comparator, fc.constantFrom('0', '1', '2'))
      .map(([where, sign, count]) => `count(members${where}) ${sign} ${count}`),
    fc
      .tuple(fc.constantFrom('sum', 'min', 'max'), filter, comparator, fc.constantFrom('6', '16', '40'))
      .map(([how, where, sign, age]) => `${how}(members${where}.age) ${sign} ${age}`),
    fc.constantFrom(
      'identified < date("2017-06-01")',
      'identified + duration("P1M") <= asOf',
      'identified.year = 2017',
    ),
    fc
      .tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition'))
      .map((parts) => `(${parts.join(' ')})`),
    tie('condition').map((inner) => `not(${inner})`),
    fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([a, b, c]) => `(if ${a} then ${b} else ${c})`),
  ),
})).condition;

const source = { document: { id: 'd', title: 'd' }, clause: '1', certainty: 'published' } as const;
const title = { zh: 't', en: 't' };

/** A standard of these requirements, its line at `line`. */
export function standardOf(
  requirements: readonly string[],
  line: string | null = '3070',
): ReturnType<typeof compileStandard> {
  const values = line === null ? [] : [{ value: line, source }];
  const standard: Standard = {
    id: 'random',
    level: 'household',
    title,
    region: '100000',
    versions: [
      {
        from: '2017-01-01',
        source,
        parameters: [{ name: 'line', title, type: 'number', unit: '元/人', values }],
        criteria: requirements.map((require, index) => ({ id: `c${index}`, title, require, source })),
      },
    ],
  };
  return compileStandard(standard, { dictionary, lines: lineTable([]), asOf: '2017-12-31' });
}

/** One household's values, a missing reason standing for a value that is not there. */
export type Values = Readonly<Record<string, number | boolean | string | { readonly missing: number }>>;
export interface Household {
  readonly own: Values;
  readonly members: readonly Values[];
}

const KNOWN: Readonly<Record<string, fc.Arbitrary<number | boolean | string>>> = {
  income: fc.constantFrom(3070, 3070.01, 3069.99, 0, -200.5, 0.1, 0.3, 12000.35),
  netIncome: fc.constantFrom(9210, 9210.01, 9209.99, 30700, 0.3, 0.1, -500),
  size: fc.constantFrom(0, 1, 3, 10, 7),
  poor: fc.constantFrom(0, 3, 30, 7, 100),
  all: fc.constantFrom(100, 1000, 0, 3000, 7),
  rate: fc.constantFrom(3, 2.99, 3.01, 0),
  water: fc.boolean(),
  moved: fc.boolean(),
  grade: fc.constantFrom('A', 'B', 'C', 'D'),
  identified: fc.constantFrom(17_166, 17_167, 17_300, 17_500),
  age: fc.constantFrom(5, 6, 15, 16, 70, 39.5),
  insured: fc.boolean(),
};

const missing = fc
  .constantFrom(MISSING.empty, MISSING.unreadable, MISSING.pending)
  .map((reason) => ({ missing: reason }));

function valuesOf(fields: readonly string[], withMissing: boolean): fc.Arbitrary<Values> {
  const each = (field: string) =>
    withMissing ? fc.oneof({ weight: 4, arbitrary: KNOWN[field]! }, missing) : KNOWN[field]!;
  return fc.record(Object.fromEntries(fields.map((field) => [field, each(field)])));
}

/** A household in which any value may be missing. */
export const household: fc.Arbitrary<Household> = fc.record({
  own: valuesOf(OWN_FIELDS, true),
  members: fc.array(valuesOf(MEMBER_FIELDS, true), { maxLength: 4 }),
});

/** A household with one completion of it: every missing value given some value. */
export const householdAndCompletion: fc.Arbitrary<readonly [Household, Household]> = household.chain(
  (given) => {
    const filled = (values: Values, other: Values): Values =>
      Object.fromEntries(
        Object.entries(values).map(([field, value]) => [
          field,
          typeof value === 'object' ? other[field]! : value,
        ]),
      );
    return fc
      .tuple(
        valuesOf(OWN_FIELDS, false),
        fc.array(valuesOf(MEMBER_FIELDS, false), { minLength: 4, maxLength: 4 }),
      )
      .map(([own, members]) => [
        given,
        {
          own: filled(given.own, own),
          members: given.members.map((each, index) => filled(each, members[index]!)),
        },
      ]);
  },
);

/** Households as typed columns. */
export function tableOf(households: readonly Household[]): Table {
  const members = households.flatMap((each) => each.members);
  const offsets = new Uint32Array(households.length + 1);
  for (const [index, each] of households.entries())
    offsets[index + 1] = offsets[index]! + each.members.length;
  return {
    rowCount: households.length,
    columns: columnsOf(
      households.map((each) => each.own),
      OWN_FIELDS,
    ),
    members: { offsets, table: { rowCount: members.length, columns: columnsOf(members, MEMBER_FIELDS) } },
  };
}

function columnsOf(rows: readonly Values[], fields: readonly string[]): Map<string, Column> {
  return new Map(
    fields.map((field) => [
      field,
      columnOf(
        rows.map((row) => row[field]!),
        field,
      ),
    ]),
  );
}

function columnOf(values: readonly Values[string][], field: string): Column {
  const gone = Uint8Array.from(values, (value) => (typeof value === 'object' ? value.missing : 0));
  const plain = values.map((value) => (typeof value === 'object' ? 0 : value));
  switch (dictionary.get(field)!.type) {
    case 'boolean':
      return { type: 'boolean', missing: gone, values: Uint8Array.from(plain, Number) };
    case 'category': {
      const pool = ['A', 'B', 'C', 'D'];
      return {
        type: 'text',
        missing: gone,
        pool,
        values: Uint32Array.from(plain, (value) => Math.max(0, pool.indexOf(String(value)))),
      };
    }
    case 'date':
      return { type: 'date', missing: gone, values: Int32Array.from(plain, Number) };
    default:
      return { type: 'number', missing: gone, values: Float64Array.from(plain, Number) };
  }
}
