import type { Dictionary, Field } from '@duibiao/core';
import type { NamedColumn, NamedTable } from './name-columns.js';
import { isOfTheTrade, PLACES } from './whose-names.js';

/** Fields that only a library of projects or a list of problems has. */
const OF_PROJECTS = /^(?:fund|benefit|remedy|struckOff|massesTakePart|intoLibrary|leadUnit)/;
const PROJECTS_OWN: ReadonlySet<string> = new Set([
  'projectPlace',
  'projectContent',
  'projectTarget',
  'projectBudget',
  'projectNature',
  'problem',
  'problemSource',
]);

/**
 * Whether a table can be one of projects: two of its columns are of the kind that only those have, or one beside the name of
 * the project and its place.
 */
export function isOfProjects({ columns }: NamedTable): boolean {
  const own = ownOfProjects(columns);
  return (
    own >= 2 || (own === 1 && columns.length >= 3 && columns.some(({ field }) => field.id === 'projectName'))
  );
}

/** How many columns are of the kind that only projects and problems have. */
export function ownOfProjects(columns: NamedTable['columns']): number {
  return columns.filter(({ field: { id } }) => OF_PROJECTS.test(id) || PROJECTS_OWN.has(id)).length;
}

/** Whether a column of a table counts households: its rows are places then, or projects, or months, but no households. */
export function countsHouseholds({ columns, unmapped }: NamedTable): boolean {
  return [...columns, ...unmapped].some(({ header }) => /户数/.test(header.split(' › ').at(-1)!));
}

/**
 * Leaves to the user what a table of some other trade says in words that ours has too (`医疗保险` on a payroll): where no title
 * or header is of our trade and most columns are unknown, only names, numbers and places are taken.
 */
export function withoutChance(whole: NamedTable, dictionary: Dictionary): NamedTable {
  const named = withoutStrangers(ofProblems(whole, dictionary));
  const { columns, unmapped } = named;
  if (unmapped.length <= columns.length || isOfTheTrade(named)) return named;
  const kept = columns.filter((column) => isIdentity(column.field));
  const left = columns.filter((column) => !kept.includes(column));
  const names = kept.some(({ field }) => field.personal === 'name');
  return {
    ...named,
    columns: names ? kept : [],
    unmapped: [...unmapped, ...(names ? left : columns).map(asked)].sort((a, b) => a.column - b.column),
  };
}

/** What a list of problems means by words that a list of projects has as well. */
const OF_PROBLEMS: Readonly<Record<string, string>> = {
  projectProgress: 'remedyProgress',
  projectFinished: 'struckOffOn',
};

/** In a list of problems that names no project, 进展情况 and 完成时间 are of the remedy. */
function ofProblems(named: NamedTable, dictionary: Dictionary): NamedTable {
  const taken = new Set(named.columns.map(({ field }) => field.id));
  if (!taken.has('problem') || taken.has('projectName') || taken.has('projectContent')) return named;
  return {
    ...named,
    columns: named.columns.map((column) => {
      const meant = OF_PROBLEMS[column.field.id];
      const field = meant === undefined || taken.has(meant) ? undefined : dictionary.get(meant);
      return field ? { ...column, field } : column;
    }),
  };
}

/** Words that mean a field only beside others of its kind: 发证日期 is of a certificate of disability, or of a house. */
const IN_COMPANY: Readonly<Record<string, { readonly own: RegExp; readonly company: RegExp }>> = {
  disabilityCertifiedOn: { own: /残/, company: /^disability(?:Certificate|Kind|Level)$/ },
  remedyProgress: { own: /整改|问题|线索/, company: /^(?:problem|remedy(?!Progress)|struckOff)/ },
  projectFinished: { own: /工|项目/, company: /^project(?:Name|Number|Content|Place|Budget)$/ },
};

/** Headers of who complains: a telephone beside them is theirs, and nobody's who has to answer. */
const COMPLAINS = /(?:信访|举报|反映|投诉|来访|诉求)人/;

/** Leaves to the user what only its neighbours could explain, where there are none. */
function withoutStrangers(named: NamedTable): NamedTable {
  const complain = named.unmapped.some(({ header }) => COMPLAINS.test(header));
  const strangers = named.columns.filter(({ field, header }) => {
    const rule = IN_COMPANY[field.id];
    if (field.id === 'projectPhone' && complain && !/责任|负责/.test(header)) return true;
    return rule && !rule.own.test(header) && !named.columns.some((each) => rule.company.test(each.field.id));
  });
  if (strangers.length === 0) return named;
  return {
    ...named,
    columns: named.columns.filter((column) => !strangers.includes(column)),
    unmapped: [...named.unmapped, ...strangers.map(asked)].sort((a, b) => a.column - b.column),
  };
}

const asked = ({ column, header, field, confidence }: NamedColumn) => ({
  column,
  header,
  candidates: [{ field: field.id, confidence: Math.min(confidence, 0.5) }],
});

const SAYS_WHO: ReadonlySet<string> = new Set([
  'sex',
  'age',
  'birthDate',
  'ethnicity',
  'education',
  'schoolClass',
]);

function isIdentity(field: Field): boolean {
  return (
    field.personal !== undefined ||
    PLACES.has(field.id) ||
    SAYS_WHO.has(field.id) ||
    /[rR]emark$/.test(field.id)
  );
}
