import type { Cell, Grid } from './grid.js';

/**
 * A grid of a form that knows only text (CSV, web tables), with its figures as figures: amounts, percentages and days that lose
 * nothing by it, so that they can be added up and sorted. What a column's texts need stays text: numbers of persons and households,
 * codes with a leading zero, months (`2019.10`).
 *
 * @example
 * ```ts
 * const grid = textFigures(gridOf('台账', [['户编号', '收入'], ['0012', '3070.5']]));
 * grid.cell(2, 1) //=> { kind: 'text', text: '0012', formula: false }
 * grid.cell(2, 2) //=> { kind: 'number', number: 3070.5, formula: false }
 * ```
 */
export function textFigures(grid: Grid): Grid {
  const kept = new Set<number>();
  for (let row = 1; row <= grid.rowCount; row += 1)
    for (let column = 1; column <= grid.columnCount; column += 1) {
      const cell = grid.cell(row, column);
      if (cell.kind === 'text' && NEEDS_TEXT.test(cell.text.trim())) kept.add(column);
    }
  return {
    ...grid,
    cell: (row, column) => {
      const cell = grid.cell(row, column);
      if (cell.kind !== 'text') return cell;
      return figureOf(cell.text.trim(), kept.has(column)) ?? cell;
    },
  };
}

/** A zero in front, ten digits and more, a year with a month: figures that are names. A column that has one keeps all as text. */
const NEEDS_TEXT = /^(?:0\d+|\d{10,}[\dXx]*|(?:19|20)\d{2}\.\d{1,2})$/;
const AMOUNT = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d{1,6})?$/;
const SHARE = /^-?(?:0|[1-9]\d*)(?:\.\d{1,4})?%$/;
const DAY = /^((?:19|20)\d{2})-(\d{2})-(\d{2})$/;

function figureOf(text: string, isName: boolean): Cell | null {
  const day = DAY.exec(text);
  if (day) {
    const date = new Date(`${text}T00:00:00Z`);
    const isReal = !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day[3]);
    return isReal ? { kind: 'date', number: date.getTime() / 86_400_000 + 25_569, formula: false } : null;
  }
  if (isName) return null;
  if (SHARE.test(text)) {
    const number = Number(`${text.slice(0, -1)}e-2`);
    return { kind: 'percent', number, formula: false };
  }
  return AMOUNT.test(text)
    ? { kind: 'number', number: Number(text.replaceAll(',', '')), formula: false }
    : null;
}
