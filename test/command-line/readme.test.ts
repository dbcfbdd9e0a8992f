import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const english = commandsOf('README.md');
const chinese = commandsOf('README.zh-CN.md');

/** Lines of the READMEs' shell blocks that call the command, comments taken off. */
function commandsOf(file: string): string[] {
  return [...readFileSync(root + file, 'utf8').matchAll(/```sh\n([^`]*)```/g)]
    .flatMap((block) => block[1]!.split('\n'))
    .map((line) => line.replace(/\s{2,}#.*$/, '').trim())
    .filter((line) => line.startsWith('npx duibiao'));
}

describe('the READMEs', () => {
  it('show the same commands in both languages', () => {
    expect(english.length).toBeGreaterThan(10);
    expect(chinese).toEqual(english);
  });

  it.each(english)('%s works as it stands', (line) => {
    const run = spawnSync(line.replace('npx duibiao', 'node packages/cli/bin/duibiao.js'), {
      cwd: root,
      shell: true,
      encoding: 'utf8',
    });
    expect(run.stderr).not.toMatch(/Error|error:/);
    expect(run.status).toBe(0);
    expect(run.stdout.length + run.stderr.length).toBeGreaterThan(0);
  });

  it('name only files that exist', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      for (const [, target] of readFileSync(root + file, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)) {
        expect(() => readFileSync(root + target), target).not.toThrow();
      }
    }
  });
});
