import { columnName, columnNumber } from '@duibiao/sheet';

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

// In this order: texts, quoted sheet names, references of a cell, anything that merely looks like one.
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!])/gu;

/**
 * Moves the relative references of a formula, as copying its cell would. References that would leave the sheet come in
 * again at the other side, as Excel's own do in conditional formats.
 *
 * @example
 * ```ts
 * shiftFormula('AND(F5<$B$1,"F5"<>G$4)', 10, 1) //=> 'AND(G15<$B$1,"F5"<>H$4)'
 * ```
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PIECES, (whole, fixColumn, letters, fixRow, digits) => {
    if (letters === undefined) return whole;
    const column = columnNumber(letters);
    const row = Number(digits);
    if (column < 1 || column > MAX_COLUMN || row < 1 || row > MAX_ROW) return whole;
    const newColumn = fixColumn ? column : wrapped(column + columns, MAX_COLUMN);
    const newRow = fixRow ? row : wrapped(row + rows, MAX_ROW);
    return `${fixColumn}${columnName(newColumn)}${fixRow}${newRow}`;
  });
}

function wrapped(value: number, most: number): number {
  return ((((value - 1) % most) + most) % most) + 1;
}
