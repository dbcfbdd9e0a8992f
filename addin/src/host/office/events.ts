import { type CellRef, parseArea } from '@duibiao/sheet';
import type { Edit, Stop } from '../port.js';
import { ASKED, type OfficeSession } from './session.js';

/** Sheet names by Excel's ids, as events name sheets by id. */
export type SheetNames = (id: string) => Promise<string | null>;

const LAST_ROW = 1_048_576;

/**
 * Tells what people here edit. Our own writes carry a trigger source from ExcelApi 1.14 on; before, `isOwnWrite` says
 * whether we are just writing. Edits of co-authors are theirs to check.
 */
export function listenToEdits(
  session: OfficeSession,
  nameOf: SheetNames,
  isOwnWrite: () => boolean,
  canHearSorting: boolean,
  listener: (edit: Edit) => void,
): Promise<Stop> {
  const changed = async (args: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (args.source === 'Remote' || args.triggerSource === 'ThisLocalAddin' || isOwnWrite()) return;
    const sheet = await nameOf(args.worksheetId);
    if (sheet === null) return;
    listener({ sheet, moved: args.changeType !== 'RangeEdited', ...bounds(args.address) });
  };
  const sorted = async (args: Excel.WorksheetRowSortedEventArgs): Promise<void> => {
    if (args.source === 'Remote') return;
    const sheet = await nameOf(args.worksheetId);
    if (sheet !== null) listener({ sheet, moved: true, ...bounds(args.address) });
  };
  return session.run(ASKED, async (context, sync) => {
    const { worksheets } = context.workbook;
    const handlers: { remove(): void; context: OfficeExtension.ClientRequestContext }[] = [
      worksheets.onChanged.add(changed),
    ];
    if (canHearSorting) handlers.push(worksheets.onRowSorted.add(sorted));
    await sync();
    return stopAll(handlers);
  });
}

/** Tells which cell is selected; of several, the first. */
export function listenToSelection(
  session: OfficeSession,
  nameOf: SheetNames,
  listener: (cell: CellRef) => void,
): Promise<Stop> {
  return session.run(ASKED, async (context, sync) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(async (args) => {
      const sheet = await nameOf(args.worksheetId);
      const area = parseArea(args.address.split(',')[0] ?? '');
      if (sheet !== null && area) listener({ sheet, row: area.top, column: area.left });
    });
    await sync();
    return stopAll([handler]);
  });
}

function stopAll(
  handlers: readonly { remove(): void; context: OfficeExtension.ClientRequestContext }[],
): Stop {
  return async () => {
    for (const handler of handlers) {
      handler.remove();
      await handler.context.sync();
    }
  };
}

function bounds(address: string): { top: number; bottom: number; left: number; right: number } {
  const own = address.slice(address.lastIndexOf('!') + 1).split(',')[0] ?? '';
  const rows = /^\$?([0-9]+):\$?([0-9]+)$/.exec(own);
  if (rows) return { top: Number(rows[1]), bottom: Number(rows[2]), left: 1, right: 16_384 };
  return parseArea(own) ?? { top: 1, bottom: LAST_ROW, left: 1, right: 16_384 };
}
