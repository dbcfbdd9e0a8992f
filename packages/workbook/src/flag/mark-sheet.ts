import { areaAddress, type FlagStyle, parseArea, type Severity } from '@duibiao/sheet';
import { flagRefusal } from '../draft/flag-refusal.js';
import type { TreeEdit } from '../markup/edit.js';
import { type Splice, Splices } from '../markup/splice.js';
import { childOf } from '../markup/tree.js';
import { WORKSHEET_ORDER } from '../write/schema-order.js';
import { MOST_CELL_FORMATS, type StyleSheet } from '../write/stylesheet.js';
import { restyleCells, type WantedCells } from './cells.js';
import { markFill, markOverlay, SEVERITIES } from './look.js';
import { areasOf, type Mark, type SheetMarks } from './marks.js';
import { addOverlays, liveOverlay, type Overlay } from './overlay.js';
import type { SheetView } from './sheet-view.js';

/** Cells that were filled, with the format each had. */
export type FilledCells = readonly {
  readonly row: number;
  readonly column: number;
  readonly format: number;
}[];

/** Puts a sheet's marks in, in the style asked for; what was filled. */
export function markSheet(
  view: SheetView,
  edit: TreeEdit,
  marks: readonly Mark[],
  live: SheetMarks['live'],
  style: FlagStyle,
  styles: StyleSheet,
): FilledCells {
  const overlaid = style === 'fill' ? [] : style === 'overlay' ? marks : outsideLive(marks, live);
  const overlays: Overlay[] = [
    ...SEVERITIES.map((severity) => ({
      severity,
      areas: areasOf(overlaid.filter((mark) => mark.severity === severity)),
    })),
    ...(style === 'live' ? live.map(liveOverlay) : []),
  ];
  addOverlays(edit, overlays, (severity) => styles.add('dxfs', markOverlay(severity, styles.prefix)));
  return style === 'fill' ? fillCells(view, edit, marks, styles) : [];
}

/** Flags on cells that no live formula watches keep their mark until they are cleared. */
function outsideLive(marks: readonly Mark[], live: SheetMarks['live']): readonly Mark[] {
  const areas = live.flatMap((flag) => flag.areas);
  return marks.filter(
    ({ row, column }) =>
      !areas.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ),
  );
}

function fillCells(view: SheetView, edit: TreeEdit, marks: readonly Mark[], styles: StyleSheet): FilledCells {
  const wanted = new Map<number, Map<number, Severity>>();
  for (const { row, column, severity } of marks) {
    wanted.set(row, (wanted.get(row) ?? new Map()).set(column, severity));
  }
  const filled: { row: number; column: number; format: number }[] = [];
  const restyle = (row: number, column: number, format: number) => {
    filled.push({ row, column, format });
    const severity = wanted.get(row)!.get(column)!;
    const fillId = styles.add('fills', markFill(severity, styles.prefix));
    const after = styles.withFill(format, fillId);
    if (styles.cellFormatCount > MOST_CELL_FORMATS) {
      throw flagRefusal('tooManyStyles', String(MOST_CELL_FORMATS));
    }
    return after;
  };
  const columns: WantedCells = new Map([...wanted].map(([row, cells]) => [row, new Set(cells.keys())]));
  if (view.sheetData && !view.sheetData.selfClosed) {
    restyleCells(view.rows, columns, restyle, edit.splices);
  } else {
    addRows(view, edit, columns, restyle);
  }
  if (filled.length > 0) widenDimension(view, edit, filled);
  return filled;
}

/** Rows for a sheet whose `sheetData` is empty or missing. */
function addRows(
  view: SheetView,
  edit: TreeEdit,
  wanted: WantedCells,
  restyle: (row: number, column: number, format: number) => number,
): void {
  const rows = new Splices();
  restyleCells(
    { ...view.rows, start: 0, end: 0, places: { numbers: [], starts: [] } },
    wanted,
    restyle,
    rows,
  );
  const text = rows
    .sorted()
    .map((splice: Splice) => splice.text)
    .join('');
  const { root } = view.tree;
  if (view.sheetData) edit.append(view.sheetData, text);
  else {
    const name = `${root.prefix}sheetData`;
    edit.insertInOrder(root, WORKSHEET_ORDER, 'sheetData', `<${name}>${text}</${name}>`);
  }
}

/** `dimension` must take in every cell that exists. */
function widenDimension(view: SheetView, edit: TreeEdit, filled: FilledCells): void {
  const element = childOf(view.tree.root, 'dimension');
  const area = element && parseArea(view.tree.attribute(element, 'ref') ?? '');
  if (!element || !area) return;
  const wide = { ...area };
  for (const { row, column } of filled) {
    wide.top = Math.min(wide.top, row);
    wide.left = Math.min(wide.left, column);
    wide.bottom = Math.max(wide.bottom, row);
    wide.right = Math.max(wide.right, column);
  }
  const isSame =
    wide.top === area.top &&
    wide.left === area.left &&
    wide.bottom === area.bottom &&
    wide.right === area.right;
  if (!isSame) edit.setAttribute(element, 'ref', areaAddress(wide));
}
