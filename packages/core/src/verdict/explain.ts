import { evaluateExactly } from '../expression/exact/evaluate.js';
import type { Bindings } from '../expression/exact/value.js';
import { fieldsIn, walk } from '../expression/walk.js';
import { subjectBindings } from '../table/cell-value.js';
import type { Table } from '../table/table.js';
import { type Bilingual, bilingual } from '../words/bilingual.js';
import { type SentenceLookup, sentenceOf } from '../words/sentence.js';
import { withUnit } from '../words/units.js';
import { MISSING_WORDS, verdictWords } from '../words/verdict-words.js';
import type { CompiledCriterion, CompiledStandard, Verdicts } from './compiled.js';
import { askedBy, decidingParts, type Part } from './deciding.js';
import { type Basis, basisOf, inputsOf } from './inputs.js';
import { gapOf, partMessage } from './message.js';
import { holdsData, requiredText, valueText } from './value-text.js';
import { type CriterionVerdict, type Input, STATUSES, type Status, type SubjectVerdict } from './verdict.js';

/**
 * The verdict on one subject with everything it rests on: what was found, what was asked, by how much it falls short, what is
 * missing, and the clause.
 *
 * @param row the subject's row in `table`
 * @param derivation what filled the gaps of `table`, so that a verdict on a figure worked out says from what
 * @example
 * ```ts
 * explainSubject(compiled, table, verdicts, 0).criteria[0].message.zh //=> '家庭年人均可支配收入2900元，未超过3070元，差170元'
 * ```
 */
export function explainSubject(
  compiled: CompiledStandard,
  table: Table,
  verdicts: Verdicts,
  row: number,
  derivation: Basis | null = null,
): SubjectVerdict {
  return {
    row,
    status: STATUSES[verdicts.overall[row]!]!,
    criteria: compiled.criteria.map((_, index) =>
      explainCriterion(compiled, table, verdicts, row, index, derivation),
    ),
  };
}

/** The verdict on one subject by one criterion; `index` is the criterion's place in the standard. */
export function explainCriterion(
  compiled: CompiledStandard,
  table: Table,
  verdicts: Verdicts,
  row: number,
  index: number,
  derivation: Basis | null = null,
): CriterionVerdict {
  const criterion = compiled.criteria[index]!;
  const status = STATUSES[verdicts.criteria[index]![row]!]!;
  const bindings = subjectBindings(table, row, compiled.values);
  const lookup: SentenceLookup = { dictionary: compiled.context.dictionary, parameters: compiled.parameters };
  const inputs = inputsOf(expressionsOf(criterion), table, row, lookup.dictionary);
  const basis = basisOf(expressionsOf(criterion), table, row, lookup.dictionary, derivation);
  const parts = partsFor(criterion, status, bindings);
  const single = parts.anyOne ? null : parts.parts[0]!;
  const value = single && askedBy(single, holdsData).value;
  const unit = value?.type.kind === 'number' ? value.type.unit : undefined;
  return {
    criterion: criterion.id,
    title: criterion.title,
    status,
    actual: value && single ? valueText(evaluateExactly(value, single.bindings)) : null,
    required:
      parts.parts.length > 1 && parts.anyOne
        ? parts.parts.map(requiredText).join(' or ')
        : requiredText(parts.parts[0]!),
    shortfall: status === 'unmet' && single ? gapOf(single) : null,
    ...(unit !== undefined && { unit }),
    inputs,
    ...(basis.length > 0 && { basis }),
    parameters: criterion.parameters,
    message: messageFor(criterion, status, parts, { table, row, inputs, basis, lookup }),
    source: criterion.criterion.source,
  };
}

function expressionsOf({ require, applies }: CompiledCriterion) {
  return applies ? [applies, require] : [require];
}

type Parts = ReturnType<typeof decidingParts>;

/** An unknown verdict turns on the question whom it concerns where that is what is unknown. */
function partsFor({ require, applies }: CompiledCriterion, status: Status, bindings: Bindings): Parts {
  if (applies && status === 'unknown' && evaluateExactly(applies, bindings).kind === 'unknown') {
    return decidingParts(applies, bindings);
  }
  return decidingParts(require, bindings);
}

interface Told {
  readonly table: Table;
  readonly row: number;
  readonly inputs: readonly Input[];
  readonly basis: readonly Input[];
  readonly lookup: SentenceLookup;
}

const MOST_SAID = 3;

function messageFor(
  criterion: CompiledCriterion,
  status: Status,
  { parts, anyOne }: Parts,
  told: Told,
): Bilingual {
  if (status === 'notApplicable') {
    return verdictWords.notApplicable(
      bilingual((language) => sentenceOf(criterion.applies!, told.lookup, language)),
    );
  }
  if (status === 'unknown')
    return verdictWords.unknown(joined(reasonsFor(criterion, parts, told), verdictWords.joined));
  const said = status === 'met' && !anyOne ? parts.slice(0, 1) : parts.slice(0, MOST_SAID);
  const messages = said.map((part) =>
    withBasis(part, partMessage(part, told.lookup, memberNumber(part, told)), told),
  );
  return joined(messages, anyOne ? verdictWords.alternative : verdictWords.joined);
}

/** Adds what a figure or an answer was worked out from. */
function withBasis(part: Part, sentence: Bilingual, told: Told): Bilingual {
  const read = new Set(fieldsIn(part.condition));
  const basis = told.basis.filter((input) => input.for !== undefined && read.has(input.for));
  if (basis.length === 0) return sentence;
  const said = basis.map(({ title, value, unit }) =>
    bilingual(
      (language) => `${title[language]}${language === 'zh' ? '' : ' '}${withUnit(value!, unit, language)}`,
    ),
  );
  return verdictWords.workedOut(sentence, joined(said, verdictWords.listed));
}

function memberNumber({ member }: Part, { table, row }: Told): number | null {
  const first = table.members?.offsets[row];
  return member === null || first === undefined ? null : member - first + 1;
}

/** What is missing, each thing said once. */
function reasonsFor(criterion: CompiledCriterion, parts: readonly Part[], told: Told): Bilingual[] {
  const reasons = new Map<string, Bilingual>();
  const add = (reason: Bilingual) => reasons.set(reason.zh, reason);
  for (const part of parts) {
    for (const input of missingIn(part, told)) add(MISSING_WORDS[input.missing!](input.title));
    walk(part.condition, (each) => {
      if (each.op !== 'parameter') return;
      const absence = criterion.parameters.find(({ name }) => name === each.parameter)?.absence;
      if (absence) add(absence);
    });
  }
  if (reasons.size === 0) add(MISSING_WORDS.undefined(criterion.title));
  return [...reasons.values()];
}

function missingIn({ condition, member }: Part, { inputs }: Told): Input[] {
  const own = new Set<string>();
  const ofMember = new Set<string>();
  walk(condition, (each) => {
    if (each.op === 'field') own.add(each.field);
    else if (each.op === 'member') ofMember.add(each.field);
  });
  const workable = new Set(inputs.flatMap((input) => (input.for === undefined ? [] : [input.for])));
  return inputs.filter(({ field, missing, member: row, for: whole }) => {
    if (missing === undefined) return false;
    if (whole !== undefined) return own.has(whole);
    if (own.has(field) && row === undefined) return !workable.has(field);
    return ofMember.has(field) && (member === null || row === undefined || row === member);
  });
}

function joined(sentences: readonly Bilingual[], between: Bilingual): Bilingual {
  return bilingual((language) => sentences.map((each) => each[language]).join(between[language]));
}
