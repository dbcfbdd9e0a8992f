import type { Area } from '@duibiao/sheet';
import { areaAddress, parseArea, sheetAddress } from '@duibiao/sheet';
import type { SheetModel } from '../../model/sheet.js';
import { invalidArgument } from '../failure.js';

export interface RangeSelf {
  readonly sheet: SheetModel;
  readonly area: Area;
}

export interface AreasSelf {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** Addresses beyond this many characters are cut short by the host. */
export const LONGEST_ADDRESS = 8192;

/** `A1:B2`, `Sheet!A1`, `A:C`, `2:5` on a given sheet. */
export function readAddress(text: string): Area {
  const own = text.slice(text.lastIndexOf('!') + 1);
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(own);
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(own);
  const area = columns
    ? parseArea(`${columns[1]}1:${columns[2]}${LAST_ROW}`)
    : rows
      ? { top: Number(rows[1]), bottom: Number(rows[2]), left: 1, right: LAST_COLUMN }
      : parseArea(own);
  if (!area || area.bottom > LAST_ROW || area.right > LAST_COLUMN) {
    throw invalidArgument(
      `The argument is invalid or missing or has an incorrect format: ${own.slice(0, 40)}.`,
    );
  }
  return area;
}

/** Several areas, comma-separated. */
export function readAddresses(text: string): Area[] {
  const whole = text.length > LONGEST_ADDRESS ? text.slice(0, LONGEST_ADDRESS) : text;
  if (whole.length < text.length) throw invalidArgument('The address was cut off after 8192 characters.');
  return whole.split(',').map((part) => readAddress(part.trim()));
}

export function fullAddress(sheet: SheetModel, areas: readonly Area[]): string {
  const prefix = sheetAddress({ sheet: sheet.name, row: 1, column: 1 }).replace(/[^!]*$/, '');
  const text = areas.map((area) => prefix + areaAddress(area)).join(',');
  return text.length > LONGEST_ADDRESS ? text.slice(0, LONGEST_ADDRESS) : text;
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

/** Calls back for every cell of the areas; a whole row or column is cut to what the sheet uses. */
export function eachCell(
  sheet: SheetModel,
  areas: readonly Area[],
  visit: (row: number, column: number) => void,
): void {
  for (const area of areas) {
    const bottom = area.bottom >= LAST_ROW ? (sheet.usedArea(false)?.bottom ?? 1) : area.bottom;
    const right = area.right >= LAST_COLUMN ? (sheet.usedArea(false)?.right ?? 1) : area.right;
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) visit(row, column);
    }
  }
}

/** The value that all cells share; null when they differ. */
export function uniform<T>(
  sheet: SheetModel,
  areas: readonly Area[],
  read: (row: number, column: number) => T,
): T | null {
  let first: T | undefined;
  let mixed = false;
  eachCell(sheet, areas, (row, column) => {
    if (mixed) return;
    const value = read(row, column);
    if (first === undefined) first = value;
    else if (first !== value) mixed = true;
  });
  return mixed || first === undefined ? null : first;
}

export function grid<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(read(row, column));
    rows.push(line);
  }
  return rows;
}
