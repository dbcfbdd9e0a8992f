import { resolve } from 'node:path';
import { DuibiaoError } from '@duibiao/core';
import type { CommandCall, World } from './command.js';
import { words } from './words/index.js';
import { markingWords } from './words/marking.js';

/** The file named by `-o`, which must be there and must not be the input. */
export function outputPath(call: CommandCall, world: World, input: string): string {
  const output = call.text('output');
  if (!output) throw new DuibiaoError('cli/option-missing', markingWords.missing('-o'));
  if (resolve(world.cwd, output) === resolve(world.cwd, input)) {
    throw new DuibiaoError('cli/output-is-input', words.outputIsInput(output), { file: output });
  }
  return output;
}
