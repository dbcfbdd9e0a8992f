// npm run bench [-- NAME…]: the benchmarks, each comparing side by side in one run and printing ratios.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, run, say } from './workspace.mjs';

await install();
await build();
const folder = join(root, 'test/bench');
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -4))
  .filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
if (names.length === 0) {
  console.error(`No benchmark begins with ${wanted.join(', ')}`);
  process.exit(2);
}
for (const name of names) {
  say(`Benchmark ${name}`);
  run(process.execPath, ['--expose-gc', join(folder, `${name}.mjs`)]);
}
