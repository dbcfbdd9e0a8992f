import type { Source } from '../standard/source.js';
import type { MissingReason } from '../table/table.js';
import type { Bilingual } from '../words/bilingual.js';

/** 达标 · 未达标 · 缺数据 · 不适用. */
export type Status = 'met' | 'unmet' | 'unknown' | 'notApplicable';

/** What a status column holds. */
export const STATUS = { met: 0, unmet: 1, unknown: 2, notApplicable: 3 } as const;
export const STATUSES: readonly Status[] = ['met', 'unmet', 'unknown', 'notApplicable'];

/** A value that a verdict rests on. */
export interface Input {
  /** Field id. */
  readonly field: string;
  readonly title: Bilingual;
  /** As people read it (`2900`, `否`, `C`); null when missing. Numbers are plain decimals in the field's unit. */
  readonly value: string | null;
  readonly unit?: string;
  /** Present exactly when `value` is null. */
  readonly missing?: MissingReason;
  /** The field of the criterion that this one was worked into, or could be if it were there. */
  readonly for?: string;
  /** Row of the member table, for fields read of a member. */
  readonly member?: number;
}

/** A parameter as it was resolved for the region and date of the check. */
export interface ResolvedParameter {
  readonly name: string;
  readonly title: Bilingual;
  readonly value: string | null;
  readonly unit?: string;
  readonly source: Source | null;
  /** The caller named the value; then it has no source. */
  readonly named?: true;
  /** Why there is no value, in words naming what exists; present exactly when `value` is null. */
  readonly absence?: Bilingual;
}

/** The verdict on one subject by one criterion, with everything it rests on. */
export interface CriterionVerdict {
  readonly criterion: string;
  readonly title: Bilingual;
  readonly status: Status;
  /** The value that decided (`2900`); null when missing or when no single one decides. */
  readonly actual: string | null;
  /** What it is held against (`> 3070`). */
  readonly required: string;
  /** How much is missing to the threshold, in the actual value's unit; only for numbers that fall short. */
  readonly shortfall: string | null;
  readonly unit?: string;
  readonly inputs: readonly Input[];
  /** What the fields read were worked out from, where the ledger does not write them itself. */
  readonly basis?: readonly Input[];
  readonly parameters: readonly ResolvedParameter[];
  /** One sentence for staff. */
  readonly message: Bilingual;
  readonly source: Source;
}

/** The verdict on one subject by a whole standard. */
export interface SubjectVerdict {
  readonly row: number;
  /** `unmet` if any criterion is, else `unknown` if any is, else `met`; criteria that do not apply are left out. */
  readonly status: Status;
  readonly criteria: readonly CriterionVerdict[];
}
