import { type Column, type Dictionary, DuibiaoError, type Field, isoDateOf } from '@duibiao/core';
import type { Ledger } from '../ledger.js';
import { maskText } from '../mask.js';
import { numberText } from '../quality/column-access.js';
import { reconcileWords } from '../words/reconcile.js';
import { matchSubjects } from './match.js';
import type { Difference, Match, Reconciliation, TotalPair } from './reconciliation.js';

export interface CompareOptions {
  readonly dictionary: Dictionary;
  /** Field ids by which subjects are told apart; ID number, then own number, then name and place when absent. */
  readonly keys?: readonly string[];
  /** Show ID and phone numbers whole. */
  readonly unmask?: boolean;
}

/** Units whose figures may be added up over a ledger. */
const ADDITIVE = new Set(['元', '人', '户', '亩', '公里', '米', '平方米', '个', '项', '月']);

/**
 * Holds two ledgers of one kind against each other: two states of one ledger (年初建账、年中对账、年底查账), or those of two
 * departments (账账相符). Says who is new, gone and changed, on which cells they disagree, and whether the totals agree.
 *
 * Source of the three checkpoints: 新田县某乡2018年扶贫工作计划, 四（三）「年初建帐、年中对账，年底查帐」.
 *
 * @throws DuibiaoError `reconcile/levels` when the ledgers are about subjects of different levels, `reconcile/key` when a
 *   chosen key is no field that both write
 */
export function compareLedgers(before: Ledger, after: Ledger, options: CompareOptions): Reconciliation {
  if (before.level !== after.level) {
    throw new DuibiaoError('reconcile/levels', reconcileWords.levels(before.level, after.level));
  }
  const { dictionary } = options;
  const shared = sharedFields(before, after, dictionary);
  const missing = (options.keys ?? []).find((key) => !shared.some(({ id }) => id === key));
  if (missing !== undefined) {
    throw new DuibiaoError(
      'reconcile/key',
      reconcileWords.noSuchKey(
        missing,
        shared.map(({ id }) => id),
      ),
    );
  }
  const matched = matchSubjects(before, after, options.keys);
  return {
    ...matched,
    compared: shared.map(({ id }) => id),
    differences: matched.matches.flatMap((match) => [
      ...movedBetweenSheets(before, after, match, shared, dictionary),
      ...shared.flatMap((field) => differenceOf(before, after, match, field, options.unmask === true) ?? []),
    ]),
    totals: shared.flatMap((field) => totalPair(before, after, field) ?? []),
  };
}

/** Fields of the subjects' own level that a column of each ledger writes. */
function sharedFields(before: Ledger, after: Ledger, dictionary: Dictionary): Field[] {
  const written = (ledger: Ledger) =>
    new Set(ledger.tables.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const first = written(before);
  const second = written(after);
  return [...dictionary.values()].filter(
    ({ id, level }) => level === before.level && first.has(id) && second.has(id),
  );
}

/** Where each village has a sheet of its own and no column names it, a household that moved stands on another sheet. */
function movedBetweenSheets(
  before: Ledger,
  after: Ledger,
  match: Match,
  shared: readonly Field[],
  dictionary: Dictionary,
): Difference[] {
  const was = before.subjects[match.before]?.village ?? null;
  const is = after.subjects[match.after]?.village ?? null;
  const field = dictionary.get('village');
  if (!field || before.level !== field.level || shared.some(({ id }) => id === field.id)) return [];
  if (was === null || is === null || was === is) return [];
  const { id, title } = field;
  return [
    { ...match, field: id, title, kind: 'changed', was, is, change: null, cellsBefore: [], cellsAfter: [] },
  ];
}

function differenceOf(
  before: Ledger,
  after: Ledger,
  match: Match,
  field: Field,
  unmask: boolean,
): Difference | null {
  const was = valueText(before.table.columns.get(field.id), match.before, field);
  const is = valueText(after.table.columns.get(field.id), match.after, field);
  if (was === is) return null;
  const shown = (value: string | null) =>
    value === null || unmask || !field.personal || field.personal === 'name'
      ? value
      : maskText(field.personal, value);
  return {
    before: match.before,
    after: match.after,
    field: field.id,
    title: field.title,
    kind: was === null ? 'filled' : is === null ? 'emptied' : 'changed',
    was: shown(was),
    is: shown(is),
    change:
      field.type === 'number' && was !== null && is !== null ? numberText(Number(is) - Number(was)) : null,
    cellsBefore: before.cells(match.before, field.id),
    cellsAfter: after.cells(match.after, field.id),
  };
}

function valueText(column: Column | undefined, row: number, field: Field): string | null {
  if (column?.missing[row] !== 0) return null;
  switch (column.type) {
    case 'number':
      return numberText(column.values[row]!);
    case 'boolean':
      return column.values[row] === 1 ? '是' : '否';
    case 'date':
      return isoDateOf(column.values[row]!);
    case 'text': {
      const text = (column.pool[column.values[row]!] ?? '').normalize('NFKC').trim();
      return field.personal === 'id-number' ? text.toUpperCase() : text;
    }
  }
}

function totalPair(before: Ledger, after: Ledger, field: Field): TotalPair | null {
  if (field.type !== 'number' || !field.unit || !ADDITIVE.has(field.unit)) return null;
  const first = total(before.table.columns.get(field.id));
  const second = total(after.table.columns.get(field.id));
  return {
    field: field.id,
    title: field.title,
    unit: field.unit,
    before: first,
    after: second,
    agree: first === null || second === null ? null : first === second,
  };
}

/** The sum in ten-thousandths, so that it does not depend on the order; null where a value is missing. */
function total(column: Column | undefined): string | null {
  if (column?.type !== 'number') return null;
  let sum = 0;
  for (let row = 0; row < column.values.length; row += 1) {
    if (column.missing[row] !== 0) return null;
    sum += Math.round(column.values[row]! * 10_000);
  }
  return numberText(sum / 10_000);
}
