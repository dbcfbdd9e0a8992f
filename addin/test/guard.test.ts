import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';

const SCRIPT = readFileSync(fileURLToPath(new URL('../static/guard.js', import.meta.url)), 'utf8');
const PAGE = '<div id="root"><div id="guard">正在打开…</div></div>';
/** Methods that came after the syntax of 2020, the newest first. */
const NEWER_METHODS = [
  'toSorted',
  'toReversed',
  'toSpliced',
  'findLast',
  'findLastIndex',
  'at',
  'replaceAll',
];

describe('the guard for old browsers', () => {
  test('is ES5, to the letter', () => {
    expect(() => parse(SCRIPT, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
    for (const newer of ['var f = () => 1', 'const a = 1', 'f(1,)', '`text`', 'class A {}']) {
      expect(() => parse(`${SCRIPT}\n${newer}`, { ecmaVersion: 5, sourceType: 'script' })).toThrow(
        SyntaxError,
      );
    }
  });

  test('asks for the newest method that our code calls', () => {
    const source = sources().join('\n');
    const newest = NEWER_METHODS.find((name) => new RegExp(`\\.${name}\\(`).test(source));
    expect(SCRIPT).toContain(`Array.prototype.${newest} === 'function'`);
  });

  test('tells a browser that is too old what to do, in both languages', async () => {
    const page = await open(PAGE, (window) => {
      window.eval('delete Array.prototype.toSorted');
    });
    expect(said(page)).toMatch(
      /^这个版本的 Office 太旧.*离线网页 duibiao\.html.*Office 2021.*too old.*offline page duibiao\.html/s,
    );
    expect(languages(page)).toEqual(['zh-CN', 'zh-CN', 'en', 'en']);
    expect(page.window.document.documentElement.dataset.guard).toBe('old');
  });

  test('works where there is neither addEventListener nor textContent to rely on', async () => {
    const page = await open(PAGE, (window) => {
      window.eval(`
        delete Array.prototype.toSorted;
        Object.defineProperty(document, 'readyState', { value: 'loading' });
        Object.defineProperty(document, 'addEventListener', { value: undefined });
        window.attachEvent = function (name, listener) { window.fired = [name, listener]; };
      `);
    });
    // The pane's script, which comes sooner, sees it already.
    expect(page.window.document.documentElement.dataset.guard).toBe('old');
    const [name, listener] = page.window.eval('fired') as [string, () => void];
    expect(name).toBe('onload');
    listener();
    expect(said(page)).toContain('这个版本的 Office 太旧');
  });

  test('says that the Office script is missing where it was wanted', async () => {
    expect(said(await open(`<script id="office"></script>${PAGE}`))).toMatch(
      /没有加载到 Office 脚本.*离线部署版本.*offline build/s,
    );
    expect(said(await open(PAGE))).toBe('正在打开…');
  });

  test.each([
    [false, /缺少对标需要的功能（ExcelApi 1\.9）.*离线网页.*lacks what Duibiao needs/s],
    [true, /^正在打开…$/],
  ])('an Excel with ExcelApi 1.9: %s', async (has, expected) => {
    const page = await open(`<script id="office"></script>${PAGE}`, (window) => {
      window.eval(`Office = {
        context: { requirements: { isSetSupported: function (set, version) { return ${has} && set === 'ExcelApi' && version === '1.9'; } } },
        onReady: function (then) { then({ host: 'Excel' }); }
      }`);
    });
    expect(said(page)).toMatch(expected);
  });
});

async function open(html: string, before: (window: JSDOM['window']) => void = () => {}): Promise<JSDOM> {
  const page = new JSDOM(`<html><body>${html}</body></html>`, { runScripts: 'outside-only' });
  await new Promise((done) => page.window.addEventListener('load', done));
  // jsdom is a modern browser but for this.
  Object.defineProperty(page.window.HTMLScriptElement.prototype, 'noModule', { value: false });
  before(page.window);
  page.window.eval(SCRIPT);
  return page;
}

function said(page: JSDOM): string {
  return page.window.document.getElementById('guard')?.textContent ?? '';
}

function languages(page: JSDOM): string[] {
  return [...page.window.document.querySelectorAll<HTMLElement>('#guard > *')].map((one) => one.lang);
}

/** What goes into the bundle. */
function sources(): string[] {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const packages = readdirSync(join(root, 'packages'))
    .filter((name) => !['cli', 'sql'].includes(name))
    .map((name) => join(root, 'packages', name, 'src'));
  return [join(root, 'addin/src'), ...packages].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test|\.fixture|\.generated)\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
}
