import { columnNumber } from '@duibiao/sheet';
import { type FormulaToken, formulaTokens } from './formula-tokens.js';
import { type BinaryOperator, type FormulaNode, LAST_COLUMN, LAST_ROW, type Place } from './formula-tree.js';
import { Uncalculable } from './uncalculable.js';

/** Operators from the loosest to the tightest; `-` before a value and `%` after one bind tighter than all of them. */
const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Deeper formulas are none that people write. */
const DEEPEST = 200;

/**
 * Parses a formula of a file, without its `=`. Throws `Uncalculable` for what is none, or is beyond cells, constants,
 * operators and functions.
 */
export function parseFormula(formula: string): FormulaNode {
  const parser = new FormulaParser(formulaTokens(formula), formula);
  return parser.whole();
}

class FormulaParser {
  readonly #tokens: readonly FormulaToken[];
  readonly #formula: string;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly FormulaToken[], formula: string) {
    this.#tokens = tokens;
    this.#formula = formula;
  }

  whole(): FormulaNode {
    const node = this.#expression(0);
    if (this.#at < this.#tokens.length) throw this.#stop();
    return node;
  }

  #expression(level: number): FormulaNode {
    if (level === LEVELS.length) return this.#signed();
    if (level === 0 && ++this.#depth > DEEPEST) throw this.#stop();
    let left = this.#expression(level + 1);
    for (;;) {
      const operator = LEVELS[level]!.find((mark) => this.#takes(mark));
      if (operator === undefined) break;
      left = {
        kind: 'binary',
        operator: operator as BinaryOperator,
        left,
        right: this.#expression(level + 1),
      };
    }
    if (level === 0) this.#depth--;
    return left;
  }

  #signed(): FormulaNode {
    let minus = 0;
    for (;;) {
      if (this.#takes('-')) minus++;
      else if (!this.#takes('+')) break;
    }
    let node = this.#primary();
    while (this.#takes('%')) node = { kind: 'percent', of: node };
    if (minus === 0) return node;
    // `--A1` makes a number of a text: two signs are not none.
    const negated: FormulaNode = { kind: 'negate', of: node };
    return minus % 2 === 1 ? negated : { kind: 'negate', of: negated };
  }

  #primary(): FormulaNode {
    const token = this.#tokens[this.#at++];
    switch (token?.kind) {
      case 'number':
      case 'text':
        return { kind: 'constant', value: token.value };
      case 'error':
        return { kind: 'error', code: token.code };
      case 'word':
        return this.#word(token.sheet, token.word);
      case 'mark':
        if (token.mark === '(') {
          const inside = this.#expression(0);
          this.#expect(')');
          return inside;
        }
        if (token.mark === '{') return this.#array();
        throw this.#stop();
      default:
        throw this.#stop();
    }
  }

  #word(sheet: string | null, word: string): FormulaNode {
    if (sheet === null && this.#takes('(')) return this.#call(word);
    if (sheet === null && /^(true|false)$/i.test(word))
      return { kind: 'constant', value: /^true$/i.test(word) };
    const from = placeOf(word);
    if (!this.#takes(':')) {
      if (from?.kind !== 'cell') throw this.#stop();
      return { kind: 'reference', sheet, from: from.place, to: from.place };
    }
    const second = this.#tokens[this.#at++];
    const to = second?.kind === 'word' && second.sheet === null ? placeOf(second.word) : null;
    if (!from || !to || from.kind !== to.kind) throw this.#stop();
    return { kind: 'reference', sheet, ...corners(from, to) };
  }

  #call(word: string): FormulaNode {
    const name = word.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, '');
    const args: FormulaNode[] = [];
    if (this.#takes(')')) return { kind: 'call', name, args };
    for (;;) {
      // IF(A1,,2): an argument that is left out is blank.
      args.push(
        this.#stands(',') || this.#stands(')') ? { kind: 'constant', value: null } : this.#expression(0),
      );
      if (this.#takes(')')) return { kind: 'call', name, args };
      this.#expect(',');
    }
  }

  #array(): FormulaNode {
    const rows: FormulaNode[][] = [[]];
    for (;;) {
      rows.at(-1)!.push(this.#signed());
      if (this.#takes('}')) break;
      if (this.#takes(';')) rows.push([]);
      else this.#expect(',');
    }
    if (rows.some((row) => row.length !== rows[0]!.length)) throw this.#stop();
    return { kind: 'array', rows };
  }

  #stands(mark: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.kind === 'mark' && token.mark === mark;
  }

  #takes(mark: string): boolean {
    const stands = this.#stands(mark);
    if (stands) this.#at++;
    return stands;
  }

  #expect(mark: string): void {
    if (!this.#takes(mark)) throw this.#stop();
  }

  #stop(): Uncalculable {
    return new Uncalculable(this.#formula);
  }
}

interface Corner {
  readonly kind: 'cell' | 'column';
  readonly place: Place;
}

/** `$F$5`, `$F`; null for another name. */
function placeOf(word: string): Corner | null {
  const match = /^(\$?)([A-Za-z]{1,3})(?:(\$?)(\d{1,7}))?$/.exec(word);
  if (!match) return null;
  const column = columnNumber(match[2]!);
  const row = match[4] === undefined ? 0 : Number(match[4]);
  if (column > LAST_COLUMN || row > LAST_ROW || match[4] === '0') return null;
  const place = { row, column, rowIsFixed: match[3] === '$', columnIsFixed: match[1] === '$' };
  return { kind: row === 0 ? 'column' : 'cell', place };
}

/** Whole columns reach over all rows. */
function corners(from: Corner, to: Corner): { readonly from: Place; readonly to: Place } {
  if (from.kind === 'cell') return { from: from.place, to: to.place };
  return {
    from: { ...from.place, row: 1, rowIsFixed: true },
    to: { ...to.place, row: LAST_ROW, rowIsFixed: true },
  };
}
