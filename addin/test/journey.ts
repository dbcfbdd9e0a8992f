import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  attachExcel,
  type Bench,
  type BookModel,
  ExcelHost,
  type ExcelOptions,
  openPage,
  readBook,
  type View,
} from '../../test/excel/index.js';

export const HOUSEHOLDS = new Uint8Array(
  readFileSync(
    fileURLToPath(new URL('../../examples/ledgers/陕西577脱贫户台账-300户.xlsx', import.meta.url)),
  ),
);

/** The built pane over a simulated Excel, open and ready. */
export async function openPane(
  bench: Bench,
  origin: string,
  book: BookModel = readBook(HOUSEHOLDS),
  options: ExcelOptions = {},
  view: View = {},
) {
  const excel = new ExcelHost(book, options);
  const opened = await openPage(bench, origin, { dark: options.dark ?? false, ...view });
  await attachExcel(opened.page, excel);
  await opened.page.goto(`${origin}/pane.html`);
  await ready(opened.page);
  return { ...opened, excel };
}

/** Nothing is under way. */
export function ready(page: Page): Promise<unknown> {
  return page.waitForFunction(() => {
    const button = document.querySelector<HTMLButtonElement>('header button');
    return button !== null && !button.disabled;
  });
}

export function says(page: Page, text: string): Promise<unknown> {
  return page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
}

/** What a screen reader would call the element in focus. */
export function inFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    const by = element.getAttribute('aria-labelledby')?.split(' ')[0];
    const named = by ? document.getElementById(by)?.textContent : null;
    return (element.getAttribute('aria-label') ?? label ?? named ?? element.textContent ?? '').trim();
  });
}

/** Presses Tab until something by this name is in focus; a person would give up too. */
export async function tabTo(page: Page, name: string | RegExp, backwards = false): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    if (backwards) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (backwards) await page.keyboard.up('Shift');
    const name_ = await inFocus(page);
    if (typeof name === 'string' ? name_.startsWith(name) : name.test(name_)) return;
    seen.push(name_);
  }
  throw new Error(`Tab does not lead to ${name}; it leads to ${[...new Set(seen)].join(' | ')}`);
}
