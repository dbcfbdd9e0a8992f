import { evaluateExactly } from '../expression/exact/evaluate.js';
import { type Bindings, type Value, withVariable } from '../expression/exact/value.js';
import { ITEM } from '../expression/read-members.js';
import type { Expression } from '../expression/tree.js';
import { childrenOf } from '../expression/walk.js';
import type { Source } from '../standard/source.js';
import { subjectBindings } from '../table/cell-value.js';
import type { MissingReason, Table } from '../table/table.js';
import { type Bilingual, bilingual } from '../words/bilingual.js';
import { explanationWords } from '../words/explanation-words.js';
import { figure, type SentenceLookup, sentenceOf } from '../words/sentence.js';
import type { CompiledStandard } from './compiled.js';
import { valueText } from './value-text.js';

/** One step of an explanation; its children are what it rests on. */
export interface ExplanationNode {
  readonly kind:
    | 'criterion'
    | 'applies'
    | 'condition'
    | 'figure'
    | 'input'
    | 'parameter'
    | 'member'
    | 'clause';
  readonly text: Bilingual;
  /** As it came out: `true`, `2900`, `A`; null when unknown, absent where a step has no value. */
  readonly value?: string | null;
  readonly unit?: string;
  /** Why an input has no value. */
  readonly missing?: MissingReason;
  /** Field id of an input. */
  readonly field?: string;
  /** Row of the member table. */
  readonly member?: number;
  /** The clause a criterion or a parameter rests on, with its quotation. */
  readonly source?: Source;
  readonly children: readonly ExplanationNode[];
}

/**
 * The verdict on a subject by one criterion, unfolded: conditions down to the inputs they read, parameters down to the clauses
 * they come from, and the criterion's own clause.
 *
 * @param index the criterion's place in the standard
 * @example
 * ```ts
 * explainTree(compiled, table, 0, 0).children.map((child) => child.kind) //=> ['condition', 'clause']
 * ```
 */
export function explainTree(
  compiled: CompiledStandard,
  table: Table,
  row: number,
  index: number,
): ExplanationNode {
  const { criterion, title, applies, require } = compiled.criteria[index]!;
  const lookup: SentenceLookup = { dictionary: compiled.context.dictionary, parameters: compiled.parameters };
  const unfolding: Unfolding = {
    lookup,
    bindings: subjectBindings(table, row, compiled.values),
    member: null,
  };
  const children = [
    ...(applies ? [{ ...unfold(applies, unfolding), kind: 'applies' as const }] : []),
    unfold(require, unfolding),
    clauseNode(criterion.source),
  ];
  return { kind: 'criterion', text: title, source: criterion.source, children };
}

interface Unfolding {
  readonly lookup: SentenceLookup;
  readonly bindings: Bindings;
  readonly member: number | null;
}

function unfold(expression: Expression, unfolding: Unfolding): ExplanationNode {
  const { lookup, bindings, member } = unfolding;
  const value = evaluateExactly(expression, bindings);
  const unit = expression.type.kind === 'number' ? expression.type.unit : undefined;
  const base = { value: valueText(value), ...(unit !== undefined && { unit }) };
  const named = { text: bilingual((language) => figure(expression, lookup, language)), ...base };
  switch (expression.op) {
    case 'field':
    case 'member': {
      const gone = value.kind === 'unknown' ? { missing: value.reason } : {};
      const of = expression.op === 'member' && member !== null ? { member } : {};
      return { kind: 'input', ...named, field: expression.field, ...gone, ...of, children: [] };
    }
    case 'parameter': {
      const source = lookup.parameters.find(({ name }) => name === expression.parameter)?.source;
      const clause = source ? { source, children: [clauseNode(source)] } : { children: [] };
      return { kind: 'parameter', ...named, ...clause };
    }
    default: {
      const children = [...itemNodes(expression, unfolding), ...plainChildren(expression, unfolding)];
      if (expression.type.kind !== 'boolean') return { kind: 'figure', ...named, children };
      const text = bilingual((language) => sentenceOf(expression, lookup, language));
      return { kind: 'condition', text, ...base, children };
    }
  }
}

/** What is read of the subject itself; figures written in the text explain themselves. */
function plainChildren(expression: Expression, unfolding: Unfolding): ExplanationNode[] {
  const overItems = ['every', 'some', 'filter', 'project', 'aggregate'].includes(expression.op);
  const inside = overItems ? childrenOf(expression).slice(0, 1) : childrenOf(expression);
  return inside
    .filter((each) => each.op !== 'literal' && each.op !== 'members')
    .map((each) => unfold(each, unfolding));
}

/** What is asked of each item of a list, item by item. */
function itemNodes(expression: Expression, unfolding: Unfolding): ExplanationNode[] {
  const asked = askedOfItems(expression);
  if (!asked) return [];
  const list = evaluateExactly(asked.list, unfolding.bindings);
  if (list.kind !== 'list') return [];
  return list.items.map(({ value }, index) => {
    const bindings = withVariable(unfolding.bindings, asked.variable, value);
    const inner = unfold(asked.each, { ...unfolding, bindings, member: rowOf(value) });
    const row = rowOf(value);
    return {
      kind: 'member',
      text: explanationWords.item(index + 1),
      ...(row !== null && { member: row }),
      children: [inner],
    };
  });
}

function askedOfItems(
  expression: Expression,
): { list: Expression; variable: string; each: Expression } | null {
  switch (expression.op) {
    case 'every':
    case 'some':
      return { list: expression.list, variable: expression.variable, each: expression.satisfies };
    case 'filter':
      return { list: expression.list, variable: ITEM, each: expression.condition };
    case 'project':
    case 'aggregate':
      return expression.each && { list: expression.list, variable: ITEM, each: expression.each };
    default:
      return null;
  }
}

function rowOf(value: Value): number | null {
  return value.kind === 'item' ? value.row : null;
}

function clauseNode(source: Source): ExplanationNode {
  return { kind: 'clause', text: explanationWords.clause(source), source, children: [] };
}
