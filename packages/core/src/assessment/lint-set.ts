import { add, compare, type Fraction, fractionOf, toDecimal, ZERO } from '../number/fraction.js';
import { LINT_WORDS } from '../words/assessment-lint.js';
import type { Bilingual } from '../words/bilingual.js';
import { itemsOf } from './assessment-data.js';
import type { Block, Indicator, IndicatorSet } from './indicator-set.js';
import { conditionKeys } from './measure.js';
import { itemKeys } from './score-item.js';

/** Something wrong with a set: an `error` makes its scores meaningless, a `warning` should be looked at. */
export interface SetFault {
  /** `set/what`, stable. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** Id of the indicator, input, bonus or veto; absent for the set itself. */
  readonly indicator?: string;
  readonly message: Bilingual;
}

/**
 * Judges a set: sums at each level, weights, ids, inputs that nothing defines or nothing reads, tiers and grades in
 * order.
 *
 * @example
 * ```ts
 * lintIndicatorSet({ ...set, total: '99' })[0].rule //=> 'set/sum'
 * ```
 */
export function lintIndicatorSet(set: IndicatorSet): readonly SetFault[] {
  return [
    ...sumFaults(set.indicators, set.total, undefined),
    ...idFaults(set),
    ...inputFaults(set),
    ...itemFaults(set),
    ...gradeFaults(set),
  ];
}

function sumOf(amounts: readonly (string | undefined)[]): Fraction {
  return amounts.reduce((sum, amount) => add(sum, fractionOf(amount ?? '0') ?? ZERO), ZERO);
}

function sumFaults(children: readonly Indicator[], total: string, parent: Block | undefined): SetFault[] {
  const weighted = parent?.combine === 'weighted';
  const sum = sumOf(children.map((child) => (weighted ? child.weight : child.points)));
  const own: SetFault[] =
    compare(sum, fractionOf(total) ?? ZERO) === 0
      ? []
      : [
          {
            rule: 'set/sum',
            severity: 'error',
            ...(parent ? { indicator: parent.id } : {}),
            message: LINT_WORDS.sum(parent?.title, toDecimal(sum), total),
          },
        ];
  const missing: SetFault[] = weighted
    ? children
        .filter((child) => child.weight === undefined)
        .map((child) => ({
          rule: 'set/weight',
          severity: 'error',
          indicator: child.id,
          message: LINT_WORDS.noWeight(child.title),
        }))
    : [];
  const below = children.flatMap((child) =>
    child.kind === 'block' ? sumFaults(child.children, child.points, child) : [],
  );
  return [...own, ...missing, ...below];
}

function indicatorIds(indicators: readonly Indicator[]): readonly string[] {
  return indicators.flatMap((each) =>
    each.kind === 'block' ? [each.id, ...indicatorIds(each.children)] : [each.id],
  );
}

function idFaults(set: IndicatorSet): SetFault[] {
  const ids = [
    ...indicatorIds(set.indicators),
    ...set.bonuses.map((bonus) => bonus.id),
    ...set.vetoes.map((veto) => veto.id),
    ...set.inputs.map((input) => input.id),
  ];
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const unknownBreaks = set.ranking.tieBreak.filter((id) => !indicatorIds(set.indicators).includes(id));
  return [
    ...[...new Set(repeated)].map(
      (id): SetFault => ({
        rule: 'set/id-repeated',
        severity: 'error',
        indicator: id,
        message: LINT_WORDS.repeated(id),
      }),
    ),
    ...unknownBreaks.map(
      (id): SetFault => ({
        rule: 'set/tie-break',
        severity: 'error',
        indicator: id,
        message: LINT_WORDS.unknownTieBreak(id),
      }),
    ),
  ];
}

function inputFaults(set: IndicatorSet): SetFault[] {
  const items = itemsOf(set.indicators);
  const read = new Set([
    ...items.filter((item) => item.rule.kind !== 'judged').flatMap(itemKeys),
    ...items.flatMap((item) => item.zeroWhen.flatMap(conditionKeys)),
    ...set.bonuses.flatMap((bonus) => bonus.additions.map((addition) => addition.input)),
    ...set.vetoes.flatMap((veto) => conditionKeys(veto.when)),
  ]);
  const defined = new Set(set.inputs.map((input) => input.id));
  return [
    ...[...read]
      .filter((id) => !defined.has(id))
      .map(
        (id): SetFault => ({
          rule: 'set/input-undefined',
          severity: 'error',
          indicator: id,
          message: LINT_WORDS.undefinedInput(id),
        }),
      ),
    ...[...defined]
      .filter((id) => !read.has(id))
      .map(
        (id): SetFault => ({
          rule: 'set/input-unused',
          severity: 'warning',
          indicator: id,
          message: LINT_WORDS.unusedInput(id),
        }),
      ),
  ];
}

function itemFaults(set: IndicatorSet): SetFault[] {
  return itemsOf(set.indicators).flatMap((item) => {
    const { rule } = item;
    if (rule.kind !== 'tiers') return [];
    const most = fractionOf(item.points) ?? ZERO;
    const over = rule.tiers.some((tier) => compare(fractionOf(tier.points) ?? ZERO, most) > 0);
    return over
      ? [
          {
            rule: 'set/tier-over',
            severity: 'error',
            indicator: item.id,
            message: LINT_WORDS.tierOver(item.title, item.points),
          } as const,
        ]
      : [];
  });
}

function gradeFaults({ grading, vetoes }: IndicatorSet): SetFault[] {
  if (!grading) return [];
  const faults: SetFault[] = [];
  if (grading.by === 'threshold') {
    const marks = grading.levels.flatMap(({ from }) =>
      from === undefined ? [] : [fractionOf(from) ?? ZERO],
    );
    if (marks.some((mark, index) => index > 0 && compare(mark, marks[index - 1]!) >= 0)) {
      faults.push({ rule: 'set/grade-order', severity: 'error', message: LINT_WORDS.gradeOrder() });
    }
  }
  for (const { effect, id } of vetoes) {
    if (effect.kind === 'grade' && !grading.levels.some(({ grade }) => grade === effect.grade)) {
      faults.push({
        rule: 'set/veto-grade',
        severity: 'error',
        indicator: id,
        message: LINT_WORDS.vetoGrade(effect.grade),
      });
    }
  }
  return faults;
}
