import { readdirSync, readFileSync } from 'node:fs';
import {
  type Column,
  compileStandard,
  deriveColumns,
  evaluateStandard,
  explainSubject,
  type Field,
  MISSING,
  type Status,
  type Table,
} from '@duibiao/core';
import { loadLibrary } from '@duibiao/standards';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

type Written = string | number;
type Clause = readonly [document: string, clause: string];

interface Case {
  readonly name: string;
  readonly change: Record<string, Written>;
  readonly members?: readonly Record<string, Written>[];
  readonly expect: '全部达标' | Record<string, string>;
  readonly clause?: Record<string, Clause>;
  readonly shortfall?: Record<string, number>;
  readonly asOf?: string;
  readonly region?: string;
  readonly readings?: Record<string, string>;
  readonly variants?: Record<string, string>;
}

interface CaseFile {
  readonly standard: string;
  readonly asOf: string;
  readonly region: string;
  readonly clauses: Record<string, Clause>;
  readonly base: Record<string, Written>;
  /** Scored standards say nothing about the whole by their criteria alone. */
  readonly whole?: 'scored';
  readonly cases: readonly Case[];
}

const STATUS: Record<string, Status> = { 未达标: 'unmet', 缺数据: 'unknown', 不适用: 'notApplicable' };
const ABSENT = '无此列';
const NOTHING: Record<string, number> = { 空: MISSING.empty, 待核实: MISSING.pending };

const library = loadLibrary();
const folder = new URL('standards/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) =>
    parseAllDocuments(readFileSync(new URL(name, folder), 'utf8')).map(
      (document) => document.toJS() as CaseFile,
    ),
  );

function columnOf(field: Field, values: readonly (Written | undefined)[]): Column {
  const nothing = values.map((value) => (value === undefined ? MISSING.noColumn : (NOTHING[value] ?? 0)));
  const missing = Uint8Array.from(nothing);
  const present = (index: number) => nothing[index] === 0;
  if (field.type === 'number')
    return {
      type: 'number',
      values: Float64Array.from(values, (v, i) => (present(i) ? Number(v) : 0)),
      missing,
    };
  if (field.type === 'boolean')
    return {
      type: 'boolean',
      values: Uint8Array.from(values, (v, i) => (present(i) && v === '是' ? 1 : 0)),
      missing,
    };
  const pool = [...new Set(values.map(String))];
  return { type: 'text', pool, values: Uint32Array.from(values, (v) => pool.indexOf(String(v))), missing };
}

function tableOf(rows: readonly Record<string, Written>[]): Table {
  const names = [...new Set(rows.flatMap(Object.keys))].filter((name) =>
    rows.some((row) => row[name] !== ABSENT),
  );
  const columns = new Map(
    names.map((name) => {
      const field = library.dictionary.get(name);
      if (field === undefined) throw new Error(`判例用到的字段 ${name} 不在词典里`);
      return [
        name,
        columnOf(
          field,
          rows.map((row) => row[name]),
        ),
      ] as const;
    }),
  );
  return { rowCount: rows.length, columns };
}

function judge(file: CaseFile, each: Case) {
  const standard = library.standard(file.standard);
  const compiled = compileStandard(standard, {
    dictionary: library.dictionary,
    lines: library.lines,
    asOf: each.asOf ?? file.asOf,
    region: String(each.region ?? file.region),
    ...(each.readings && { readings: each.readings }),
    ...(each.variants && { variants: each.variants }),
  });
  const written: Table = {
    ...tableOf([{ ...file.base, ...each.change }]),
    ...(each.members && {
      members: { offsets: Uint32Array.of(0, each.members.length), table: tableOf(each.members) },
    }),
  };
  const { table } = deriveColumns(written, library.dictionary, compiled.fields, standard.level);
  return explainSubject(compiled, table, evaluateStandard(compiled, table), 0);
}

function overall(statuses: readonly Status[]): Status {
  if (statuses.includes('unmet')) return 'unmet';
  return statuses.includes('unknown') ? 'unknown' : 'met';
}

for (const file of files)
  describe(`${file.standard} ${file.asOf} ${file.region}`, () => {
    test.each(file.cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
      const verdict = judge(file, each);
      const expected = verdict.criteria.map(({ criterion }): [string, Status] => {
        const word = each.expect === '全部达标' ? undefined : each.expect[criterion];
        return [criterion, word === undefined ? 'met' : (STATUS[word] as Status)];
      });
      expect(verdict.criteria.map(({ criterion, status }) => [criterion, status])).toEqual(expected);
      if (file.whole !== 'scored') expect(verdict.status).toBe(overall(expected.map(([, status]) => status)));
      for (const { criterion, source, shortfall, message, status } of verdict.criteria) {
        const clause = each.clause?.[criterion] ?? file.clauses[criterion];
        expect([criterion, source.document.id, source.clause]).toEqual([criterion, ...(clause ?? [])]);
        const written = each.shortfall?.[criterion];
        if (written !== undefined) expect([criterion, shortfall]).toEqual([criterion, String(written)]);
        if (status !== 'met') expect(message.zh.length * message.en.length).toBeGreaterThan(0);
      }
      const named = each.expect === '全部达标' ? [] : Object.keys(each.expect);
      expect(verdict.criteria.map(({ criterion }) => criterion)).toEqual(expect.arrayContaining(named));
    });
  });

describe('the cases themselves', () => {
  test('there are more than 300, and every shipped standard has some', () => {
    expect(files.flatMap(({ cases }) => cases).length).toBeGreaterThan(300);
    expect([...new Set(files.map(({ standard }) => standard))].sort()).toEqual(
      library.standards.map(({ id }) => id),
    );
  });

  test('each criterion that stands in force is tried unmet or with a missing input', () => {
    const untried = files.flatMap((file) => {
      const version = library
        .standard(file.standard)
        .versions.find(({ from, to }) => from <= file.asOf && (to === undefined || file.asOf <= to));
      const tried = new Set(
        files
          .filter((other) => other.standard === file.standard)
          .flatMap(({ cases }) => cases)
          .flatMap(({ expect: expected }) => (typeof expected === 'string' ? [] : Object.keys(expected))),
      );
      return (version?.criteria ?? [])
        .filter(({ id }) => !tried.has(id))
        .map(({ id }) => `${file.standard} ${id}`);
    });
    expect(untried).toEqual([]);
  });
});
