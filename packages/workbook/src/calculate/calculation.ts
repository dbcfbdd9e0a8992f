import type { Cell, Grid } from '@duibiao/sheet';
import type { FormatClass } from '../read/number-format.js';
import { evaluateFormula, type FormulaScope } from './evaluate.js';
import type { FormulaNode } from './formula-tree.js';
import { errorOf, isError, type Matrix, type Scalar } from './formula-value.js';
import { DATES } from './functions/dates.js';
import { parseFormula } from './parse-formula.js';
import { Uncalculable } from './uncalculable.js';

/** A formula whose value the file does not hold. */
export interface OpenFormula {
  readonly row: number;
  readonly column: number;
  /** What the cell's format makes of a number. */
  readonly format: FormatClass;
  /** Without `=`; of a shared formula the text stands in the cell where it begins. */
  readonly text: string;
  readonly down: number;
  readonly across: number;
  readonly isArray: boolean;
}

export interface OpenSheet {
  readonly grid: Grid;
  readonly formulas: readonly OpenFormula[];
}

/** Cells that a workbook's formulas may look at, one after the other, before the rest is left alone. */
const MOST_LOOKS = 50_000_000;
/** Formulas that wait for one another, one within the other, before the farthest is worked out by itself. */
const DEEPEST = 200;
/** Areas kept as they were put together, for formulas that look at the same one. */
const KEPT_AREAS = 16;
const WORTH_KEEPING = 32;

type Outcome = { readonly value: Scalar } | 'working' | 'impossible';

interface Parsed extends OpenFormula {
  readonly sheet: string;
  readonly tree: FormulaNode | null;
}

class TooDeep extends Uncalculable {
  readonly formula: Parsed;

  constructor(formula: Parsed) {
    super(formula.text);
    this.formula = formula;
  }
}

/** Works out the formulas of some sheets that look at each other. A value that a file holds is never worked out anew. */
export class Calculation {
  readonly #sheets = new Map<string, { readonly grid: Grid; readonly open: ReadonlyMap<number, Parsed> }>();
  readonly #outcomes = new Map<Parsed, Outcome>();
  readonly #areas = new Map<string, Matrix>();
  readonly #today: number | null;
  #looks = 0;
  #depth = 0;

  constructor(today: number | null) {
    this.#today = today;
  }

  /** Adds a sheet; answers the names of other sheets that its formulas look at. */
  add(name: string, { grid, formulas }: OpenSheet): ReadonlySet<string> {
    const open = new Map<number, Parsed>();
    const others = new Set<string>();
    for (const formula of formulas) {
      const tree = treeOf(formula, grid.date1904);
      open.set(keyOf(formula.row, formula.column), { ...formula, sheet: name, tree });
      if (tree) sheetsIn(tree, others);
    }
    this.#sheets.set(name.toLowerCase(), { grid, open });
    return others;
  }

  /** What each formula of a sheet gives, as a cell; those that cannot be worked out have none. */
  cells(name: string): ReadonlyMap<number, Cell> {
    const formulas = [...(this.#sheets.get(name.toLowerCase())?.open.values() ?? [])];
    for (const formula of formulas) this.#workOut(formula);
    const cells = new Map<number, Cell>();
    for (const formula of formulas) {
      const outcome = this.#outcomes.get(formula);
      if (outcome && typeof outcome === 'object')
        cells.set(keyOf(formula.row, formula.column), cellOf(outcome.value, formula.format));
    }
    return cells;
  }

  /** Of a long chain the far end is worked out first, piece by piece. */
  #workOut(formula: Parsed): void {
    const waiting = [formula];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      try {
        this.#valueOf(next);
        waiting.pop();
      } catch (cause) {
        if (!(cause instanceof Uncalculable)) throw cause;
        const far = cause instanceof TooDeep ? cause.formula : null;
        if (far && !waiting.includes(far)) waiting.push(far);
        else {
          // It has no value, or it came back to itself: then nothing that waits for it has one.
          this.#outcomes.set(next, 'impossible');
          waiting.pop();
        }
      }
    }
  }

  #valueOf(formula: Parsed): Scalar {
    const known = this.#outcomes.get(formula);
    if (known && typeof known === 'object') return known.value;
    // A formula that waits for itself has no value.
    if (known || !formula.tree) throw new Uncalculable(formula.text);
    if (this.#depth >= DEEPEST) throw new TooDeep(formula);
    this.#outcomes.set(formula, 'working');
    this.#depth++;
    try {
      const value = evaluateFormula(formula.tree, this.#scope(formula), formula.isArray);
      this.#outcomes.set(formula, { value });
      return value;
    } catch (cause) {
      if (cause instanceof TooDeep) this.#outcomes.delete(formula);
      else this.#outcomes.set(formula, 'impossible');
      throw cause;
    } finally {
      this.#depth--;
    }
  }

  #scope({ sheet, row, column, down, across }: Parsed): FormulaScope {
    return {
      sheet,
      row,
      column,
      down,
      across,
      today: this.#today,
      area: (name, top, left, bottom, right) => this.#area(name, top, left, bottom, right),
      isHidden: (name, at) => this.#sheet(name).grid.isRowHidden(at),
      isSubtotal: (name, r, c) => isSubtotal(this.#sheet(name).open.get(keyOf(r, c))?.tree),
    };
  }

  #sheet(name: string) {
    const sheet = this.#sheets.get(name.toLowerCase());
    if (!sheet) throw new Uncalculable(name);
    return sheet;
  }

  #area(name: string, top: number, left: number, bottom: number, right: number): Matrix {
    const sheet = this.#sheet(name);
    const { rowCount, columnCount } = sheet.grid;
    // Of whole columns only what is filled counts; a single cell may lie beyond it.
    const last = Math.max(top, Math.min(bottom, rowCount));
    const end = Math.max(left, Math.min(right, columnCount));
    const size = (last - top + 1) * (end - left + 1);
    this.#looks += size;
    if (this.#looks > MOST_LOOKS) throw new Uncalculable('too much to calculate');
    const key = `${name}!${top},${left}:${last},${end}`;
    const kept = this.#areas.get(key);
    if (kept) return kept;
    const values: Scalar[] = [];
    for (let row = top; row <= last; row++)
      for (let column = left; column <= end; column++) values.push(this.#look(sheet, row, column));
    const place = { sheet: name, row: top, column: left };
    const area = { rows: last - top + 1, columns: end - left + 1, values, place };
    if (size >= WORTH_KEEPING) this.#keep(key, area);
    return area;
  }

  #keep(key: string, area: Matrix): void {
    if (this.#areas.size >= KEPT_AREAS) this.#areas.delete(this.#areas.keys().next().value!);
    this.#areas.set(key, area);
  }

  #look(
    { grid, open }: { readonly grid: Grid; readonly open: ReadonlyMap<number, Parsed> },
    row: number,
    column: number,
  ): Scalar {
    const formula = open.get(keyOf(row, column));
    return formula ? this.#valueOf(formula) : scalarOf(grid.cell(row, column));
  }
}

/** One number for each cell of a sheet. */
export function keyOf(row: number, column: number): number {
  return row * 16_385 + column;
}

function treeOf({ text }: OpenFormula, date1904: boolean): FormulaNode | null {
  try {
    const tree = parseFormula(text);
    return date1904 && usesDates(tree) ? null : tree;
  } catch (cause) {
    if (cause instanceof Uncalculable) return null;
    throw cause;
  }
}

function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'negate':
    case 'percent':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'array':
      return node.rows.flat();
    default:
      return [];
  }
}

function sheetsIn(node: FormulaNode, into: Set<string>): void {
  if (node.kind === 'reference' && node.sheet !== null) into.add(node.sheet);
  for (const child of childrenOf(node)) sheetsIn(child, into);
}

/** Serials of the 1904 system are none of those that the functions count in. */
function usesDates(node: FormulaNode): boolean {
  return (
    (node.kind === 'call' && (node.name in DATES || node.name === 'TEXT')) || childrenOf(node).some(usesDates)
  );
}

function isSubtotal(node: FormulaNode | null | undefined): boolean {
  return !!node && ((node.kind === 'call' && node.name === 'SUBTOTAL') || childrenOf(node).some(isSubtotal));
}

function scalarOf(cell: Cell): Scalar {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
      return cell.text;
    case 'boolean':
      return cell.value;
    case 'error':
      return errorOf(cell.text);
    default:
      return cell.number;
  }
}

function cellOf(value: Scalar, format: FormatClass): Cell {
  if (typeof value === 'number') return { kind: format, number: value, formula: true };
  if (typeof value === 'boolean') return { kind: 'boolean', value, formula: true };
  if (isError(value)) return { kind: 'error', text: value.error, formula: true };
  return { kind: 'text', text: value ?? '', formula: true };
}
