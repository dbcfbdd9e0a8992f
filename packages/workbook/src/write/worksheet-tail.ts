import {
  type Area,
  areaAddress,
  cellAddress,
  type SheetSpec,
  type SpecCell,
  type SpecConditionalFormat,
  type SpecPrint,
  type SpecValidation,
  sheetAddress,
} from '@duibiao/sheet';
import { escapeAttribute, escapeText } from '../markup/escape.js';
import type { CellStyles } from './cell-styles.js';
import { dateSerial } from './cell-xml.js';
import { isCellLink, type SheetContext, type SheetLinks } from './sheet-context.js';

/** What follows the rows in a worksheet, in the schema's order. */

export function conditionalFormatsXml(formats: readonly SpecConditionalFormat[], styles: CellStyles): string {
  return formats
    .map(
      ({ areas, formula, ...look }, index) =>
        `<conditionalFormatting sqref="${sqref(areas)}"><cfRule type="expression" dxfId="${styles.overlay(look)}" ` +
        `priority="${index + 1}"><formula>${escapeText(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join('');
}

export function validationsXml(validations: readonly SpecValidation[], context: SheetContext): string {
  if (validations.length === 0) return '';
  const list = validations.map((validation) => validationXml(validation, context)).join('');
  return `<dataValidations count="${validations.length}">${list}</dataValidations>`;
}

/** Excel's limits: 32 characters of title, 255 of text. */
const MOST_TITLE = 32;
const MOST_TEXT = 255;

function validationXml(validation: SpecValidation, context: SheetContext): string {
  const { areas, allowBlank = true, prompt, error } = validation;
  const { type, operator, formulas } = conditionOf(validation.rule, context);
  const words = (name: string, text: string | undefined, most: number) =>
    text ? ` ${name}="${escapeAttribute(text.slice(0, most))}"` : '';
  return (
    `<dataValidation type="${type}"${operator ? ` operator="${operator}"` : ''}${allowBlank ? ' allowBlank="1"' : ''}` +
    `${prompt ? ' showInputMessage="1"' : ''} showErrorMessage="1"` +
    words('errorTitle', error?.title, MOST_TITLE) +
    words('error', error?.text, MOST_TEXT) +
    words('promptTitle', prompt?.title, MOST_TITLE) +
    words('prompt', prompt?.text, MOST_TEXT) +
    ` sqref="${sqref(areas)}">` +
    formulas
      .map((formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`)
      .join('') +
    '</dataValidation>'
  );
}

interface Condition {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function conditionOf(rule: SpecValidation['rule'], context: SheetContext): Condition {
  if (rule.kind === 'list') return { type: 'list', formulas: [listFormula(rule.values)] };
  if (rule.kind === 'list-from') {
    return { type: 'list', formulas: [rangeFormula(context.links.sheetName(rule.sheet), rule.area)] };
  }
  const type = rule.kind === 'length' ? 'textLength' : rule.kind;
  const bound = (value: number | string | undefined) =>
    typeof value === 'string' ? (dateSerial(value, context.date1904) ?? undefined) : value;
  const min = bound(rule.min);
  const max = bound(rule.max);
  if (min !== undefined && max !== undefined) return { type, formulas: [String(min), String(max)] };
  if (max !== undefined) return { type, operator: 'lessThanOrEqual', formulas: [String(max)] };
  const least = min ?? (rule.kind === 'length' || rule.kind === 'date' ? 0 : -1e307);
  return { type, operator: 'greaterThanOrEqual', formulas: [String(least)] };
}

/** A list written out, as far as Excel takes one: 255 characters, no comma inside a value. */
export function fitsList(values: readonly string[]): boolean {
  return values.join(',').length <= MOST_TEXT && !values.some((value) => value.includes(','));
}

function listFormula(values: readonly string[]): string {
  return `"${values.join(',').replaceAll('"', '""')}"`;
}

/** `'Sheet'!$A$1:$C$9`. */
export function rangeFormula(sheet: string, { top, left, bottom, right }: Area): string {
  const fixed = (row: number, column: number) =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const name = sheetAddress({ sheet, row: 1, column: 1 }).replace(/A1$/, '');
  const first = fixed(top, left);
  return `${name}${top === bottom && left === right ? first : `${first}:${fixed(bottom, right)}`}`;
}

export function hyperlinksXml(cells: readonly SpecCell[], links: SheetLinks): string {
  const linked = cells.flatMap(({ row, column, link }) => {
    if (!link) return [];
    const ref = cellAddress(row, column);
    if (!isCellLink(link)) return [`<hyperlink ref="${ref}" r:id="${links.external(link.url)}"/>`];
    const location = sheetAddress({ ...link, sheet: links.sheetName(link.sheet) });
    return [`<hyperlink ref="${ref}" location="${escapeAttribute(location)}"/>`];
  });
  return linked.length > 0 ? `<hyperlinks>${linked.join('')}</hyperlinks>` : '';
}

const INCH = 2.54;
const PAPER = { A4: 9, A3: 8 } as const;

export function printXml(print: SpecPrint | undefined): string {
  if (!print) return '';
  const { top = 1.9, bottom = 1.9, left = 1.8, right = 1.8 } = print.margins ?? {};
  const inches = (centimetres: number) => Math.round((centimetres / INCH) * 10_000) / 10_000;
  const breaks = (print.breaksBefore ?? []).map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`);
  return (
    (print.centered ? '<printOptions horizontalCentered="1"/>' : '') +
    `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" ` +
    `header="0.3" footer="0.3"/><pageSetup paperSize="${PAPER[print.paper ?? 'A4']}" ` +
    `orientation="${print.landscape ? 'landscape' : 'portrait'}"${print.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ''}/>` +
    headerFooterXml(print) +
    (breaks.length > 0
      ? `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`
      : '')
  );
}

function headerFooterXml({ header, footer }: SpecPrint): string {
  if (!header && !footer) return '';
  const part = (name: string, text: string | undefined) =>
    text ? `<${name}>${escapeText(centred(text))}</${name}>` : '';
  return `<headerFooter>${part('oddHeader', header)}${part('oddFooter', footer)}</headerFooter>`;
}

/** Text that says nothing about its place goes to the middle. */
function centred(text: string): string {
  return (/^&[LCR]/.test(text) ? text : `&C${text}`).slice(0, MOST_TEXT);
}

function sqref(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

/** Names that Excel keeps a sheet's print set-up and filter under. */
export function builtInNames(
  spec: SheetSpec,
  sheet: string,
): { readonly name: string; readonly formula: string; readonly hidden: boolean }[] {
  const { print, autoFilter } = spec;
  const names: { name: string; formula: string; hidden: boolean }[] = [];
  if (autoFilter) {
    names.push({ name: '_xlnm._FilterDatabase', formula: rangeFormula(sheet, autoFilter), hidden: true });
  }
  if (print?.area)
    names.push({ name: '_xlnm.Print_Area', formula: rangeFormula(sheet, print.area), hidden: false });
  if (print?.titleRows) {
    const prefix = sheetAddress({ sheet, row: 1, column: 1 }).replace(/A1$/, '');
    const { from, to } = print.titleRows;
    names.push({ name: '_xlnm.Print_Titles', formula: `${prefix}$${from}:$${to}`, hidden: false });
  }
  return names;
}
