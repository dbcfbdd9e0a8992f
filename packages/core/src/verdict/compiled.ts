import type { Value } from '../expression/exact/value.js';
import type { Expression } from '../expression/tree.js';
import type { Dictionary } from '../standard/field.js';
import type { LineTable } from '../standard/line.js';
import type { Criterion, IsoDate, RegionCode, Standard, StandardVersion } from '../standard/standard.js';
import type { Bilingual } from '../words/bilingual.js';
import type { ResolvedParameter } from './verdict.js';

/** What a standard is compiled for: nothing takes "the" poverty line. */
export interface CheckContext {
  readonly dictionary: Dictionary;
  readonly lines: LineTable;
  readonly asOf: IsoDate;
  /** Where the subjects are; the standard's own region when absent. */
  readonly region?: RegionCode;
  /** Criterion id → id of the reading to apply instead of the main one. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Parameter name → variant (terrain) to take. */
  readonly variants?: Readonly<Record<string, string>>;
  /** Parameter name → value that the caller names; shown as such in every verdict. */
  readonly overrides?: Readonly<Record<string, string>>;
}

export interface CompiledCriterion {
  readonly id: string;
  readonly title: Bilingual;
  readonly criterion: Criterion;
  readonly require: Expression;
  readonly applies: Expression | null;
  /** What it asks for, with the parameters' values filled in. */
  readonly sentence: Bilingual;
  readonly parameters: readonly ResolvedParameter[];
  /** Ids of the fields it reads. */
  readonly fields: readonly string[];
}

/** A standard as it stood at a date and place, every expression typed and unit-checked. */
export interface CompiledStandard {
  readonly standard: Standard;
  readonly version: StandardVersion;
  readonly context: CheckContext;
  readonly asOf: IsoDate;
  readonly region: RegionCode;
  readonly criteria: readonly CompiledCriterion[];
  readonly parameters: readonly ResolvedParameter[];
  readonly fields: readonly string[];
  /** The parameters' values and the day of the check, by name, for evaluation. */
  readonly values: ReadonlyMap<string, Value>;
}

/** A status for each subject and criterion: numbers of `STATUS`. */
export interface Verdicts {
  readonly rowCount: number;
  /** By criterion, in the standard's order, then by row. */
  readonly criteria: readonly Uint8Array[];
  /** By row: the subject's status by the whole standard. */
  readonly overall: Uint8Array;
}
