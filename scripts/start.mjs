// npm start: installs, builds, checks the example ledgers, and leaves annotated workbooks and a printed summary.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { install, root, run, say } from './workspace.mjs';

const EXAMPLES = [
  ['陕西577脱贫户台账-300户.xlsx', 'shaanxi/577/household'],
  ['四川通江七有户台账-60户.xlsx', 'sichuan/tongjiang-2016/household'],
  ['四川通江七有村台账.xlsx', 'sichuan/tongjiang-2016/village'],
];

await install();
await build();
const out = join(root, 'out/annotated');
mkdirSync(out, { recursive: true });
for (const [file, standard] of EXAMPLES) {
  const ledger = join('examples/ledgers', file);
  const annotated = relative(root, join(out, file));
  say(`duibiao check ${ledger} --standard ${standard} -o ${annotated}`);
  run(process.execPath, [
    'packages/cli/bin/duibiao.js',
    'check',
    ledger,
    '--standard',
    standard,
    '-o',
    annotated,
    '--notes',
    '--force',
  ]);
}
say(
  'Open the workbooks in out/annotated/: marked cells carry their reasons; the added sheets list every verdict and finding.',
);
say('From here, npx duibiao --help shows every command.');
