import {
  type CellRef,
  cellAddress,
  FLAG_LOOK,
  type FlagPlan,
  type Grid,
  gridOf,
  type SheetSpec,
} from '@duibiao/sheet';
import { hostFailure } from '../failure.js';
import type { ClearReport, FlagReport, FlagRequest, Host, HostSheet, StateKey } from '../port.js';

/**
 * NOT RUN IN WPS. The few members of WPS's own synchronous object model (WPS 加载项 JSAPI, shaped like VBA) that this sketch
 * needs, and how the port would stand on them. WPS is served by the offline page until somebody runs this.
 */
export interface WpsApplication {
  ScreenUpdating: boolean;
  readonly ActiveWorkbook: {
    readonly Sheets: { readonly Count: number; Item(at: number | string): WpsSheet };
  };
  readonly ActiveSheet: WpsSheet;
}

export interface WpsSheet {
  readonly Name: string;
  /** -1 is visible. */
  readonly Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: { readonly Row: number; readonly Column: number; readonly Value2: unknown };
  Range(address: string): WpsRange;
  Activate(): void;
}

export interface WpsRange {
  readonly Interior: { Color: number; ColorIndex: number };
  Select(): void;
}

/** xlColorIndexNone. */
const NO_FILL = -4142;

/** `#EE8866` → the number that WPS writes colours as: blue, green, red. */
export function wpsColor(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return red | (green << 8) | (blue << 16);
}

/** The port over WPS's object model. Marks live as long as the session: where WPS keeps state was not tried. */
export function wpsHost(application: WpsApplication): Host {
  const marks = new Map<string, number>();
  const state = new Map<StateKey, string>();
  const sheet = (name: string): WpsSheet => {
    for (const one of allSheets()) if (one.Name === name) return one;
    throw hostFailure('no-such-sheet', name, { sheet: name });
  };
  const allSheets = (): WpsSheet[] => {
    const { Sheets } = application.ActiveWorkbook;
    return Array.from({ length: Sheets.Count }, (_, at) => Sheets.Item(at + 1));
  };
  const quietly = <T>(work: () => T): T => {
    application.ScreenUpdating = false;
    try {
      return work();
    } finally {
      application.ScreenUpdating = true;
    }
  };
  const takeBack = (keep: ReadonlyMap<string, number>): number =>
    quietly(() => {
      let cleared = 0;
      for (const [place, color] of marks) {
        if (keep.get(place) === color) continue;
        const bang = place.lastIndexOf('!');
        const { Interior } = sheet(place.slice(0, bang)).Range(place.slice(bang + 1));
        if (Interior.Color === color) {
          Interior.ColorIndex = NO_FILL;
          cleared++;
        }
        marks.delete(place);
      }
      return cleared;
    });

  return {
    kind: 'wps',
    capabilities: {
      notes: false,
      events: false,
      ownEdits: false,
      select: true,
      download: false,
      name: 'WPS',
    },
    sheets: async (): Promise<readonly HostSheet[]> =>
      allSheets().map((one) => ({
        name: one.Name,
        hidden: one.Visible !== -1,
        protected: one.ProtectContents,
        active: one.Name === application.ActiveSheet.Name,
        own: false,
      })),
    readSheet: async (name: string): Promise<Grid> => {
      const { Row, Column, Value2 } = sheet(name).UsedRange;
      // One cell comes as itself, several as rows.
      const rows = Array.isArray(Value2) ? (Value2 as unknown[][]) : [[Value2]];
      const above: unknown[][] = Array.from({ length: Row - 1 }, () => []);
      const moved = rows.map((line) => [...new Array(Column - 1).fill(null), ...line]);
      return gridOf(name, [...above, ...moved] as (string | number | boolean | null)[][]);
    },
    readRows: async (known: Grid): Promise<Grid> => known,
    flag: async (plan: FlagPlan, _request: FlagRequest): Promise<FlagReport> => {
      const wanted = new Map<string, number>();
      const locked = new Set<string>();
      for (const { sheet: name, row, column, severity } of plan.flags) {
        if (sheet(name).ProtectContents) locked.add(name);
        else wanted.set(`${name}!${cellAddress(row, column)}`, wpsColor(FLAG_LOOK[severity].fill));
      }
      takeBack(wanted);
      quietly(() => {
        for (const [place, color] of wanted) {
          const bang = place.lastIndexOf('!');
          const { Interior } = sheet(place.slice(0, bang)).Range(place.slice(bang + 1));
          // Only cells without a colour are marked, so that taking the mark back is exact.
          if (Interior.ColorIndex !== NO_FILL || marks.has(place)) continue;
          Interior.Color = color;
          marks.set(place, color);
        }
      });
      return { marked: marks.size, overlaid: 0, notes: 0, protectedSheets: [...locked] };
    },
    clear: async (): Promise<ClearReport> => {
      const had = marks.size;
      const cleared = takeBack(new Map());
      return { cleared, left: had - cleared, protectedSheets: [] };
    },
    select: async ({ sheet: name, row, column }: CellRef) => {
      sheet(name).Activate();
      sheet(name).Range(cellAddress(row, column)).Select();
    },
    addSheets: async (_specs: readonly SheetSpec[]) => {
      throw hostFailure('not-supported', 'WPS');
    },
    recall: async (key: StateKey) => state.get(key) ?? null,
    remember: async (key: StateKey, text: string | null) => {
      if (text === null) state.delete(key);
      else state.set(key, text);
    },
    onEdit: async () => async () => {},
    onSelect: async () => async () => {},
  };
}
