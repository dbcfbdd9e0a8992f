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

/** How a severity looks: a pattern drawn in `ink` over `fill`; for `solid`, `fill` alone. */
export interface FlagLook {
  readonly fill: string;
  readonly ink: string;
  readonly pattern: 'solid' | 'lightUp' | 'gray125';
}

/**
 * Looks of the marks. Told apart three ways, so that any one is enough: by pattern (plain, hatched, dotted); by grey
 * (CIE lightness about 67, 82 and 92 with the pattern mixed in, 67, 89 and 97 without); and by hue along orange, yellow
 * and blue, which every form of colour blindness leaves apart. Black text keeps a contrast above 7 : 1 on each.
 */
export const FLAG_LOOK: Readonly<Record<Severity, FlagLook>> = {
  error: { fill: '#EE8866', ink: '#EE8866', pattern: 'solid' },
  warning: { fill: '#FFDD80', ink: '#B58400', pattern: 'lightUp' },
  info: { fill: '#EEF6FC', ink: '#5B8DB8', pattern: 'gray125' },
};
