import type { Cell } from '@duibiao/sheet';
import type { Anchor } from '../host/port.js';
import type { Checked } from './checked.js';

/** Fields whose values name a row, the surest first. */
const NAMING = [
  'idNumber',
  'headIdNumber',
  'householdId',
  'villageCode',
  'name',
  'headName',
  'villageName',
  'countyName',
];

/** For each sheet, the column by which its rows are found again after sorting. */
export function anchorsOf({ ledger, grids }: Checked): Anchor[] {
  const anchors: Anchor[] = [];
  for (const table of ledger.tables) {
    const grid = grids.find((one) => one.name === table.sheet);
    if (!grid || anchors.some((anchor) => anchor.sheet === table.sheet)) continue;
    const columns = NAMING.flatMap((field) => table.columns.filter((column) => column.field === field));
    const [best] = columns;
    if (!best) continue;
    anchors.push({
      sheet: table.sheet,
      column: best.column,
      lastRow: grid.rowCount,
      text: (row) => textOf(grid.cell(row, best.column)),
    });
  }
  return anchors;
}

function textOf(cell: Cell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'boolean':
      return String(cell.value);
    default:
      return String(cell.number);
  }
}
