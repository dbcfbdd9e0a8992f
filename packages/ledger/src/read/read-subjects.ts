import type { Field } from '@duibiao/core';
import type { Cell, CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { Anchor } from '../shape/sheet-view.js';
import { plain } from '../text/plain.js';
import { EMPTY, isUnreadable, type Reading } from '../value/reading.js';
import { columnWords } from '../words/columns.js';
import { columnFor, type NamedTable } from './level.js';
import type { NamedColumn } from './name-columns.js';
import { type CellReader, cellReader, shownText, type Unread } from './read-field.js';
import type { Record } from './records.js';

/** One field read for every subject: `readings[i]` is subject `i`'s, null where its table has no column for it. */
export interface FieldColumn {
  readonly field: Field;
  readonly readings: (Reading | null)[];
  /** Where a subject's value stands; nowhere, where its table has no column for it. */
  cells(subject: number): readonly CellRef[];
}

/** A field whose cells for one subject say different things. */
export interface Conflict {
  readonly field: Field;
  readonly subject: number;
  readonly cells: readonly CellRef[];
  readonly values: readonly string[];
}

export interface FieldReadings {
  readonly columns: ReadonlyMap<string, FieldColumn>;
  readonly unread: readonly Unread[];
  readonly conflicts: readonly Conflict[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every named field of some records. `wanted` says which fields: those of households, or of persons.
 */
export function readFields(
  tables: readonly NamedTable[],
  records: readonly Record[],
  wanted: (field: Field) => boolean,
  dictionaryField: (id: string) => Field | undefined,
): FieldReadings {
  const columns = new Map<string, FieldColumn & { readonly sources: Sources }>();
  const unread: Unread[] = [];
  const conflicts: Conflict[] = [];
  const findings: Finding[] = [];
  const columnOf = (field: Field) => {
    let known = columns.get(field.id);
    if (!known) {
      const sources: Sources = { ofTable: new Map(), ofSubject: new Map() };
      known = {
        field,
        readings: new Array(records.length).fill(null),
        cells: (subject) => {
          const record = records[subject];
          const source = sources.ofSubject.get(subject) ?? sources.ofTable.get(record?.table ?? -1);
          return record && source ? source(record) : NOWHERE;
        },
        sources,
      };
      columns.set(field.id, known);
    }
    return known;
  };
  tables.forEach((named, table) => {
    const own = records.flatMap((record, subject) => (record.table === table ? [{ record, subject }] : []));
    const order = named.columns.filter(({ field }) => wanted(field));
    for (const column of order) {
      const reader = readerOf(
        named,
        column,
        own.flatMap(({ record }) => record.rows),
      );
      findings.push(...reader.findings);
      const other =
        column.field.otherwise === undefined ? undefined : dictionaryField(column.field.otherwise);
      const otherReader =
        other && !columnFor(named.columns, other.id)
          ? cellReader(other, column, { ...PLAIN, date1904: named.view.grid.date1904, borrowed: true })
          : null;
      const target = columnOf(column.field);
      const place = (record: Record) =>
        readSubject(named, column, record, reader.read).anchors.map((at) => named.view.refer(at));
      target.sources.ofTable.set(table, place);
      for (const { record, subject } of own) {
        const found = readSubject(named, column, record, reader.read);
        target.readings[subject] = found.reading;
        if (found.values)
          conflicts.push({ field: column.field, subject, cells: place(record), values: found.values });
        const { reading } = found;
        if (reading.read || !reading.doubt || found.values) continue;
        const at = found.anchors.at(-1)!;
        const cell = named.view.grid.cell(at.row, at.column);
        const instead = reading.doubt === 'other' && other && otherReader ? otherReader(cell) : null;
        if (instead?.read && other) {
          const otherColumn = columnOf(other);
          otherColumn.readings[subject] = instead;
          otherColumn.sources.ofSubject.set(subject, place);
        } else {
          const written = shownText(cell);
          unread.push({
            field: column.field,
            cell: named.view.refer(at),
            written,
            doubt: reading.doubt,
            missing: reading.missing,
            subject,
          });
        }
      }
    }
  });
  return { columns, unread, conflicts, findings };
}

/** Where the values of a field come from: a column of each table, or of one subject another's column that states it. */
interface Sources {
  readonly ofTable: Map<number, (record: Record) => readonly CellRef[]>;
  readonly ofSubject: Map<number, (record: Record) => readonly CellRef[]>;
}

const NOWHERE: readonly CellRef[] = [];
const PLAIN = { fractions: false, oneTwo: false, borrowed: false, boxes: false, mixedCodes: false };

/** What a subject's rows say of one column. */
interface SubjectReading {
  readonly reading: Reading;
  readonly anchors: readonly Anchor[];
  /** The different things that its rows say, where they disagree. */
  readonly values?: readonly string[];
}

/** Blank rows are passed over; rows that differ are a conflict, but for words, of which the first counts. */
function readSubject(
  { view }: NamedTable,
  { column, field }: NamedColumn,
  record: Record,
  read: CellReader,
): SubjectReading {
  if (record.rows.length === 1) {
    const at = view.anchor(record.rows[0]!, column);
    return { reading: read(view.grid.cell(at.row, at.column)), anchors: [at] };
  }
  let first: { readonly reading: Reading; readonly at: Anchor } | null = null;
  const filled: Anchor[] = [];
  const values = new Set<string>();
  let before = 0;
  for (const row of record.rows) {
    const at = view.anchor(row, column);
    if (at.row === before) continue;
    before = at.row;
    const cell = view.grid.cell(at.row, at.column);
    const reading = read(cell);
    if (!reading.read && reading.missing === 'empty') {
      first ??= { reading, at };
      continue;
    }
    filled.push(at);
    values.add(reading.read ? String(reading.value) : `? ${shownText(cell)}`);
    if (!first || (!first.reading.read && first.reading.missing === 'empty')) first = { reading, at };
  }
  if (!first) return { reading: EMPTY, anchors: [] };
  if (values.size <= 1 || field.type === 'text')
    return { reading: first.reading, anchors: filled.length > 0 ? filled : [first.at] };
  return {
    reading: { read: false, missing: 'conflict', doubt: null },
    anchors: filled,
    values: [...values].map((value) => value.replace(/^\? /, '')),
  };
}

/** Share of cells that make no sense from which a column's meaning is in doubt. */
const DOUBTFUL_SHARE = 0.5;

/** Cells enough to judge a column by, spread over its length. */
const JUDGED_BY = 2000;

/** How a column is to be read, judged by its cells. */
function readerOf(
  { view }: NamedTable,
  column: NamedColumn,
  rows: readonly number[],
): { readonly read: CellReader; readonly findings: readonly Finding[] } {
  const { field } = column;
  const findings: Finding[] = [];
  const header = { column: column.column, header: column.header };
  const cells: readonly CellRef[] = [];
  const say = (rule: string, severity: Finding['severity'], message: Finding['message']) =>
    findings.push({ rule, severity, cells, message });
  const plainly = cellReader(field, column, { ...PLAIN, date1904: view.grid.date1904 });
  // What a column is written in is told by all its cells; whether it makes sense, by some.
  const every =
    field.type === 'boolean' || field.unit === '%' ? 1 : Math.max(1, Math.floor(rows.length / JUDGED_BY));
  const seen = rows
    .filter((row, at) => at % every === 0 && view.anchor(row, column.column).row === row)
    .map((row) => view.grid.cell(row, column.column));
  let manner = PLAIN;
  let inDoubt = false;
  let largest: number | null = null;
  if (field.unit === '%') {
    const figures = seen.flatMap((cell) => bareFigure(cell) ?? []);
    const small = figures.filter((figure) => figure > 0 && figure <= 1).length;
    const large = figures.filter((figure) => figure > 1).length;
    if (small > 0 && large === 0 && column.unit?.base !== '%') {
      manner = { ...PLAIN, fractions: true };
      say('columns/fractions', 'info', columnWords.fractions(field, header));
    } else if (small > 0 && large > 0 && column.unit?.base !== '%') {
      largest = Math.max(...figures);
      say('columns/percent', 'warning', columnWords.percentDoubt(field, header));
    }
  }
  if (field.type === 'boolean') {
    const words = seen.map(shownText).filter((text) => text !== '');
    if (words.includes('2') && words.every((word) => word === '1' || word === '2')) {
      manner = { ...PLAIN, oneTwo: true };
      say('columns/coded', 'info', columnWords.codedYesNo(field, header));
    }
    const codes = new Set(words.filter((word) => /^[012]$/.test(word)));
    const boxes = words.some((word) => /[☑✓✔√■🗹]/u.test(word));
    manner = { ...manner, boxes, mixedCodes: codes.has('0') && codes.has('2') };
    if (words.length > 0 && words.length < seen.length && words.every((word) => /^[√✓✔☑]$/.test(word)))
      say('columns/only-ticks', 'info', columnWords.onlyTicks(field, header));
  }
  const wholly =
    manner === PLAIN ? plainly : cellReader(field, column, { ...manner, date1904: view.grid.date1904 });
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
      say('columns/unit', 'warning', columnWords.unitDoubt(field, header, String(middle), unit));
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
    const isOpen = figure !== null && figure > 0 && figure <= 1 && figure * 100 <= largest * 2;
    return isOpen ? isUnreadable('percent') : read(cell);
  };
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
