import type { CellRef, FlagPlan, Grid, SheetSpec } from '@duibiao/sheet';
import { cellAddress } from '@duibiao/sheet';
import type { FlagReport, FlagRequest, Host, HostSheet, StateKey, Watch } from '../port.js';
import { addSheets } from './add-sheet.js';
import { canHearSorting, canReadMerges, officeCapabilities } from './capabilities.js';
import { clearFlags } from './clear.js';
import { listenToEdits, listenToSelection } from './events.js';
import { flagCells } from './flag.js';
import { type OwnSheets, readOwnSheets } from './own-sheets.js';
import { readRows, readSheet } from './read.js';
import { ASKED, BACKGROUND, OfficeSession } from './session.js';
import { Store } from './store.js';

export interface OfficeHostOptions {
  /** Milliseconds that Excel may be silent for before it is taken for gone. */
  readonly patience?: number;
}

/**
 * Excel behind the port, through office.js.
 *
 * @param office the library's `Office`, after `Office.onReady`.
 */
export function officeHost(
  office: typeof Office,
  excel: typeof Excel,
  options: OfficeHostOptions = {},
): Host {
  const session = new OfficeSession(excel, { patience: options.patience ?? 60_000 });
  const store = new Store(session);
  const capabilities = officeCapabilities(office, excel);
  const merges = canReadMerges(office, excel);
  const names = new Map<string, string>();
  let writing = 0;

  const ownSheets = async (): Promise<OwnSheets> => {
    await store.open();
    return readOwnSheets(store.recall('sheets'), store.fileMarks?.addedSheets ?? []);
  };

  const sheets = async (): Promise<readonly HostSheet[]> => {
    const own = await ownSheets();
    return session.run(ASKED, async (context, sync) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
      const active = worksheets.getActiveWorksheet();
      active.load('id');
      await sync();
      names.clear();
      for (const { id, name } of worksheets.items) names.set(id, name);
      return worksheets.items.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.visibility !== 'Visible',
        protected: sheet.protection.protected,
        active: sheet.id === active.id,
        own: own.has(sheet),
      }));
    });
  };

  const nameOf = async (id: string): Promise<string | null> => {
    if (!names.has(id)) await sheets();
    return names.get(id) ?? null;
  };

  /** Marking and clearing read what stands before they write: one is over before the next begins. */
  let line: Promise<unknown> = Promise.resolve();
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const next = line.then(work, work);
    line = next.catch(() => undefined);
    return next;
  };

  const asOwnWrite = async <T>(work: Promise<T>): Promise<T> => {
    writing++;
    try {
      return await work;
    } finally {
      // Events of a write arrive after its answer.
      setTimeout(() => writing--, 250);
    }
  };

  return {
    kind: 'office',
    capabilities,
    sheets,
    readSheet: (name: string, watch?: Watch): Promise<Grid> => readSheet(session, name, { merges }, watch),
    readRows: (known: Grid, from: number, to: number): Promise<Grid | null> =>
      readRows(session, known, from, to),
    flag: (plan: FlagPlan, request: FlagRequest, watch?: Watch): Promise<FlagReport> =>
      inLine(() =>
        asOwnWrite(
          flagCells(
            session,
            store,
            plan,
            { ...request, canNote: capabilities.notes, sheetName: (id) => names.get(id) },
            watch,
          ),
        ),
      ),
    clear: (watch?: Watch) => inLine(() => asOwnWrite(clearFlags(session, store, capabilities.notes, watch))),
    select: ({ sheet, row, column }: CellRef) =>
      session.run(BACKGROUND, async (context, sync) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(cellAddress(row, column)).select();
        await sync();
      }),
    addSheets: async (specs: readonly SheetSpec[], watch?: Watch) => {
      const own = await ownSheets();
      const made = await asOwnWrite(addSheets(session, specs, (sheet) => own.has(sheet), watch));
      names.clear();
      await store.remember('sheets', own.with(made).text);
    },
    recall: async (key: StateKey) => {
      await store.open();
      return store.recall(key);
    },
    remember: (key: StateKey, text: string | null) => store.remember(key, text),
    onEdit: (listener) =>
      listenToEdits(
        session,
        nameOf,
        () => writing > 0 && !capabilities.ownEdits,
        canHearSorting(office, excel),
        listener,
      ),
    onSelect: (listener) => listenToSelection(session, nameOf, listener),
  };
}
