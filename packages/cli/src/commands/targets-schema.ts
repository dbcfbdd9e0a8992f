import { planFileSchema } from '@duibiao/standards';
import type { Command } from '../command.js';
import { printJson } from '../json.js';
import { targetsWords } from '../words/targets.js';

/** `duibiao targets schema`: the JSON Schema of plan files, for editors. */
export const targetsSchema: Command = {
  name: 'targets schema',
  summary: targetsWords.schema,
  operands: '',
  minOperands: 0,
  maxOperands: 0,
  options: {},
  async run(_call, world) {
    printJson(world, planFileSchema());
    return 0;
  },
};
