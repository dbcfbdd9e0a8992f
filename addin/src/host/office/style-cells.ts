import type { CellStyle, SpecCell } from '@duibiao/sheet';
import { areaAddress } from '@duibiao/sheet';
import { areasOf, chunked } from '../chunks.js';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

/** Queues the looks of a sheet's cells, one call for all cells that look alike. */
export function styleCells(sheet: Excel.Worksheet, cells: readonly SpecCell[]): void {
  const looks = new Map<string, { style: CellStyle; cells: SpecCell[] }>();
  for (const cell of cells) {
    const style = withDateFormat(cell);
    if (!style) continue;
    const key = JSON.stringify(style);
    const look = looks.get(key);
    if (look) look.cells.push(cell);
    else looks.set(key, { style, cells: [cell] });
  }
  for (const { style, cells: alike } of looks.values()) {
    const areas = areasOf(alike);
    for (const { address } of chunked(areas)) dress(sheet.getRanges(address).format, style);
    if (style.format) {
      for (const area of areas)
        sheet.getRange(areaAddress(area)).numberFormat = style.format as unknown as string[][];
    }
  }
}

function withDateFormat(cell: SpecCell): CellStyle | undefined {
  const isDate = typeof cell.value === 'object' && 'date' in cell.value;
  return isDate && !cell.style?.format ? { ...cell.style, format: 'yyyy-mm-dd' } : cell.style;
}

function dress(format: Excel.RangeFormat, style: CellStyle): void {
  const { font } = format;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.size !== undefined) font.size = style.size;
  if (style.font !== undefined) font.name = style.font;
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.valign !== undefined) format.verticalAlignment = VERTICAL[style.valign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.unlocked) format.protection.locked = false;
  if (style.border !== undefined) {
    for (const edge of EDGES) {
      const border = format.borders.getItem(edge);
      border.style = style.border === 'none' ? 'None' : 'Continuous';
      if (style.border !== 'none') border.weight = style.border === 'medium' ? 'Medium' : 'Thin';
    }
  }
}
