import type { ColumnRoles } from './column-roles.js';
import { isCount, totalKind, wordsKind } from './row-words.js';
import { isFigure, type SheetView } from './sheet-view.js';

/** What in a row speaks for its being about somebody. */
export interface RowEvidence {
  /** An ID number stands in it. */
  readonly identity: boolean;
  /** It says how its person is related to the head. */
  readonly relation: boolean;
  /** A name that is no word for sums, and no line of a form. */
  readonly name: boolean;
  /** A running number. */
  readonly serial: boolean;
  /** Cells beyond its labels that hold words (`是`, `A级`, `因病`): sums are figures. */
  readonly words: number;
}

const ID_NUMBER = /^(?:\d{17}[\dX]|\d{15}|\d{3,10}\*{4,}[\dX*]{0,6})(?:\d{2})?$/i;

/** Looks at a row closely. */
export function evidenceIn(
  view: SheetView,
  row: number,
  columns: readonly number[],
  roles: ColumnRoles,
): RowEvidence {
  let identity = false;
  let relation = false;
  let serial = false;
  let words = 0;
  for (const column of columns) {
    const text = view.text(row, column);
    const role = roles.roleAt(column);
    if (ID_NUMBER.test(text) || (role === 'identity' && /\d{6}/.test(text))) identity = true;
    else if (role === 'relation') relation ||= isPlainWord(text);
    else if (role === 'serial') serial ||= isFigure(text);
    else if (role === null || role === 'key') if (isPlainWord(text)) words++;
  }
  return { identity, relation, name: isNamed(view, row, roles), serial, words };
}

/** Whether a row names a person; in a table without persons, a village. */
export function isNamed(view: SheetView, row: number, roles: ColumnRoles): boolean {
  const persons = roles.of('person');
  const columns = persons.length > 0 ? persons : roles.of('village');
  return columns.some((column) => isPlainWord(view.text(row, column)));
}

/** A word that is no figure, no count, no dash, no word for sums, and no part of a note or a signature. */
function isPlainWord(text: string): boolean {
  return (
    text !== '' &&
    text.length <= 30 &&
    !isFigure(text) &&
    !isCount(text) &&
    !/[:：]|^[-—–/\\.·]+$/.test(text) &&
    totalKind(text) === null &&
    wordsKind([text]) === null
  );
}
