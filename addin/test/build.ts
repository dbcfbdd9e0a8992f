import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Built {
  readonly folder: string;
  remove(): void;
}

/** Builds the add-in as a deployer would, into a folder of its own, so that tests never see an old build. */
export function buildAddin(...args: string[]): Built {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-build-'));
  const script = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));
  execFileSync(process.execPath, [script, '--out', folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
