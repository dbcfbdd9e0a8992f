import type { Bilingual } from '../words/bilingual.js';
import type { UnitData } from './assessment-data.js';
import type { IndicatorSet, Item } from './indicator-set.js';

/** Points earned. Where data is missing, `value` is null and the truth lies between `lowest` and `highest`. */
export interface Score {
  readonly value: string | null;
  readonly lowest: string;
  readonly highest: string;
}

/** A figure that a score rests on. */
export interface ScoreInput {
  readonly key: string;
  readonly title: Bilingual;
  readonly value: string | boolean | null;
  readonly unit?: string;
  readonly reason?: string;
  readonly cells: readonly string[];
}

/** Points lost (or, for a bonus, gained), why, and the cells it rests on. */
export interface Deduction {
  readonly indicator: string;
  readonly title: Bilingual;
  readonly points: string;
  readonly reason: Bilingual;
  readonly cells: readonly string[];
}

export interface ItemScore {
  readonly item: Item;
  readonly score: Score;
  /** 自评分; null when none was given. */
  readonly self: string | null;
  /** It has no task this year. */
  readonly absent: boolean;
  readonly inputs: readonly ScoreInput[];
  readonly deductions: readonly Deduction[];
  /** Titles of the figures that are missing and would settle the score. */
  readonly missing: readonly Bilingual[];
}

export interface BlockScore {
  readonly id: string;
  readonly score: Score;
}

export interface BonusScore {
  readonly id: string;
  readonly score: Score;
  readonly inputs: readonly ScoreInput[];
}

export interface VetoState {
  readonly id: string;
  readonly title: Bilingual;
  /** Null: data is missing. */
  readonly applies: boolean | null;
  readonly inputs: readonly ScoreInput[];
}

export interface UnitScore {
  readonly unit: string;
  readonly items: readonly ItemScore[];
  readonly blocks: readonly BlockScore[];
  readonly bonuses: readonly BonusScore[];
  readonly vetoes: readonly VetoState[];
  /** What the indicators come to, rescaled where items have no task, before bonuses and vetoes. */
  readonly sum: Score;
  readonly total: Score;
  /** Present when the set converts its total. */
  readonly converted?: Score;
  /** Null while missing data may still change it; absent when the set has no grades. */
  readonly grade?: string | null;
  readonly rank: number | null;
  readonly deductions: readonly Deduction[];
}

/** The scores of all units by one set. */
export interface Assessment {
  readonly set: IndicatorSet;
  /** What the scores rest on, in the order of the units. */
  readonly data: readonly UnitData[];
  readonly units: readonly UnitScore[];
}
