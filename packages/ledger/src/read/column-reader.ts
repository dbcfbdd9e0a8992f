import type { Field } from '@duibiao/core';
import type { Cell, CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import { decimalOfDouble } from '../text/decimal.js';
import { plain } from '../text/plain.js';
import { isUnreadable } from '../value/reading.js';
import { columnWords } from '../words/columns.js';
import { answerManner } from './answer-manner.js';
import { answersLikeItsNeighbours } from './guarantees.js';
import type { NamedColumn, NamedTable } from './name-columns.js';
import { type CellReader, cellReader, shownText } from './read-field.js';

/** A column whose other cells say nothing about how to read one. */
export const PLAIN_COLUMN = {
  fractions: false,
  oneTwo: false,
  borrowed: false,
  boxes: false,
  mixedCodes: false,
  answers: false,
};

/** Share of cells that make no sense from which a column's meaning is in doubt. */
const DOUBTFUL_SHARE = 0.5;

/** Cells enough to judge a column by, spread over its length. */
const JUDGED_BY = 2000;

/** One of so many cells of a field's column is looked at, of `rows`, to judge how the others are to be read. */
export function judgedEvery({ type, unit }: Field, rows: number): number {
  return type === 'boolean' || unit === '%' ? 1 : Math.max(1, Math.floor(rows / JUDGED_BY));
}

/** How a column is to be read, judged by its cells. */
export function columnReader(
  table: NamedTable,
  column: NamedColumn,
  rows: readonly number[],
): { readonly read: CellReader; readonly findings: readonly Finding[] } {
  const { view } = table;
  const { field } = column;
  const findings: Finding[] = [];
  const header = { column: column.column, header: column.header };
  const cells: readonly CellRef[] = [];
  const say = (rule: string, severity: Finding['severity'], message: Finding['message']) =>
    findings.push({ rule, severity, cells, message });
  const plainly = cellReader(field, column, { ...PLAIN_COLUMN, date1904: view.grid.date1904 });
  // What a column is written in is told by all its cells; whether it makes sense, by some.
  const every = judgedEvery(field, rows.length);
  const seen = rows
    .filter((row, at) => at % every === 0 && view.anchor(row, column.column).row === row)
    .map((row) => view.grid.cell(row, column.column));
  let manner = PLAIN_COLUMN;
  let inDoubt = false;
  let largest: number | null = null;
  if (field.unit === '%') {
    const figures = seen.flatMap((cell) => bareFigure(cell) ?? []);
    const small = figures.filter((figure) => figure > 0 && figure <= 1).length;
    const large = figures.filter((figure) => figure > 1).length;
    if (small > 0 && large === 0 && column.unit?.base !== '%') {
      manner = { ...PLAIN_COLUMN, fractions: true };
      say('columns/fractions', 'info', columnWords.fractions(field, header));
    } else if (small > 0 && large > 0 && column.unit?.base !== '%') {
      largest = Math.max(...figures);
      const most = largest;
      if (figures.some((figure) => mayBeFraction(figure, most)))
        say('columns/percent', 'warning', columnWords.percentDoubt(field, header));
    }
  }
  if (field.type === 'boolean') {
    const { oneTwo, boxes, mixedCodes, onlyTicks } = answerManner(seen);
    if (oneTwo) say('columns/coded', 'info', columnWords.codedYesNo(field, header));
    const answers = answersLikeItsNeighbours(table, column, rows);
    manner = { ...PLAIN_COLUMN, oneTwo, boxes, mixedCodes, answers };
    if (onlyTicks && seen.some((cell) => shownText(cell) === ''))
      say('columns/only-ticks', 'info', columnWords.onlyTicks(field, header));
  }
  const wholly =
    manner === PLAIN_COLUMN
      ? plainly
      : cellReader(field, column, { ...manner, date1904: view.grid.date1904 });
  const read = largest === null ? wholly : amongPercentages(largest, wholly);
  const readings = seen.map(read);
  const filled = readings.filter((reading) => reading.read || reading.missing !== 'empty');
  const senseless = filled.filter((reading) => !reading.read && reading.doubt === 'other').length;
  if (filled.length >= 3 && senseless > filled.length * DOUBTFUL_SHARE)
    say('columns/doubtful', 'warning', columnWords.doubtful(field, header, senseless, filled.length));
  const usual = field.unit === '%' && !manner.fractions && field.usual ? WHOLE_PERCENT : field.usual;
  if (usual) {
    const middle = median(readings.flatMap((reading) => (reading.read ? [Number(reading.value)] : [])));
    if (middle !== null && (middle < usual[0] || middle > usual[1])) {
      inDoubt = true;
      const unit = column.unit ? unitWords(column.unit) : (field.unit ?? '');
      say(
        'columns/unit',
        'warning',
        columnWords.unitDoubt(field, header, String(middle), unit, otherReading(field, column, middle)),
      );
    }
  }
  const plausible = usual ? within(usual, read) : read;
  return { read: inDoubt ? doubting(plausible) : plausible, findings };
}

/** A figure without sign or unit, of which the column must say what it is. */
function bareFigure(cell: Cell): number | null {
  if (cell.kind === 'number') return Math.abs(cell.number);
  return cell.kind === 'text' && /^[+-]?\d+(?:\.\d+)?$/.test(plain(cell.text))
    ? Math.abs(Number(plain(cell.text)))
    : null;
}

/**
 * Reads a column of bare percentages that has figures up to 1 too: 0.04 beside 3.2 may be 4 % or 0.04 %. Of 0.5 beside them it is
 * plain that no half of all is meant.
 */
function amongPercentages(largest: number, read: CellReader): CellReader {
  return (cell) => {
    const figure = bareFigure(cell);
    return figure !== null && mayBeFraction(figure, largest) ? isUnreadable('percent') : read(cell);
  };
}

function mayBeFraction(figure: number, largest: number): boolean {
  return figure > 0 && figure <= 1 && figure * 100 <= largest * 2;
}

/** What a column of amounts would say in 元 rather than 万元, or the other way about, where that is plausible. */
function otherReading(
  field: Field,
  { shift }: Pick<NamedColumn, 'shift'>,
  middle: number,
): { readonly unit: string; readonly middle: string } | null {
  if (!field.usual || !/^元/.test(field.unit ?? '')) return null;
  const other = shift === 0 ? middle * 1e4 : middle / 10 ** shift;
  if (other < field.usual[0] || other > field.usual[1]) return null;
  return { unit: shift === 0 ? '万元' : '元', middle: decimalOfDouble(other) ?? '' };
}

/** Percentages written as such may be any; narrower limits only tell whether fractions were meant as fractions. */
const WHOLE_PERCENT: NonNullable<Field['usual']> = [0, 100];

/** Reads a column of figures that lie within limits. Nothing and less than nothing are earned too. */
function within([low, high]: NonNullable<Field['usual']>, read: CellReader): CellReader {
  return (cell) => {
    const reading = read(cell);
    const figure = reading.read ? Number(reading.value) : 0;
    return figure <= 0 || (figure >= low && figure <= high) ? reading : isUnreadable('unusual');
  };
}

/** Reads a column whose unit is in doubt: what would be a figure is none. */
function doubting(read: CellReader): CellReader {
  return (cell) => {
    const reading = read(cell);
    const ownUnit = cell.kind === 'text' && /[元%]/.test(cell.text);
    return reading.read && !ownUnit && cell.kind !== 'percent'
      ? { read: false, missing: 'unreadable', doubt: 'columnUnit' }
      : reading;
  };
}

function unitWords({ base, shift }: { readonly base: string; readonly shift: number }): string {
  return `${({ 2: '百', 3: '千', 4: '万', 5: '十万', 6: '百万', 7: '千万', 8: '亿' } as { readonly [power: number]: string })[shift] ?? ''}${base}`;
}

/** Fewer figures than this say nothing about a column's unit. */
const ENOUGH = 3;

function median(values: number[]): number | null {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b);
  return positive.length < ENOUGH ? null : positive[Math.floor(positive.length / 2)]!;
}
