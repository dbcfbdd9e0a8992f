// npm test: installs, builds, and runs every test; closes on «N passed, N failed».
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, say } from './workspace.mjs';

const started = Date.now();
await install();
await build();

say('Running every test');
const results = join(root, 'out/test-results.json');
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(results, { force: true });
const filters = process.argv.slice(2);
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...filters,
  ],
  { cwd: root, stdio: 'inherit' },
);

const counts = readCounts(results);
say(`Took ${Math.round((Date.now() - started) / 1000)} s`);
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exit(vitest.status === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1);

/** A test file that could not even be loaded counts as one failure. */
function readCounts(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const unloadable = report.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloadable,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
