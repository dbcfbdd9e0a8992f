import {
  compileStandard,
  type Dictionary,
  DuibiaoError,
  type Field,
  lineTable,
  parseCondition,
  type Standard,
  standardScope,
} from '@duibiao/core';
import { describe, expect, test } from 'vitest';
import { criterionFormula, type FormulaBinding, flagFormula, unknownFormula } from '../index.js';

const title = { zh: 't', en: 't' };
const source = { document: { id: 'd', title: 'd' }, clause: '1', certainty: 'published' } as const;
const FIELDS: readonly Pick<Field, 'id' | 'level' | 'type' | 'unit' | 'values'>[] = [
  { id: 'income', level: 'household', type: 'number', unit: '元/人' },
  { id: 'rate', level: 'household', type: 'number', unit: '%' },
  { id: 'water', level: 'household', type: 'boolean' },
  { id: 'village', level: 'household', type: 'text' },
  {
    id: 'grade',
    level: 'household',
    type: 'category',
    values: ['A', 'C'].map((value) => ({ value, title })),
  },
  { id: 'insured', level: 'person', type: 'boolean' },
];
const dictionary: Dictionary = new Map(FIELDS.map((field) => [field.id, { ...field, title, synonyms: [] }]));

function compiledFor(require: string, applies?: string) {
  const values = [{ value: '3070', source }];
  const standard: Standard = {
    id: 's',
    level: 'household',
    title,
    region: '100000',
    versions: [
      {
        from: '2017-01-01',
        source,
        parameters: [{ name: 'line', title, type: 'number', unit: '元/人', values }],
        criteria: [{ id: 'c', title, require, source, ...(applies !== undefined && { applies }) }],
      },
    ],
  };
  return compileStandard(standard, { dictionary, lines: lineTable([]), asOf: '2017-12-31' });
}

const CELLS: Readonly<Record<string, string>> = {
  income: '$F5',
  water: '$G5',
  grade: '$H5',
  rate: '$I5',
  village: '$J5',
};
const binding: FormulaBinding = { field: (field) => (CELLS[field] ? { cell: CELLS[field] } : null) };

function formula(require: string, over: Partial<FormulaBinding> = {}) {
  const compiled = compiledFor(require);
  return criterionFormula(compiled.criteria[0]!, compiled, { ...binding, ...over });
}

describe('a criterion as a formula', () => {
  test('shows a word for each status, and reads a number only where there is one', () => {
    expect(formula('income > line')).toBe(
      'IF(IF(ISNUMBER($F5),$F5>3070,FALSE),"met",IF(IF(ISNUMBER($F5),NOT($F5>3070),FALSE),"unmet","unknown"))',
    );
  });

  test('takes the caller’s words, or TRUE, FALSE and #N/A', () => {
    const compiled = compiledFor('income > line');
    const words = { met: '达标', unmet: '未达标', unknown: '缺数据', notApplicable: '不适用' };
    expect(criterionFormula(compiled.criteria[0]!, compiled, binding, words)).toContain('"达标",IF(');
    expect(criterionFormula(compiled.criteria[0]!, compiled, binding, 'truth')).toMatch(
      /,TRUE,IF\(.*,FALSE,NA\(\)\)\)$/,
    );
  });

  test('reads the line from a cell where the sheet has one', () => {
    expect(
      formula('income > line', { parameter: (name) => (name === 'line' ? 'line!$B$2' : null) }),
    ).toContain('IF(AND(ISNUMBER($F5),ISNUMBER(line!$B$2)),$F5>line!$B$2,FALSE)');
  });

  test('multiplies cells that are shown as percentages, and rounds what it computes', () => {
    expect(formula('rate < 3', { field: () => ({ cell: 'I5', factor: 100 }) })).toContain(
      'ROUND((I5*100),9)<3',
    );
  });

  test('tells yes, no and everything else apart', () => {
    const asked = formula('water', { truthWords: () => ({ yes: ['是'], no: ['否'] }) });
    expect(asked).toBe(
      'IF(IF(ISTEXT($G5),TRIM($G5)="是",IF(ISLOGICAL($G5),$G5,FALSE)),"met",IF(IF(ISTEXT($G5),TRIM($G5)="否",IF(ISLOGICAL($G5),NOT($G5),FALSE)),"unmet","unknown"))',
    );
  });

  test('knows every spelling of a category', () => {
    const spellings = new Map([
      ['A', ['A', 'A级']],
      ['C', ['C']],
    ]);
    expect(formula('grade = "A"', { spellings: () => spellings })).toContain(
      'OR(EXACT(TRIM($H5),"A"),EXACT(TRIM($H5),"A级"))',
    );
  });

  test('is unknown throughout where the ledger has no column or lists no members', () => {
    expect(formula('income > line', { field: () => null })).toBe('"unknown"');
    expect(formula('every m in members satisfies m.insured')).toBe('"unknown"');
  });

  test('asks each member', () => {
    const members = ['K5', 'K6'].map((cell) => () => ({ cell }));
    const asked = formula('every m in members satisfies m.insured', { members });
    expect(asked.match(/ISTEXT\(K[56]\)/g)).toHaveLength(4);
  });
});

describe('marks', () => {
  const compiled = compiledFor('income > line', 'water');
  const [criterion] = compiled.criteria;

  test('stand where the criterion applies and is unmet', () => {
    const mark = flagFormula(criterion!, compiled, binding);
    expect(mark).toMatch(/^AND\(IF\(ISTEXT\(\$G5\)/);
    expect(mark).toContain('IF(ISNUMBER($F5),NOT($F5>3070),FALSE)');
  });

  test('use nothing that a conditional format forbids', () => {
    for (const mark of [
      flagFormula(criterion!, compiled, binding),
      unknownFormula(criterion!, compiled, binding),
    ]) {
      expect(mark).not.toMatch(/[{}]/);
      expect(mark.length).toBeLessThan(8192);
    }
  });
});

describe('what a formula cannot say is refused with a reason', () => {
  const refused = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      if (error instanceof DuibiaoError) return error.code;
    }
    return null;
  };

  test('the order of texts', () => {
    expect(refused(() => formula('village < "b"'))).toBe('formula/unsupported');
  });

  test('more than Excel takes', () => {
    const members = Array.from({ length: 200 }, (_, index) => () => ({ cell: `K${index + 1}` }));
    expect(refused(() => formula('every m in members satisfies m.insured', { members }))).toBe(
      'formula/too-long',
    );
  });

  test('though it can be evaluated', () => {
    expect(parseCondition('village < "b"', standardScope(dictionary, 'household')).op).toBe('compare');
  });
});
