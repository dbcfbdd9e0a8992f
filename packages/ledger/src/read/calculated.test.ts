import { type Cell, gridOf, NOT_CALCULATED } from '@duibiao/sheet';
import { loadDictionary } from '@duibiao/standards';
import { describe, expect, it } from 'vitest';
import { valuesOf } from '../testing/read-back.fixture.js';
import { readLedger } from './read-ledger.js';

const number = (value: number): Cell => ({ kind: 'number', number: value, formula: true });
const unknown: Cell = { kind: 'error', text: NOT_CALCULATED, formula: true };

describe('formulas that the file holds no value for', () => {
  const grid = {
    ...gridOf('台账', [
      ['户主姓名', '家庭人口', '家庭纯收入（元）', '人均纯收入（元）'],
      ['赵一', 2, 7000, number(3500)],
      ['钱二', 3, 9000, number(3000)],
      ['孙三', 1, 4000, unknown],
    ]),
    calculated: [
      { row: 2, column: 4 },
      { row: 3, column: 4 },
      { row: 9, column: 4 },
    ],
  };
  const ledger = readLedger(grid, { dictionary: loadDictionary() });

  it('count as figures where they were worked out, and as missing where not', () => {
    expect(valuesOf(ledger.table, 'perCapitaNetIncome')).toEqual([3500, 3000, '?unreadable']);
  });

  it('are said to be worked out, column by column', () => {
    const said = ledger.findings.filter(({ rule }) => rule === 'value/calculated');
    expect(said).toMatchObject([{ severity: 'info', cells: [] }]);
    expect(said[0]!.message.zh).toContain(
      '2 个单元格的公式没有保存计算结果，已按公式算出：“人均纯收入”D2:D3',
    );
  });

  it('say what to do where they were not', () => {
    const left = ledger.findings.find(({ rule }) => rule === 'value/unreadable');
    expect(left).toMatchObject({ cells: [{ sheet: '台账', row: 4, column: 4 }] });
    expect(left!.message.zh).toMatch(/公式没有计算结果.*请在 Excel 或 WPS 中打开该文件，保存后再读/);
  });
});
