import { type Cell, type CellRef, type Grid, gridOf } from '@duibiao/sheet';
import { codeOf } from './codes.js';
import { type Column, HOUSEHOLD_COLUMNS, PERSON_COLUMNS } from './columns.js';
import type { Household } from './household.js';
import type { Person } from './person.js';

/** How a ledger is laid out and written. */
export interface Style {
  readonly layout: 'households' | 'persons-merged' | 'persons-blank' | 'persons-repeated';
  /** Which of its names a header goes by; `code`: the national system's own. */
  readonly headers: 0 | 1 | 2 | 'code';
  readonly values: 'words' | 'codes';
  readonly dates: 'iso' | 'dotted' | 'solid' | 'serial';
  readonly yesNo: readonly [string, string];
  readonly sheets: 'one' | 'by-village';
  readonly title: boolean;
  readonly totals: boolean;
}

/** What a cell is to hold instead of what its subject says. */
export type Over = ReadonlyMap<string, string | number | null>;

/** A laid-out ledger, and where everything stands in it. */
export interface LaidOut {
  readonly grids: readonly Grid[];
  householdCells(household: number, field: string): readonly CellRef[];
  memberCell(household: number, member: number, field: string): CellRef | null;
  totalCell(field: string): CellRef | null;
}

type Value = string | number | Cell | null;
interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Fields whose sums the total row writes. */
export const SUMMED = ['householdSize', 'wageIncome', 'operatingIncome', 'transferIncome', 'netIncome'];

/** The households as sheets. `over` is keyed `household/field`, `household/member/field` or `total/field`. */
export function layOut(households: readonly Household[], style: Style, over: Over = new Map()): LaidOut {
  const persons = style.layout !== 'households';
  const columns: Column<never>[] = [
    ...(persons ? HOUSEHOLD_COLUMNS.slice(0, 5) : HOUSEHOLD_COLUMNS),
    ...(persons ? PERSON_COLUMNS : []),
    ...(persons ? HOUSEHOLD_COLUMNS.slice(6) : []),
  ];
  const at = new Map(columns.map(({ field }, index) => [field as string, index + 2]));
  const header = ['序号', ...columns.map((column) => headerOf(column, style))];
  const groups = style.sheets === 'one' ? [households] : byVillage(households);
  const places = new Map<Household, Place>();
  const last: { sheet: string; row: number }[] = [];
  const grids = groups.map((group, index) => {
    const sheet = style.sheets === 'one' ? '台账' : (group[0]?.village ?? `第${index + 1}张`);
    const rows: Value[][] = style.title ? [[`${sheet}建档立卡户台账（2020年）`], header] : [header];
    const merges: { top: number; left: number; bottom: number; right: number }[] = [];
    for (const household of group) {
      const number = households.indexOf(household);
      places.set(household, { sheet, row: rows.length + 1 });
      const written = household.members.map((member, place): Value[] => [
        rows.length + place,
        ...columns.map((column) => {
          const field: string = column.field;
          const own = field in member ? member : household;
          if (own === household && persons && place > 0 && style.layout !== 'persons-repeated') return null;
          const key = own === member ? `${number}/${place}/${field}` : `${number}/${field}`;
          return over.has(key) ? over.get(key)! : writtenOf(own as Household | Person, field, style);
        }),
      ]);
      const own = persons ? written : written.slice(0, 1);
      if (style.layout === 'persons-merged' && own.length > 1)
        columns.forEach(({ field }, place) => {
          if (!((field as string) in household.members[0]!))
            merges.push({
              top: rows.length + 1,
              left: place + 2,
              bottom: rows.length + own.length,
              right: place + 2,
            });
        });
      rows.push(...own);
    }
    if (style.totals && !persons) {
      const sums = SUMMED.map((field) => {
        const sum = group.reduce((total, each) => total + Number(each[field as keyof Household]), 0);
        return [field, over.get(`total/${field}`) ?? Math.round(sum * 100) / 100] as const;
      });
      const row: Value[] = new Array(columns.length + 1).fill(null);
      row[0] = '合计';
      for (const [field, sum] of sums) row[at.get(field)! - 1] = sum;
      rows.push(row);
      last.push({ sheet, row: rows.length });
    }
    return gridOf(sheet, rows, { merges });
  });
  return {
    grids,
    householdCells: (household, field) => {
      const place = places.get(households[household]!)!;
      const column = at.get(field);
      if (column === undefined) return [];
      const rows = style.layout === 'persons-repeated' ? households[household]!.members.length : 1;
      return Array.from({ length: rows }, (_, index) => ({ ...place, row: place.row + index, column }));
    },
    memberCell: (household, member, field) => {
      const place = places.get(households[household]!)!;
      const column = at.get(field);
      return column === undefined ? null : { ...place, row: place.row + member, column };
    },
    totalCell: (field) => {
      const [first] = last;
      return first && at.has(field) ? { ...first, column: at.get(field)! } : null;
    },
  };
}

function byVillage(households: readonly Household[]): readonly (readonly Household[])[] {
  const villages = [...new Set(households.map(({ village }) => village))];
  return villages.map((village) => households.filter((each) => each.village === village));
}

function headerOf({ headers, code }: Column<never>, { headers: which }: Style): string {
  if (which === 'code') return code ?? headers[0];
  return headers[which] ?? headers[0];
}

const DATES = new Set([
  'birthDate',
  'firstIdentified',
  'monitoredSince',
  'riskRemovedOn',
  'personIdentified',
]);

function writtenOf(of: Household | Person, field: string, style: Style): Value {
  const value = (of as unknown as Readonly<Record<string, unknown>>)[field];
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return style.yesNo[value ? 0 : 1];
  if (typeof value === 'number') return value;
  const text = String(value);
  if (DATES.has(field)) return dateOf(text, style.dates);
  return style.values === 'codes' ? codeOf(field, text) : text;
}

function dateOf(iso: string, dates: Style['dates']): Value {
  switch (dates) {
    case 'iso':
      return iso;
    case 'dotted':
      return iso.replaceAll('-', '.');
    case 'solid':
      return iso.replaceAll('-', '');
    case 'serial':
      return {
        kind: 'date',
        number: Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569,
        formula: false,
      };
  }
}
