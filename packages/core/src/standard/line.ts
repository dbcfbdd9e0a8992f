import type { Bilingual } from '../words/bilingual.js';
import type { Source } from './source.js';
import type { IsoDate, RegionCode } from './standard.js';

/** What a line is for: `exit` (扶贫标准), `monitoring` (监测范围). A region may have several series of one use; one is the default. */
export type LineUse = 'exit' | 'monitoring';

/** One published (or computed) value of a line series for one year. */
export interface LineValue {
  readonly year: number;
  /** 元/人, plain decimal. */
  readonly value: string;
  readonly source: Source;
}

/** A poverty or monitoring line over the years: by region, use and price basis. */
export interface LineSeries {
  readonly id: string;
  readonly use: LineUse;
  readonly region: RegionCode;
  readonly title: Bilingual;
  readonly basis: 'current' | 'constant-2010';
  /** The income concept it is held against, where the text names one. */
  readonly income?: 'net' | 'disposable';
  /** The series that lookup by region takes when none is named. */
  readonly default: boolean;
  readonly values: readonly LineValue[];
}

export interface LineFound {
  readonly found: true;
  readonly series: LineSeries;
  readonly value: LineValue;
}

export interface LineAbsent {
  readonly found: false;
  /** Says what is missing and what exists. */
  readonly absence: Bilingual;
}

/** Looks lines up by region and date; never guesses. */
export interface LineTable {
  readonly series: readonly LineSeries[];
  /**
   * The line of a use in force at a region and date. A region with a default series of its own never falls back to the
   * country's for a year it lacks; a region with none uses the country's.
   */
  find(use: LineUse, region: RegionCode, date: IsoDate, series?: string): LineFound | LineAbsent;
}
