import type { Language } from '@duibiao/core';
import { COMMON } from './call.js';
import type { Command, OptionSpec } from './command.js';
import { words } from './words/index.js';

/** The page that `duibiao --help` shows. */
export function overview(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return [
    words.tagline[language],
    '',
    `${words.usage[language]}: duibiao COMMAND …`,
    '',
    `${words.commands[language]}:`,
    ...commands.map((command) => `  ${command.name.padEnd(width)}${command.summary[language]}`),
    '',
    words.commandHelp[language],
    '',
  ].join('\n');
}

/** The page that `duibiao COMMAND --help` shows. */
export function commandPage(command: Command, language: Language): string {
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
  ].join('\n');
}

function heading(name: string, spec: OptionSpec): string {
  const short = spec.short ? `-${spec.short}, ` : '';
  const value = spec.kind === 'flag' ? '' : ` ${spec.placeholder ?? spec.values?.join('|') ?? 'VALUE'}`;
  return `${short}--${name}${value}`;
}
