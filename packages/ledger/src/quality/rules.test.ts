import { type Column, type Dictionary, dayNumber, type Level, type Table } from '@duibiao/core';
import { loadDictionary, loadQualityRules, type QualityExample } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../ledger.js';
import { checkQuality } from './check-quality.js';
import { booleans, dates, numbers, texts } from './column-access.js';

const dictionary = loadDictionary();
type Entry = Readonly<Record<string, string>>;

describe('every quality rule', () => {
  const rules = loadQualityRules();

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s passes its good entry and finds its bad one',
    (_, rule) => {
      const found = (example: QualityExample) => {
        const { ledger, asOf } = ledgerOf(rule.level, example);
        return checkQuality(ledger, { dictionary, rules: [rule], asOf }).filter(
          (finding) => finding.rule === rule.id,
        );
      };
      expect(found(rule.pass)).toEqual([]);
      const findings = found(rule.fail);
      expect(findings.length).toBeGreaterThan(0);
      for (const { message, severity } of findings) {
        expect(severity).toBe(rule.severity);
        expect(message.zh + message.en).not.toMatch(/[{}]|undefined|NaN|—|\beach\b/);
      }
    },
  );

  it('says nothing of an entry in which everything is missing', () => {
    for (const level of ['person', 'household', 'village'] as const) {
      const { ledger, asOf } = ledgerOf(level, {});
      expect(checkQuality(ledger, { dictionary, rules, asOf }), level).toEqual([]);
    }
  });

  it('can be switched off, made milder, and given other figures', () => {
    const { ledger, asOf } = ledgerOf('household', { perCapitaNetIncome: '700', cultivatedArea: '11' });
    const found = (adjustments: NonNullable<Parameters<typeof checkQuality>[1]['adjustments']>) =>
      checkQuality(ledger, { dictionary, rules, asOf, adjustments }).map(
        ({ rule, severity }) => `${rule} ${severity}`,
      );
    expect(found({})).toEqual(['land/cultivated-large warning']);
    expect(found({ 'land/cultivated-large': 'off' })).toEqual([]);
    expect(found({ 'land/cultivated-large': { severity: 'info' } })).toEqual(['land/cultivated-large info']);
    expect(found({ 'income/very-low': { figures: { veryLow: '800' } } })).toContain(
      'income/very-low warning',
    );
  });
});

describe('where five numbers do not add up', () => {
  it('the one cell that mends every relation is proposed, with its value', () => {
    const { ledger, asOf } = ledgerOf('household', {
      wageIncome: '6000',
      operatingIncome: '3000',
      propertyIncome: '200',
      transferIncome: '800',
      operatingExpense: '1000',
      totalIncome: '12000',
      netIncome: '9000',
      householdSize: '3',
      perCapitaNetIncome: '3000',
    });
    const [proposal] = checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf }).filter(
      ({ rule }) => rule === 'localise/smallest-change',
    );
    expect(proposal?.message.zh).toContain('由12000改为10000');
    expect(proposal?.cells.map(({ row }) => row)).toEqual([2]);
  });

  it('the alternatives are listed where any one of several cells could be the wrong one', () => {
    const { ledger, asOf } = ledgerOf('household', {
      netIncome: '10000',
      totalIncome: '10000',
      operatingExpense: '1000',
    });
    const findings = checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf });
    expect(findings.map(({ rule }) => rule)).toEqual(['income/net', 'localise/smallest-change']);
    expect(findings[1]?.message.zh).toContain('下列3处只要有一处写错');
    expect(findings[1]?.message.zh).toContain('“家庭纯收入”由10000改为9000');
    expect(findings[1]?.message.zh).toContain('“生产经营性支出”由1000改为0');
  });
});

/** A ledger of the example as the last of its subjects; `others` stand before it, `members` belong to it. */
function ledgerOf(
  level: Level,
  { members, others, asOf, ...own }: QualityExample,
): { ledger: Ledger; asOf: string } {
  const persons = (members ?? []) as readonly Entry[];
  const entries =
    level === 'person'
      ? persons.length > 0
        ? persons
        : [own as Entry]
      : [...((others ?? []) as readonly Entry[]), own as Entry];
  const ofPerson = level === 'person';
  const subjects = ofPerson ? [{}] : entries;
  const table: Table = {
    ...tableOf(ofPerson ? 'household' : level, subjects, dictionary),
    ...((ofPerson || persons.length > 0) && {
      members: {
        offsets: Uint32Array.from([...subjects.map(() => 0), (ofPerson ? entries : persons).length]),
        table: tableOf('person', ofPerson ? entries : persons, dictionary),
      },
    }),
  };
  const at = (row: number) => [{ sheet: '台账', row: row + 2, column: 1 }];
  const ledger: Ledger = {
    file: null,
    level: ofPerson ? 'household' : level,
    tables: [
      {
        sheet: '台账',
        layout: 'rows',
        headerRows: [1],
        firstDataRow: 2,
        lastDataRow: subjects.length + 1,
        columns: [...(table.columns ?? [])].map(([field], index) => ({
          column: index + 1,
          header: field,
          field,
          confidence: 1,
          reason: { zh: '', en: '' },
        })),
        unmapped: [],
        skippedRows: [],
      },
    ],
    subjects: subjects.map((_, row) => ({
      table: 0,
      rows: [row + 2],
      id: null,
      label: '',
      village: null,
      hidden: false,
    })),
    table,
    cells: at,
    memberCells: at,
    findings: [],
  };
  return { ledger, asOf: typeof asOf === 'string' ? asOf : '2020-12-31' };
}

function tableOf(level: Level, entries: readonly Entry[], names: Dictionary): Table {
  const written = new Set(entries.flatMap((entry) => Object.keys(entry)));
  const columns = [...written].map((id): [string, Column] => {
    const field = names.get(id);
    if (!field || field.level !== level) throw new Error(`${id} is no field of a ${level}`);
    const at = (row: number) => entries[row]?.[id] ?? null;
    switch (field.type) {
      case 'number':
        return [id, numbers(entries.length, (row) => (at(row) === null ? null : Number(at(row))))];
      case 'boolean':
        return [id, booleans(entries.length, (row) => (at(row) === null ? null : at(row) === '是'))];
      case 'date':
        return [id, dates(entries.length, (row) => (at(row) === null ? null : dayNumber(at(row)!)))];
      default:
        return [id, texts(entries.length, at)];
    }
  });
  return { rowCount: entries.length, columns: new Map(columns) };
}
