/// <reference types="office-js" />
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ExcelHost } from './host/excel.js';
import { contextData, type Handler, makeExternal } from './host/seam.js';

/** Folder of the real, unmodified library. */
export function officeFolder(): string {
  const require = createRequire(import.meta.url);
  return dirname(require.resolve('@microsoft/office-js/dist/office.js'));
}

export interface OfficePage {
  readonly window: JSDOM['window'];
  readonly office: typeof Office;
  readonly excel: typeof Excel;
  /** Another Excel of the same kind takes the first one's place: its workbook is what the page works on from then on. */
  open(host: ExcelHost): void;
  close(): void;
}

/**
 * Boots the real office.js in jsdom with the simulated Excel behind `window.external`, and waits until it is ready.
 * `withNotes` gives the library, which ends at ExcelApi 1.15, the notes of 1.18. The library's own check of requirement sets is switched on, so that a call above the profile's sets throws.
 */
export async function bootOffice(host: ExcelHost, withNotes = false): Promise<OfficePage> {
  const problems: string[] = [];
  const console = new VirtualConsole();
  console.on('jsdomError', (error) => problems.push(String(error)));
  const folder = pathToFileURL(`${officeFolder()}/`).href;
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${folder}pane.html`,
    runScripts: 'dangerously',
    resources: 'usable',
    pretendToBeVisual: true,
    virtualConsole: console,
  });
  const { window } = dom;
  const handlers = new Map<number, Handler>();
  let current = host;
  const external = makeExternal(contextData(host), (id, params) => current.execute(id, params), handlers);
  Object.defineProperty(window, 'external', { value: external, writable: true, configurable: true });
  const comArray = (value: unknown): unknown =>
    Array.isArray(value) ? { toArray: () => value.map(comArray), dimensions: () => 1 } : value;
  const open = (next: ExcelHost): void => {
    current = next;
    next.deliver = (event, payload) => {
      setTimeout(() => handlers.get(event)?.(event, comArray(payload)), 0);
    };
  };
  open(host);
  await new Promise<void>((done, failed) => {
    const script = window.document.createElement('script');
    script.src = `${folder}office.js`;
    script.onload = () => done();
    script.onerror = () => failed(new Error(`office.js did not load from ${folder}`));
    window.document.head.append(script);
  });
  const scope = window as unknown as { Office: typeof Office; Excel: typeof Excel; OfficeExtension: unknown };
  await scope.Office.onReady();
  const extension = scope.OfficeExtension as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  extension.CommonUtility._doApiNotSupportedCheck = true;
  if (withNotes) defineNotes(scope);
  return { window, office: scope.Office, excel: scope.Excel, open, close: () => window.close() };
}

/**
 * Notes as today's library has them, made with the library's own runtime: its proxies of comments have the members that
 * notes have, and are addressed as `Notes`.
 */
function defineNotes(scope: { readonly Excel: typeof Excel; readonly OfficeExtension: unknown }): void {
  const { BatchApiHelper } = scope.OfficeExtension as {
    BatchApiHelper: {
      createPropertyObject(
        type: unknown,
        parent: unknown,
        name: string,
        isCollection: boolean,
        flags: number,
      ): unknown;
    };
  };
  Object.defineProperty((scope.Excel.Worksheet as unknown as { prototype: object }).prototype, 'notes', {
    configurable: true,
    get(this: { ownNotes?: unknown }) {
      this.ownNotes ??= BatchApiHelper.createPropertyObject(
        scope.Excel.CommentCollection,
        this,
        'Notes',
        true,
        4,
      );
      return this.ownNotes;
    },
  });
}
