import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaAddress,
  cellAddress,
  columnName,
  columnNumber,
  gridOf,
  parseArea,
  parseCellRef,
  sheetAddress,
} from './index.js';

describe('addresses', () => {
  it('are as people write them', () => {
    expect(cellAddress(5, 6)).toBe('F5');
    expect([1, 26, 27, 702, 703, 16384].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(areaAddress({ top: 1, left: 1, bottom: 3, right: 3 })).toBe('A1:C3');
    expect(parseArea('$C$3:A1')).toEqual({ top: 1, left: 1, bottom: 3, right: 3 });
    expect(parseCellRef("'一村'!B2")).toEqual({ sheet: '一村', row: 2, column: 2 });
    for (const text of ['', 'F', '5', 'F0', 'F5:', 'FFFF5', 'A1:B']) expect(parseArea(text), text).toBeNull();
  });

  it('go there and back for every column', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16384 }),
        (column) => columnNumber(columnName(column)) === column,
      ),
    );
  });

  it('name a sheet so that formulas and links find it, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 31 }),
        fc.integer({ min: 1, max: 1048576 }),
        (sheet, row) => {
          expect(parseCellRef(sheetAddress({ sheet, row, column: 3 }))).toEqual({ sheet, row, column: 3 });
        },
      ),
    );
    expect(sheetAddress({ sheet: '台账', row: 2, column: 2 })).toBe('台账!B2');
    expect(sheetAddress({ sheet: 'A1', row: 2, column: 2 })).toBe("'A1'!B2");
    expect(sheetAddress({ sheet: "it's", row: 2, column: 2 })).toBe("'it''s'!B2");
  });
});

describe('a grid of values at hand', () => {
  it('is blank outside and keeps what it is given', () => {
    const grid = gridOf('台账', [
      ['户主', 2900],
      [true, null],
    ]);
    expect(grid.cell(1, 2)).toEqual({ kind: 'number', number: 2900, formula: false });
    expect(grid.cell(2, 1)).toEqual({ kind: 'boolean', value: true, formula: false });
    expect(grid.cell(2, 2).kind).toBe('blank');
    expect(grid.cell(99, 99).kind).toBe('blank');
  });
});
