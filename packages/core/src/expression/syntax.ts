import type { SyntaxNode } from '@lezer/common';
import { parser, trackVariables } from 'lezer-feel';
import { DuibiaoError, type Place } from '../failure.js';
import type { Bilingual } from '../words/bilingual.js';
import { expressionWords } from '../words/expression-words.js';

/** The text being read, for messages and for the text of nodes. */
export interface SourceText {
  readonly text: string;
  readonly place: Place;
}

/** The root of lezer-feel's tree; any error in it is refused at its line and column. */
export function parseSyntax(source: SourceText, names: Iterable<string>): SyntaxNode {
  const { text } = source;
  if (text.trim() === '') throw failAt(source, 0, 'expression/empty', expressionWords.empty());
  const tree = parserFor(names).parse(text);
  let errorAt = -1;
  tree.iterate({
    enter: (node) => {
      if (node.type.isError && errorAt < 0) errorAt = node.from;
    },
  });
  if (errorAt >= 0) {
    const near = text.slice(errorAt).trim().slice(0, 12);
    throw failAt(source, errorAt, 'expression/syntax', expressionWords.syntax(near));
  }
  const root = meaningful(tree.topNode)[0];
  if (!root) throw failAt(source, 0, 'expression/empty', expressionWords.empty());
  return root;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A name of letters and digits: one that needs no telling to the grammar. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name);
}

/** Names with operators or spaces in them are known to the grammar only when it is told of them. */
function parserFor(names: Iterable<string>) {
  const unusual = [...names].filter((name) => !isPlainName(name));
  if (unusual.length === 0) return parser;
  return parser.configure({
    contextTracker: trackVariables(Object.fromEntries(unusual.map((name) => [name, null]))),
  });
}

/** Children without comments. */
export function meaningful(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name !== 'LineComment' && child.name !== 'BlockComment') children.push(child);
  }
  return children;
}

/** Takes parentheses off. */
export function unwrapped(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.name === 'ParenthesizedExpression') {
    const child = meaningful(inner).find((each) => each.name !== '(' && each.name !== ')');
    if (!child) break;
    inner = child;
  }
  return inner;
}

export function textOf(source: SourceText, node: SyntaxNode): string {
  return source.text.slice(node.from, node.to);
}

/** A name as written, with runs of white space made one blank. */
export function nameOf(source: SourceText, node: SyntaxNode): string {
  return textOf(source, node).replace(/\s+/g, ' ').trim();
}

/** An error at a place of the expression; line and column count from 1. */
export function failAt(source: SourceText, at: number, code: string, sentence: Bilingual): DuibiaoError {
  const before = source.text.slice(0, at).split('\n');
  return new DuibiaoError(
    code,
    expressionWords.at(sentence, source.text, before.length, before.at(-1)!.length + 1),
    {
      line: before.length,
      column: before.at(-1)!.length + 1,
      ...source.place,
    },
  );
}
