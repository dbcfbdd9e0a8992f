import type { Bilingual } from '../words/bilingual.js';
import type { AssessmentInput, Indicator, IndicatorSet, Item } from './indicator-set.js';

/** One figure of one unit. `null` is unknown. Numbers are plain decimals. */
export interface DataValue {
  readonly value: string | boolean | null;
  /** What the examiners wrote about it. */
  readonly reason?: string;
  /** Where it stands: `Sheet!B2`. */
  readonly cells?: readonly string[];
}

/** What is known of one unit. A key that is not there is unknown. */
export interface UnitData {
  readonly unit: string;
  /** By `DataColumn.key`. */
  readonly values: ReadonlyMap<string, DataValue>;
  /** 自评分 by item id. Shown beside the examined score; never enters it. */
  readonly self: ReadonlyMap<string, string>;
}

/** One figure that a set asks of every unit: an input, an item's judged score, or the mark that an item has no task. */
export interface DataColumn {
  readonly key: string;
  readonly kind: 'input' | 'judged' | 'absent';
  readonly title: Bilingual;
  readonly type: 'number' | 'boolean';
  readonly unit?: string;
  /** For judged scores: the item's points. */
  readonly max?: string;
  readonly input?: AssessmentInput;
  readonly item?: Item;
}

/** Key under which the mark "no task this year" of an item is entered. */
export function absentKey(item: string): string {
  return `${item}.absent`;
}

/** All items of a set, in the order of the sheet. */
export function itemsOf(indicators: readonly Indicator[]): readonly Item[] {
  return indicators.flatMap((indicator) =>
    indicator.kind === 'item' ? [indicator] : itemsOf(indicator.children),
  );
}

/**
 * The figures that a set asks of every unit, in the order of the sheet: this is what data files, empty sheets and
 * score sheets agree on.
 */
export function dataColumns(set: IndicatorSet): readonly DataColumn[] {
  const items = itemsOf(set.indicators);
  return [
    ...set.inputs.map((input) => ({
      key: input.id,
      kind: 'input' as const,
      title: input.title,
      type: input.type,
      ...(input.unit === undefined ? {} : { unit: input.unit }),
      input,
    })),
    ...items
      .filter((item) => item.rule.kind === 'judged')
      .map((item) => ({
        key: item.id,
        kind: 'judged' as const,
        title: item.title,
        type: 'number' as const,
        unit: '分',
        max: item.points,
        item,
      })),
    ...items
      .filter((item) => item.absent !== undefined)
      .map((item) => ({
        key: absentKey(item.id),
        kind: 'absent' as const,
        title: item.title,
        type: 'boolean' as const,
        item,
      })),
  ];
}
