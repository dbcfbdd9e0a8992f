import type { IsoDate, Language } from '@duibiao/core';
import type { FlagPlan, Grid, SheetSpec } from '@duibiao/sheet';
import { clearWorkbook, flagWorkbook, openWorkbook, type Workbook } from '@duibiao/workbook';
import { hostFailure, throwIfCancelled } from '../failure.js';
import type { ClearReport, FlagReport, FlagRequest, Host, HostSheet, StateKey, Watch } from '../port.js';

/** A file behind the port. What is marked and added stays beside it until it is saved as a new file. */
export interface FileHost extends Host {
  readonly kind: 'file';
  readonly fileName: string;
  /** The file with its marks and added sheets, as bytes to be saved; the original stays as it was. */
  save(): Promise<Uint8Array>;
}

interface Marks {
  readonly plan: FlagPlan;
  readonly request: FlagRequest;
}

/**
 * Opens a file for the pane.
 *
 * @param language of the notes.
 * @param today what `TODAY()` gives in formulas that the file holds no value for; without it they stay unknown.
 * @throws DuibiaoError with a code `workbook/…` for files that cannot be read.
 */
export async function fileHost(
  bytes: Uint8Array,
  fileName: string,
  language: Language,
  today?: IsoDate,
): Promise<FileHost> {
  const options = today === undefined ? { fileName } : { fileName, today };
  const opened = await openWorkbook(bytes, options);
  // Marks of an earlier run are not the ledger's own: the page starts from the workbook without them.
  let clean = bytes;
  let cleared = 0;
  if (opened.writable) {
    const result = await clearWorkbook(bytes);
    clean = result.bytes;
    cleared = result.cleared.marks + result.cleared.notes + result.cleared.sheets;
  }
  const workbook: Workbook = clean === bytes ? opened : await openWorkbook(clean, options);
  const state = new Map<StateKey, string>();
  const grids = new Map<string, Promise<Grid>>();
  const added = new Map<string, SheetSpec>();
  let marks: Marks | null = null;

  const known = (name: string): void => {
    if (!workbook.sheets.some((sheet) => sheet.name === name)) {
      throw hostFailure('no-such-sheet', name, { file: fileName, sheet: name });
    }
  };

  return {
    kind: 'file',
    fileName,
    capabilities: {
      notes: true,
      events: false,
      ownEdits: false,
      select: false,
      download: true,
      name: fileName,
    },
    sheets: async (): Promise<readonly HostSheet[]> => [
      ...workbook.sheets.map(({ name, hidden, index }) => ({
        name,
        hidden,
        protected: false,
        active: index === 0,
        own: false,
      })),
      ...[...added.keys()].map((name) => ({
        name,
        hidden: false,
        protected: false,
        active: false,
        own: true,
      })),
    ],
    readSheet: async (name: string, watch?: Watch) => {
      known(name);
      throwIfCancelled(watch?.signal);
      let grid = grids.get(name);
      if (!grid) {
        grid = workbook.grid(name);
        grids.set(name, grid);
      }
      const read = await grid;
      watch?.progress?.(read.rowCount, read.rowCount);
      return read;
    },
    readRows: async (grid: Grid): Promise<Grid | null> => grid,
    flag: async (plan: FlagPlan, request: FlagRequest, watch?: Watch): Promise<FlagReport> => {
      throwIfCancelled(watch?.signal);
      for (const { sheet } of plan.flags) known(sheet);
      marks = request.style === 'none' ? null : { plan, request };
      const cells = new Set(plan.flags.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
      return {
        marked: marks ? cells.size : 0,
        overlaid: request.style === 'overlay' ? cells.size : 0,
        notes: marks && request.notes ? cells.size : 0,
        protectedSheets: [],
      };
    },
    clear: async (): Promise<ClearReport> => {
      const had = marks
        ? new Set(marks.plan.flags.map(({ sheet, row, column }) => `${sheet}!${row},${column}`)).size
        : cleared;
      marks = null;
      cleared = 0;
      added.clear();
      return { cleared: had, left: 0, protectedSheets: [] };
    },
    select: async () => {
      throw hostFailure('not-supported', fileName);
    },
    addSheets: async (specs: readonly SheetSpec[]) => {
      const taken = specs.find((spec) => workbook.sheets.some((sheet) => sheet.name === spec.name));
      if (taken) throw hostFailure('sheet-exists', taken.name, { file: fileName, sheet: taken.name });
      for (const spec of specs) added.set(spec.name, spec);
    },
    recall: async (key: StateKey) => state.get(key) ?? null,
    remember: async (key: StateKey, text: string | null) => {
      if (text === null) state.delete(key);
      else state.set(key, text);
    },
    onEdit: async () => async () => {},
    onSelect: async () => async () => {},
    save: async () => {
      const sheets = [...added.values()];
      const plan = marks?.plan ?? { flags: [] };
      if (plan.flags.length === 0 && sheets.length === 0) return clean;
      const style = marks?.request.style === 'overlay' ? 'overlay' : 'fill';
      return flagWorkbook(clean, plan, { style, notes: marks?.request.notes ?? false, sheets, language });
    },
  };
}
