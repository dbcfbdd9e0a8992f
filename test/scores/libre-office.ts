import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = '/usr/bin/soffice';

/** LibreOffice is there; tests that need it are skipped where it is not. */
export const hasLibreOffice = existsSync(PROGRAM);

/** Without this LibreOffice may show the values that a file brings instead of computing them. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Workbooks by name as LibreOffice saves them after computing every formula anew. One start for all of them. */
export function recalculated(workbooks: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'duibiao-recalculate-'));
  try {
    const profile = join(folder, 'profile');
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    const names = [...workbooks.keys()];
    const files = names.map((name, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, workbooks.get(name)!);
      return file;
    });
    const out = join(folder, 'out');
    execFileSync(
      PROGRAM,
      [
        `-env:UserInstallation=file://${profile}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        out,
        ...files,
      ],
      { stdio: 'ignore', timeout: 280_000 },
    );
    return new Map(
      names.map((name, index) => [name, new Uint8Array(readFileSync(join(out, `${index}.xlsx`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
