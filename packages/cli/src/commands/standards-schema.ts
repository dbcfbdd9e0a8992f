import { standardJsonSchema } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { commandWords } from '../words/commands.js';

/** `duibiao standards schema`: what editors need to help with a standard's file. */
export const standardsSchema: Command = {
  name: 'standards schema',
  summary: commandWords.standards.schema,
  operands: '',
  minOperands: 0,
  maxOperands: 0,
  options: {},
  async run(_, world) {
    printJson(world, standardJsonSchema());
    return 0;
  },
};
