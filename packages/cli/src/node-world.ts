import { randomUUID } from 'node:crypto';
import { access, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DuibiaoError } from '@duibiao/core';
import type { World } from './command.js';
import { words } from './words/index.js';

/** The world as Node gives it. */
export function nodeWorld(): World {
  return {
    cwd: process.cwd(),
    now: () => new Date(),
    out: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    read: readInput,
    exists: (path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    write: writeOutput,
  };
}

async function readInput(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory())
      throw new DuibiaoError('cli/folder', words.isFolder(path), { file: path });
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof DuibiaoError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    const sentence =
      code === 'ENOENT' ? words.noSuchFile(path) : words.unreadableFile(path, String(code ?? cause));
    throw new DuibiaoError('cli/unreadable-file', sentence, { file: path }, { cause });
  }
}

/** Through a temporary file beside it, so that nobody ever sees half an output. */
async function writeOutput(
  path: string,
  bytes: Uint8Array | string,
  { force }: { readonly force: boolean },
): Promise<void> {
  const target = resolve(path);
  const exists = await access(target).then(
    () => true,
    () => false,
  );
  if (exists && !force) throw new DuibiaoError('cli/output-exists', words.outputExists(path), { file: path });
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new DuibiaoError(
      'cli/unwritable',
      words.unwritable(path, String((cause as NodeJS.ErrnoException).code ?? cause)),
      { file: path },
      { cause },
    );
  }
}
