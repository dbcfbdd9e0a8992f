/**
 * Rows and columns count from 1 everywhere, as people and A1 addresses do: row 5, column 6 is `F5`.
 */

/** `6` → `F`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `F` → `6`; 0 when it is no column name. */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return 0;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/**
 * A1 address of a cell.
 *
 * @example
 * ```ts
 * cellAddress(5, 6) //=> 'F5'
 * ```
 */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + row;
}

/** A cell of a workbook: `sheet` as on its tab, row and column from 1. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle, edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `A1:C3`, or `A1` for a single cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** Reads `F5`, `$F$5`, `A1:C3`; null when it is no address. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const left = columnNumber(match[1]!);
  const top = Number(match[2]);
  const right = match[3] ? columnNumber(match[3]) : left;
  const bottom = match[4] ? Number(match[4]) : top;
  if (top < 1 || bottom < 1) return null;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Reads `Sheet1!B2`, `'My sheet'!B2`; the sheet is null when the text names none. */
export function parseCellRef(
  text: string,
): { readonly sheet: string | null; readonly row: number; readonly column: number } | null {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1));
  if (!area || area.top !== area.bottom || area.left !== area.right) return null;
  let sheet = bang < 0 ? null : text.slice(0, bang);
  if (sheet && /^'.*'$/.test(sheet)) sheet = sheet.slice(1, -1).replaceAll("''", "'");
  return { sheet, row: area.top, column: area.left };
}

/** `Sheet1!B2`, quoting the sheet name where formulas and links need it. */
export function sheetAddress({ sheet, row, column }: CellRef): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) &&
    !/^[A-Za-z]{1,3}[0-9]+$/.test(sheet) &&
    !/^[Rr][0-9]*([Cc][0-9]*)?$/.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cellAddress(row, column)}`;
}
