import type { Dictionary, Level } from '@duibiao/core';
import { type HeaderIndex, headerIndex } from '../header/match.js';
import type { FoundTable } from '../shape/find-tables.js';
import type { SheetView } from '../shape/sheet-view.js';
import { readCategory, spellingsOf } from '../value/category.js';
import { countsHouseholds, isOfProjects, ownOfProjects, withoutChance } from './evidence.js';
import { KEYS } from './keys.js';
import { type NamedColumn, type NamedTable, type NamingOptions, nameColumns } from './name-columns.js';
import { isOfTownships, townshipsAlone } from './townships.js';
import { headsAlone, isAboutPersons, PLACES } from './whose-names.js';

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
  const levels: readonly Level[] = level
    ? [level]
    : ['household', 'village', 'county', 'project', 'township'];
  const readings = levels.map((each) => ({ level: each, tables: nameAll(found, each, options) }));
  readings.sort((a, b) => weight(b) - weight(a));
  const best = readings[0]!;
  const chosen =
    level === undefined && best.level === 'household' && isAboutPersons(best.tables, options.dictionary)
      ? { level: 'person' as const, tables: nameAll(found, 'person', options) }
      : best;
  const said = options.map !== undefined || level !== undefined;
  return said
    ? chosen
    : { ...chosen, tables: chosen.tables.map((each) => withoutChance(each, options.dictionary)) };
}

const INDEXED: Readonly<Record<Level, readonly Level[]>> = {
  person: ['person', 'household'],
  household: ['household', 'person'],
  village: ['village'],
  township: ['township', 'village', 'county'],
  county: ['county'],
  project: ['project'],
};

function nameAll(found: Found, level: Level, options: LevelOptions): readonly NamedTable[] {
  const rows = namedBy(found, headerIndex(options.dictionary, INDEXED[level]), options);
  if (level === 'township') return rows.map((named) => townshipsAlone(named, options.dictionary));
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

/** Further columns by which a table is known to be about a level: 姓名 alone may be a head's. */
const ALSO_KEYS: Partial<Readonly<Record<Level, string>>> = { person: 'personId', household: 'name' };

function weight({ level, tables }: Understood): number {
  if (level === 'project' && !tables.some(isOfProjects)) return -1;
  if (level === 'township' && !tables.every(isOfTownships)) return -1;
  const keyed = tables.some((table) => isKeyed(table, level));
  if (level === 'household' && !keyed && tables.some(countsHouseholds)) return -1;
  // Of the table best understood, not of all together: a sheet of villages beside one of households would lend it its fields.
  return Math.max(
    0,
    ...tables.map((table) => new Set(fieldsOf(table)).size + (isKeyed(table, level) ? 2.5 : 0)),
  );
}

function fieldsOf({ columns }: NamedTable): readonly string[] {
  return columns.map(({ field }) => field.id);
}

function isKeyed(table: NamedTable, level: Level): boolean {
  // Three columns of what only projects have say as much as a project's name: 基地名称 names one too.
  if (level === 'project' && ownOfProjects(table.columns) >= 3) return true;
  return fieldsOf(table).some((id) => KEYS[level].includes(id) || id === ALSO_KEYS[level]);
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
  const ids = id
    ? table.dataRows.map((row) => textSeen(view, row, id.column)).filter((text) => text !== '')
    : [];
  return new Set(ids).size < ids.length || sharesHouseholds({ view, table, columns }, name.column);
}

/**
 * Whether named rows share the cells of one household: below a merge, or blank where the household's number (or its running
 * number) and everything else of it is blank too.
 */
function sharesHouseholds(
  { view, table, columns }: Pick<NamedTable, 'view' | 'table' | 'columns'>,
  name: number,
): boolean {
  const own = columns.filter(({ field }) => field.level === 'household' && !PLACES.has(field.id));
  const id = columnFor(columns, 'householdId')?.column;
  if (own.length === 0 && id === undefined) return false;
  const shared = own.map(({ column }) => column).concat(id ?? []);
  const key = id ?? table.roles.of('serial')[0];
  let below = 0;
  let blank = 0;
  let broken = 0;
  for (const row of table.dataRows) {
    if (view.text(row, name) === '') continue;
    if (shared.every((column) => (view.merge(row, column)?.top ?? row) < row)) below++;
    else if (key === undefined || view.text(row, key) !== '') continue;
    else if (own.every(({ column }) => view.text(row, column) === '')) blank++;
    else broken++;
  }
  return below > 0 || (own.length > 0 && blank > broken * 9);
}

function textSeen(view: SheetView, row: number, column: number): string {
  const at = view.anchor(row, column);
  return view.text(at.row, at.column);
}
