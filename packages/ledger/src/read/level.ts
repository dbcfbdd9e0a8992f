import type { Dictionary, Level } from '@duibiao/core';
import { type HeaderIndex, headerIndex } from '../header/match.js';
import type { FoundTable } from '../shape/find-tables.js';
import type { SheetView } from '../shape/sheet-view.js';
import { readCategory, spellingsOf } from '../value/category.js';
import { type NamedColumn, type NamedColumns, type NamingOptions, nameColumns } from './name-columns.js';

/** A table with its columns named for a level. */
export interface NamedTable extends NamedColumns {
  readonly view: SheetView;
  readonly table: FoundTable;
}

/** What the tables are about, and their columns named accordingly. */
export interface Understood {
  readonly level: Level;
  readonly tables: readonly NamedTable[];
}

export interface LevelOptions extends NamingOptions {
  readonly dictionary: Dictionary;
  readonly level?: Level | undefined;
}

type Found = readonly { readonly view: SheetView; readonly table: FoundTable }[];

/** Names the columns for each level that the tables could be about, and keeps the one that understands most. */
export function understand(found: Found, options: LevelOptions): Understood {
  const level = options.level ?? options.map?.level;
  const levels: readonly Level[] = level ? [level] : ['household', 'village', 'county'];
  const readings = levels.map((each) => ({ level: each, tables: nameAll(found, each, options) }));
  readings.sort((a, b) => weight(b) - weight(a));
  const best = readings[0]!;
  return level === undefined && best.level === 'household' && isAboutPersons(best.tables)
    ? { level: 'person', tables: nameAll(found, 'person', options) }
    : best;
}

const INDEXED: Readonly<Record<Level, readonly Level[]>> = {
  person: ['person', 'household'],
  household: ['household', 'person'],
  village: ['village'],
  township: ['township', 'county'],
  county: ['county'],
};

function nameAll(found: Found, level: Level, options: LevelOptions): readonly NamedTable[] {
  const rows = namedBy(found, headerIndex(options.dictionary, INDEXED[level]), options);
  if (level !== 'household') return rows;
  if (!rows.some(holdsPersons)) return rows.map((named) => headsAlone(named, options.dictionary));
  return namedBy(found, headerIndex(options.dictionary, ['person', 'household']), options);
}

function namedBy(found: Found, index: HeaderIndex, options: LevelOptions): readonly NamedTable[] {
  return found.map(({ view, table }) => ({
    view,
    table,
    ...nameColumns(view, table, index, (id) => options.dictionary.get(id), options),
  }));
}

/** Columns that say whom a row is about. */
const KEYS: Readonly<Record<Level, readonly string[]>> = {
  person: ['name', 'idNumber', 'personId'],
  household: ['headName', 'householdId', 'name', 'headIdNumber'],
  village: ['villageName'],
  township: [],
  county: ['countyName'],
};

function weight({ level, tables }: Understood): number {
  const fields = new Set(tables.flatMap(({ columns }) => columns.map(({ field }) => field.id)));
  return fields.size + (KEYS[level].some((key) => fields.has(key)) ? 2.5 : 0);
}

export function columnFor(columns: readonly NamedColumn[], field: string): NamedColumn | undefined {
  return columns.find((column) => column.field.id === field);
}

/** Whether the rows are persons, several to a household. */
export function holdsPersons({ view, table, columns }: NamedTable): boolean {
  const name = columnFor(columns, 'name');
  const relation = columnFor(columns, 'relation');
  if (relation) {
    const spellings = spellingsOf(relation.field);
    return table.dataRows.some((row) => {
      const reading = readCategory(view.seen(row, relation.column), spellings);
      return reading.read && reading.value !== '户主';
    });
  }
  if (!name) return false;
  const head = columnFor(columns, 'headName');
  if (head)
    return table.dataRows.some((row) => {
      const own = view.text(row, name.column);
      return own !== '' && own !== textSeen(view, row, head.column);
    });
  const id = columnFor(columns, 'householdId');
  if (!id) return false;
  const ids = table.dataRows.map((row) => textSeen(view, row, id.column)).filter((text) => text !== '');
  return new Set(ids).size < ids.length;
}

function textSeen(view: SheetView, row: number, column: number): string {
  const at = view.anchor(row, column);
  return view.text(at.row, at.column);
}

const HEAD_FIELDS: Readonly<Record<string, string>> = {
  name: 'headName',
  idNumber: 'headIdNumber',
  personPhone: 'phone',
};

/** In a ledger of one household a row, 姓名 and 身份证号码 are the head's, where no other column is. */
function headsAlone(named: NamedTable, dictionary: Dictionary): NamedTable {
  const taken = new Set(named.columns.map(({ field }) => field.id));
  return {
    ...named,
    columns: named.columns.map((column) => {
      const head = HEAD_FIELDS[column.field.id];
      const field = head === undefined || taken.has(head) ? undefined : dictionary.get(head);
      return field ? { ...column, field } : column;
    }),
  };
}

/** A list of persons that says nothing of their households beyond where they live. */
function isAboutPersons(tables: readonly NamedTable[]): boolean {
  const fields = tables.flatMap(({ columns }) => columns.map(({ field }) => field));
  const household = fields.filter(
    ({ level, personal, id }) => level === 'household' && personal === undefined && !PLACES.has(id),
  );
  if (fields.some(({ id }) => id === 'relation')) return false;
  const person = fields.filter(({ level }) => level === 'person');
  return household.length === 0 && person.length >= 4;
}

const PLACES = new Set([
  'province',
  'prefecture',
  'county',
  'township',
  'village',
  'naturalVillage',
  'group',
  'address',
  'householdId',
  'householdType',
  'remark',
  'dataYear',
  'dataDate',
]);
