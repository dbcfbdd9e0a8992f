import type { Level } from '../standard/field.js';
import type { Source } from '../standard/source.js';
import type { IsoDate, RegionCode } from '../standard/standard.js';
import type { Status } from '../verdict/verdict.js';
import type { Bilingual } from '../words/bilingual.js';

/**
 * What a step's dates must keep to.
 * - `lasts`: a notice stands at least so many days, first and last day counted
 * - `after`: the step begins at least so long after another one began
 * - `within`: the step ends at most so many days after another one began
 * - `laterYear`: the step lies in a later calendar year than another one
 */
export type Wait =
  | { readonly kind: 'lasts'; readonly days: number; readonly source: Source }
  | {
      readonly kind: 'after';
      readonly step: string;
      readonly days?: number;
      readonly months?: number;
      readonly source: Source;
    }
  | { readonly kind: 'within'; readonly step: string; readonly days: number; readonly source: Source }
  | { readonly kind: 'laterYear'; readonly step: string; readonly source: Source };

/** One step of a procedure. */
export interface ProcedureStep {
  readonly id: string;
  readonly title: Bilingual;
  /** Other headers under which staff write its date. */
  readonly synonyms?: readonly string[];
  /** Who acts: 村“两委”, 乡镇, 县扶贫开发领导小组. */
  readonly actor: Bilingual;
  /** A step that may be left out; then it has no verdict unless it is recorded. */
  readonly optional?: boolean;
  readonly waits: readonly Wait[];
  readonly source: Source;
}

/** The steps by which a subject is identified, leaves, or is struck off, in their order. */
export interface Procedure {
  readonly id: string;
  readonly level: Level;
  readonly region: RegionCode;
  readonly title: Bilingual;
  readonly source: Source;
  readonly steps: readonly ProcedureStep[];
}

/** What is on file about one step of one subject: a day, or the first and last day. */
export interface StepRecord {
  readonly step: string;
  readonly from: IsoDate | null;
  readonly to?: IsoDate | null;
}

/** Why a step is not in order. */
export type StepFault =
  | { readonly code: 'missing' }
  | { readonly code: 'undated'; readonly needs: 'from' | 'to' }
  | { readonly code: 'badDate'; readonly text: string }
  | { readonly code: 'endsBeforeStart' }
  | { readonly code: 'repeated' }
  | {
      readonly code: 'order';
      readonly earlier: string;
      readonly earlierDate: IsoDate;
      readonly date: IsoDate;
    }
  | { readonly code: 'wait'; readonly wait: Wait; readonly actual: string }
  | { readonly code: 'waitUnknown'; readonly wait: Wait; readonly step: string };

/** The verdict on one step, with each fault in words and the clause it rests on. */
export interface StepVerdict {
  readonly step: ProcedureStep;
  readonly status: Status;
  readonly record: StepRecord | null;
  readonly faults: readonly {
    readonly fault: StepFault;
    readonly message: Bilingual;
    readonly source: Source;
  }[];
}

/** The verdict on a whole procedure: `unmet` if any step is, else `unknown` if any is, else `met`. */
export interface ProcedureVerdict {
  readonly status: Status;
  readonly steps: readonly StepVerdict[];
}
