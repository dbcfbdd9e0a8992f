import type { SyntaxNode } from '@lezer/common';
import type { Bilingual } from '../words/bilingual.js';
import { expressionWords } from '../words/expression-words.js';
import type { Scope } from './scope.js';
import { failAt, type SourceText, textOf } from './syntax.js';
import type { Expression, ExpressionType, ItemField } from './tree.js';

/** What the readers of the parts of an expression share. */
export interface Reading {
  readonly source: SourceText;
  readonly scope: Scope;
  /** Variables of `every` and `some`, and `item` inside a filter. */
  readonly locals: ReadonlyMap<string, ExpressionType>;
  /** Inside a filter: what can be read of the item by its bare name. */
  readonly item: ReadonlyMap<string, ItemField> | null;
  read(node: SyntaxNode, reading: Reading): Expression;
}

/** The same with one more variable. */
export function withLocal(reading: Reading, variable: string, type: ExpressionType): Reading {
  return { ...reading, locals: new Map(reading.locals).set(variable, type) };
}

/** A construct of FEEL that the subset leaves out. */
export function refuse(reading: Reading, node: SyntaxNode, what: string, instead: Bilingual): never {
  throw failAt(reading.source, node.from, 'expression/subset', expressionWords.construct(what, instead));
}

/** A construct refused by its own text. */
export function refuseText(reading: Reading, node: SyntaxNode, instead: Bilingual): never {
  return refuse(reading, node, textOf(reading.source, node), instead);
}
