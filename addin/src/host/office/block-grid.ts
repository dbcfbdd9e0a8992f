import { type Area, BLANK, type Cell, type Grid } from '@duibiao/sheet';
import { type FormatClass, formatClass } from '@duibiao/workbook';

/** A block as Excel delivers it: values, formulas and number formats of the same shape. */
export interface Block {
  /** Sheet row of the first line, from 1. */
  readonly top: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  /** Excel's own types of the values; null where no value looks like an error. */
  readonly types: readonly (readonly string[])[] | null;
}

export interface SheetFacts {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Column of the first value of every line, from 1. */
  readonly left: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly date1904: boolean;
  readonly hidden: boolean;
}

interface Line {
  readonly values: readonly unknown[];
  readonly formulas: readonly unknown[];
  readonly formats: readonly string[];
  readonly types: readonly string[] | null;
}

const ERRORS =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|BUSY!)$/;
const classes = new Map<string, FormatClass>();

/** A sheet out of blocks; cells are made when they are asked for. */
export class BlockGrid implements Grid {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly date1904: boolean;
  readonly hidden: boolean;
  readonly facts: SheetFacts;
  readonly #lines: readonly (Line | undefined)[];

  constructor(facts: SheetFacts, lines: readonly (Line | undefined)[]) {
    this.facts = facts;
    this.name = facts.name;
    this.rowCount = facts.rowCount;
    this.columnCount = facts.columnCount;
    this.merges = facts.merges;
    this.date1904 = facts.date1904;
    this.hidden = facts.hidden;
    this.#lines = lines;
  }

  static of(facts: SheetFacts, blocks: readonly Block[]): BlockGrid {
    return new BlockGrid(facts, []).with(facts, blocks);
  }

  /** The same sheet with some rows read again. */
  with(facts: SheetFacts, blocks: readonly Block[]): BlockGrid {
    const lines = [...this.#lines];
    for (const { top, values, formulas, formats, types } of blocks) {
      values.forEach((line, at) => {
        lines[top + at] = {
          values: line,
          formulas: formulas[at] ?? [],
          formats: formats[at] ?? [],
          types: types?.[at] ?? null,
        };
      });
    }
    return new BlockGrid(facts, lines);
  }

  // Properties, not methods: whoever copies a grid with some of it changed copies these too.
  readonly cell = (row: number, column: number): Cell => {
    const line = this.#lines[row];
    if (!line) return BLANK;
    const at = column - this.facts.left;
    const value = line.values[at];
    const code = line.formulas[at];
    // A text that begins with `=` is a formula only if it is not itself the cell's value.
    const formula = typeof code === 'string' && code.startsWith('=') && code !== value;
    return cellOf(value, formula, line.formats[at], line.types?.[at]);
  };

  readonly isRowHidden = (row: number): boolean => this.facts.hiddenRows.has(row);
  readonly isColumnHidden = (column: number): boolean => this.facts.hiddenColumns.has(column);
}

function cellOf(
  value: unknown,
  formula: boolean,
  format: string | undefined,
  type: string | undefined,
): Cell {
  if (value === undefined || value === null || (value === '' && !formula)) return BLANK;
  if (typeof value === 'number') return { kind: classOf(format ?? 'General'), number: value, formula };
  if (typeof value === 'boolean') return { kind: 'boolean', value, formula };
  const text = String(value);
  return type === 'Error' ? { kind: 'error', text, formula } : { kind: 'text', text, formula };
}

/** The value of an error, or text that looks like one. */
export function isErrorText(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERRORS.test(value);
}

function classOf(code: string): FormatClass {
  let found = classes.get(code);
  if (!found) {
    found = formatClass(code);
    classes.set(code, found);
  }
  return found;
}
