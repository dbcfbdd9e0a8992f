import type { Expression, InTest } from './tree.js';

/** The expressions directly inside one, in the order of the text. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'literal':
    case 'field':
    case 'parameter':
    case 'member':
    case 'members':
      return [];
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'and':
    case 'or':
      return expression.operands;
    case 'compare':
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'between':
      return [expression.value, expression.low, expression.high];
    case 'in':
      return [expression.value, ...expression.tests.flatMap(expressionsOfTest)];
    case 'if':
      return [expression.condition, expression.consequence, expression.otherwise];
    case 'list':
      return expression.items;
    case 'filter':
      return [expression.list, expression.condition];
    case 'project':
      return [expression.list, expression.each];
    case 'aggregate':
      return expression.each ? [expression.list, expression.each] : [expression.list];
    case 'every':
    case 'some':
      return [expression.list, expression.satisfies];
    case 'call':
      return expression.arguments;
  }
}

function expressionsOfTest(test: InTest): Expression[] {
  if (test.kind !== 'range') return [test.value];
  return [test.low, test.high].filter((each) => each !== null);
}

/** Calls `visit` on the expression and everything inside it. */
export function walk(expression: Expression, visit: (each: Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) walk(child, visit);
}

export function anyWithin(expression: Expression, test: (each: Expression) => boolean): boolean {
  return test(expression) || childrenOf(expression).some((child) => anyWithin(child, test));
}

const fieldsOf = new WeakMap<Expression, readonly string[]>();

/** Ids of the fields an expression reads, of the subject and of its members, each once, in order of appearance. */
export function fieldsIn(expression: Expression): readonly string[] {
  const known = fieldsOf.get(expression);
  if (known) return known;
  const fields = readFields(expression);
  fieldsOf.set(expression, fields);
  return fields;
}

function readFields(expression: Expression): readonly string[] {
  const found = new Set<string>();
  walk(expression, (each) => {
    if (each.op === 'field' || (each.op === 'member' && each.field !== '')) found.add(each.field);
  });
  return [...found];
}

/** Names of the parameters an expression reads, each once, in order of appearance. */
export function parametersIn(expression: Expression): string[] {
  const found = new Set<string>();
  walk(expression, (each) => {
    if (each.op === 'parameter') found.add(each.parameter);
  });
  return [...found];
}
