import type { IsoDate } from '@duibiao/core';
import { checkQuality, checkTotals, type Finding } from '@duibiao/ledger';
import { loadLibrary, loadQualityRules, type QualityAdjustments } from '@duibiao/standards';
import type { OpenedLedger } from './open-ledger.js';

/** What the quality rules, and the totals that the ledger writes, have to say of it. */
export function qualityFindings(
  { ledger, grids }: OpenedLedger,
  asOf: IsoDate,
  adjustments: QualityAdjustments = {},
): Finding[] {
  const { dictionary } = loadLibrary();
  return [
    ...checkQuality(ledger, { dictionary, rules: loadQualityRules(), asOf, adjustments }),
    ...(adjustments['totals/sum'] === 'off' ? [] : checkTotals(ledger, grids, dictionary)),
  ];
}
