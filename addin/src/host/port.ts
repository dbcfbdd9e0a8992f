import type { Language } from '@duibiao/core';
import type { CellRef, FlagPlan, Grid, SheetSpec } from '@duibiao/sheet';

/**
 * What the pane asks of the program that holds the workbook. Excel, the offline page and (once somebody runs it) WPS
 * each answer it; the check, the words and the pane know nothing else of them. Every call is whole: it is done, or the
 * workbook is as it was and a `DuibiaoError` with a code `host/…` says why and what to do next.
 */
export interface Host {
  readonly kind: 'office' | 'file' | 'wps';
  readonly capabilities: Capabilities;
  /** Sheets in the order of their tabs. */
  sheets(): Promise<readonly HostSheet[]>;
  /** Reads a sheet whole. Hidden and filtered rows are read like any other, and known as hidden. */
  readSheet(name: string, watch?: Watch): Promise<Grid>;
  /**
   * Reads a sheet's rows `from` to `to` again, after an edit; the rest comes from `known`. Null where the sheet holds
   * something beyond its known columns or below its known rows, or less than before: then it has to be read whole.
   */
  readRows(known: Grid, from: number, to: number): Promise<Grid | null>;
  /** Makes the workbook's marks those of the plan: new ones are put on, old ones that it lacks are taken off. */
  flag(plan: FlagPlan, options: FlagRequest, watch?: Watch): Promise<FlagReport>;
  /** Takes every mark back, also those of a colleague or of an earlier session. */
  clear(watch?: Watch): Promise<ClearReport>;
  select(cell: CellRef): Promise<void>;
  /** Adds sheets at the end, which may refer to each other, and shows the first; sheets of ours by their names are replaced. */
  addSheets(specs: readonly SheetSpec[], watch?: Watch): Promise<void>;
  /** What was remembered in the workbook under a key; null when nothing was. */
  recall(key: StateKey): Promise<string | null>;
  /** Remembers text in the workbook, so that it is there after reopening and for colleagues. */
  remember(key: StateKey, text: string | null): Promise<void>;
  /** Calls back for every edit that a person makes here: never for our own writes, nor for other people's. */
  onEdit(listener: (edit: Edit) => void): Promise<Stop>;
  onSelect(listener: (cell: CellRef) => void): Promise<Stop>;
}

/** Names of what the workbook remembers: which column is which, how this workbook is checked, which sheets are ours. */
export type StateKey = 'columns' | 'settings' | 'sheets';

export interface Capabilities {
  /** Notes on cells. */
  readonly notes: boolean;
  /** Edits and selections are told. */
  readonly events: boolean;
  /** Edits of ours are told apart by the host itself. */
  readonly ownEdits: boolean;
  /** Cells can be gone to. */
  readonly select: boolean;
  /** The result is a file to be saved, not an open workbook. */
  readonly download: boolean;
  /** What it is, for people: `Excel 16.0`, `ledger.xlsx`. */
  readonly name: string;
}

export interface HostSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly protected: boolean;
  readonly active: boolean;
  /** Made by us: findings, score sheets, templates. */
  readonly own: boolean;
}

/** Progress of something long, and the wish to stop it. */
export interface Watch {
  progress?(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

export interface FlagRequest {
  /** `fill` marks cells that have no colour of their own and overlays the others; `overlay` overlays all. */
  readonly style: 'fill' | 'overlay' | 'none';
  /** Puts the words in notes, where the host has notes. */
  readonly notes: boolean;
  /** Of the first line of a note. */
  readonly language: Language;
  /** Nobody waits for it: while a cell is being edited it is refused, to be tried later. */
  readonly background?: boolean;
}

export interface FlagReport {
  readonly marked: number;
  /** Marked by a conditional format, because the cell has a colour of its own. */
  readonly overlaid: number;
  readonly notes: number;
  /** Flags of protected sheets, which are left alone. */
  readonly protectedSheets: readonly string[];
}

export interface ClearReport {
  readonly cleared: number;
  /** Marks that are no longer there (recoloured, deleted), or whose cells had a look that this host cannot give back. */
  readonly left: number;
  readonly protectedSheets: readonly string[];
}

export interface Edit {
  readonly sheet: string;
  /** Rows were moved, so that every address is in doubt. */
  readonly moved: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Stop = () => Promise<void>;
