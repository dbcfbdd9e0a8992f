import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dictionary, Level } from '@duibiao/core';
import { type Ledger, readLedger } from '@duibiao/ledger';
import { type Area, columnName, type Grid, gridOf } from '@duibiao/sheet';
import { parse } from 'yaml';

/** Headers of one ledger, outer ones first, each with the field it means. */
export interface HeaderList {
  readonly list: string;
  /** What its rows are, where the headers alone say so. */
  readonly level?: Level;
  /** The year of the check. */
  readonly year?: number;
  /** Units stand in a row of their own, written here behind the header: `家庭人口 [人]`. */
  readonly units?: boolean;
  /** A field's id; null where no field holds it; `ask` where it must be left to the user. */
  readonly columns: Readonly<Record<string, string | null>>;
}

/** One header read otherwise than it is meant. */
export interface Misreading {
  readonly list: string;
  readonly header: string;
  readonly meant: string | null;
  readonly read: string | null;
}

export interface Measure {
  /** Columns that mean a field, and how many of them were taken for it. */
  readonly meant: number;
  readonly found: number;
  /** Columns taken for a field that they do not mean. */
  readonly wrong: readonly Misreading[];
  readonly missed: readonly Misreading[];
}

const PATH = ' › ';
const folder = fileURLToPath(new URL('./headers/', import.meta.url));

/** The lists of a folder beside this file: `tuned`, `unseen`, `other-trades`. */
export function headerLists(kind: string): readonly HeaderList[] {
  return readdirSync(`${folder}${kind}`)
    .sort()
    .flatMap((file) => parse(readFileSync(`${folder}${kind}/${file}`, 'utf8')) as HeaderList[]);
}

/** Reads each list as a ledger of three rows and compares what its columns were taken for. */
export function measure(lists: readonly HeaderList[], dictionary: Dictionary): Measure {
  const wrong: Misreading[] = [];
  const missed: Misreading[] = [];
  let meant = 0;
  for (const one of lists) {
    const taken = fieldsTaken(one, dictionary);
    Object.entries(one.columns).forEach(([header, field], index) => {
      const expected = field === 'ask' ? null : field;
      const read = taken.get(index + 1) ?? null;
      if (expected !== null) meant++;
      if (read === expected) return;
      (read === null ? missed : wrong).push({ list: one.list, header, meant: expected, read });
    });
  }
  const found = meant - missed.length - wrong.filter((each) => each.meant !== null).length;
  return { meant, found, wrong, missed };
}

function fieldsTaken(list: HeaderList, dictionary: Dictionary): ReadonlyMap<number, string> {
  const tables = readList(list, dictionary)?.tables ?? [];
  return new Map(
    tables.flatMap(({ columns }) => columns.map(({ column, field }) => [column, field] as const)),
  );
}

/** What the rows of a list were taken for; null where no table was found. */
export function levelTaken(list: HeaderList, dictionary: Dictionary): Level | null {
  return readList(list, dictionary)?.level ?? null;
}

function readList(list: HeaderList, dictionary: Dictionary): Ledger | null {
  try {
    return readLedger(gridOfList(list, dictionary), { dictionary, year: list.year });
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('ledger/')) return null;
    throw error;
  }
}

function gridOfList({ list, units, columns }: HeaderList, dictionary: Dictionary): Grid {
  const headers = Object.keys(columns).map((header) => {
    const unit = units ? /^(.*?) ?(?:\[(.*)\])?$/su.exec(header)! : null;
    return { path: (unit?.[1] ?? header).split(PATH), unit: unit?.[2] ?? '' };
  });
  const depth = Math.max(...headers.map(({ path }) => path.length));
  const rows: string[][] = Array.from({ length: depth }, () => headers.map(() => ''));
  const merges: Area[] = [];
  headers.forEach(({ path }, column) => {
    path.forEach((text, level) => {
      const isLeaf = level === path.length - 1;
      const before = headers[column - 1]?.path;
      const goesOn =
        !isLeaf &&
        before !== undefined &&
        before.length > level + 1 &&
        before.slice(0, level + 1).join(PATH) === path.slice(0, level + 1).join(PATH);
      if (goesOn) return;
      rows[level]![column] = text;
      let right = column;
      while (
        !isLeaf &&
        headers[right + 1] !== undefined &&
        headers[right + 1]!.path.length > level + 1 &&
        headers[right + 1]!.path.slice(0, level + 1).join(PATH) === path.slice(0, level + 1).join(PATH)
      )
        right++;
      const bottom = isLeaf ? depth : level + 1;
      if (right > column || bottom > level + 1)
        merges.push({ top: level + 1, bottom, left: column + 1, right: right + 1 });
    });
  });
  const unitRow = units ? [headers.map(({ unit }) => unit)] : [];
  const body = [0, 1, 2].map((row) =>
    Object.entries(columns).map(([header, field]) => sample(field, header, row, dictionary)),
  );
  return gridOf(list, [...rows, ...unitRow, ...body], { merges });
}

/** A cell such as a column of this field has: no value may decide what only the header says. */
function sample(field: string | null, header: string, row: number, dictionary: Dictionary): string | number {
  const known = field === null || field === 'ask' ? undefined : dictionary.get(field);
  if (known?.id === 'relation') return row === 0 ? '户主' : '配偶';
  if (known?.unit === '年') return 2018;
  if (known?.type === 'number') return known.usual ? known.usual[1] / 10 + row : row + 2;
  if (known?.type === 'boolean') return '是';
  if (known?.type === 'category') return known.values?.[0]?.value ?? '';
  if (known?.type === 'date') return '2020-01-01';
  if (known?.personal === 'id-number') return `99000019900101${1001 + row}`;
  if (known?.type === 'text') return `${'甲乙丙'[row]}${'一二三'[row]}`;
  return /是否|有无/u.test(header) ? '是' : /元|面积|数|率|（%/u.test(header) ? row + 3 : `事${row}`;
}

/** `甲台账 C列“…”` for a report. */
export function placeOf({ list, header }: Misreading, lists: readonly HeaderList[]): string {
  const index = Object.keys(lists.find((each) => each.list === list)?.columns ?? {}).indexOf(header);
  return `${list} ${columnName(index + 1)} ${header}`;
}
