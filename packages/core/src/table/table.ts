/**
 * Why a value is not there. The number is what a column's `missing` array holds; 0 means the value is there.
 */
export const MISSING = {
  /** The cell is blank, or holds a word for "nothing written". */
  empty: 1,
  /** Something is written that cannot be read as this kind of value (`约三千`). */
  unreadable: 2,
  /** The ledger has no column for it. */
  noColumn: 3,
  /** The standard has no value of a parameter for that year and region. */
  noParameter: 4,
  /** Staff wrote that it is still being established (`待核实`). */
  pending: 5,
  /** Two cells or columns give different values for one thing. */
  conflict: 6,
  /** The arithmetic has no result (division by zero). */
  undefined: 7,
} as const;

export type MissingReason = keyof typeof MISSING;

/** In the order of their numbers, `MISSING_REASONS[1]` being `empty`. */
export const MISSING_REASONS: readonly (MissingReason | null)[] = [
  null,
  'empty',
  'unreadable',
  'noColumn',
  'noParameter',
  'pending',
  'conflict',
  'undefined',
];

/**
 * Numbers in their field's unit. A double holds each exactly in the sense that matters: values have at most fifteen
 * significant digits, as in Excel, and such decimals and their nearest doubles correspond one to one.
 */
export interface NumberColumn {
  readonly type: 'number';
  readonly values: Float64Array;
  readonly missing: Uint8Array;
}

export interface BooleanColumn {
  readonly type: 'boolean';
  readonly values: Uint8Array;
  readonly missing: Uint8Array;
}

/** Days since 1970-01-01. */
export interface DateColumn {
  readonly type: 'date';
  readonly values: Int32Array;
  readonly missing: Uint8Array;
}

/** Texts and categories, as indexes into a pool without repeats. */
export interface TextColumn {
  readonly type: 'text';
  readonly values: Uint32Array;
  readonly pool: readonly string[];
  readonly missing: Uint8Array;
}

export type Column = NumberColumn | BooleanColumn | DateColumn | TextColumn;

/** Subjects as typed columns: row `i` of every column is subject `i`. A field without a column is missing for all (`noColumn`). */
export interface Table {
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Members of each subject (persons of a household): those of subject `i` are rows `offsets[i]` to `offsets[i + 1] - 1`. */
  readonly members?: { readonly offsets: Uint32Array; readonly table: Table };
}
