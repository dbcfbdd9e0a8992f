import { DuibiaoError, exitsRequired, exitsSuffice, parseThreshold, shownApart } from '@duibiao/core';
import type { Command, CommandCall } from '../command.js';
import { printJson } from '../json.js';
import { targetsWords } from '../words/targets.js';

/** `duibiao targets exits`: how many must leave poverty for an incidence to meet its threshold. */
export const targetsExits: Command = {
  name: 'targets exits',
  summary: targetsWords.exits,
  operands: '--poor N --population N --threshold "<4%"',
  minOperands: 0,
  maxOperands: 0,
  options: {
    poor: { kind: 'text', placeholder: 'N', help: targetsWords.poor },
    population: { kind: 'text', placeholder: 'N', help: targetsWords.population },
    threshold: { kind: 'text', placeholder: '"<4%"', help: targetsWords.threshold },
    exits: { kind: 'text', placeholder: 'N', help: targetsWords.planned },
    format: { kind: 'text', values: ['text', 'json'], help: targetsWords.format },
  },
  async run(call, world) {
    const given = {
      poor: count(call, 'poor'),
      population: count(call, 'population'),
      threshold: parseThreshold(required(call, 'threshold', 'targets exits')),
    };
    const exits = call.text('exits') === undefined ? null : count(call, 'exits');
    const answer = exitsRequired(given);
    const show = (rate: typeof answer.rate) => shownApart(rate, given.threshold.percent);
    const planned = exits === null ? null : exitsSuffice({ ...given, exits });
    if (call.text('format') === 'json') {
      printJson(world, {
        rate: show(answer.rate),
        required: answer.required,
        remaining: answer.remaining,
        after: show(answer.after),
        threshold: {
          comparator: given.threshold.comparator,
          value: given.threshold.percent.toFixed(),
          unit: '%',
        },
        ...(planned && {
          planned: {
            exits,
            rate: show(planned.planned),
            suffices: planned.suffices,
            lacking: planned.lacking,
          },
        }),
      });
      return 0;
    }
    const say = targetsWords.exitsLine(
      show(answer.rate),
      answer.required,
      answer.remaining,
      show(answer.after),
    );
    world.out(`${say[call.language]}\n`);
    if (planned && exits !== null) {
      const rate = show(planned.planned);
      const verdict = planned.suffices
        ? targetsWords.suffices(exits, rate)
        : targetsWords.lacks(exits, rate, planned.lacking);
      world.out(`${verdict[call.language]}\n`);
    }
    return 0;
  },
};

/** The value of an option that the command cannot do without. */
export function required(call: CommandCall, name: string, command: string): string {
  const value = call.text(name);
  if (value === undefined) throw new DuibiaoError('cli/option-missing', targetsWords.missing(name, command));
  return value;
}

function count(call: CommandCall, name: string): string {
  const value = required(call, name, 'targets exits').replaceAll(/[,，\s]/g, '');
  if (!/^\d+$/.test(value)) throw new DuibiaoError('cli/option-value', targetsWords.notCount(name, value));
  return value;
}
