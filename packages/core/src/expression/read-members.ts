import type { SyntaxNode } from '@lezer/common';
import { expressionWords, INSTEAD } from '../words/expression-words.js';
import { nearNames } from './near-names.js';
import { type Reading, refuse, refuseText, withLocal } from './reading.js';
import { failAt, meaningful, nameOf } from './syntax.js';
import type { Expression, ExpressionType } from './tree.js';
import { expectKind } from './typing.js';

/** The variable by which a filter's condition reads the item. */
export const ITEM = 'item';

export function readVariable(node: SyntaxNode, reading: Reading): Expression {
  const name = nameOf(reading.source, node);
  const at = { from: node.from, to: node.to };
  const field = reading.item?.get(name);
  if (field) return { op: 'member', variable: ITEM, field: field.field, type: field.type, ...at };
  const local = reading.locals.get(name);
  if (local) return { op: 'member', variable: name, field: '', type: local, ...at };
  const named = reading.scope.names.get(name);
  switch (named?.kind) {
    case 'field':
      return { op: 'field', field: named.field, type: named.type, ...at };
    case 'parameter':
      return { op: 'parameter', parameter: named.parameter, type: named.type, ...at };
    case 'members':
      return { op: 'members', type: named.type, ...at };
    default: {
      const known = [
        ...reading.scope.names.keys(),
        ...reading.locals.keys(),
        ...(reading.item?.keys() ?? []),
      ];
      throw failAt(
        reading.source,
        node.from,
        'expression/name',
        expressionWords.unknownName(name, nearNames(name, known)),
      );
    }
  }
}

/** `m.age`, `members.income`, `d.year`, `loan.amount`. */
export function readPath(node: SyntaxNode, reading: Reading): Expression {
  const [owner, , last] = meaningful(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
  const from = reading.read(owner, reading);
  const name = nameOf(reading.source, last);
  const at = { from: node.from, to: node.to };
  const { type } = from;
  if (type.kind === 'date' && (name === 'year' || name === 'month' || name === 'day')) {
    return { op: 'call', function: name, arguments: [from], type: { kind: 'number' }, ...at };
  }
  if (type.kind === 'list' && type.of.kind === 'item') {
    const { field, type: each } = fieldOf(type.of, name, last, reading);
    const read: Expression = { op: 'member', variable: ITEM, field, type: each, ...at };
    return { op: 'project', list: from, each: read, type: { kind: 'list', of: each }, ...at };
  }
  if (type.kind === 'item' && (from.op === 'member' || from.op === 'field')) {
    const { field, type: own } = fieldOf(type, name, last, reading);
    return from.op === 'member'
      ? { ...from, field: from.field ? `${from.field}.${field}` : field, type: own, ...at }
      : { ...from, field: `${from.field}.${field}`, type: own, ...at };
  }
  return refuseText(reading, node, INSTEAD.write('members.x, m.x, d.year, d.month, d.day'));
}

function fieldOf(type: ExpressionType & { kind: 'item' }, name: string, node: SyntaxNode, reading: Reading) {
  const field = type.fields.get(name);
  if (field) return field;
  const words = expressionWords.unknownName(name, nearNames(name, [...type.fields.keys()]));
  throw failAt(reading.source, node.from, 'expression/name', words);
}

/** `members[age < 16]`; inside the brackets the item's fields are named directly, or through `item`. */
export function readFilter(node: SyntaxNode, reading: Reading): Expression {
  const [owner, , inside] = meaningful(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
  const list = reading.read(owner, reading);
  if (list.type.kind !== 'list') refuseText(reading, node, INSTEAD.write('members[age < 16]'));
  const { of } = list.type as ExpressionType & { kind: 'list' };
  const inner: Reading = { ...withLocal(reading, ITEM, of), item: of.kind === 'item' ? of.fields : null };
  const condition = reading.read(inside, inner);
  if (condition.type.kind === 'number') refuseText(reading, node, INSTEAD.position());
  expectKind(reading.source, condition, 'boolean');
  return { op: 'filter', list, condition, type: list.type, from: node.from, to: node.to };
}

/** `every m in members satisfies m.insured`. */
export function readQuantified(node: SyntaxNode, reading: Reading): Expression {
  const [word, bindings, , satisfies] = meaningful(node) as [SyntaxNode, SyntaxNode, SyntaxNode, SyntaxNode];
  const each = meaningful(bindings).filter((child) => child.name === 'InExpression');
  if (each.length !== 1)
    refuse(
      reading,
      bindings,
      nameOf(reading.source, bindings),
      INSTEAD.write('every m in members satisfies …'),
    );
  const [variableNode, , iteration] = meaningful(each[0]!) as [SyntaxNode, SyntaxNode, SyntaxNode];
  const variable = nameOf(reading.source, variableNode);
  const inner = meaningful(iteration);
  if (inner.length !== 1) refuseText(reading, iteration, INSTEAD.write('[1, 2, 3]'));
  const list = reading.read(inner[0]!, reading);
  if (list.type.kind !== 'list')
    refuseText(reading, each[0]!, INSTEAD.write('every m in members satisfies …'));
  const { of } = list.type as ExpressionType & { kind: 'list' };
  const condition = reading.read(satisfies, { ...withLocal(reading, variable, of), item: null });
  return {
    op: word.name === 'every' ? 'every' : 'some',
    variable,
    list,
    satisfies: expectKind(reading.source, condition, 'boolean'),
    type: { kind: 'boolean' },
    from: node.from,
    to: node.to,
  };
}
