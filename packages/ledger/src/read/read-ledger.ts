import {
  type Column,
  type Dictionary,
  DuibiaoError,
  type Field,
  type Level,
  type Place,
  type Table,
} from '@duibiao/core';
import type { CellRef, Grid } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import { readHeaderText, reduceHeader } from '../header/header-text.js';
import { headerIndex, QUESTION } from '../header/match.js';
import type { Ledger, LedgerSubject, LedgerTable } from '../ledger.js';
import { type FoundTable, findTables } from '../shape/find-tables.js';
import { type SheetView, viewSheet } from '../shape/sheet-view.js';
import { readCategory, spellingsOf } from '../value/category.js';
import { readUnit } from '../value/unit.js';
import { tableWords } from '../words/tables.js';
import { valueWords } from '../words/values.js';
import type { ColumnMap } from './column-map.js';
import { columnOf } from './columns.js';
import { conflictFindings, unreadFindings } from './findings.js';
import { columnFor, holdsPersons, type NamedTable, understand } from './level.js';
import { type FieldColumn, type FieldReadings, readFields } from './read-subjects.js';
import { householdRecords, type Record, rowRecords } from './records.js';

/** How a ledger is to be read. */
export interface ReadOptions {
  readonly dictionary: Dictionary;
  /** What the columns are, as the user said. */
  readonly map?: ColumnMap | undefined;
  /** What the rows are about, where it is known; otherwise it is found out. */
  readonly level?: Level | undefined;
  /** The year of the check: of columns that differ only in their year, its column is taken. */
  readonly year?: number | undefined;
  /** Name of the file, for messages. */
  readonly file?: string | undefined;
}

/**
 * Reads one sheet as a ledger: finds its table under titles and unit lines, names its columns by meaning, and reads the
 * values as staff write them. What cannot be read is missing, with its reason, and a finding.
 *
 * @throws DuibiaoError `ledger/no-table` for a sheet without a table, `ledger/no-columns` where no column is known
 * @example
 * ```ts
 * const grid = gridOf('台账', [['户主姓名', '人均纯收入（元）'], ['赵一', '3,500元']]);
 * const ledger = readLedger(grid, { dictionary: loadDictionary() });
 * ledger.cells(0, 'perCapitaNetIncome') //=> [{ sheet: '台账', row: 2, column: 2 }]
 * ```
 */
export function readLedger(grid: Grid, options: ReadOptions): Ledger {
  return readLedgers([grid], options);
}

/**
 * Reads several sheets of one kind (one sheet a village) as one ledger. Sheets without such a table are passed over, as long
 * as one has it.
 */
export function readLedgers(grids: readonly Grid[], options: ReadOptions): Ledger {
  const found = grids.flatMap((grid) => {
    const view = viewSheet(grid);
    return findTables(view, knownHeader(options)).map((table) => ({ view, table }));
  });
  const understood = understand(found, options);
  const tables = alike(understood.tables);
  if (tables.length === 0) throw unusable(grids, found, options.file);
  return assemble(understood.level, tables, options);
}

/** Whether a text is a header of any field, whatever the ledger turns out to be about, or one the user's map names. */
function knownHeader({ dictionary, map }: ReadOptions): (text: string) => boolean {
  const index = headerIndex(dictionary, ['household', 'person', 'village', 'county', 'township']);
  const mapped = new Set(
    (map?.columns ?? []).flatMap(({ header }) => header.split(' › ').map((part) => readHeaderText(part).key)),
  );
  const parents = new Set([...index.exact.keys()].flatMap((key) => key.split(' › ')));
  const known = new Map<string, boolean>();
  return (text) => {
    if (text.length > 40) return false;
    let answer = known.get(text);
    if (answer === undefined) {
      const { key } = readHeaderText(text);
      answer =
        QUESTION.test(key) ||
        index.exact.has(key) ||
        mapped.has(key) ||
        parents.has(key) ||
        index.reduced.has(reduceHeader(key).word);
      known.set(text, answer && readUnit(text) === null);
    }
    return answer;
  };
}

/** Tables with at least this share of the largest one's fields belong to the same ledger. */
const ALIKE = 0.5;

function alike(tables: readonly NamedTable[]): readonly NamedTable[] {
  const useful = tables.filter(({ table, columns }) => table.dataRows.length > 0 && columns.length > 0);
  const fieldsOf = ({ columns }: NamedTable) => new Set(columns.map(({ field }) => field.id));
  const main = useful.reduce<NamedTable | null>(
    (best, each) => (best === null || fieldsOf(each).size > fieldsOf(best).size ? each : best),
    null,
  );
  if (!main) return [];
  const wanted = fieldsOf(main);
  return useful.filter((each) => {
    const shared = [...fieldsOf(each)].filter((id) => wanted.has(id)).length;
    return shared >= wanted.size * ALIKE;
  });
}

function unusable(
  grids: readonly Grid[],
  found: readonly { readonly table: FoundTable }[],
  file: string | undefined,
): DuibiaoError {
  const sheets = grids.map(({ name }) => name);
  const place: Place = {
    ...(file === undefined ? {} : { file }),
    ...(sheets[0] === undefined ? {} : { sheet: sheets[0] }),
  };
  const header = found.find(({ table }) => table.dataRows.length === 0)?.table.header.bottom;
  if (header !== undefined)
    return new DuibiaoError('ledger/no-rows', tableWords.noRows(sheets, header), place);
  const headers = grids.map((grid) => likelyHeader(viewSheet(grid))).find((each) => each !== null);
  return headers
    ? new DuibiaoError('ledger/no-columns', tableWords.noColumns(sheets, headers.row, headers.texts), place)
    : new DuibiaoError('ledger/no-table', tableWords.noTable(sheets), place);
}

/** A row of words with rows of figures below it: a table, though none of its columns is known. */
function likelyHeader(view: SheetView): { readonly row: number; readonly texts: readonly string[] } | null {
  for (let row = 1; row < view.grid.rowCount; row++) {
    const columns = view.filled(row);
    const texts = columns.map((column) => view.text(row, column));
    if (texts.length < 3 || texts.some((text) => /^[\d.,]+$/.test(text))) continue;
    const below = view.filled(row + 1).filter((column) => columns.includes(column)).length;
    if (below >= texts.length / 2) return { row, texts };
  }
  return null;
}

function assemble(level: Level, tables: readonly NamedTable[], options: ReadOptions): Ledger {
  const persons = level === 'household' && tables.some(holdsPersons);
  const records = tables.flatMap((named, index) =>
    persons ? householdRecords(named, index, headRow(named)) : rowRecords(named, index, KEYS[level] ?? []),
  );
  const field = (id: string) => options.dictionary.get(id);
  const ofSubject = persons ? (each: Field) => each.level !== 'person' : () => true;
  const subjects = readFields(tables, records, ofSubject, field);
  const kept = records.flatMap((_, index) => (saysNothing(subjects, index) && !persons ? [] : [index]));
  const memberRecords = persons ? members(tables, records) : null;
  const memberReadings =
    memberRecords && readFields(tables, memberRecords.records, ({ level: of }) => of === 'person', field);
  if (persons && memberRecords && memberReadings)
    headFromMembers(subjects, memberReadings, memberRecords, field);
  const columns = new Map<string, Column>();
  for (const [id, column] of subjects.columns)
    columns.set(
      id,
      columnOf(
        column.field,
        kept.map((index) => column.readings[index] ?? null),
      ),
    );
  const table: Table = {
    rowCount: kept.length,
    columns,
    ...(memberRecords && memberReadings ? { members: memberTable(memberRecords, memberReadings) } : {}),
  };
  const renumbered = new Map(kept.map((from, to) => [from, to]));
  const listed = kept.map((index) => subjectOf(tables, records[index]!, subjects.columns, index));
  const findings = [
    ...tables.flatMap((named) => named.findings),
    ...subjects.findings,
    ...(memberReadings?.findings ?? []),
    ...renumber(
      [...unreadFindings(subjects.unread, true), ...conflictFindings(subjects.conflicts)],
      renumbered,
    ),
    ...(memberReadings ? unreadFindings(memberReadings.unread, false) : []),
    ...unnamed(level, listed, subjects.columns, kept, tables),
  ];
  return {
    file: options.file ?? null,
    level,
    tables: tables.map((named, index) => ledgerTable(named, persons, dropped(records, kept, index))),
    subjects: listed,
    table,
    cells: (subject, id) => subjects.columns.get(id)?.cells[kept[subject] ?? -1] ?? [],
    memberCells: (member, id) => memberReadings?.columns.get(id)?.cells[member] ?? [],
    findings,
  };
}

const KEYS: Partial<Readonly<{ [L in Level]: readonly string[] }>> = {
  household: ['headName', 'householdId', 'headIdNumber'],
  person: ['name', 'idNumber'],
  village: ['villageName'],
  county: ['countyName'],
};

/** Columns that do not make a row a subject by themselves: places are often filled in beforehand. */
const PREPARED = new Set([
  'province',
  'prefecture',
  'county',
  'township',
  'village',
  'naturalVillage',
  'group',
  'villageCounty',
  'villageTownship',
  'countyProvince',
  'dataYear',
]);

function saysNothing({ columns }: FieldReadings, index: number): boolean {
  for (const [id, { readings }] of columns) {
    const reading = readings[index];
    if (PREPARED.has(id) || !reading) continue;
    if (reading.read || reading.missing !== 'empty') return false;
  }
  return true;
}

function headRow(named: NamedTable): (row: number) => boolean {
  const relation = columnFor(named.columns, 'relation');
  if (!relation) return () => false;
  const spellings = spellingsOf(relation.field);
  return (row) => {
    const reading = readCategory(named.view.seen(row, relation.column), spellings);
    return reading.read && reading.value === '户主';
  };
}

interface MemberRecords {
  readonly records: readonly Record[];
  /** Index of the first member of each household, and one past the last. */
  readonly offsets: Uint32Array;
}

/** Every row with a person in it, in the order of the households. */
function members(tables: readonly NamedTable[], households: readonly Record[]): MemberRecords {
  const offsets = new Uint32Array(households.length + 1);
  const records: Record[] = [];
  households.forEach((household, index) => {
    const { view, columns } = tables[household.table]!;
    const own = columns.filter(({ field }) => field.level === 'person');
    for (const row of household.rows)
      if (own.some(({ column }) => view.text(row, column) !== ''))
        records.push({ ...household, rows: [row] });
    offsets[index + 1] = records.length;
  });
  return { records, offsets };
}

function memberTable(
  { records, offsets }: MemberRecords,
  readings: FieldReadings,
): NonNullable<Table['members']> {
  const columns = new Map(
    [...readings.columns].map(([id, { field, readings: own }]) => [id, columnOf(field, own)]),
  );
  return { offsets, table: { rowCount: records.length, columns } };
}

/** Where no column names the head, the member who is 户主 (or the first) does. */
function headFromMembers(
  subjects: FieldReadings,
  persons: FieldReadings,
  { offsets }: MemberRecords,
  field: (id: string) => Field | undefined,
) {
  const relation = persons.columns.get('relation')?.readings;
  for (const [from, to] of [
    ['name', 'headName'],
    ['idNumber', 'headIdNumber'],
  ] as const) {
    const source = persons.columns.get(from);
    const target = field(to);
    if (!source || !target || subjects.columns.has(to)) continue;
    const households = offsets.length - 1;
    const made: FieldColumn = {
      field: target,
      readings: new Array(households).fill(null),
      cells: new Array(households).fill([]),
    };
    for (let household = 0; household < households; household++) {
      const first = offsets[household]!;
      const last = offsets[household + 1]!;
      let head = first;
      for (let member = first; member < last; member++) {
        const reading = relation?.[member];
        if (reading?.read && reading.value === '户主') {
          head = member;
          break;
        }
      }
      if (first === last) continue;
      made.readings[household] = source.readings[head] ?? null;
      made.cells[household] = source.cells[head] ?? [];
    }
    (subjects.columns as Map<string, FieldColumn>).set(to, made);
  }
}

function subjectOf(
  tables: readonly NamedTable[],
  record: Record,
  columns: FieldReadings['columns'],
  index: number,
): LedgerSubject {
  const text = (id: string) => {
    const reading = columns.get(id)?.readings[index];
    return reading?.read && reading.value !== '' ? String(reading.value) : null;
  };
  const { view } = tables[record.table]!;
  const id = text('householdId') ?? text('villageCode') ?? text('personId');
  const label =
    text('headName') ??
    text('name') ??
    text('villageName') ??
    text('countyName') ??
    id ??
    text('headIdNumber');
  return {
    table: record.table,
    rows: record.rows,
    id,
    label: label ?? `#${record.rows[0]}`,
    village: text('village') ?? text('villageName') ?? (record.section ? placeName(record.section) : null),
    hidden: record.rows.every((row) => view.grid.isRowHidden(row)),
  };
}

/** `一、石桥村（35户）` → `石桥村`; null when the section names no place. */
function placeName(section: string): string | null {
  return /(?:^|[、.．:：])([\p{L}]{1,12}?(?:村|社区|组|屯|镇|乡))(?:$|[(（\d共])/u.exec(section)?.[1] ?? null;
}

function dropped(records: readonly Record[], kept: readonly number[], table: number): ReadonlySet<number> {
  const keep = new Set(kept);
  return new Set(
    records.flatMap((record, index) => (record.table === table && !keep.has(index) ? record.rows : [])),
  );
}

function ledgerTable(
  { view, table, columns, unmapped }: NamedTable,
  persons: boolean,
  blank: ReadonlySet<number>,
): LedgerTable {
  const rows = table.dataRows.filter((row) => !blank.has(row));
  const { top, bottom } = table.header;
  return {
    sheet: view.grid.name,
    layout: persons ? 'persons' : 'rows',
    headerRows: Array.from({ length: bottom - top + 1 }, (_, index) => top + index),
    firstDataRow: rows[0] ?? bottom + 1,
    lastDataRow: rows.at(-1) ?? bottom,
    columns: columns.map(({ column, header, field, confidence, reason, unit, shift }) => ({
      column,
      header,
      field: field.id,
      ...(unit && shift !== 0 ? { writtenUnit: writtenUnit(unit) } : {}),
      confidence,
      reason,
    })),
    unmapped,
    skippedRows: [...table.skipped, ...[...blank].map((row) => ({ row, reason: 'blank' as const }))].sort(
      (a, b) => a.row - b.row,
    ),
  };
}

function writtenUnit({ base, shift }: { readonly base: string; readonly shift: number }): string {
  const power: { readonly [shift: number]: string } = {
    1: '十',
    2: '百',
    3: '千',
    4: '万',
    5: '十万',
    6: '百万',
    7: '千万',
    8: '亿',
  };
  return `${power[shift] ?? ''}${base}`;
}

function renumber(findings: readonly Finding[], to: ReadonlyMap<number, number>): readonly Finding[] {
  return findings.map(({ subject, ...finding }) => {
    const index = subject === undefined ? undefined : to.get(subject);
    return index === undefined ? finding : { ...finding, subject: index };
  });
}

/** Subjects that nothing names. */
function unnamed(
  level: Level,
  subjects: readonly LedgerSubject[],
  columns: FieldReadings['columns'],
  kept: readonly number[],
  tables: readonly NamedTable[],
): readonly Finding[] {
  const keys = (KEYS[level] ?? []).filter((key) => columns.has(key));
  if (keys.length === 0) return [];
  return subjects.flatMap((subject, index) => {
    if (!subject.label.startsWith('#')) return [];
    const cells: readonly CellRef[] = columns.get(keys[0]!)?.cells[kept[index]!] ?? [];
    const row = { sheet: tables[subject.table]!.view.grid.name, row: subject.rows[0]!, column: 1 };
    return [
      {
        rule: 'subject/unnamed',
        severity: 'warning' as const,
        cells: cells.length > 0 ? cells : [row],
        subject: index,
        message: valueWords.unnamed(),
      },
    ];
  });
}
