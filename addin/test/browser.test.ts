import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { clearWorkbook, openWorkbook } from '@duibiao/workbook';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  attachExcel,
  type Bench,
  type BookModel,
  chromiumPath,
  ExcelHost,
  type ExcelOptions,
  NO_CHROMIUM,
  openBench,
  openPage,
  readBook,
  snapshot,
  type View,
  writeBook,
} from '../../test/excel/index.js';
import { COMMANDS } from '../src/commands/commands.js';
import { FUNCTION_IDS } from '../src/functions/functions.js';
import { type Built, buildAddin } from './build.js';
import { FUNCTION_CASES, sameCell } from './function-cases.js';
import { tabTo } from './journey.js';

const LEDGER = new Uint8Array(
  readFileSync(
    fileURLToPath(new URL('../../examples/ledgers/陕西577脱贫户台账-300户.xlsx', import.meta.url)),
  ),
);
/** The first household whose income falls short, in row 7. */
const INCOME = '[data-item^="v:"][data-item$=":income"]';
/** Where a person wants to see the pictures; nothing is written otherwise. */
const SCREENS = process.env.DUIBIAO_SCREENS;

if (!chromiumPath()) process.stderr.write(`${NO_CHROMIUM}\n`);

describe.skipIf(!chromiumPath())('the built pane in a browser', { timeout: 120_000 }, () => {
  let bench: Bench;
  let built: Built;
  let origin: string;
  beforeAll(async () => {
    built = buildAddin('--only', 'offline', '--only', 'page');
    bench = await openBench();
    origin = await bench.serve(join(built.folder, 'offline'));
  }, 120_000);
  afterAll(async () => {
    await bench?.close();
    built?.remove();
  });

  async function pane(book: BookModel, options: ExcelOptions = {}, view: View = {}) {
    const excel = new ExcelHost(book, options);
    const opened = await openPage(bench, origin, { dark: options.dark ?? false, ...view });
    await attachExcel(opened.page, excel);
    await opened.page.goto(`${origin}/pane.html`);
    await ready(opened.page);
    const clean = (): void => {
      expect(opened.outside).toEqual([]);
      expect(opened.complaints).toEqual([]);
      expect(excel.failures).toEqual([]);
    };
    return { ...opened, excel, clean };
  }

  const ready = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => {
      const button = document.querySelector<HTMLButtonElement>('header button');
      return button !== null && !button.disabled;
    });
  const says = (page: Page, text: string): Promise<unknown> =>
    page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
  const press = (page: Page, text: string): Promise<void> =>
    page.evaluate((wanted) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=menuitem]')];
      all
        .find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().startsWith(wanted))
        ?.click();
    }, text);
  /** A tile of the summary shows a figure. */
  const shows = (name: string, figure: string): boolean =>
    [...document.querySelectorAll('dl > div')].some(
      (one) =>
        one.querySelector('dt')?.textContent === name && one.querySelector('dd')?.textContent === figure,
    );
  const picture = async (page: Page, name: string): Promise<void> => {
    if (!SCREENS) return;
    mkdirSync(SCREENS, { recursive: true });
    writeFileSync(join(SCREENS, `${name}.png`), await page.screenshot());
  };

  test('check, flag, click, fix, re-check, clear, save, reopen', async () => {
    const original = snapshot(readBook(LEDGER));
    const book = readBook(LEDGER);
    const { page, excel, clean } = await pane(book);
    await press(page, '校验台账');
    await says(page, '未达标 128');
    const sheet = book.sheets[0]!;
    expect(sheet.fillAt(7, 6).pattern).toBe('solid');
    await picture(page, 'zh-results');

    await page.click(INCOME);
    await says(page, '贫困户退出标准第 1 条');
    expect(excel.book.selection?.address).toBe('F7');
    await picture(page, 'zh-explanation');

    const before = sheet.cell(7, 6)!.value;
    excel.type(sheet.name, 'F7', 9999);
    await says(page, '已按修改重新校验');
    expect(sheet.fillAt(7, 6).pattern).toBe('none');
    await page.waitForFunction(shows, {}, '未达标', '127');
    excel.type(sheet.name, 'F7', before);
    await page.waitForFunction(shows, {}, '未达标', '128');

    await press(page, '清除标记');
    await says(page, '已清除标记');
    const saved = snapshot(readBook(writeBook(book)));
    expect(saved).toEqual(original);
    clean();
  });

  test('is used by keyboard alone', async () => {
    const book = readBook(LEDGER);
    const { page, excel, clean } = await pane(book);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, '未达标 128');
    await ready(page);
    for (let tries = 0; tries < 40; tries++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.hasAttribute('data-item'))) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-current=true]') !== null);
    expect(excel.book.selection?.address).toBe('F7');
    await page.focus('[role=tab]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await says(page, '需要补齐的数据');
    clean();
  });

  test('every button of the ribbon, the context menu and the shortcuts work, and Excel hears when they are done', async () => {
    const book = readBook(LEDGER);
    const sheet = book.sheets[0]!;
    const { page, excel, clean } = await pane(book);
    const does: Readonly<Record<(typeof COMMANDS)[number], () => Promise<unknown>>> = {
      checkSheet: () => says(page, '未达标 128'),
      explainCell: () => says(page, '贫困户退出标准第 1 条'),
      clearFlags: () => says(page, '已清除标记'),
      checkAll: () => page.waitForFunction(shows, {}, '未达标', '128'),
      openSettings: () => says(page, '标记方式'),
      makeScoreSheet: () => page.waitForSelector('[role=dialog]'),
    };
    for (const name of [
      'checkSheet',
      'explainCell',
      'clearFlags',
      'checkAll',
      'openSettings',
      'makeScoreSheet',
    ] as const) {
      if (name === 'explainCell') excel.clickCell(sheet.name, 'F7');
      expect([name, await excel.press(name)]).toEqual([name, 0]);
      await does[name]();
    }
    expect(Object.keys(does).sort()).toEqual([...COMMANDS].sort());
    // The score sheet is for the villages of the ledger, by the set that is chosen.
    await press(page, '生成');
    await says(page, '已生成工作表（共 10 张）：得分排名、青石村');
    await page.waitForFunction(() => !document.querySelector('[role=dialog]'));
    expect(book.sheets.map(({ name }) => name)).toContain('数据录入');
    excel.shortcut('clearFlags');
    await says(page, '已清除标记');
    expect(sheet.fillAt(7, 6).pattern).toBe('none');
    clean();
  });

  test('every custom function answers Excel, ranges with ranges, errors with Excel errors and a reason', async () => {
    const { excel, clean } = await pane(readBook(LEDGER));
    for (const [id, given, expected] of FUNCTION_CASES) {
      const answer = await excel.calculate(id, given as unknown[]);
      const only = expected.length === 1 && expected[0]!.length === 1 ? expected[0]![0]! : null;
      if (only !== null && typeof only === 'object') {
        // As the library numbers them: 1 is #N/A, 7 is #VALUE!. The reason is what Excel shows beside it.
        expect([id, answer]).toMatchObject([
          id,
          { failed: true, errorCode: only.error === 'missing' ? 1 : 7 },
        ]);
        expect(String(answer.value)).toMatch(/[\u4e00-\u9fff].*。$/);
        continue;
      }
      const cells = answer.value as unknown[][];
      expect([id, cells.map((line) => line.length)]).toEqual([id, expected.map((line) => line.length)]);
      expected.forEach((line, row) => {
        line.forEach((cell, column) => {
          if (typeof cell !== 'object') expect([id, sameCell(cells[row]![column], cell)]).toEqual([id, true]);
        });
      });
    }
    expect(new Set(FUNCTION_CASES.map(([id]) => id)).size).toBe(FUNCTION_IDS.length);
    clean();
  });

  test('speaks English, in the dark, and in high contrast', async () => {
    for (const [name, options, view] of [
      ['en', { locale: 'en-US' }, {}],
      ['dark', { dark: true }, {}],
      ['contrast', {}, { forcedColors: true }],
    ] as const) {
      const { page, clean } = await pane(readBook(LEDGER), options, view);
      await page.click('header button');
      await says(page, name === 'en' ? '147 met, 128 unmet' : '未达标 128');
      await picture(page, `${name}-results`);
      await page.click(INCOME);
      await page.waitForSelector('[aria-current=true]');
      await picture(page, `${name}-explanation`);
      await page.evaluate(() => document.querySelector<HTMLElement>('#tab-settings')?.click());
      await says(page, name === 'en' ? 'How cells are marked' : '标记方式');
      await picture(page, `${name}-settings`);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(name === 'en' ? 'en' : 'zh-CN');
      clean();
    }
  });

  test('a protected ledger is read and reported, never unprotected', async () => {
    const book = readBook(LEDGER);
    book.sheets[0]!.protected = true;
    const { page, clean } = await pane(book);
    await press(page, '校验台账');
    await says(page, '受保护，只列结果，未打标记');
    expect(book.sheets[0]!.protected).toBe(true);
    clean();
  });

  test('the offline page, from a file and by keyboard: a ledger is checked and a marked copy saved, without any network', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'duibiao-page-'));
    try {
      const address = pathToFileURL(join(built.folder, 'page/duibiao.html')).href;
      const { page, outside, complaints } = await openPage(bench, address, { width: 800 });
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: folder,
        browserContextId: page.browserContext().id!,
      });
      await page.goto(address);
      await page.waitForSelector('input[type=file]');
      await picture(page, 'page-empty');
      writeFileSync(join(folder, '台账.xlsx'), LEDGER);
      const chooser = page.waitForFileChooser();
      await tabTo(page, '选择文件');
      await page.keyboard.press('Enter');
      await (await chooser).accept([join(folder, '台账.xlsx')]);
      await says(page, '未达标 128');
      await picture(page, 'page-results');
      await press(page, '更多操作');
      await page.waitForSelector('[role=menuitem]');
      await press(page, '生成疑点清单');
      await says(page, '已生成工作表');
      await ready(page);
      await tabTo(page, '保存带标记的副本');
      await page.keyboard.press('Enter');
      let saved: string | undefined;
      for (let tries = 0; tries < 200 && !saved; tries++) {
        await new Promise((done) => setTimeout(done, 50));
        saved = (await readdir(folder)).find((name) => name.endsWith('.xlsx') && name !== '台账.xlsx');
      }
      const marked = new Uint8Array(await readFile(join(folder, saved!)));
      expect((await openWorkbook(marked)).sheets.map((sheet) => sheet.name)).toContain('疑点与判定清单');
      const { bytes, cleared } = await clearWorkbook(marked);
      expect(cleared.exact).toBe(true);
      expect(Buffer.compare(Buffer.from(bytes), Buffer.from(LEDGER))).toBe(0);
      expect(outside).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
