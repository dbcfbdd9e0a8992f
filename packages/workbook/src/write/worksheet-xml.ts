import { areaAddress, cellAddress, type SheetSpec, type SpecCell } from '@duibiao/sheet';
import { MAIN, namespaceIn, RELATIONSHIPS } from '../markup/namespaces.js';
import { argb } from './cell-styles.js';
import { type CellContext, cellXml } from './cell-xml.js';
import type { SheetContext } from './sheet-context.js';
import { conditionalFormatsXml, hyperlinksXml, printXml, validationsXml } from './worksheet-tail.js';

/** A worksheet part. */
export function worksheetXml(spec: SheetSpec, context: SheetContext): string {
  const { dialect, links } = context;
  const cells = withCoveredCells(spec);
  const main = namespaceIn(dialect, MAIN);
  const relationships = namespaceIn(dialect, RELATIONSHIPS);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    sheetPropertiesXml(spec) +
    dimensionXml(cells) +
    viewXml(spec, context.selected) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(spec.columnWidths ?? []) +
    rowsXml(spec, cells, context) +
    protectionXml(spec) +
    (spec.autoFilter ? `<autoFilter ref="${areaAddress(spec.autoFilter)}"/>` : '') +
    mergesXml(spec) +
    conditionalFormatsXml(spec.conditionalFormats ?? [], context.styles) +
    validationsXml(spec.validations ?? [], context) +
    hyperlinksXml(cells, links) +
    printXml(spec.print) +
    (links.drawing ? `<drawing r:id="${links.drawing}"/>` : '') +
    (links.legacyDrawing ? `<legacyDrawing r:id="${links.legacyDrawing}"/>` : '') +
    '</worksheet>'
  );
}

function sheetPropertiesXml({ tabColor, print }: SheetSpec): string {
  const color = tabColor ? `<tabColor rgb="${argb(tabColor)}"/>` : '';
  const fit = print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : '';
  return color || fit ? `<sheetPr>${color}${fit}</sheetPr>` : '';
}

function dimensionXml(cells: readonly SpecCell[]): string {
  if (cells.length === 0) return '<dimension ref="A1"/>';
  const area = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 1, right: 1 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return `<dimension ref="${areaAddress(area)}"/>`;
}

function viewXml({ freeze }: SheetSpec, selected: boolean): string {
  const open = `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  const rows = (freeze?.row ?? 1) - 1;
  const columns = (freeze?.column ?? 1) - 1;
  if (rows < 1 && columns < 1) return `${open}/></sheetViews>`;
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  return (
    `${open}><pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} ` +
    `topLeftCell="${cellAddress(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function columnsXml(widths: readonly number[]): string {
  const groups: { first: number; last: number; width: number }[] = [];
  widths.forEach((width, index) => {
    const last = groups[groups.length - 1];
    if (last && last.width === width) last.last = index + 1;
    else groups.push({ first: index + 1, last: index + 1, width });
  });
  if (groups.length === 0) return '';
  const cols = groups.map(
    // Excel's own widths take in five pixels of padding, at seven pixels a character.
    ({ first, last, width }) =>
      `<col min="${first}" max="${last}" width="${round(width + 5 / 7)}" customWidth="1"/>`,
  );
  return `<cols>${cols.join('')}</cols>`;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function rowsXml({ rowHeights }: SheetSpec, cells: readonly SpecCell[], context: CellContext): string {
  const byRow = new Map<number, SpecCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  for (const row of Object.keys(rowHeights ?? {})) if (!byRow.has(Number(row))) byRow.set(Number(row), []);
  if (byRow.size === 0) return '<sheetData/>';
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const pieces = rows.map((row) => {
    const height = rowHeights?.[row];
    const open = `<row r="${row}"${height ? ` ht="${height}" customHeight="1"` : ''}`;
    const inRow = byRow.get(row)!.sort((a, b) => a.column - b.column);
    return inRow.length > 0
      ? `${open}>${inRow.map((cell) => cellXml(cell, context)).join('')}</row>`
      : `${open}/>`;
  });
  return `<sheetData>${pieces.join('')}</sheetData>`;
}

/** The cells, the last one where two have one address, and under each merged area cells that carry on its border. */
function withCoveredCells({ cells, merges = [] }: SheetSpec): readonly SpecCell[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  for (const { top, left, bottom, right } of merges) {
    const style = byPlace.get(`${top}:${left}`)?.style;
    if (!style?.border || style.border === 'none') continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const place = `${row}:${column}`;
        if (!byPlace.has(place)) byPlace.set(place, { row, column, style });
      }
    }
  }
  return [...byPlace.values()];
}

function mergesXml({ merges = [] }: SheetSpec): string {
  const real = merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  if (real.length === 0) return '';
  const list = real.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('');
  return `<mergeCells count="${real.length}">${list}</mergeCells>`;
}

/** Column widths and row heights may still be changed, and a filter used; a 0 is what allows it. */
function protectionXml(spec: SheetSpec): string {
  if (!spec.protected) return '';
  const filter = spec.autoFilter ? ' autoFilter="0" sort="0"' : '';
  return `<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"${filter}/>`;
}
