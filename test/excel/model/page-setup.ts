import { type Area, areaAddress } from '@duibiao/sheet';
import type { SheetModel } from './sheet.js';
import { escapeXml } from './xml.js';

const POINTS_AN_INCH = 72;
const PAPER: Readonly<Record<string, number>> = { a3: 8, a4: 9, a5: 11 };

/** Inches of a side that nobody set, as Excel has them. */
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 } as const;

/** Whether the page is fitted to a width: told in the sheet's own properties. */
export function isFitted({ extras: { page } }: SheetModel): boolean {
  return page.zoom !== undefined && 'horizontalFitToPages' in (page.zoom as object);
}

/** The elements of a worksheet part that say how it is printed, by their names; none where nothing was set. */
export function pageElements(sheet: SheetModel): readonly (readonly [name: string, xml: string])[] {
  const { page } = sheet.extras;
  if (Object.keys(page).length === 0) return [];
  const elements: [string, string][] = [];
  if (page.centerHorizontally) elements.push(['printOptions', '<printOptions horizontalCentered="1"/>']);
  const margins = Object.entries(MARGINS).map(([side, usual]) => {
    const points = page[`${side}Margin`];
    return ` ${side}="${typeof points === 'number' ? points / POINTS_AN_INCH : usual}"`;
  });
  elements.push(['pageMargins', `<pageMargins${margins.join('')} header="0.3" footer="0.3"/>`]);
  const paper = PAPER[String(page.paperSize ?? '').toLowerCase()];
  const orientation = page.orientation ? ` orientation="${String(page.orientation).toLowerCase()}"` : '';
  const fitted = isFitted(sheet) ? ' fitToWidth="1" fitToHeight="0"' : '';
  const setup = `${paper === undefined ? '' : ` paperSize="${paper}"`}${fitted}${orientation}`;
  if (setup) elements.push(['pageSetup', `<pageSetup${setup}/>`]);
  const header = line('oddHeader', page.centerHeader);
  const footer = line('oddFooter', page.centerFooter);
  if (header || footer) elements.push(['headerFooter', `<headerFooter>${header}${footer}</headerFooter>`]);
  const breaks = ((page.breaks as string[] | undefined) ?? []).map((address) => rowOf(address) - 1);
  if (breaks.length > 0) {
    const marks = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
    elements.push([
      'rowBreaks',
      `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${marks}</rowBreaks>`,
    ]);
  }
  return elements;
}

/** What is printed of a sheet, and the rows that come again on every page, as names of the workbook. */
export function printNames(sheet: SheetModel, index: number): readonly string[] {
  const { printArea, titleRows } = sheet.extras.page;
  const of = (name: string, reference: string): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}">${escapeXml(`'${sheet.name.replaceAll("'", "''")}'!${reference}`)}</definedName>`;
  const names: string[] = [];
  if (printArea) {
    names.push(of('Print_Area', areaAddress(printArea as Area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')));
  }
  if (typeof titleRows === 'string') names.push(of('Print_Titles', titleRows));
  else if (titleRows) {
    const { top, bottom } = titleRows as Area;
    names.push(of('Print_Titles', `$${top}:$${bottom}`));
  }
  return names;
}

/** A workbook part with names added where the format wants them. */
export function withNames(workbook: string, names: readonly string[]): string {
  if (names.length === 0) return workbook;
  if (workbook.includes('</definedNames>')) {
    return workbook.replace('</definedNames>', () => `${names.join('')}</definedNames>`);
  }
  const list = `<definedNames>${names.join('')}</definedNames>`;
  const before = /<\/externalReferences>|<\/functionGroups>|<\/sheets>/g;
  const last = [...workbook.matchAll(before)].at(-1);
  if (!last) throw new Error('the workbook part has no sheets');
  const at = last.index + last[0].length;
  return workbook.slice(0, at) + list + workbook.slice(at);
}

/** A header that names no place stands in the middle. */
function line(name: string, text: unknown): string {
  if (!text) return '';
  const words = String(text);
  return `<${name}>${escapeXml(/^&[LCR]/.test(words) ? words : `&C${words}`)}</${name}>`;
}

function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0]);
}
