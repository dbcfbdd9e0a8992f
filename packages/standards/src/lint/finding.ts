import type { Bilingual } from '@duibiao/core';

/** What the linter looks for. */
export type LintRule =
  | 'file'
  | 'unknown-field'
  | 'wrong-units'
  | 'expression'
  | 'never-holds'
  | 'never-fails'
  | 'contradiction'
  | 'implied'
  | 'uncited-figure'
  | 'unconfirmed-figure'
  | 'date-gap'
  | 'parameter-missing'
  | 'unused-parameter'
  | 'unknown-criterion'
  | 'not-analysed';

/** One thing that the linter has to say about a standard's file. */
export interface LintFinding {
  readonly rule: LintRule;
  /** `error`: the standard cannot be used so · `warning`: it can, but probably not as meant · `info`: good to know. */
  readonly severity: 'error' | 'warning' | 'info';
  /** 1-based line of the file. */
  readonly line: number;
  readonly criterion?: string;
  readonly message: Bilingual;
}
