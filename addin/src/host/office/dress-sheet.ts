import { areaAddress, columnName, type SheetSpec, type SpecChart, type SpecValidation } from '@duibiao/sheet';
import { chunked } from '../chunks.js';

/** Points for a character of the default font. */
const POINTS_A_CHARACTER = 5.6;
const POINTS_A_CENTIMETRE = 28.35;
const CHART = { column: 'ColumnClustered', bar: 'BarClustered', line: 'Line', pie: 'Pie' } as const;

/** Queues everything of a sheet that is not in its cells: widths, panes, filters, choices, rules, page, charts. */
export function dressSheet(sheet: Excel.Worksheet, spec: SheetSpec): void {
  spec.columnWidths?.forEach((width, at) => {
    const name = columnName(at + 1);
    sheet.getRange(`${name}:${name}`).format.columnWidth = width * POINTS_A_CHARACTER;
  });
  for (const [row, height] of Object.entries(spec.rowHeights ?? {})) {
    sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  }
  if (spec.freeze && spec.freeze.row > 1) {
    if (spec.freeze.column > 1) {
      sheet.freezePanes.freezeAt(
        areaAddress({ top: 1, left: 1, bottom: spec.freeze.row - 1, right: spec.freeze.column - 1 }),
      );
    } else sheet.freezePanes.freezeRows(spec.freeze.row - 1);
  } else if (spec.freeze && spec.freeze.column > 1) sheet.freezePanes.freezeColumns(spec.freeze.column - 1);
  if (spec.autoFilter) sheet.autoFilter.apply(areaAddress(spec.autoFilter));
  for (const validation of spec.validations ?? []) validate(sheet, validation);
  for (const { areas, formula, fill, color, bold } of spec.conditionalFormats ?? []) {
    for (const { address } of chunked(areas)) {
      const { custom } = sheet.getRanges(address).conditionalFormats.add('Custom');
      custom.rule.formula = `=${formula}`;
      if (fill) custom.format.fill.color = fill;
      if (color) custom.format.font.color = color;
      if (bold) custom.format.font.bold = true;
    }
  }
  if (spec.print) print(sheet, spec);
  for (const chart of spec.charts ?? []) draw(sheet, chart);
  if (spec.tabColor) sheet.tabColor = spec.tabColor;
  if (spec.hidden) sheet.visibility = 'Hidden';
}

function validate(sheet: Excel.Worksheet, { areas, rule, prompt, error }: SpecValidation): void {
  for (const { address } of chunked(areas)) {
    const { dataValidation } = sheet.getRanges(address);
    dataValidation.rule = ruleOf(rule);
    if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    if (error)
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: error.title, message: error.text };
  }
}

function ruleOf(rule: SpecValidation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-from': {
      const name = `'${rule.sheet.replaceAll("'", "''")}'`;
      const area = areaAddress(rule.area).replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
      return { list: { inCellDropDown: true, source: `=${name}!${area}` } };
    }
    case 'decimal':
      return { decimal: bounds(rule.min, rule.max) };
    case 'whole':
      return { wholeNumber: bounds(rule.min, rule.max) };
    case 'length':
      return { textLength: bounds(rule.min, rule.max) };
    case 'date':
      return { date: bounds(rule.min, rule.max) as Excel.DateTimeDataValidation };
  }
}

function bounds<T>(min: T | undefined, max: T | undefined): Excel.BasicDataValidation {
  if (min !== undefined && max !== undefined) {
    return { operator: 'Between', formula1: min, formula2: max } as Excel.BasicDataValidation;
  }
  return min !== undefined
    ? ({ operator: 'GreaterThanOrEqualTo', formula1: min } as Excel.BasicDataValidation)
    : ({ operator: 'LessThanOrEqualTo', formula1: max } as Excel.BasicDataValidation);
}

function print(sheet: Excel.Worksheet, { print: page }: SheetSpec): void {
  if (!page) return;
  const { pageLayout } = sheet;
  if (page.paper) pageLayout.paperSize = page.paper;
  if (page.landscape !== undefined) pageLayout.orientation = page.landscape ? 'Landscape' : 'Portrait';
  if (page.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (page.centered) pageLayout.centerHorizontally = true;
  if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows.from}:$${page.titleRows.to}`);
  if (page.area) pageLayout.setPrintArea(areaAddress(page.area));
  if (page.margins) {
    pageLayout.topMargin = page.margins.top * POINTS_A_CENTIMETRE;
    pageLayout.bottomMargin = page.margins.bottom * POINTS_A_CENTIMETRE;
    pageLayout.leftMargin = page.margins.left * POINTS_A_CENTIMETRE;
    pageLayout.rightMargin = page.margins.right * POINTS_A_CENTIMETRE;
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  if (page.header) defaultForAllPages.centerHeader = page.header;
  if (page.footer) defaultForAllPages.centerFooter = page.footer;
  for (const row of page.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
}

function draw(sheet: Excel.Worksheet, { kind, title, at, categories, series }: SpecChart): void {
  const [first, ...rest] = series;
  if (!first) return;
  const source = (sheetName: string, address: string): Excel.Range =>
    sheet.context.workbook.worksheets.getItem(sheetName).getRange(address);
  const chart = sheet.charts.add(CHART[kind], source(first.sheet, areaAddress(first.area)), 'Columns');
  chart.title.text = title;
  const [from = 'A1', to = from] = areaAddress(at).split(':');
  chart.setPosition(from, to);
  const labels = source(categories.sheet, areaAddress(categories.area));
  const head = chart.series.getItemAt(0);
  head.name = first.title;
  head.setXAxisValues(labels);
  for (const one of rest) {
    const added = chart.series.add(one.title);
    added.setValues(source(one.sheet, areaAddress(one.area)));
    added.setXAxisValues(labels);
  }
}
