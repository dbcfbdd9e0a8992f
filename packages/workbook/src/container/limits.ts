/** How much of a workbook Duibiao is willing to open. A file beyond one of these is refused with `workbook/too-large`. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Sum of all parts, inflated. */
  readonly inflatedBytes: number;
  /** Inflated over compressed size of one XML part; judged only above `ratioFrom`. */
  readonly ratio: number;
  /** Inflated bytes of a part from which its ratio is judged. */
  readonly ratioFrom: number;
  /** Inflated bytes of one part that is held whole (workbook, styles, relations). */
  readonly wholePartBytes: number;
  /** Entries of the package. */
  readonly parts: number;
  readonly sheets: number;
  /** Shared strings of the workbook. */
  readonly strings: number;
  /** Cell formats (`cellXfs`). Excel itself stops at 65,490. */
  readonly styles: number;
  /** Filled cells of one sheet. */
  readonly cells: number;
  readonly merges: number;
}

const MIB = 1024 * 1024;

/** Far above what staff keep (a 100,000 × 40 ledger is 143 MiB of XML in 3.5 million cells), far below what hurts. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 512 * MIB,
  inflatedBytes: 1024 * MIB,
  ratio: 400,
  ratioFrom: 16 * MIB,
  wholePartBytes: 64 * MIB,
  parts: 50_000,
  sheets: 10_000,
  strings: 8_000_000,
  styles: 200_000,
  cells: 40_000_000,
  merges: 1_000_000,
};

/** Excel's own sheet: nothing lies beyond. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
