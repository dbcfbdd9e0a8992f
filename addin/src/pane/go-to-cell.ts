import { DuibiaoError } from '@duibiao/core';
import type { CellRef } from '@duibiao/sheet';
import { hostFailure } from '../host/failure.js';
import type { Session } from '../session/session.js';

/** Selects a cell in the workbook; where that cannot be, the pane says why. */
export async function goToCell({ host, store }: Session, cell: CellRef): Promise<void> {
  try {
    await host.select(cell);
  } catch (cause) {
    const error = cause instanceof DuibiaoError ? cause : hostFailure('unknown', String(cause), {}, cause);
    store.set({ error });
  }
}
