import type { Approximation, TargetComparator } from '../quantity/figure.js';
import type { Level } from '../standard/field.js';
import type { SourceDocument } from '../standard/source.js';
import type { Bilingual } from '../words/bilingual.js';

/**
 * How a figure binds.
 * - `binding`: 确保, 坚决
 * - `soft`: 力争, 力求, 基本
 * - `approximate`: 余, 近, 左右; the direction stands in `approximation`
 * - `whole`: 全部, 全覆盖, 应尽: 100 % of those it speaks of
 * - `likely`: the text has lost something; the figure is its likely reading
 * - `doubtful`: the figure as printed, which cannot be meant; its likely reading stands in other targets
 */
export type TargetNature = 'binding' | 'soft' | 'approximate' | 'whole' | 'likely' | 'doubtful';

/**
 * What an entry is.
 * - `goal`: a figure to be reached
 * - `fact`: a figure that describes how things stand, or what a rule counts by; nothing is owed on it
 * - `duty`: a task without a figure of its own; it is measured by completion, 100 %
 */
export type TargetKind = 'goal' | 'fact' | 'duty';

/** `times` in every `every` `unit`s: 每2月遍访一次 is once in every two months. */
export interface Frequency {
  readonly times: number;
  readonly every: number;
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year';
}

/** One part of a whole, as the plan breaks it down. `target` is the id of the part's own entry. */
export interface BreakdownPart {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly target: string;
}

/** Where the words stand. `line` counts the lines of the shipped text from 1. */
export interface TargetSource {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
  readonly line?: number;
  /** The bracket that names departments, verbatim. */
  readonly responsible?: string;
}

/** One figure, share, deadline, frequency or duty of a plan. */
export interface Target {
  readonly id: string;
  readonly title: string;
  /** The title in both languages, where the plan file gives them. */
  readonly titles?: Bilingual;
  readonly kind: TargetKind;
  /** Plain decimal, 万 and 亿 multiplied out; percentages as written, with unit `%`. */
  readonly value: string;
  /** The plan's own measure word. */
  readonly unit: string;
  /** What is counted, in English, where the usual word for the measure word would mislead: firms for 户. */
  readonly unitEnglish?: string;
  readonly comparator: TargetComparator;
  readonly nature: readonly TargetNature[];
  readonly approximation?: Approximation;
  /** Upper end of a range such as `1-2个`. */
  readonly upTo?: string;
  /** Who or what it counts. */
  readonly subject: string;
  readonly place: string;
  /** First day of the work, where the plan names one. ISO date. */
  readonly start?: string;
  /** Last day, ISO date; the plan's last day when the text names none; null for facts. */
  readonly due: string | null;
  /** Whether the text itself names the day or month. */
  readonly dueStated: boolean;
  readonly frequency?: Frequency;
  /** Departments that answer for it (牵头、负责). */
  readonly lead: readonly string[];
  readonly support: readonly string[];
  /** The point it belongs under, or the whole it is a part of. */
  readonly parent?: string;
  readonly breakdown: readonly BreakdownPart[];
  /** Targets that count the same thing share it; figures of one measure must agree. */
  readonly measure?: string;
  /** How a ledger counts what is done. */
  readonly counted?: LedgerCount;
  readonly source: TargetSource;
  readonly note?: string;
  /** The note in both languages, where the plan file gives them. */
  readonly notes?: Bilingual;
}

/** Counts done work from a ledger: rows of `level` for which the expression holds, or the sum of a field over them. */
export interface LedgerCount {
  readonly level: Level;
  /** FEEL expression over fields of the ledger; a row counts when it is true. */
  readonly where: string;
  /** Field to add up (`householdSize`) instead of counting rows. */
  readonly sum?: string;
}

/** What a reader of the plan must know: lost text, contradictions, blanks; with the likely reading, as likely. */
export interface PlanRemark {
  readonly id: string;
  readonly kind: 'lostText' | 'contradiction' | 'blank' | 'wrongYear';
  /** Verbatim places it speaks of. */
  readonly quotes: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly reading?: string;
  readonly targets: readonly string[];
}

/** Arithmetic that ties targets together, by their ids; the linter works it out. */
export type PlanRelation =
  | {
      readonly kind: 'incidence';
      readonly poor: string;
      readonly population: string;
      readonly exits: string;
      readonly threshold: string;
      readonly zh?: string;
      readonly en?: string;
    }
  | { readonly kind: 'share'; readonly part?: string; readonly whole?: string; readonly share: string }
  | { readonly kind: 'growth'; readonly current: string; readonly rate: string }
  | { readonly kind: 'perHousehold'; readonly households: string; readonly persons: string };

/** A plan, its targets, and what is odd about its text. */
export interface Plan {
  readonly id: string;
  readonly title: string;
  /** The title in both languages, where the plan file gives them. */
  readonly titles?: Bilingual;
  readonly level: Level;
  readonly place: string;
  /** The year it plans for. */
  readonly year: number;
  readonly start: string;
  readonly end: string;
  readonly issued?: string;
  readonly document: SourceDocument;
  readonly targets: readonly Target[];
  readonly remarks: readonly PlanRemark[];
  readonly relations: readonly PlanRelation[];
  /** English for the plan's names: places, departments, what is counted, parts of a breakdown. */
  readonly english?: Readonly<Record<string, string>>;
}
