import { type AllocationUnit, DuibiaoError } from '@duibiao/core';
import { cellAddress, type Grid } from '@duibiao/sheet';
import { targetSheetWords } from '../words/target-sheet.js';
import { cellText } from './cell-text.js';

/** A unit of a weights sheet; `persons` when the sheet has a second column of counts. */
export interface WeightedUnit extends AllocationUnit {
  readonly weight: string;
  readonly persons?: string;
}

const ROLES: Readonly<Record<'floor' | 'cap' | 'locked' | 'persons' | 'weight', RegExp>> = {
  floor: /下限|最少|至少|floor|min/i,
  cap: /上限|最多|至多|cap|max/i,
  locked: /锁定|固定|已定|lock/i,
  persons: /人数|人口|persons|people/i,
  weight: /权重|户数|weight|households/i,
};

/**
 * Reads units and weights from a sheet: the first column names the unit; the weight stands under 权重 or 户数, else in the
 * first column of numbers; numbers alone are weights of units 1, 2, 3. 下限, 上限, 锁定 and 人数 are taken where a header names them. Totals (合计) are left out.
 *
 * @throws DuibiaoError `targets/weights-sheet` naming the cell that holds no number, or the sheet that holds none
 * @example
 * ```ts
 * readWeights(gridOf('权重', [['村', '户数'], ['甲村', 60], ['乙村', 25]])) //=> [{ label: '甲村', weight: '60' }, …]
 * ```
 */
export function readWeights(grid: Grid): readonly WeightedUnit[] {
  const text = (row: number, column: number) => {
    const written = cellText(grid.cell(row, column), grid.date1904);
    return /^\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(/[,，]/g, '') : written;
  };
  const columns = Array.from({ length: grid.columnCount }, (_, index) => index + 1);
  const isNumber = (row: number, column: number) => /^\d+(\.\d+)?$/.test(text(row, column));
  const rows = Array.from({ length: grid.rowCount }, (_, index) => index + 1);
  if (grid.columnCount === 1)
    return bareWeights(
      rows.filter((row) => isNumber(row, 1)).map((row) => text(row, 1)),
      grid,
    );
  const first = rows.find(
    (row) => text(row, 1) !== '' && columns.slice(1).some((column) => isNumber(row, column)),
  );
  if (first === undefined)
    throw new DuibiaoError('targets/weights-sheet', targetSheetWords.noWeights(grid.name));
  const header = (column: number) => (first > 1 ? text(first - 1, column) : '');
  const find = (role: keyof typeof ROLES) =>
    columns.slice(1).find((column) => ROLES[role].test(header(column)));
  const special = { floor: find('floor'), cap: find('cap'), locked: find('locked') };
  const taken = new Set(Object.values(special));
  const weight =
    find('weight') ?? columns.slice(1).find((column) => !taken.has(column) && isNumber(first, column));
  const persons = find('persons');
  const read = (row: number, column: number | undefined): string | undefined => {
    if (column === undefined || text(row, column) === '') return undefined;
    if (isNumber(row, column)) return text(row, column);
    throw new DuibiaoError('targets/weights-sheet', targetSheetWords.noNumber(cellAddress(row, column)), {
      sheet: grid.name,
      cell: cellAddress(row, column),
    });
  };
  return rows
    .filter((row) => row >= first && text(row, 1) !== '' && !/^(合计|总计|小计|total)/i.test(text(row, 1)))
    .map((row): WeightedUnit => {
      const [floor, cap, locked] = [
        read(row, special.floor),
        read(row, special.cap),
        read(row, special.locked),
      ];
      const people = persons === weight ? undefined : read(row, persons);
      return {
        label: text(row, 1),
        weight: read(row, weight) ?? '0',
        ...(floor !== undefined && { floor }),
        ...(cap !== undefined && { cap }),
        ...(locked !== undefined && { locked }),
        ...(people !== undefined && { persons: people }),
      };
    });
}

/** A column of numbers alone: the units are numbered. */
function bareWeights(weights: readonly string[], grid: Grid): WeightedUnit[] {
  if (weights.length === 0)
    throw new DuibiaoError('targets/weights-sheet', targetSheetWords.noWeights(grid.name));
  return weights.map((weight, index) => ({ label: String(index + 1), weight }));
}
