import { readFileSync } from 'node:fs';
import {
  type Column,
  compileStandard,
  type Dictionary,
  evaluateStandard,
  explainSubject,
  type Field,
  lineTable,
  MISSING,
  type MissingReason,
  type Standard,
  type Table,
} from '@duibiao/core';
import { criterionFormula } from '@duibiao/sheet';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { columnLetters, hasLibreOffice, recalculated, type TestCell } from '../differential/recalculate.js';

interface Case {
  readonly field: string;
  readonly case: string;
  readonly missing: MissingReason;
  readonly cell?: TestCell;
}

const cases: Case[] = parse(readFileSync(new URL('missing-values.yaml', import.meta.url), 'utf8'));

const title = (id: string) => ({ zh: id, en: id });
const FIELDS: readonly (Pick<Field, 'id' | 'type' | 'unit' | 'values'> & {
  readonly good: number | boolean | string;
})[] = [
  { id: 'income', type: 'number', unit: '元/人', good: 5000 },
  { id: 'netIncome', type: 'number', unit: '元', good: 15000 },
  { id: 'persons', type: 'number', unit: '人', good: 3 },
  { id: 'insuredCount', type: 'number', unit: '人', good: 3 },
  { id: 'dropouts', type: 'number', unit: '人', good: 0 },
  { id: 'water', type: 'boolean', good: true },
  {
    id: 'grade',
    type: 'category',
    values: ['A', 'B', 'C', 'D'].map((value) => ({ value, title: title(value) })),
    good: 'A',
  },
];
const dictionary: Dictionary = new Map(
  FIELDS.map(({ good: _, ...field }) => [
    field.id,
    { ...field, level: 'household', title: title(field.id), synonyms: [] },
  ]),
);

const source = { document: { id: 'd', title: 'd' }, clause: '1', certainty: 'published' } as const;
const REQUIREMENTS = {
  income: 'income > povertyLine',
  perHead: 'netIncome / persons > povertyLine',
  education: 'dropouts = 0',
  medical: 'insuredCount >= persons',
  housing: 'grade in ["A", "B"]',
  notDangerous: 'not(grade in ["C", "D"])',
  water: 'water',
};

function compiled(withLine: boolean) {
  const standard: Standard = {
    id: 'seven',
    level: 'household',
    title: title('seven'),
    region: '100000',
    versions: [
      {
        from: '2017-01-01',
        source,
        parameters: [
          {
            name: 'povertyLine',
            title: title('povertyLine'),
            type: 'number',
            unit: '元/人',
            values: withLine ? [{ value: '3070', source }] : [],
          },
        ],
        criteria: Object.entries(REQUIREMENTS).map(([id, require]) => ({
          id,
          title: title(id),
          require,
          source,
        })),
      },
    ],
  };
  return compileStandard(standard, { dictionary, lines: lineTable([]), asOf: '2017-12-31' });
}

function tableFor({ field, missing }: Case): Table {
  const columns = new Map<string, Column>();
  for (const { id, type, good } of FIELDS) {
    const gone = id === field ? MISSING[missing] : 0;
    if (gone === MISSING.noColumn) continue;
    const cells = { missing: Uint8Array.of(gone) };
    if (type === 'category')
      columns.set(id, { type: 'text', values: Uint32Array.of(0), pool: ['A'], ...cells });
    else if (type === 'boolean') columns.set(id, { type, values: Uint8Array.of(1), ...cells });
    else columns.set(id, { type: 'number', values: Float64Array.of(gone ? 0 : Number(good)), ...cells });
  }
  return { rowCount: 1, columns };
}

const standardFor = (each: Case) => compiled(each.missing !== 'noParameter');
const readsIt = (criterion: ReturnType<typeof compiled>['criteria'][number], { field }: Case) =>
  criterion.fields.includes(field) || criterion.parameters.some(({ name }) => name === field);

test('with nothing missing the household meets all seven', () => {
  const none: Case = { field: '', case: '', missing: 'empty' };
  expect([...evaluateStandard(compiled(true), tableFor(none)).overall]).toEqual([0]);
});

describe('evaluation', () => {
  test.each(cases)('$field, $case: unknown with its reason, never met', (each) => {
    const standard = standardFor(each);
    const table = tableFor(each);
    const verdicts = evaluateStandard(standard, table);
    const { status, criteria } = explainSubject(standard, table, verdicts, 0);
    expect(status).toBe('unknown');
    for (const [index, criterion] of standard.criteria.entries()) {
      const verdict = criteria[index]!;
      expect([criterion.id, verdict.status]).toEqual([
        criterion.id,
        readsIt(criterion, each) ? 'unknown' : 'met',
      ]);
      if (verdict.status !== 'unknown') continue;
      const missing = verdict.inputs.find(({ field }) => field === each.field)?.missing ?? 'noParameter';
      expect(missing).toBe(each.missing);
      expect(verdict.message.zh).toMatch(/，无法判定$/);
      expect(verdict.message.zh).toContain(each.field);
    }
  });
});

const present = hasLibreOffice();
if (!present)
  process.stdout.write('LibreOffice is not here: formulas are not tried on missing values in this run.\n');

test.skipIf(!present)('Excel formulas: every case unknown, never met', { timeout: 240_000 }, () => {
  const sheet = cases.map((each, index) => {
    const cells = FIELDS.map(({ id, good, type }): TestCell => {
      if (id === each.field) return each.cell ?? null;
      return type === 'boolean' ? '是' : good;
    });
    const column = (field: string) => FIELDS.findIndex(({ id }) => id === field);
    const binding = {
      field: (field: string) =>
        field === each.field && each.missing === 'noColumn'
          ? null
          : { cell: columnLetters(column(field)) + (index + 1) },
    };
    const standard = standardFor(each);
    return [
      ...cells,
      ...standard.criteria.map((criterion) => ({ formula: criterionFormula(criterion, standard, binding) })),
    ];
  });
  for (const [index, shown] of recalculated(sheet).entries()) {
    const each = cases[index]!;
    const expected = standardFor(each).criteria.map((criterion) =>
      readsIt(criterion, each) ? 'unknown' : 'met',
    );
    expect([each.case, each.field, ...shown.slice(FIELDS.length)]).toEqual([
      each.case,
      each.field,
      ...expected,
    ]);
  }
});
