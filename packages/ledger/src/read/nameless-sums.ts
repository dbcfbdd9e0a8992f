import type { Reading } from '../value/reading.js';
import type { FieldReadings } from './read-subjects.js';
import type { Record } from './records.js';

/** Units of which a column's sum means something. */
const ADDED = new Set(['人', '户', '元', '亩', '平方米', '个', '项']);

/**
 * Rows that name nobody and whose figures are the sums of the rows above them, in the whole table or since the last such
 * row: totals that nobody labelled. At the foot of a table an average may stand beside the sums.
 */
export function namelessSums(
  { columns }: FieldReadings,
  records: readonly Record[],
  keys: readonly string[],
  isNumbered: (record: Record) => boolean,
): ReadonlySet<number> {
  const sums = new Set<number>();
  const named = keys.flatMap((key) => columns.get(key) ?? []);
  if (named.length === 0) return sums;
  const added = [...columns.values()].filter(
    ({ field }) => field.type === 'number' && ADDED.has(field.unit ?? ''),
  );
  const others = [...columns.values()].filter((column) => !added.includes(column));
  let table = -1;
  let whole: number[] = [];
  let part: number[] = [];
  let rows = 0;
  records.forEach((record, index) => {
    if (record.table !== table) {
      table = record.table;
      whole = added.map(() => 0);
      part = [...whole];
      rows = 0;
    }
    const figures = added.map(({ readings }) => {
      const reading = readings[index];
      return reading?.read ? Number(reading.value) : null;
    });
    const nameless = named.every(({ readings }) => isEmpty(readings[index]));
    const isLast = records[index + 1]?.table !== record.table;
    const onlyFigures = others.every(
      ({ field, readings }) => isEmpty(readings[index]) || (isLast && field.type === 'number'),
    );
    const written = figures.filter((figure) => figure !== null && figure !== 0).length;
    const equals = (totals: readonly number[]) =>
      written > 0 && figures.every((figure, at) => !figure || Math.abs(figure - totals[at]!) < 0.005);
    if (nameless && onlyFigures && rows >= 2 && !isNumbered(record) && (equals(whole) || equals(part))) {
      sums.add(index);
      part = added.map(() => 0);
      return;
    }
    rows++;
    figures.forEach((figure, at) => {
      whole[at]! += figure ?? 0;
      part[at]! += figure ?? 0;
    });
  });
  return sums;
}

function isEmpty(reading: Reading | null | undefined): boolean {
  return !reading || (!reading.read && reading.missing === 'empty');
}
