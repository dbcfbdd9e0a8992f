import { cellAddress } from '@duibiao/sheet';
import type { Finding } from '../finding.js';
import { valueWords } from '../words/values.js';
import type { NamedTable } from './name-columns.js';

/** Says which figures of a table the file did not hold and were worked out from their formulas. */
export function calculatedFindings({ view, table, columns }: NamedTable): readonly Finding[] {
  const { name, calculated = [] } = view.grid;
  if (calculated.length === 0) return [];
  const rows = new Set(table.dataRows);
  const found = columns.flatMap(({ column, header }) => {
    const own = calculated.filter((cell) => cell.column === column && rows.has(cell.row));
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const from = cellAddress(first.row, column);
    const cells = first === last ? from : `${from}:${cellAddress(last.row, column)}`;
    return [{ header, cells, count: own.length }];
  });
  if (found.length === 0) return [];
  const count = found.reduce((sum, each) => sum + each.count, 0);
  return [
    {
      rule: 'value/calculated',
      severity: 'info',
      cells: [],
      message: valueWords.calculated(name, found, count),
    },
  ];
}
