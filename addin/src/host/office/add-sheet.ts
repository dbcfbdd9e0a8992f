import { areaAddress, cellAddress, type SheetSpec, type SpecCell, sheetAddress } from '@duibiao/sheet';
import { hostFailure, throwIfCancelled } from '../failure.js';
import type { Watch } from '../port.js';
import { dressSheet } from './dress-sheet.js';
import type { SheetId } from './own-sheets.js';
import { ASKED, type OfficeSession } from './session.js';
import { styleCells } from './style-cells.js';

/** Cells in one request: some 2 MB at most. */
const CELLS_A_REQUEST = 15_000;

/**
 * Makes sheets from their descriptions: first all of them, empty, so that formulas may refer from one to another, then
 * what is in them. They are filled, never copied: copying a sheet cannot be undone. Sheets of ours by the same names are
 * replaced; one of somebody else's is refused before anything is made.
 */
export function addSheets(
  session: OfficeSession,
  specs: readonly SheetSpec[],
  isOwn: (sheet: SheetId) => boolean,
  watch: Watch = {},
): Promise<SheetId[]> {
  return session.run(ASKED, async (context, sync) => {
    const { worksheets } = context.workbook;
    const olds = specs.map((spec) => {
      const old = worksheets.getItemOrNullObject(spec.name);
      old.load('id,name');
      return old;
    });
    await sync();
    const taken = olds.find((old) => !old.isNullObject && !isOwn(old));
    if (taken) throw hostFailure('sheet-exists', taken.name, { sheet: taken.name });
    throwIfCancelled(watch.signal);
    // New sheets are there before old ones go, so that a workbook of one sheet never has none.
    const replaced = olds.filter((old) => !old.isNullObject);
    const made = specs.map((_, index) => worksheets.add(`${PENDING}${index + 1}`));
    for (const sheet of made) sheet.load('id');
    await sync();
    try {
      for (const old of replaced) old.delete();
      made.forEach((sheet, index) => {
        sheet.name = specs[index]!.name;
      });
      for (const [index, sheet] of made.entries()) await fill(sheet, specs[index]!, sync, watch);
      made.forEach((sheet, index) => {
        if (specs[index]!.protected) sheet.protection.protect();
      });
      made.find((_, index) => !specs[index]!.hidden)?.activate();
      await sync();
    } catch (error) {
      for (const sheet of made) sheet.delete();
      await sync().catch(() => undefined);
      throw error;
    }
    return made.map(({ id }, index) => ({ id, name: specs[index]!.name }));
  });
}

/** Name of a sheet while it is being made. */
const PENDING = '对标…';

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
