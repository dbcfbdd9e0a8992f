import type { SyntaxNode } from '@lezer/common';
import { dayNumber } from '../calendar/date.js';
import { readDuration } from '../calendar/duration.js';
import { expressionWords, INSTEAD } from '../words/expression-words.js';
import { readText } from './read-arithmetic.js';
import { ITEM } from './read-members.js';
import { type Reading, refuse, refuseText } from './reading.js';
import { failAt, meaningful, nameOf } from './syntax.js';
import type { Aggregate, Expression, ExpressionType } from './tree.js';
import { alike, expectKind } from './typing.js';

/** `not(…)`, `count(…)`, `sum(…)`, `min(…)`, `max(…)`, `date("…")`, `duration("…")`, `@"…"`. */
export function readCall(node: SyntaxNode, reading: Reading): Expression {
  const [callee, ...rest] = meaningful(node) as [SyntaxNode, ...SyntaxNode[]];
  if (callee.name === 'AtLiteral') return temporal(meaningful(callee)[0]!, reading, 'any', node);
  const name = nameOf(reading.source, callee);
  const parameters = rest.find(
    (each) => each.name === 'PositionalParameters' || each.name === 'NamedParameters',
  );
  if (parameters?.name === 'NamedParameters') refuseText(reading, node, INSTEAD.write(`${name}(…)`));
  const args = parameters ? meaningful(parameters).filter((each) => each.name !== ',') : [];
  switch (name) {
    case 'not':
      if (args.length !== 1) return refuseText(reading, node, INSTEAD.write('not(…)'));
      return {
        op: 'not',
        operand: expectKind(reading.source, reading.read(args[0]!, reading), 'boolean'),
        type: { kind: 'boolean' },
        from: node.from,
        to: node.to,
      };
    case 'count':
    case 'sum':
    case 'min':
    case 'max':
      return readAggregate(name, args, node, reading);
    case 'date':
    case 'duration': {
      const [only, ...more] = args;
      if (only?.name === 'StringLiteral' && more.length === 0) return temporal(only, reading, name, node);
      if (name === 'date' && args.length === 3 && args.every((each) => each.name === 'NumericLiteral')) {
        return dateOfParts(args, reading, node);
      }
      return refuseText(
        reading,
        node,
        INSTEAD.write(name === 'date' ? 'date("2017-12-31")' : 'duration("P7D")'),
      );
    }
    default:
      return refuse(reading, node, `${name}( … )`, INSTEAD.function(name));
  }
}

function dateOfParts(args: readonly SyntaxNode[], reading: Reading, node: SyntaxNode): Expression {
  const [year, month, day] = args.map((each) => nameOf(reading.source, each)) as [string, string, string];
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateLiteral(iso, reading, node);
}

function dateLiteral(iso: string, reading: Reading, node: SyntaxNode): Expression {
  if (dayNumber(iso) === null)
    throw failAt(reading.source, node.from, 'expression/date', expressionWords.date(iso));
  return { op: 'literal', value: iso, type: { kind: 'date' }, from: node.from, to: node.to };
}

function temporal(
  node: SyntaxNode,
  reading: Reading,
  as: 'date' | 'duration' | 'any',
  whole: SyntaxNode,
): Expression {
  const text = readText(node, reading);
  if (as === 'date' || (as === 'any' && !/^-?P/.test(text))) return dateLiteral(text, reading, whole);
  const duration = readDuration(text);
  if (!duration)
    throw failAt(reading.source, node.from, 'expression/duration', expressionWords.duration(text));
  return {
    op: 'literal',
    value: String(duration.amount),
    type: { kind: duration.kind },
    from: whole.from,
    to: whole.to,
  };
}

/** Takes a list, or the items one by one; a lone value is a list of one, as in FEEL. */
function readAggregate(
  name: Aggregate['function'],
  args: readonly SyntaxNode[],
  node: SyntaxNode,
  reading: Reading,
): Expression {
  if (args.length === 0 || (name === 'count' && args.length > 1)) {
    return refuseText(reading, node, INSTEAD.write(`${name}(members…)`));
  }
  const at = { from: node.from, to: node.to };
  const values = args.map((each) => reading.read(each, reading));
  const only = values[0]!;
  if (only.type.kind === 'null' && values.length === 1) return { ...only, ...at };
  const list = values.length === 1 && only.type.kind === 'list' ? only : listOf(values, reading, at);
  const { of, counted } = list.type as ExpressionType & { kind: 'list' };
  if (name === 'count') {
    const type: ExpressionType =
      counted === undefined ? { kind: 'number' } : { kind: 'number', unit: counted };
    return {
      op: 'aggregate',
      function: name,
      list: list.op === 'project' ? list.list : list,
      each: null,
      type,
      ...at,
    };
  }
  const each: Expression = list.op === 'project' ? list.each : itemOf(of, at);
  const allowed =
    name === 'sum' ? ['number', 'days', 'null'] : ['number', 'text', 'date', 'days', 'months', 'null'];
  if (!allowed.includes(of.kind)) expectKind(reading.source, each, 'number');
  const over = list.op === 'project' ? list.list : list;
  return { op: 'aggregate', function: name, list: over, each, type: of, ...at };
}

function listOf(
  values: readonly Expression[],
  reading: Reading,
  at: { readonly from: number; readonly to: number },
): Expression {
  const items = alike(reading.source, values, at);
  const of = items.find((each) => each.type.kind !== 'null')?.type ?? { kind: 'null' as const };
  return { op: 'list', items, type: { kind: 'list', of }, ...at };
}

function itemOf(type: ExpressionType, at: { readonly from: number; readonly to: number }): Expression {
  return { op: 'member', variable: ITEM, field: '', type, ...at };
}
