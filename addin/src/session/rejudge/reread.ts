import type { Dictionary } from '@duibiao/core';
import {
  type Finding,
  type Ledger,
  type LedgerSubject,
  type LedgerTable,
  PLACE_FIELDS,
} from '@duibiao/ledger';
import type { CellRef, Grid } from '@duibiao/sheet';
import type { Edit } from '../../host/port.js';
import { editedSubjects, subjectsByRow } from './edited-subjects.js';
import { partGrid } from './part-grid.js';
import { BY_WORD, splicedFindings } from './splice-findings.js';
import { splicedTable } from './splice-table.js';
import { isSteady, mannerOf } from './steady-column.js';

/** Columns are named by their headers and, in doubt, by so many of their first values. */
const NAMED_BY = 200;
const TOTAL_WORD = /[合总小共累]\s*计|total/i;

/** A ledger read again in part, and whom that concerned. */
export interface Reread {
  readonly ledger: Ledger;
  readonly subjects: ReadonlySet<number>;
}

/**
 * Reads the edited subjects of a ledger again, and leaves the others as they are: the result is what reading everything
 * again would give. Null where an edit may change more than the subjects it is in (which rows are data, what a column
 * means, who belongs to which household): then everything has to be read again.
 *
 * @param before the sheets as the ledger was read from them; `grids` are they as they are now.
 * @param read reads sheets as the ledger was read.
 */
export function reread(
  ledger: Ledger,
  before: readonly Grid[],
  grids: readonly Grid[],
  edits: readonly Edit[],
  dictionary: Dictionary,
  read: (grids: readonly Grid[]) => Ledger,
): Reread | null {
  if (ledger.table.members || ledger.tables.some(({ layout }) => layout !== 'rows')) return null;
  if (ledger.findings.some(({ rule }) => BY_OTHER_ROWS.has(rule))) return null;
  const subjects = editedSubjects(ledger, edits);
  if (!subjects || hasNamelessRows(ledger, grids)) return null;
  if (!edits.every((edit) => isSteadyEdit(ledger, grids, edit, subjects, dictionary))) return null;
  const parts = grids.map((grid) => partOf(ledger, grid, subjects));
  if (![before, grids].every((whole) => isMeantAlike(ledger, whole, parts, dictionary))) return null;
  const part = readPart(parts, read);
  if (!part || !isSameShape(ledger, part)) return null;
  const pairs = pairsOf(ledger, part, subjects);
  const table = pairs && splicedTable(ledger.table, part.table, pairs);
  if (!pairs || !table) return null;
  const listed = [...ledger.subjects];
  for (const { whole, part: at } of pairs)
    listed[whole] = { ...part.subjects[at]!, table: listed[whole]!.table };
  if (pairs.some(({ whole }) => isNameless(listed[whole]!))) return null;
  const wholeOf = new Map(pairs.map((pair) => [pair.part, pair.whole]));
  const subjectAt = (sheet: string, row: number) => subjectsByRow(ledger, sheet).get(row);
  return {
    subjects,
    ledger: {
      ...ledger,
      subjects: listed,
      table,
      cells: cellsOf(ledger, part, pairs),
      findings: splicedFindings(
        ledger.findings,
        { ledger: part, wholeOf: (subject) => (subject === undefined ? undefined : wholeOf.get(subject)) },
        subjectAt,
        ({ sheet, row }) => subjects.has(subjectAt(sheet, row) ?? -1),
      ),
    },
  };
}

type Pairs = readonly { readonly whole: number; readonly part: number }[];

/** The edited subjects among those of the part; null where one is not there any more. */
function pairsOf(ledger: Ledger, part: Ledger, subjects: ReadonlySet<number>): Pairs | null {
  const name = ({ table, rows }: LedgerSubject) => `${table}:${rows.join()}`;
  const places = new Map(part.subjects.map((subject, index) => [name(subject), index]));
  const pairs: { whole: number; part: number }[] = [];
  for (const whole of subjects) {
    const at = places.get(name(ledger.subjects[whole]!));
    if (at === undefined) return null;
    pairs.push({ whole, part: at });
  }
  return pairs;
}

/** The rows of a sheet that name its columns, and those of the edited subjects; the whole sheet where it holds no table of the ledger. */
function partOf(ledger: Ledger, grid: Grid, subjects: ReadonlySet<number>): Grid {
  const tables = ledger.tables.flatMap((table, index) =>
    table.sheet === grid.name ? [{ table, index }] : [],
  );
  if (tables.length === 0) return grid;
  const rows = new Set<number>();
  for (const { table, index } of tables) {
    const own = ledger.subjects.flatMap((subject, at) => (subject.table === index ? [{ subject, at }] : []));
    own.forEach(({ subject, at }, place) => {
      if (place < NAMED_BY || subjects.has(at)) for (const row of subject.rows) rows.add(row);
    });
    const namedUpTo = own[NAMED_BY - 1]?.subject.rows.at(-1) ?? table.lastDataRow;
    for (const { row, reason } of table.skippedRows)
      if ((reason !== 'blank' || row <= namedUpTo) && reason !== 'total' && reason !== 'subtotal')
        rows.add(row);
    for (let row = 1; row < table.firstDataRow; row++) rows.add(row);
  }
  return partGrid(grid, rows);
}

function readPart(parts: readonly Grid[], read: (grids: readonly Grid[]) => Ledger): Ledger | null {
  try {
    return read(parts);
  } catch {
    // What cannot be read in part is read whole, and refused there if it must be.
    return null;
  }
}

/** Whether the answers of every yes-or-no column are meant as those of the part are. */
function isMeantAlike(
  ledger: Ledger,
  grids: readonly Grid[],
  parts: readonly Grid[],
  dictionary: Dictionary,
): boolean {
  return ledger.tables.every((table, index) => {
    const whole = grids.find(({ name }) => name === table.sheet);
    const part = parts.find(({ name }) => name === table.sheet);
    if (!whole || !part) return false;
    const rows = ledger.subjects.flatMap((subject) => (subject.table === index ? subject.rows : []));
    return table.columns.every(
      ({ column, field }) =>
        dictionary.get(field)?.type !== 'boolean' ||
        mannerOf(whole, rows, column) === mannerOf(part, rows, column),
    );
  });
}

/** Cells of edited subjects by what was read now; they are looked up once, so that the part need not be kept. */
function cellsOf(ledger: Ledger, part: Ledger, pairs: Pairs): Ledger['cells'] {
  const fresh = new Map<number, ReadonlyMap<string, readonly CellRef[]>>(
    pairs.map(({ whole, part: at }) => [
      whole,
      new Map([...ledger.table.columns.keys()].map((field) => [field, part.cells(at, field)])),
    ]),
  );
  const before = respliced.get(ledger.cells);
  const base = before?.base ?? ledger.cells;
  const patches = new Map([...(before?.patches ?? []), ...fresh]);
  const cells: Ledger['cells'] = (subject, field) =>
    patches.get(subject)?.get(field) ?? (patches.has(subject) ? [] : base(subject, field));
  respliced.set(cells, { base, patches });
  return cells;
}

/** What an earlier edit put over a ledger's own cells, so that a thousand edits do not make a thousand layers. */
const respliced = new WeakMap<
  Ledger['cells'],
  {
    readonly base: Ledger['cells'];
    readonly patches: ReadonlyMap<number, ReadonlyMap<string, readonly CellRef[]>>;
  }
>();

function isSameShape(whole: Ledger, part: Ledger): boolean {
  const shape = ({ level, tables, findings }: Ledger) =>
    JSON.stringify([level, tables.map(tableShape), findings.filter(isAboutAll).map(wording)]);
  return shape(whole) === shape(part);
}

function tableShape({ sheet, layout, headerRows, columns, unmapped }: LedgerTable): unknown {
  return [
    sheet,
    layout,
    headerRows,
    columns.map(({ column, field, header, writtenUnit, confidence }) => [
      column,
      field,
      header,
      writtenUnit,
      confidence,
    ]),
    unmapped.map(({ column, header, candidates, year }) => [column, header, candidates, year]),
  ];
}

/** How a table and its columns are read is told in findings that are nobody's own: the same findings, the same reading. */
function isAboutAll({ rule, subject }: Finding): boolean {
  return subject === undefined && !BY_WORD.has(rule);
}

function wording({ rule, message, cells }: Finding): unknown {
  return [rule, message.zh, cells];
}

/** Rows without a name may turn out to be sums, or no longer be, by an edit in any row. */
function hasNamelessRows(ledger: Ledger, grids: readonly Grid[]): boolean {
  if (ledger.subjects.some(isNameless)) return true;
  return ledger.tables.some(({ sheet, skippedRows }) => {
    const grid = grids.find(({ name }) => name === sheet);
    return skippedRows.some(({ row, reason }) => reason === 'total' && !(grid && saysTotal(grid, row)));
  });
}

function isNameless({ label }: LedgerSubject): boolean {
  return label.startsWith('#');
}

function saysTotal(grid: Grid, row: number): boolean {
  for (let column = 1; column <= grid.columnCount; column++) {
    const cell = grid.cell(row, column);
    if (cell.kind === 'text' && TOTAL_WORD.test(cell.text)) return true;
  }
  return false;
}

/** A bare figure may be a share or a percentage, by the largest of its column; and `同上` is what stands above. */
const BY_OTHER_ROWS = new Set(['columns/percent', 'value/ditto']);

const RIVALS = new Set(['columns/ambiguous', 'columns/second']);

/** Whether everything that the edit is in is read the same way whatever it says. */
function isSteadyEdit(
  ledger: Ledger,
  grids: readonly Grid[],
  edit: Edit,
  subjects: ReadonlySet<number>,
  dictionary: Dictionary,
): boolean {
  const grid = grids.find(({ name }) => name === edit.sheet);
  if (!grid) return false;
  const inEdit = (column: number) => column >= edit.left && column <= edit.right;
  return ledger.tables.every((table, index) => {
    if (table.sheet !== edit.sheet) return true;
    const edited = table.columns.filter(({ column }) => inEdit(column));
    const fields = new Set(edited.map(({ field }) => field));
    const has = (id: string) => table.columns.some(({ field }) => field === id);
    // Places written once stand for the rows below.
    if (edited.some(({ field }) => PLACE_FIELDS.has(field))) return false;
    // Who a row is about decides what the whole table is about.
    if (
      fields.has('relation') ||
      (has('name') && (fields.has('name') || fields.has('headName') || fields.has('householdId')))
    )
      return false;
    // Of columns that say the same, one is taken for the field: an edit may make them differ.
    const rivals = ledger.findings.flatMap(({ rule, cells }) => (RIVALS.has(rule) ? cells : []));
    const contested = rivals.some(
      ({ sheet, column: of }) =>
        sheet === table.sheet &&
        (inEdit(of) ||
          table.unmapped.some(
            ({ column, candidates }) => column === of && candidates?.some(({ field }) => fields.has(field)),
          )),
    );
    if (contested) return false;
    return edited.every(({ field: id }) => {
      const field = dictionary.get(id);
      return field !== undefined && isSteady({ field, table: index }, ledger, subjects);
    });
  });
}
