import { areaAddress, cellAddress } from '@duibiao/sheet';
import { isFitted, pageElements } from './page-setup.js';
import { type SheetModel, sqref } from './sheet.js';
import type { StyleSheet } from './xlsx-style-writer.js';
import { escapeXml, outline } from './xml.js';

/** Order of the elements of a worksheet part; an element missing here is put last, as it stood. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
];

/** The worksheet part of a sheet: what the model knows from the model, everything else as the file had it. */
export function sheetXml(sheet: SheetModel, old: string, styles: StyleSheet, notes: string | null): string {
  const { head, children, tail } = old
    ? outline(old)
    : {
        head: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
        children: [],
        tail: '</worksheet>',
      };
  const own = new Map<string, string[]>();
  const put = (name: string, xml: string) => own.set(name, [...(own.get(name) ?? []), xml]);
  for (const child of children) {
    if (['sheetData', 'mergeCells', 'conditionalFormatting', 'sheetProtection'].includes(child.name))
      continue;
    if (child.name === 'legacyDrawing' && notes !== undefined && sheet.notes.size === 0) continue;
    put(child.name, child.xml);
  }
  put('sheetData', cells(sheet, styles));
  if (!old) fresh(sheet, put);
  if (sheet.protected) {
    const kept = children.find((child) => child.name === 'sheetProtection');
    put('sheetProtection', kept?.xml ?? '<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  }
  if (sheet.merges.length > 0) {
    put(
      'mergeCells',
      `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join('')}</mergeCells>`,
    );
  }
  sheet.formats.forEach((format, index) => {
    const rule =
      format.raw?.rule.replace(/priority="\d+"/, `priority="${index + 1}"`) ??
      `<cfRule type="expression" dxfId="${styles.differential(format.fill, format.fontColor)}" priority="${index + 1}"${format.stopIfTrue ? ' stopIfTrue="1"' : ''}><formula>${escapeXml(format.formula)}</formula></cfRule>`;
    put(
      'conditionalFormatting',
      `<conditionalFormatting sqref="${sqref(format.areas)}">${rule}</conditionalFormatting>`,
    );
  });
  if (notes && !own.has('legacyDrawing')) put('legacyDrawing', `<legacyDrawing r:id="${notes}"/>`);
  else if (notes) own.set('legacyDrawing', [`<legacyDrawing r:id="${notes}"/>`]);
  const rest = [...own.keys()].filter((name) => !ORDER.includes(name));
  return head + [...ORDER, ...rest].flatMap((name) => own.get(name) ?? []).join('') + tail;
}

function cells(sheet: SheetModel, styles: StyleSheet): string {
  const lines: string[] = [];
  const rows = new Set([...sheet.rows.keys(), ...sheet.rowModels.keys()]);
  for (const row of [...rows].sort((a, b) => a - b)) {
    const model = sheet.rowModels.get(row);
    const attributes = Object.entries(model?.attributes ?? {})
      .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
      .join('');
    const height =
      model?.height === undefined
        ? ''
        : ` ht="${model.height}"${model.attributes?.customHeight ? '' : ' customHeight="1"'}`;
    const line = [...(sheet.rows.get(row) ?? [])].sort((a, b) => a[0] - b[0]);
    const written = line.map(([column, cell]) => {
      const format = styles.format(cell.style);
      const at = `<c r="${cellAddress(row, column)}"${format === 0 ? '' : ` s="${format}"`}`;
      const formula =
        cell.rawFormula ?? (cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`);
      const { value } = cell;
      if (value === null) return formula ? `${at}>${formula}</c>` : `${at}/>`;
      if (cell.error) return `${at} t="e">${formula}<v>${escapeXml(String(value))}</v></c>`;
      if (typeof value === 'boolean') return `${at} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
      if (typeof value === 'number') return `${at}>${formula}<v>${value}</v></c>`;
      if (cell.shared !== undefined) return `${at} t="s"><v>${cell.shared}</v></c>`;
      if (formula) return `${at} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
      return `${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
    });
    lines.push(
      `<row r="${row}"${model?.hidden ? ' hidden="1"' : ''}${height}${attributes}>${written.join('')}</row>`,
    );
  }
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** What a sheet made through the interface has beyond its cells. */
function fresh(sheet: SheetModel, put: (name: string, xml: string) => void): void {
  const color = sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>` : '';
  const fitted = isFitted(sheet) ? '<pageSetUpPr fitToPage="1"/>' : '';
  if (color || fitted) put('sheetPr', `<sheetPr>${color}${fitted}</sheetPr>`);
  for (const [name, xml] of pageElements(sheet)) put(name, xml);
  const { freeze, autoFilter, validations } = sheet.extras;
  if (freeze) {
    const x = freeze.column > 0 ? ` xSplit="${freeze.column}"` : '';
    const y = freeze.row > 0 ? ` ySplit="${freeze.row}"` : '';
    put(
      'sheetViews',
      `<sheetViews><sheetView workbookViewId="0"><pane${x}${y} topLeftCell="${cellAddress(freeze.row + 1, freeze.column + 1)}" state="frozen"/></sheetView></sheetViews>`,
    );
  }
  const columns = [...sheet.columnModels].sort((a, b) => a[0] - b[0]);
  if (columns.length > 0) {
    put(
      'cols',
      `<cols>${columns.map(([column, model]) => `<col min="${column}" max="${column}" width="${model.width ?? 9}" customWidth="1"${model.hidden ? ' hidden="1"' : ''}/>`).join('')}</cols>`,
    );
  }
  if (autoFilter) put('autoFilter', `<autoFilter ref="${areaAddress(autoFilter)}"/>`);
  if (validations.length === 0) return;
  const rules = validations.map(({ areas, rule }) => {
    const list = rule.list as { source?: unknown } | undefined;
    const at = `<dataValidation sqref="${sqref(areas)}" allowBlank="1" showInputMessage="1" showErrorMessage="1"`;
    if (!list) return `${at}/>`;
    const source = String(list.source ?? '');
    const formula = source.startsWith('=') ? source.slice(1) : `"${source}"`;
    return `${at} type="list"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
  });
  put('dataValidations', `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`);
}

export function notesPart(notes: ReadonlyMap<string, { author: string; text: string }>): string {
  const authors = [...new Set([...notes.values()].map((note) => note.author))];
  const list = [...notes].map(([key, note]) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return `<comment ref="${cellAddress(row, column)}" authorId="${authors.indexOf(note.author)}"><text><t xml:space="preserve">${escapeXml(note.text)}</t></text></comment>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authors.map((author) => `<author>${escapeXml(author)}</author>`).join('')}</authors><commentList>${list.join('')}</commentList></comments>`;
}

export function notesShapes(notes: ReadonlyMap<string, unknown>): string {
  const shapes = [...notes.keys()].map((key, index) => {
    const [row, column] = key.split(',').map(Number) as [number, number];
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`;
}
