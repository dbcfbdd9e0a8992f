import type { LedgerTable, SkippedRow } from '../ledger.js';
import type { NamedTable } from './name-columns.js';

/** What is told of a table as it was understood. `dropped` are data rows that turned out to be no subjects. */
export function ledgerTable(
  { view, table, columns, unmapped }: NamedTable,
  persons: boolean,
  dropped: readonly SkippedRow[],
): LedgerTable {
  const without = new Set(dropped.map(({ row }) => row));
  const rows = table.dataRows.filter((row) => !without.has(row));
  const { form } = table;
  const { top, bottom, below } = table.header;
  const headerRows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return {
    sheet: view.grid.name,
    layout: form ? 'form' : persons ? 'persons' : 'rows',
    headerRows: form ? [] : headerRows,
    firstDataRow: form?.first ?? rows[0] ?? bottom + below.length + 1,
    lastDataRow: form?.last ?? rows.at(-1) ?? bottom + below.length,
    columns: columns.map(({ column, header, field, confidence, reason, unit, shift, inverted }) => ({
      ...placeOf(column),
      header,
      field: field.id,
      ...(unit && shift !== 0 ? { writtenUnit: writtenUnit(unit) } : {}),
      confidence,
      reason,
      ...(inverted ? { inverted } : {}),
    })),
    unmapped: unmapped.map((each) => ({ ...each, ...placeOf(each.column) })),
    skippedRows: [...table.skipped, ...dropped].sort((a, b) => a.row - b.row),
  };

  /** A form's columns are labels turned on their side; what people see is the column of the values. */
  function placeOf(column: number): { readonly column: number; readonly row?: number } {
    if (!form) return { column };
    const { row, column: ofValues } = view.refer({ row: 2, column });
    return { column: ofValues, row };
  }
}

function writtenUnit({ base, shift }: { readonly base: string; readonly shift: number }): string {
  if (base === '%' && shift === -1) return '‰';
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
