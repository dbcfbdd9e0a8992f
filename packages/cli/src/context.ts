import { type CheckContext, DuibiaoError, type IsoDate, type Standard } from '@duibiao/core';
import { loadLibrary, parseStandard } from '@duibiao/standards';
import type { CommandCall, OptionSpec, World } from './command.js';
import { asOfDate, today } from './dates.js';
import { commandWords } from './words/commands.js';
import { words } from './words/index.js';

/** Options that say for what date, place and readings a standard applies. */
export const CONTEXT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  'as-of': { kind: 'text', placeholder: 'DATE|YEAR', help: commandWords.asOf },
  region: { kind: 'text', placeholder: 'CODE', help: commandWords.region },
  set: { kind: 'list', placeholder: 'NAME=VALUE', help: commandWords.set },
  reading: { kind: 'list', placeholder: 'CRITERION=READING', help: commandWords.reading },
  variant: { kind: 'list', placeholder: 'NAME=VARIANT', help: commandWords.variant },
};

/** A shipped standard by id, or one of the user's own by file name (`.yaml`). */
export async function standardOf(operand: string, world: World): Promise<Standard> {
  const library = loadLibrary();
  if (!/\.ya?ml$/i.test(operand)) return library.standard(operand);
  return parseStandard(new TextDecoder().decode(await world.read(operand)), operand, library);
}

/** What the options say: the day (today when absent), the place, and what the user chose. */
export function contextOf(call: CommandCall, world: World): CheckContext {
  const { dictionary, lines } = loadLibrary();
  const region = regionOf(call);
  return {
    dictionary,
    lines,
    asOf: dateOf(call, world),
    ...(region !== undefined && { region }),
    overrides: pairs(call, 'set'),
    readings: pairs(call, 'reading'),
    variants: pairs(call, 'variant'),
  };
}

/** The region that `--region` names; undefined without one. */
export function regionOf(call: CommandCall): string | undefined {
  const region = call.text('region');
  if (region === undefined || /^\d{6}$/.test(region)) return region;
  throw new DuibiaoError('cli/region', words.badRegion(region));
}

export function dateOf(call: CommandCall, world: World): IsoDate {
  const given = call.text('as-of');
  return given === undefined ? today(world.now()) : asOfDate(given);
}

/** `--set NAME=VALUE …` as an object. */
export function pairs(call: CommandCall, option: string): Record<string, string> {
  return Object.fromEntries(
    call.list(option).map((text) => {
      const equals = text.indexOf('=');
      if (equals < 1) throw new DuibiaoError('cli/option-value', words.notAPair(`--${option}`, text));
      return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
    }),
  );
}
