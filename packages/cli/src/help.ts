import type { Language } from '@duibiao/core';
import { COMMON } from './call.js';
import type { Command, OptionSpec } from './command.js';
import { words } from './words/index.js';

/** The page that `duibiao --help` shows. */
export function overview(commands: readonly Command[], language: Language): string {
  return [
    words.tagline[language],
    '',
    `${words.usage[language]}: duibiao COMMAND …`,
    '',
    `${words.commands[language]}:`,
    ...summaries(commands, language),
    '',
    words.commandHelp[language],
    '',
  ].join('\n');
}

/** The page that `duibiao GROUP` shows, where only its sub-commands do anything. */
export function groupPage(name: string, group: readonly Command[], language: Language): string {
  return [
    `${words.usage[language]}: duibiao ${name} COMMAND …`,
    '',
    `${words.commands[language]}:`,
    ...summaries(group, language),
    '',
    words.commandHelp[language],
    '',
  ].join('\n');
}

function summaries(commands: readonly Command[], language: Language): string[] {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return commands.map((command) => `  ${command.name.padEnd(width)}${command.summary[language]}`);
}

/** The page that `duibiao COMMAND --help` shows; `group` holds the sub-commands that begin with its name. */
export function commandPage(command: Command, group: readonly Command[], language: Language): string {
  const options = Object.entries({ ...command.options, ...COMMON }).map(
    ([name, spec]) => [heading(name, spec), spec.help[language]] as const,
  );
  const width = Math.max(...options.map(([left]) => left.length)) + 2;
  return [
    command.summary[language],
    '',
    `${words.usage[language]}: duibiao ${command.name} ${command.operands}`.trimEnd(),
    '',
    `${words.options[language]}:`,
    ...options.map(([left, help]) => `  ${left.padEnd(width)}${help}`),
    '',
    ...(group.length > 0 ? [`${words.commands[language]}:`, ...summaries(group, language), ''] : []),
  ].join('\n');
}

function heading(name: string, spec: OptionSpec): string {
  const short = spec.short ? `-${spec.short}, ` : '';
  const value = spec.kind === 'flag' ? '' : ` ${spec.placeholder ?? spec.values?.join('|') ?? 'VALUE'}`;
  return `${short}--${name}${value}`;
}
