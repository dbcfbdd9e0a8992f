import type { OpenFormula } from '../calculate/calculation.js';
import type { Package } from '../container/package.js';
import type { FormatClass } from './number-format.js';
import { readSheetStrictly } from './sheet-reading.js';
import type { FormulaText, SheetExtent, SheetSink } from './sheet-sink.js';
import type { StyleClasses } from './styles.js';

interface Met extends FormulaText {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** Passes over everything in a sheet but its formulas. */
class FormulaSink implements SheetSink {
  readonly #open: Met[] = [];
  readonly #zeros: Met[] = [];
  /** Where each shared formula begins. */
  readonly #shared = new Map<number, Met>();
  #last: Met | null = null;
  #hasOtherValues = false;

  formula(row: number, column: number, style: number, formula: FormulaText): void {
    this.#last = { ...formula, row, column, style };
    if (formula.shared !== null && formula.text !== '') this.#shared.set(formula.shared, this.#last);
  }

  uncalculated(): void {
    if (this.#last) this.#open.push(this.#last);
  }

  number(_row: number, _column: number, _style: number, value: number, formula: boolean): void {
    if (formula && value === 0 && this.#last) this.#zeros.push(this.#last);
    else this.#other(formula);
  }

  shared(_row: number, _column: number, _index: number, formula: boolean): void {
    this.#other(formula);
  }

  text(
    _row: number,
    _column: number,
    _kind: unknown,
    _bytes: unknown,
    _start: unknown,
    _end: unknown,
    formula: boolean,
  ): void {
    this.#other(formula);
  }

  boolean(_row: number, _column: number, _value: boolean, formula: boolean): void {
    this.#other(formula);
  }

  hiddenRow(): void {}
  hiddenColumns(): void {}
  merge(): void {}

  /** `zerosAreNone`: where every formula shows 0, none was worked out. */
  formulas(classes: StyleClasses, zerosAreNone: boolean): readonly OpenFormula[] {
    const met = zerosAreNone && !this.#hasOtherValues ? [...this.#open, ...this.#zeros] : this.#open;
    return met.flatMap((each) => {
      const format: FormatClass = classes[each.style] ?? 'number';
      const begin = each.text === '' && each.shared !== null ? this.#shared.get(each.shared) : each;
      if (!begin) return [];
      const [down, across] = [each.row - begin.row, each.column - begin.column];
      const text = each.kind === 'other' ? '' : begin.text;
      return [
        { row: each.row, column: each.column, format, text, down, across, isArray: each.kind === 'array' },
      ];
    });
  }

  #other(formula: boolean): void {
    if (formula) this.#hasOtherValues = true;
  }
}

/**
 * The formulas of a sheet that the file holds no value for. `recalculates` says that the workbook asks to be worked out when it is
 * opened: then formulas that show 0 throughout are placeholders too, as XlsxWriter leaves them.
 */
export async function readOpenFormulas(
  book: Package,
  part: string,
  {
    classes,
    recalculates,
    extent,
  }: {
    readonly classes: StyleClasses;
    readonly recalculates: boolean;
    readonly extent: SheetExtent;
  },
): Promise<readonly OpenFormula[]> {
  const sink = await readSheetStrictly(book, part, new FormulaSink(), extent);
  return sink.formulas(classes, recalculates);
}
