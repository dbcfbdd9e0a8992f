import { cellAddress } from '@duibiao/sheet';
import { escapeText } from '../markup/escape.js';
import { type Dialect, MAIN, namespaceIn } from '../markup/namespaces.js';

/** A note to write. `title` is its first line, in bold. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly text: string;
}

/** Whose the notes of flags are: what they are found by when they are taken out again. */
export const FLAG_AUTHOR = '对标标记';

/** Whose the notes of sheets are that Duibiao made; clearing leaves them. */
export const SHEET_AUTHOR = '对标';

export const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** All of a note's words, as its box must hold them. */
export function noteText({ title, text }: Note): string {
  return title === '' ? text : `${title}\n${text}`;
}

/** One `comment` element. */
export function commentXml(note: Note, authorId: number, p: string): string {
  const properties = (bold: boolean) =>
    `<${p}rPr>${bold ? `<${p}b/>` : ''}<${p}sz val="9"/><${p}color indexed="81"/>` +
    `<${p}rFont val="宋体"/><${p}charset val="134"/></${p}rPr>`;
  const run = (text: string, bold: boolean) =>
    text === ''
      ? ''
      : `<${p}r>${properties(bold)}<${p}t xml:space="preserve">${escapeText(text)}</${p}t></${p}r>`;
  const text =
    note.title === '' ? run(note.text, false) : run(note.title, true) + run(`\n${note.text}`, false);
  return (
    `<${p}comment ref="${cellAddress(note.row, note.column)}" authorId="${authorId}" shapeId="0">` +
    `<${p}text>${text}</${p}text></${p}comment>`
  );
}

/** A comments part of our own. */
export function commentsXml(notes: readonly Note[], author: string, dialect: Dialect): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespaceIn(dialect, MAIN)}">` +
    `<authors><author>${escapeText(author)}</author></authors>` +
    `<commentList>${notes.map((note) => commentXml(note, 0, '')).join('')}</commentList></comments>`
  );
}
