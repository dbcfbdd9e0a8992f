// npm run examples: makes the example ledgers anew, from their seeds.
import { join } from 'node:path';
import { build } from './build.mjs';
import { install, root, run, say, withTools } from './workspace.mjs';

await install();
await build(['packages']);
const out = join(root, 'out/examples-generator');
run('tsup', ['examples/generator/main.ts', '--format', 'esm', '--out-dir', out, '--silent', '--no-config'], {
  env: withTools(),
});
say('Making the example ledgers');
run(process.execPath, [join(out, 'main.js'), join(root, 'examples/ledgers')]);
