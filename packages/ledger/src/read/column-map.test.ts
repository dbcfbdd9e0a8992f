import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { fieldsOf, valuesOf } from '../testing/read-back.fixture.js';
import { columnMapOf, parseColumnMap } from './column-map.js';
import { readLedger } from './read-ledger.js';

const dictionary = loadDictionary();

const grid = gridOf('台账', [
  ['姓名', '人均收入', '人均收入', '房子', '安全饮水'],
  ['赵一', 0.28, 0.35, 'A', '是'],
  ['钱一', 0.27, 0.29, 'C', '否'],
]);

describe('a column map', () => {
  it('says what headers do not, which of two is meant, and in what unit it is written', () => {
    const map = parseColumnMap(
      `version: 1
columns:
  - { header: 人均收入, column: C, field: perCapitaNetIncome, unit: 万元 }
  - { header: 人均收入, column: B, field: null }
  - { header: 房子, field: housingGrade }
`,
      dictionary,
    );
    const ledger = readLedger(grid, { dictionary, map });
    expect(fieldsOf(ledger)).toEqual(['headName', 'perCapitaNetIncome', 'housingGrade', 'drinkingWaterSafe']);
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500, 2900]);
  });

  it('takes a column out that was taken wrongly', () => {
    const map = parseColumnMap('{"version":1,"columns":[{"header":"安全饮水","field":null}]}', dictionary);
    expect(fieldsOf(readLedger(grid, { dictionary, map }))).toEqual(['headName']);
  });

  it('can be saved from a ledger, and reads the next one the same way', () => {
    const first = readLedger(grid, { dictionary });
    const saved = parseColumnMap(JSON.stringify(columnMapOf(first)), dictionary);
    expect(saved.columns.map(({ header, field, column }) => [header, field, column ?? ''])).toEqual([
      ['姓名', 'headName', ''],
      ['安全饮水', 'drinkingWaterSafe', ''],
      ['人均收入', null, 'B'],
      ['人均收入', null, 'C'],
      ['房子', null, ''],
    ]);
    const again = readLedger(grid, { dictionary, map: saved });
    expect(again.tables[0]?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ['headName', 1],
      ['drinkingWaterSafe', 1],
    ]);
    expect(again.table.columns.get('drinkingWaterSafe')).toEqual(
      first.table.columns.get('drinkingWaterSafe'),
    );
  });

  it.each([
    ['map/unusable', '{'],
    ['map/unusable', 'version: 2\ncolumns: []'],
    ['map/unusable', 'version: 1\ncolumns: [{ header: 收入, feild: netIncome }]'],
    ['map/unknown-field', 'version: 1\ncolumns: [{ header: 收入, field: income }]'],
  ])('says what is wrong with it: %s', (code, text) => {
    expect(() => parseColumnMap(text, dictionary, 'map.yaml')).toThrow(
      expect.objectContaining({ code, place: { file: 'map.yaml' } }),
    );
  });
});
