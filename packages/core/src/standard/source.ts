/**
 * How sure a figure is.
 * - `published`: a public page or official text says so
 * - `code`: a public program or schema in use says so
 * - `plan`: one of the five plan documents says so
 * - `derived`: arithmetic from figures that are themselves sourced
 * - `disputed`: two sources disagree; the other reading is given beside it
 * - `unconfirmed`: background knowledge, found in no stored text
 */
export type Certainty = 'published' | 'code' | 'plan' | 'derived' | 'disputed' | 'unconfirmed';

/** A text that figures come from. */
export interface SourceDocument {
  readonly id: string;
  readonly title: string;
  /** 文号, such as `厅字〔2016〕16号`, where it has one. */
  readonly number?: string;
  readonly issuer?: string;
  /** ISO date or year of the text. */
  readonly date?: string;
  /** Where it was read, as a public address without scheme, or the name of the file shipped in `documents/`. */
  readonly address?: string;
  readonly note?: string;
}

/** The clause a figure or a criterion rests on. Every figure has one. */
export interface Source {
  readonly document: SourceDocument;
  /** `第二条第（一）款`, `三、目标任务`, a table's name: how a reader finds the place. */
  readonly clause: string;
  /** The words of the document, verbatim; absent only where the text could not be read. */
  readonly quote?: string;
  readonly certainty: Certainty;
  /** What a reader must know to judge the certainty: the other reading, what was not found. */
  readonly note?: string;
}
