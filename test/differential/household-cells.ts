import type { Column, Dictionary, Field, Table } from '@duibiao/core';
import type { TestCell } from './recalculate.js';

/** Fields that stand for the kinds of column a ledger has. */
const FIELDS: readonly Pick<Field, 'id' | 'level' | 'type' | 'unit' | 'values'>[] = [
  { id: 'income', level: 'household', type: 'number', unit: '元/人' },
  { id: 'netIncome', level: 'household', type: 'number', unit: '元' },
  { id: 'size', level: 'household', type: 'number', unit: '人' },
  { id: 'poor', level: 'household', type: 'number', unit: '户' },
  { id: 'all', level: 'household', type: 'number', unit: '户' },
  { id: 'rate', level: 'household', type: 'number', unit: '%' },
  { id: 'water', level: 'household', type: 'boolean' },
  { id: 'moved', level: 'household', type: 'boolean' },
  {
    id: 'grade',
    level: 'household',
    type: 'category',
    values: ['A', 'B', 'C', 'D'].map((value) => ({ value, title: { zh: value, en: value } })),
  },
  { id: 'identified', level: 'household', type: 'date' },
  { id: 'age', level: 'person', type: 'number', unit: '岁' },
  { id: 'insured', level: 'person', type: 'boolean' },
];

export const dictionary: Dictionary = new Map(
  FIELDS.map((field) => [field.id, { ...field, title: { zh: field.id, en: field.id }, synonyms: [] }]),
);

export const OWN_FIELDS = FIELDS.filter((field) => field.level === 'household').map((field) => field.id);
export const MEMBER_FIELDS = FIELDS.filter((field) => field.level === 'person').map((field) => field.id);
export const MEMBERS = 3;

/** One household as it stands in a sheet. */
export interface CellRow {
  readonly own: Readonly<Record<string, TestCell>>;
  readonly members: readonly Readonly<Record<string, TestCell>>[];
}

/** A random number in [0, 1) from a seed, so that a failure comes back. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  income: [3070, 3070.01, 3069.99, 0, -200.5, 2900, 12000.35],
  netIncome: [9210, 9210.01, 9209.99, 30700, 0.3, -500],
  size: [0, 1, 3, 10, 7],
  poor: [0, 3, 2.9999999, 30, 7, 100],
  all: [100, 1000, 233.3, 0, 3000],
  rate: [3, 2.99, 3.01, 0, 100, 0.07],
  identified: [42735, 42736, 43100, 43101, 43465],
  age: [5, 6, 15, 16, 15.5, 70],
};

const TRUTHS: readonly TestCell[] = ['是', '否', '有', ' 否 ', true, false, '不详', 1];
const GRADES: readonly TestCell[] = ['A', 'B', 'C', 'D', 'a', '待鉴定', ' A '];
/** No truth value among them: LibreOffice, unlike Excel, keeps TRUE as the number 1. */
const ODD: readonly TestCell[] = [null, '', ' ', '3500', '约三千', { error: '#N/A' }, { error: '#DIV/0!' }];

function randomCell(field: string, random: () => number): TestCell {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const { type } = dictionary.get(field)!;
  const odd = random() < 0.15;
  if (type === 'boolean') return odd ? pick([null, '', { error: '#N/A' }]) : pick(TRUTHS);
  if (type === 'category') return odd ? pick([null, '', { error: '#REF!' }]) : pick(GRADES);
  return odd ? pick(ODD) : pick(NUMBERS[field]!);
}

export function randomRow(random: () => number): CellRow {
  const cells = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, randomCell(field, random)]));
  return { own: cells(OWN_FIELDS), members: Array.from({ length: MEMBERS }, () => cells(MEMBER_FIELDS)) };
}

const EMPTY = 1;
const UNREADABLE = 2;
const YES: readonly unknown[] = ['是', '有', true];
const NO: readonly unknown[] = ['否', '无', false];

/** A cell read as a field's value, or why it is none. */
function readCell(
  cell: TestCell,
  field: string,
): { readonly value?: number | boolean | string; readonly missing: number } {
  const plain = typeof cell === 'string' ? cell.trim() : cell;
  if (plain === null || plain === '') return { missing: EMPTY };
  const { type } = dictionary.get(field)!;
  if (type === 'boolean') {
    if (YES.includes(plain)) return { value: true, missing: 0 };
    return NO.includes(plain) ? { value: false, missing: 0 } : { missing: UNREADABLE };
  }
  if (type === 'category') {
    return ['A', 'B', 'C', 'D'].includes(plain as string)
      ? { value: plain as string, missing: 0 }
      : { missing: UNREADABLE };
  }
  if (typeof plain !== 'number') return { missing: UNREADABLE };
  return { value: type === 'date' ? plain - 25_569 : plain, missing: 0 };
}

/** The same households as typed columns. */
export function tableOf(rows: readonly CellRow[]): Table {
  const offsets = Uint32Array.from({ length: rows.length + 1 }, (_, index) => index * MEMBERS);
  const members = rows.flatMap((row) => row.members);
  return {
    rowCount: rows.length,
    columns: columnsOf(
      rows.map((row) => row.own),
      OWN_FIELDS,
    ),
    members: { offsets, table: { rowCount: members.length, columns: columnsOf(members, MEMBER_FIELDS) } },
  };
}

function columnsOf(
  rows: readonly Readonly<Record<string, TestCell>>[],
  fields: readonly string[],
): Map<string, Column> {
  return new Map(
    fields.map((field) => [
      field,
      columnOf(
        rows.map((row) => readCell(row[field]!, field)),
        field,
      ),
    ]),
  );
}

function columnOf(cells: readonly ReturnType<typeof readCell>[], field: string): Column {
  const missing = Uint8Array.from(cells, (cell) => cell.missing);
  const { type } = dictionary.get(field)!;
  if (type === 'boolean')
    return { type, missing, values: Uint8Array.from(cells, ({ value }) => (value ? 1 : 0)) };
  if (type === 'category') {
    const pool = ['A', 'B', 'C', 'D'];
    return {
      type: 'text',
      missing,
      pool,
      values: Uint32Array.from(cells, ({ value }) => Math.max(0, pool.indexOf(String(value)))),
    };
  }
  if (type === 'date')
    return { type, missing, values: Int32Array.from(cells, ({ value }) => Number(value ?? 0)) };
  return { type: 'number', missing, values: Float64Array.from(cells, ({ value }) => Number(value ?? 0)) };
}
