import type { Dictionary, Field } from '../standard/field.js';
import { lineTable } from '../standard/line-table.js';
import type { Standard } from '../standard/standard.js';
import type { Column, Table } from '../table/table.js';
import { MISSING, type MissingReason } from '../table/table.js';
import type { CheckContext } from './compiled.js';

const title = (zh: string, en: string) => ({ zh, en });

const FIELDS: readonly Omit<Field, 'synonyms' | 'level'>[] = [
  {
    id: 'income',
    type: 'number',
    unit: '元/人',
    title: title('人均可支配收入', 'income per head'),
    derivations: ['netIncome / size'],
  },
  {
    id: 'netIncome',
    type: 'number',
    unit: '元',
    title: title('家庭可支配收入', 'household income'),
    derivations: ['wages + other'],
  },
  { id: 'wages', type: 'number', unit: '元', title: title('工资性收入', 'wages') },
  { id: 'other', type: 'number', unit: '元', title: title('其他收入', 'other income') },
  {
    id: 'size',
    type: 'number',
    unit: '人',
    title: title('家庭人口数', 'persons'),
    derivations: ['count(members)'],
  },
  {
    id: 'grade',
    type: 'category',
    title: title('住房鉴定等级', 'house grade'),
    values: ['A', 'B', 'C', 'D'].map((value) => ({ value, title: title(`${value}级`, `grade ${value}`) })),
  },
  {
    id: 'housingSafe',
    type: 'boolean',
    title: title('住房安全', 'housing safe'),
    derivations: ['grade in ["A", "B"]'],
  },
  { id: 'water', type: 'boolean', title: title('是否饮水安全', 'safe water') },
  { id: 'moved', type: 'boolean', title: title('是否搬迁户', 'relocated') },
];
const PERSON_FIELDS: readonly Omit<Field, 'synonyms' | 'level'>[] = [
  { id: 'age', type: 'number', unit: '岁', title: title('年龄', 'age') },
  { id: 'inSchool', type: 'boolean', title: title('在校', 'in school') },
];

/** A few fields of a household and its members. */
export const dictionary: Dictionary = new Map([
  ...FIELDS.map((field) => [field.id, { ...field, level: 'household', synonyms: [] } as Field] as const),
  ...PERSON_FIELDS.map((field) => [field.id, { ...field, level: 'person', synonyms: [] } as Field] as const),
]);

export const source = {
  document: { id: 'rules', title: '陕西省贫困退出工作实施细则' },
  clause: '第 1 条',
  quote: '家庭年人均可支配收入超过国家扶贫标准',
  certainty: 'published',
} as const;

/** A standard of the criteria given as `id: require` or `id: [require, applies]`. */
export function standardOf(
  criteria: Readonly<Record<string, string | readonly [require: string, applies: string]>>,
): Standard {
  return {
    id: 'test/household',
    level: 'household',
    title: title('测试标准', 'test standard'),
    region: '610000',
    file: 'household.yaml',
    versions: [
      {
        from: '2017-01-01',
        to: '2018-12-31',
        source,
        parameters: [
          {
            name: 'povertyLine',
            title: title('扶贫标准', 'poverty line'),
            type: 'number',
            unit: '元/人',
            values: [
              { value: '3070', source, region: '610000', from: '2017-01-01', to: '2017-12-31' },
              { value: '2952', source, region: '100000', from: '2017-01-01', to: '2017-12-31' },
            ],
          },
          {
            name: 'distance',
            title: title('取水距离上限', 'distance to water'),
            type: 'number',
            unit: '米',
            values: [
              { value: '800', source, variant: '山区' },
              { value: '1000', source, variant: '平原' },
            ],
          },
        ],
        criteria: Object.entries(criteria).map(([id, given], index) => {
          const [require, applies] = typeof given === 'string' ? [given] : given;
          return {
            id,
            title: title(id, id),
            require: require!,
            source,
            line: 10 + index,
            ...(applies !== undefined && { applies }),
          };
        }),
      },
    ],
  };
}

export const context: CheckContext = { dictionary, lines: lineTable([]), asOf: '2017-12-31' };

type Cell = number | boolean | string | MissingReason;

/** One household a row; a missing reason stands for a value that is not there. */
export function householdsOf(
  rows: readonly Readonly<Record<string, Cell>>[],
  members: readonly (readonly Readonly<Record<string, Cell>>[])[] | null = null,
): Table {
  const table = { rowCount: rows.length, columns: columnsOf(rows) };
  if (!members) return table;
  const offsets = new Uint32Array(rows.length + 1);
  for (const [row, each] of members.entries()) offsets[row + 1] = offsets[row]! + each.length;
  const all = members.flat();
  return { ...table, members: { offsets, table: { rowCount: all.length, columns: columnsOf(all) } } };
}

function columnsOf(rows: readonly Readonly<Record<string, Cell>>[]): Map<string, Column> {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return new Map(
    [...names].map((name) => [
      name,
      columnOf(
        rows.map((row) => row[name] ?? 'empty'),
        name,
      ),
    ]),
  );
}

function columnOf(cells: readonly Cell[], field: string): Column {
  const isGone = (cell: Cell): cell is MissingReason => typeof cell === 'string' && cell in MISSING;
  const missing = Uint8Array.from(cells, (cell) => (isGone(cell) ? MISSING[cell] : 0));
  const { type } = dictionary.get(field)!;
  if (type === 'category' || type === 'text') {
    const pool = [...new Set(cells.map(String))];
    return {
      type: 'text',
      missing,
      pool,
      values: Uint32Array.from(cells, (cell) => pool.indexOf(String(cell))),
    };
  }
  const plain = cells.map((cell) => (isGone(cell) ? 0 : Number(cell)));
  if (type === 'boolean') return { type, missing, values: Uint8Array.from(plain) };
  if (type === 'date') return { type, missing, values: Int32Array.from(plain) };
  return { type, missing, values: Float64Array.from(plain) };
}
