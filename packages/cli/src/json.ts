import { DuibiaoError } from '@duibiao/core';
import type { World } from './command.js';
import { words } from './words/index.js';

/** One JSON document on standard output, and nothing else there. */
export function printJson(world: World, value: unknown): void {
  world.out(`${JSON.stringify(value, null, 2)}\n`);
}

/** Reads JSON that a person wrote, saying where it stands when it is broken. */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new DuibiaoError('cli/not-json', words.notJson(where, (cause as Error).message), {}, { cause });
  }
}
