import type { CellStyle } from '@duibiao/sheet';

/**
 * The look of Duibiao's own sheets: that of an office form. Black on white, thin rules, one light grey for headers, one
 * pale yellow for cells to fill in; colour only where it says something.
 */
export const LOOK = {
  title: { font: '黑体', size: 18, align: 'center', valign: 'middle', wrap: true },
  subtitle: { font: '宋体', size: 11, align: 'center', valign: 'middle', wrap: true },
  caption: { font: '宋体', size: 10, align: 'left', valign: 'middle', wrap: true },
  section: { font: '黑体', size: 12, align: 'left', valign: 'middle' },
  header: {
    font: '黑体',
    size: 10,
    align: 'center',
    valign: 'middle',
    wrap: true,
    border: 'thin',
    fill: '#EDEDED',
  },
  text: { font: '宋体', size: 10, align: 'left', valign: 'middle', wrap: true, border: 'thin' },
  center: { font: '宋体', size: 10, align: 'center', valign: 'middle', wrap: true, border: 'thin' },
  strong: { font: '黑体', size: 10, align: 'center', valign: 'middle', wrap: true, border: 'thin' },
  number: { font: '宋体', size: 10, align: 'right', valign: 'middle', border: 'thin', format: 'General' },
  link: {
    font: '宋体',
    size: 10,
    align: 'center',
    valign: 'middle',
    border: 'thin',
    color: '#0B5394',
  },
  input: {
    font: '宋体',
    size: 10,
    align: 'center',
    valign: 'middle',
    wrap: true,
    border: 'thin',
    fill: '#FFFBE6',
    unlocked: true,
  },
  signature: { font: '宋体', size: 11, align: 'left', valign: 'middle' },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Font sizes that office forms use lie near 10 points; a line of text then takes about this height. */
const LINE_POINTS = 14;

/** Width of a text of 10 points in the units of column widths: a Chinese character takes nearly two, a Latin one one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? 1.95 : 1;
  return width;
}

/**
 * Height in points at which the texts of one row show fully in columns of the given widths. Spreadsheets fit the rows
 * of a new file only on some machines, and never where cells are merged; a printed form must not depend on it.
 *
 * @example
 * ```ts
 * rowHeight([['贫困发生率', 20]]) //=> 19
 * ```
 */
export function rowHeight(
  cells: readonly (readonly [text: string, width: number])[],
  atLeast = 19,
  linePoints = LINE_POINTS,
): number {
  let most = 1;
  for (const [text, width] of cells) {
    let lines = 0;
    for (const part of text.split('\n'))
      lines += Math.max(1, Math.ceil(textWidth(part) / Math.max(1, width - 1)));
    if (lines > most) most = lines;
  }
  return Math.min(409, Math.max(atLeast, most * linePoints + 5));
}
