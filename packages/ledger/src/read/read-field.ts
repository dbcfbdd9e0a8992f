import type { Field, MissingReason } from '@duibiao/core';
import type { Cell, CellRef } from '@duibiao/sheet';
import { decimalOfDouble } from '../text/decimal.js';
import { BARE_ANSWERS, type BooleanManner, booleanManner, readBoolean } from '../value/boolean.js';
import { readCategory, spellingsOf } from '../value/category.js';
import { readDate, yearAlone } from '../value/date.js';
import { readNumber } from '../value/number.js';
import type { Doubt, Reading } from '../value/reading.js';
import { readText } from '../value/text.js';
import type { NamedColumn } from './name-columns.js';

/** Reads one cell of a column. */
export type CellReader = (cell: Cell) => Reading;

/** The reader of a column: everything that its header, its unit and its other cells say about how to read a cell. */
export function cellReader(
  field: Field,
  column: Pick<NamedColumn, 'shift' | 'codes' | 'header' | 'inverted'>,
  manner: {
    readonly fractions: boolean;
    readonly oneTwo: boolean;
    readonly date1904: boolean;
    /** The column is another field's: only words that name this one are read. */
    readonly borrowed: boolean;
    /** Boxes are ticked in the column; codes of two tables of yes and no stand in it. */
    readonly boxes?: boolean;
    readonly mixedCodes?: boolean;
    /** 有 and 无 answer what the header asks, though it is bare. */
    readonly answers?: boolean;
  },
): CellReader {
  switch (field.type) {
    case 'number':
      return field.unit === '年'
        ? yearReader(field, manner.date1904)
        : (cell) => readNumber(cell, field, { shift: column.shift, fractions: manner.fractions });
    case 'boolean': {
      const words: BooleanManner = booleanManner(
        field,
        column.header,
        manner.oneTwo ? (column.inverted ? ONE_TWO_TURNED : ONE_TWO) : column.codes,
      );
      const { boxes = false, mixedCodes = false, answers = false } = manner;
      const unclear = manner.borrowed
        ? BARE_ANSWERS
        : answers
          ? new Set([...words.unclear].filter((word) => !/[有无]/.test(word)))
          : words.unclear;
      const clear = { ...words, boxes, mixedCodes, unclear };
      return cached((cell) => readBoolean(cell, clear));
    }
    case 'category': {
      const spellings = spellingsOf(field);
      return cached((cell) => readCategory(cell, spellings));
    }
    case 'date':
      return (cell) => readDate(cell, manner.date1904, field.id === 'birthDate' ? 'birth' : 'event');
    case 'text':
      return (cell) => readText(cell, field);
  }
}

const ONE_TWO: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['2', false],
]);

const ONE_TWO_TURNED: ReadonlyMap<string, boolean> = new Map([
  ['1', false],
  ['2', true],
]);

/** A year may be written as a date, a month or a figure. */
function yearReader(field: Field, date1904: boolean): CellReader {
  return (cell) => {
    const figure = cell.kind === 'date' ? null : readNumber(cell, field);
    if (figure && (!figure.read || /^(?:19|20)\d\d$/.test(String(figure.value)))) {
      if (figure.read || figure.missing !== 'unreadable') return figure;
    }
    const date = readDate(cell, date1904);
    if (date.read) return { read: true, value: String(date.value).slice(0, 4) };
    const year = cell.kind === 'text' ? yearAlone(cell.text) : null;
    return year === null ? date : { read: true, value: year };
  };
}

function cached(reader: CellReader): CellReader {
  const texts = new Map<string, Reading>();
  return (cell) => {
    if (cell.kind !== 'text') return reader(cell);
    let reading = texts.get(cell.text);
    if (!reading) {
      reading = reader(cell);
      texts.set(cell.text, reading);
    }
    return reading;
  };
}

/** What a subject's cells say of a field: the value, or why there is none; and the cells it stands in. */
export interface FieldReading {
  readonly reading: Reading;
  readonly cells: readonly CellRef[];
}

/** A cell that was not read, for the findings. */
export interface Unread {
  readonly field: Field;
  readonly cell: CellRef;
  readonly written: string;
  readonly doubt: Doubt;
  readonly missing: MissingReason;
  /** Index of the subject, or -1 for a member's cell whose subject is not known yet. */
  readonly subject: number;
}

/** What a cell shows, for messages. */
export function shownText(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return cell.text.trim();
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.text;
    case 'percent':
      return `${decimalOfDouble(cell.number * 100)}%`;
    default:
      return cell.number >= 1e15
        ? cell.number.toExponential(5).toUpperCase()
        : (decimalOfDouble(cell.number) ?? '');
  }
}
