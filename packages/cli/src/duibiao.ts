import { DuibiaoError, type Language, nearNames } from '@duibiao/core';
import { readCall } from './call.js';
import type { Command, World } from './command.js';
import { commands } from './commands/index.js';
import { commandPage, groupPage, overview } from './help.js';
import { words } from './words/index.js';

/**
 * Runs one call of `duibiao` against a world, and returns its exit status: 0 done, 1 found what `--fail-on` names,
 * 2 the call or an input is unusable, with one plain sentence on standard error.
 */
export async function duibiao(args: readonly string[], world: World, version: string): Promise<number> {
  const language: Language =
    /^(--lang=)?en$/.test(args[args.indexOf('--lang') + 1] ?? '') || args.includes('--lang=en') ? 'en' : 'zh';
  try {
    const [first] = args;
    if (first === '--version') {
      world.out(`${version}\n`);
      return 0;
    }
    if (
      first === undefined ||
      first === '--help' ||
      first === '-h' ||
      first === 'help' ||
      first?.startsWith('--lang')
    ) {
      world.out(overview(commands, language));
      return first === undefined ? 2 : 0;
    }
    const group = groupOf(first);
    if (group.length > 0 && (args.length === 1 || /^-/.test(args[1]!)) && !isCommand(first)) {
      world.out(groupPage(first, group, language));
      return /^(-h|--help)$/.test(args[1] ?? '') ? 0 : 2;
    }
    const { command, rest } = findCommand(args);
    const call = readCall(command, rest);
    if (call.help) {
      world.out(commandPage(command, groupOf(command.name), call.language));
      return 0;
    }
    return await command.run(call, world);
  } catch (error) {
    world.tell(`${complaint(error, language)}\n`);
    if (args.includes('--debug') && error instanceof Error) world.tell(`${error.stack}\n`);
    return 2;
  }
}

/** The commands of two words that begin with this one: `targets list`, `targets lint` of `targets`. */
function groupOf(name: string): readonly Command[] {
  return commands.filter((command) => command.name.startsWith(`${name} `));
}

function isCommand(name: string): boolean {
  return commands.some((command) => command.name === name);
}

/** A command of two words is found before one of its first word alone. */
function findCommand(args: readonly string[]): {
  readonly command: Command;
  readonly rest: readonly string[];
} {
  for (const length of [2, 1]) {
    const command = commands.find(({ name }) => name === args.slice(0, length).join(' '));
    if (command && !isMisspelt(command, args[length])) return { command, rest: args.slice(length) };
  }
  const [first, second] = args as [string, string?];
  const group = groupOf(first);
  const name = group.length > 0 && second !== undefined ? `${first} ${second}` : first;
  const known = (group.length > 0 ? group : commands).map((command) => command.name);
  throw new DuibiaoError('cli/unknown-command', words.unknownCommand(name, nearNames(name, known), known));
}

/** `standards shwo`: a command that takes nothing, with a word after it, and sub-commands that may be meant. */
function isMisspelt({ name, maxOperands }: Command, next: string | undefined): boolean {
  return maxOperands === 0 && next !== undefined && !next.startsWith('-') && groupOf(name).length > 0;
}

function complaint(error: unknown, language: Language): string {
  if (!(error instanceof DuibiaoError))
    return words.crash(error instanceof Error ? error.message : String(error))[language];
  const { file, sheet, cell, line, column } = error.place;
  const place = [file, sheet, cell, line && (column ? `${line}:${column}` : `${line}`)].filter(Boolean);
  const sentence = error.sentence[language];
  const unsaid = place.filter((part) => !sentence.includes(String(part)));
  return unsaid.length === 0 ? sentence : `${unsaid.join(':')}: ${sentence}`;
}
