import type { MissingReason } from '@duibiao/core';
import { type Cell, NOT_CALCULATED } from '@duibiao/sheet';

/** Why a cell was not read, for the words of the finding. */
export type Doubt =
  | 'approximate'
  | 'bound'
  | 'range'
  | 'numeral'
  | 'grouping'
  | 'unit'
  | 'columnUnit'
  | 'unusual'
  | 'precision'
  | 'fraction'
  | 'dateCell'
  | 'errorValue'
  | 'notCalculated'
  | 'ambiguous'
  | 'bracketed'
  | 'several'
  | 'codes'
  | 'lostZero'
  | 'yearOnly'
  | 'century'
  | 'noSuchDay'
  | 'ruined'
  | 'pending'
  | 'percent'
  | 'other';

/** What a cell says: a value in the field's own terms, or why there is none. */
export type Reading =
  | { readonly read: true; readonly value: string | boolean }
  | { readonly read: false; readonly missing: MissingReason; readonly doubt: Doubt | null };

export const EMPTY: Reading = { read: false, missing: 'empty', doubt: null };

/** Numbers as plain decimals, dates as `YYYY-MM-DD`, categories by their canonical value. */
export const isRead = (value: string | boolean): Reading => ({ read: true, value });

export const isUnreadable = (doubt: Doubt): Reading => ({ read: false, missing: 'unreadable', doubt });

/** A cell with an error in it; or with a formula that nobody has worked out. */
export const isErrorCell = ({ text }: Extract<Cell, { kind: 'error' }>): Reading =>
  isUnreadable(text === NOT_CALCULATED ? 'notCalculated' : 'errorValue');

const PENDING: Reading = { read: false, missing: 'pending', doubt: 'pending' };

const NOTHING =
  /^(?:[-‐‑‒–—―−_/\\|.·…*#~]+|空|空白|未填|未填写|未填报|无数据|没有数据|n\/?a|null|nil|none)$/i;
const UNSETTLED =
  /^(?:待(?:核实|核查|核|查|查证|定|确定|认定|鉴定|补|补充|补录|录入|完善|统计|评定|评估|调查|摸底|复核|更新|确认)(?:中)?|未(?:核实|鉴定|核查|认定|评定|统计|采集|录入)|(?:核实|鉴定|核查|统计|认定|调查)中|正在(?:核实|鉴定|核查|统计)|不详|不明|不清楚|不知道|未知|暂缺|暂无|暂未?(?:鉴定|核实|统计|确定)|缺|缺失|\?+|待)$/;

/** Blank in so many words, or said to be still unsettled; null when the text says something. */
export function absence(compactText: string): Reading | null {
  if (compactText === '' || NOTHING.test(compactText)) return EMPTY;
  return UNSETTLED.test(compactText) ? PENDING : null;
}
