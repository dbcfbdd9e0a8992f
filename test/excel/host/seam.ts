import type { ExcelHost } from './excel.js';

/** What desktop Excel offers a pane as `window.external`; office.js calls these and nothing else. */
export interface External {
  GetHostInfo(): string;
  GetContext(): Record<string, (...args: never[]) => unknown>;
  Execute(id: number, params: unknown, callback: (response: unknown) => void): void;
  RegisterEvent(id: number, target: string, handler: Handler, callback: (response: unknown) => void): void;
  UnregisterEvent(id: number, target: string, callback: (response: unknown) => void): void;
  GetLoggingAllowed(): boolean;
}

export type Handler = (id: number, payload: unknown) => void;

/** Everything the page needs to build `window.external` without asking the host: plain data. */
export interface ContextData {
  readonly hostInfo: string;
  readonly locale: string;
  readonly matrix: string;
  readonly hostVersion: string;
  readonly theme: string;
  readonly documentUrl: string;
}

/** Numbers of the calls and events of the library that the host answers. */
export const CALL = { richApi: 93, commandCompleted: 94 } as const;
export const EVENT = { richApiMessage: 33, command: 39 } as const;

/**
 * Builds `window.external` in the page. `send` carries a call to the host and resolves with the plain response. Runs in
 * jsdom as it is, and in Chromium as text, so it may use nothing from outside itself.
 */
export function makeExternal(
  data: ContextData,
  send: (id: number, params: unknown) => Promise<unknown>,
  handlers: Map<number, Handler>,
): External {
  const comArray = (value: unknown): unknown =>
    Array.isArray(value)
      ? { toArray: () => value.map((part) => comArray(part)), dimensions: () => 1 }
      : value;
  const settings: { keys: string[]; values: string[] } = { keys: [], values: [] };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'duibiao',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => data.locale,
    GetAppDataLocale: () => data.locale,
    GetDocUrl: () => data.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'correlation',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => data.matrix,
    GetHostCustomMessage: () => 0,
    GetHostFullVersion: () => data.hostVersion,
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => data.theme,
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        keys.push(...settings.keys);
        values.push(...settings.values);
      },
      Write: (keys: string[], values: string[]) => {
        settings.keys = keys;
        settings.values = values;
      },
    }),
  };
  return {
    GetHostInfo: () => data.hostInfo,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id, params, callback) => {
      void send(id, params).then((response) => callback(comArray(response)));
    },
    RegisterEvent: (id, _target, handler, callback) => {
      handlers.set(id, handler);
      setTimeout(() => callback(comArray([0])), 0);
    },
    UnregisterEvent: (id, _target, callback) => {
      handlers.delete(id);
      setTimeout(() => callback(comArray([0])), 0);
    },
  };
}

export function contextData(host: ExcelHost): ContextData {
  const { profile, locale, theme } = host;
  // Flags: 1 shared runtime, 2 custom functions.
  return {
    hostInfo: `Excel|Win32|16.01|${locale}|correlation|||3`,
    locale,
    matrix: profile.matrix(),
    hostVersion: profile.hostVersion,
    theme: JSON.stringify(theme),
    documentUrl: 'C:\\ledgers\\ledger.xlsx',
  };
}
