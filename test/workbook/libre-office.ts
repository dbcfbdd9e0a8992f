import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** LibreOffice's program on this machine, or null. */
export const libreOffice = PLACES.find((place) => existsSync(place)) ?? null;

/** Lets LibreOffice open files and save each in another format; null for those that it does not open. */
export async function converted(
  files: readonly (readonly [string, Uint8Array])[],
  format: string,
  ending: string,
): Promise<readonly (Uint8Array | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'duibiao-office-'));
  try {
    const names = files.map((_, index) => `book${index}`);
    await Promise.all(
      files.map(([, bytes], index) => writeFile(join(folder, `${names[index]}.xlsx`), bytes)),
    );
    const inputs = names.map((name) => join(folder, `${name}.xlsx`));
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'out'),
    ];
    await run(libreOffice!, [...options, ...inputs], { timeout: 180_000 });
    return await Promise.all(
      names.map((name) => readFile(join(folder, 'out', `${name}.${ending}`)).then(asBytes, () => null)),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function asBytes(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer);
}
