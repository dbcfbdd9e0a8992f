import { type Area, areaAddress, type Grid, parseArea } from '@duibiao/sheet';
import { hostFailure, throwIfCancelled } from '../failure.js';
import type { Watch } from '../port.js';
import { type Block, BlockGrid, isErrorText, type SheetFacts } from './block-grid.js';
import { readMerges } from './merges.js';
import { ASKED, BACKGROUND, type OfficeSession } from './session.js';

/** Cells in one read. At some 60 bytes a cell this stays well under the 5 MB that Excel on the web answers with. */
const CELLS_A_READ = 30_000;

/** 1 January 2000 counted from 1904; from 1900 it is 36526. */
const NEW_YEAR_2000_FROM_1904 = 35_064;

export interface ReadOptions {
  /** Merged areas may be asked for. */
  readonly merges: boolean;
}

/** Reads a whole sheet, block by block. */
export function readSheet(
  session: OfficeSession,
  name: string,
  options: ReadOptions,
  watch: Watch = {},
): Promise<Grid> {
  return session.run(ASKED, async (context, sync) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,visibility');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address,rowHidden,columnHidden');
    // There is no property for the date system; Excel's own DATE tells which it counts by.
    const newYear2000 = context.workbook.functions.date(2000, 1, 1);
    newYear2000.load('value');
    await sync();
    if (sheet.isNullObject) throw hostFailure('no-such-sheet', name, { sheet: name });
    const area = used.isNullObject ? null : parseArea(used.address.slice(used.address.lastIndexOf('!') + 1));
    const hidden = area ? await readHidden(used, area, sync) : NOTHING_HIDDEN;
    const facts: SheetFacts = {
      name,
      rowCount: area?.bottom ?? 0,
      columnCount: area?.right ?? 0,
      left: area?.left ?? 1,
      merges: area && options.merges ? await readMerges(sheet, area, sync) : [],
      hiddenRows: hidden.rows,
      hiddenColumns: hidden.columns,
      date1904: newYear2000.value === NEW_YEAR_2000_FROM_1904,
      hidden: sheet.visibility !== 'Visible',
    };
    if (!area) return BlockGrid.of(facts, []);
    const blocks = await readBlocks(sheet, area, sync, watch);
    return BlockGrid.of(facts, blocks);
  });
}

/**
 * Reads some rows again, in one request with a look at whether the sheet is still as large as it was; everything else is
 * as `known` has it. Null where the sheet was not read by `readSheet`, or has another extent now.
 */
export function readRows(
  session: OfficeSession,
  known: Grid,
  from: number,
  to: number,
): Promise<Grid | null> {
  if (!(known instanceof BlockGrid)) return Promise.resolve(null);
  return session.run(BACKGROUND, async (context, sync) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(known.name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('address');
    const { left } = known.facts;
    const bottom = Math.min(to, known.rowCount);
    const wanted = { top: from, bottom, left, right: known.columnCount };
    const range = bottom >= from ? sheet.getRange(areaAddress(wanted)) : null;
    range?.load('values,formulas,numberFormat');
    await sync();
    if (sheet.isNullObject) throw hostFailure('no-such-sheet', known.name, { sheet: known.name });
    const area = used.isNullObject ? null : parseArea(used.address.slice(used.address.lastIndexOf('!') + 1));
    if (!range?.values || !area) return null;
    if (area.left !== left || area.right !== known.columnCount || area.bottom !== known.rowCount) return null;
    return known.with(known.facts, [await blockOf(range, from, sync)]);
  });
}

async function readBlocks(
  sheet: Excel.Worksheet,
  area: Area,
  sync: () => Promise<void>,
  watch: Watch,
): Promise<Block[]> {
  const width = area.right - area.left + 1;
  let height = Math.max(1, Math.floor(CELLS_A_READ / width));
  const blocks: Block[] = [];
  for (let top = area.top; top <= area.bottom; ) {
    throwIfCancelled(watch.signal);
    const bottom = Math.min(area.bottom, top + height - 1);
    const range = sheet.getRange(areaAddress({ ...area, top, bottom }));
    range.load('values,formulas,numberFormat');
    try {
      await sync();
    } catch (error) {
      // Long texts: read fewer rows at once.
      const { code } = error as { code?: string };
      if (code !== 'ResponsePayloadSizeLimitExceeded' || height === 1) throw error;
      height = Math.max(1, Math.floor(height / 3));
      continue;
    }
    if (!range.values) throw hostFailure('too-much');
    blocks.push(await blockOf(range, top, sync));
    range.untrack();
    top = bottom + 1;
    watch.progress?.(bottom - area.top + 1, area.bottom - area.top + 1);
  }
  return blocks;
}

async function blockOf(range: Excel.Range, top: number, sync: () => Promise<void>): Promise<Block> {
  return {
    top,
    values: range.values,
    formulas: range.formulas,
    formats: range.numberFormat as string[][],
    types: await typesWhereNeeded(range, sync),
  };
}

/** An error and the text that is written like one have the same value; their types are only asked for where one occurs. */
async function typesWhereNeeded(
  range: Excel.Range,
  sync: () => Promise<void>,
): Promise<readonly (readonly string[])[] | null> {
  if (!range.values.some((line) => line.some((value) => isErrorText(value)))) return null;
  range.load('valueTypes');
  await sync();
  return range.valueTypes;
}

interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

const NOTHING_HIDDEN: Hidden = { rows: new Set(), columns: new Set() };

/** Rows and columns that are hidden or filtered out; asked for one by one only where some are and some are not. */
async function readHidden(used: Excel.Range, area: Area, sync: () => Promise<void>): Promise<Hidden> {
  const { rowHidden, columnHidden } = used;
  if (rowHidden === false && columnHidden === false) return NOTHING_HIDDEN;
  const rows = rowHidden === null ? used.getRowProperties({ rowHidden: true }) : null;
  const columns = columnHidden === null ? used.getColumnProperties({ columnHidden: true }) : null;
  if (rows || columns) await sync();
  return {
    rows: chosen(area.top, area.bottom, (at) => rows?.value[at]?.rowHidden ?? rowHidden === true),
    columns: chosen(area.left, area.right, (at) => columns?.value[at]?.columnHidden ?? columnHidden === true),
  };
}

/** Numbers from `first` to `last` for whose place, from 0, the answer is yes. */
function chosen(first: number, last: number, isChosen: (at: number) => boolean): Set<number> {
  const numbers = new Set<number>();
  for (let number = first; number <= last; number++) if (isChosen(number - first)) numbers.add(number);
  return numbers;
}
