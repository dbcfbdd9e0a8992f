import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makePackage } from '../testing/make-package.js';

/** Text of some size that does not compress to nothing. */
const TEXT = Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 10_007},`).join('');

describe.each([
  ['with the zlib of Node', false, true],
  ['as in a browser', true, true],
  ['as in an old browser', true, false],
])('inflating %s', (_, inBrowser, isRecent) => {
  let openPackage: typeof import('./package.js').openPackage;
  let limits: typeof import('./limits.js').DEFAULT_LIMITS;

  beforeAll(async () => {
    vi.resetModules();
    if (inBrowser) vi.stubGlobal('process', { env: {} });
    ({ openPackage } = await import('./package.js'));
    ({ DEFAULT_LIMITS: limits } = await import('./limits.js'));
    const { nodeZlib } = await import('./node-zlib.js');
    expect(nodeZlib() === null).toBe(inBrowser);
    vi.unstubAllGlobals();
    if (!isRecent) vi.stubGlobal('DecompressionStream', undefined);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  const drain = async (bytes: Uint8Array, part: string) => {
    let text = '';
    for await (const chunk of openPackage(bytes, limits).stream(part))
      text += new TextDecoder().decode(chunk);
    return text;
  };

  it.each([0, 6] as const)('gives back what was put in, whole and in chunks (level %i)', async (level) => {
    const bytes = makePackage({ parts: { 'xl/long.xml': TEXT }, level });
    expect(new TextDecoder().decode(openPackage(bytes, limits).read('/xl/long.xml'))).toBe(TEXT);
    expect(await drain(bytes, '/xl/long.xml')).toBe(TEXT);
  });

  it('gives an empty part', async () => {
    const bytes = makePackage({ parts: { 'xl/none.xml': '' } });
    expect(openPackage(bytes, limits).read('/xl/none.xml').length).toBe(0);
    expect(await drain(bytes, '/xl/none.xml')).toBe('');
  });

  it('stops early without complaint', async () => {
    const bytes = makePackage({ parts: { 'xl/long.xml': TEXT } });
    for await (const chunk of openPackage(bytes, limits).stream('/xl/long.xml')) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });

  it('refuses data that is broken anywhere', async () => {
    const bytes = makePackage({ parts: { 'xl/long.xml': TEXT } });
    const { raw } = openPackage(bytes, limits).entry('/xl/long.xml')!;
    for (const place of [0, 0.3, 0.6, 0.99]) {
      const broken = bytes.slice();
      const at = raw.byteOffset - bytes.byteOffset + Math.floor(raw.length * place);
      broken[at] = broken[at]! ^ 0x55;
      const code = { code: 'workbook/damaged' };
      expect(() => openPackage(broken, limits).read('/xl/long.xml')).toThrow(expect.objectContaining(code));
      await expect(drain(broken, '/xl/long.xml')).rejects.toMatchObject(code);
    }
  });
});
