import type { SheetModel } from '../../model/sheet.js';
import type { ExcelHost } from '../excel.js';
import { HostError, invalidArgument, itemNotFound } from '../failure.js';
import { type MethodMember, type Node, node, type ObjectType } from '../table.js';
import { readAddresses } from './addresses.js';
import { comments, notes } from './note.js';
import { range, rangeAt } from './range.js';
import { rangeAreas } from './range-areas.js';
import {
  autoFilter,
  charts,
  freezePanes,
  horizontalPageBreaks,
  pageLayout,
  protection,
} from './sheet-parts.js';

export const worksheet: ObjectType<SheetModel> = {
  name: 'Worksheet',
  scalars: {
    id: { get: (sheet) => sheet.id },
    name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, host) => {
        const name = String(value);
        checkName(name);
        if (host.book.sheet(name) && host.book.sheet(name) !== sheet) {
          throw new HostError('ItemAlreadyExists', `A sheet named ${name} already exists.`, 409);
        }
        host.clearsUndo('worksheet.name');
        sheet.name = name;
      },
    },
    position: { get: (sheet, host) => host.book.sheets.indexOf(sheet) },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        sheet.visibility = value as SheetModel['visibility'];
      },
    },
    tabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = String(value).toUpperCase();
      },
    },
  },
  navigations: {
    protection: { to: (sheet) => node(protection, sheet) },
    freezePanes: { to: (sheet) => node(freezePanes, sheet) },
    autoFilter: { to: (sheet) => node(autoFilter, sheet) },
    pageLayout: { to: (sheet) => node(pageLayout, sheet) },
    horizontalPageBreaks: { to: horizontalPageBreaks },
    charts: { to: (sheet) => node(charts, sheet) },
    comments: { since: '1.10', to: (sheet) => node(comments, sheet) },
    notes: { since: '1.18', to: (sheet) => node(notes, sheet) },
  },
  methods: {
    getRange: {
      call: (sheet, [address]) =>
        address === undefined || address === null
          ? node(range, { sheet, area: { top: 1, left: 1, bottom: 1_048_576, right: 16_384 } })
          : rangeAt(sheet, address),
    },
    getRanges: {
      call: (sheet, [address]) => node(rangeAreas, { sheet, areas: readAddresses(String(address)) }),
    },
    getRangeByIndexes: {
      call: (sheet, [row, column, rows, columns]) => {
        const [top, left, height, width] = [row, column, rows, columns].map(Number) as [
          number,
          number,
          number,
          number,
        ];
        if (height < 1 || width < 1) throw invalidArgument('a range has at least one cell');
        return node(range, {
          sheet,
          area: { top: top + 1, left: left + 1, bottom: top + height, right: left + width },
        });
      },
    },
    getCell: {
      call: (sheet, [row, column]) => {
        const top = Number(row) + 1;
        const left = Number(column) + 1;
        return node(range, { sheet, area: { top, left, bottom: top, right: left } });
      },
    },
    getUsedRangeOrNullObject: {
      call: (sheet, [valuesOnly]) => {
        const area = sheet.usedArea(valuesOnly === true);
        return area ? node(range, { sheet, area }) : null;
      },
    },
    activate: {
      call: (sheet, _args, host) => {
        if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
        host.book.active = host.book.sheets.indexOf(sheet);
      },
    },
    delete: {
      call: (sheet, _args, host) => {
        host.clearsUndo('worksheet.delete');
        if (host.book.sheets.length === 1)
          throw new HostError('InvalidOperation', 'A workbook keeps one sheet.');
        host.book.sheets = host.book.sheets.filter((one) => one !== sheet);
        host.book.active = Math.min(host.book.active, host.book.sheets.length - 1);
      },
    },
  },
};

/** Registering for an event is a call of the collection; the numbers are the library's own. */
const EVENTS: Readonly<Record<string, number>> = {
  DataChanged: 10,
  SelectionChanged: 14,
  RowSorted: 19,
};

function registrations(): Record<string, MethodMember<null>> {
  const made: Record<string, MethodMember<null>> = {};
  for (const [name, type] of Object.entries(EVENTS)) {
    made[`_Register${name}Event`] = { call: (_self, _args, host) => void host.listening.add(type) };
    made[`_Unregister${name}Event`] = { call: (_self, _args, host) => void host.listening.delete(type) };
  }
  return made;
}

export const worksheets: ObjectType<null> = {
  name: 'WorksheetCollection',
  items: (_self, host) => host.book.sheets.map((sheet) => node(worksheet, sheet)),
  indexer: (_self, [key], host) => {
    const found = find(String(key), host);
    if (!found) throw itemNotFound(`sheet ${key}`);
    return found;
  },
  methods: {
    getItem: {
      call: (_self, [key], host) => {
        const found = find(String(key), host);
        if (!found) throw itemNotFound(`sheet ${key}`);
        return found;
      },
    },
    getItemOrNullObject: { call: (_self, [key], host) => find(String(key), host) },
    getActiveWorksheet: {
      call: (_self, _args, host) => node(worksheet, host.book.sheets[host.book.active]!),
    },
    getCount: { call: (_self, _args, host) => host.book.sheets.length },
    add: {
      call: (_self, [name], host) => {
        const wanted = String(name ?? `Sheet${host.book.sheets.length + 1}`);
        checkName(wanted);
        if (host.book.sheet(wanted)) {
          throw new HostError('ItemAlreadyExists', `A sheet named ${wanted} already exists.`, 409);
        }
        return node(worksheet, host.book.addSheet(wanted));
      },
    },
    ...registrations(),
  },
};

function find(key: string, host: ExcelHost): Node | null {
  const sheet = host.book.sheetById(key) ?? host.book.sheet(key);
  return sheet ? node(worksheet, sheet) : null;
}

function checkName(name: string): void {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name)) {
    throw invalidArgument(`no name for a sheet: ${name}`);
  }
}
