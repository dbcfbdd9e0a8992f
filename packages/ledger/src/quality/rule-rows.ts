import {
  type Column,
  type Dictionary,
  dayNumber,
  deriveColumns,
  type IsoDate,
  type Level,
  type Table,
} from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import type { Ledger } from '../ledger.js';
import { textAt } from './column-access.js';
import { sourcesOf } from './fact-fields.js';
import { headFacts, householdFacts, memberFacts } from './household-facts.js';
import { personFacts } from './person-facts.js';
import type { Repeats } from './repeats.js';

/** What the rules of one level are tried on: rows with the facts added, and where each value stands. */
export interface RuleRows {
  readonly level: Level;
  readonly table: Table;
  /** Of a household's row, a person's field stands in the cells of all its members, or of those that hold `only`. */
  cells(row: number, field: string, only?: string): readonly CellRef[];
  /** The ledger's subject that a row belongs to. */
  subject(row: number): number;
  /** The other rows that a row repeats, by what its rule reads (`idNumberRepeated`). */
  readonly repeats: ReadonlyMap<string, Repeats>;
  /** Whether the ledger writes what a name in a rule rests on; gives the fields of which one would be needed. */
  lacking(name: string): readonly (readonly string[])[];
  /** The rows stand for the heads of a ledger of one household a row, whose ID numbers other rules judge. */
  readonly heads: boolean;
}

/** What exit is held against follows from other columns where it is not written itself (饮水困难, 危房级别, each member's insurance). */
const DERIVED = ['drinkingWaterSafe', 'dangerousHouse', 'medicalInsuredAll'];

/** The rows of a ledger that rules are tried on: its subjects, and the persons in it. */
export function ruleRows(ledger: Ledger, dictionary: Dictionary, asOf: IsoDate): RuleRows[] {
  const day = dayNumber(asOf)!;
  const tables = ledger.subjects.map(({ table }) => table);
  if (ledger.level === 'person') return [personRows(ledger, ledger.table, tables, day)];
  const plain = withoutBorrowed(ledger);
  const derivation = deriveColumns(plain, dictionary, DERIVED, ledger.level);
  const derived = DERIVED.flatMap((id) => {
    const column = derivation.table.columns.get(id);
    return column ? [[id, column] as const] : [];
  });
  const written: Table = { ...plain, columns: new Map([...plain.columns, ...derived]) };
  const { members } = written;
  const facts = householdFacts(written, tables);
  const columns = new Map([...written.columns, ...facts.columns]);
  const repeats = new Map([
    ['householdIdRepeated', facts.sameId],
    ['headIdNumberRepeated', facts.sameHead],
  ]);
  const own = {
    level: ledger.level,
    subject: (row: number) => row,
    cells: (row: number, field: string) => {
      const cells = ledger.cells(row, field);
      return cells.length > 0
        ? cells
        : derivation.from(field, row).flatMap((from) => ledger.cells(row, from));
    },
    repeats,
    heads: false,
  };
  if (!members) {
    const has = (field: string) => written.columns.has(field);
    const table = { ...written, columns };
    const rows: RuleRows = { ...own, table, lacking: (name) => lackingOf(name, has) };
    return ledger.level === 'household'
      ? [rows, ...headRows(ledger, written, tables, dictionary, day)]
      : [rows];
  }
  const { offsets } = members;
  const households = householdOfMember(offsets);
  const persons = personRows(
    ledger,
    members.table,
    Array.from(households, (household) => tables[household] ?? 0),
    day,
  );
  const membersFacts = memberFacts(written, persons.table, offsets);
  const ofHeads = headFacts(persons.table, offsets);
  const has = (field: string) =>
    field === 'members' || written.columns.has(field) || members.table.columns.has(field);
  const lacking = (name: string) => lackingOf(name, has);
  const cells = (row: number, field: string, only?: string) => {
    if (!members.table.columns.has(field)) {
      const direct = own.cells(row, field);
      return direct.length > 0 ? direct : derivation.from(field, row).flatMap((from) => ofMembers(row, from));
    }
    return ofMembers(row, field, only);
  };
  const ofMembers = (row: number, field: string, only?: string) => {
    const found: CellRef[] = [];
    for (let member = offsets[row]!; member < offsets[row + 1]!; member += 1)
      if (only === undefined || textAt(members.table, field, member) === only)
        found.push(...ledger.memberCells(member, field));
    return found;
  };
  const whole: Table = { ...persons.table, columns: new Map([...persons.table.columns, ...ofHeads]) };
  return [
    {
      ...own,
      cells,
      table: {
        ...written,
        columns: new Map([...columns, ...membersFacts]),
        members: { offsets, table: whole },
      },
      lacking,
    },
    {
      ...persons,
      table: whole,
      cells: ledger.memberCells,
      subject: (row) => households[row]!,
      lacking,
    },
  ];
}

/** The head's name and number taken from the members are judged there, not again as the household's. */
function withoutBorrowed(ledger: Ledger): Table {
  if (!ledger.table.members) return ledger.table;
  const written = new Set(ledger.tables.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const columns = new Map(ledger.table.columns);
  for (const field of ['headName', 'headIdNumber']) if (!written.has(field)) columns.delete(field);
  return { ...ledger.table, columns };
}

function personRows(ledger: Ledger, table: Table, tables: readonly number[], day: number): RuleRows {
  const { columns, sameNumber } = personFacts(table, tables, day);
  const has = (field: string) => table.columns.has(field);
  return {
    level: 'person',
    table: { ...table, columns: new Map<string, Column>([...table.columns, ...columns]) },
    cells: ledger.cells,
    subject: (row) => row,
    repeats: new Map([['idNumberRepeated', sameNumber]]),
    lacking: (name) => lackingOf(name, has),
    heads: false,
  };
}

const HEAD_FIELDS: Readonly<Record<string, string>> = { idNumber: 'headIdNumber', name: 'headName' };

/** A ledger of one household a row may write the head's sex, birth date, health: those are tried as a person's. */
function headRows(
  ledger: Ledger,
  table: Table,
  tables: readonly number[],
  dictionary: Dictionary,
  day: number,
): RuleRows[] {
  const columns = new Map([...table.columns].filter(([id]) => dictionary.get(id)?.level === 'person'));
  if (columns.size === 0) return [];
  for (const [id, of] of Object.entries(HEAD_FIELDS)) {
    const column = table.columns.get(of);
    if (column && !columns.has(id)) columns.set(id, column);
  }
  const heads = personRows(ledger, { rowCount: table.rowCount, columns }, tables, day);
  const cells = (row: number, field: string) => {
    const own = ledger.cells(row, field);
    return own.length > 0 ? own : ledger.cells(row, HEAD_FIELDS[field] ?? field);
  };
  return [{ ...heads, cells, heads: true }];
}

function lackingOf(name: string, has: (field: string) => boolean): readonly (readonly string[])[] {
  return sourcesOf(name).filter((group) => !group.some(has));
}

function householdOfMember(offsets: Uint32Array): Uint32Array {
  const households = new Uint32Array(offsets[offsets.length - 1] ?? 0);
  for (let row = 0; row + 1 < offsets.length; row += 1) households.fill(row, offsets[row], offsets[row + 1]);
  return households;
}
