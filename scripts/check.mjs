// npm run check: formatter, linter and type check over the whole workspace, and that dependencies between packages run one way.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embed } from './build.mjs';
import { filesBelow, install, packagesInOrder, root, run, say, withTools } from './workspace.mjs';

await install();
embed();
say('Formatting and lint');
run('biome', ['ci', '--max-diagnostics=50', '.'], { env: withTools() });
say('Calls to Excel');
run(join(root, 'addin/node_modules/.bin/eslint'), ['--max-warnings=0', 'src'], { cwd: join(root, 'addin') });
say('Packages import only what they declare, and never each other in a circle');
checkImports();
for (const { folder, manifest } of packagesInOrder()) {
  const project = join(folder, 'tsconfig.json');
  if (!existsSync(project)) continue;
  say(`Types of ${manifest.name}`);
  run('tsc', ['-p', project], { env: withTools() });
}

function checkImports() {
  const packages = packagesInOrder();
  const names = new Set(packages.map(({ manifest }) => manifest.name));
  const faults = [];
  packages.forEach(({ folder, manifest }, index) => {
    const earlier = new Set(packages.slice(0, index).map((entry) => entry.manifest.name));
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    for (const name of declared)
      if (names.has(name) && !earlier.has(name)) faults.push(`${manifest.name} and ${name} need each other`);
    for (const path of filesBelow(folder)) {
      if (!/\.tsx?$/.test(path) || folder === root) continue;
      for (const [, name] of readFileSync(path, 'utf8').matchAll(/from '(@duibiao\/[^']+)'/g)) {
        if (!declared.includes(name) && name !== manifest.name)
          faults.push(`${path} imports ${name}, which ${manifest.name} does not declare`);
      }
    }
  });
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exit(1);
  }
}
