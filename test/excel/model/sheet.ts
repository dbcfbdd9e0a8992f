import type { Area } from '@duibiao/sheet';
import { areaAddress } from '@duibiao/sheet';
import type { Fill, Style } from './style.js';
import { NO_FILL, StylePool, sameFill } from './style.js';

export type Scalar = string | number | boolean | null;

export interface CellModel {
  value: Scalar;
  /** What Excel worked out when it opened a file that held a formula without a value; not written back. */
  calculated?: { readonly value: Scalar; readonly error: boolean };
  /** The value is an error literal such as `#N/A`. */
  error?: boolean;
  /** Formula without `=`. */
  formula?: string;
  /** The `<f>` element it was read from; dropped when the formula is changed. */
  rawFormula?: string;
  /** Index into the file's shared strings, while the text is unchanged: keeps rich text. */
  shared?: number;
  /** It stood in the file, if only for its style, and is written back. */
  read?: true;
  style: Style;
}

export interface FormatModel {
  id: string;
  areas: Area[];
  /** Formula without `=` of a rule made through the interface. */
  formula: string;
  fill: string | null;
  fontColor: string | null;
  stopIfTrue: boolean;
  priority: number;
  /** The rule as read from a file, with its sqref and its differential format. */
  raw?: { readonly rule: string; readonly sqref: string };
}

export interface RowModel {
  hidden: boolean;
  height?: number;
  /** Attributes of the `<row>` as read, less `r` and `hidden`. */
  attributes?: Record<string, string>;
  style?: Style;
}

export interface ColumnModel {
  hidden: boolean;
  width?: number;
  style?: Style;
}

/** What a sheet may be given that is written as raw elements when the workbook is saved. */
export interface Extras {
  validations: { areas: Area[]; rule: Record<string, unknown>; prompt?: unknown; errorAlert?: unknown }[];
  links: { row: number; column: number; target: Record<string, unknown> }[];
  freeze: { row: number; column: number } | null;
  autoFilter: Area | null;
  page: Record<string, unknown>;
  charts: Record<string, unknown>[];
}

/** One sheet of the simulated workbook. Rows and columns count from 1. */
export class SheetModel {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  tabColor = '';
  protected = false;
  /** Part in the package that it was read from. */
  part: string | null = null;
  readonly rows = new Map<number, Map<number, CellModel>>();
  readonly rowModels = new Map<number, RowModel>();
  readonly columnModels = new Map<number, ColumnModel>();
  merges: Area[] = [];
  formats: FormatModel[] = [];
  readonly notes = new Map<string, { author: string; text: string }>();
  readonly threads = new Set<string>();
  readonly extras: Extras = {
    validations: [],
    links: [],
    freeze: null,
    autoFilter: null,
    page: {},
    charts: [],
  };

  constructor(
    readonly id: string,
    public name: string,
    readonly pool: StylePool = new StylePool(),
    /** What the file's own cell formats look like. */
    readonly fileFill: (xf: number) => Fill = () => NO_FILL,
    readonly fileNumberFormat: (xf: number) => string = () => 'General',
    readonly fileLook: (xf: number) => string = () => '',
  ) {}

  cell(row: number, column: number): CellModel | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell, made if it is not there, with the style that its row or column would give it. */
  ensure(row: number, column: number): CellModel {
    let line = this.rows.get(row);
    if (!line) {
      line = new Map();
      this.rows.set(row, line);
    }
    let cell = line.get(column);
    if (!cell) {
      cell = { value: null, style: this.styleAt(row, column) };
      line.set(column, cell);
    }
    return cell;
  }

  styleAt(row: number, column: number): Style {
    return (
      this.cell(row, column)?.style ??
      this.rowModels.get(row)?.style ??
      this.columnModels.get(column)?.style ??
      this.pool.of({ xf: 0 })
    );
  }

  fillAt(row: number, column: number): Fill {
    const style = this.styleAt(row, column);
    return style.fill ?? this.fileFill(style.xf);
  }

  numberFormatAt(row: number, column: number): string {
    const style = this.styleAt(row, column);
    return style.numberFormat ?? this.fileNumberFormat(style.xf);
  }

  /** A fill equal to the file's own is no change at all: the style falls back to what was read. */
  setFill(row: number, column: number, fill: Fill): void {
    const at = this.styleAt(row, column);
    const { fill: _old, ...rest } = at;
    const own = this.fileFill(at.xf);
    const looksLikeOwn =
      sameFill(fill, own) ||
      (fill.raw === undefined && sameFill({ ...fill, raw: own.raw ?? '' }, { ...own, raw: own.raw ?? '' }));
    const style = this.pool.of(looksLikeOwn ? rest : { ...rest, fill });
    const cell = this.cell(row, column);
    if (!cell && style === at) return;
    this.ensure(row, column).style = style;
    this.#dropIfBare(row, column);
  }

  change(row: number, column: number, change: Partial<Omit<Style, 'xf'>>): void {
    const cell = this.ensure(row, column);
    cell.style = this.pool.of({ ...cell.style, ...change });
  }

  setValue(row: number, column: number, value: Scalar): void {
    const cell = this.ensure(row, column);
    cell.value = value;
    delete cell.error;
    delete cell.calculated;
    delete cell.formula;
    delete cell.rawFormula;
    delete cell.shared;
  }

  setFormula(row: number, column: number, formula: string): void {
    this.setValue(row, column, null);
    this.ensure(row, column).formula = formula;
  }

  /** Last row and column with a value or a formula; zeros on an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let top = 0;
    let bottom = 0;
    let left = 0;
    let right = 0;
    for (const [row, line] of this.rows) {
      for (const [column, cell] of line) {
        if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
        if (top === 0 || row < top) top = row;
        if (row > bottom) bottom = row;
        if (left === 0 || column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom === 0 ? null : { top, left, bottom, right };
  }

  isRowHidden(row: number): boolean {
    return this.rowModels.get(row)?.hidden ?? false;
  }

  isColumnHidden(column: number): boolean {
    return this.columnModels.get(column)?.hidden ?? false;
  }

  /** Sorts whole rows by a column, as Excel does: values and cell formats travel, conditional formats stay. */
  sortRows(top: number, bottom: number, column: number): void {
    const lines = [];
    for (let row = top; row <= bottom; row++) lines.push(this.rows.get(row) ?? new Map<number, CellModel>());
    lines.sort((a, b) => compare(a.get(column)?.value ?? null, b.get(column)?.value ?? null));
    lines.forEach((line, index) => {
      this.rows.set(top + index, line);
    });
  }

  /** Inserts empty rows before `row`: everything below moves down, and areas grow or move as Excel moves them. */
  insertRows(row: number, count: number): void {
    const moved = (at: number): number => (at >= row ? at + count : at);
    rekey(this.rows, moved);
    rekey(this.rowModels, moved);
    const shift = (area: Area): Area => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) });
    this.merges = this.merges.map(shift);
    for (const format of this.formats) format.areas = format.areas.map(shift);
    this.#moveNotes(moved, (column) => column);
  }

  /** Deletes rows: everything below moves up. Areas that lie in them go. */
  deleteRows(row: number, count: number): void {
    const end = row + count;
    const moved = (at: number): number | null => (at < row ? at : at < end ? null : at - count);
    rekey(this.rows, moved);
    rekey(this.rowModels, moved);
    const shrink = (area: Area): Area | null => {
      const top = area.top < row ? area.top : Math.max(row, area.top - count);
      const bottom = area.bottom < end ? Math.min(area.bottom, row - 1) : area.bottom - count;
      return bottom < top ? null : { ...area, top, bottom };
    };
    this.merges = this.merges.flatMap((area) => shrink(area) ?? []);
    for (const format of this.formats) format.areas = format.areas.flatMap((area) => shrink(area) ?? []);
    this.formats = this.formats.filter(({ areas }) => areas.length > 0);
    this.#moveNotes(moved, (column) => column);
  }

  /** Inserts empty columns before `column`: everything to the right moves, and areas grow or move. */
  insertColumns(column: number, count: number): void {
    const moved = (at: number): number => (at >= column ? at + count : at);
    for (const line of this.rows.values()) rekey(line, moved);
    rekey(this.columnModels, moved);
    const shift = (area: Area): Area => ({ ...area, left: moved(area.left), right: moved(area.right) });
    this.merges = this.merges.map(shift);
    for (const format of this.formats) format.areas = format.areas.map(shift);
    this.#moveNotes((row) => row, moved);
  }

  #moveNotes(row: (at: number) => number | null, column: (at: number) => number | null): void {
    const notes = [...this.notes];
    this.notes.clear();
    for (const [key, note] of notes) {
      const [oldRow, oldColumn] = key.split(',').map(Number) as [number, number];
      const [newRow, newColumn] = [row(oldRow), column(oldColumn)];
      if (newRow !== null && newColumn !== null) this.notes.set(`${newRow},${newColumn}`, note);
    }
  }

  /** A cell that only held a style which is now its row's or column's own is as if it had never been. */
  #dropIfBare(row: number, column: number): void {
    const line = this.rows.get(row);
    const cell = line?.get(column);
    if (!line || !cell || cell.value !== null || cell.formula !== undefined || cell.shared !== undefined)
      return;
    const below =
      this.rowModels.get(row)?.style ?? this.columnModels.get(column)?.style ?? this.pool.of({ xf: 0 });
    if (cell.style === below && !cell.read) line.delete(column);
  }
}

/** Gives every entry its new number; those without one go. */
function rekey<T>(map: Map<number, T>, moved: (at: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [at, value] of entries) {
    const to = moved(at);
    if (to !== null) map.set(to, value);
  }
}

function compare(a: Scalar, b: Scalar): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return String(a) < String(b) ? -1 : 1;
}

/** `A1:C3 E5`, as files write it. */
export function sqref(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}
