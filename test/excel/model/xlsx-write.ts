import { strToU8, zipSync } from 'fflate';
import type { BookModel } from './book.js';
import { printNames, withNames } from './page-setup.js';
import { sheetSnapshot } from './snapshot.js';
import { readBook, readRelations } from './xlsx-read.js';
import { notesPart, notesShapes, sheetXml } from './xlsx-sheet.js';
import { StyleSheet } from './xlsx-style-writer.js';
import { escapeXml, outline } from './xml.js';

const decoder = new TextDecoder();
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Saves the model as `.xlsx`. A part whose content is as it was read is written back byte for byte; a sheet that
 * changed is written from the model, with every element the model does not know kept where it stood.
 */
export function writeBook(book: BookModel): Uint8Array {
  const parts = new Map<string, Uint8Array>(book.file ?? emptyPackage());
  const text = (name: string) => decoder.decode(parts.get(name) ?? new Uint8Array());
  const put = (name: string, xml: string) => parts.set(name, strToU8(xml));
  const before = book.file ? readBook(writeParts(book.file)) : null;
  const styles = new StyleSheet(text('xl/styles.xml'));
  const relations = readRelations(text('xl/_rels/workbook.xml.rels'));
  const added: { id: string; type: string; target: string }[] = [];
  const types: string[] = [];
  const sheetLines: string[] = [];
  const names: string[] = [];
  let free = 1 + Math.max(0, ...[...relations.keys()].map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  let freeSheet = 1;
  const ids = new Set(
    [...text('xl/workbook.xml').matchAll(/sheetId="(\d+)"/g)].map((match) => Number(match[1])),
  );

  for (const [index, sheet] of book.sheets.entries()) {
    const original = before?.sheets.find((other) => other.part !== null && other.part === sheet.part);
    const same = original && sheetSnapshot(original).join('\n') === sheetSnapshot(sheet).join('\n');
    if (sheet.part === null) {
      while (parts.has(`xl/worksheets/sheet${freeSheet}.xml`)) freeSheet++;
      sheet.part = `xl/worksheets/sheet${freeSheet}.xml`;
      const id = `rId${free++}`;
      let sheetId = 1;
      while (ids.has(sheetId)) sheetId++;
      ids.add(sheetId);
      added.push({ id, type: `${RELATION}/worksheet`, target: `worksheets/sheet${freeSheet}.xml` });
      types.push(
        `<Override PartName="/${sheet.part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
      );
      const state =
        sheet.visibility === 'Visible'
          ? ''
          : ` state="${sheet.visibility === 'Hidden' ? 'hidden' : 'veryHidden'}"`;
      names.push(...printNames(sheet, index));
      sheetLines.push(`<sheet name="${escapeXml(sheet.name)}" sheetId="${sheetId}"${state} r:id="${id}"/>`);
      parts.set(sheet.part, new Uint8Array());
    }
    if (same) continue;
    const notesChanged = JSON.stringify([...(original?.notes ?? [])]) !== JSON.stringify([...sheet.notes]);
    let drawing: string | null = null;
    if (notesChanged) drawing = writeNotes(sheet.part, sheet.notes, parts, put, types);
    put(sheet.part, sheetXml(sheet, text(sheet.part), styles, drawing));
  }
  for (const sheet of before?.sheets ?? []) {
    if (sheet.part && !book.sheets.some((other) => other.part === sheet.part)) {
      throw new Error(
        `the simulation cannot save a workbook after deleting the file's own sheet ${sheet.name}`,
      );
    }
  }
  if (styles.changed) put('xl/styles.xml', styles.xml());
  writeCustomXml(book, before, parts, put, added, types, () => `rId${free++}`);
  if (added.length > 0 || relationsGone(book, before)) {
    const gone = new Set(
      (before?.customXml ?? [])
        .filter((p) => !book.customXml.some((q) => q.item === p.item))
        .map((p) => p.item),
    );
    const kept = outline(text('xl/_rels/workbook.xml.rels')).children.filter((child) => {
      const item = /customXml\/item(\d+)\.xml/.exec(child.attributes.Target ?? '')?.[1];
      return item === undefined || !gone.has(Number(item));
    });
    put(
      'xl/_rels/workbook.xml.rels',
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kept
        .map((child) => child.xml)
        .join('')}${added
        .map((one) => `<Relationship Id="${one.id}" Type="${one.type}" Target="${one.target}"/>`)
        .join('')}</Relationships>`,
    );
  }
  if (sheetLines.length > 0)
    put(
      'xl/workbook.xml',
      withNames(
        text('xl/workbook.xml').replace(/<\/sheets>|<sheets\/>/, (end) =>
          end === '<sheets/>' ? `<sheets>${sheetLines.join('')}</sheets>` : `${sheetLines.join('')}</sheets>`,
        ),
        names,
      ),
    );
  for (const sheet of book.sheets) renameIfNeeded(sheet.part, sheet.name, before, put, text);
  if (types.length > 0) {
    const old = text('[Content_Types].xml');
    const fresh = types.filter((type) => !old.includes(type));
    put('[Content_Types].xml', old.replace('</Types>', `${fresh.join('')}</Types>`));
  }
  return writeParts(parts);
}

function renameIfNeeded(
  part: string | null,
  name: string,
  before: BookModel | null,
  put: (name: string, xml: string) => void,
  text: (name: string) => string,
): void {
  const original = before?.sheets.find((sheet) => sheet.part === part);
  if (!original || original.name === name) return;
  put(
    'xl/workbook.xml',
    text('xl/workbook.xml').replace(`name="${escapeXml(original.name)}"`, `name="${escapeXml(name)}"`),
  );
}

function relationsGone(book: BookModel, before: BookModel | null): boolean {
  return (before?.customXml ?? []).some((part) => !book.customXml.some((other) => other.item === part.item));
}

function writeCustomXml(
  book: BookModel,
  before: BookModel | null,
  parts: Map<string, Uint8Array>,
  put: (name: string, xml: string) => void,
  added: { id: string; type: string; target: string }[],
  types: string[],
  nextId: () => string,
): void {
  for (const part of before?.customXml ?? []) {
    if (book.customXml.some((other) => other.item === part.item)) continue;
    parts.delete(`customXml/item${part.item}.xml`);
    parts.delete(`customXml/itemProps${part.item}.xml`);
    parts.delete(`customXml/_rels/item${part.item}.xml.rels`);
    const old = decoder.decode(parts.get('[Content_Types].xml') ?? new Uint8Array());
    put(
      '[Content_Types].xml',
      old.replace(new RegExp(`<Override[^>]*itemProps${part.item}\\.xml"[^>]*/>`), ''),
    );
  }
  let item = 1;
  for (const part of book.customXml) {
    if (part.item !== null) {
      const original = before?.customXml.find((other) => other.item === part.item);
      if (original?.xml !== part.xml) put(`customXml/item${part.item}.xml`, part.xml);
      continue;
    }
    while (parts.has(`customXml/item${item}.xml`)) item++;
    put(`customXml/item${item}.xml`, part.xml);
    put(
      `customXml/itemProps${item}.xml`,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${part.id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    put(
      `customXml/_rels/item${item}.xml.rels`,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/customXmlProps" Target="itemProps${item}.xml"/></Relationships>`,
    );
    added.push({ id: nextId(), type: `${RELATION}/customXml`, target: `../customXml/item${item}.xml` });
    types.push(
      `<Override PartName="/customXml/itemProps${item}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
    );
  }
}

/** Comments part and its shapes; gives the relation id that `legacyDrawing` needs, or null when no note is left. */
function writeNotes(
  part: string,
  notes: ReadonlyMap<string, { author: string; text: string }>,
  parts: Map<string, Uint8Array>,
  put: (name: string, xml: string) => void,
  types: string[],
): string | null {
  const rels = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const old = parts.has(rels) ? outline(decoder.decode(parts.get(rels))).children : [];
  const kept = old.filter((child) => !/\/(comments|vmlDrawing)$/.test(child.attributes.Type ?? ''));
  const number = /(\d+)\.xml$/.exec(part)?.[1] ?? '1';
  const lines = kept.map((child) => child.xml);
  if (notes.size > 0) {
    put(`xl/comments_${number}.xml`, notesPart(notes));
    put(`xl/drawings/notes${number}.vml`, notesShapes(notes));
    types.push(
      `<Override PartName="/xl/comments_${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`,
    );
    if (!decoder.decode(parts.get('[Content_Types].xml') ?? new Uint8Array()).includes('Extension="vml"')) {
      types.push(
        '<Override PartName="/xl/drawings/notes' +
          number +
          '.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
      );
    }
    lines.push(
      `<Relationship Id="rIdNotes" Type="${RELATION}/comments" Target="../comments_${number}.xml"/>`,
      `<Relationship Id="rIdShapes" Type="${RELATION}/vmlDrawing" Target="../drawings/notes${number}.vml"/>`,
    );
  }
  put(
    rels,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
  );
  return notes.size > 0 ? 'rIdShapes' : null;
}

function writeParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function emptyPackage(): Map<string, Uint8Array> {
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return new Map([
    [
      '[Content_Types].xml',
      xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
      ),
    ],
    [
      '_rels/.rels',
      xml(
        `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    ],
    ['xl/workbook.xml', xml(`<workbook xmlns="${main}" xmlns:r="${RELATION}"><sheets></sheets></workbook>`)],
    [
      'xl/_rels/workbook.xml.rels',
      xml(
        `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
      ),
    ],
    [
      'xl/styles.xml',
      xml(
        `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
      ),
    ],
  ]);
}
