import type { Area } from '@duibiao/sheet';

/** What a text that a cell holds stands for. */
export const TEXT = { plain: 0, error: 1, isoDate: 2 } as const;
export type TextKind = (typeof TEXT)[keyof typeof TEXT];

/**
 * Takes a sheet's cells as they are met in its XML, row by row as a rule. Both readers of sheet XML, the byte scanner and
 * the strict one, make the same calls for the same sheet. Blank cells make none. `style` is the index of the cell's
 * format, `formula` says that the value is a formula's cached one.
 */
export interface SheetSink {
  number(row: number, column: number, style: number, value: number, formula: boolean): void;
  /** An index into the shared strings, which may not exist there. */
  shared(row: number, column: number, index: number, formula: boolean): void;
  /** UTF-8 bytes, escapes resolved, valid only during the call. */
  text(
    row: number,
    column: number,
    kind: TextKind,
    bytes: Uint8Array,
    start: number,
    end: number,
    formula: boolean,
  ): void;
  boolean(row: number, column: number, value: boolean, formula: boolean): void;
  /** A formula whose value the file does not hold. */
  uncalculated(row: number, column: number): void;
  /** Present in sinks that want formulas, which only the strict reader tells: met before the cell's value. */
  formula?(row: number, column: number, style: number, formula: FormulaText): void;
  hiddenRow(row: number): void;
  hiddenColumns(first: number, last: number): void;
  merge(area: Area): void;
}

/** A formula as the file holds it (ECMA-376 part 1, 18.3.1.40). */
export interface FormulaText {
  /** Without `=`; empty for a cell that shares the formula of another. */
  readonly text: string;
  /** Index of the shared formula that it is, or begins. */
  readonly shared: number | null;
  readonly kind: 'normal' | 'array' | 'other';
}

/** How far to read: beyond `lastRow` no cell is wanted (merges and hidden columns still are). */
export interface SheetExtent {
  readonly lastRow: number;
}
