import { type Area, areaAddress, type LiveFlag, type Severity } from '@duibiao/sheet';
import type { TreeEdit } from '../markup/edit.js';
import { escapeText } from '../markup/escape.js';
import { MAIN } from '../markup/namespaces.js';
import type { XmlElement } from '../markup/tree.js';
import { WORKSHEET_ORDER } from '../write/schema-order.js';
import { shiftFormula } from './shift-formula.js';

/** A conditional format to put over cells. */
export interface Overlay {
  readonly severity: Severity;
  readonly areas: readonly Area[];
  /** Where the mark shows, relative to the top-left cell of the first area; absent: everywhere. */
  readonly formula?: string;
}

/** Areas in one `sqref`; Excel itself writes lists of about this length. */
const MOST_AREAS = 400;

/** What makes a rule ours, whoever saved the file since: a text in its formula that no calculation depends on. */
export const OVERLAY_MARK = '"duibiao:';

/**
 * Writes conditional formats that come before all others of the sheet. Rules that exist keep their order: where there
 * is no room below their lowest priority, all of them move down by as many places as we need.
 *
 * @param dxfId number of the severity's differential format.
 */
export function addOverlays(
  edit: TreeEdit,
  overlays: readonly Overlay[],
  dxfId: (severity: Severity) => number,
): void {
  const { root } = edit.tree;
  const rules = overlays.flatMap(splitOverlay);
  if (rules.length === 0) return;
  makeRoom(edit, rules.length);
  const p = root.prefix;
  const text = rules
    .map(({ severity, areas, formula }, index) => {
      const mark = `N(${OVERLAY_MARK}${severity}")=0`;
      const condition = formula === undefined ? mark : `IF(${mark},${formula})`;
      return (
        `<${p}conditionalFormatting sqref="${areas.map(areaAddress).join(' ')}">` +
        `<${p}cfRule type="expression" dxfId="${dxfId(severity)}" priority="${index + 1}">` +
        `<${p}formula>${escapeText(condition)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`
      );
    })
    .join('');
  const first = root.children.find(({ local }) => local === 'conditionalFormatting');
  if (first) edit.insertBefore(first, text);
  else edit.insertInOrder(root, WORKSHEET_ORDER, 'conditionalFormatting', text);
}

/** Live flags as overlays. */
export function liveOverlay({ severity, areas, formula }: LiveFlag): Overlay {
  return { severity, areas, formula };
}

/**
 * A formula is read relative to the top-left cell of all areas together; where that is not the first area's, each area
 * gets its own rule with the references moved.
 */
function splitOverlay(overlay: Overlay): Overlay[] {
  const { areas, formula, severity } = overlay;
  const first = areas[0];
  if (!first) return [];
  if (formula === undefined) {
    const chunks: Overlay[] = [];
    for (let at = 0; at < areas.length; at += MOST_AREAS) {
      chunks.push({ severity, areas: areas.slice(at, at + MOST_AREAS) });
    }
    return chunks;
  }
  const isBase = areas.every(({ top, left }) => top >= first.top && left >= first.left);
  if (isBase && areas.length <= MOST_AREAS) return [overlay];
  return areas.map((area) => ({
    severity,
    areas: [area],
    formula: shiftFormula(formula, area.top - first.top, area.left - first.left),
  }));
}

/** Moves existing priorities behind ours, in the sheet's own rules and in those of its extension list. */
function makeRoom(edit: TreeEdit, needed: number): void {
  const rules = rulesOf(edit.tree.root);
  const priorities = rules.map((rule) => Number(edit.tree.attribute(rule, 'priority') ?? Number.NaN));
  const lowest = Math.min(...priorities.filter((priority) => priority > 0), Number.POSITIVE_INFINITY);
  const shift = needed - lowest + 1;
  if (shift <= 0 || lowest === Number.POSITIVE_INFINITY) return;
  rules.forEach((rule, index) => {
    const priority = priorities[index]!;
    if (priority > 0) edit.setAttribute(rule, 'priority', String(priority + shift));
  });
}

/** Every `cfRule` of a sheet, also those that only newer versions of Excel know. */
export function rulesOf(worksheet: XmlElement): XmlElement[] {
  const holders = worksheet.children.filter(({ local }) => HOLDERS.has(local));
  return holders.flatMap((holder) => rulesIn(holder));
}

const HOLDERS = new Set(['conditionalFormatting', 'extLst', 'AlternateContent']);

function rulesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    const isKnown = child.namespace === MAIN || child.namespace.endsWith('/spreadsheetml/2009/9/main');
    return child.local === 'cfRule' && isKnown ? [child] : rulesIn(child);
  });
}
