import { areaAddress, cellAddress, type SheetSpec, type SpecCell, sheetAddress } from '@duibiao/sheet';
import { hostFailure, throwIfCancelled } from '../failure.js';
import type { Watch } from '../port.js';
import { dressSheet } from './dress-sheet.js';
import { ASKED, type OfficeSession } from './session.js';
import { styleCells } from './style-cells.js';

/** Cells in one request: some 2 MB at most. */
const CELLS_A_REQUEST = 15_000;

/**
 * Makes a sheet from its description, as a new sheet that is filled, never as a copy of one: copying cannot be undone.
 * A sheet of ours by that name is replaced; one of somebody else's is refused.
 */
export function addSheet(
  session: OfficeSession,
  spec: SheetSpec,
  isOwn: (name: string) => boolean,
  watch: Watch = {},
): Promise<void> {
  return session.run(ASKED, async (context, sync) => {
    const { worksheets } = context.workbook;
    const old = worksheets.getItemOrNullObject(spec.name);
    old.load('name');
    await sync();
    if (!old.isNullObject && !isOwn(spec.name))
      throw hostFailure('sheet-exists', spec.name, { sheet: spec.name });
    throwIfCancelled(watch.signal);
    // The new sheet is there before the old one goes, so that a workbook of one sheet never has none.
    const sheet = worksheets.add(old.isNullObject ? spec.name : `${spec.name.slice(0, 28)}(2)`);
    try {
      await fill(sheet, spec, sync, watch);
      if (!old.isNullObject) {
        old.delete();
        sheet.name = spec.name;
      }
      if (spec.protected) sheet.protection.protect();
      if (!spec.hidden) sheet.activate();
      await sync();
    } catch (error) {
      sheet.delete();
      await sync().catch(() => undefined);
      throw error;
    }
  });
}

async function fill(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  sync: () => Promise<void>,
  watch: Watch,
): Promise<void> {
  const rows = new Map<number, SpecCell[]>();
  for (const cell of spec.cells) {
    const line = rows.get(cell.row);
    if (line) line.push(cell);
    else rows.set(cell.row, [cell]);
  }
  styleCells(sheet, spec.cells);
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const lastColumn = spec.cells.reduce((last, cell) => Math.max(last, cell.column), 1);
  const height = Math.max(1, Math.floor(CELLS_A_REQUEST / lastColumn));
  const lastRow = numbers[numbers.length - 1] ?? 0;
  for (let top = 1; top <= lastRow; top += height) {
    throwIfCancelled(watch.signal);
    const bottom = Math.min(lastRow, top + height - 1);
    const matrix: unknown[][] = [];
    for (let row = top; row <= bottom; row++) {
      const line: unknown[] = new Array(lastColumn).fill(null);
      for (const cell of rows.get(row) ?? []) line[cell.column - 1] = written(cell);
      matrix.push(line);
    }
    sheet.getRange(areaAddress({ top, bottom, left: 1, right: lastColumn })).formulas = matrix;
    await sync();
    watch.progress?.(bottom, lastRow);
  }
  for (const cell of spec.cells) if (cell.link) link(sheet, cell);
  for (const merge of spec.merges ?? []) sheet.getRange(areaAddress(merge)).merge();
  dressSheet(sheet, spec);
  await sync();
}

/** A value as Excel takes it: text stays text whatever it begins with, dates are serials, blanks are left alone. */
export function written(cell: SpecCell): unknown {
  const { value } = cell;
  if (value === undefined) return null;
  if (typeof value === 'string')
    return /^[=+\-@'0-9.(（¥$￥%]|^(true|false)$/i.test(value) ? `'${value}` : value;
  if (typeof value !== 'object') return value;
  if ('formula' in value) return `=${value.formula}`;
  return serial(value.date);
}

/** Days since the last day of 1899, as Excel counts from March 1900 on. */
function serial(date: string): number {
  const [year = 1900, month = 1, day = 1] = date.split('-').map(Number);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;
}

function link(sheet: Excel.Worksheet, cell: SpecCell): void {
  const { link: to, value } = cell;
  if (!to) return;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  const target = 'url' in to ? { address: to.url } : { documentReference: sheetAddress(to) };
  sheet.getRange(cellAddress(cell.row, cell.column)).hyperlink = {
    ...target,
    ...(text === undefined ? {} : { textToDisplay: text }),
  };
}
