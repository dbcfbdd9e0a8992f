import { type CompiledStandard, compileStandard, type IsoDate } from '@duibiao/core';
import {
  type ColumnMap,
  checkLedger,
  checkQuality,
  checkTotals,
  type Ledger,
  type Proposals,
  proposeStandards,
  readLedgers,
} from '@duibiao/ledger';
import type { Grid } from '@duibiao/sheet';
import { type Library, loadQualityRules } from '@duibiao/standards';
import { type Basis, type Carried, type Checked, checkedOf } from './checked.js';

export interface CheckRequest {
  readonly library: Library;
  readonly standard: string;
  readonly asOf: IsoDate;
  readonly region: string | null;
}

/** Reads sheets as one ledger. */
export function readSheets(
  grids: readonly Grid[],
  library: Library,
  options: {
    readonly map: ColumnMap | null;
    readonly year: number | undefined;
    readonly file: string | null;
  },
): Ledger {
  return readLedgers(grids, {
    dictionary: library.dictionary,
    map: options.map ?? undefined,
    year: options.year,
    file: options.file ?? undefined,
  });
}

export function compile({ library, standard, asOf, region }: CheckRequest): CompiledStandard {
  return compileStandard(library.standard(standard), {
    dictionary: library.dictionary,
    lines: library.lines,
    asOf,
    ...(region ? { region } : {}),
  });
}

/**
 * Holds a ledger against a standard, and tries the rules of data quality and the written totals on it. What is known of
 * subjects that nobody edited is carried over.
 *
 * @param breathe lets the pane draw between one step and the next; what it throws ends the check.
 */
export async function check(
  ledger: Ledger,
  grids: readonly Grid[],
  basis: Basis,
  library: Library,
  breathe: () => Promise<void>,
  carried?: Carried,
): Promise<Checked> {
  const { dictionary } = library;
  const { asOf } = basis.asked;
  const quality = checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf, today: basis.today });
  await breathe();
  const totals = checkTotals(ledger, grids, dictionary);
  return checkedOf(checkLedger(ledger, basis.asked, [...quality, ...totals]), grids, basis, carried);
}

/** Standards that fit the ledger, best first. */
export function proposals(
  ledger: Ledger,
  library: Library,
  asOf: IsoDate | null,
  region: string | null,
): Proposals {
  return proposeStandards(ledger, library.standards, {
    dictionary: library.dictionary,
    ...(asOf ? { asOf } : {}),
    ...(region ? { region } : {}),
  });
}
