// What the commands at the root share: the pinned pnpm, and knowing whether anything changed since the last run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PNPM = '12.21.0';
export const root = fileURLToPath(new URL('..', import.meta.url));

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', 'out', '.git']);

/** Every file below `folder`, in a stable order, without what builds and installs leave behind. */
export function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    if (SKIPPED.has(entry.name) || entry.name.endsWith('.generated.ts')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** One hash over the names and contents of files. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/** Runs `work` unless the stamp already holds `mark`; the stamp is written only when `work` succeeds. */
export async function unlessDone(stamp, mark, work) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return false;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
  return true;
}

/** Runs a program with its output shown; ends this one with its status if it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs the workspace with the pinned pnpm, from the lock file alone, unless it stands already. */
export async function install() {
  const manifests = [...filesBelow(root)].filter((path) => path.endsWith('package.json'));
  const mark = fingerprint([...manifests, join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml')]);
  await unlessDone(join(root, 'node_modules/.duibiao-install'), mark, async () => {
    say(`Installing dependencies with pnpm ${PNPM} (pinned, through npx; from pnpm-lock.yaml alone)`);
    run('npx', ['--yes', `pnpm@${PNPM}`, 'install', '--frozen-lockfile', '--reporter=append-only'], {
      env: { ...process.env, npm_config_update_notifier: 'false', CI: 'true' },
    });
  });
}

/** The environment with the workspace's own tools first on the path. */
export function withTools() {
  return { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
}

export function say(line) {
  console.log(`\x1b[36m»\x1b[0m ${line}`);
}

/** The workspace's own packages, those that others need first. */
export function packagesInOrder() {
  const found = new Map();
  for (const folder of ['packages', '.'].flatMap((base) =>
    readdirSync(join(root, base), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(root, base, entry.name)),
  )) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && statSync(manifest).isFile()) {
      const content = JSON.parse(readFileSync(manifest, 'utf8'));
      found.set(content.name, { folder, manifest: content });
    }
  }
  const ordered = [];
  const visit = (name) => {
    const entry = found.get(name);
    if (!entry || ordered.includes(entry)) return;
    for (const needed of Object.keys({ ...entry.manifest.dependencies, ...entry.manifest.devDependencies }))
      visit(needed);
    if (!ordered.includes(entry)) ordered.push(entry);
  };
  for (const name of [...found.keys()].sort()) visit(name);
  return ordered;
}
