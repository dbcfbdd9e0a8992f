import {
  type CheckContext,
  type CompiledStandard,
  compileStandard,
  DuibiaoError,
  type IsoDate,
  type Standard,
} from '@duibiao/core';
import { type Ledger, proposedDate, proposeStandards } from '@duibiao/ledger';
import type { Grid } from '@duibiao/sheet';
import { loadLibrary } from '@duibiao/standards';
import type { CommandCall, World } from '../command.js';
import { contextOf, standardOf } from '../context.js';
import { checkWords } from '../words/check.js';

/** The standard that the call names, or the one that fits alone in first place; compiled for the day and place. */
export async function chosenStandard(
  call: CommandCall,
  world: World,
  ledger: Ledger,
  grids: readonly Grid[],
): Promise<CompiledStandard> {
  const context = contextOf(call, world);
  const named = call.text('standard');
  const standard =
    named === undefined ? propose(call, world, ledger, context) : await standardOf(named, world);
  if (standard.level !== ledger.level) {
    throw new DuibiaoError(
      'check/level',
      checkWords.wrongLevel(standard.title, standard.level, ledger.level),
      { standard: standard.id },
    );
  }
  const asOf =
    call.text('as-of') === undefined ? likelyDate(call, world, standard, grids, context.asOf) : context.asOf;
  const chosen = { ...context, asOf };
  const compiled = compileStandard(
    standard,
    call.list('reading').length > 0 ? chosen : withoutReadings(chosen),
  );
  return compiled;
}

/** Readings are only named when the user names them: the check may then fit a disputed one to the ledger's columns. */
function withoutReadings({ readings: _, ...context }: CheckContext): CheckContext {
  return context;
}

function propose(
  call: CommandCall,
  world: World,
  ledger: Ledger,
  { dictionary, asOf, region }: CheckContext,
): Standard {
  const { best, ranked } = proposeStandards(ledger, loadLibrary().standards, {
    dictionary,
    ...(call.text('as-of') !== undefined && { asOf }),
    ...(region !== undefined && { region }),
  });
  if (best) {
    world.tell(
      `${checkWords.proposed(best.standard.title, best.standard.id, best.answered, best.criteria)[call.language]}\n`,
    );
    return best.standard;
  }
  if (ranked.length === 0) throw new DuibiaoError('check/no-standard', checkWords.noProposal());
  const top = ranked.filter(({ score }) => score === ranked[0]!.score).map(({ standard }) => standard.id);
  throw new DuibiaoError('check/several-standards', checkWords.severalProposals(top));
}

/** The day proposed where the call names none, said aloud unless it is today. */
function likelyDate(
  call: CommandCall,
  world: World,
  standard: Standard,
  grids: readonly Grid[],
  today: IsoDate,
): IsoDate {
  const { date, from } = proposedDate(standard, grids, today);
  if (from === 'title') world.tell(`${checkWords.dateFromLedger(date)[call.language]}\n`);
  if (from === 'standard') world.tell(`${checkWords.dateFromStandard(date)[call.language]}\n`);
  return date;
}
