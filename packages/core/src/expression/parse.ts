import type { SyntaxNode } from '@lezer/common';
import { DuibiaoError, type Place } from '../failure.js';
import { expressionWords, INSTEAD } from '../words/expression-words.js';
import { readArithmetic, readNumber, readText } from './read-arithmetic.js';
import { readCall } from './read-call.js';
import { readComparison, readLogic } from './read-logic.js';
import { readFilter, readPath, readQuantified, readVariable } from './read-members.js';
import { type Reading, refuse } from './reading.js';
import type { Scope } from './scope.js';
import { failAt, meaningful, parseSyntax, type SourceText, unwrapped } from './syntax.js';
import type { Expression } from './tree.js';
import { alike, expectKind, kindWords } from './typing.js';

/**
 * Reads an expression of the subset of FEEL (docs/feel-subset.md) into the typed tree, with units checked.
 *
 * @param place where the text stands, for errors; their line and column are those within the text
 * @throws DuibiaoError `expression/syntax`, `/subset`, `/name`, `/types`, `/units`, `/category`: which construct, where,
 *   and what to write instead
 * @example
 * ```ts
 * parseExpression('perCapitaNetIncome > 3070', standardScope(dictionary, 'household')).op //=> 'compare'
 * ```
 */
export function parseExpression(text: string, scope: Scope, place: Place = {}): Expression {
  const source: SourceText = { text, place };
  const root = parseSyntax(source, scope.names.keys());
  return read(root, { source, scope, locals: new Map(), item: null, read });
}

/** Reads an expression that must be true or false. */
export function parseCondition(text: string, scope: Scope, place: Place = {}): Expression {
  const expression = parseExpression(text, scope, place);
  if (expression.type.kind !== 'boolean' && expression.type.kind !== 'null') {
    const words = expressionWords.notACondition(kindWords(expression.type));
    throw failAt({ text, place }, 0, 'expression/types', words);
  }
  return expression;
}

/** Reads one construct; the grammar's names are lezer-feel's. */
function read(node: SyntaxNode, reading: Reading): Expression {
  const at = { from: node.from, to: node.to };
  switch (node.name) {
    case 'ParenthesizedExpression':
      return read(unwrapped(node), reading);
    case 'NumericLiteral':
      return readNumber(node, reading);
    case 'StringLiteral':
      return { op: 'literal', value: readText(node, reading), type: { kind: 'text' }, ...at };
    case 'BooleanLiteral':
      return {
        op: 'literal',
        value: reading.source.text.slice(node.from, node.to) === 'true',
        type: { kind: 'boolean' },
        ...at,
      };
    case 'null':
      return { op: 'literal', value: null, type: { kind: 'null' }, ...at };
    case 'Disjunction':
    case 'Conjunction':
      return readLogic(node, reading);
    case 'Comparison':
      return readComparison(node, reading);
    case 'ArithmeticExpression':
      return readArithmetic(node, reading);
    case 'IfExpression':
      return readIf(node, reading);
    case 'QuantifiedExpression':
      return readQuantified(node, reading);
    case 'FilterExpression':
      return readFilter(node, reading);
    case 'PathExpression':
      return readPath(node, reading);
    case 'VariableName':
      return readVariable(node, reading);
    case 'FunctionInvocation':
    case 'DateTimeLiteral':
      return readCall(node, reading);
    case 'List':
      return readList(node, reading);
    default:
      return refuseConstruct(node, reading);
  }
}

function readIf(node: SyntaxNode, reading: Reading): Expression {
  const [condition, then, otherwise] = meaningful(node).filter(
    (each) => !['if', 'then', 'else'].includes(each.name),
  );
  const test = expectKind(reading.source, read(condition!, reading), 'boolean');
  const branches = [read(then!, reading), read(otherwise!, reading)];
  const [first, second] = alike(reading.source, branches, node) as [Expression, Expression];
  const type = first.type.kind === 'null' ? second.type : first.type;
  return {
    op: 'if',
    condition: test,
    consequence: first,
    otherwise: second,
    type,
    from: node.from,
    to: node.to,
  };
}

function readList(node: SyntaxNode, reading: Reading): Expression {
  const inside = meaningful(node).filter((each) => each.name !== '[' && each.name !== ']');
  const items = alike(
    reading.source,
    inside.map((each) => read(each, reading)),
    node,
  );
  const of = items.find((each) => each.type.kind !== 'null')?.type ?? { kind: 'null' as const };
  return { op: 'list', items, type: { kind: 'list', of }, from: node.from, to: node.to };
}

function refuseConstruct(node: SyntaxNode, reading: Reading): never {
  switch (node.name) {
    case 'ForExpression':
      return refuse(reading, node, 'for … return', INSTEAD.write('sum(members.x), every … satisfies …'));
    case 'Context':
      return refuse(reading, node, '{ … }', INSTEAD.condition());
    case 'FunctionDefinition':
      return refuse(reading, node, 'function( … )', INSTEAD.condition());
    case 'InstanceOfExpression':
      return refuse(reading, node, 'instance of', INSTEAD.write('x != null'));
    case 'SimplePositiveUnaryTest':
    case 'Interval':
      return refuse(
        reading,
        node,
        reading.source.text.slice(node.from, node.to),
        INSTEAD.write('x in [1..5], x = 5'),
      );
    default:
      return refuse(reading, node, reading.source.text.slice(node.from, node.to), INSTEAD.condition());
  }
}

/** True for errors of expressions, which the caller may place in a standard's file. */
export function isExpressionError(error: unknown): error is DuibiaoError {
  return error instanceof DuibiaoError && error.code.startsWith('expression/');
}
