import { describe, expect, it } from 'vitest';
import type { Cell } from './grid.js';
import { gridOf } from './grid.js';
import { textFigures } from './text-figures.js';

/** What each text of a column becomes. */
function become(...texts: string[]): unknown[] {
  const grid = textFigures(gridOf('台账', [['列'], ...texts.map((text) => [text])]));
  return texts.map((_, row) => plain(grid.cell(row + 2, 1)));
}

function plain(cell: Cell): unknown {
  if (cell.kind === 'text') return cell.text;
  return cell.kind === 'number' || cell.kind === 'percent' || cell.kind === 'date'
    ? [cell.kind, cell.number]
    : cell.kind;
}

describe('texts of CSV and web tables, written into a workbook,', () => {
  it('become figures where they are amounts, shares and days', () => {
    expect(become('3070.01', '-5', '3,500', '0', '95.5%', '2019-12-31')).toEqual([
      ['number', 3070.01],
      ['number', -5],
      ['number', 3500],
      ['number', 0],
      ['percent', 0.955],
      ['date', 43830],
    ]);
  });

  it('stay text where a figure would lose something or is a name', () => {
    const names = [
      '0012',
      '990000197001010114',
      '99000019700101001X',
      '13800000000',
      '2019.10',
      '4.40524E+17',
    ];
    expect(become(...names)).toEqual(names);
    expect(become('约3000', '3000元', '2019-02-30', '1-2', '是', '3,50')).toEqual([
      '约3000',
      '3000元',
      '2019-02-30',
      '1-2',
      '是',
      '3,50',
    ]);
  });

  it('stay text throughout a column that has names among them', () => {
    expect(become('0012', '13', '107')).toEqual(['0012', '13', '107']);
    expect(become('2019.9', '2019.10', '3')).toEqual(['2019.9', '2019.10', '3']);
  });
});
