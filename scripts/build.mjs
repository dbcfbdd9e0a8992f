// Builds every package whose sources, or whose needs' sources, have changed since it was last built.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  filesBelow,
  fingerprint,
  install,
  packagesInOrder,
  root,
  run,
  say,
  unlessDone,
} from './workspace.mjs';

/** Data of `@duibiao/standards` becomes a module, so that it also runs where there are no files. */
export function embed() {
  run(process.execPath, ['scripts/embed.mjs'], { cwd: join(root, 'packages/standards') });
}

/** Builds the packages below `folders` (all when absent). */
export async function build(folders = ['packages', 'addin']) {
  embed();
  const marks = new Map();
  for (const { folder, manifest } of packagesInOrder()) {
    if (!manifest.scripts?.build || !folders.some((name) => folder.startsWith(join(root, name)))) continue;
    const needs = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
      .map((name) => marks.get(name) ?? '')
      .join();
    const mark = createHash('sha256')
      .update(fingerprint([...filesBelow(folder)].filter((path) => !path.endsWith('.test.ts'))) + needs)
      .digest('hex');
    marks.set(manifest.name, mark);
    await unlessDone(join(folder, 'dist/.built'), mark, async () => {
      say(`Building ${manifest.name}`);
      run('npx', ['--no-install', ...manifest.scripts.build.split(' ')], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install();
  await build();
}
