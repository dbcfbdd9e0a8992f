import type { Bilingual } from '../words/bilingual.js';
import type { Level } from './field.js';
import type { Source } from './source.js';

/** ISO date `YYYY-MM-DD`. Dates compare as text. */
export type IsoDate = string;

/** Six-digit code of GB/T 2260 (`610000` Shaanxi); `100000` stands for the whole country. */
export type RegionCode = string;

/** A threshold as one document sets it, for a region and a stretch of time. */
export interface ParameterValue {
  /** Plain decimal string in the parameter's unit; `true`/`false`, or text, for parameters of other types. */
  readonly value: string;
  readonly source: Source;
  readonly region?: RegionCode;
  /** In force from this day on, up to and including `to`. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Terrain or other variant this value is for, such as `缺水地区`. */
  readonly variant?: string;
}

/** A named figure that criteria compare with: `povertyLine`, `incidenceCeiling`. */
export interface Parameter {
  readonly name: string;
  readonly title: Bilingual;
  readonly type: 'number' | 'boolean' | 'text';
  readonly unit?: string;
  /** Either dated values, or a poverty-line series to look up by region and date. */
  readonly values: readonly ParameterValue[];
  /** Id of the line series (`exit`, `monitoring`) that supplies the value; then `values` may be empty. */
  readonly line?: string;
  /** Id of the standard that set it, where an overlay did: the layer that spoke. */
  readonly layer?: string;
}

/** Another reading of a disputed criterion: shipped, shown, and selectable, never silently preferred. */
export interface Reading {
  readonly id: string;
  readonly title: Bilingual;
  readonly require: string;
  readonly source: Source;
}

/** One condition of a standard. */
export interface Criterion {
  readonly id: string;
  readonly title: Bilingual;
  /** Expression of the FEEL subset that must be true. */
  readonly require: string;
  /** Expression that says whom it concerns; absent: everybody. False gives `notApplicable`, unknown gives `unknown`. */
  readonly applies?: string;
  readonly source: Source;
  readonly readings?: readonly Reading[];
  /** What would have to change, in words for staff, where the expression's own sentence is not enough. */
  readonly remedy?: Bilingual;
  /** Line of the YAML file it stands on, for findings of the linter. */
  readonly line?: number;
  /** Id of the standard that wrote it, where an overlay replaced or added it: the layer that spoke. */
  readonly layer?: string;
}

/** How verdicts of the lower level are counted at the next: by persons (incidence) or by households. */
export interface RollUp {
  readonly countBy: 'person' | 'household';
}

/** Scored standards (Hunan and Yunnan villages): a precondition, points for each criterion, a pass mark that may be unknown. */
export interface Scoring {
  readonly precondition?: readonly string[];
  readonly points: Readonly<Record<string, string>>;
  readonly passMark?: { readonly value: string; readonly source: Source };
}

/** A standard as it stood over one stretch of time. */
export interface StandardVersion {
  readonly from: IsoDate;
  /** Last day in force; absent while it still is. */
  readonly to?: IsoDate;
  readonly title?: Bilingual;
  readonly source: Source;
  readonly parameters: readonly Parameter[];
  readonly criteria: readonly Criterion[];
  readonly rollUp?: RollUp;
  readonly scoring?: Scoring;
}

/** A dated, cited set of criteria for subjects of one level. */
export interface Standard {
  readonly id: string;
  readonly level: Level;
  readonly title: Bilingual;
  readonly region: RegionCode;
  /** Ordered by `from`, never overlapping. */
  readonly versions: readonly StandardVersion[];
  /** Id of the standard that this one is laid over. */
  readonly extends?: string;
  /** Name of the file it was read from, for messages. */
  readonly file?: string;
}
