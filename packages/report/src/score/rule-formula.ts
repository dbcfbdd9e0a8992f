import type { Condition, Item, Measure, Occurrence, Rule } from '@duibiao/core';

/** What a rule's formula refers to: the cells of its figures, the points it is scored out of, words for yes and no. */
export interface RuleCells {
  cell(key: string): string;
  readonly points: string;
  readonly yes: string;
  readonly no: string;
  readonly decimals: number;
  /** Address of the points of the pooled block around it. */
  readonly pool?: string;
}

/** Formulas for both ends of an item's score. They are the same where all figures are there. */
export interface BoundFormulas {
  readonly low: string;
  readonly high: string;
}

/**
 * A share or a difference is rounded to ten places before it is compared, so that 99.9 in binary is 99.9. No ledger
 * holds figures fine enough to be moved by it.
 */
const clean = (expression: string) => `ROUND(${expression},10)`;

export function itemFormulas(item: Item, cells: RuleCells): BoundFormulas {
  const byRule = ruleFormulas(item.rule, item, cells);
  if (item.zeroWhen.length === 0) return byRule;
  const states = item.zeroWhen.map((condition) => conditionState(condition, cells)).join(',');
  const wrap = (formula: string, end: 'MIN' | 'MAX') =>
    `IF(MAX(${states})=1,0,IF(MIN(${states})=-1,${end}(0,${formula}),${formula}))`;
  return { low: wrap(byRule.low, 'MIN'), high: wrap(byRule.high, 'MAX') };
}

function ruleFormulas(rule: Rule, item: Item, cells: RuleCells): BoundFormulas {
  const { points } = cells;
  switch (rule.kind) {
    case 'all-or-nothing': {
      const state = conditionState(rule.when, cells);
      return { low: `IF(${state}=1,${points},0)`, high: `IF(${state}=0,0,${points})` };
    }
    case 'pro-rata': {
      const value = measureValue(rule.measure, cells);
      const earned = `MAX(0,MIN(${points},ROUND(${clean(`${points}*${value}/${rule.full}`)},${cells.decimals})))`;
      const scored =
        rule.zeroBelow === undefined ? earned : `IF(${clean(value)}<${rule.zeroBelow},0,${earned})`;
      return known(rule.measure, cells, scored, points);
    }
    case 'per-step': {
      const value = measureValue(rule.measure, cells);
      const steps = `MAX(0,${clean(`${rule.target}-${value}`)})/${rule.step}`;
      const counted = {
        none: `ROUNDDOWN(ROUND(${steps},8),0)`,
        whole: `ROUNDUP(ROUND(${steps},8),0)`,
        exact: steps,
      }[rule.partial];
      const scored = `ROUND(${clean(`MAX(0,${points}-${counted}*${rule.each})`)},${cells.decimals})`;
      return known(rule.measure, cells, scored, points);
    }
    case 'tiers': {
      const value = clean(measureValue(rule.measure, cells));
      const scored = rule.tiers.reduceRight(
        (rest, tier) => `IF(${value}${tier.comparator}${tier.value},${tier.points},${rest})`,
        '0',
      );
      const most = `MAX(${rule.tiers.map((tier) => tier.points).join(',')})`;
      return known(rule.measure, cells, scored, most);
    }
    case 'per-occurrence':
      return occurrenceFormulas(rule.deductions, cells);
    case 'judged': {
      const cell = cells.cell(item.id);
      const scored = `ROUND(MIN(${points},MAX(0,${cell})),${cells.decimals})`;
      return {
        low: `IF(ISNUMBER(${cell}),${scored},0)`,
        high: `IF(ISNUMBER(${cell}),${scored},${points})`,
      };
    }
  }
}

/** Points lost (or earned) by one kind of occurrence whose count is there. */
export function occurrenceValue(occurrence: Occurrence, cells: RuleCells): string {
  const cell = cells.cell(occurrence.input);
  const counted = occurrence.free === undefined ? cell : `(${cell}-${occurrence.free})`;
  const value = `MAX(0,${counted})*${occurrence.each}`;
  return occurrence.max === undefined ? value : `MIN(${occurrence.max},${value})`;
}

function occurrenceFormulas(deductions: readonly Occurrence[], cells: RuleCells): BoundFormulas {
  const lost = (missing: (occurrence: Occurrence) => string) =>
    deductions
      .map(
        (each) => `IF(ISNUMBER(${cells.cell(each.input)}),${occurrenceValue(each, cells)},${missing(each)})`,
      )
      .join('-');
  const after = (sum: string) => {
    const left = clean(`${cells.points}-${sum}`);
    return `ROUND(${cells.pool === undefined ? `MAX(0,${left})` : left},${cells.decimals})`;
  };
  return {
    low: after(lost(({ max }) => max ?? cells.pool ?? cells.points)),
    high: after(lost(() => '0')),
  };
}

export function bonusFormulas(
  additions: readonly Occurrence[],
  cap: string,
  cells: RuleCells,
): BoundFormulas {
  const sum = additions
    .map((each) => `IF(ISNUMBER(${cells.cell(each.input)}),${occurrenceValue(each, cells)},0)`)
    .join('+');
  const low = `ROUND(${clean(`MIN(${cap},${sum})`)},${cells.decimals})`;
  const inputs = additions.map((each) => cells.cell(each.input));
  return {
    low,
    high: `IF(COUNT(${inputs.join(',')})<${inputs.length},ROUND(${cap},${cells.decimals}),${low})`,
  };
}

/** 1 where it holds, 0 where it does not, -1 where data is missing. */
export function conditionState(condition: Condition, cells: RuleCells): string {
  if (condition.kind === 'is') {
    const cell = cells.cell(condition.input);
    const [wanted, other] = condition.value ? [cells.yes, cells.no] : [cells.no, cells.yes];
    return `IF(${cell}="${wanted}",1,IF(${cell}="${other}",0,-1))`;
  }
  const { measure, comparator, value } = condition;
  const held = `IF(${clean(measureValue(measure, cells))}${comparator}${value},1,0)`;
  return whenKnown(measure, cells, held, '-1');
}

function measureValue(measure: Measure, cells: RuleCells): string {
  return measure.kind === 'input'
    ? cells.cell(measure.input)
    : `(${cells.cell(measure.done)}*100/${cells.cell(measure.of)})`;
}

function known(measure: Measure, cells: RuleCells, scored: string, most: string): BoundFormulas {
  return {
    low: whenKnown(measure, cells, scored, '0'),
    high: whenKnown(measure, cells, scored, most),
  };
}

function whenKnown(measure: Measure, cells: RuleCells, formula: string, otherwise: string): string {
  if (measure.kind === 'input') return `IF(ISNUMBER(${cells.cell(measure.input)}),${formula},${otherwise})`;
  const [done, of] = [cells.cell(measure.done), cells.cell(measure.of)];
  return `IF(COUNT(${done},${of})<2,${otherwise},IF(${of}=0,${otherwise},${formula}))`;
}
