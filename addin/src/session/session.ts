import { type Bilingual, DuibiaoError, type IsoDate, type Language } from '@duibiao/core';
import { type ColumnMap, columnMapOf, parseColumnMap } from '@duibiao/ledger';
import type { Grid, SheetSpec } from '@duibiao/sheet';
import type { Library } from '@duibiao/standards';
import { hostFailure, throwIfCancelled } from '../host/failure.js';
import type { Host, HostSheet, Watch } from '../host/port.js';
import { noticeWords } from '../words/notices.js';
import { type Checked, countsOf, type Item, itemsOf } from './checked.js';
import { type JudgeRequest, judge } from './judge.js';
import { followEdits } from './live.js';
import { lookAt } from './look.js';
import { madeSheets, type SheetKind, scoreSheets } from './made-sheets.js';
import { planOf } from './plan.js';
import { rejudge } from './rejudge/rejudge.js';
import type { ScoreRequest } from './score-request.js';
import { readSettings, type Settings } from './settings.js';
import { inSlices } from './slices.js';
import { type PaneState, Store, type Tab, type Task, type Which } from './state.js';
import { worklistOf } from './worklist.js';

export interface SessionOptions {
  readonly host: Host;
  readonly library: Library;
  readonly language: Language;
  today(): IsoDate;
}

/** What the pane, the ribbon and the shortcuts can ask for. */
export interface Session {
  readonly host: Host;
  readonly store: Store;
  language(): Language;
  start(): Promise<void>;
  /** Reads the sheet and says what it would be held against; nothing is marked, and nothing is said if it cannot be read. */
  look(): Promise<void>;
  /** Checks the active (or chosen) sheet, or all sheets that are not hidden and not ours. */
  check(which: Which): Promise<void>;
  /** Answers the question which of several standards is meant, and goes on checking. */
  chooseStandard(id: string): Promise<void>;
  clear(): Promise<void>;
  make(kind: SheetKind): Promise<void>;
  /** Asks for the indicator set and the units of a score sheet; `makeScore` goes on with the answer. */
  askForScore(wanted: boolean): void;
  makeScore(request: ScoreRequest): Promise<void>;
  explainSelection(): void;
  goTo(item: Item, cell?: number): Promise<void>;
  /** Says what a column holds: a field, or null for none. Remembered in the workbook. */
  setColumn(header: string, column: string | undefined, field: string | null): Promise<void>;
  /** Takes over a saved column map. */
  setMap(text: string): Promise<void>;
  set(settings: Partial<Settings>): Promise<void>;
  chooseSheet(name: string): void;
  show(tab: Tab): void;
  dismiss(): void;
  cancel(): void;
}

export function createSession({ host, library, language, today }: SessionOptions): Session {
  const store = new Store();
  let running: AbortController | null = null;
  let selected: { sheet: string; row: number; column: number } | null = null;
  /** Sheet that was chosen in the pane; else the active one is checked. */
  let picked: string | null = null;
  /** What was checked last, to be checked again when something is corrected. */
  let scope: Which = 'sheet';
  const speech = (): Language => store.state.settings.language ?? language;

  /** One task at a time; errors are shown, never thrown at the pane. */
  const during = async (task: Task, work: (watch: Watch) => Promise<Bilingual | null>): Promise<void> => {
    if (running) {
      store.set({ notice: noticeWords.busy });
      return;
    }
    const stop = new AbortController();
    running = stop;
    store.set({ task, progress: null, error: null, notice: null });
    const watch: Watch = {
      signal: stop.signal,
      progress: (done, total) => store.set({ progress: { done, total } }),
    };
    try {
      const notice = await work(watch);
      store.set({ notice });
    } catch (error) {
      const failure = asDuibiao(error);
      if (failure.code === 'host/cancelled') store.set({ notice: failure.sentence });
      else store.set({ error: failure });
    } finally {
      running = null;
      store.set({ task: null, progress: null });
    }
  };

  /** Explains what falls short, a little at a time, so that the pane stays alive and can be stopped; then shows it. */
  const show = async (checked: Checked, watch: Watch): Promise<void> => {
    await inSlices(checked.ledger.subjects.length, (index) => checked.verdictItems(index), breathe, watch);
    const items = itemsOf(checked);
    const { open } = store.state;
    store.set({
      checked,
      items,
      counts: countsOf(checked, items),
      worklist: worklistOf(checked),
      open: items.some((item) => item.id === open) ? open : null,
    });
  };

  const flagWhat = async (checked: Checked, background: boolean, watch: Watch): Promise<void> => {
    const { settings } = store.state;
    const flags = await host.flag(
      planOf(checked, speech()),
      { style: settings.style, notes: settings.notes, language: speech(), background },
      watch,
    );
    store.set({ flags });
  };

  const request = (
    grids: readonly Grid[],
    settings: JudgeRequest['settings'],
    watch: Watch = {},
  ): JudgeRequest => ({
    grids,
    library,
    settings,
    map: store.state.map,
    file: host.kind === 'file' ? host.capabilities.name : null,
    today: today(),
    breathe: async () => {
      await breathe();
      throwIfCancelled(watch.signal);
    },
  });

  const sheetMeant = (ledgers: readonly HostSheet[]): HostSheet | undefined =>
    ledgers.find((one) => one.name === picked) ?? ledgers.find((one) => one.active) ?? ledgers[0];

  const look = async (): Promise<void> => {
    if (running || store.state.checked) return;
    try {
      const sheets = await host.sheets();
      const single = sheetMeant(ledgerSheets(sheets));
      store.set({ sheets, sheet: single?.name ?? null, look: null });
      if (!single) return;
      const grid = await host.readSheet(single.name);
      // A check that was started meanwhile knows better.
      if (running || store.state.checked) return;
      const seen = lookAt(single.name, request([grid], store.state.settings));
      store.set({ look: seen, proposed: seen.proposed });
    } catch {
      // Nobody asked: whoever presses the button is told what is wrong.
      store.set({ look: null });
    }
  };

  const checkWhat = (which: Which): Promise<void> =>
    during('reading', async (watch) => {
      const sheets = await host.sheets();
      const ledgers = ledgerSheets(sheets);
      const single = sheetMeant(ledgers);
      if (!single) throw hostFailure('no-such-sheet', picked ?? '');
      store.set({ sheets, sheet: single.name, choice: null });
      const wanted = which === 'all' ? ledgers : [single];
      const grids: Grid[] = [];
      for (const one of wanted) grids.push(await host.readSheet(one.name, watch));
      store.set({ task: 'checking', progress: null });
      await breathe();
      const judged = await judge(request(grids, store.state.settings, watch));
      store.set({ proposed: judged.proposed });
      if (judged.kind === 'choice') {
        store.set({ ...NOTHING_CHECKED, choice: { standards: judged.standards, which }, tab: 'results' });
        return noticeWords.choose(judged.standards);
      }
      const { checked } = judged;
      await show(checked, watch);
      scope = which;
      store.set({ task: 'flagging', progress: null, tab: 'results' });
      await breathe();
      await flagWhat(checked, false, watch);
      const { counts, flags } = store.state;
      const { standard, asOf } = checked.compiled;
      const read = { sheets: sheetsRead(checked), others: ledgers.length - wanted.length };
      return counts && flags
        ? noticeWords.checked({ ...read, standard: standard.title, asOf }, counts, flags)
        : null;
    });

  const checkAgain = (): Promise<void> => checkWhat(scope);

  /** The edit changes the ledger, not what it is held against. */
  const judgedAgain = async (before: Checked, grids: readonly Grid[]): Promise<Checked | null> => {
    const { standard, asOf } = before.compiled;
    const judged = await judge(request(grids, { ...store.state.settings, standard: standard.id, asOf }));
    return judged.kind === 'checked' ? judged.checked : null;
  };

  const live = followEdits(host, {
    // Whoever cleared the marks does not want them back with the next key pressed.
    isWanted: () => store.state.settings.live && store.state.flags !== null && running === null,
    grids: () => store.state.checked?.grids ?? [],
    recheckAll: checkAgain,
    failed: (error) => store.set({ error: asDuibiao(error) }),
    recheck: async (grids, edits) => {
      try {
        const before = store.state.checked;
        if (!before) return;
        const checked =
          (await rejudge(before, grids, edits, library, breathe)) ?? (await judgedAgain(before, grids));
        if (!checked || store.state.checked !== before) return;
        await show(checked, {});
        await breathe();
        await flagWhat(checked, true, {});
        store.set({ error: null, notice: noticeWords.rechecked });
      } catch (error) {
        const failure = asDuibiao(error);
        // A cell that is still being edited is checked when the edit is over.
        if (failure.code === 'host/cell-edit' || failure.code === 'host/busy') throw failure;
        store.set({ error: failure });
      }
    },
  });

  /** Whoever goes to another sheet means that one from then on. */
  const followSelection = (sheet: string): void => {
    const known = ledgerSheets(store.state.sheets).some((one) => one.name === sheet);
    if (!known || sheet === store.state.sheet) return;
    picked = null;
    store.set({ sheet });
  };

  const openAt = (sheet: string, row: number, column: number): Item | undefined =>
    store.state.items.find((item) =>
      item.cells.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column),
    );

  const add = (specsOf: () => readonly SheetSpec[]): Promise<void> =>
    during('making', async (watch) => {
      const specs = specsOf();
      await host.addSheets(specs, watch);
      store.set({ sheets: await host.sheets() });
      return noticeWords.made(specs.map((spec) => spec.name));
    });

  const remember = async (): Promise<void> => {
    try {
      await host.remember('settings', JSON.stringify(store.state.settings));
    } catch (error) {
      store.set({ error: asDuibiao(error) });
    }
  };

  const rememberMap = async (map: ColumnMap): Promise<void> => {
    store.set({ map });
    await host.remember('columns', JSON.stringify(map));
    if (store.state.checked || store.state.choice) await checkAgain();
    else await look();
  };

  return {
    host,
    store,
    language: speech,
    start: () =>
      during('starting', async () => {
        const settings = readSettings(await host.recall('settings'));
        const columns = await host.recall('columns');
        const sheets = await host.sheets();
        const usable = ledgerSheets(sheets);
        store.set({
          settings,
          sheets,
          sheet: (usable.find((one) => one.active) ?? usable[0])?.name ?? null,
          map: columns ? parseColumnMap(columns, library.dictionary) : null,
        });
        if (host.capabilities.events) {
          await live.start();
          await host.onSelect((cell) => {
            selected = cell;
            followSelection(cell.sheet);
            const item = openAt(cell.sheet, cell.row, cell.column);
            if (item) store.set({ open: item.id });
          });
        }
        return null;
      }),
    look,
    check: checkWhat,
    chooseStandard: async (id) => {
      const which = store.state.choice?.which ?? scope;
      store.set({ settings: { ...store.state.settings, standard: id } });
      await checkWhat(which);
      await remember();
    },
    clear: () =>
      during('clearing', async (watch) => {
        const report = await host.clear(watch);
        store.set({ flags: null });
        return noticeWords.cleared(report);
      }),
    make: (kind) => add(() => madeSheets(kind, store.state.checked, library, speech())),
    askForScore: (wanted) => store.set({ asking: wanted }),
    makeScore: (score) => {
      store.set({ asking: false });
      return add(() => scoreSheets(score, speech()));
    },
    explainSelection: () => {
      const item = selected ? openAt(selected.sheet, selected.row, selected.column) : undefined;
      store.set({ tab: 'results', open: item?.id ?? null, notice: item ? null : noticeWords.nothingHere });
    },
    goTo: async (item, cell = 0) => {
      store.set({ open: item.id });
      const target = item.cells[cell];
      if (!target || !host.capabilities.select) return;
      try {
        await host.select(target);
      } catch (error) {
        store.set({ error: asDuibiao(error) });
      }
    },
    setColumn: async (header, column, field) => {
      const { checked, look: seen, map } = store.state;
      const ledger = checked?.ledger ?? seen?.ledger;
      const base = ledger ? columnMapOf(ledger) : (map ?? { version: 1 as const, columns: [] });
      const same = (one: { header: string; column?: string }): boolean =>
        one.header === header && (one.column === undefined || one.column === column);
      const entry = { header, field, ...(column === undefined ? {} : { column }) };
      const kept = base.columns.filter((one) => !same(one) && (field === null || one.field !== field));
      await rememberMap({ ...base, columns: [...kept, entry] });
    },
    setMap: async (text) => {
      try {
        await rememberMap(parseColumnMap(text, library.dictionary));
      } catch (error) {
        store.set({ error: asDuibiao(error) });
      }
    },
    set: async (change) => {
      const settings = { ...store.state.settings, ...change };
      store.set({ settings });
      await remember();
      const again =
        'standard' in change ||
        'asOf' in change ||
        'region' in change ||
        'style' in change ||
        'notes' in change;
      if (!again) return;
      if (store.state.checked || store.state.choice) await checkAgain();
      else await look();
    },
    chooseSheet: (name) => {
      picked = name;
      store.set({ sheet: name });
    },
    show: (tab) => store.set({ tab }),
    dismiss: () => store.set({ error: null, notice: null }),
    cancel: () => running?.abort(),
  };
}

/** Sheets that may hold a ledger: not ours, and not hidden unless all are. */
function ledgerSheets(sheets: readonly HostSheet[]): readonly HostSheet[] {
  const others = sheets.filter((one) => !one.own);
  const shown = others.filter((one) => !one.hidden);
  return shown.length > 0 ? shown : others;
}

/** Sheets on which a table of the ledger was found. */
function sheetsRead({ ledger }: Checked): readonly string[] {
  return [...new Set(ledger.tables.map(({ sheet }) => sheet))];
}

const NOTHING_CHECKED = { checked: null, items: [], counts: null, worklist: [], open: null } as const;

/** Lets the pane draw and the host see that we are alive. */
function breathe(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

function asDuibiao(error: unknown): DuibiaoError {
  return error instanceof DuibiaoError ? error : hostFailure('unknown', String(error), {}, error);
}

export type { PaneState };
