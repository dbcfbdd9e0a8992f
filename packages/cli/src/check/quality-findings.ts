import type { IsoDate } from '@duibiao/core';
import { checkQuality, checkTotals, type Finding } from '@duibiao/ledger';
import {
  loadLibrary,
  loadQualityRules,
  type QualityAdjustments,
  readQualityAdjustments,
} from '@duibiao/standards';
import type { CommandCall, World } from '../command.js';
import { today } from '../dates.js';
import type { OpenedLedger } from './open-ledger.js';

/** What the quality rules, and the totals that the ledger writes, have to say of it. */
export function qualityFindings(
  { ledger, grids }: OpenedLedger,
  asOf: IsoDate,
  world: World,
  adjustments: QualityAdjustments = {},
): Finding[] {
  const { dictionary } = loadLibrary();
  const rules = loadQualityRules();
  return [
    ...checkQuality(ledger, { dictionary, rules, asOf, today: today(world.now()), adjustments }),
    ...checkTotals(ledger, grids, dictionary, adjustments),
  ];
}

/** The file of `--rules`, by which an office switches rules off or sets its own figures. */
export async function adjustmentsOf(call: CommandCall, world: World): Promise<QualityAdjustments> {
  const file = call.text('rules');
  if (file === undefined) return {};
  return readQualityAdjustments(new TextDecoder().decode(await world.read(file)), file);
}
