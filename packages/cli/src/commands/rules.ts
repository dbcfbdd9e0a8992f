import { loadQualityRules } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { commandWords } from '../words/commands.js';

/** `duibiao rules`: the rules of data quality, with the names by which a file of `--rules` adjusts them. */
export const rules: Command = {
  name: 'rules',
  summary: commandWords.rules.summary,
  operands: '',
  minOperands: 0,
  maxOperands: 0,
  options: {
    level: { kind: 'text', values: ['household', 'person', 'village'], help: commandWords.rules.level },
    format: { kind: 'text', values: ['text', 'json'], help: commandWords.format },
  },
  async run(call, world) {
    const level = call.text('level');
    const listed = loadQualityRules().filter((rule) => level === undefined || rule.level === level);
    if (call.text('format') === 'json') {
      printJson(
        world,
        listed.map(({ id, level: of, severity, title, holds, applies, figures, source }) => ({
          id,
          level: of,
          severity,
          title: title[call.language],
          holds,
          ...(applies !== undefined && { applies }),
          figures,
          source: { document: source.document.title, clause: source.clause, certainty: source.certainty },
        })),
      );
      return 0;
    }
    for (const { id, severity, title, figures } of listed) {
      const adjustable = Object.entries(figures).map(
        ([name, { value, unit = '' }]) => `${name}=${value}${unit}`,
      );
      world.out(
        `${id.padEnd(34)}${severity.padEnd(9)}${title[call.language]}${adjustable.length > 0 ? `  [${adjustable.join(' ')}]` : ''}\n`,
      );
    }
    return 0;
  },
};
