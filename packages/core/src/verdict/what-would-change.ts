import { evaluateExactly } from '../expression/exact/evaluate.js';
import { isNull } from '../expression/exact/logic.js';
import { type Bindings, withVariable } from '../expression/exact/value.js';
import type { Expression } from '../expression/tree.js';
import { fieldsIn } from '../expression/walk.js';
import { subjectBindings } from '../table/cell-value.js';
import type { Table } from '../table/table.js';
import { type Bilingual, bilingual } from '../words/bilingual.js';
import { explanationWords } from '../words/explanation-words.js';
import { type SentenceLookup, sentenceOf } from '../words/sentence.js';
import { type Change, changeOf, solvedChanges } from './change.js';
import type { CompiledStandard } from './compiled.js';
import { askedBy, outcomeOf, type Part } from './deciding.js';
import { holdsData } from './value-text.js';

/** Changes that together would make a criterion hold. */
export interface Alternative {
  readonly changes: readonly Change[];
  readonly text: Bilingual;
}

const MOST_ALTERNATIVES = 6;

/**
 * What would have to change for a criterion to be met: the smallest sets of changes, fewest first; a set with one change is
 * one that alone is enough. Figures worked out from others are solved for each of them in turn. Empty when it is met
 * already, and when nothing in the ledger could help (the line itself has no value).
 *
 * @param index the criterion's place in the standard
 * @example
 * ```ts
 * whatWouldChange(compiled, table, 0, 0)[0].text.zh //=> '“人均可支配收入”由2900元变为超过3070元（相差170元）'
 * ```
 */
export function whatWouldChange(
  compiled: CompiledStandard,
  table: Table,
  row: number,
  index: number,
): Alternative[] {
  const bindings = subjectBindings(table, row, compiled.values);
  const first = table.members?.offsets[row] ?? 0;
  const lookup: SentenceLookup = { dictionary: compiled.context.dictionary, parameters: compiled.parameters };
  const sets = needed(compiled.criteria[index]!.require, true, {
    bindings,
    member: null,
    lookup,
    firstMember: first,
  });
  return smallest(sets.filter((set) => set.length > 0)).map((changes) => ({
    changes,
    text: joined(changes.map((each) => each.text)),
  }));
}

interface Search {
  readonly bindings: Bindings;
  readonly member: number | null;
  readonly lookup: SentenceLookup;
  readonly firstMember: number;
}

type Sets = readonly (readonly Change[])[];
const DONE: Sets = [[]];

/** Every set of changes after which the condition comes out as wanted; one empty set when it does already. */
function needed(condition: Expression, wanted: boolean, search: Search): Sets {
  const outcome = outcomeOf(evaluateExactly(condition, search.bindings));
  if (outcome === wanted) return DONE;
  const inner = (each: Expression, want = wanted) => needed(each, want, search);
  switch (condition.op) {
    case 'not':
      return inner(condition.operand, !wanted);
    case 'and':
    case 'or':
      return (condition.op === 'and') === wanted
        ? product(condition.operands.map((each) => inner(each)))
        : condition.operands.flatMap((each) => inner(each));
    case 'if':
      if (isNull(condition.condition)) return inner(condition.otherwise);
      return [
        ...product([inner(condition.condition, true), inner(condition.consequence)]),
        ...product([inner(condition.condition, false), inner(condition.otherwise)]),
      ];
    case 'every':
    case 'some': {
      const list = evaluateExactly(condition.list, search.bindings);
      if (list.kind !== 'list') return [[satisfied(condition, wanted, search)]];
      const each = list.items.map(({ value }) =>
        needed(condition.satisfies, wanted, {
          ...search,
          bindings: withVariable(search.bindings, condition.variable, value),
          member: value.kind === 'item' ? value.row : null,
        }),
      );
      return (condition.op === 'every') === wanted ? product(each) : each.flat();
    }
    default:
      return leafChanges(
        { condition, wanted, outcome, bindings: search.bindings, member: search.member },
        search,
      );
  }
}

/** Changes of a simple condition: of the one field it reads, or of each field its figure is worked out from. */
function leafChanges(part: Part, search: Search): Sets {
  const fields = fieldsIn(part.condition);
  if (fields.length === 0) return [];
  const numbered = (change: Change): Change =>
    part.member === null
      ? change
      : {
          ...change,
          member: part.member,
          text: explanationWords.ofMember(part.member - search.firstMember + 1, change.text),
        };
  const { value } = askedBy(part, holdsData);
  if ((value.op === 'field' || value.op === 'member') && fields.length === 1) {
    return [[numbered(changeOf(value, part, search.lookup))]];
  }
  const solved = solvedChanges(part, search.lookup);
  if (solved.length > 0) return solved.map((each) => each.map(numbered));
  return [[satisfied(part.condition, part.wanted, search)]];
}

/** A change that can only be said as a whole. */
function satisfied(condition: Expression, wanted: boolean, { lookup }: Search): Change {
  const asked: Expression = wanted
    ? condition
    : { op: 'not', operand: condition, type: { kind: 'boolean' }, from: condition.from, to: condition.to };
  const sentence = bilingual((language) => sentenceOf(asked, lookup, language));
  return { field: null, from: null, to: sentence, gap: null, text: explanationWords.satisfy(sentence) };
}

/** All ways to pick one set from each group, together; cut off where the ways multiply. */
function product(groups: readonly Sets[]): Sets {
  let sets: Sets = DONE;
  for (const group of groups) {
    const few = smallest(group, MOST_ALTERNATIVES);
    sets = sets.flatMap((set) => few.map((more) => [...set, ...more]));
    if (sets.length > 200) sets = smallest(sets, MOST_ALTERNATIVES);
  }
  return sets;
}

function smallest(sets: Sets, most = MOST_ALTERNATIVES): (readonly Change[])[] {
  const byText = new Map(
    sets.map(
      (set) =>
        [
          set
            .map((each) => each.text.zh)
            .sort()
            .join('|'),
          set,
        ] as const,
    ),
  );
  return [...byText.values()].sort((a, b) => a.length - b.length).slice(0, most);
}

function joined(texts: readonly Bilingual[]): Bilingual {
  return { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
}
