import type { Area, CellRef } from './address.js';

export type Severity = 'error' | 'warning' | 'info';

/** A mark to put on a cell, and the words that say why. Several flags on one cell are shown as the worst of them, with all their words. */
export interface Flag extends CellRef {
  readonly severity: Severity;
  readonly message: string;
}

/** A criterion as a conditional format, so that the mark goes when the cell is corrected, without Duibiao. */
export interface LiveFlag {
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** Formula without `=`, relative to the top-left cell of the first area; true where the mark shows. */
  readonly formula: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What a host is asked to mark. It can take all of it back exactly. */
export interface FlagPlan {
  readonly flags: readonly Flag[];
  readonly live?: readonly LiveFlag[];
}

/** `fill` changes the cell's own style; `overlay` is a conditional format that leaves it alone; `live` uses the plan's formulas. */
export type FlagStyle = 'fill' | 'overlay' | 'live';

/**
 * Colours of the marks, chosen so that their greys differ (error darkest) and that they are told apart with any colour vision.
 * `pattern` repeats the severity without colour.
 */
export const FLAG_LOOK: Readonly<
  Record<Severity, { readonly fill: string; readonly pattern: 'solid' | 'lightUp' | 'gray125' }>
> = {
  error: { fill: '#F4A582', pattern: 'solid' },
  warning: { fill: '#FDE9A9', pattern: 'solid' },
  info: { fill: '#D6E9F8', pattern: 'solid' },
};
