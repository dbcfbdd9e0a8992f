import { type CompiledStandard, compileStandard, type IsoDate, type Language } from '@duibiao/core';
import {
  type ColumnMap,
  checkLedger,
  checkQuality,
  checkTotals,
  flagPlan,
  type Ledger,
  type Proposals,
  proposeStandards,
  readLedgers,
} from '@duibiao/ledger';
import type { FlagPlan, Grid } from '@duibiao/sheet';
import { type Library, loadQualityRules } from '@duibiao/standards';
import { type Checked, checkedOf } from './checked.js';

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

/** Holds a ledger against a standard, and tries the rules of data quality and the written totals on it. */
export function check(
  ledger: Ledger,
  grids: readonly Grid[],
  compiled: CompiledStandard,
  library: Library,
): Checked {
  const { dictionary } = library;
  const quality = [
    ...checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf: compiled.asOf }),
    ...checkTotals(ledger, grids, dictionary),
  ];
  return checkedOf(checkLedger(ledger, compiled, quality), grids);
}

/** Marks for everything that falls short or is missing, on the cells it rests on. */
export function planOf(checked: Checked, language: Language): FlagPlan {
  // Spreading would explain every subject: `subjects` is worked out when it is read.
  return flagPlan(Object.create(checked, { subject: { value: checked.explained } }) as Checked, { language });
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
