import type { FormatModel, SheetModel } from '../../model/sheet.js';
import { HostError, itemNotFound } from '../failure.js';
import { type Node, node, type ObjectType } from '../table.js';
import type { AreasSelf } from './addresses.js';
import { rangeAreas } from './range-areas.js';

interface FormatSelf {
  readonly sheet: SheetModel;
  readonly format: FormatModel;
}

const fill: ObjectType<FormatSelf> = {
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: ({ format }) => format.fill ?? '',
      set: ({ format, sheet }, value, host) => {
        host.writes(sheet);
        format.fill = String(value).toUpperCase();
      },
    },
  },
};

const font: ObjectType<FormatSelf> = {
  name: 'ConditionalRangeFont',
  scalars: {
    color: {
      get: ({ format }) => format.fontColor ?? '',
      set: ({ format }, value) => {
        format.fontColor = String(value).toUpperCase();
      },
    },
    bold: { get: () => null, set: () => {} },
  },
};

const look: ObjectType<FormatSelf> = {
  name: 'ConditionalRangeFormat',
  navigations: { fill: { to: (self) => node(fill, self) }, font: { to: (self) => node(font, self) } },
};

function rawFormula(rule: string): string {
  const text = /<(?:\w+:)?formula>([^<]*)</.exec(rule)?.[1] ?? '';
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const rule: ObjectType<FormatSelf> = {
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      get: ({ format }) => `=${format.raw ? rawFormula(format.raw.rule) : format.formula}`,
      set: ({ format }, value) => {
        format.formula = String(value).replace(/^=/, '');
      },
    },
  },
};

const custom: ObjectType<FormatSelf> = {
  name: 'CustomConditionalFormat',
  navigations: { format: { to: (self) => node(look, self) }, rule: { to: (self) => node(rule, self) } },
};

export const conditionalFormat: ObjectType<FormatSelf> = {
  name: 'ConditionalFormat',
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: (self) => (isCustom(self) ? 'Custom' : 'CellValue') },
    priority: {
      get: ({ sheet, format }) => sheet.formats.indexOf(format),
      set: ({ sheet, format }, value) => {
        sheet.formats.splice(sheet.formats.indexOf(format), 1);
        sheet.formats.splice(Number(value), 0, format);
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = value === true;
      },
    },
  },
  navigations: {
    custom: {
      to: (self) => {
        if (self.format.raw && !isCustom(self))
          throw new HostError('InvalidOperation', 'The format is not custom.');
        return node(custom, self);
      },
    },
    customOrNullObject: { to: (self) => (isCustom(self) ? node(custom, self) : null) },
  },
  methods: {
    delete: {
      call: ({ sheet, format }, _args, host) => {
        host.writes(sheet);
        const at = sheet.formats.indexOf(format);
        if (at < 0) throw itemNotFound('conditional format');
        sheet.formats.splice(at, 1);
      },
    },
    getRanges: { call: ({ sheet, format }) => node(rangeAreas, { sheet, areas: format.areas }) },
  },
};

function isCustom({ format }: FormatSelf): boolean {
  return !format.raw || /type="expression"/.test(format.raw.rule);
}

/** Conditional formats of a range: those that touch it. */
export const conditionalFormats: ObjectType<AreasSelf> = {
  name: 'ConditionalFormatCollection',
  items: (self) => touching(self).map((format) => node(conditionalFormat, { sheet: self.sheet, format })),
  indexer: (self, [id]) => find(self, String(id)),
  methods: {
    add: {
      call: (self, [type], host) => {
        host.writes(self.sheet);
        if (type !== 'Custom')
          throw new HostError('ApiNotFound', `the simulation knows no ${type} format`, 404);
        const format: FormatModel = {
          id: host.book.freshId('F1000000'),
          areas: [...self.areas],
          formula: 'FALSE',
          fill: null,
          fontColor: null,
          stopIfTrue: false,
          priority: 0,
        };
        self.sheet.formats.unshift(format);
        return node(conditionalFormat, { sheet: self.sheet, format });
      },
    },
    getItem: { call: (self, [id]) => find(self, String(id)) },
    getItemOrNullObject: {
      since: '1.14',
      call: (self, [id]) =>
        touching(self).some((format) => format.id === id) ? find(self, String(id)) : null,
    },
    getCount: { call: (self) => touching(self).length },
  },
};

function touching({ sheet, areas }: AreasSelf): FormatModel[] {
  return sheet.formats.filter((format) =>
    format.areas.some((a) =>
      areas.some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right),
    ),
  );
}

function find(self: AreasSelf, id: string): Node {
  const format = touching(self).find((one) => one.id === id);
  if (!format) throw itemNotFound(`conditional format ${id}`);
  return node(conditionalFormat, { sheet: self.sheet, format });
}
