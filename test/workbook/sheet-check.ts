import { parseCellRef } from '@duibiao/sheet';
import { type CheckedPackage, effective, noteCells, repeated, shapeIds } from './package-check.js';
import { child, children, descendants, relationId, type XmlNode } from './xml-nodes.js';

/** ECMA-376 part 1, 18.3.1.99, written out here so that the product's own list is checked against another. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** Faults of one worksheet, with its notes. */
export function checkSheet(part: string, styles: XmlNode | undefined, book: CheckedPackage): void {
  const sheet = book.xml(part);
  if (!sheet) return;
  const fault = (text: string) => book.faults.push(`${part}: ${text}`);
  checkOrder(sheet, fault);
  checkCells(sheet, Math.max(1, effective(child(styles, 'cellXfs')).length), fault);
  checkRules(sheet, effective(child(styles, 'dxfs')).length, fault);
  const merges = child(sheet, 'mergeCells');
  if (merges?.attributes.count && Number(merges.attributes.count) !== merges.children.length)
    fault('mergeCells count');
  const ids = new Set(book.relations(part).map(({ id }) => id));
  for (const name of ['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture', 'hyperlink', 'tablePart']) {
    for (const element of descendants(sheet, name)) {
      const id = relationId(element);
      if (id && !ids.has(id)) fault(`${name} refers to ${id}, which is no relation`);
    }
  }
  checkNotes(part, sheet, book, fault);
}

function checkOrder(sheet: XmlNode, fault: (text: string) => void): void {
  const places = sheet.children.map(({ local }) => ORDER.indexOf(local)).filter((place) => place >= 0);
  places.forEach((place, index) => {
    if (index > 0 && place < places[index - 1]!) fault(`${ORDER[place]} out of order`);
    if (
      index > 0 &&
      place === places[index - 1] &&
      !['conditionalFormatting', 'cols'].includes(ORDER[place]!)
    ) {
      fault(`${ORDER[place]} twice`);
    }
  });
}

function checkCells(sheet: XmlNode, formats: number, fault: (text: string) => void): void {
  let lastRow = 0;
  for (const row of children(child(sheet, 'sheetData'), 'row')) {
    const number = row.attributes.r === undefined ? lastRow + 1 : Number(row.attributes.r);
    if (number <= lastRow) fault(`row ${number} after ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of children(row, 'c')) {
      const ref = cell.attributes.r === undefined ? null : parseCellRef(cell.attributes.r);
      const column = ref?.column ?? lastColumn + 1;
      if (ref && ref.row !== number) fault(`${cell.attributes.r} in row ${number}`);
      if (column <= lastColumn) fault(`${cell.attributes.r} after column ${lastColumn}`);
      lastColumn = column;
      if (Number(cell.attributes.s ?? 0) >= formats)
        fault(`${cell.attributes.r}: format ${cell.attributes.s} of ${formats}`);
    }
  }
}

function checkRules(sheet: XmlNode, formats: number, fault: (text: string) => void): void {
  const rules = children(sheet, 'conditionalFormatting').flatMap((format) => children(format, 'cfRule'));
  for (const { attributes } of rules) {
    if (attributes.dxfId !== undefined && Number(attributes.dxfId) >= formats)
      fault(`dxfId ${attributes.dxfId} of ${formats}`);
    if (!(Number(attributes.priority) >= 1)) fault(`priority ${attributes.priority}`);
  }
  for (const format of children(sheet, 'conditionalFormatting'))
    if (!format.attributes.sqref) fault('rule without cells');
}

function checkNotes(part: string, sheet: XmlNode, book: CheckedPackage, fault: (text: string) => void): void {
  const relations = book.relations(part);
  const commentsPart = relations.find(({ type }) => type === 'comments')?.part;
  const comments = (commentsPart && book.xml(commentsPart)) || undefined;
  const authors = children(child(comments, 'authors'), 'author').length;
  const list = children(child(comments, 'commentList'), 'comment');
  for (const ref of repeated(list.map(({ attributes }) => attributes.ref!))) fault(`two notes on ${ref}`);
  for (const { attributes } of list)
    if (Number(attributes.authorId) >= authors) fault(`note on ${attributes.ref}: no such author`);
  const legacy = child(sheet, 'legacyDrawing');
  const vmlPart = relations.find(({ id }) => legacy && id === relationId(legacy))?.part;
  const vml = vmlPart ? book.parts[vmlPart] : undefined;
  if (!vml) {
    if (list.length > 0) fault('notes without a drawing');
    return;
  }
  for (const id of repeated(shapeIds(vml))) fault(`shape ${id} twice`);
  const drawn = new Set(noteCells(vml));
  for (const { attributes } of list) {
    const ref = parseCellRef(attributes.ref!);
    if (ref && !drawn.has(`${ref.row - 1}:${ref.column - 1}`)) fault(`note on ${attributes.ref} has no box`);
  }
}
