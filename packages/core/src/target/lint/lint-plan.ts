import { planLintWords } from '../../words/plan-lint.js';
import type { Plan } from '../plan.js';
import { titleOfPlan, titleOfTarget } from '../plan-in-language.js';
import { readPlanText } from '../reading/read-plan-text.js';
import { breakdownFindings, disagreementFindings, relationFindings } from './figures.js';
import type { PlanFinding } from './finding.js';

/**
 * Judges a plan: parts that do not add up and which is likely wrong, figures that disagree, thresholds that the plan's
 * own target cannot reach, dates outside its year, targets without a lead, text that cannot be read. With the plan's
 * text, also quotations that are not in it and figures of the text that no entry holds.
 *
 * @example
 * ```ts
 * lintPlan(findPlan('tongjiang-2016')).map(({ rule }) => rule).includes('threshold/out-of-reach') //=> true
 * ```
 */
export function lintPlan(plan: Plan, text?: string): PlanFinding[] {
  return [
    ...breakdownFindings(plan),
    ...disagreementFindings(plan),
    ...relationFindings(plan),
    ...dateFindings(plan),
    ...leadFindings(plan),
    ...remarkFindings(plan),
    ...(text === undefined ? [] : textFindings(plan, text)),
  ];
}

function dateFindings(plan: Plan): PlanFinding[] {
  const outside = plan.targets.flatMap((target): PlanFinding[] => {
    const wrong = [target.start, target.due].find((date) => date && (date < plan.start || date > plan.end));
    if (!wrong) return [];
    const message = planLintWords.outsidePlan(titleOfTarget(target), wrong, plan.start, plan.end);
    return [
      {
        rule: 'dates/outside-plan',
        severity: 'warning',
        message,
        targets: [target.id],
        place: target.source,
      },
    ];
  });
  const titled = [...plan.title.matchAll(/20\d\d/gu)].map(([year]) => Number(year));
  if (titled.length === 0 || titled.includes(plan.year)) return outside;
  const message = planLintWords.titleYear(titleOfPlan(plan), titled[0]!, plan.year);
  return [
    ...outside,
    { rule: 'dates/title-year', severity: 'warning', message, targets: [], place: { quote: plan.title } },
  ];
}

function leadFindings(plan: Plan): PlanFinding[] {
  const without = plan.targets.filter(({ kind, lead }) => kind !== 'fact' && lead.length === 0);
  if (without.length === 0) return [];
  const message = planLintWords.noLead(without.length, without.slice(0, 3).map(titleOfTarget));
  const targets = without.map(({ id }) => id);
  return [{ rule: 'lead/missing', severity: 'warning', message, targets, place: without[0]!.source }];
}

function remarkFindings(plan: Plan): PlanFinding[] {
  return plan.remarks.map((remark): PlanFinding => {
    const reading = remark.reading;
    const unreadable = remark.kind === 'lostText' || remark.kind === 'blank';
    return {
      rule: unreadable ? 'text/unreadable' : 'text/contradiction',
      severity: 'warning',
      message: planLintWords.remark(remark, reading),
      targets: remark.targets,
      place: { document: plan.document.address ?? plan.id, quote: remark.quotes.join(' … ') },
    };
  });
}

function textFindings(plan: Plan, text: string): PlanFinding[] {
  const strange = plan.targets
    .filter(({ source }) => !text.includes(source.quote))
    .map(
      (target): PlanFinding => ({
        rule: 'quote/not-in-text',
        severity: 'error',
        message: planLintWords.notInText(titleOfTarget(target), target.source.quote),
        targets: [target.id],
        place: target.source,
      }),
    );
  const spans = plan.targets.flatMap(({ source }) => occurrences(text, source.quote));
  const missed = readPlanText(text).targets.filter(
    ({ offset, written }) => !spans.some(([from, to]) => from <= offset && offset + written.length <= to),
  );
  const unheld = missed.map(
    ({ written, quote, clause, line }): PlanFinding => ({
      rule: 'text/not-held',
      severity: 'info',
      message: planLintWords.notHeld(written, quote),
      targets: [],
      place: { clause, quote, line },
    }),
  );
  return [...strange, ...unheld];
}

function occurrences(text: string, quote: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    spans.push([at, at + quote.length]);
  return spans;
}
