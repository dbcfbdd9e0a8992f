import {
  type BooleanColumn,
  type Column,
  type DateColumn,
  MISSING,
  type NumberColumn,
  type Table,
  type TextColumn,
} from '@duibiao/core';

/** Text of a row, or null when it is missing or the column is of another type. */
export function textAt(table: Table, field: string, row: number): string | null {
  const column = table.columns.get(field);
  if (column?.type !== 'text' || column.missing[row] !== 0) return null;
  return column.pool[column.values[row]!] ?? null;
}

/** Day number of a row, or null. */
export function dateAt(table: Table, field: string, row: number): number | null {
  const column = table.columns.get(field);
  return column?.type !== 'date' || column.missing[row] !== 0 ? null : column.values[row]!;
}

/** Number of a row, or null. */
export function numberAt(table: Table, field: string, row: number): number | null {
  const column = table.columns.get(field);
  return column?.type !== 'number' || column.missing[row] !== 0 ? null : column.values[row]!;
}

/** A number as people write it, without the traces of binary arithmetic. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Columns made row by row; null is a missing value. */
export function numbers(rows: number, at: (row: number) => number | null): NumberColumn {
  const column: NumberColumn = {
    type: 'number',
    values: new Float64Array(rows),
    missing: new Uint8Array(rows),
  };
  return filled(column, rows, at);
}

export function booleans(rows: number, at: (row: number) => boolean | null): BooleanColumn {
  const column: BooleanColumn = {
    type: 'boolean',
    values: new Uint8Array(rows),
    missing: new Uint8Array(rows),
  };
  return filled(column, rows, (row) => {
    const value = at(row);
    return value === null ? null : Number(value);
  });
}

export function dates(rows: number, at: (row: number) => number | null): DateColumn {
  const column: DateColumn = { type: 'date', values: new Int32Array(rows), missing: new Uint8Array(rows) };
  return filled(column, rows, at);
}

export function texts(rows: number, at: (row: number) => string | null): TextColumn {
  const pool: string[] = [];
  const places = new Map<string, number>();
  const column: TextColumn = {
    type: 'text',
    values: new Uint32Array(rows),
    pool,
    missing: new Uint8Array(rows),
  };
  return filled(column, rows, (row) => {
    const value = at(row);
    if (value === null) return null;
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, pool.length);
    return pool.push(value) - 1;
  });
}

function filled<T extends Column>(column: T, rows: number, at: (row: number) => number | null): T {
  for (let row = 0; row < rows; row += 1) {
    const value = at(row);
    if (value === null) column.missing[row] = MISSING.empty;
    else column.values[row] = value;
  }
  return column;
}
