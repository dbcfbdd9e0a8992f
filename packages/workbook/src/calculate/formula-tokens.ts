import { Uncalculable } from './uncalculable.js';

export type FormulaToken =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly code: string }
  /** A name, with the sheet in front of it: a reference, a function, a truth value. */
  | { readonly kind: 'word'; readonly sheet: string | null; readonly word: string }
  | { readonly kind: 'mark'; readonly mark: string };

const NUMBER = String.raw`((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$.!])`;
const TEXT = `"((?:[^"]|"")*)"`;
const ERROR = String.raw`(#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A))`;
const SHEET = String.raw`(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?`;
/** `$F$5`, `$F` of a whole column, a name. */
const WORD = String.raw`(\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(])|\$[A-Za-z]{1,3}(?![\w(])|[\p{L}_\\][\p{L}\p{N}_.]*)`;
const MARK = `(<>|<=|>=|[-+*/^&=<>%(),;:{}])`;
const TOKENS = new RegExp(`\\s+|${NUMBER}|${TEXT}|${ERROR}|${SHEET}${WORD}|${MARK}`, 'uy');

/**
 * Splits a formula as files hold it (ECMA-376 part 1, 18.17): comma between arguments, point in numbers, whatever the
 * language of Excel. Throws `Uncalculable` at what is none, other workbooks and structured references among it.
 */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  TOKENS.lastIndex = 0;
  while (TOKENS.lastIndex < formula.length) {
    const match = TOKENS.exec(formula);
    if (!match) throw new Uncalculable(formula);
    const [, number, text, error, quotedSheet, plainSheet, word, mark] = match;
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) });
    else if (text !== undefined) tokens.push({ kind: 'text', value: text.replaceAll('""', '"') });
    else if (error !== undefined) tokens.push({ kind: 'error', code: error });
    else if (word !== undefined)
      tokens.push({ kind: 'word', sheet: sheetName(quotedSheet, plainSheet), word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', mark });
  }
  return tokens;
}

function sheetName(quoted: string | undefined, plain: string | undefined): string | null {
  const name = quoted?.replaceAll("''", "'") ?? plain ?? null;
  // [1]Sheet1 is another workbook, Sheet1:Sheet3 several sheets.
  if (name !== null && /[[\]:]/.test(name)) throw new Uncalculable(name);
  return name;
}
