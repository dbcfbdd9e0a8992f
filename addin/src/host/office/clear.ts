import { type Area, areaAddress, parseArea } from '@duibiao/sheet';
import { areasOf } from '../chunks.js';
import { throwIfCancelled } from '../failure.js';
import type { ClearReport, Watch } from '../port.js';
import type { SheetRecord } from '../record.js';
import { askOverlays, countOf, type Hope, look, type Question, TO_THE_CELL } from './marks.js';
import { writeNotes } from './notes.js';
import { relocated } from './relocate.js';
import { ASKED, type OfficeSession } from './session.js';
import type { Store } from './store.js';

/**
 * Takes every mark back: fills of ours (and only where they are still in our colour), overlays, notes, and the record.
 * Rows that were moved since are found by their names; a cell that somebody recoloured stays as they made it.
 */
export async function clearFlags(
  session: OfficeSession,
  store: Store,
  canNote: boolean,
  watch: Watch = {},
): Promise<ClearReport> {
  await store.open();
  const { records } = store;
  const report = await session.run(ASKED, async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name,items/protection/protected');
    await sync();
    const sheets = worksheets.items.map((sheet) => {
      const record =
        records.find((one) => one.id === sheet.id) ?? records.find((one) => one.name === sheet.name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      return { sheet, record, used, ours: askOverlays(sheet) };
    });
    await sync();
    const named = sheets.map((one) => ({ ...one, names: queueNames(one.sheet, one.record, one.used) }));
    await sync();

    let cleared = 0;
    let left = 0;
    const protectedSheets: string[] = [];
    const keep: SheetRecord[] = [];
    const writes: (() => void)[] = [];
    for (const { sheet, record, ours, names } of named) {
      throwIfCancelled(watch.signal);
      const overlays = ours();
      if (sheet.protection.protected) {
        if (record) keep.push(record);
        if (record || overlays.length > 0) protectedSheets.push(sheet.name);
        continue;
      }
      for (const overlay of overlays) writes.push(() => overlay.delete());
      cleared += overlays.length;
      if (!record) continue;
      const cells = relocated(record, names.nameOf, names.lastRow);
      const questions: Question<null>[] = (['error', 'warning', 'info'] as const).map((severity) => ({
        areas: areasOf(cells.filter((cell) => cell.severity === severity)),
        hope: record.colors[severity] as Hope,
        rounds: TO_THE_CELL,
        about: null,
      }));
      const { asHoped, otherwise } = await look(sheet, questions, sync);
      for (const { range } of asHoped) writes.push(() => range.format.fill.clear());
      const here = countOf(asHoped);
      cleared += here;
      left += Math.max(0, Math.min(record.cells.length - here, countOf(otherwise)));
    }
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const write of writes) write();
    const change = store.queueRecords(context, keep);
    await sync();
    change.written();
    return { cleared, left, protectedSheets };
  });
  if (canNote) await writeNotes(session, { wanted: [], leaveAlone: report.protectedSheets }, watch);
  return report;
}

/** Queues the reading of the column that names the rows. */
function queueNames(
  sheet: Excel.Worksheet,
  record: SheetRecord | undefined,
  used: Excel.Range,
): { nameOf(row: number): string; readonly lastRow: number } {
  const area: Area | null = used.isNullObject
    ? null
    : parseArea(used.address.slice(used.address.lastIndexOf('!') + 1));
  if (!record || record.keyColumn === 0 || !area) return { nameOf: () => '', lastRow: 0 };
  const column = { top: 1, bottom: area.bottom, left: record.keyColumn, right: record.keyColumn };
  const range = sheet.getRange(areaAddress(column));
  range.load('values');
  return { nameOf: (row) => String(range.values[row - 1]?.[0] ?? ''), lastRow: area.bottom };
}
