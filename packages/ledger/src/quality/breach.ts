import type { QualityRule } from '@duibiao/standards';

/** A rule certainly broken by a row. */
export interface Breach {
  readonly rule: QualityRule;
  readonly row: number;
}
