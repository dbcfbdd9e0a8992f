import type { Area } from '@duibiao/sheet';
import type { SheetModel } from '../../model/sheet.js';
import { accessDenied } from '../failure.js';
import { type Node, node, type ObjectType } from '../table.js';
import { type RangeSelf, readAddress } from './addresses.js';

function areaOf(value: unknown): Area {
  return typeof value === 'string' ? readAddress(value) : (value as { self: RangeSelf }).self.area;
}

export const protection: ObjectType<SheetModel> = {
  name: 'WorksheetProtection',
  scalars: { protected: { get: (sheet) => sheet.protected } },
  methods: {
    protect: {
      call: (sheet) => {
        if (sheet.protected) throw accessDenied();
        sheet.protected = true;
      },
    },
  },
};

export const freezePanes: ObjectType<SheetModel> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: {
      call: (sheet, [count]) => {
        sheet.extras.freeze = { row: Number(count), column: sheet.extras.freeze?.column ?? 0 };
      },
    },
    freezeColumns: {
      call: (sheet, [count]) => {
        sheet.extras.freeze = { row: sheet.extras.freeze?.row ?? 0, column: Number(count) };
      },
    },
    freezeAt: {
      call: (sheet, [range]) => {
        const area = areaOf(range);
        sheet.extras.freeze = { row: area.bottom, column: area.right };
      },
    },
  },
};

export const autoFilter: ObjectType<SheetModel> = {
  name: 'AutoFilter',
  methods: {
    apply: {
      call: (sheet, [range], host) => {
        host.writes(sheet);
        sheet.extras.autoFilter = areaOf(range);
      },
    },
  },
};

function page(key: string): {
  get(sheet: SheetModel): unknown;
  set(sheet: SheetModel, value: unknown): void;
} {
  return {
    get: (sheet) => sheet.extras.page[key] ?? null,
    set: (sheet, value) => {
      sheet.extras.page[key] = value;
    },
  };
}

const headersFooters: ObjectType<SheetModel> = {
  name: 'HeaderFooter',
  scalars: { centerHeader: page('centerHeader'), centerFooter: page('centerFooter') },
};

const headerFooterGroup: ObjectType<SheetModel> = {
  name: 'HeaderFooterGroup',
  navigations: { defaultForAllPages: { to: (sheet) => node(headersFooters, sheet) } },
};

const pageBreaks: ObjectType<SheetModel> = {
  name: 'PageBreakCollection',
  methods: {
    add: {
      call: (sheet, [range]) => {
        sheet.extras.page.breaks = [...((sheet.extras.page.breaks as string[]) ?? []), String(range)];
        return node({ name: 'PageBreak' } as ObjectType<SheetModel>, sheet);
      },
    },
  },
};

export const horizontalPageBreaks = (sheet: SheetModel): Node => node(pageBreaks, sheet);

export const pageLayout: ObjectType<SheetModel> = {
  name: 'PageLayout',
  scalars: {
    orientation: page('orientation'),
    paperSize: page('paperSize'),
    zoom: page('zoom'),
    centerHorizontally: page('centerHorizontally'),
    topMargin: page('topMargin'),
    bottomMargin: page('bottomMargin'),
    leftMargin: page('leftMargin'),
    rightMargin: page('rightMargin'),
  },
  navigations: { headersFooters: { to: (sheet) => node(headerFooterGroup, sheet) } },
  methods: {
    setPrintTitleRows: {
      call: (sheet, [rows]) => {
        sheet.extras.page.titleRows = typeof rows === 'string' ? rows : areaOf(rows);
      },
    },
    setPrintArea: {
      call: (sheet, [area]) => {
        sheet.extras.page.printArea = areaOf(area);
      },
    },
  },
};

interface ChartSelf {
  readonly sheet: SheetModel;
  readonly chart: Record<string, unknown>;
}

const chartTitle: ObjectType<ChartSelf> = {
  name: 'ChartTitle',
  scalars: {
    text: {
      get: ({ chart }) => chart.title ?? '',
      set: ({ chart }, value) => {
        chart.title = value;
      },
    },
  },
};

const chartSeries: ObjectType<ChartSelf> = {
  name: 'ChartSeries',
  scalars: {
    name: {
      get: ({ chart }) => chart.name ?? '',
      set: ({ chart }, value) => {
        chart.name = value;
      },
    },
  },
  methods: {
    setValues: {
      call: ({ chart }, [range]) => {
        chart.values = (range as { self: RangeSelf }).self.area;
      },
    },
    setXAxisValues: {
      call: ({ chart }, [range]) => {
        chart.categories = (range as { self: RangeSelf }).self.area;
      },
    },
  },
};

const chartSeriesCollection: ObjectType<ChartSelf> = {
  name: 'ChartSeriesCollection',
  methods: {
    add: {
      call: ({ sheet, chart }, [name]) => {
        const one: Record<string, unknown> = { name };
        chart.series = [...((chart.series as unknown[]) ?? []), one];
        return node(chartSeries, { sheet, chart: one });
      },
    },
    getItemAt: { call: (self) => node(chartSeries, self) },
  },
};

const chart: ObjectType<ChartSelf> = {
  name: 'Chart',
  navigations: {
    title: { to: (self) => node(chartTitle, self) },
    series: { to: (self) => node(chartSeriesCollection, self) },
  },
  methods: {
    setPosition: {
      call: (self, [from, to]) => {
        self.chart.at = [from, to].map((one) => (typeof one === 'string' ? one : areaOf(one)));
      },
    },
  },
};

export const charts: ObjectType<SheetModel> = {
  name: 'ChartCollection',
  methods: {
    add: {
      call: (sheet, [type, source], host) => {
        host.writes(sheet);
        const made: Record<string, unknown> = { type, source: areaOf(source) };
        sheet.extras.charts.push(made);
        return node(chart, { sheet, chart: made });
      },
    },
  },
};
