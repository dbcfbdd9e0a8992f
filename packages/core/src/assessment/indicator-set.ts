import type { Level } from '../standard/field.js';
import type { Certainty, Source } from '../standard/source.js';
import type { RegionCode } from '../standard/standard.js';
import type { Bilingual } from '../words/bilingual.js';

/**
 * An assessment sheet (考核评分表) as data: what is scored, for how many points, by which rule, on which figures.
 * All amounts of points are plain decimals.
 */
export interface IndicatorSet {
  readonly id: string;
  readonly title: Bilingual;
  /** What is assessed: villages, townships, counties, households' helpers are `person`. */
  readonly level: Level;
  readonly region: RegionCode;
  readonly source: Source;
  /** What a user must know before using it: what could not be read, what was left to the caller. */
  readonly notes: readonly Bilingual[];
  /** The sum of the first level's points; need not be 100. */
  readonly total: string;
  /** Decimal places to which every item, block and total is rounded, half up. */
  readonly decimals: number;
  readonly inputs: readonly AssessmentInput[];
  readonly indicators: readonly Indicator[];
  /** 加分项: added after everything else, each up to its cap, all together up to `bonusCap`. */
  readonly bonuses: readonly BonusItem[];
  readonly bonusCap?: string;
  /** No total, with its bonus, exceeds this. */
  readonly ceiling?: string;
  readonly vetoes: readonly Veto[];
  /** 折算: the total restated in another. */
  readonly conversion?: { readonly title: Bilingual; readonly to: string };
  readonly grading?: Grading;
  readonly ranking: Ranking;
  readonly file?: string;
}

/** A figure that rules read, one for each unit assessed. */
export interface AssessmentInput {
  readonly id: string;
  readonly title: Bilingual;
  /** A `boolean` is answered 是 or 否. */
  readonly type: 'number' | 'boolean';
  readonly unit?: string;
  /** Where it comes from when it is not entered by hand. */
  readonly from?: InputOrigin;
}

export type InputOrigin =
  /** Subjects of a check with this status, by one criterion or (null) by the whole standard; `subjects` counts all. */
  | {
      readonly kind: 'check';
      readonly criterion: string | null;
      readonly take: 'met' | 'unmet' | 'unknown' | 'subjects';
    }
  /** Findings whose rule begins so. */
  | {
      readonly kind: 'findings';
      readonly rule: string;
      readonly severity?: 'error' | 'warning' | 'info';
    }
  /** Progress of a target of a plan: what is done, what was asked for. */
  | { readonly kind: 'target'; readonly target: string; readonly take: 'done' | 'required' };

export type Indicator = Block | Item;

interface IndicatorBase {
  readonly id: string;
  /** Number as the sheet prints it (`一`, `2.1`). */
  readonly code: string;
  readonly title: Bilingual;
  readonly points: string;
}

/** An indicator of the first or second level. */
export interface Block extends IndicatorBase {
  readonly kind: 'block';
  readonly children: readonly Indicator[];
  /**
   * `sum`: points of the parts add up. `pooled`: so do they, but deductions of all parts together stop at the block's
   * points (扣完为止 for the block), while a single part may lose more than its own. `weighted`: every part is scored by
   * its own total and counts with its weight; the weights add up to the block's points.
   */
  readonly combine: 'sum' | 'pooled' | 'weighted';
  /** Points it counts for in a `weighted` parent. */
  readonly weight?: string;
}

/** An indicator that is scored itself. */
export interface Item extends IndicatorBase {
  readonly kind: 'item';
  readonly rule: Rule;
  /** Any of these being so gives no points at all. */
  readonly zeroWhen: readonly Condition[];
  /** It may be without a task this year (缺项): removed and the rest rescaled, or full marks. Absent: it always counts. */
  readonly absent?: 'rescale' | 'full';
  readonly weight?: string;
  /** 评价标准 in the words of the sheet. */
  readonly standard: Bilingual;
  /** 指标解释及计算方法. */
  readonly explanation?: Bilingual;
  readonly department?: string;
  readonly dataSource?: string;
  readonly source: Source;
  /** How sure the points are; the rule's certainty is in `source`. */
  readonly pointsCertainty: Certainty;
  /** The sheet has this item but its text could not be read: its score is entered by hand. */
  readonly unread: boolean;
}

/** A figure by itself, or a share in per cent. */
export type Measure =
  | { readonly kind: 'input'; readonly input: string }
  | { readonly kind: 'rate'; readonly done: string; readonly of: string };

export type ScoreComparator = '>=' | '>' | '<=' | '<' | '=';

export type Condition =
  | {
      readonly kind: 'compare';
      readonly measure: Measure;
      readonly comparator: ScoreComparator;
      readonly value: string;
    }
  | { readonly kind: 'is'; readonly input: string; readonly value: boolean };

/** So many points for each occurrence counted by an input. */
export interface Occurrence {
  readonly input: string;
  readonly each: string;
  /** Occurrences that are let pass. */
  readonly free?: string;
  /** Most that this kind of occurrence can cost or earn. */
  readonly max?: string;
}

export type Rule =
  /** All points or none. */
  | { readonly kind: 'all-or-nothing'; readonly when: Condition }
  /** Points in proportion to the measure, full at `full`, none under `zeroBelow`. */
  | {
      readonly kind: 'pro-rata';
      readonly measure: Measure;
      readonly full: string;
      readonly zeroBelow?: string;
    }
  /** Deductions for each occurrence, down to zero (or to the pooled block's zero). */
  | { readonly kind: 'per-occurrence'; readonly deductions: readonly Occurrence[] }
  /** So many points for every `step` by which the measure stays under `target`; `partial` says what a part of a step costs. */
  | {
      readonly kind: 'per-step';
      readonly measure: Measure;
      readonly target: string;
      readonly step: string;
      readonly each: string;
      readonly partial: 'none' | 'whole' | 'exact';
    }
  /** Points of the first tier that the measure reaches; none under the last. */
  | {
      readonly kind: 'tiers';
      readonly measure: Measure;
      readonly tiers: readonly {
        readonly comparator: ScoreComparator;
        readonly value: string;
        readonly points: string;
      }[];
    }
  /** The examiners' own score, entered by hand under the item's id. */
  | { readonly kind: 'judged' };

export interface BonusItem {
  readonly id: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly standard: Bilingual;
  readonly additions: readonly Occurrence[];
  readonly cap: string;
  readonly source: Source;
}

/** 一票否决. */
export interface Veto {
  readonly id: string;
  readonly title: Bilingual;
  readonly when: Condition;
  /** The total becomes zero, or the grade is the one named whatever the total. */
  readonly effect: { readonly kind: 'zero' } | { readonly kind: 'grade'; readonly grade: string };
  readonly source: Source;
}

/** Grades from best to worst. */
export type Grading =
  | {
      readonly by: 'threshold';
      /** Held against the total, or the converted one. The last has no threshold. */
      readonly of: 'total' | 'converted';
      readonly levels: readonly { readonly grade: string; readonly from?: string }[];
      readonly certainty: Certainty;
    }
  | {
      readonly by: 'rank';
      /** The best `share` per cent of the units (rounded half up), or the best `count`; the last level takes the rest. */
      readonly levels: readonly {
        readonly grade: string;
        readonly share?: string;
        readonly count?: number;
      }[];
      readonly certainty: Certainty;
    };

export interface Ranking {
  /** `skip`: 1, 1, 3. `dense`: 1, 1, 2. */
  readonly ties: 'skip' | 'dense';
  /** Ids of indicators that decide between equal totals, in order. Only with `skip`. */
  readonly tieBreak: readonly string[];
}
