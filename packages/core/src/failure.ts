import type { Bilingual } from './words/bilingual.js';

/** Where a failure sits: any part may be absent. Rows and columns are as people see them (`F5`). */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** 1-based line of a text file (a standard's YAML, an expression). */
  readonly line?: number;
  /** 1-based column of that line. */
  readonly column?: number;
  /** Id of the standard, plan or indicator set, and of the criterion within it. */
  readonly standard?: string;
  readonly criterion?: string;
}

/**
 * Every error Duibiao raises on purpose: a stable code, what happened and what to do next in both languages,
 * and the place. Anything else that is thrown is a fault of the program.
 *
 * @example
 * ```ts
 * const failure = new DuibiaoError('workbook/encrypted', { zh: '文件有密码，请先取消密码再校验。', en: 'The file has a password; remove it and check again.' });
 * failure.code //=> 'workbook/encrypted'
 * failure.sentence.en //=> 'The file has a password; remove it and check again.'
 * ```
 */
export class DuibiaoError extends Error {
  override readonly name = 'DuibiaoError';

  constructor(
    /** `room/what`, stable: programs may switch on it. */
    readonly code: string,
    /** One plain sentence: what, where, and what to do next. */
    readonly sentence: Bilingual,
    readonly place: Place = {},
    options?: { readonly cause?: unknown },
  ) {
    super(sentence.en, options);
  }
}
