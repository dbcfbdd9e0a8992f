import { type Area, cellAddress, type FlagPlan, type LiveFlag, type Severity } from '@duibiao/sheet';
import { MAX_COLUMN, MAX_ROW } from '../container/index.js';
import { flagRefusal } from '../draft/flag-refusal.js';
import { findWorksheet, type WorkbookOutline } from '../draft/workbook-outline.js';
import { SEVERITIES } from './look.js';

/** One marked cell: the gravest of its flags, and the words of all of them, gravest first. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  readonly messages: readonly string[];
}

/** All that a plan asks of one sheet. */
export interface SheetMarks {
  readonly sheet: string;
  readonly part: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly severity: Severity;
    readonly message: string;
  }[];
  readonly live: readonly LiveFlag[];
}

/** The plan by sheet. A sheet or cell that the workbook cannot have is refused before anything is written. */
export function marksBySheet(plan: FlagPlan, outline: WorkbookOutline): readonly SheetMarks[] {
  const bySheet = new Map<
    string,
    { sheet: string; part: string; cells: SheetMarks['cells'][number][]; live: LiveFlag[] }
  >();
  const marksOf = (name: string) => {
    const { part, name: sheet } = findWorksheet(outline, name);
    const marks = bySheet.get(part) ?? { sheet, part, cells: [], live: [] };
    bySheet.set(part, marks);
    return marks;
  };
  for (const flag of plan.flags) {
    checkCell(flag.sheet, flag.row, flag.column);
    marksOf(flag.sheet).cells.push(flag);
  }
  for (const live of plan.live ?? []) {
    for (const { top, left, bottom, right } of live.areas) {
      checkCell(live.sheet, top, left);
      checkCell(live.sheet, bottom, right);
    }
    marksOf(live.sheet).live.push(live);
  }
  return [...bySheet.values()];
}

function checkCell(sheet: string, row: number, column: number): void {
  const isCell =
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 1 &&
    row <= MAX_ROW &&
    column >= 1 &&
    column <= MAX_COLUMN;
  if (!isCell) {
    const cell = column >= 1 && Number.isInteger(column) ? cellAddress(row, column) : `${row}, ${column}`;
    throw flagRefusal('noSuchCell', `${sheet}!${cell}`, { sheet, cell });
  }
}

/**
 * One mark for each cell. A flag on a cell that a merged area covers goes to the area's top-left cell, the only one
 * that shows.
 */
export function marksOf(cells: SheetMarks['cells'], merges: readonly Area[]): readonly Mark[] {
  const anchorOf = anchors(cells, merges);
  const gathered = new Map<number, { row: number; column: number; flags: SheetMarks['cells'][number][] }>();
  for (const flag of cells) {
    const { row, column } = anchorOf.get(keyOf(flag.row, flag.column)) ?? flag;
    const key = keyOf(row, column);
    const mark = gathered.get(key) ?? { row, column, flags: [] };
    mark.flags.push(flag);
    gathered.set(key, mark);
  }
  return [...gathered.values()]
    .map(({ row, column, flags }) => {
      const sorted = flags.toSorted(
        (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
      );
      const messages = [...new Set(sorted.map(({ message }) => message).filter((message) => message !== ''))];
      return { row, column, severity: sorted[0]!.severity, messages };
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function keyOf(row: number, column: number): number {
  return row * (MAX_COLUMN + 1) + column;
}

function anchors(cells: SheetMarks['cells'], merges: readonly Area[]) {
  const found = new Map<number, { readonly row: number; readonly column: number }>();
  const columns = new Map<number, Set<number>>();
  for (const { row, column } of cells) columns.set(row, (columns.get(row) ?? new Set()).add(column));
  const rows = [...columns.keys()].sort((a, b) => a - b);
  for (const { top, left, bottom, right } of merges) {
    for (let index = firstFrom(rows, top); index < rows.length && rows[index]! <= bottom; index++) {
      const row = rows[index]!;
      for (const column of columns.get(row)!) {
        if (column >= left && column <= right) found.set(keyOf(row, column), { row: top, column: left });
      }
    }
  }
  return found;
}

/** Index of the first element that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Single cells as few rectangles: runs down a column first, then equal runs side by side. */
export function areasOf(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: typeof runs = [];
  const open = new Map<string, (typeof runs)[number]>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const neighbour = open.get(key);
    if (neighbour && neighbour.right === run.left - 1) {
      neighbour.right = run.right;
      continue;
    }
    open.set(key, run);
    areas.push(run);
  }
  return areas;
}
