import type { IsoDate, Standard } from '@duibiao/core';
import { type Ledger, proposedDate } from '@duibiao/ledger';
import { proposals, readSheets } from './engine.js';
import type { JudgeRequest } from './judge.js';

/** What a ledger was understood as before anything is checked: to be corrected while nothing is marked yet. */
export interface Look {
  readonly sheet: string;
  readonly ledger: Ledger;
  /** Standards that fit, best first. */
  readonly proposed: readonly Standard[];
  /** The one that would be taken; null where several fit equally, or none. */
  readonly standard: Standard | null;
  /** The day that it would be checked by. */
  readonly asOf: IsoDate | null;
}

/** Reads a sheet as a ledger and says what it would be held against. */
export function lookAt(sheet: string, request: Omit<JudgeRequest, 'breathe'>): Look {
  const { grids, library, settings, map, file, today } = request;
  const year = settings.asOf ? Number(settings.asOf.slice(0, 4)) : undefined;
  const ledger = readSheets(grids, library, { map, year, file });
  const { ranked, best } = proposals(ledger, library, settings.asOf, settings.region);
  const standard = settings.standard ? library.standard(settings.standard) : (best?.standard ?? null);
  return {
    sheet,
    ledger,
    proposed: ranked.map((one) => one.standard),
    standard,
    asOf: settings.asOf ?? (standard && proposedDate(standard, grids, today).date),
  };
}
