import { type Area, parseArea } from '@duibiao/sheet';
import { areasOf, cellCount, chunked, type Spot, spotsOf } from '../chunks.js';
import { throwIfCancelled } from '../failure.js';
import type { ClearReport, Watch } from '../port.js';
import type { SheetRecord } from '../record.js';
import type { FilledArea, OriginalFill } from '../undo-record.js';
import { askOverlays, fileLook, type Hope, look, type Question } from './marks.js';
import { askNotes, noteWrites } from './notes.js';
import { originalsOf } from './originals.js';
import { findLooks } from './search.js';
import { ASKED, type OfficeSession } from './session.js';
import type { Store } from './store.js';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/**
 * Takes every mark back, those that were made here and those that the command line made: fills of ours (and only where they
 * are still in our look), overlays, notes, added sheets, and the records. Where marks do not stand where they were put,
 * the sheet is searched for them, wherever sorting or inserting has brought them. A cell that somebody recoloured stays
 * as they made it. Everything is looked at first and taken back in one request: all of it, or nothing.
 */
export async function clearFlags(
  session: OfficeSession,
  store: Store,
  canNote: boolean,
  watch: Watch = {},
): Promise<ClearReport> {
  await store.open();
  const { records, fileMarks } = store;
  return session.run(ASKED, async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    await sync();
    const sheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      return { sheet, used, ours: askOverlays(sheet), notes: canNote ? askNotes(sheet) : null };
    });
    await sync();
    for (const { notes } of sheets) notes?.locate();
    if (canNote) await sync();

    let cleared = 0;
    let left = 0;
    let allFileMarks = true;
    const protectedSheets: string[] = [];
    const keep: SheetRecord[] = [];
    const writes: (() => void)[] = [];
    for (const { sheet, used, ours, notes } of sheets) {
      throwIfCancelled(watch.signal);
      const record =
        records.find((one) => one.id === sheet.id) ?? records.find((one) => one.name === sheet.name);
      const filled = fileMarks?.cells.filter((one) => one.sheet === sheet.name) ?? [];
      const overlays = ours();
      if (sheet.protection.protected) {
        if (record) keep.push(record);
        if (filled.length > 0) allFileMarks = false;
        if (record || filled.length > 0 || overlays.length > 0) protectedSheets.push(sheet.name);
        continue;
      }
      if (
        fileMarks?.addedSheets.includes(sheet.name) &&
        worksheets.items.length > fileMarks.addedSheets.length
      ) {
        writes.push(() => sheet.delete());
        continue;
      }
      for (const overlay of overlays) writes.push(() => overlay.delete());
      if (notes) writes.push(...noteWrites(sheet, notes.answer(), new Map()).writes);
      cleared += overlays.length;
      if (!record && filled.length === 0) continue;
      const back = await fillsToTakeBack(sheet, extentOf(used, record, filled), record, filled, sync);
      for (const { spots, original } of back.groups) writes.push(() => giveBack(sheet, spots, original));
      cleared += back.cleared;
      left += back.left;
    }
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const write of writes) write();
    const changes = [store.queueRecords(context, keep)];
    if (fileMarks && allFileMarks) changes.push(store.queueFileMarksGone(context));
    await sync();
    for (const change of changes) change.written();
    return { cleared, left, protectedSheets };
  });
}

/** Where marks may be: what the sheet holds, and where they were put. */
function extentOf(used: Excel.Range, record: SheetRecord | undefined, filled: readonly FilledArea[]): Area {
  const own = used.isNullObject ? null : parseArea(used.address.slice(used.address.lastIndexOf('!') + 1));
  const areas = [
    ...(own ? [own] : []),
    ...filled.flatMap((one) => one.areas),
    ...(record?.cells ?? []).map(({ row, column }) => ({
      top: row,
      bottom: row,
      left: column,
      right: column,
    })),
  ];
  const first = areas[0] ?? { top: 1, left: 1, bottom: 1, right: 1 };
  return areas.reduce(
    (all, one) => ({
      top: Math.min(all.top, one.top),
      left: Math.min(all.left, one.left),
      bottom: Math.max(all.bottom, one.bottom),
      right: Math.max(all.right, one.right),
    }),
    first,
  );
}

interface TakenBack {
  readonly groups: readonly { readonly spots: readonly Spot[]; readonly original: OriginalFill }[];
  readonly cleared: number;
  readonly left: number;
}

async function fillsToTakeBack(
  sheet: Excel.Worksheet,
  used: Area,
  record: SheetRecord | undefined,
  filled: readonly FilledArea[],
  sync: () => Promise<void>,
): Promise<TakenBack> {
  const ownLooks = record ? SEVERITIES.map((severity) => record.colors[severity] as Hope) : [];
  const fileLooks = filled.length > 0 ? SEVERITIES.map(fileLook) : [];
  const count = (record?.cells.length ?? 0) + filled.reduce((sum, { areas }) => sum + cellCount(areas), 0);
  const spots =
    (await inPlace(sheet, record, filled, count, sync)) ??
    (await findLooks(sheet, used, [...ownLooks, ...fileLooks], sync));
  const originalOf = filled.length > 0 ? originalsOf(filled, spots) : () => 'none' as const;
  const groups = new Map<OriginalFill, Spot[]>();
  for (const spot of spots) {
    const original = originalOf(spot);
    const group = groups.get(original);
    if (group) group.push(spot);
    else groups.set(original, [spot]);
  }
  const lost = groups.get('other')?.length ?? 0;
  groups.delete('other');
  return {
    groups: [...groups].map(([original, list]) => ({ spots: list, original })),
    cleared: spots.length - lost,
    left: Math.max(0, count - spots.length) + lost,
  };
}

/** The marked cells, if every one of them still stands where it was put; null otherwise. */
async function inPlace(
  sheet: Excel.Worksheet,
  record: SheetRecord | undefined,
  filled: readonly FilledArea[],
  count: number,
  sync: () => Promise<void>,
): Promise<Spot[] | null> {
  // What severity the command line gave a cell is not on record: its marks are searched for.
  if (filled.length > 0 || !record) return null;
  const questions: Question<null>[] = SEVERITIES.map((severity) => ({
    areas: areasOf(record.cells.filter((cell) => cell.severity === severity)),
    hope: record.colors[severity] as Hope,
    rounds: 0,
    about: null,
  }));
  const { asHoped } = await look(sheet, questions, sync);
  const spots = asHoped.flatMap(({ areas }) => spotsOf(areas));
  return spots.length === count ? spots : null;
}

function giveBack(sheet: Excel.Worksheet, spots: readonly Spot[], original: OriginalFill): void {
  for (const { address } of chunked(areasOf(spots))) {
    const { fill } = sheet.getRanges(address).format;
    if (original === 'none') fill.clear();
    else fill.color = original;
  }
}
