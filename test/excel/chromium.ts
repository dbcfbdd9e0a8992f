import { createReadStream, existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { ExcelHost } from './host/excel.js';
import { type ContextData, contextData, makeExternal } from './host/seam.js';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is; null when this machine has none. */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM_PATH;
  return [...(named ? [named] : []), ...CANDIDATES].find((path) => existsSync(path)) ?? null;
}

/** The one line that a test which needs Chromium ends in where there is none. */
export const NO_CHROMIUM =
  'skipped: the built pane was not run in a browser, because Chromium was not found; install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH';

export interface Bench {
  readonly browser: Browser;
  /** Address of a folder that is served on this machine. */
  serve(folder: string): Promise<string>;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

/** Chromium without anything of its own to say to the network, with a fresh profile. */
export async function openBench(): Promise<Bench> {
  const path = chromiumPath();
  if (!path) throw new Error(NO_CHROMIUM);
  const profile = await mkdtemp(join(tmpdir(), 'duibiao-chromium-'));
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: true,
    userDataDir: profile,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
  const servers: Server[] = [];
  return {
    browser,
    serve: async (folder) => {
      const server = createServer((request, response) => {
        const name = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
        const file = join(folder, name);
        if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
          response.writeHead(404).end();
          return;
        }
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
        createReadStream(file).pipe(response);
      });
      servers.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close: async () => {
      await browser.close();
      for (const server of servers) server.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

export interface Opened {
  readonly page: Page;
  /** Addresses outside the page's own server that were asked for. Must stay empty. */
  readonly outside: string[];
  /** Violations of the page's content security policy, errors and exceptions. Must stay empty. */
  readonly complaints: string[];
}

export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
  readonly language?: 'zh-CN' | 'en-US';
}

/** A page that is watched: what it asks for outside, and what it complains of. */
export async function openPage(bench: Bench, origin: string, view: View = {}): Promise<Opened> {
  const context = await bench.browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: view.width ?? 360, height: view.height ?? 900, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: view.dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  if (view.forcedColors) {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
  }
  await page.evaluateOnNewDocument((language: string) => {
    Object.defineProperty(navigator, 'language', { get: () => language });
  }, view.language ?? 'zh-CN');
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about|file):/.test(url)) outside.push(url);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    // Thrown where nobody catches it, so that it reaches the page's error event.
    document.addEventListener('securitypolicyviolation', (event) => {
      setTimeout(() => {
        throw new Error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
      });
    });
  });
  return { page, outside, complaints };
}

/** Puts the simulated Excel behind `window.external` of a page before any script of its own runs. */
export async function attachExcel(page: Page, host: ExcelHost): Promise<void> {
  await page.exposeFunction('simulatedExcel', (id: number, params: unknown) => host.execute(id, params));
  await page.evaluateOnNewDocument(
    (make: string, data: ContextData) => {
      const handlers = new Map<number, (id: number, payload: unknown) => void>();
      const scope = window as unknown as Record<string, unknown>;
      const comArray = (value: unknown): unknown =>
        Array.isArray(value) ? { toArray: () => value.map(comArray), dimensions: () => 1 } : value;
      const build = new Function(`return (${make})`)() as typeof makeExternal;
      const send = (id: number, params: unknown) =>
        (scope.simulatedExcel as (id: number, params: unknown) => Promise<unknown>)(id, params);
      Object.defineProperty(window, 'external', {
        value: build(data, send, handlers),
        configurable: true,
        writable: true,
      });
      scope.raiseExcelEvent = (event: number, payload: unknown) =>
        handlers.get(event)?.(event, comArray(payload));
    },
    makeExternal.toString(),
    contextData(host),
  );
  host.deliver = (event, payload) => {
    void page.evaluate(
      (id, data) => {
        (window as unknown as { raiseExcelEvent(event: number, payload: unknown): void }).raiseExcelEvent(
          id,
          data,
        );
      },
      event,
      payload,
    );
  };
}
