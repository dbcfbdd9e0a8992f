import { loadLibrary } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { procedureWords } from '../words/procedures.js';

/** `duibiao procedures`: the steps by which subjects are identified, leave, or are struck off. */
export const procedures: Command = {
  name: 'procedures',
  summary: procedureWords.list,
  operands: '',
  minOperands: 0,
  maxOperands: 0,
  options: { format: { kind: 'text', values: ['text', 'json'], help: procedureWords.format } },
  async run(call, world) {
    const all = loadLibrary().procedures;
    if (call.text('format') === 'json') printJson(world, { procedures: all });
    else
      for (const { id, title, steps } of all) {
        world.out(`${id.padEnd(28)} ${title[call.language]}\n`);
        world.out(`  ${steps.map((step) => step.title[call.language]).join(' → ')}\n`);
      }
    return 0;
  },
};
