import { gridOf } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLedgers, readLedger } from '../index.js';
import { editDistance } from './edit-distance.js';

const dictionary = loadDictionary();
const HEADERS = [
  '村名',
  '户主姓名',
  '户主身份证号码',
  '家庭人口数（人）',
  '人均纯收入（元）',
  '住房鉴定等级',
];
const ROWS = [
  ['青石村', '赵甲', '990000197001010114', 3, 3500, 'B级'],
  ['青石村', '钱乙', '990000197203050229', 4, 2900, 'C级'],
  ['白河村', '孙丙', '990000194009090442', 1, 5000, 'A级'],
];

function ledger(rows: readonly (readonly (string | number | null)[])[], file = '台账.xlsx') {
  return readLedger(gridOf('台账', [HEADERS, ...rows]), { dictionary, file });
}

const compare = (after: readonly (readonly (string | number | null)[])[], keys: string[] = []) =>
  compareLedgers(ledger(ROWS), ledger(after), { dictionary, keys });

describe('two ledgers held against each other', () => {
  it('agree with themselves', () => {
    const found = compare(ROWS);
    expect(found.matches).toHaveLength(3);
    expect(found.differences).toEqual([]);
    expect([...found.gone, ...found.added, ...found.proposed]).toEqual([]);
    expect(found.totals.every(({ agree }) => agree === true)).toBe(true);
  });

  it('tell what changed, with the cells of both, and that totals no longer agree', () => {
    const found = compare([['青石村', '赵甲', '990000197001010114', 4, '3,500', 'B'], ROWS[1]!, ROWS[2]!]);
    expect(found.differences).toMatchObject([
      {
        field: 'householdSize',
        kind: 'changed',
        was: '3',
        is: '4',
        change: '1',
        cellsBefore: [{ row: 2, column: 4 }],
      },
    ]);
    expect(found.totals.find(({ field }) => field === 'householdSize')).toMatchObject({
      before: '8',
      after: '9',
      agree: false,
    });
  });

  it('tell filled-in and emptied cells from changed ones', () => {
    const found = compare([['青石村', '赵甲', '990000197001010114', 3, null, 'B级'], ROWS[1]!, ROWS[2]!]);
    expect(found.differences).toMatchObject([
      { field: 'perCapitaNetIncome', kind: 'emptied', was: '3500', is: null, change: null },
    ]);
  });

  it('find rows wherever they have been moved to, and name who is new and who is gone', () => {
    const found = compare([ROWS[2]!, ['白河村', '李丁', '990000201206010336', 2, 4000, 'B级'], ROWS[0]!]);
    expect(found.matches.map(({ before, after }) => [before, after])).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(found.gone).toEqual([1]);
    expect(found.added).toEqual([1]);
  });

  it('propose a pair with a slip in its number, and assume nothing', () => {
    const found = compare([['青石村', '赵甲', '990000197001011014', 3, 3500, 'B级'], ROWS[1]!, ROWS[2]!]);
    expect(found.matches).toHaveLength(2);
    expect(found.proposed).toMatchObject([{ before: 0, after: 0 }]);
    expect(found.gone).toEqual([0]);
    expect(found.added).toEqual([0]);
  });

  it('never take two people of one name for one', () => {
    const found = compare([['青石村', '赵甲', '990000201206010336', 3, 3500, 'B级'], ROWS[1]!, ROWS[2]!]);
    expect(found.matches.map(({ before }) => before)).toEqual([1, 2]);
    expect(found.proposed[0]?.reason.zh).toContain('同村同名');
  });

  it('cannot be matched by a number that stands twice, and say so', () => {
    const found = compare([ROWS[0]!, ['青石村', '周戊', '990000197001010114', 2, 1000, 'B级'], ROWS[2]!]);
    expect(found.findings.map(({ rule }) => rule)).toContain('reconcile/repeated-key');
    expect(found.matches.map(({ before }) => before)).not.toContain(1);
  });

  it('show no whole ID number unless asked', () => {
    const other = [['青石村', '赵甲', '990000197001011014', 3, 3500, 'B级'], ROWS[1]!, ROWS[2]!];
    const masked = compareLedgers(ledger(ROWS), ledger(other), { dictionary, keys: ['headName'] });
    expect(JSON.stringify(masked.differences)).not.toContain('19700101');
    const whole = compareLedgers(ledger(ROWS), ledger(other), {
      dictionary,
      keys: ['headName'],
      unmask: true,
    });
    expect(whole.differences[0]?.is).toBe('990000197001011014');
  });

  it('refuse a key that the ledgers do not write, and ledgers about different things', () => {
    expect(() => compare(ROWS, ['householdId'])).toThrow(/householdId/);
    const villages = readLedger(
      gridOf('村', [
        ['行政村', '贫困发生率（%）', '村集体经济收入（元）'],
        ['青石村', 1.5, 20000],
      ]),
      { dictionary },
    );
    expect(() => compareLedgers(ledger(ROWS), villages, { dictionary })).toThrow();
  });
});

describe('edit distance', () => {
  it('counts a swap of neighbours as one slip', () => {
    expect(editDistance('990000197001010114', '990000197001011014', 2)).toBe(1);
    expect(editDistance('赵甲', '赵乙', 1)).toBe(1);
    expect(editDistance('赵甲', '钱乙', 1)).toBe(2);
  });

  it('is nothing for the same text, the same both ways, and never above the bound plus one', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 8 }),
        fc.string({ maxLength: 8 }),
        fc.nat(3),
        (first, second, most) => {
          const distance = editDistance(first, second, most);
          expect(editDistance(first, first, most)).toBe(0);
          expect(editDistance(second, first, most)).toBe(distance);
          expect(distance).toBeLessThanOrEqual(most + 1);
          if (first !== second) expect(distance).toBeGreaterThan(0);
        },
      ),
    );
  });
});
