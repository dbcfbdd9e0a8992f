// Holding 200,000 households against seven criteria: Duibiao beside loops written by hand and two packages.
// Every contestant sees the same households; all run in turn, several rounds; the best round counts.
import { performance } from 'node:perf_hooks';
import { compileStandard, evaluateStandard, lineTable, STATUS } from '@duibiao/core';
import { Ajv } from 'ajv';
import { Engine } from 'json-rules-engine';

const HOUSEHOLDS = 200_000;
const ROUNDS = 15;
const LINE = 3070;
const GRADES = ['A', 'B', 'C', 'D'];

let state = 577;
const random = () => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state / 0x7fffffff;
};
const sometimes = (value) => (random() < 0.01 ? null : value);
const rows = Array.from({ length: HOUSEHOLDS }, () => {
  const persons = 1 + Math.floor(random() * 6);
  return {
    income: sometimes(Math.round((2500 + random() * 6000) * 100) / 100),
    food: sometimes(random() < 0.97),
    clothing: sometimes(random() < 0.97),
    dropouts: sometimes(random() < 0.98 ? 0 : 1),
    insured: sometimes(random() < 0.95 ? persons : persons - 1),
    persons,
    grade: sometimes(GRADES[Math.min(3, Math.floor(random() * 4.2 * random()))]),
    water: sometimes(random() < 0.96),
  };
});

const source = { document: { id: 'bench', title: 'bench' }, clause: '', certainty: 'derived' };
const titled = (id) => ({ zh: id, en: id });
const field = (id, over) => [id, { id, level: 'household', title: titled(id), synonyms: [], ...over }];
const dictionary = new Map([
  field('income', { type: 'number', unit: '元/人' }),
  field('food', { type: 'boolean' }),
  field('clothing', { type: 'boolean' }),
  field('dropouts', { type: 'number', unit: '人' }),
  field('insured', { type: 'number', unit: '人' }),
  field('persons', { type: 'number', unit: '人' }),
  field('grade', { type: 'category', values: GRADES.map((value) => ({ value, title: titled(value) })) }),
  field('water', { type: 'boolean' }),
]);
const criteria = {
  income: 'income > povertyLine',
  food: 'food',
  clothing: 'clothing',
  education: 'dropouts = 0',
  medical: 'insured >= persons',
  housing: 'grade in ["A", "B"]',
  water: 'water',
};
const standard = {
  id: 'bench',
  level: 'household',
  title: titled('bench'),
  region: '100000',
  versions: [
    {
      from: '2017-01-01',
      source,
      parameters: [
        {
          name: 'povertyLine',
          title: titled('line'),
          type: 'number',
          unit: '元/人',
          values: [{ value: String(LINE), source }],
        },
      ],
      criteria: Object.entries(criteria).map(([id, require]) => ({ id, title: titled(id), require, source })),
    },
  ],
};
const compiled = compileStandard(standard, { dictionary, lines: lineTable([]), asOf: '2017-12-31' });

function tableOf(given) {
  const columns = new Map();
  for (const [id, { type }] of dictionary) {
    const missing = new Uint8Array(given.length);
    if (type === 'category') {
      const places = new Map(GRADES.map((grade, index) => [grade, index]));
      const values = new Uint32Array(given.length);
      for (let row = 0; row < given.length; row += 1) {
        const value = given[row][id];
        if (value === null) missing[row] = 1;
        else values[row] = places.get(value);
      }
      columns.set(id, { type: 'text', values, missing, pool: GRADES });
      continue;
    }
    const values = type === 'number' ? new Float64Array(given.length) : new Uint8Array(given.length);
    for (let row = 0; row < given.length; row += 1) {
      const value = given[row][id];
      if (value === null) missing[row] = 1;
      else values[row] = Number(value);
    }
    columns.set(id, { type, values, missing });
  }
  return { rowCount: given.length, columns };
}
const table = tableOf(rows);

const three = (value, test) => (value === null ? 2 : test ? 0 : 1);

/** Row objects, three-valued, a status for every criterion. */
function rowLoop() {
  const statuses = Array.from({ length: 7 }, () => new Uint8Array(rows.length));
  const overall = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const each = rows[row];
    const of = [
      three(each.income, each.income > LINE),
      three(each.food, each.food),
      three(each.clothing, each.clothing),
      three(each.dropouts, each.dropouts === 0),
      three(each.insured, each.insured >= each.persons),
      three(each.grade, each.grade === 'A' || each.grade === 'B'),
      three(each.water, each.water),
    ];
    let worst = 0;
    for (let index = 0; index < 7; index += 1) {
      const status = of[index];
      statuses[index][row] = status;
      if (status !== 0 && worst !== 1) worst = status;
    }
    overall[row] = worst;
  }
  return overall;
}

/** Typed columns, one loop for each criterion. */
function columnLoop() {
  const at = (id) => table.columns.get(id);
  const statuses = [];
  const criterion = (id, test) => {
    const { values, missing } = at(id);
    const out = new Uint8Array(values.length);
    for (let row = 0; row < out.length; row += 1)
      out[row] = missing[row] !== 0 ? 2 : test(values[row], row) ? 0 : 1;
    statuses.push(out);
  };
  const persons = at('persons').values;
  criterion('income', (value) => value > LINE);
  criterion('food', (value) => value !== 0);
  criterion('clothing', (value) => value !== 0);
  criterion('dropouts', (value) => value === 0);
  criterion('insured', (value, row) => value >= persons[row]);
  criterion('grade', (value) => value < 2);
  criterion('water', (value) => value !== 0);
  const overall = new Uint8Array(rows.length);
  for (const out of statuses) {
    for (let row = 0; row < out.length; row += 1)
      if (out[row] !== 0 && overall[row] !== 1) overall[row] = out[row];
  }
  return overall;
}

const validate = new Ajv({ allErrors: true }).compile({
  type: 'object',
  properties: {
    income: { type: 'number', exclusiveMinimum: LINE },
    food: { const: true },
    clothing: { const: true },
    dropouts: { const: 0 },
    grade: { enum: ['A', 'B'] },
    water: { const: true },
  },
});

/** Two-valued: what is missing counts as failed. */
function ajv() {
  const overall = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) {
    const each = rows[row];
    overall[row] = validate(each) && each.insured !== null && each.insured >= each.persons ? 0 : 1;
  }
  return overall;
}

const ENGINE_ROWS = 4_000;
const engine = new Engine();
const rule = (fact, operator, value) =>
  engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type: fact } });
rule('income', 'greaterThan', LINE);
rule('food', 'equal', true);
rule('clothing', 'equal', true);
rule('dropouts', 'equal', 0);
rule('insured', 'greaterThanInclusive', { fact: 'persons' });
rule('grade', 'in', ['A', 'B']);
rule('water', 'equal', true);

/** Asynchronous by design: run on fewer households, counted per household. */
async function jsonRulesEngine() {
  const overall = new Uint8Array(ENGINE_ROWS);
  for (let row = 0; row < ENGINE_ROWS; row += 1) {
    const { failureResults } = await engine.run(rows[row]);
    overall[row] = failureResults.length === 0 ? 0 : 1;
  }
  return overall;
}

const contestants = [
  { name: 'row objects, written by hand', run: rowLoop },
  { name: 'typed columns, written by hand', run: columnLoop },
  { name: 'duibiao, columns ready', run: () => evaluateStandard(compiled, table).overall },
  {
    name: 'duibiao, row objects to columns included',
    run: () => evaluateStandard(compiled, tableOf(rows)).overall,
  },
  { name: 'ajv, compiled, two-valued', run: ajv },
  { name: 'json-rules-engine, two-valued', run: jsonRulesEngine, households: ENGINE_ROWS },
];

const best = new Map(contestants.map(({ name }) => [name, Number.POSITIVE_INFINITY]));
const results = new Map();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const { name, run } of contestants) {
    globalThis.gc?.();
    const start = performance.now();
    const overall = await run();
    best.set(name, Math.min(best.get(name), performance.now() - start));
    results.set(name, overall);
  }
}

const reference = results.get(contestants[0].name);
for (const { name } of contestants) {
  const overall = results.get(name);
  const exact = !name.endsWith('two-valued');
  for (let row = 0; row < overall.length; row += 1) {
    const expected = exact ? reference[row] : reference[row] === STATUS.met ? 0 : 1;
    if (overall[row] !== expected) throw new Error(`${name} disagrees on household ${row}`);
  }
}

const speed = (name, households = HOUSEHOLDS) => (households / best.get(name)) * 1000;
const base = speed(contestants[0].name);
console.log(
  `${HOUSEHOLDS.toLocaleString('en')} households × 7 criteria, best of ${ROUNDS} rounds, Node ${process.version}`,
);
for (const { name, households } of contestants) {
  const rate = speed(name, households);
  const per = `${Math.round(rate).toLocaleString('en').padStart(12)} households/s`;
  console.log(`${per}  ${(rate / base).toFixed(2).padStart(6)} × the row loop  ${name}`);
}
