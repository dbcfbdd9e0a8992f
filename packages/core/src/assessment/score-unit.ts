import { add, type Fraction, isZero, subtract, ZERO } from '../number/fraction.js';
import type { BlockScore, BonusScore, UnitScore, VetoState } from './assessment.js';
import { absentKey, itemsOf, type UnitData } from './assessment-data.js';
import {
  type Bounds,
  between,
  exactly,
  greatest,
  least,
  mapBounds,
  points,
  scaled,
  scoreOf,
  sumBounds,
} from './bounds.js';
import type { Block, Indicator, IndicatorSet, Item } from './indicator-set.js';
import { reportItem } from './item-report.js';
import { conditionKeys, figuresOf, holds } from './measure.js';
import { bonusBounds, itemBounds } from './score-item.js';

/** A unit scored by itself; grades and ranks by rank need the others. */
export interface ScoredUnit extends Omit<UnitScore, 'rank' | 'grade'> {
  readonly bounds: {
    readonly total: Bounds;
    readonly converted: Bounds;
    /** By indicator id, for breaking ties. */
    readonly parts: ReadonlyMap<string, Bounds>;
  };
}

/** An indicator's points, and how many of its points belong to items without a task. */
interface Part extends Bounds {
  readonly absent: Fraction;
}

/** Scores one unit: items, blocks, bonuses, vetoes, total, conversion. */
export function scoreUnit(set: IndicatorSet, data: UnitData): ScoredUnit {
  const figures = figuresOf(set, data);
  const parts = new Map<string, Bounds>();
  const blocks: BlockScore[] = [];
  const top = set.indicators.map((indicator) => scoreIndicator(indicator));

  function scoreIndicator(indicator: Indicator, pool?: Fraction): Part {
    const part = indicator.kind === 'item' ? scoreItem(indicator, pool) : scoreBlock(indicator, pool);
    parts.set(indicator.id, part);
    if (indicator.kind === 'block') blocks.push({ id: indicator.id, score: scoreOf(part) });
    return part;
  }

  function scoreItem(item: Item, pool: Fraction | undefined): Part {
    const full = points(item.points);
    if (item.absent !== undefined && figures.boolean(absentKey(item.id)) === true) {
      return item.absent === 'full' ? { ...exactly(full), absent: ZERO } : { ...exactly(ZERO), absent: full };
    }
    const frame = { decimals: set.decimals, ...(pool === undefined ? {} : { pool }) };
    return { ...itemBounds(item, figures, frame), absent: ZERO };
  }

  function scoreBlock(block: Block, outer: Fraction | undefined): Part {
    const full = points(block.points);
    const pool = block.combine === 'pooled' ? full : outer;
    const children = block.children.map((child) => scoreIndicator(child, pool));
    if (block.combine === 'weighted') {
      const shares = children.map((child, index) => {
        const { points: own, weight } = block.children[index]!;
        const counted = subtract(points(own), child.absent);
        const share = (value: Fraction) => scaled(value, points(weight!), counted, set.decimals);
        return mapBounds(child, share);
      });
      return { ...sumBounds(shares), absent: ZERO };
    }
    const sum = sumBounds(children);
    const bounds = block.combine === 'pooled' ? mapBounds(sum, (value) => greatest(ZERO, value)) : sum;
    return { ...bounds, absent: children.reduce((all, child) => add(all, child.absent), ZERO) };
  }

  const bonuses = set.bonuses.map((bonus) => ({
    bonus,
    bounds: bonusBounds(bonus.additions, bonus.cap, figures, set.decimals),
  }));
  const vetoes = set.vetoes.map(
    (veto): VetoState => ({
      id: veto.id,
      title: veto.title,
      applies: holds(veto.when, figures),
      inputs: conditionKeys(veto.when).map(figures.shown),
    }),
  );

  const sum = rescaledSum(set, top);
  const total = totalOf(set, sum, sumBounds(bonuses.map(({ bounds }) => bounds)), vetoes);
  const converted = set.conversion
    ? mapBounds(total, (value) => scaled(value, points(set.conversion!.to), points(set.total), set.decimals))
    : total;
  const items = itemsOf(set.indicators).map((item) => reportItem(item, parts.get(item.id)!, figures, data));
  return {
    unit: data.unit,
    items,
    blocks,
    bonuses: bonuses.map(
      ({ bonus, bounds }): BonusScore => ({
        id: bonus.id,
        score: scoreOf(bounds),
        inputs: bonus.additions.map(({ input }) => figures.shown(input)),
      }),
    ),
    vetoes,
    sum: scoreOf(sum),
    total: scoreOf(total),
    ...(set.conversion ? { converted: scoreOf(converted) } : {}),
    deductions: items.flatMap((item) => item.deductions),
    bounds: { total, converted, parts },
  };
}

/** Items without a task are taken out, and the rest restated in the set's total. */
function rescaledSum(set: IndicatorSet, top: readonly Part[]): Bounds {
  const full = points(set.total);
  const absent = top.reduce((all, part) => add(all, part.absent), ZERO);
  const sum = sumBounds(top);
  return isZero(absent)
    ? sum
    : mapBounds(sum, (value) => scaled(value, full, subtract(full, absent), set.decimals));
}

/** Bonus, then ceiling, then veto. */
function totalOf(set: IndicatorSet, earned: Bounds, bonus: Bounds, vetoes: readonly VetoState[]): Bounds {
  const extra =
    set.bonusCap === undefined ? bonus : mapBounds(bonus, (value) => least(value, points(set.bonusCap!)));
  const raised = sumBounds([earned, extra]);
  const capped =
    set.ceiling === undefined ? raised : mapBounds(raised, (value) => least(value, points(set.ceiling!)));
  const zeroing = set.vetoes.flatMap((veto, index) =>
    veto.effect.kind === 'zero' ? [vetoes[index]!.applies] : [],
  );
  if (zeroing.includes(true)) return exactly(ZERO);
  return zeroing.includes(null) ? between(ZERO, capped.high) : capped;
}
