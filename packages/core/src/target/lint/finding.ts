import type { Bilingual } from '../../words/bilingual.js';
import type { TargetSource } from '../plan.js';

export type PlanRule =
  | 'breakdown/sum'
  | 'breakdown/units'
  | 'threshold/out-of-reach'
  | 'threshold/impossible'
  | 'figures/disagree'
  | 'dates/outside-plan'
  | 'dates/title-year'
  | 'lead/missing'
  | 'text/unreadable'
  | 'text/contradiction'
  | 'text/not-held'
  | 'quote/not-in-text'
  | 'share/below-floor'
  | 'share/implied'
  | 'growth/implied'
  | 'average/implausible';

/** Something in a plan that a person should look at. */
export interface PlanFinding {
  readonly rule: PlanRule;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: Bilingual;
  /** Ids of the targets concerned. */
  readonly targets: readonly string[];
  /** Where to look: the words, and the heading they stand under. */
  readonly place: Partial<TargetSource>;
}
