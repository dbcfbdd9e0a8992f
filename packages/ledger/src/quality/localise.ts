import type { Dictionary, Table } from '@duibiao/core';
import type { Finding } from '../finding.js';
import type { Ledger } from '../ledger.js';
import { type ProposedChange, qualityWords } from '../words/quality.js';
import { numberAt, numberText } from './column-access.js';
import type { CompiledRule } from './compile-rules.js';
import { type Equation, equationOf, spokenRows, valuesOf } from './equation.js';
import { lightestRepairs, type Repair } from './repairs.js';
import { slipOf } from './slip.js';

export interface Localised {
  readonly findings: readonly Finding[];
  /** By row: the one field that is wrong if only one is, where no other could be. */
  readonly certain: ReadonlyMap<number, string>;
}

/** More sets than this that could each be the wrong one say nothing. */
const MOST_ALTERNATIVES = 6;

/**
 * Where equations contradict, the smallest sets of cells that could be wrong: the one set, with the values that mend it; or
 * the alternatives, where there are few. A cell that another rule doubts is believed wrong sooner.
 *
 * @param rows on which an equation is broken
 * @param doubted whether a rule about that cell alone already doubts it
 */
export function localise(
  rules: readonly CompiledRule[],
  rows: readonly number[],
  table: Table,
  ledger: Ledger,
  names: Dictionary,
  doubted: (row: number, field: string) => boolean,
): Localised {
  const spoken = rules.flatMap((rule) =>
    equationOf(rule).map((equation) => [equation, spokenRows(rule, table)] as const),
  );
  const certain = new Map<number, string>();
  const findings = rows.flatMap((row) => {
    const here = connected(spoken.filter(([, rowsOf]) => rowsOf[row]).map(([equation]) => equation));
    return here.flatMap((equations) => {
      const repairs = lightestRepairs(equations, valuesOf(equations, table, row), (field) =>
        doubted(row, field) ? 0.5 : 1,
      );
      const [only] = repairs;
      if (!only || repairs.length > MOST_ALTERNATIVES || only.weight === 0) return [];
      if (repairs.length === 1 && only.fields.length === 1) certain.set(row, only.fields[0]!);
      return [
        {
          rule: 'localise/smallest-change',
          severity: 'info',
          cells: repairs.flatMap(({ fields }) => fields.flatMap((field) => ledger.cells(row, field))),
          message: qualityWords.smallestChange(
            repairs.map((repair) => changesOf(repair, table, row, names)),
            equations.length,
            only.fields.some((field) => doubted(row, field)),
          ),
          subject: row,
        } satisfies Finding,
      ];
    });
  });
  return { findings, certain };
}

/** Equations that share no field say nothing of each other: each group is judged by itself. */
function connected(equations: readonly Equation[]): Equation[][] {
  const groups: Equation[][] = [];
  for (const equation of equations) {
    const touching = groups.filter((group) =>
      group.some(({ fields }) => fields.some((field) => equation.fields.includes(field))),
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), equation]);
  }
  return groups;
}

function changesOf(
  { fields, values }: Repair,
  table: Table,
  row: number,
  names: Dictionary,
): ProposedChange[] {
  return fields.map((field) => {
    const written = numberAt(table, field, row)!;
    const right = values === null ? null : Number(values[field]!.toFixed(2));
    return {
      title: names.get(field)!.title,
      from: numberText(written),
      to: right === null ? null : numberText(right),
      slip: right === null ? null : slipOf(written, right),
    };
  });
}
