import { columnNumber, parseArea } from '@duibiao/sheet';
import { unzipSync } from 'fflate';
import { BookModel } from './book.js';
import { calculateOpenFormulas } from './calculate.js';
import type { CellModel } from './sheet.js';
import { SheetModel } from './sheet.js';
import { NO_FILL } from './style.js';
import { readStyles } from './xlsx-styles.js';
import { outline, walk } from './xml.js';

const decoder = new TextDecoder();

/**
 * Opens an `.xlsx` into the model. Everything the model does not understand stays in `file` and is written back untouched.
 */
export function readBook(bytes: Uint8Array): BookModel {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const text = (name: string): string | null => {
    const part = parts.get(name);
    return part ? decoder.decode(part).replace(/^\uFEFF/, '') : null;
  };
  const book = new BookModel();
  book.file = parts;
  const workbook = text('xl/workbook.xml') ?? fail('xl/workbook.xml');
  const relations = readRelations(text('xl/_rels/workbook.xml.rels') ?? '<R/>');
  const strings = readStrings(text('xl/sharedStrings.xml'));
  const styles = readStyles(text('xl/styles.xml') ?? '<styleSheet/>', text('xl/theme/theme1.xml'));
  const fileFill = (xf: number) => styles.fills[styles.formats[xf]?.fill ?? 0] ?? NO_FILL;
  const fileLook = (xf: number) => styles.formats[xf]?.look ?? '';
  const fileNumberFormat = (xf: number) => styles.formats[xf]?.numberFormat ?? 'General';

  walk(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr')
        book.date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name === 'workbookView') book.active = Number(attributes.activeTab ?? 0);
      if (name !== 'sheet') return;
      const relation = relations.get(attributes['r:id'] ?? '');
      const part = relation ? resolve('xl', relation.target) : '';
      const xml = text(part);
      if (!xml || relation?.type.endsWith('/chartsheet')) return;
      const uid = /\bxr:uid="(\{[^"]+\})"/.exec(xml.slice(0, 2000))?.[1];
      const index = Number(attributes.sheetId ?? book.sheets.length + 1);
      const sheet = new SheetModel(
        uid ?? `{00000000-0001-0000-${index.toString(16).padStart(4, '0')}-000000000000}`,
        attributes.name ?? '',
        book.pool,
        fileFill,
        fileNumberFormat,
        fileLook,
      );
      sheet.part = part;
      if (attributes.state === 'hidden') sheet.visibility = 'Hidden';
      if (attributes.state === 'veryHidden') sheet.visibility = 'VeryHidden';
      readSheet(sheet, xml, strings, book.date1904);
      readNotes(sheet, parts, text);
      book.sheets.push(sheet);
    },
  });
  for (const relation of relations.values()) {
    const item = /customXml\/item(\d+)\.xml$/.exec(relation.target)?.[1];
    if (!item) continue;
    const id = /itemID="([^"]+)"/.exec(text(`customXml/itemProps${item}.xml`) ?? '')?.[1];
    book.customXml.push({
      id: id ?? book.freshId('C0000000'),
      xml: text(`customXml/item${item}.xml`) ?? '',
      item: Number(item),
    });
  }
  for (const child of outline(workbook).children) {
    if (child.name !== 'definedNames') continue;
    let open: Record<string, string> | null = null;
    let formula = '';
    walk(child.xml, {
      open: (name, attributes) => {
        if (name === 'definedName') {
          open = attributes;
          formula = '';
        }
      },
      text: (value) => {
        formula += value;
      },
      close: () => {
        if (open) book.names.push({ name: open.name ?? '', formula, visible: open.hidden !== '1' });
        open = null;
      },
    });
  }
  book.ready = calculateOpenFormulas(book, bytes);
  // Whoever never asks need not hear that it failed.
  book.ready.catch(() => undefined);
  return book;
}

function fail(part: string): never {
  throw new Error(`the workbook has no ${part}`);
}

export interface Relation {
  readonly target: string;
  readonly type: string;
}

export function readRelations(xml: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'Relationship') {
        relations.set(attributes.Id ?? '', { target: attributes.Target ?? '', type: attributes.Type ?? '' });
      }
    },
  });
  return relations;
}

/** `resolve('xl/worksheets', '../comments1.xml')` → `xl/comments1.xml`. */
export function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (!xml) return strings;
  let text = '';
  let inText = false;
  let phonetic = false;
  walk(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (value) => {
      if (inText) text += value;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** `_x000D_` → a carriage return. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function readSheet(sheet: SheetModel, xml: string, strings: readonly string[], date1904: boolean): void {
  for (const child of outline(xml).children) {
    if (child.name === 'sheetData') readCells(sheet, child.xml, strings, date1904);
    if (child.name === 'cols') readColumns(sheet, child.xml);
    if (child.name === 'sheetProtection')
      sheet.protected = child.attributes.sheet === '1' || child.attributes.sheet === 'true';
    if (child.name === 'mergeCells') {
      walk(child.xml, {
        open: (name, attributes) => {
          const area = name === 'mergeCell' ? parseArea(attributes.ref ?? '') : null;
          if (area) sheet.merges.push(area);
        },
      });
    }
    if (child.name === 'conditionalFormatting') {
      const areas = (child.attributes.sqref ?? '')
        .split(' ')
        .map(parseArea)
        .filter((area) => area !== null);
      for (const rule of outline(child.xml).children) {
        sheet.formats.push({
          id: `{F0000000-${String(sheet.formats.length + 1).padStart(4, '0')}}`,
          areas,
          formula: '',
          fill: null,
          fontColor: null,
          stopIfTrue: rule.attributes.stopIfTrue === '1',
          priority: Number(rule.attributes.priority ?? 1),
          raw: { rule: rule.xml, sqref: child.attributes.sqref ?? '' },
        });
      }
    }
  }
  sheet.formats.sort((a, b) => a.priority - b.priority);
}

function readColumns(sheet: SheetModel, xml: string): void {
  walk(xml, {
    open: (name, attributes) => {
      if (name !== 'col') return;
      const last = Math.min(Number(attributes.max), Number(attributes.min) + 1000);
      for (let column = Number(attributes.min); column <= last; column++) {
        sheet.columnModels.set(column, {
          hidden: attributes.hidden === '1' || attributes.hidden === 'true',
          ...(attributes.width ? { width: Number(attributes.width) } : {}),
          ...(attributes.style ? { style: sheet.pool.of({ xf: Number(attributes.style) }) } : {}),
        });
      }
    },
  });
}

function readCells(sheet: SheetModel, xml: string, strings: readonly string[], date1904: boolean): void {
  let row = 0;
  let column = 0;
  let type = '';
  let xf = 0;
  let value = '';
  let formula: string | null = null;
  let formulaAttributes: Record<string, string> = {};
  let inside = '';
  let phonetic = false;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = attributes.r ? Number(attributes.r) : row + 1;
        column = 0;
        const { r, hidden, ht, ...rest } = attributes;
        sheet.rowModels.set(row, {
          hidden: hidden === '1' || hidden === 'true',
          ...(ht ? { height: Number(ht) } : {}),
          attributes: rest,
          ...(rest.customFormat === '1' && rest.s ? { style: sheet.pool.of({ xf: Number(rest.s) }) } : {}),
        });
      }
      if (name === 'c') {
        column = attributes.r ? columnNumber(attributes.r.replace(/[0-9]+$/, '')) : column + 1;
        type = attributes.t ?? 'n';
        xf = Number(attributes.s ?? 0);
        value = '';
        formula = null;
      }
      if (name === 'f') {
        formula = '';
        formulaAttributes = attributes;
      }
      if (name === 'rPh') phonetic = true;
      inside = name;
    },
    text: (text) => {
      if (inside === 'v' || (inside === 't' && !phonetic)) value += text;
      if (inside === 'f') formula = (formula ?? '') + text;
    },
    close: (name) => {
      inside = '';
      if (name === 'rPh') phonetic = false;
      if (name !== 'c') return;
      const cell: CellModel = {
        ...scalar(type, value, strings, date1904),
        style: sheet.pool.of({ xf }),
        read: true,
      };
      if (formula !== null) {
        cell.formula = formula;
        const attributes = Object.entries(formulaAttributes)
          .map(([key, text]) => ` ${key}="${text}"`)
          .join('');
        cell.rawFormula = `<f${attributes}>${escapeText(formula)}</f>`;
      }
      let line = sheet.rows.get(row);
      if (!line) {
        line = new Map();
        sheet.rows.set(row, line);
      }
      line.set(column, cell);
    },
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function scalar(
  type: string,
  value: string,
  strings: readonly string[],
  date1904: boolean,
): Pick<CellModel, 'value' | 'error' | 'shared'> {
  if (type === 's') return { value: strings[Number(value)] ?? '', shared: Number(value) };
  if (type === 'inlineStr') return { value: unescaped(value) };
  if (type === 'str') return { value };
  if (value === '') return { value: null };
  if (type === 'b') return { value: value === '1' || value === 'true' };
  if (type === 'e') return { value, error: true };
  if (type === 'd') return { value: serialOf(value, date1904) };
  return { value: Number(value) };
}

/** ISO 8601, which files may hold instead of serials. */
function serialOf(text: string, date1904: boolean): number {
  const days =
    Date.parse(
      /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.includes('T') ? text : `${text}T00:00:00`}Z`,
    ) / 86_400_000;
  return days + 25_569 - (date1904 ? 1462 : 0);
}

function readNotes(
  sheet: SheetModel,
  parts: ReadonlyMap<string, Uint8Array>,
  text: (name: string) => string | null,
): void {
  const rels = sheet.part?.replace(/([^/]+)$/, '_rels/$1.rels') ?? '';
  if (!parts.has(rels)) return;
  for (const relation of readRelations(text(rels) ?? '<R/>').values()) {
    const part = resolve('xl/worksheets', relation.target);
    if (relation.type.endsWith('/threadedComment')) {
      walk(text(part) ?? '<R/>', {
        open: (name, attributes) => {
          const area = name === 'threadedComment' ? parseArea(attributes.ref ?? '') : null;
          if (area) sheet.threads.add(`${area.top},${area.left}`);
        },
      });
    }
    if (!relation.type.endsWith('/comments')) continue;
    const authors: string[] = [];
    let ref = '';
    let author = '';
    let note = '';
    let inside = '';
    walk(text(part) ?? '<R/>', {
      open: (name, attributes) => {
        inside = name;
        if (name === 'author') authors.push('');
        if (name === 'comment') {
          ref = attributes.ref ?? '';
          author = authors[Number(attributes.authorId)] ?? '';
          note = '';
        }
      },
      text: (value) => {
        if (inside === 'author') authors[authors.length - 1] += value;
        if (inside === 't') note += value;
      },
      close: (name) => {
        inside = '';
        const area = name === 'comment' ? parseArea(ref) : null;
        if (area) sheet.notes.set(`${area.top},${area.left}`, { author, text: note });
      },
    });
  }
}
