import type { Bilingual, DuibiaoError, Standard } from '@duibiao/core';
import type { ColumnMap } from '@duibiao/ledger';
import type { FlagReport, HostSheet } from '../host/port.js';
import type { Checked, Counts, Item } from './checked.js';
import type { Look } from './look.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';
import type { Missing } from './worklist.js';

/** What is being done; the pane shows it with a bar and a button to stop it. */
export type Task = 'starting' | 'reading' | 'checking' | 'flagging' | 'clearing' | 'making';

/** The active sheet, or every sheet that may hold a ledger. */
export type Which = 'sheet' | 'all';

export interface Choice {
  readonly standards: readonly Standard[];
  /** What was asked for, to go on with. */
  readonly which: Which;
}

/** Everything the pane shows. Replaced, never changed. */
export interface PaneState {
  readonly task: Task | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly sheets: readonly HostSheet[];
  /** Sheet that is checked when one sheet is; null when there is none. */
  readonly sheet: string | null;
  readonly settings: Settings;
  readonly map: ColumnMap | null;
  /** Standards that fit the ledger, best first. */
  readonly proposed: readonly Standard[];
  /** Standards that fit the ledger equally well: nothing is checked until one of them is chosen. */
  readonly choice: Choice | null;
  /** What the sheet was understood as, before it is checked. */
  readonly look: Look | null;
  readonly checked: Checked | null;
  readonly items: readonly Item[];
  readonly counts: Counts | null;
  readonly worklist: readonly Missing[];
  readonly flags: FlagReport | null;
  /** Item whose explanation is shown. */
  readonly open: string | null;
  readonly tab: Tab;
  /** The pane asks whom a score sheet is for. */
  readonly asking: boolean;
  readonly error: DuibiaoError | null;
  /** The last thing that was done, for eyes and screen readers. */
  readonly notice: Bilingual | null;
}

export type Tab = 'results' | 'missing' | 'columns' | 'settings';

export const FIRST_STATE: PaneState = {
  task: 'starting',
  progress: null,
  sheets: [],
  sheet: null,
  settings: DEFAULT_SETTINGS,
  map: null,
  proposed: [],
  choice: null,
  look: null,
  checked: null,
  items: [],
  counts: null,
  worklist: [],
  flags: null,
  open: null,
  tab: 'results',
  asking: false,
  error: null,
  notice: null,
};

/** Holds the state and tells who listens. */
export class Store {
  #state: PaneState = FIRST_STATE;
  readonly #listeners = new Set<() => void>();

  get state(): PaneState {
    return this.#state;
  }

  set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
