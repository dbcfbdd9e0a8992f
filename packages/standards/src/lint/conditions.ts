import type { Bilingual, Dictionary, Expression, ResolvedParameter } from '@duibiao/core';
import { lintWords } from '../words/lint.js';
import type { LintFinding } from './finding.js';
import { all, any, type Formula, negated, TRUE } from './formula.js';
import { formulaOf } from './formula-of.js';
import { type Knowledge, satisfiable } from './satisfiable.js';

/** A criterion whose expressions could be read. */
export interface ReadCriterion {
  readonly id: string;
  readonly title: Bilingual;
  readonly line: number;
  readonly require: Expression;
  readonly requireText: string;
  readonly applies: Expression | null;
  readonly appliesText: string;
  /** Written in this file, not inherited: only such criteria are reported on alone. */
  readonly own: boolean;
}

interface Condition {
  readonly criterion: ReadCriterion;
  readonly require: Formula;
  /** Holds for a subject if the criterion does not stand in its way. */
  readonly whole: Formula;
}

/**
 * What follows from the conditions alone, whatever a subject's values are: a criterion that can never hold or never fail,
 * two that exclude each other, one that another implies. Parameters have the values of the version's first day.
 */
export function conditionFindings(
  criteria: readonly ReadCriterion[],
  parameters: ReadonlyMap<string, ResolvedParameter>,
  dictionary: Dictionary,
): LintFinding[] {
  const knowledge = knowledgeOf(dictionary);
  const findings: LintFinding[] = [];
  const conditions = criteria.map((criterion): Condition => {
    const opaque = new Set<string>();
    const require = formulaOf(criterion.require, { text: criterion.requireText, parameters, opaque });
    const applies =
      criterion.applies === null
        ? TRUE
        : formulaOf(criterion.applies, { text: criterion.appliesText, parameters, opaque });
    if (criterion.own && opaque.size > 0)
      findings.push(found(criterion, 'not-analysed', 'info', lintWords.notAnalysed([...opaque])));
    return { criterion, require, whole: any(negated(applies), require) };
  });
  const sound: Condition[] = [];
  for (const condition of conditions) {
    const { criterion, require } = condition;
    const holds = satisfiable(require, knowledge);
    const fails = satisfiable(negated(require), knowledge);
    if (holds === false) report(criterion, 'never-holds', 'error', lintWords.neverHolds());
    else if (fails === false) report(criterion, 'never-fails', 'warning', lintWords.neverFails());
    else if (holds === null || fails === null)
      report(criterion, 'not-analysed', 'info', lintWords.tooManyAlternatives());
    else sound.push(condition);
  }
  sound.forEach((later, index) => {
    for (const earlier of sound.slice(0, index))
      if (earlier.criterion.own || later.criterion.own) findings.push(...between(earlier, later, knowledge));
  });
  return findings;

  function report(
    criterion: ReadCriterion,
    rule: LintFinding['rule'],
    severity: LintFinding['severity'],
    message: Bilingual,
  ) {
    if (criterion.own) findings.push(found(criterion, rule, severity, message));
  }
}

function between(earlier: Condition, later: Condition, knowledge: Knowledge): LintFinding[] {
  const [one, other] = [earlier.criterion, later.criterion];
  if (satisfiable(all(earlier.whole, later.whole), knowledge) === false)
    return [
      found(later.criterion, 'contradiction', 'error', lintWords.contradiction(one.title, other.title)),
    ];
  if (satisfiable(all(earlier.whole, negated(later.whole)), knowledge) === false)
    return [found(later.criterion, 'implied', 'warning', lintWords.implied(other.title, one.title))];
  if (satisfiable(all(later.whole, negated(earlier.whole)), knowledge) === false)
    return [found(earlier.criterion, 'implied', 'warning', lintWords.implied(one.title, other.title))];
  return [];
}

function found(
  criterion: ReadCriterion,
  rule: LintFinding['rule'],
  severity: LintFinding['severity'],
  message: Bilingual,
): LintFinding {
  return { rule, severity, line: criterion.line, criterion: criterion.id, message };
}

function knowledgeOf(dictionary: Dictionary): Knowledge {
  const fields = [...dictionary.values()];
  return {
    counts: new Set(fields.filter((field) => field.integer).map((field) => field.id)),
    words: new Map(
      fields.flatMap((field) =>
        field.values === undefined ? [] : [[field.id, field.values.map((each) => each.value)] as const],
      ),
    ),
  };
}
