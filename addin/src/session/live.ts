import type { Grid } from '@duibiao/sheet';
import type { Edit, Host, Stop } from '../host/port.js';

/** Typing goes on for about this long between cells. */
const QUIET = 400;
/** More rows than this at once are read as a whole sheet. */
const MANY_ROWS = 2000;

export interface Following {
  isWanted(): boolean;
  grids(): readonly Grid[];
  /** Rows moved, or too much changed: everything again. */
  recheckAll(): Promise<void>;
  /** The same sheets with the edited rows read again, and the edits. May throw to be asked again later. */
  recheck(grids: readonly Grid[], edits: readonly Edit[]): Promise<void>;
  /** Reading failed, and trying again will not help. */
  failed(error: unknown): void;
}

export interface Live {
  start(): Promise<Stop>;
}

/**
 * Checks again what an edit touches, once typing has paused. Edits that come while a check runs are kept for the next
 * one; none is dropped, since drop-downs and fast typing tell of some edits late or together.
 */
export function followEdits(host: Host, following: Following): Live {
  let waiting: Edit[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET);
  };

  const run = async (): Promise<void> => {
    if (busy || waiting.length === 0) return;
    if (!following.isWanted()) {
      // Switched off, or a check that the user started is running and will see these edits itself.
      waiting = [];
      return;
    }
    busy = true;
    const edits = waiting;
    waiting = [];
    try {
      await recheck(edits);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'host/cell-edit' || code === 'host/busy') waiting = [...edits, ...waiting];
      else following.failed(error);
    } finally {
      busy = false;
      if (waiting.length > 0) later();
    }
  };

  const recheck = async (edits: readonly Edit[]): Promise<void> => {
    const grids = following.grids();
    const touching = edits.filter((edit) => grids.some((grid) => grid.name === edit.sheet));
    if (touching.length === 0) return;
    const rows = touching.reduce((sum, edit) => sum + edit.bottom - edit.top + 1, 0);
    if (rows > MANY_ROWS || touching.some((edit) => edit.moved)) return following.recheckAll();
    const next: Grid[] = [];
    for (const grid of grids) {
      let fresh = grid;
      for (const { top, bottom } of spans(touching.filter((edit) => edit.sheet === grid.name))) {
        const read = await host.readRows(fresh, top, bottom);
        if (!read) return following.recheckAll();
        fresh = read;
      }
      next.push(fresh);
    }
    await following.recheck(next, touching);
  };

  return {
    start: () =>
      host.onEdit((edit) => {
        waiting.push(edit);
        later();
      }),
  };
}

/** Rows of edits as few spans. */
function spans(edits: readonly Edit[]): { top: number; bottom: number }[] {
  const merged: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of [...edits].sort((a, b) => a.top - b.top)) {
    const last = merged[merged.length - 1];
    if (last && top <= last.bottom + 20) last.bottom = Math.max(last.bottom, bottom);
    else merged.push({ top, bottom });
  }
  return merged;
}
