import type { Field } from '@duibiao/core';
import { baseOf, type WrittenUnit } from '../value/unit.js';

/** How a column's unit meets its field's. */
export interface UnitFit {
  /** Power of ten from the unit written to the field's. */
  readonly shift: number;
  /** The unit that counts: the header's own, else one of the unit line; null when neither names any. */
  readonly unit: WrittenUnit | null;
}

const LENGTHS: Readonly<Record<string, number>> = { 米: 0, 公里: 3 };
const COUNTED: ReadonlySet<string> = new Set(['人', '户', '个', '项', '次', '人次', '户次']);
const MEASURES: ReadonlySet<string> = new Set([...COUNTED, '元', '亩', '公里', '平方米']);

/** Whether a field can be written in a unit, and how; null when it is the unit of something else. */
export function fitUnit(field: Field, own: WrittenUnit | null, line: readonly WrittenUnit[]): UnitFit | null {
  if (field.type !== 'number') return own && MEASURES.has(own.base) ? null : { shift: 0, unit: null };
  const base = baseOf(field.unit ?? '');
  const unit = own ?? line.find((each) => each.base === base) ?? null;
  if (unit === null) return { shift: 0, unit: null };
  if (unit.base === base || unit.base === '') return { shift: unit.shift, unit: { ...unit, base } };
  if (LENGTHS[unit.base] !== undefined && LENGTHS[base] !== undefined)
    return { shift: unit.shift + LENGTHS[unit.base]! - LENGTHS[base]!, unit };
  if (unit.base === '个' && COUNTED.has(base)) return { shift: unit.shift, unit: { ...unit, base } };
  return null;
}
