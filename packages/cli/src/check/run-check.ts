import { checkLedger, type LedgerCheck } from '@duibiao/ledger';
import type { CommandCall, OptionSpec, World } from '../command.js';
import { CONTEXT_OPTIONS } from '../context.js';
import { asOfDate } from '../dates.js';
import { commandWords } from '../words/commands.js';
import { chosenStandard } from './choose-standard.js';
import { type OpenedLedger, openLedger } from './open-ledger.js';

/** Options of every command that holds a ledger against a standard. */
export const LEDGER_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  standard: { kind: 'text', placeholder: 'ID|FILE.yaml', help: commandWords.standardFile },
  ...CONTEXT_OPTIONS,
  sheet: { kind: 'text', placeholder: 'NAME', help: commandWords.sheet },
  map: { kind: 'text', placeholder: 'FILE', help: commandWords.map },
};

/** Opens the ledger of a call as its options say. */
export function ledgerOf(call: CommandCall, world: World): Promise<OpenedLedger> {
  const date = call.text('as-of');
  return openLedger(
    call.operands[0]!,
    {
      language: call.language,
      sheet: call.text('sheet'),
      map: call.text('map'),
      year: date === undefined ? undefined : Number(asOfDate(date).slice(0, 4)),
    },
    world,
  );
}

/** The ledger of a call held against its standard, without quality rules. */
export async function verdictsOf(call: CommandCall, world: World): Promise<LedgerCheck> {
  const { ledger, grids } = await ledgerOf(call, world);
  return checkLedger(ledger, await chosenStandard(call, world, ledger, grids));
}
