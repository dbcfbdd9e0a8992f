import type { SyntaxNode } from '@lezer/common';
import { INSTEAD } from '../words/expression-words.js';
import { type Reading, refuse, refuseText } from './reading.js';
import { meaningful, textOf } from './syntax.js';
import type { Comparator, Expression, InTest } from './tree.js';
import { alike, expectKind } from './typing.js';

/**
 * One operand of `and` / `or`. The grammar lets the right side of `in` run on over a following `and` or `or`
 * (`grade in ["A"] or moved`); the operand then names the value that stands left of its `in`.
 */
interface Operand {
  readonly node: SyntaxNode;
  readonly inOf?: {
    readonly value: SyntaxNode;
    readonly comparator: Comparator | null;
    readonly comparison: SyntaxNode;
  };
}

/** `and` binds closer than `or`, and `in` closer than both, whatever the shape of the grammar's tree. */
export function readLogic(node: SyntaxNode, reading: Reading): Expression {
  const { operands, operators } = flatten(node, reading);
  const groups: Expression[][] = [[]];
  for (const [index, operand] of operands.entries()) {
    if (index > 0 && operators[index - 1] === 'or') groups.push([]);
    groups.at(-1)!.push(readOperand(operand, reading));
  }
  return logical(
    'or',
    groups.map((group) => logical('and', group)),
  );
}

function logical(op: 'and' | 'or', operands: readonly Expression[]): Expression {
  if (operands.length === 1) return operands[0]!;
  const [first, last] = [operands[0]!, operands.at(-1)!];
  return { op, operands, type: { kind: 'boolean' }, from: first.from, to: last.to };
}

function flatten(node: SyntaxNode, reading: Reading): { operands: Operand[]; operators: string[] } {
  if (node.name === 'Disjunction' || node.name === 'Conjunction') {
    const [left, operator, right] = meaningful(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
    const before = flatten(left, reading);
    const after = flatten(right, reading);
    return {
      operands: [...before.operands, ...after.operands],
      operators: [...before.operators, operator.name, ...after.operators],
    };
  }
  const overrun = overrunOf(node, reading);
  if (!overrun) return { operands: [{ node }], operators: [] };
  const rest = flatten(overrun.test, reading);
  const [first, ...others] = rest.operands;
  const { value, comparator } = overrun;
  if (first!.inOf) return refuseText(reading, node, INSTEAD.compare());
  return {
    operands: [{ node: first!.node, inOf: { value, comparator, comparison: node } }, ...others],
    operators: rest.operators,
  };
}

/** A comparison with `in` whose right side swallowed a following `and` or `or`. */
function overrunOf(node: SyntaxNode, reading: Reading) {
  if (node.name !== 'Comparison') return null;
  const [value, operator, test, ...more] = meaningful(node);
  if (operator?.name !== 'in' || test?.name !== 'PositiveUnaryTest' || more.length > 0) return null;
  const inner = meaningful(test)[0]!;
  const [sign, operand] = inner.name === 'SimplePositiveUnaryTest' ? meaningful(inner) : [];
  if (inner.name === 'Disjunction' || inner.name === 'Conjunction') {
    return { value: value!, comparator: null, test: inner };
  }
  if (sign?.name === 'CompareOp' && (operand?.name === 'Disjunction' || operand?.name === 'Conjunction')) {
    return { value: value!, comparator: textOf(reading.source, sign) as Comparator, test: operand };
  }
  return null;
}

function readOperand({ node, inOf }: Operand, reading: Reading): Expression {
  if (!inOf) return expectKind(reading.source, reading.read(node, reading), 'boolean');
  const at = { from: inOf.comparison.from, to: node.to };
  const value = reading.read(inOf.value, reading);
  const tests: InTest[] = inOf.comparator
    ? [{ kind: 'comparison', comparator: inOf.comparator, value: reading.read(node, reading) }]
    : readTest(node, reading);
  return inExpression(reading, value, tests, at);
}

export function readComparison(node: SyntaxNode, reading: Reading): Expression {
  if (overrunOf(node, reading)) return readLogic(node, reading);
  const at = { from: node.from, to: node.to };
  const [first, operator, ...rest] = meaningful(node) as [SyntaxNode, SyntaxNode, ...SyntaxNode[]];
  if (first.name === 'Comparison') refuseText(reading, node, INSTEAD.compare());
  const left = reading.read(first, reading);
  if (operator.name === 'in') return inExpression(reading, left, readTests(rest, reading), at);
  if (operator.name === 'between') {
    const [low, , high] = rest as [SyntaxNode, SyntaxNode, SyntaxNode];
    const operands = [left, reading.read(low, reading), reading.read(high, reading)];
    const [value, from, to] = alike(reading.source, operands, at) as [Expression, Expression, Expression];
    requireOrder(reading, node, value);
    return { op: 'between', value, low: from, high: to, type: { kind: 'boolean' }, ...at };
  }
  const right = rest[0]!;
  if (right.name === 'SimplePositiveUnaryTest')
    refuseText(reading, node, INSTEAD.write('=, !=, <, <=, >, >='));
  const comparator = textOf(reading.source, operator) as Comparator;
  const operands = alike(reading.source, [left, reading.read(right, reading)], at) as [
    Expression,
    Expression,
  ];
  if (comparator !== '=' && comparator !== '!=') requireOrder(reading, node, operands[0]);
  refuseLists(reading, node, operands[0]);
  return {
    op: 'compare',
    comparator,
    left: operands[0],
    right: operands[1],
    type: { kind: 'boolean' },
    ...at,
  };
}

function requireOrder(reading: Reading, node: SyntaxNode, value: Expression): void {
  if (value.type.kind === 'boolean') refuseText(reading, node, INSTEAD.write('x = true, x, not(x)'));
  refuseLists(reading, node, value);
}

function refuseLists(reading: Reading, node: SyntaxNode, value: Expression): void {
  if (value.type.kind !== 'list' && value.type.kind !== 'item') return;
  refuseText(reading, node, INSTEAD.write('count(…), every … satisfies …, x in …'));
}

function readTests(nodes: readonly SyntaxNode[], reading: Reading): InTest[] {
  const group = nodes.find((each) => each.name === 'PositiveUnaryTests');
  const tests = group ? meaningful(group).filter((each) => each.name === 'PositiveUnaryTest') : [nodes[0]!];
  return tests.flatMap((test) =>
    readTest(test.name === 'PositiveUnaryTest' ? meaningful(test)[0]! : test, reading),
  );
}

function readTest(node: SyntaxNode, reading: Reading): InTest[] {
  switch (node.name) {
    case 'List': {
      const items = meaningful(node).filter((each) => each.name !== '[' && each.name !== ']');
      const nested = items.find((each) => each.name === 'List');
      if (nested) return refuseText(reading, nested, INSTEAD.write('x in [1, 2, [3..5]]'));
      return items.flatMap((each) => readTest(each, reading));
    }
    case 'SimplePositiveUnaryTest': {
      const [first, operand] = meaningful(node) as [SyntaxNode, SyntaxNode];
      if (first.name === 'Interval') return [readRange(first, reading)];
      const comparator = textOf(reading.source, first) as Comparator;
      return [{ kind: 'comparison', comparator, value: reading.read(operand, reading) }];
    }
    case 'Interval':
      return [readRange(node, reading)];
    case 'Comparison':
    case 'Disjunction':
    case 'Conjunction':
      return refuseText(reading, node, INSTEAD.compare());
    default:
      return [{ kind: 'value', value: reading.read(node, reading) }];
  }
}

function readRange(node: SyntaxNode, reading: Reading): InTest {
  const [open, low, , high, close] = meaningful(node) as [
    SyntaxNode,
    SyntaxNode,
    SyntaxNode,
    SyntaxNode,
    SyntaxNode,
  ];
  if (!close) refuse(reading, node, textOf(reading.source, node), INSTEAD.write('[1..5]'));
  return {
    kind: 'range',
    low: reading.read(low, reading),
    lowInclusive: open.name === '[',
    high: reading.read(high, reading),
    highInclusive: close.name === ']',
  };
}

/** Brings the value and everything it is tested against to one type. */
function inExpression(
  reading: Reading,
  value: Expression,
  tests: readonly InTest[],
  at: { readonly from: number; readonly to: number },
): Expression {
  const scalars = tests.flatMap((test) =>
    test.kind === 'range' ? [test.low!, test.high!] : test.value.type.kind === 'list' ? [] : [test.value],
  );
  const [first, ...rest] = alike(reading.source, [value, ...scalars], at) as [Expression, ...Expression[]];
  const next = () => rest.shift()!;
  const typed = tests.map((test): InTest => {
    if (test.kind === 'range') return { ...test, low: next(), high: next() };
    return test.value.type.kind === 'list' ? test : { ...test, value: next() };
  });
  return { op: 'in', value: first, tests: typed, type: { kind: 'boolean' }, ...at };
}
