import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAMS = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** LibreOffice's command, or null where it is not installed. */
export function libreOffice(): string | null {
  return PROGRAMS.find((path) => existsSync(path)) ?? null;
}

/**
 * Saves workbooks again with LibreOffice, each in the form asked for; answers their bytes by name. One start of the
 * program does them all. A file that it does not open is not among the answers.
 */
export function resave(
  files: ReadonlyMap<string, Uint8Array>,
  form: 'xlsx' | 'xls' | 'ods',
): Map<string, Uint8Array> {
  const program = libreOffice();
  if (!program) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-office-'));
  try {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    execFileSync(
      program,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        form,
        '--outdir',
        out,
        ...paths,
      ],
      { timeout: 120_000, stdio: 'ignore' },
    );
    return new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
