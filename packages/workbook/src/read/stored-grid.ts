import { type Area, BLANK, type Cell, type Grid } from '@duibiao/sheet';
import { type CellStore, FORMULA, KIND } from './cell-store.js';

/** Texts by index: the workbook's shared strings, or a sheet's own. */
export interface Texts {
  get(index: number): string | undefined;
}

export interface SheetContent {
  readonly cells: CellStore;
  readonly texts: Texts;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What an index into the shared strings shows that leads nowhere. */
export const DANGLING = '#REF!';

/** A grid over stored cells: a cell becomes an object only when it is asked for. */
export function storedGrid(
  name: string,
  content: SheetContent,
  shared: Texts,
  sheet: { readonly date1904: boolean; readonly hidden: boolean; readonly partial: boolean },
): Grid {
  const { cells, texts, merges, hiddenRows, hiddenColumns } = content;
  return {
    name,
    rowCount: cells.rowCount,
    columnCount: cells.columnCount,
    cell(row, column) {
      const index = cells.find(row, column);
      return index < 0 ? BLANK : cellOf(cells.kind(index), cells.value(index), texts, shared);
    },
    merges,
    isRowHidden: (row) => hiddenRows.has(row),
    isColumnHidden: (column) => hiddenColumns.has(column),
    date1904: sheet.date1904,
    hidden: sheet.hidden,
    ...(sheet.partial ? { partial: true } : {}),
  };
}

function cellOf(code: number, value: number, texts: Texts, shared: Texts): Cell {
  const formula = code >= FORMULA;
  switch (formula ? code - FORMULA : code) {
    case KIND.number:
      return { kind: 'number', number: value, formula };
    case KIND.percent:
      return { kind: 'percent', number: value, formula };
    case KIND.date:
      return { kind: 'date', number: value, formula };
    case KIND.boolean:
      return { kind: 'boolean', value: value === 1, formula };
    case KIND.text:
      return { kind: 'text', text: texts.get(value) ?? '', formula };
    case KIND.error:
      return { kind: 'error', text: texts.get(value) ?? '', formula };
    default: {
      const text = shared.get(value);
      return text === undefined
        ? { kind: 'error', text: DANGLING, formula }
        : { kind: 'text', text, formula };
    }
  }
}
