import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, chromiumPath, NO_CHROMIUM, openBench, readBook } from '../../test/excel/index.js';
import { type Built, buildAddin } from './build.js';
import { HOUSEHOLDS, inFocus, openPane, ready, says, tabTo } from './journey.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (!chromiumPath()) process.stderr.write(`${NO_CHROMIUM}\n`);

describe.skipIf(!chromiumPath())('the built pane for everybody', { timeout: 240_000 }, () => {
  let bench: Bench;
  let built: Built;
  let origin: string;
  beforeAll(async () => {
    built = buildAddin('--only', 'offline');
    bench = await openBench();
    origin = await bench.serve(join(built.folder, 'offline'));
  }, 240_000);
  afterAll(async () => {
    await bench?.close();
    built?.remove();
  });

  /**
   * Everything that axe finds, a line for each: the view, the rule, the element. Two things of Fluent UI are left out: the
   * unseen stops by which it notices that focus leaves a group, and menus being drawn beside the page's landmarks.
   */
  async function faults(page: Page, view: string): Promise<string[]> {
    // As text of the test's own, past the page's policy, which forbids it to everybody else.
    await page.evaluate(`${AXE};0`);
    const { violations } = (await page.evaluate(
      'axe.run({ exclude: [["[data-tabster-dummy]"], ["[role=menu]"]] })',
    )) as AxeResults;
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${view}: ${id}: ${html.slice(0, 160)}`),
    );
  }

  test.each([
    ['Chinese, light', 'zh-CN', false, 350],
    ['English, dark', 'en-US', true, 320],
  ] as const)('has no fault that axe knows: %s', async (_, locale, dark, width) => {
    const zh = locale === 'zh-CN';
    const { page } = await openPane(bench, origin, readBook(HOUSEHOLDS), { locale, dark }, { width });
    await says(page, zh ? '识别出 300 户' : '300 households');
    const found = await faults(page, 'before a check');
    const show = async (tab: string): Promise<void> => {
      await page.click(`#tab-${tab}`);
      found.push(...(await faults(page, tab)));
    };
    await show('columns');
    await show('settings');
    await page.click('header button');
    await says(page, zh ? '未达标 128' : '128 unmet');
    await ready(page);
    for (const tab of ['results', 'missing', 'columns', 'settings']) await show(tab);
    await page.click('#tab-results');
    await page.click('[data-item]');
    found.push(...(await faults(page, 'an entry')));
    await page.keyboard.press('Escape');
    await page.click('header button[aria-haspopup]');
    await page.waitForSelector('[role=menuitem]');
    found.push(...(await faults(page, 'the menu')));
    await page.click('[role=menuitem]:nth-of-type(3)');
    await page.waitForSelector('[role=dialog]');
    found.push(...(await faults(page, 'the score sheet')));
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(zh ? 'zh-CN' : 'en');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('by keyboard alone: column, standard, check, search, entry, next, back, worklist, language', async () => {
    const { page, excel, complaints, outside } = await openPane(bench, origin);
    const at = () => excel.book.selection?.address;
    await says(page, '识别出 300 户');
    await tabTo(page, '标准');
    await tabTo(page, '校验时点');
    await page.keyboard.type('2017');
    await page.keyboard.press('Enter');
    await says(page, '识别出 300 户');
    await tabTo(page, '校验台账', true);
    await page.keyboard.press('Enter');
    await says(page, '未达标 128');
    await ready(page);
    await tabTo(page, '搜索');
    await page.keyboard.type('许乙');
    await tabTo(page, /^✕?许乙/);
    await page.keyboard.press('Enter');
    await expect.poll(() => inFocus(page)).toMatch(/^许乙/);
    await expect.poll(at).toBe('F7');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.body.textContent?.includes('返回列表'));
    await expect.poll(() => inFocus(page)).toMatch(/许乙/);
    await tabTo(page, '搜索', true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('[data-item]').length > 10);
    await tabTo(page, /蒋戊河/);
    await page.keyboard.press('Enter');
    await tabTo(page, '下一条', true);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h2')?.textContent?.includes('陈己乙'));
    await expect.poll(() => inFocus(page)).toBe('下一条');
    await expect.poll(at).toBe('F26');
    await tabTo(page, /^结果/, true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await says(page, '需要补齐的数据');
    await tabTo(page, /卫秋|沈湖南|韩癸柏/);
    await page.keyboard.press('Enter');
    await expect.poll(at).toMatch(/^I\d+$/);
    await tabTo(page, /^缺数据/, true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tabTo(page, '界面语言');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await says(page, 'How cells are marked');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect([complaints, outside, excel.failures]).toEqual([[], [], []]);
  });

  test('Tab goes through the pane and out of it again, and what is in focus can be seen', async () => {
    const { page } = await openPane(bench, origin);
    await page.click('header button');
    await says(page, '未达标 128');
    await ready(page);
    for (const tab of ['results', 'missing', 'columns', 'settings']) {
      await page.click(`#tab-${tab}`);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const names: string[] = [];
      for (let presses = 0; presses < 130; presses++) {
        await page.keyboard.press('Tab');
        const name = await inFocus(page);
        if (name === '') break;
        names.push(name);
        if (presses > 12) continue;
        expect(
          await page.evaluate(() => {
            const look = (element: Element, pseudo?: string) => {
              const { outlineStyle, outlineWidth, boxShadow, borderBottomColor } = getComputedStyle(
                element,
                pseudo,
              );
              return (
                (outlineStyle !== 'none' && outlineWidth !== '0px') ||
                boxShadow !== 'none' ||
                (pseudo !== undefined && borderBottomColor !== '')
              );
            };
            const element = document.activeElement!;
            return look(element) || look(element, '::after') || look(element.parentElement!, '::after');
          }),
        ).toBe(true);
      }
      expect(names.length).toBeGreaterThan(5);
      expect(names).not.toContain('');
      expect(await inFocus(page)).toBe('');
    }
  });
});
