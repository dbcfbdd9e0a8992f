import { type Dictionary, DuibiaoError, type Level } from '@duibiao/core';
import { columnName } from '@duibiao/sheet';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Ledger } from '../ledger.js';
import { mapWords } from '../words/map.js';

/** One answer about a column: the field it holds, or null where it is to be left out. */
export interface MappedColumn {
  /** Header as `LedgerColumn.header` gives it. */
  readonly header: string;
  readonly field: string | null;
  /** Letter of the column (`C`), or cell of the value in a form (`D12`), where several have the same header. */
  readonly column?: string;
  /** Unit in which it is written, where the header does not say (`万元`). */
  readonly unit?: string;
}

/** What the columns of a kind of ledger are: saved once, used for every ledger of that kind, by any host. */
export interface ColumnMap {
  readonly version: 1;
  readonly level?: Level;
  readonly columns: readonly MappedColumn[];
}

const columnMap = z.strictObject({
  version: z.literal(1),
  level: z.enum(['person', 'household', 'village', 'township', 'county', 'project']).optional(),
  columns: z.array(
    z.strictObject({
      header: z.string().min(1),
      field: z.string().min(1).nullable(),
      column: z
        .string()
        .regex(/^[A-Z]{1,3}\d{0,7}$/)
        .optional(),
      unit: z.string().min(1).optional(),
    }),
  ),
});

/**
 * Reads a column map from JSON or YAML. Throws `map/unusable` for what is neither or has another shape, `map/unknown-field`
 * for a field that the dictionary does not know.
 *
 * @example
 * ```ts
 * parseColumnMap('version: 1\ncolumns:\n  - { header: 收入, field: perCapitaNetIncome, unit: 元 }', dictionary).columns[0]?.field //=> 'perCapitaNetIncome'
 * ```
 */
export function parseColumnMap(text: string, dictionary: Dictionary, file?: string): ColumnMap {
  const place = file === undefined ? {} : { file };
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (cause) {
    throw new DuibiaoError('map/unusable', mapWords.notText(), place, { cause });
  }
  z.config({ jitless: true });
  const result = columnMap.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new DuibiaoError('map/unusable', mapWords.shape(issue?.path.join('.') ?? ''), place);
  }
  for (const { field } of result.data.columns)
    if (field !== null && !dictionary.has(field))
      throw new DuibiaoError('map/unknown-field', mapWords.unknownField(field), place);
  return result.data as ColumnMap;
}

/** Where a column stands; in a form, with the row of its label. */
export interface Place {
  readonly column: number;
  readonly row?: number | undefined;
}

/**
 * Name by which a column map knows a column: its letter, or the cell of a form's value.
 *
 * @example
 * ```ts
 * placeName({ column: 4, row: 12 }) //=> 'D12'
 * ```
 */
export function placeName({ column, row }: Place): string {
  return `${columnName(column)}${row ?? ''}`;
}

/**
 * The map that a ledger was read by, ready to be corrected, saved, and given back: every taken column with its field, and
 * every other with null.
 */
export function columnMapOf(ledger: Ledger): ColumnMap {
  const seen = new Map<string, MappedColumn>();
  for (const table of ledger.tables) {
    const headers = [...table.columns, ...table.unmapped].map(({ header }) => header);
    const letter = (place: Place, header: string) =>
      headers.filter((other) => other === header).length > 1 ? { column: placeName(place) } : {};
    for (const { column, row, header, field, writtenUnit } of table.columns) {
      const unit = writtenUnit === undefined ? {} : { unit: writtenUnit };
      const entry = { header, field, ...letter({ column, row }, header), ...unit };
      if (header !== '') seen.set(`${entry.column ?? ''} ${header}`, entry);
    }
    for (const { column, row, header, year } of table.unmapped) {
      // It is left out for the year asked about, not for good.
      if (year !== undefined) continue;
      const entry = { header, field: null, ...letter({ column, row }, header) };
      const key = `${entry.column ?? ''} ${header}`;
      if (header !== '' && !seen.has(key)) seen.set(key, entry);
    }
  }
  return { version: 1, level: ledger.level, columns: [...seen.values()] };
}
