import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { duibiao } from '../duibiao.js';
import { memoryWorld } from '../memory-world.fixture.js';

const BUILT = join(fileURLToPath(new URL('../../../..', import.meta.url)), 'addin/dist/page/duibiao.html');

it('writes the built page as it is', async () => {
  const world = memoryWorld({ [BUILT]: '<!doctype html>' });
  expect(await duibiao(['page', '-o', 'out.html'], world, '0.0.0')).toBe(0);
  expect(new TextDecoder().decode(world.written.get('out.html') as Uint8Array)).toBe('<!doctype html>');
});

it('says what to do where the page was not built', async () => {
  const world = memoryWorld();
  expect(await duibiao(['page'], world, '0.0.0')).toBe(2);
  expect(world.told()).toMatch(/npm run build/);
});
