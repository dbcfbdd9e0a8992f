import {
  type CompiledCriterion,
  type Dictionary,
  DuibiaoError,
  type Expression,
  fieldsIn,
  type Language,
  parseExpression,
  standardScope,
} from '@duibiao/core';
import {
  type Area,
  columnName,
  type FormulaBinding,
  flagFormula,
  type LiveFlag,
  TRUTH_WORDS,
  unknownFormula,
} from '@duibiao/sheet';
import type { LedgerColumn, LedgerTable } from '../ledger.js';
import { readUnit } from '../value/unit.js';
import type { LedgerCheck } from './check-ledger.js';

/**
 * The criteria as conditional formats over the columns they read, for tables with a subject a row: the mark goes when the cell
 * is corrected. What a formula cannot say is left out.
 */
export function liveFlags(check: LedgerCheck, language: Language): readonly LiveFlag[] {
  return check.ledger.tables.flatMap((table, index) => {
    if (table.layout !== 'rows') return [];
    const rows = check.ledger.subjects.flatMap(({ table: of, rows: own }) =>
      of === index ? own.slice(0, 1) : [],
    );
    const [first] = rows;
    if (first === undefined) return [];
    return check.compiled.criteria.flatMap((criterion) =>
      criterionFlags(check, table, criterion, rows, first, language),
    );
  });
}

function criterionFlags(
  check: LedgerCheck,
  table: LedgerTable,
  criterion: CompiledCriterion,
  rows: readonly number[],
  first: number,
  language: Language,
): readonly LiveFlag[] {
  const { dictionary } = check.compiled.context;
  const columns = new Map(table.columns.map((column) => [column.field, column]));
  const written = (expression: Expression) => withoutDerived(expression, columns, dictionary);
  const own: CompiledCriterion = {
    ...criterion,
    require: written(criterion.require),
    applies: criterion.applies && written(criterion.applies),
  };
  const binding: FormulaBinding = {
    field: (id) => {
      const column = columns.get(id);
      return column ? { cell: `$${columnName(column.column)}${first}`, factor: factorOf(column) } : null;
    },
    truthWords: (id) => {
      const { yes = [], no = [] } = dictionary.get(id) ?? {};
      return {
        yes: [...TRUTH_WORDS.yes.filter((word) => !no.includes(word)), ...yes],
        no: [...TRUTH_WORDS.no.filter((word) => !yes.includes(word)), ...no],
      };
    },
  };
  const read = new Set([own.require, ...(own.applies ? [own.applies] : [])].flatMap(fieldsIn));
  // A percentage may stand in the sheet as 4 or as 0.04, an answer may be turned round; the formula could not tell.
  if ([...read].some((id) => dictionary.get(id)?.unit === '%' || columns.get(id)?.inverted)) return [];
  const marked = table.columns.filter(({ field }) => read.has(field));
  const flags: LiveFlag[] = [];
  for (const [severity, write] of [
    ['error', flagFormula],
    ['warning', unknownFormula],
  ] as const) {
    const formula = sayable(() => write(own, check.compiled, binding));
    if (formula === null || formula === 'FALSE') continue;
    for (const { column } of marked)
      flags.push({
        sheet: table.sheet,
        areas: areasOf(rows, column),
        formula,
        severity,
        message: `${criterion.title[language]}：${criterion.sentence[language]}`,
      });
  }
  return flags;
}

/** Puts derivations in the place of fields that the table has no column for. */
function withoutDerived(
  expression: Expression,
  columns: ReadonlyMap<string, LedgerColumn>,
  dictionary: Dictionary,
  within: readonly string[] = [],
): Expression {
  return replaceFields(expression, (id) => {
    const field = dictionary.get(id);
    if (columns.has(id) || !field || within.includes(id)) return null;
    for (const text of field.derivations ?? []) {
      const derived = parseExpression(text, standardScope(dictionary, field.level));
      const inner = withoutDerived(derived, columns, dictionary, [...within, id]);
      if (fieldsIn(inner).every((each) => columns.has(each)) && !hasMembers(inner)) return inner;
    }
    return null;
  });
}

function replaceFields(
  expression: Expression,
  replacement: (field: string) => Expression | null,
): Expression {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    if ('op' in node && node.op === 'field' && 'field' in node)
      return replacement(String(node.field)) ?? node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, key === 'type' ? value : visit(value)]),
    );
  };
  return visit(expression) as Expression;
}

function hasMembers(expression: Expression): boolean {
  return JSON.stringify(expression).includes('"op":"members"');
}

function factorOf({ writtenUnit }: LedgerColumn): number {
  return writtenUnit === undefined ? 1 : 10 ** (readUnit(writtenUnit)?.shift ?? 0);
}

/** Rows of one column as few areas as can be. */
function areasOf(rows: readonly number[], column: number): readonly Area[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last && last.bottom === row - 1) last.bottom = row;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}

/** A formula, or null for what formulas cannot say. */
function sayable(write: () => string): string | null {
  try {
    return write();
  } catch (error) {
    if (error instanceof DuibiaoError && error.code.startsWith('formula/')) return null;
    throw error;
  }
}
