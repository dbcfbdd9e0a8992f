import { DuibiaoError, type Language } from '@duibiao/core';
import type { Command, CommandCall, OptionSpec } from './command.js';
import { words } from './words/index.js';

/** Options that every command takes. */
export const COMMON: Readonly<Record<string, OptionSpec>> = {
  lang: { kind: 'text', values: ['zh', 'en'], placeholder: 'zh|en', help: words.langOption },
  debug: { kind: 'flag', help: words.debugOption },
  help: { kind: 'flag', short: 'h', help: words.helpOption },
};

/** Reads the words after the command's name. Options may stand anywhere; `--` ends them. */
export function readCall(
  command: Command,
  args: readonly string[],
): CommandCall & { readonly help: boolean } {
  const specs = { ...COMMON, ...command.options };
  const texts = new Map<string, string[]>();
  const flags = new Set<string>();
  const operands: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '--') {
      operands.push(...args.slice(index + 1));
      break;
    }
    if (!/^-[^\d.]/.test(word)) {
      operands.push(word);
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const written = equals < 0 ? word : word.slice(0, equals);
    const [name, spec] = findOption(specs, written, command);
    if (spec.kind === 'flag') {
      if (equals >= 0) fail('cli/option-value', words.optionTakesNoValue(written));
      flags.add(name);
      continue;
    }
    const value = equals >= 0 ? word.slice(equals + 1) : args[++index];
    if (value === undefined) fail('cli/option-value', words.optionNeedsValue(written));
    if (spec.values && !spec.values.includes(value))
      fail('cli/option-value', words.optionValue(written, value, spec.values.join(' ')));
    texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  const help = flags.has('help');
  if (!help && operands.length < command.minOperands)
    fail('cli/operands', words.tooFewOperands(command.name, command.operands));
  if (!help && operands.length > command.maxOperands)
    fail('cli/operands', words.tooManyOperands(command.name, operands[command.maxOperands]!));
  return {
    operands,
    help,
    text: (name) => texts.get(name)?.at(-1),
    flag: (name) => flags.has(name),
    list: (name) => texts.get(name) ?? [],
    language: (texts.get('lang')?.at(-1) ?? 'zh') as Language,
  };
}

function findOption(
  specs: Readonly<Record<string, OptionSpec>>,
  written: string,
  command: Command,
): readonly [string, OptionSpec] {
  const found = Object.entries(specs).find(([name, spec]) =>
    written.startsWith('--') ? `--${name}` === written : `-${spec.short}` === written,
  );
  return found ?? fail('cli/unknown-option', words.unknownOption(written, command.name));
}

function fail(code: string, sentence: { zh: string; en: string }): never {
  throw new DuibiaoError(code, sentence);
}
