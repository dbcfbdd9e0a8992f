import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../packages/cli/bin/duibiao.js', import.meta.url));

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a user would. */
export function duibiao(args: readonly string[], cwd = tmpdir()): Run {
  const done = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 29 });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'duibiao-'));
}
