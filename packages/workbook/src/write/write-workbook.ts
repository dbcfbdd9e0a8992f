import type { SheetSpec, WorkbookSpec } from '@duibiao/sheet';
import { openPackage } from '../container/index.js';
import { deflatePieces } from '../draft/deflate.js';
import { PackageDraft } from '../draft/package-draft.js';
import { readOutline } from '../draft/workbook-outline.js';
import { writeZip, type ZipItem } from '../draft/zip-writer.js';
import { escapeText } from '../markup/escape.js';
import { CONTENT_TYPES, MAIN, PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from '../markup/namespaces.js';
import { NoteWriter } from '../note/add-notes.js';
import { addSheets } from './add-sheets.js';
import { withListSheets } from './list-sheet.js';
import { emptyStyleSheet, StyleSheet } from './stylesheet.js';

/**
 * Makes a workbook: sheets with styles, merges, formulas and the values they give, drop-downs, conditional formats,
 * print set-up, protection, charts, links and notes. The same spec always gives the same bytes.
 *
 * @throws DuibiaoError `workbook/bad-sheet` for a name that Excel does not take.
 * @example
 * ```ts
 * const bytes = await writeWorkbook({ sheets: [{ name: '评分表', cells: [{ row: 1, column: 1, value: '指标' }] }] });
 * ```
 */
export async function writeWorkbook(spec: WorkbookSpec): Promise<Uint8Array> {
  const draft = new PackageDraft(openPackage(await emptyPackage(spec.title)));
  const outline = readOutline(draft);
  const stylesPart = '/xl/styles.xml';
  const bytes = draft.bytes(stylesPart);
  const styles = new StyleSheet(bytes);
  const specs = withListSheets(spec.sheets);
  addSheets(draft, outline, styles, new NoteWriter(draft), {
    specs,
    definedNames: spec.definedNames ?? [],
    selected: firstShown(specs),
  });
  draft.rewrite(stylesPart, bytes, styles.finish());
  return draft.finish();
}

function firstShown(specs: readonly SheetSpec[]): number {
  return Math.max(
    0,
    specs.findIndex(({ hidden }) => !hidden),
  );
}

/** A package with a workbook that has no sheet yet. */
async function emptyPackage(title = ''): Promise<Uint8Array> {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${CONTENT_TYPES}">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      '</Types>',
    '_rels/.rels':
      `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>` +
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>' +
      '</Relationships>',
    'docProps/core.xml':
      `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `${title ? `<dc:title>${escapeText(title)}</dc:title>` : ''}<dc:creator>Duibiao</dc:creator></cp:coreProperties>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  };
  const items: ZipItem[] = [];
  for (const [name, text] of Object.entries(parts)) items.push(await item(name, declaration + text));
  items.push(await item('xl/styles.xml', emptyStyleSheet(MAIN)));
  return writeZip(items, new Uint8Array(0));
}

async function item(name: string, text: string): Promise<ZipItem> {
  const bytes = new TextEncoder().encode(text);
  return { kind: 'added', name, data: await deflatePieces([bytes], bytes.length) };
}
