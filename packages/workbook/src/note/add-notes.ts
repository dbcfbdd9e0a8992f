import type { PackageDraft } from '../draft/package-draft.js';
import { TreeEdit } from '../markup/edit.js';
import { escapeText } from '../markup/escape.js';
import { namespaceIn, RELATIONSHIPS, relationType } from '../markup/namespaces.js';
import { findAttribute, findText, textOf } from '../markup/scan.js';
import { Splices } from '../markup/splice.js';
import { childOf, type XmlElement, type XmlTree } from '../markup/tree.js';
import { WORKSHEET_ORDER } from '../write/schema-order.js';
import {
  COMMENTS_TYPE,
  commentsXml,
  commentXml,
  FLAG_AUTHOR,
  type Note,
  noteText,
  SHEET_AUTHOR,
} from './comments-xml.js';
import { boxAnchor, type SheetMetrics } from './note-box.js';
import { ShapeIds, shapesIn } from './shape-ids.js';
import { type NoteShape, noteShape, noteShapeType, VML_NAMESPACES, VML_TYPE, vmlXml } from './vml-xml.js';

/** Puts notes on cells of sheets; one for a whole workbook, as shape numbers are the workbook's. */
export class NoteWriter {
  readonly #draft: PackageDraft;
  #clusters: Set<number> | null = null;

  constructor(draft: PackageDraft) {
    this.#draft = draft;
  }

  /** Cells of a sheet that have a note or a thread of comments already. */
  occupied(sheetPart: string): ReadonlySet<string> {
    const cells = new Set<string>();
    for (const { kind, part } of this.#draft.source.relations(sheetPart)) {
      if ((kind !== 'comments' && kind !== 'threadedComment') || !part || !this.#draft.source.entry(part))
        continue;
      const tree = this.#draft.tree(part);
      for (const element of descendants(tree.root)) {
        const ref = tree.attribute(element, 'ref');
        if (ref) cells.add(ref.replaceAll('$', '').toUpperCase());
      }
    }
    return cells;
  }

  /** Appends notes to a sheet of the workbook: to its comments and drawing, or to new ones. */
  addTo(sheetPart: string, edit: TreeEdit, notes: readonly Note[], metrics: SheetMetrics): void {
    if (notes.length === 0) return;
    const draft = this.#draft;
    const comments = draft.relations(sheetPart).find('comments')?.part;
    const existing = comments && draft.source.entry(comments)?.part;
    if (existing) appendComments(draft, existing, notes);
    else this.#newComments(sheetPart, notes, FLAG_AUTHOR);
    const legacy = childOf(edit.tree.root, 'legacyDrawing');
    const drawing = legacy && this.#drawingOf(sheetPart, edit.tree, legacy);
    if (drawing) {
      this.#appendShapes(drawing, notes, metrics);
      return;
    }
    const id = this.#newDrawing(sheetPart, notes, metrics);
    const prefix = edit.tree.prefixOf(edit.tree.root, RELATIONSHIPS);
    if (legacy) edit.setAttribute(legacy, `${prefix ?? 'r:'}id`, id);
    else {
      const declared = prefix ? '' : ` xmlns:r="${namespaceIn(draft.dialect, RELATIONSHIPS)}"`;
      const text = `<${edit.tree.root.prefix}legacyDrawing${declared} ${prefix ?? 'r:'}id="${id}"/>`;
      edit.insertInOrder(edit.tree.root, WORKSHEET_ORDER, 'legacyDrawing', text);
    }
  }

  /** Comments and drawing of a new sheet; the id of the relation that its `legacyDrawing` names. */
  addToNew(sheetPart: string, notes: readonly Note[], metrics: SheetMetrics): string {
    this.#newComments(sheetPart, notes, SHEET_AUTHOR);
    return this.#newDrawing(sheetPart, notes, metrics);
  }

  #newComments(sheetPart: string, notes: readonly Note[], author: string): void {
    const draft = this.#draft;
    const part = draft.freePart('/xl/comments', '.xml');
    draft.add(part, commentsXml(notes, author, draft.dialect));
    draft.relations(sheetPart).add(relationType(draft.dialect, 'comments'), part);
    draft.contentTypes.override(part, COMMENTS_TYPE);
  }

  #newDrawing(sheetPart: string, notes: readonly Note[], metrics: SheetMetrics): string {
    const draft = this.#draft;
    const ids = new ShapeIds({ clusters: [], highest: 0 }, this.#takenClusters());
    const shapes = shapesOf(notes, ids, metrics);
    const part = draft.freePart('/xl/drawings/vmlDrawing', '.vml');
    draft.add(part, vmlXml(shapes, ids.clusters));
    draft.contentTypes.cover(part, VML_TYPE);
    return draft.relations(sheetPart).add(relationType(draft.dialect, 'vmlDrawing'), part);
  }

  #drawingOf(sheetPart: string, tree: XmlTree, legacy: XmlElement): string | undefined {
    const id = tree.attributeIn(legacy, RELATIONSHIPS, 'id') ?? '';
    const part = this.#draft.relations(sheetPart).byId(id)?.part;
    return part ? this.#draft.source.entry(part)?.part : undefined;
  }

  #appendShapes(part: string, notes: readonly Note[], metrics: SheetMetrics): void {
    const draft = this.#draft;
    const bytes = draft.bytes(part);
    const vml = textOf(bytes, 0, bytes.length);
    const ids = new ShapeIds(shapesIn(vml), this.#takenClusters());
    const shapes = shapesOf(notes, ids, metrics);
    const declared =
      /xmlns:v=/.test(vml) && /xmlns:o=/.test(vml) && /xmlns:x=/.test(vml) ? '' : ` ${VML_NAMESPACES}`;
    const type =
      vml.includes('id="_x0000_t202"') || vml.includes("id='_x0000_t202'") ? '' : noteShapeType(declared);
    const splices = new Splices();
    const map = findText(bytes, '<o:idmap', 0);
    const data = map < 0 ? null : findAttribute(bytes, map, 'data');
    if (data) {
      const before = textOf(bytes, data.valueStart, data.valueEnd);
      const after = ids.clusters.join(',');
      if (before.replace(/\s/g, '') !== after) splices.replace(data.valueStart, data.valueEnd, after);
    }
    // Excel's own VML need not be well-formed XML, so its end is looked for, not parsed.
    const end = lastEndTag(bytes);
    splices.insert(end, type + shapes.map((shape) => noteShape(shape, declared)).join(''));
    draft.rewrite(part, bytes, splices.sorted());
  }

  #takenClusters(): Set<number> {
    if (!this.#clusters) {
      const drawings = this.#draft.source.entries.filter(({ key }) => key.endsWith('.vml'));
      this.#clusters = new Set(
        drawings.flatMap(({ part }) => {
          const bytes = this.#draft.bytes(part);
          return shapesIn(textOf(bytes, 0, bytes.length)).clusters;
        }),
      );
    }
    return this.#clusters;
  }
}

const COMMENTS_ORDER = ['authors', 'commentList', 'extLst'];

function appendComments(draft: PackageDraft, part: string, notes: readonly Note[]): void {
  const tree = draft.tree(part);
  const edit = new TreeEdit(tree);
  const { root } = tree;
  const p = root.prefix;
  const authors = childOf(root, 'authors');
  const author = `<${p}author>${escapeText(FLAG_AUTHOR)}</${p}author>`;
  if (authors) edit.append(authors, author);
  else edit.insertInOrder(root, COMMENTS_ORDER, 'authors', `<${p}authors>${author}</${p}authors>`);
  const authorId = authors?.children.length ?? 0;
  const text = notes.map((note) => commentXml(note, authorId, p)).join('');
  const list = childOf(root, 'commentList');
  if (list) edit.append(list, text);
  else edit.insertInOrder(root, COMMENTS_ORDER, 'commentList', `<${p}commentList>${text}</${p}commentList>`);
  draft.rewrite(part, tree.bytes, edit.finish());
}

function shapesOf(notes: readonly Note[], ids: ShapeIds, metrics: SheetMetrics): NoteShape[] {
  return notes.map((note) => ({
    id: ids.next(),
    row: note.row,
    column: note.column,
    anchor: boxAnchor(note.row, note.column, noteText(note), metrics),
  }));
}

function lastEndTag(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x3c); at >= 0; at = bytes.lastIndexOf(0x3c, at - 1)) {
    if (bytes[at + 1] === 0x2f) return at;
  }
  return bytes.length;
}

function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}
