import { cellAddress } from '@duibiao/sheet';
import type { PackageDraft } from '../draft/package-draft.js';
import { TreeEdit } from '../markup/edit.js';
import { RELATIONSHIPS } from '../markup/namespaces.js';
import { Splices } from '../markup/splice.js';
import { childOf, type XmlElement, type XmlTree } from '../markup/tree.js';
import { NOTE_TITLE } from '../words/flag-notices.js';
import { FLAG_AUTHOR } from './comments-xml.js';

/** What became of a sheet's notes. */
export interface ClearedNotes {
  readonly count: number;
  /** Parts that hold nothing any more and were taken out. */
  readonly removed: readonly string[];
}

const NOTHING: ClearedNotes = { count: 0, removed: [] };

/** Takes our notes out of a sheet, and the parts that then hold nothing. Notes of others stay as they are. */
export function clearNotes(draft: PackageDraft, sheetPart: string, edit: TreeEdit): ClearedNotes {
  const part = partOf(draft, sheetPart, 'comments');
  if (!part) return NOTHING;
  const tree = draft.tree(part);
  const list = childOf(tree.root, 'commentList');
  const comments = list?.children.filter(({ local }) => local === 'comment') ?? [];
  const ours = ourComments(tree, comments);
  if (ours.length === 0) return NOTHING;
  const cells = new Set(ours.map((comment) => (tree.attribute(comment, 'ref') ?? '').replaceAll('$', '')));
  const removed: string[] = [];
  if (ours.length === comments.length) {
    drop(draft, sheetPart, part);
    removed.push(part);
  } else {
    const commentsEdit = new TreeEdit(tree);
    for (const comment of ours) commentsEdit.remove(comment);
    draft.rewrite(part, tree.bytes, commentsEdit.finish());
  }
  const drawing = clearShapes(draft, sheetPart, edit, cells);
  return { count: ours.length, removed: drawing ? [...removed, drawing] : removed };
}

/** By author; by the first line where a program that saved the file since left the authors out. */
function ourComments(tree: XmlTree, comments: readonly XmlElement[]): readonly XmlElement[] {
  const authors = childOf(tree.root, 'authors')?.children.map((author) => tree.inner(author)) ?? [];
  const titles = Object.values(NOTE_TITLE).flatMap((words) => Object.values(words));
  return comments.filter((comment) => {
    if (authors[Number(tree.attribute(comment, 'authorId'))] === FLAG_AUTHOR) return true;
    const text = plainText(tree, comment).trimStart();
    return titles.some((title) => text.startsWith(`${title}\n`));
  });
}

function plainText(tree: XmlTree, element: XmlElement): string {
  if (element.local === 't') return tree.inner(element);
  return element.children.map((child) => plainText(tree, child)).join('');
}

/** The drawing that is taken out with its last shape. */
function clearShapes(
  draft: PackageDraft,
  sheetPart: string,
  edit: TreeEdit,
  cells: ReadonlySet<string>,
): string | null {
  const legacy = childOf(edit.tree.root, 'legacyDrawing');
  const id = legacy && edit.tree.attributeIn(legacy, RELATIONSHIPS, 'id');
  const target = id && draft.relations(sheetPart).byId(id)?.part;
  const part = target ? draft.source.entry(target)?.part : undefined;
  if (!legacy || !part) return null;
  const bytes = draft.bytes(part);
  // Latin-1 keeps one character for each byte, so that places in the text are places in the part.
  const vml = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(at * 8192, at * 8192 + 8192)),
  ).join('');
  const shapes = [...vml.matchAll(/<(?:\w+:)?shape\b[^>]*>[\s\S]*?<\/(?:\w+:)?shape\s*>/g)];
  const ours = shapes.filter(([shape]) => cells.has(noteCell(shape) ?? ''));
  if (ours.length === 0) return null;
  const isEmptied =
    ours.length === shapes.length && !/<(?:\w+:)?(?:group|rect|oval|line|roundrect|image)\b/.test(vml);
  if (isEmptied) {
    edit.remove(legacy);
    drop(draft, sheetPart, part);
    return part;
  }
  const splices = new Splices();
  for (const shape of ours) splices.remove(shape.index, shape.index + shape[0].length);
  draft.rewrite(part, bytes, splices.sorted());
  return null;
}

/** Address of the cell that a note's shape belongs to. */
function noteCell(shape: string): string | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shape)) return null;
  const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
  const column = /<(?:\w+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
  return row && column ? cellAddress(Number(row) + 1, Number(column) + 1) : null;
}

function partOf(draft: PackageDraft, sheetPart: string, kind: string): string | undefined {
  const target = draft.relations(sheetPart).find(kind)?.part;
  return target ? draft.source.entry(target)?.part : undefined;
}

/** Takes a part out of the package, with the relations that lead to it. */
function drop(draft: PackageDraft, owner: string, part: string): void {
  draft.remove(part);
  draft.relations(owner).removeTo(part);
}
