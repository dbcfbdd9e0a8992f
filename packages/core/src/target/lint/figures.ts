import { Decimal, decimal, shown, shownApart } from '../../quantity/decimal.js';
import { Quantity } from '../../quantity/quantity.js';
import { type Bilingual, bilingual } from '../../words/bilingual.js';
import { planLintWords } from '../../words/plan-lint.js';
import { quantityText } from '../../words/quantity-text.js';
import { perHousehold } from '../arithmetic/average.js';
import { sumBreakdown } from '../arithmetic/breakdown.js';
import { grownFrom } from '../arithmetic/growth.js';
import { exitsSuffice } from '../arithmetic/incidence.js';
import { meetsShare, partOf, wholeOf } from '../arithmetic/share.js';
import type { Plan, PlanRelation, Target } from '../plan.js';
import { nameInPlan, titleOfTarget } from '../plan-in-language.js';
import type { PlanFinding } from './finding.js';

const quantityOf = (target: Target) => Quantity.of(target.value, target.unit);

const said = (quantity: Quantity): Bilingual => bilingual((language) => quantityText(quantity, language));

/** Parts that do not add up to their whole, or that cannot be added. */
export function breakdownFindings(plan: Plan): PlanFinding[] {
  return plan.targets.flatMap((target): PlanFinding[] => {
    if (target.breakdown.length === 0) return [];
    const whole = quantityOf(target);
    const parts = target.breakdown.map(({ value, unit }) => Quantity.of(value, unit));
    const targets = [target.id, ...target.breakdown.map((part) => part.target)];
    const unlike = target.breakdown.find((_, index) => !parts[index]!.isLike(whole));
    if (unlike) {
      const message = planLintWords.breakdownUnits(
        titleOfTarget(target),
        nameInPlan(plan, unlike.label),
        unlike.unit,
        target.unit,
      );
      return [{ rule: 'breakdown/units', severity: 'error', message, targets, place: target.source }];
    }
    const { addsUp, sum, difference, suspects } = sumBreakdown(whole, parts, target.comparator);
    if (addsUp) return [];
    const suspicions = suspects.map(({ part, slip, instead }) => ({
      label: part === null ? null : nameInPlan(plan, target.breakdown[part]!.label),
      slip,
      instead: instead && said(instead),
    }));
    const off = { by: said(difference.times(difference.value.s)), more: difference.value.isPositive() };
    const message = planLintWords.breakdown(titleOfTarget(target), said(whole), said(sum), off, suspicions);
    return [{ rule: 'breakdown/sum', severity: 'error', message, targets, place: target.source }];
  });
}

/** Two figures of one measure that cannot both be true. */
export function disagreementFindings(plan: Plan): PlanFinding[] {
  return plan.targets.flatMap((one, index) =>
    plan.targets.slice(index + 1).flatMap((other): PlanFinding[] => {
      if (one.measure === undefined || one.measure !== other.measure) return [];
      if (!quantityOf(one).isLike(quantityOf(other)) || compatible(one, other)) return [];
      const message = planLintWords.disagree(nameInPlan(plan, one.measure), quoteOf(one), quoteOf(other));
      return [
        {
          rule: 'figures/disagree',
          severity: 'warning',
          message,
          targets: [one.id, other.id],
          place: other.source,
        },
      ];
    }),
  );
}

const quoteOf = ({ source }: Target) => source.quote;

/** How far 余, 近 and 左右 may reach from their number: a tenth. */
const VAGUE = new Decimal('0.1');

/** Whether some amount satisfies both figures. */
function compatible(one: Target, other: Target): boolean {
  const [a, b] = [rangeOf(one), rangeOf(other)];
  return a.low.lte(b.high) && b.low.lte(a.high);
}

function rangeOf(target: Target): { readonly low: Decimal; readonly high: Decimal } {
  const value = quantityOf(target).value;
  const [down, up] = [value.times(new Decimal(1).minus(VAGUE)), value.times(VAGUE.plus(1))];
  const infinite = new Decimal(Number.POSITIVE_INFINITY);
  if (target.approximation === 'above') return { low: value, high: up };
  if (target.approximation === 'below') return { low: down, high: value };
  if (target.approximation === 'around') return { low: down, high: up };
  if (target.upTo !== undefined) return { low: value, high: decimal(target.upTo) };
  if (target.comparator.startsWith('>')) return { low: value, high: infinite };
  if (target.comparator.startsWith('<')) return { low: infinite.neg(), high: value };
  return { low: value, high: value };
}

/** What the plan's relations say when they are worked out. */
export function relationFindings(plan: Plan): PlanFinding[] {
  const find = (id: string) => plan.targets.find((target) => target.id === id)!;
  return plan.relations.flatMap((relation) => {
    const finding = relationFinding(relation, find);
    return finding ? [finding] : [];
  });
}

function relationFinding(relation: PlanRelation, find: (id: string) => Target): PlanFinding | null {
  switch (relation.kind) {
    case 'incidence':
      return incidenceFinding(relation, find);
    case 'share':
      return shareFinding(relation, find);
    case 'growth': {
      const [current, rate] = [find(relation.current), find(relation.rate)];
      const base = Quantity.of(grownFrom(current.value, rate.value), current.unit);
      const message = planLintWords.impliedBase(
        said(quantityOf(current)),
        shown(decimal(rate.value)),
        moneyOf(base),
      );
      return {
        rule: 'growth/implied',
        severity: 'info',
        message,
        targets: [current.id, rate.id],
        place: rate.source,
      };
    }
    case 'perHousehold': {
      const [households, persons] = [find(relation.households), find(relation.persons)];
      const average = perHousehold(persons.value, households.value);
      if (average.gte(1) && average.lte(8)) return null;
      const message = planLintWords.average(households.value, persons.value, shown(average));
      const targets = [households.id, persons.id];
      return { rule: 'average/implausible', severity: 'warning', message, targets, place: persons.source };
    }
  }
}

function incidenceFinding(
  relation: Extract<PlanRelation, { kind: 'incidence' }>,
  find: (id: string) => Target,
): PlanFinding | null {
  const [poor, population] = [find(relation.poor), find(relation.population)];
  const [exits, threshold] = [find(relation.exits), find(relation.threshold)];
  const targets = [exits.id, threshold.id, poor.id, population.id];
  const place = threshold.source;
  const counts = [poor.value, population.value, exits.value].map(decimal);
  const comparator = threshold.comparator;
  if (counts[0]!.gt(counts[1]!) || counts[2]!.gt(counts[0]!) || (comparator !== '<' && comparator !== '<=')) {
    const message = planLintWords.impossible(poor.value, population.value, exits.value);
    return { rule: 'threshold/impossible', severity: 'error', message, targets, place };
  }
  const answer = exitsSuffice({
    poor: poor.value,
    population: population.value,
    exits: exits.value,
    threshold: { comparator, percent: decimal(threshold.value) },
  });
  if (answer.suffices) return null;
  const message = planLintWords.outOfReach(
    {
      exits: exits.value,
      rate: shownApart(answer.rate, threshold.value),
      planned: shownApart(answer.planned, threshold.value),
      limit: `${comparator}${threshold.value}%`,
    },
    { required: answer.required, lacking: answer.lacking },
    { zh: relation.zh ?? '', en: relation.en ?? '' },
  );
  return { rule: 'threshold/out-of-reach', severity: 'warning', message, targets, place };
}

function shareFinding(
  relation: Extract<PlanRelation, { kind: 'share' }>,
  find: (id: string) => Target,
): PlanFinding | null {
  const share = find(relation.share);
  const part = relation.part === undefined ? null : find(relation.part);
  const whole = relation.whole === undefined ? null : find(relation.whole);
  const percent = shown(decimal(share.value));
  const targets = [share, part, whole].flatMap((target) => (target ? [target.id] : []));
  const place = share.source;
  if (part && whole) {
    if (meetsShare(part.value, whole.value, share.value)) return null;
    const least = moneyOf(Quantity.of(partOf(whole.value, share.value), whole.unit));
    const message = planLintWords.belowFloor(titleOfTarget(part), said(quantityOf(part)), percent, least);
    return { rule: 'share/below-floor', severity: 'error', message, targets, place };
  }
  if (part) {
    const most = moneyOf(Quantity.of(wholeOf(part.value, share.value), part.unit));
    const message = planLintWords.impliedWhole(said(quantityOf(part)), percent, most);
    return { rule: 'share/implied', severity: 'info', message, targets, place };
  }
  if (!whole) return null;
  const least = moneyOf(Quantity.of(partOf(whole.value, share.value), whole.unit));
  const message = planLintWords.impliedPart(said(quantityOf(whole)), percent, least);
  return { rule: 'share/implied', severity: 'info', message, targets, place };
}

/** Amounts that come of division: in Chinese in 万 or 亿 with two decimals, since they need not be whole. */
function moneyOf(quantity: Quantity): Bilingual {
  const { value, unit } = quantity;
  const en = quantityText(quantity, 'en');
  if (value.gte(1e8)) return { zh: `${shown(value.div(1e8))}亿${unit}`, en };
  return { zh: value.gte(1e4) ? `${shown(value.div(1e4))}万${unit}` : `${shown(value)}${unit}`, en };
}
