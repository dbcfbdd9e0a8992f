import type { Area } from '@duibiao/sheet';
import type { Scalar, SheetModel } from '../../model/sheet.js';
import type { ExcelHost } from '../excel.js';
import { HostError, invalidArgument, itemNotFound } from '../failure.js';
import { node, type ObjectType } from '../table.js';
import {
  columnsOf,
  eachCell,
  fullAddress,
  grid,
  LAST_COLUMN,
  LAST_ROW,
  type RangeSelf,
  readAddress,
  rowsOf,
  uniform,
} from './addresses.js';
import { conditionalFormats } from './conditional-format.js';
import { dataValidation } from './data-validation.js';
import { patternName, rangeFormat } from './format.js';
import { rangeAreas } from './range-areas.js';

const areas = (self: RangeSelf) => ({ sheet: self.sheet, areas: [self.area] });
const at = (self: RangeSelf, area: Area) => node(range, { sheet: self.sheet, area });

/** What Excel makes of a value written to a cell: numbers in text become numbers unless the cell is text. */
function typed(sheet: SheetModel, row: number, column: number, value: Scalar): void {
  if (value === null) return;
  if (typeof value !== 'string') sheet.setValue(row, column, value);
  else if (value.startsWith("'")) sheet.setValue(row, column, value.slice(1));
  else if (sheet.numberFormatAt(row, column) === '@') sheet.setValue(row, column, value);
  else if (value.startsWith('=')) sheet.setFormula(row, column, value.slice(1));
  else if (value === '') sheet.setValue(row, column, null);
  else if (/^[-+]?\d+(\.\d+)?$/.test(value.trim())) sheet.setValue(row, column, Number(value));
  else sheet.setValue(row, column, value);
}

function shaped(self: RangeSelf, value: unknown): Scalar[][] {
  if (!Array.isArray(value)) {
    return grid(self.area, () => value as Scalar);
  }
  const rows = value as Scalar[][];
  if (rows.length !== rowsOf(self.area) || rows.some((row) => row.length !== columnsOf(self.area))) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows;
}

function write(self: RangeSelf, value: unknown, host: ExcelHost): void {
  host.writes(self.sheet);
  shaped(self, value).forEach((line, r) => {
    line.forEach((one, c) => {
      typed(self.sheet, self.area.top + r, self.area.left + c, one);
    });
  });
  host.edited(self.sheet, self.area, 'Local', true);
}

function cellGrid<T>(
  self: RangeSelf,
  name: string,
  host: ExcelHost,
  read: (row: number, column: number) => T,
) {
  return host.readCells([self.area], name) ? grid(self.area, read) : null;
}

const MOST_MERGED_AREAS = 512;

/** The part of a merged area that lies in the range that was asked about. */
function within(merged: Area, range: Area): Area {
  return {
    top: Math.max(merged.top, range.top),
    left: Math.max(merged.left, range.left),
    bottom: Math.min(merged.bottom, range.bottom),
    right: Math.min(merged.right, range.right),
  };
}

/** One entry for each row or column, with what was asked for; what is not modelled is told. */
function propertiesOf(
  asked: unknown,
  known: readonly string[],
  first: number,
  last: number,
  host: ExcelHost,
  read: (number: number) => Record<string, unknown>,
): Record<string, unknown>[] {
  for (const name of Object.keys(asked as object))
    if (!known.includes(name)) host.unmodelled(`properties ${name}`);
  return Array.from({ length: last - first + 1 }, (_, at) => read(first + at));
}

export const range: ObjectType<RangeSelf> = {
  name: 'Range',
  tracked: true,
  scalars: {
    address: { get: (self) => fullAddress(self.sheet, [self.area]) },
    rowIndex: { get: ({ area }) => area.top - 1 },
    columnIndex: { get: ({ area }) => area.left - 1 },
    rowCount: { get: ({ area }) => rowsOf(area) },
    columnCount: { get: ({ area }) => columnsOf(area) },
    cellCount: { get: ({ area }) => rowsOf(area) * columnsOf(area) },
    values: {
      get: (self, host) =>
        cellGrid(self, 'values', host, (row, column) => {
          const cell = self.sheet.cell(row, column);
          return cell?.value ?? cell?.calculated?.value ?? '';
        }),
      set: write,
    },
    formulas: {
      get: (self, host) =>
        cellGrid(self, 'formulas', host, (row, column) => {
          const cell = self.sheet.cell(row, column);
          return cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;
        }),
      set: write,
    },
    valueTypes: {
      get: (self, host) =>
        cellGrid(self, 'valueTypes', host, (row, column) => {
          const cell = self.sheet.cell(row, column);
          const value = cell?.value ?? cell?.calculated?.value ?? null;
          if (!cell || value === null) return 'Empty';
          if (cell.error || cell.calculated?.error) return 'Error';
          return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
        }),
    },
    numberFormat: {
      get: (self, host) =>
        cellGrid(self, 'numberFormat', host, (row, column) => self.sheet.numberFormatAt(row, column)),
      set: (self, value, host) => {
        host.writes(self.sheet);
        shaped(self, value).forEach((line, r) => {
          line.forEach((code, c) => {
            if (code === null) return;
            self.sheet.change(self.area.top + r, self.area.left + c, { numberFormat: String(code) });
          });
        });
      },
    },
    rowHidden: {
      get: ({ sheet, area }) =>
        uniform(sheet, [{ ...area, right: area.left }], (row) => sheet.isRowHidden(row)),
      set: ({ sheet, area }, value, host) => {
        host.writes(sheet);
        for (let row = area.top; row <= area.bottom; row++) {
          sheet.rowModels.set(row, { ...sheet.rowModels.get(row), hidden: value === true });
        }
      },
    },
    columnHidden: {
      get: ({ sheet, area }) =>
        uniform(sheet, [{ ...area, bottom: area.top }], (_row, column) => sheet.isColumnHidden(column)),
    },
    hyperlink: {
      get: () => null,
      set: ({ sheet, area }, value, host) => {
        host.writes(sheet);
        const target = value as Record<string, unknown>;
        sheet.extras.links.push({ row: area.top, column: area.left, target });
        if (typeof target.textToDisplay === 'string')
          sheet.setValue(area.top, area.left, target.textToDisplay);
      },
    },
  },
  navigations: {
    format: { to: (self) => node(rangeFormat, areas(self)) },
    conditionalFormats: { to: (self) => node(conditionalFormats, areas(self)) },
    dataValidation: { to: (self) => node(dataValidation, areas(self)) },
    worksheet: { to: (self, host) => host.worksheet(self.sheet) },
  },
  methods: {
    getCell: {
      call: (self, [row, column]) => {
        const top = self.area.top + Number(row);
        const left = self.area.left + Number(column);
        return at(self, { top, left, bottom: top, right: left });
      },
    },
    getRow: {
      call: (self, [row]) =>
        at(self, { ...self.area, top: self.area.top + Number(row), bottom: self.area.top + Number(row) }),
    },
    getColumn: {
      call: (self, [column]) =>
        at(self, {
          ...self.area,
          left: self.area.left + Number(column),
          right: self.area.left + Number(column),
        }),
    },
    getBoundingRect: {
      call: (self, [other]) => {
        const b = typeof other === 'string' ? readAddress(other) : (other as { self: RangeSelf }).self.area;
        const a = self.area;
        return at(self, {
          top: Math.min(a.top, b.top),
          left: Math.min(a.left, b.left),
          bottom: Math.max(a.bottom, b.bottom),
          right: Math.max(a.right, b.right),
        });
      },
    },
    getEntireRow: { call: (self) => at(self, { ...self.area, left: 1, right: LAST_COLUMN }) },
    getEntireColumn: { call: (self) => at(self, { ...self.area, top: 1, bottom: LAST_ROW }) },
    getUsedRangeOrNullObject: {
      call: (self, [valuesOnly]) => {
        const used = self.sheet.usedArea(valuesOnly === true);
        return used ? at(self, used) : null;
      },
    },
    getCellProperties: {
      call: (self, [asked], host) => {
        if (!host.readCells([self.area], 'getCellProperties')) return null;
        const wanted = (asked as { format?: { fill?: Record<string, boolean> } }).format?.fill ?? {};
        return grid(self.area, (row, column) => {
          const fill = self.sheet.fillAt(row, column);
          const seen: Record<string, unknown> = {};
          if (wanted.color) seen.color = fill.color ?? '#FFFFFF';
          if (wanted.pattern) seen.pattern = patternName(fill.pattern);
          if (wanted.tintAndShade) seen.tintAndShade = fill.pattern === 'none' ? null : fill.tint;
          return { format: { fill: seen } };
        });
      },
    },
    getRowProperties: {
      call: ({ sheet, area }, [asked], host) =>
        propertiesOf(asked, ['rowHidden'], area.top, area.bottom, host, (row) => ({
          rowHidden: sheet.isRowHidden(row),
        })),
    },
    getColumnProperties: {
      call: ({ sheet, area }, [asked], host) =>
        propertiesOf(asked, ['columnHidden'], area.left, area.right, host, (column) => ({
          columnHidden: sheet.isColumnHidden(column),
        })),
    },
    getMergedAreasOrNullObject: {
      since: '1.13',
      call: (self, _args, host) => {
        host.clearsUndo('getMergedAreasOrNullObject');
        const { area, sheet } = self;
        const found = sheet.merges.filter(
          (m) => m.top <= area.bottom && area.top <= m.bottom && m.left <= area.right && area.left <= m.right,
        );
        if (found.length > MOST_MERGED_AREAS)
          throw new HostError(
            'GeneralException',
            'There was an internal error while processing the request.',
            500,
          );
        return found.length > 0
          ? node(rangeAreas, { sheet, areas: found.map((one) => within(one, area)) })
          : null;
      },
    },
    merge: {
      call: (self, _args, host) => {
        host.writes(self.sheet);
        self.sheet.merges.push(self.area);
        eachCell(self.sheet, [self.area], (row, column) => {
          if (row !== self.area.top || column !== self.area.left) self.sheet.setValue(row, column, null);
        });
      },
    },
    select: { call: (self, _args, host) => host.select(self.sheet, [self.area]) },
    clear: {
      call: (self, [what], host) => {
        host.writes(self.sheet);
        if (what === 'Contents')
          eachCell(self.sheet, [self.area], (row, column) => self.sheet.setValue(row, column, null));
        else host.unmodelled(`Range.clear(${what})`);
      },
    },
    _ValidateArraySize: {
      call: (self, [rows, columns]) => {
        if (rows !== rowsOf(self.area) || columns !== columnsOf(self.area)) {
          throw invalidArgument(
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
        }
      },
    },
    _KeepReference: { call: () => null },
  },
};

export function rangeAt(sheet: SheetModel, address: unknown) {
  if (typeof address !== 'string') throw itemNotFound('range without an address');
  return node(range, { sheet, area: readAddress(address) });
}
