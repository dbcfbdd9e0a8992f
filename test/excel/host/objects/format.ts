import { NO_FILL, solidFill } from '../../model/style.js';
import { invalidArgument } from '../failure.js';
import { node, type ObjectType, type ScalarMember } from '../table.js';
import { type AreasSelf, eachCell, uniform } from './addresses.js';

/** Names of a file's patterns in the interface. */
const PATTERN: Readonly<Record<string, string>> = {
  none: 'None',
  solid: 'Solid',
  gray0625: 'Gray8',
  gray125: 'Gray16',
  lightGray: 'Gray25',
  mediumGray: 'Gray50',
  darkGray: 'Gray75',
  lightUp: 'LightUp',
  lightDown: 'LightDown',
};

export function patternName(pattern: string): string {
  return PATTERN[pattern] ?? pattern;
}

function paint(
  name: string,
  read: (self: AreasSelf, row: number, column: number) => unknown,
): ScalarMember<AreasSelf>['get'] {
  return (self, host) => {
    host.readCells(self.areas, name);
    return uniform(self.sheet, self.areas, (row, column) => read(self, row, column));
  };
}

export const rangeFill: ObjectType<AreasSelf> = {
  name: 'RangeFill',
  scalars: {
    color: {
      get: paint('color', ({ sheet }, row, column) => sheet.fillAt(row, column).color ?? '#FFFFFF'),
      set: (self, value, host) => {
        host.writes(self.sheet);
        if (typeof value !== 'string' || !/^#[0-9A-Fa-f]{6}$/.test(value))
          throw invalidArgument(`no colour: ${value}`);
        eachCell(self.sheet, self.areas, (row, column) => self.sheet.setFill(row, column, solidFill(value)));
        host.formatted(self);
      },
    },
    pattern: {
      get: paint('pattern', ({ sheet }, row, column) => {
        const { pattern } = sheet.fillAt(row, column);
        return patternName(pattern);
      }),
    },
    tintAndShade: {
      get: paint('tintAndShade', ({ sheet }, row, column) => {
        const fill = sheet.fillAt(row, column);
        return fill.pattern === 'none' ? null : fill.tint;
      }),
    },
  },
  methods: {
    clear: {
      call: (self, _args, host) => {
        host.writes(self.sheet);
        eachCell(self.sheet, self.areas, (row, column) => self.sheet.setFill(row, column, NO_FILL));
        host.formatted(self);
      },
    },
  },
};

type FontKey = 'bold' | 'italic' | 'size' | 'name' | 'color';

function fontMember(key: FontKey): ScalarMember<AreasSelf> {
  return {
    get: (self) =>
      uniform(self.sheet, self.areas, (row, column) => self.sheet.styleAt(row, column).font?.[key] ?? null),
    set: (self, value, host) => {
      host.writes(self.sheet);
      eachCell(self.sheet, self.areas, (row, column) => {
        const font = { ...self.sheet.styleAt(row, column).font, [key]: value };
        self.sheet.change(row, column, { font });
      });
    },
  };
}

export const rangeFont: ObjectType<AreasSelf> = {
  name: 'RangeFont',
  scalars: {
    bold: fontMember('bold'),
    italic: fontMember('italic'),
    size: fontMember('size'),
    name: fontMember('name'),
    color: fontMember('color'),
  },
};

interface BorderSelf {
  readonly areas: AreasSelf;
  readonly edge: string;
}

const border: ObjectType<BorderSelf> = {
  name: 'RangeBorder',
  scalars: {
    style: {
      get: () => null,
      set: (self, value, host) => {
        host.writes(self.areas.sheet);
        eachCell(self.areas.sheet, self.areas.areas, (row, column) => {
          self.areas.sheet.change(row, column, { border: value === 'None' ? 'none' : 'thin' });
        });
      },
    },
    weight: {
      get: () => null,
      set: (self, value, host) => {
        host.writes(self.areas.sheet);
        eachCell(self.areas.sheet, self.areas.areas, (row, column) => {
          self.areas.sheet.change(row, column, { border: value === 'Medium' ? 'medium' : 'thin' });
        });
      },
    },
    color: { get: () => '#000000', set: () => {} },
  },
};

const borders: ObjectType<AreasSelf> = {
  name: 'RangeBorderCollection',
  methods: { getItem: { call: (self, [edge]) => node(border, { areas: self, edge: String(edge) }) } },
  indexer: (self, [edge]) => node(border, { areas: self, edge: String(edge) }),
};

const protection: ObjectType<AreasSelf> = {
  name: 'FormatProtection',
  scalars: {
    locked: {
      get: (self) =>
        uniform(self.sheet, self.areas, (row, column) => self.sheet.styleAt(row, column).locked ?? true),
      set: (self, value, host) => {
        host.writes(self.sheet);
        eachCell(self.sheet, self.areas, (row, column) =>
          self.sheet.change(row, column, { locked: value === true }),
        );
      },
    },
  },
};

function alignment(key: 'horizontal' | 'vertical' | 'wrap' | 'indent'): ScalarMember<AreasSelf> {
  return {
    get: (self) =>
      uniform(
        self.sheet,
        self.areas,
        (row, column) => self.sheet.styleAt(row, column).alignment?.[key] ?? null,
      ),
    set: (self, value, host) => {
      host.writes(self.sheet);
      eachCell(self.sheet, self.areas, (row, column) => {
        const old = self.sheet.styleAt(row, column).alignment;
        self.sheet.change(row, column, { alignment: { ...old, [key]: value } });
      });
    },
  };
}

export const rangeFormat: ObjectType<AreasSelf> = {
  name: 'RangeFormat',
  navigations: {
    fill: { to: (self) => node(rangeFill, self) },
    font: { to: (self) => node(rangeFont, self) },
    borders: { to: (self) => node(borders, self) },
    protection: { to: (self) => node(protection, self) },
  },
  scalars: {
    horizontalAlignment: alignment('horizontal'),
    verticalAlignment: alignment('vertical'),
    wrapText: alignment('wrap'),
    indentLevel: alignment('indent'),
    columnWidth: {
      get: (self) => self.sheet.columnModels.get(self.areas[0]?.left ?? 1)?.width ?? 9,
      set: (self, value, host) => {
        host.writes(self.sheet);
        for (const area of self.areas) {
          for (let column = area.left; column <= area.right; column++) {
            const old = self.sheet.columnModels.get(column);
            // The interface counts points; a file counts characters of the default font, about 5.6 points each.
            self.sheet.columnModels.set(column, {
              hidden: false,
              ...old,
              width: Math.round((Number(value) / 5.6) * 10) / 10,
            });
          }
        }
      },
    },
    rowHeight: {
      get: (self) => self.sheet.rowModels.get(self.areas[0]?.top ?? 1)?.height ?? 14.25,
      set: (self, value, host) => {
        host.writes(self.sheet);
        for (const area of self.areas) {
          for (let row = area.top; row <= area.bottom; row++) {
            self.sheet.rowModels.set(row, {
              hidden: false,
              ...self.sheet.rowModels.get(row),
              height: Number(value),
            });
          }
        }
      },
    },
  },
};
