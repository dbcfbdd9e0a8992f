import type { Bilingual, Language } from '@duibiao/core';

/** What Excel hands over for an argument that may be a range. */
export type Matrix = readonly (readonly unknown[])[];

/** A cell of a result that has none, with the reason that Excel shows beside its error. */
export class NoValue {
  constructor(
    /** `value`: the input is wrong. `missing`: there is no such figure. */
    readonly kind: 'value' | 'missing',
    readonly reason: Bilingual,
  ) {}
}

export type ResultCell = string | number | boolean | NoValue;
export type Result = ResultCell[][];

/** An argument as rows of cells, whether Excel sent one cell or many. */
export function matrix(argument: unknown): Matrix {
  if (Array.isArray(argument)) return Array.isArray(argument[0]) ? (argument as Matrix) : [argument];
  return [[argument ?? '']];
}

export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

export function textOf(argument: unknown): string {
  const first = matrix(argument)[0]?.[0];
  return isBlank(first) ? '' : String(first).trim();
}

/**
 * Applies a function cell by cell, arguments of one cell standing for every row or column of the others, as Excel's own
 * functions do. A blank first argument gives a blank.
 */
export function cellByCell(given: readonly unknown[], each: (...values: unknown[]) => ResultCell): Result {
  const grids = given.map(matrix);
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 1));
  const at = (grid: Matrix, row: number, column: number): unknown => {
    const line = grid.length === 1 ? grid[0] : grid[row];
    return line?.length === 1 ? line[0] : line?.[column];
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const values = grids.map((grid) => at(grid, row, column));
      return isBlank(values[0]) ? '' : each(...values);
    }),
  );
}

export type Run = (given: readonly unknown[], language: Language) => Result;
