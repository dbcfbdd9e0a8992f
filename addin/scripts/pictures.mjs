import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

/**
 * Makes the pictures of the guides anew, into docs/pictures: the built pane over the simulated Excel, and the built
 * offline page, both on an example ledger whose people are generated. Needs Chromium.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'docs/pictures');
const ledger = join(root, 'examples/ledgers/陕西577脱贫户台账-300户.xlsx');
const { module: excel } = await runnerImport(join(root, 'test/excel/index.ts'), {
  root: join(root, 'addin'),
  logLevel: 'warn',
  environments: { inline: { resolve: { conditions: ['source'], noExternal: [/^@duibiao\//] } } },
});

const built = mkdtempSync(join(tmpdir(), 'duibiao-pictures-'));
const bench = await excel.openBench();
try {
  mkdirSync(out, { recursive: true });
  const script = fileURLToPath(new URL('build.mjs', import.meta.url));
  execFileSync(process.execPath, [script, '--out', built, '--only', 'offline', '--only', 'page']);
  const origin = await bench.serve(join(built, 'offline'));
  for (const [name, locale, dark] of [
    ['zh', 'zh-CN', false],
    ['en', 'en-US', true],
  ]) {
    const { page } = await excel.openPage(bench, origin, { width: 350, height: 640, dark });
    const host = new excel.ExcelHost(excel.readBook(new Uint8Array(readFileSync(ledger))), { locale, dark });
    await excel.attachExcel(page, host);
    await page.goto(`${origin}/pane.html`);
    await page.waitForSelector('#panel [role=region]');
    await take(page, `pane-proposal-${name}`);
    await page.click('header button');
    await page.waitForSelector('[data-item]');
    await idle(page);
    await page.click('[role=group] button').catch(() => undefined);
    await take(page, `pane-results-${name}`);
    await page.click('[data-item$=":income"]:not([data-item^="v:0:"])');
    await page.waitForSelector('h2[tabindex]');
    await take(page, `pane-why-${name}`);
  }
  const address = pathToFileURL(join(built, 'page/duibiao.html')).href;
  const { page } = await excel.openPage(bench, address, { width: 760, height: 420 });
  await page.goto(address);
  await page.waitForSelector('input[type=file]');
  await take(page, 'offline-page');
} finally {
  await bench.close();
  rmSync(built, { recursive: true, force: true });
}

/** Until nothing is under way, and the last drawing is done. */
async function idle(page) {
  await page.waitForFunction(() => document.querySelector('header button')?.disabled === false);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))));
}

async function take(page, name) {
  await page.evaluate(() => document.activeElement?.blur());
  await idle(page).catch(() => undefined);
  writeFileSync(join(out, `${name}.png`), await page.screenshot());
  process.stdout.write(`docs/pictures/${name}.png\n`);
}
