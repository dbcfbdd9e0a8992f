import { DuibiaoError } from '@duibiao/core';
import type { World } from './command.js';
import { words } from './words/index.js';

/** A world of files in memory, whose clock stands still, and that remembers what was said. */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const written = new Map<string, Uint8Array | string>();
  let out = '';
  let told = '';
  const world: World = {
    cwd: '/',
    now: () => new Date(2020, 5, 30),
    out: (text) => {
      out += text;
    },
    tell: (text) => {
      told += text;
    },
    async read(path) {
      const bytes = files[path];
      if (bytes === undefined)
        throw new DuibiaoError('cli/no-such-file', words.noSuchFile(path), { file: path });
      return typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
    },
    exists: async (path) => path in files || written.has(path),
    async write(path, bytes) {
      written.set(path, bytes);
    },
    interactive: false,
  };
  return { ...world, printed: () => out, told: () => told, written };
}
