import type { CellRef } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import type { SkippedRow } from '../ledger.js';
import type { RowDoubt } from '../shape/row-kind.js';
import { totalKind } from '../shape/row-words.js';
import { tableWords } from '../words/tables.js';
import type { NamedTable } from './name-columns.js';

/** What a person should know of a table's rows: those that were hard to tell, lists left out beside it, and that there are none. */
export function rowFindings({ view, table }: NamedTable): readonly Finding[] {
  const { name } = view.grid;
  const doubts = table.doubts.map(({ row, doubt }): Finding => {
    const column = view.filled(row).find((each) => totalKind(view.text(row, each)) !== null) ?? table.left;
    return {
      rule: 'row/like-total',
      severity: doubt === 'numberedSums' ? 'info' : 'warning',
      cells: [{ sheet: name, row, column }],
      message: LIKE_TOTAL[doubt](row, view.text(row, column)),
    };
  });
  const lists = table.lists.map(
    ({ left, right }): Finding => ({
      rule: 'table/list-beside',
      severity: 'info',
      cells: corners(name, table.header.top, left, right),
      message: tableWords.listBeside(left, right),
    }),
  );
  const empty = table.dataRows.length === 0 ? [emptyTable(name, table.header.bottom)] : [];
  return [...doubts, ...lists, ...empty];
}

const LIKE_TOTAL: Readonly<Record<RowDoubt, typeof tableWords.nameOfSums>> = {
  nameOfSums: tableWords.nameOfSums,
  namedSums: tableWords.namedSums,
  numberedSums: tableWords.numberedSums,
};

function corners(sheet: string, row: number, left: number, right: number): readonly CellRef[] {
  return left === right
    ? [{ sheet, row, column: left }]
    : [
        { sheet, row, column: left },
        { sheet, row, column: right },
      ];
}

/** A header with nothing below it. */
function emptyTable(sheet: string, row: number): Finding {
  return { rule: 'table/empty', severity: 'warning', cells: [], message: tableWords.noRows([sheet], row) };
}

/** A form of which nothing is filled in. */
export function emptyForm({ view, table }: NamedTable): Finding {
  const { name } = view.grid;
  return {
    rule: 'form/empty',
    severity: 'warning',
    cells: [{ ...view.refer({ row: 1, column: 1 }), sheet: name }],
    message: tableWords.emptyForm([name], table.paths.length),
  };
}

/** A row that nothing names, taken for a sum because its figures add up. */
export function unlabelledSum({ view, table }: NamedTable, row: number): Finding {
  return {
    rule: 'row/unlabelled-total',
    severity: 'info',
    cells: [{ sheet: view.grid.name, row, column: view.filled(row)[0] ?? table.left }],
    message: tableWords.unlabelledSum(row),
  };
}

/** Tables of another kind than the ledger's, which were passed over. On a sheet of the ledger this is worth a look. */
export function passedOver(all: readonly NamedTable[], kept: readonly NamedTable[]): readonly Finding[] {
  const sheets = new Set(kept.map(({ view }) => view.grid.name));
  return all
    .filter((each) => !kept.includes(each) && each.table.dataRows.length > 0)
    .map(({ view, table }) => ({
      rule: 'table/passed-over',
      severity: sheets.has(view.grid.name) ? ('warning' as const) : ('info' as const),
      cells: [{ sheet: view.grid.name, row: table.header.bottom, column: table.left }],
      message: tableWords.passedOver(
        view.grid.name,
        table.header.top,
        table.dataRows.at(-1)!,
        table.paths.flatMap((path) => path.at(-1)?.replace(/\s+/g, '') ?? []),
      ),
    }));
}

/** The rows of tables passed over belong to another table than the one above them on the sheet, and are told there. */
export function withOtherTables(
  kept: readonly NamedTable[],
  all: readonly NamedTable[],
): readonly NamedTable[] {
  const others = all.filter((each) => !kept.includes(each));
  return kept.map((named, index) => {
    const { grid } = named.view;
    const skipped: SkippedRow[] = [];
    for (const other of others) {
      const above = kept.findLast(
        ({ view, table }) => view.grid.name === grid.name && table.header.top < other.table.header.top,
      );
      const home = above ?? kept.find(({ view }) => view.grid.name === grid.name);
      if (other.view.grid.name !== grid.name || home !== kept[index] || beside(named, other)) continue;
      skipped.push(...rowsOf(other));
    }
    if (skipped.length === 0) return named;
    return { ...named, table: { ...named.table, skipped: [...named.table.skipped, ...skipped] } };
  });
}

/** Whether two tables share rows: what one passes over is the other's. */
function beside(a: NamedTable, b: NamedTable): boolean {
  const own = new Set(a.table.dataRows);
  return a.table.header.top === b.table.header.top || b.table.dataRows.some((row) => own.has(row));
}

/** The rows of another table. Notes and blank lines above it are what they are, whosever they are. */
function rowsOf({ table }: NamedTable): readonly SkippedRow[] {
  const above = table.skipped.map(
    ({ row, reason }): SkippedRow =>
      row < table.header.top && reason !== 'title' ? { row, reason } : { row, reason: 'otherTable' },
  );
  return [...above, ...table.dataRows.map((row): SkippedRow => ({ row, reason: 'otherTable' }))];
}
