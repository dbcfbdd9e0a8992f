import { node, type ObjectType } from '../table.js';
import { readAddress } from './addresses.js';
import { customXmlParts } from './custom-xml.js';
import { range } from './range.js';
import { worksheets } from './worksheet.js';

const application: ObjectType<null> = {
  name: 'Application',
  methods: {
    suspendScreenUpdatingUntilNextSync: { call: () => undefined },
    suspendApiCalculationUntilNextSync: { call: () => undefined },
  },
};

const functionResult: ObjectType<number> = {
  name: 'FunctionResult',
  scalars: { value: { get: (value) => value }, error: { get: () => null } },
};

const functions: ObjectType<null> = {
  name: 'Functions',
  methods: {
    date: {
      call: (_self, [year, month, day], host) => {
        const days = Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569;
        return node(functionResult, host.book.date1904 ? days - 1462 : days);
      },
    },
  },
};

export const runtime: ObjectType<null> = {
  name: 'Runtime',
  scalars: {
    enableEvents: {
      get: (_self, host) => host.eventsEnabled,
      set: (_self, value, host) => {
        host.eventsEnabled = value === true;
      },
    },
  },
};

export const workbook: ObjectType<null> = {
  name: 'Workbook',
  scalars: {
    name: { get: () => 'ledger.xlsx' },
  },
  navigations: {
    worksheets: { to: () => node(worksheets, null) },
    customXmlParts: { to: () => node(customXmlParts, null) },
    application: { to: () => node(application, null) },
    functions: { to: () => node(functions, null) },
  },
  methods: {
    _RemoveReference: { call: (_self, [id], host) => host.untrack(String(id)) },
    _RemoveAllReferences: { call: (_self, _args, host) => host.untrackAll() },
    getSelectedRange: {
      call: (_self, _args, host) => {
        const { sheet, address } = host.selected();
        return node(range, { sheet, area: readAddress(address.split(',')[0]!) });
      },
    },
    getActiveCell: {
      call: (_self, _args, host) => {
        const { sheet, address } = host.selected();
        const { top, left } = readAddress(address.split(',')[0]!);
        return node(range, { sheet, area: { top, left, bottom: top, right: left } });
      },
    },
  },
};

/** Where the library announces itself and delivers what custom functions return. */
export const addinService: ObjectType<null> = {
  name: 'AddinInternalService',
  methods: {
    notifyActionHandlerReady: {
      call: (_self, _args, host) => {
        host.actionsReady = true;
      },
    },
  },
};

export const customFunctions: ObjectType<null> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: { call: () => undefined },
    setInvocationResults: {
      call: (_self, [results], host) => {
        for (const one of results as { id: number; value: unknown; failed?: boolean; errorCode?: number }[]) {
          host.functionResult(one.id, one);
        }
      },
    },
  },
};

/** Shows and hides the pane of a shared runtime. */
export const appRuntime: ObjectType<null> = {
  name: 'AppRuntimeService',
  methods: {
    setAppRuntimeState: {
      call: (_self, [state], host) => {
        host.paneState = String(state);
      },
    },
    getAppRuntimeState: { call: (_self, _args, host) => host.paneState },
  },
};
