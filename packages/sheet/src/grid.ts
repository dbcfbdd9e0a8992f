import type { Area } from './address.js';

/**
 * A cell as it stands. Numbers are what Excel computes with; `percent` and `date` say how the number format shows them
 * (a percent cell showing 4 % holds 0.04; a date cell holds a serial). `formula` marks a computed value (its cached one).
 */
export type Cell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number' | 'percent' | 'date'; readonly number: number; readonly formula: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly formula: boolean }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly formula: boolean }
  | { readonly kind: 'error'; readonly text: string; readonly formula: boolean };

export const BLANK: Cell = { kind: 'blank' };

/** Text of the error cell that stands for a formula whose value neither the file holds nor the reader could work out. */
export const NOT_CALCULATED = '#NOT-CALCULATED';

/** One sheet to read: cells with their addresses, from 1. Cells outside the extent are blank. */
export interface Grid {
  /** Name on the sheet's tab; for formats without sheets, the file's stem. */
  readonly name: string;
  /** Last row and column that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): Cell;
  /** Merged areas; only the top-left cell has the value. */
  readonly merges: readonly Area[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Serials count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  /** The sheet itself is hidden. */
  readonly hidden: boolean;
  /** Only the first rows were read (a preview): `rowCount` may be less than the sheet's. */
  readonly partial?: boolean;
  /** Cells whose formulas the file holds no value for and that were worked out while reading, row by row. */
  readonly calculated?: readonly { readonly row: number; readonly column: number }[];
}

/**
 * A grid over cells at hand, for tests, small forms and hosts that deliver blocks.
 *
 * @example
 * ```ts
 * gridOf('台账', [['户主', '人均纯收入'], ['甲', 2900]]).cell(2, 2) //=> { kind: 'number', number: 2900, formula: false }
 * ```
 */
export function gridOf(
  name: string,
  rows: readonly (readonly (Cell | string | number | boolean | null | undefined)[])[],
  over: Partial<Pick<Grid, 'merges' | 'date1904' | 'hidden'>> & {
    readonly hiddenRows?: ReadonlySet<number>;
    readonly hiddenColumns?: ReadonlySet<number>;
  } = {},
): Grid {
  const cells = rows.map((row) => row.map(toCell));
  return {
    name,
    rowCount: cells.length,
    columnCount: cells.reduce((most, row) => Math.max(most, row.length), 0),
    cell: (row, column) => cells[row - 1]?.[column - 1] ?? BLANK,
    merges: over.merges ?? [],
    isRowHidden: (row) => over.hiddenRows?.has(row) ?? false,
    isColumnHidden: (column) => over.hiddenColumns?.has(column) ?? false,
    date1904: over.date1904 ?? false,
    hidden: over.hidden ?? false,
  };
}

function toCell(value: Cell | string | number | boolean | null | undefined): Cell {
  if (value === null || value === undefined || value === '') return BLANK;
  if (typeof value === 'string') return { kind: 'text', text: value, formula: false };
  if (typeof value === 'number') return { kind: 'number', number: value, formula: false };
  if (typeof value === 'boolean') return { kind: 'boolean', value, formula: false };
  return value;
}
